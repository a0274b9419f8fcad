"""`prospectus export`: the tables in other forms."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def export(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of an output.")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the tables go.")],
    form: Annotated[str, typer.Option("--as", help="csv (nested columns as JSON), jsonl, parquet or delta.")] = "csv",
) -> None:
    """Write the tables in another form."""
    from prospectus.runs.export import export as write

    for path in write(out, folder, form):
        typer.echo(str(path))
