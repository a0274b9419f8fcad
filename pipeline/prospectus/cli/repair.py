"""`prospectus repair`: damaged text put right."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from prospectus.cli.pages import source


def repair(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text; - reads it from standard input.")] = "-",
    explain: Annotated[bool, typer.Option("--explain", help="List the repairs instead of the text.")] = False,
) -> None:
    """Put damaged characters of a text right.

    Prints the text, or with --explain every repair with its place, channel, confidence and context.
    """
    from prospectus.decoding import decode
    from prospectus.mojibake import find_repairs
    from prospectus.printable import printable

    given = source(file)
    repaired = find_repairs(decode(given.content, given.content_type).text)
    if not explain:
        sys.stdout.write(repaired.text)
        return
    for one in repaired.repairs:
        around = repaired.text[max(0, one.start - 20) : one.end + 20]
        context = printable(around)
        typer.echo(f"{one.start}\t{one.before!r} → {one.after!r}\t{one.channel}\t{one.confidence:.2f}\t{context}")
    for mark, count in repaired.lost.items():
        typer.echo(f"lost for good: {count} × {mark}")
