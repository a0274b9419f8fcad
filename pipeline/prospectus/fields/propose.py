"""Candidates for the fields of a schema: every reading of the right type, with what speaks for it and against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from prospectus.fields.candidates import Candidate
from prospectus.fields.clues import Witness, of_qualifiers
from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan, Plan
from prospectus.fields.qualify import qualifiers
from prospectus.fields.view import View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Reading, Span

_HOPELESS = -2.0
"""A score below which no closer look helps."""


def propose(view: View, plan: Plan) -> list[Candidate]:
    """All candidates of a page, field by field, in the order of the text."""
    mentions = view.kept(plan.vocabulary, lambda: plan.vocabulary.mentions(view.text))
    others = plan.record.others(view)
    return [c for field in plan.fields for c in _of_field(view, mentions, others, field, field.name)]


def _of_field(
    view: View, mentions: Mentions, others: Sequence[Span], field: FieldPlan, path: str
) -> Iterator[Candidate]:
    found = Places(_readings(view, mentions, field, path))
    witness = Witness.of(view, mentions, field, path, found, others)
    for reading in found.all:
        around = view.around(reading.start, reading.end)
        spoken = witness.clues(reading, around)
        qualified: dict[str, Reading[Any]] = {}
        if field.qualifiers and sum(clue.weight for clue in spoken) > _HOPELESS:
            qualified = qualifiers(view, mentions, field, reading, around, found)
            spoken += tuple(of_qualifiers(around, qualified))
        yield Candidate(field, path, reading, spoken, qualified)
    for item in field.items:
        yield from _of_field(view, mentions, others, item, f"{path}.{item.name}")


def _readings(view: View, mentions: Mentions, field: FieldPlan, path: str) -> Iterable[Reading[Any]]:
    if field.reads is not None:
        return view.readings(field.reads, anywhere=field.cue.anywhere)
    return mentions.choices(view.text, path)
