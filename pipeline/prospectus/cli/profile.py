"""`prospectus profile`: what a run holds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def profile(
    out: Annotated[str, typer.Argument(metavar="OUT", help="An output folder, or one of its runs: output@3.")],
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write everything as JSON; - prints it.")] = None,
) -> None:
    """Show how full the fields of a run are, which numbers stand out, how sure values are, and all problems."""
    from rich.console import Console

    from prospectus.review.frames import read_frames
    from prospectus.review.profile import profile as profiled
    from prospectus.review.terminal import as_table, write_json

    found = profiled(read_frames(out))
    printed = write_json(json, found)
    sites = found.sites.pivot_table(index=["schema", "field"], columns="site", values="rate", sort=False)
    widest = found.outcomes.set_index("site").sum(axis=1).nlargest(6).index
    sites = sites[[site for site in widest if site in sites.columns]].add_prefix("rate ").reset_index()
    outliers = found.outliers[["source", "field", "unit", "number", "typical", "score", "against", "quote"]]
    console = Console(stderr=printed)
    tables = {
        "Pages": (found.outcomes, 20),
        "Fields": (found.fields, 100),
        "Fields by site (the six largest)": (sites, 100),
        "Outliers": (outliers, 20),
        "Confidence": (found.confidence, 20),
        "Problems": (found.problems, 20),
    }
    for title, (table, most) in tables.items():
        if len(table):
            console.print(as_table(table, title, most), "")


__all__ = ["profile"]
