"""`prospectus compact`: fewer, larger files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def compact(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of an output.")],
    vacuum: Annotated[bool, typer.Option("--vacuum", help="Remove what only older runs need.")] = False,
) -> None:
    """Merge the parts of an output.

    Tables and pages stay as they are. Older runs stay readable until --vacuum removes them and what killed runs left.
    """
    from prospectus.runs import compact as compacting
    from prospectus.runs.store import Store

    store = Store(out)
    manifest = compacting.compact(store)
    typer.echo(f"run {manifest.number} holds {manifest.pages:,} pages")
    if vacuum:
        typer.echo(f"{compacting.vacuum(store):,} files removed")
