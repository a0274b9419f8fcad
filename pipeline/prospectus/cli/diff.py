"""`prospectus diff`: what moved between two runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

SHOWN = 20
"""Changed values in the terminal; --json has them all."""

if TYPE_CHECKING:
    from rich.console import Console

    from prospectus.review.drift import Drift


def diff(
    run_a: Annotated[str, typer.Argument(metavar="RUN_A", help="An output folder, or one of its runs: output@3.")],
    run_b: Annotated[str, typer.Argument(metavar="RUN_B", help="The later one.")],
    limits: Annotated[Path | None, typer.Option(metavar="FILE", help="What may move, as TOML: docs/drift.md.")] = None,
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write everything as JSON; - prints it.")] = None,
) -> None:
    """Compare two runs: fill rates, numbers, new and vanished pages, changed values with both quotes.

    Exit code 1 where more moved than the limits allow.
    """
    from rich.console import Console

    from prospectus.review.drift import find_drift
    from prospectus.review.frames import read_frames
    from prospectus.review.limits import read_limits
    from prospectus.review.terminal import write_json

    allowed = read_limits(limits)
    drift = find_drift(read_frames(run_a), read_frames(run_b), allowed)
    for name in sorted(allowed.by_field.keys() - set(drift.fields["field"])):
        typer.echo(f"prospectus: {limits}: neither run has a field {name}", err=True)
    printed = write_json(json, drift)
    _show(Console(stderr=printed), drift)
    raise typer.Exit(1 if drift.exceeded else 0)


def _show(console: Console, drift: Drift) -> None:
    from prospectus.review.terminal import as_table

    fields, sites, numbers = drift.fields, drift.sites, drift.numbers
    moved = fields[(fields["rate_a"] != fields["rate_b"]) | (fields["changed"] > 0)]
    sites = sites[sites["rate_a"] != sites["rate_b"]]
    farthest = (sites["rate_a"] - sites["rate_b"]).abs().sort_values(ascending=False, kind="stable").index
    tables = {
        "Pages": drift.pages,
        "Fields": moved,
        "Sites": sites.loc[farthest],
        "Numbers": numbers[numbers["distance"] > 0].sort_values("distance", ascending=False, kind="stable"),
    }
    for title, table in tables.items():
        if len(table):
            console.print(as_table(table, title), "")
    _values(console, drift)
    if not any(map(len, (*tables.values(), drift.values))):
        console.print("Nothing moved.")
    for line in drift.exceeded:
        console.print(f"exceeded: {line}", style="red", markup=False, highlight=False, soft_wrap=True)


def _values(console: Console, drift: Drift) -> None:
    """What stood and what stands, a value a line, each with its quote."""
    from prospectus.printable import printable
    from prospectus.review.terminal import rows

    for row in rows(drift.values.head(SHOWN)):
        console.print(f"{row['source']}  {row['field']}", style="bold", markup=False, highlight=False, soft_wrap=True)
        sides = (("-", "red", "before", "after"), ("+", "green", "after", "before"))
        for sign, style, mine, other in sides:
            for value, quote in zip(row[mine], row[f"quote_{mine}"], strict=True):
                if value not in row[other]:
                    line = printable(f"    {sign} {value}" + (f"   “{quote}”" if quote else ""))
                    console.print(line, style=style, markup=False, highlight=False, soft_wrap=True)
    more = len(drift.values) - SHOWN
    console.print(f"… and {more:,} more: --json FILE\n" if more > 0 else "", highlight=False)


__all__ = ["diff"]
