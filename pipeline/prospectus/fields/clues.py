"""What speaks for a reading and what against it: words in its label, its sentence, the headings above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prospectus.fields.candidates import Clue
from prospectus.fields.plan import FieldPlan
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mention, Mentions, Role
from prospectus.model import Reading, Span

NEAR = 32
"""Characters between a word and the value it speaks of."""
_LABEL, _FAR_LABEL, _OTHER_LABEL = 4.0, 3.0, -1.0
_BESIDE, _SENTENCE = 3.0, 1.5
_HEADING, _FAR_HEADING = 2.5, 1.0
_SECTION = 2.0
_LEAD = 1.5
_QUALIFIED = 0.75
"""For each qualifier in the sentence or labels of a value: who states an amount per year and for whom states a fee."""
_AGAINST = 1.25
"""Words against a value weigh more than words for it: a missing value costs less than a wrong one."""


def clues(view: View, mentions: Mentions, field: FieldPlan, path: str, reading: Reading[object]) -> tuple[Clue, ...]:
    """Everything that speaks for or against a reading as the value of a field."""
    around = view.around(reading.start, reading.end)
    return tuple(
        clue
        for part in (
            _of_itself(field, around),
            _of_labels(view, mentions, path, around),
            _of_sentence(view, mentions, path, reading, around.sentence),
            _of_lead(view, mentions, path, around),
            _of_headings(view, mentions, path, around),
            _of_sections(field, around),
        )
        for clue in part
    )


def _of_itself(field: FieldPlan, around: Surroundings) -> Iterator[Clue]:
    if field.cue.alone:
        yield Clue("kind of value", "", field.cue.alone)
    if around.block.hidden:
        yield Clue("hidden", around.block.hidden, -4.0)
    if around.block.stripped and not field.cue.anywhere:
        yield Clue("not content", around.block.stripped, -4.0)


def _of_labels(view: View, mentions: Mentions, path: str, around: Surroundings) -> Iterator[Clue]:
    known = False
    for number, span in enumerate(around.labels):
        weight = _FAR_LABEL if number else _LABEL
        for found in _roles(view, mentions, path, span, "label", weight):
            known = True
            yield found
    if around.labels and not known and around.block.kind == "pair":
        yield Clue("another label", view.text[slice(*around.labels[0])], _OTHER_LABEL)


def _of_sentence(
    view: View, mentions: Mentions, path: str, reading: Reading[object], sentence: Span
) -> Iterator[Clue]:
    """The nearest word for and the nearest against; the nearer of the two counts in full."""
    found: dict[bool, tuple[int, Mention]] = {}
    for mention in mentions.within(sentence):
        if mention.start < reading.end and reading.start < mention.end:
            continue
        gap = reading.start - mention.end if mention.end <= reading.start else mention.start - reading.end
        for role in mention.roles:
            if _concerns(role, path) and (role.avoid not in found or gap < found[role.avoid][0]):
                found[role.avoid] = (gap, mention)
    nearest = min((gap for gap, _ in found.values()), default=0)
    for avoid, (gap, mention) in sorted(found.items()):
        weight = _BESIDE if gap <= NEAR and gap == nearest else _SENTENCE
        yield Clue("sentence", view.text[mention.start : mention.end], -_AGAINST * weight if avoid else weight)


def _of_lead(view: View, mentions: Mentions, path: str, around: Surroundings) -> Iterator[Clue]:
    """The nearest line before it that says anything about the field."""
    for span in around.lead:
        found = list(_roles(view, mentions, path, span, "line before", _LEAD))
        if found:
            yield from found
            return


def of_qualifiers(around: Surroundings, found: Mapping[str, Reading[object]]) -> Iterator[Clue]:
    """What the qualifiers of a value say about it, where they stand beside it."""
    spans = (around.sentence, *around.labels)
    for reading in found.values():
        if any(start <= reading.start and reading.end <= end for start, end in spans):
            yield Clue("qualifier", reading.quote, _QUALIFIED)


def _of_headings(view: View, mentions: Mentions, path: str, around: Surroundings) -> Iterator[Clue]:
    for number, span in enumerate(around.headings):
        yield from _roles(view, mentions, path, span, "heading", _FAR_HEADING if number else _HEADING)


def _roles(view: View, mentions: Mentions, path: str, span: Span, what: str, weight: float) -> Iterator[Clue]:
    """At most one clue for and one against from a span."""
    seen = set()
    for mention in mentions.within(span):
        for role in sorted(mention.roles):
            if _concerns(role, path) and role.avoid not in seen:
                seen.add(role.avoid)
                against = _AGAINST * (2 if role.field == "" else 1)
                quote = view.text[mention.start : mention.end]
                yield Clue(what, quote, -against * weight if role.avoid else weight)


def _concerns(role: Role, path: str) -> bool:
    return (role.field == path and not role.value) or role.field == ""


def _of_sections(field: FieldPlan, around: Surroundings) -> Iterator[Clue]:
    for number, kind in enumerate(around.kinds):
        share = 0.5 if number else 1.0
        if kind in field.cue.sections:
            yield Clue("section", kind, share * _SECTION)
            return
        if kind in field.cue.not_sections:
            yield Clue("section", kind, -_AGAINST * share * _SECTION)
            return
