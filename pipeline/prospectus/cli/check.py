"""`prospectus check`: fixtures against what their pages extract to now."""

from __future__ import annotations

import json as json_
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from prospectus.testing.check import CaseResult


def check(
    folders: Annotated[list[Path], typer.Argument(metavar="DIR", help="Folders of cases, such as tests/fixtures.")],
    update: Annotated[bool, typer.Option("--update", help="Take over what changed, after showing it.")] = False,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the result as JUnit XML.")] = None,
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the result as JSON; - prints it.")] = None,
    github: Annotated[bool, typer.Option("--github", help="Print annotations for GitHub Actions.")] = False,
) -> None:
    """Compare fixtures with what their pages extract to now.

    Shows a difference a page and precision, recall and F1 a field. Exit code 1 where something changed.
    """
    from prospectus.testing.cases import find_cases
    from prospectus.testing.check import check_case
    from prospectus.testing.formats import as_github, as_json, as_junit
    from prospectus.testing.write import accepted, save

    results = [check_case(case) for case in find_cases(folders)]
    printed = json is not None and str(json) == "-"
    _show(results, quiet=printed)
    if junit is not None:
        junit.write_bytes(as_junit(results))
    if json is not None:
        text = json_.dumps(as_json(results), ensure_ascii=False, indent=2) + "\n"
        typer.echo(text, nl=False) if printed else json.write_text(text, encoding="utf-8")
    if github:
        for line in as_github(results):
            typer.echo(line)
    changed = [result for result in results if result.changed or result.healed]
    if update:
        for result in changed:
            save(accepted(result))
        typer.echo(f"{len(changed)} of {len(results)} cases updated", err=printed)
        raise typer.Exit(0)
    raise typer.Exit(1 if any(result.changed for result in results) else 0)


def _show(results: list[CaseResult], *, quiet: bool) -> None:
    from rich.console import Console

    from prospectus.testing.show import page_report, score_table, scores_of

    console = Console(stderr=quiet)
    for result in results:
        for line in page_report(result):
            style = {"-": "red", "+": "green"}.get(line.lstrip()[:1], "bold" if line[:1] != " " else "")
            console.print(line, style=style, markup=False, highlight=False, soft_wrap=True)
    console.print(score_table(scores_of(results)))
    fields = [field for result in results for field in result.fields]
    changed = sum(field.changed for field in fields)
    known = sum(not field.same and not field.changed for field in fields)
    cases = sum(bool(result.changed) for result in results)
    line = f"\n{len(results)} cases, {len(fields)} fields: {changed} changed in {cases} cases, {known} known failures"
    console.print(line, highlight=False, soft_wrap=True)


__all__ = ["check"]
