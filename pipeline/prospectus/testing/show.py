"""Results of a check for people: a difference a page, scores a field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from prospectus.printable import printable
from prospectus.testing.score import Score, by_field, total

if TYPE_CHECKING:
    from rich.table import Table

    from prospectus.testing.check import CaseResult, FieldResult


def difference(field: FieldResult) -> Iterator[str]:
    """What differs, a value a line: `-` is expected and missing, `+` was extracted and is not expected.

    >>> from prospectus.testing.check import FieldResult
    >>> from prospectus.testing.compare import compare
    >>> list(difference(FieldResult("starts", compare([{"date": "2026-09"}], [{"date": "2027-01"}]))))
    ['- {"date": "2026-09"}', '+ {"date": "2027-01"}']
    """
    for sign, values in (("-", field.match.missing), ("+", field.match.extra)):
        yield from (f"{sign} {shown(value)}" for value in values)
    yield from (f"- quote {quote!r}" for quote in field.lost_quotes)
    if field.quotes and not field.same:
        yield f"  rests on {', '.join(map(repr, field.quotes[:6]))}" + (" …" if len(field.quotes) > 6 else "")


def shown(value: Any) -> str:
    """A value on one line, without the parts that say nothing and without control characters."""
    if isinstance(value, dict):
        value = {key: part for key, part in value.items() if part not in (None, [])} or value
    return printable(json.dumps(value, ensure_ascii=False))


def page_report(result: CaseResult) -> Iterator[str]:
    """All that is to say about a page, nothing where everything is as expected."""
    for field in result.fields:
        if field.changed:
            yield f"{result.case.name}  {field.name}"
            yield from (f"    {line}" for line in difference(field))
            trouble = [p for p in result.extraction.problems if p.code == "error"]
            yield from (f"    {problem.code}: {problem.message}" for problem in trouble)
    for field in result.healed:
        why = field.known_failure
        yield f"{result.case.name}  {field.name}: comes out right now, known failure no more ({why})"


def scores_of(results: Sequence[CaseResult]) -> dict[str, Score]:
    """The score of each field over all pages. Known failures count as what they are: wrong."""
    return by_field((field.name, field.score) for result in results for field in result.fields if field.counted)


def score_table(scores: dict[str, Score]) -> Table:
    """Scores for a terminal."""
    from rich.table import Table

    table = Table("field", box=None)
    for name in ("right", "missing", "too much", "precision", "recall", "F1"):
        table.add_column(name, justify="right")
    for name, score in [*scores.items(), ("all", total(scores.values()))]:
        counts = [f"{score.right:,}", f"{score.missing:,}", f"{score.extra:,}"]
        table.add_row(name, *counts, *(f"{value:.3f}" for value in (score.precision, score.recall, score.f1)))
    return table


__all__ = ["difference", "page_report", "score_table", "scores_of", "shown"]
