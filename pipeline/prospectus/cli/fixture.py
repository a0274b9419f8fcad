"""`prospectus fixture add`: a page and what it extracts to, kept as a case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from prospectus.cli.pages import SCHEMA

fixture = typer.Typer(no_args_is_help=True, help="Keep pages and what they must extract to as regression fixtures.")


@fixture.callback()
def _fixture() -> None:
    """Keep pages and what they must extract to as regression fixtures."""


@fixture.command()
def add(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A file, - for standard input, or an id with --run.")],
    run: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Output folder that holds the page of this id.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="The address of the page.")] = None,
    name: Annotated[str | None, typer.Option(help="Folder of the case; by default made from the title.")] = None,
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where the cases are.")] = Path("tests/fixtures"),
    schema: Annotated[str | None, typer.Option(help=SCHEMA)] = None,
) -> None:
    """Keep a page and what it extracts to now as a case.

    Look through the expected.json that it prints, and put right what the program got wrong.
    """
    from prospectus.testing.cases import EXPECTED
    from prospectus.testing.pages import page_of_file, page_of_run
    from prospectus.testing.write import add_case

    found = page_of_file(page) if run is None else page_of_run(run, page)
    case = add_case(replace(found, url=url or found.url), to, name, schema)
    typer.echo(str(case.folder / EXPECTED))


__all__ = ["fixture"]
