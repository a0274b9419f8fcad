"""`prospectus extract`: pages as JSON."""

from __future__ import annotations

import re
from itertools import chain
from typing import Annotated

import typer

from prospectus.cli.pages import SCHEMA, sources

_OBEYED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What JSON leaves as it is and terminals obey: controls beyond ASCII, changes of direction."""


def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Files, folders, feeds; - reads standard input.")],
    schema: Annotated[str | None, typer.Option(help=SCHEMA)] = None,
) -> None:
    """Print what a page becomes, as JSON.

    Of several pages one JSON a line. Exit code 3 where a page could not be read.
    """
    from prospectus.runs.batch import Reader, outcome
    from prospectus.runs.plan import Plan, references
    from prospectus.runs.shards import Item

    reader = Reader.of(Plan(references(schema)))
    lost = False
    given = sources(files)
    first, second = next(given), next(given, None)
    several = second is not None
    for source in chain([first], [second] if second else [], given):
        extraction = reader.read(Item(source, key=""))
        lost |= outcome(extraction) == "quarantined"
        typer.echo(_escaped(extraction.model_dump_json(indent=None if several else 2)))
    raise typer.Exit(3 if lost else 0)


def _escaped(text: str) -> str:
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
