"""The command line. Commands import what they need when they run, so that `--help` answers at once."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from prospectus._version import __version__
from prospectus.cli.check import check
from prospectus.cli.compact import compact
from prospectus.cli.diff import diff
from prospectus.cli.explain import explain
from prospectus.cli.export import export
from prospectus.cli.extract import extract
from prospectus.cli.fixture import fixture
from prospectus.cli.new_schema import new_schema
from prospectus.cli.profile import profile
from prospectus.cli.repair import repair
from prospectus.cli.review import review
from prospectus.cli.run import run
from prospectus.cli.runs import runs
from prospectus.cli.schemas import schemas
from prospectus.cli.suggest import suggest
from prospectus.errors import RunError, RunStoppedError

OK, BUG, USAGE, PARTIAL, STOPPED = 0, 1, 2, 3, 130

EPILOG = """\b
Examples:
  prospectus run seeds/ --out output/
  prospectus run pages/ 'old/*.html.gz' --out tables/ --schema grant.py:Grant
  prospectus extract page.html
  prospectus explain page.html | less -R
  prospectus repair --explain damaged.txt
  prospectus check tests/fixtures

\b
Exit codes:
  0    done
  1    check or diff: something changed; else an error of the program
  2    wrong usage, or nothing could be done
  3    done, but pages are in quarantine or inputs could not be opened
  130  stopped by Ctrl-C; the same command goes on from there
"""

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # Rich takes longer to import than everything else that --help needs
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"prospectus {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    """Scraped pages into typed, validated tables in which every value can be checked."""


for command in (run, extract, explain, repair, schemas, runs, compact, export, check, diff, profile, review, suggest):
    app.command()(command)
app.command("new-schema")(new_schema)
app.add_typer(fixture, name="fixture")


def main() -> None:
    """The entry point. Errors that a user can put right are one line on standard error."""
    debug = "--debug" in sys.argv
    if debug:
        sys.argv.remove("--debug")
    try:
        app(standalone_mode=True)
    except RunError as error:
        if debug:
            raise
        typer.echo(f"prospectus: {' '.join(str(error).split())}", err=True)
        sys.exit(STOPPED if isinstance(error, RunStoppedError) else USAGE)
    except BrokenPipeError:  # the reader of a pipe has enough: prospectus extract page.html | head
        sys.stdout = None
        sys.exit(OK)
    except Exception as error:
        if debug:
            raise
        message = f"prospectus: {type(error).__name__}: {error} (an error of the program; --debug shows where)"
        typer.echo(message, err=True)
        sys.exit(BUG)


__all__ = ["app", "main"]
