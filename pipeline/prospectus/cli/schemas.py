"""`prospectus schemas`: the data contracts as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def schemas(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the files go.")],
    schema: Annotated[list[str] | None, typer.Option(help="Also file.py:Class; may be repeated.")] = None,
) -> None:
    """Write the data contracts as files.

    JSON Schemas of what pages become, and Frictionless descriptors of the tables.
    """
    from prospectus.runs.contracts import write_contracts
    from prospectus.runs.plan import record_class, references

    names = [*references(None), *(reference for name in schema or [] for reference in references(name))]
    for path in write_contracts(folder, [record_class(name) for name in names]):
        typer.echo(str(path))
