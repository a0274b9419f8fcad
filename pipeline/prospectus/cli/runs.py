"""`prospectus runs`: the commits of an output."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer


def runs(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of an output.")],
) -> None:
    """List the runs that changed an output."""
    from prospectus.errors import RunError
    from prospectus.runs.store import Store

    store = Store(out)
    if not store.numbers():
        raise RunError(f"{out} holds no runs yet: prospectus run PAGES --out {out}")
    counts = ("read", "records", "no_record", "quarantined", "unchanged", "removed", "pages")
    typer.echo("  ".join(["run", "finished (UTC)  ", *(f"{name.replace('_', ' '):>11}" for name in counts), "version"]))
    for number in store.numbers():
        manifest = store.manifest(number)
        finished = datetime.fromtimestamp((store.manifests / f"{number:06}.json").stat().st_mtime, UTC)
        numbers = [f"{getattr(manifest, name):>11,}" for name in counts]
        version = f"{manifest.prospectus}+{manifest.code[:7]}"
        typer.echo("  ".join([f"{number:>3}", f"{finished:%Y-%m-%d %H:%M}", *numbers, version]))
