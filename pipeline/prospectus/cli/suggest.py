"""`prospectus suggest`: a schema for pages that nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from prospectus.cli.new_schema import named
from prospectus.cli.pages import sources

if TYPE_CHECKING:
    from prospectus.fields.view import View


def suggest(
    files: Annotated[list[str], typer.Argument(metavar="PAGE", help="Files, folders, feeds; - reads standard input.")],
    name: Annotated[str, typer.Option(help="The name of the schema.")] = "Item",
    least: Annotated[int, typer.Option(min=1, metavar="N", help="Only what at least N pages state.")] = 2,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="At most N fields.")] = 25,
) -> None:
    """Print a schema with the labels and table headers that recur on pages.

    Each field has a guessed type, its share of the pages and examples. Keep it: prospectus suggest pages/ > item.py
    """
    from prospectus.fields.proposals import proposals
    from prospectus.fields.starting_file import proposed

    title, _ = named(name)
    read = list(_views(files))
    found = proposals(read, min(least, len(read)))
    typer.echo(proposed(title, found[:most], len(read)), nl=False)
    typer.echo(f"{len(read)} pages; {min(most, len(found))} of {len(found)} labels that recur are shown", err=True)


def _views(files: list[str]) -> Iterator[View]:
    from prospectus.chain import read_page
    from prospectus.fields.view import view

    for source in sources(files):
        yield view(read_page(source)[1])


__all__ = ["suggest"]
