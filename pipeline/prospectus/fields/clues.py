"""What speaks for a reading and what against it: words in its label, its sentence, the lines and headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from prospectus.fields.candidates import Clue
from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan, Qualifier
from prospectus.fields.qualify import offers
from prospectus.fields.standing import AGAINST, Standing
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mention, Mentions, Role
from prospectus.model import Block, Reading, Span
from prospectus.values.spoken_dates import WEEKDAY

NEAR = 32
"""Characters between a word and the value it speaks of."""
_LABEL, _FAR_LABEL, _OTHER_LABEL, _OTHER_COLUMN = 4.0, 3.0, -0.5, -1.0
_BESIDE, _SENTENCE = 3.0, 1.5
_ASIDE = re.compile(
    r"\([^()\n]{1,120}\)|\b(?:including|of which|davon|darunter|inklusive|einschließlich|dont|y compris|incluidos?"
    r"|incluyendo|de los cuales|inclusief|waarvan|di cui|compreso|varav|dos quais|incluindo|w tym)\b[^.;\n\t]{1,120}"
)
_TIME = re.compile(
    r"\s*(?:(?:at )?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|noon|uhr|uur|h)?|noon|midnight|midday)"
    r"(?:,? ?\([^()\n]{1,20}\)|,? [A-Z]{2,4}\b)?(?: (?:on|am|le|op|del))?)?"
    rf"[ ,]*(?:(?:the|am|le|den|dem) )?(?:{WEEKDAY})?[ ,]*(?:(?:the|den|le) )?",
    re.IGNORECASE,
)
"""What may stand between `by` and a day: `by 6pm on`, `until 12 noon (CET) on Friday, `."""
_JOINED = 7
"""Characters between values of a list."""
_SUBJECT = 9
"""Characters between a subject and what is said of it."""
_TOUCHING, _WELL_BEHIND = 2, 16
"""Characters from a word for a value to the value, and how far behind it one against it goes for naught."""
_JOINS = frozenset("and or but und oder aber et ou mais y o pero en of maar e ma och eller".split())
"""Words that begin something else: `receive a subsidy and pay`."""
_LINE_ABOVE, _LEAD = 2.5, 1.5
_HEADING, _FAR_HEADING = 2.5, 1.0
_BEHIND, _JUST_BEFORE = 3.0, 2.0
STRANGE, _PREPOSITION = "another label", "word before"
_UNDECIDED = (STRANGE, _PREPOSITION)
"""A label that no cue knows, and `until`, which ends a period of whatever kind: they count, and decide nothing."""
_QUALIFIED = 0.75
"""For each qualifier beside a value: who states an amount per year and for whom states a fee."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What a field's clues are taken from: the page, the words found on it, the field and its rivals."""

    view: View
    mentions: Mentions
    field: FieldPlan
    path: str
    anchors: Places
    """All readings of the field's kind on the page, in order."""
    standing: Standing
    spoken: Mentions
    """The words for the field and against it."""

    @classmethod
    def of(
        cls, view: View, mentions: Mentions, field: FieldPlan, path: str, anchors: Places, others: Sequence[Span]
    ) -> Witness:
        """`others`: names of other things of the record's kind."""
        standing = Standing(view, mentions, field, anchors, others)
        return cls(view, mentions, field, path, anchors, standing, mentions.of(path))

    def clues(self, reading: Reading[object], around: Surroundings) -> tuple[Clue, ...]:
        """Everything that speaks for or against a reading. What stands nearer decides: once it has spoken for a
        value, words against it that stand farther off are not heard, and the other way round.
        """
        heard = list(self.standing.clues(reading, around))
        verdict = 0.0
        for scope in self._scopes(reading, around):
            clues = [clue for clue in scope if verdict == 0 or (clue.weight > 0) == (verdict > 0)]
            heard += clues
            verdict = verdict or sum(clue.weight for clue in clues if clue.what not in _UNDECIDED)
        return tuple(heard)

    def _scopes(self, reading: Reading[object], around: Surroundings) -> Iterator[Iterator[Clue]]:
        """The words around a reading, from near to far."""
        asides = self._asides(around.sentence)
        for aside in asides:
            if aside[0] < reading.start < aside[1]:
                yield self._of_words(reading, aside)
        yield self._beside(reading, around, asides)
        yield self._of_labels(around, [label for label in around.labels if label in around.headings])
        yield self._of_lead(reading, around)
        yield self._of_headings(around)

    def _beside(self, reading: Reading[object], around: Surroundings, asides: Sequence[Span]) -> Iterator[Clue]:
        yield from self._of_labels(around, [label for label in around.labels if label not in around.headings])
        yield from self._of_words(reading, around.sentence, asides)
        yield from self._behind(reading)
        yield from self._before(reading, around)

    def _of_labels(self, around: Surroundings, labels: Sequence[Span]) -> Iterator[Clue]:
        known = False
        for number, span in enumerate(labels):
            if self.anchors.within(span):
                known = True
                continue  # `Start September` speaks for its own value
            for clue in self._spoken(span, "label", _FAR_LABEL if number else _LABEL):
                known = True
                if clue.weight > 0:
                    yield clue
                elif around.block.kind != "row" or not self._states_qualifier(span):
                    yield clue._replace(weight=-AGAINST * _LABEL)
        if labels and not known and not any(map(self._qualifies, labels)) and not self.view.units.is_name(labels[0]):
            weight = _OTHER_COLUMN if around.block.kind == "row" else _OTHER_LABEL
            yield Clue(STRANGE, self.view.text[slice(*labels[0])], weight)

    def _asides(self, sentence: Span) -> list[Span]:
        """What a sentence says aside: the brackets that state a value or a qualifier, as in `1 May (apply by 3 March)`
        and `3 March (May start)`, and what is included: `7 semesters, of which one is a placement`.
        """
        spans = [match.span() for match in _ASIDE.finditer(self.view.text, *sentence)]
        return [
            span
            for span in spans
            if self.view.text[span[0]] != "(" or self.anchors.starts_within(span) or self._states_qualifier(span)
        ]

    def _of_words(self, reading: Reading[object], span: Span, asides: Sequence[Span] = ()) -> Iterator[Clue]:
        """The nearest word for and the nearest against outside the asides; the nearer of the two counts in full.

        A word against the value right before the one for it is its subject, and decides: `a project that takes`.
        """
        found: dict[bool, tuple[int, Mention]] = {}
        for mention in self.spoken.within(span):
            apart = any(start < mention.start < end for start, end in asides)
            if apart or self.anchors.touches(mention.start, mention.end) or self._leads_on(reading, mention):
                continue
            gap = reading.start - mention.end if mention.end <= reading.start else mention.start - reading.end
            for role in mention.roles:
                named = role.avoid and not 0 <= reading.start - mention.end <= _TOUCHING and self._is_named(mention)
                if named or not self._concerns(role):
                    continue
                if role.avoid not in found or gap < found[role.avoid][0]:
                    found[role.avoid] = (gap, mention)
        if self._is_subject(found):
            del found[False]
        elif self._is_joined(reading, found):
            del found[True]
        nearest = min((gap for gap, _ in found.values()), default=0)
        for avoid, (gap, mention) in sorted(found.items()):
            weight = _BESIDE if gap <= NEAR and gap == nearest else _SENTENCE
            yield Clue("sentence", self.view.text[mention.start : mention.end], -AGAINST * weight if avoid else weight)

    def _leads_on(self, reading: Reading[object], mention: Mention) -> bool:
        """Whether a word behind the value begins another, set apart by a comma: `by 2 May, interviews on 9 May`."""
        apart = mention.start >= reading.end and "," in self.view.text[reading.end : mention.start]
        return apart and self.anchors.starts_within((mention.end, mention.end + _SUBJECT))

    def _is_named(self, mention: Mention) -> bool:
        """Whether a word belongs to a qualifier that is read before it: the start of `for the February start`."""
        read = [one for one in self.field.qualifiers if one.reads is not None and not one.few]
        return any(self._offers(one).touches(mention.start - 2, mention.start - 1) for one in read)

    def _is_subject(self, found: Mapping[bool, tuple[int, Mention]]) -> bool:
        """Whether the nearest word against stands right before the nearest word for."""
        if len(found) < 2:
            return False
        between = self.view.text[found[True][1].end : found[False][1].start]
        return (
            0 < len(between) <= _SUBJECT and not set(between) & set(".,;:\n\t()") and not _JOINS & set(between.split())
        )

    def _is_joined(self, reading: Reading[object], found: Mapping[bool, tuple[int, Mention]]) -> bool:
        """Whether a word for the value stands right before it, and the one against it only behind."""
        if len(found) < 2:
            return False
        gap, word = found[False]
        against = found[True][1].start - reading.end
        return gap <= _TOUCHING and word.end <= reading.start and against >= _WELL_BEHIND

    def _behind(self, reading: Reading[object]) -> Iterator[Clue]:
        """Words that follow the value at once: `three-year programme`."""
        for mention in self.spoken.within((reading.end, reading.end + NEAR)):
            between = self.view.text[reading.end : mention.start]
            if (
                len(between.split()) <= 1
                and not set(between) & set(".,;:\n\t(")
                and Role(self.path, place="after") in mention.roles
            ):
                yield Clue("word behind", self.view.text[mention.start : mention.end], _BEHIND)
                return

    def _before(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        """Words that the value follows at once: `by 31 May`; its label may end in one: `Register by`."""
        label = around.labels[0] if around.labels and around.sentence[0] == reading.start else (0, 0)
        spans = [(max(around.sentence[0], reading.start - NEAR), reading.start), label]
        for mention in [mention for span in spans for mention in self.spoken.within(span)[::-1]]:
            if Role(self.path, place="before") not in mention.roles:
                continue
            if mention.end == label[1] or _TIME.fullmatch(self.view.text, mention.end, reading.start):
                yield Clue(_PREPOSITION, self.view.text[mention.start : mention.end], _JUST_BEFORE)
                return

    def _of_lead(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        """The nearest line above that says anything about the field and states no value of its own."""
        for number, span in enumerate(around.lead):
            if self.anchors.starts_within(span if number or around.labels else (span[0], span[0] + _SUBJECT)):
                continue
            begins = number == 0 and self._opens(reading, around.block)
            found = list(self._spoken(span, "line above", _LINE_ABOVE if begins else _LEAD))
            if found:
                if found[0].weight > 0 or around.block.kind != "pair":  # a pair says itself what it is about
                    yield found[0]
                return

    def _opens(self, reading: Reading[object], block: Block) -> bool:
        """Whether a value begins its line, or follows others of its kind that do: `1 March, 1 June and 1 October`."""
        start = reading.start
        first = next((cell.start for cell in block.cells if cell.start <= start < cell.end), block.start)
        for other in reversed(self.anchors.within((first, start))):
            if start - other.end <= _JOINED:
                start = other.start
        return start - first <= 2 or _TIME.fullmatch(self.view.text, first, start) is not None

    def _of_headings(self, around: Surroundings) -> Iterator[Clue]:
        """What each heading says, innermost first; after one against the value none for it is heard."""
        against = False
        for number, span in enumerate(around.headings):
            if span in around.labels:
                continue
            spoken = list(self._spoken(span, "heading", _FAR_HEADING if number else _HEADING))
            if self.view.text[span[1] - 1] == "?":  # `How much do graduates earn?` is one question
                yield from spoken
            elif len(spoken) == 1 or (spoken and spoken[0].weight > 0):  # `Start dates and deadlines` are two things
                if not (against and spoken[0].weight > 0):
                    yield spoken[0]
                against = against or spoken[0].weight < 0

    def _spoken(self, span: Span, what: str, weight: float) -> Iterator[Clue]:
        """At most one clue for and one against from a span, in the order of its words."""
        seen = set()
        for mention in self.spoken.within(span):
            for role in sorted(mention.roles):
                fresh = self._concerns(role) and role.avoid not in seen
                if fresh and not self.anchors.touches(mention.start, mention.end):
                    seen.add(role.avoid)
                    quote = self.view.text[mention.start : mention.end]
                    yield Clue(what, quote, -AGAINST * weight if role.avoid else weight)

    def _qualifies(self, span: Span) -> bool:
        """Whether a span says for whom or per what, or ends in `by`: the label of a value without its name."""
        inside = self.spoken.within(span)
        leads = any(one.end == span[1] and Role(self.path, place="before") in one.roles for one in inside)
        named = self.mentions.of(f"{self.path}.").within(span)
        return leads or bool(named) or any(self._offers(q).starts_within(span) for q in self.field.qualifiers)

    def _states_qualifier(self, span: Span) -> bool:
        """Whether a header says which of several values a column holds: the deadlines for `Start September 2026`."""
        return any(self._offers(q).starts_within(span) for q in self.field.qualifiers if not q.few)

    def _offers(self, qualifier: Qualifier) -> Places:
        return offers(self.view, self.mentions, qualifier)

    def _concerns(self, role: Role) -> bool:
        return role.field == self.path and not role.value and not role.place


def of_qualifiers(around: Surroundings, found: Mapping[str, Reading[object]]) -> Iterator[Clue]:
    """What the qualifiers of a value say about it, where they stand beside it."""
    spans = (around.sentence, *around.labels)
    for reading in found.values():
        above = any(_is_all(reading, line) for line in around.lead[:1])
        if above or any(start <= reading.start and reading.end <= end for start, end in spans):
            yield Clue("qualifier", reading.quote, _QUALIFIED)


def _is_all(reading: Reading[object], line: Span) -> bool:
    """Whether a line says nothing but the reading: `EU` above a day."""
    return line[0] == reading.start and line[1] - reading.end <= 1
