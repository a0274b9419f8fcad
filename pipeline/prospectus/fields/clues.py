"""What speaks for a reading and what against it: words in its label, its sentence, the lines and headings above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from prospectus.fields.candidates import Clue
from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan
from prospectus.fields.qualify import offers
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mention, Mentions, Role
from prospectus.model import Reading, Span
from prospectus.reasons import doubt

NEAR = 32
"""Characters between a word and the value it speaks of."""
_LABEL, _FAR_LABEL, _OTHER_LABEL, _OTHER_COLUMN = 4.0, 3.0, -0.5, -1.0
_BESIDE, _SENTENCE = 3.0, 1.5
_SUBJECT = 8
"""Characters between a subject and what is said of it."""
_JOINS = frozenset("and or but und oder aber et ou mais y o pero en of maar e ma och eller".split())
"""Words that begin something else: `receive a subsidy and pay`."""
_LINE_ABOVE, _LEAD = 2.5, 1.5
_HEADING, _FAR_HEADING = 2.5, 1.0
_SECTION, _AROUND_SECTION = 2.0, 1.0
_BEHIND, _JUST_BEFORE = 3.0, 2.0
_AGAINST = 1.25
"""Words against a value weigh more than words for it: a missing value costs less than a wrong one."""
_ELSEWHERE = -10.0
_UNSEEN = -4.0
_DOUBTED, _HARDLY = 1.5, 0.98
"""What is taken from values in blocks that are hardly content, and how sure that has to be."""
_ENTRY = 160
"""How long a line may be that is an entry of a list of other things."""
_QUESTION = -3.0
_DENIED = re.compile(
    r"\b(?:no|not|non|never|without|kein\w*|nicht|ohne|pas de?|sans|sin|geen|niet|zonder|non|senza|ingen|inte)\s$",
    re.IGNORECASE,
)
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
    others: Sequence[Span] = ()
    """Names of other things of the record's kind."""

    def clues(self, reading: Reading[object]) -> tuple[Clue, ...]:
        """Everything that speaks for or against a reading. What stands nearer decides: once it has spoken for a
        value, words against it that stand farther off are not heard, and the other way round.
        """
        around = self.view.around(reading.start, reading.end)
        heard: list[Clue] = [*self._of_itself(reading, around), *self._of_section(around)]
        if not self.field.cue.anywhere:
            heard += self._elsewhere(around)
        verdict = 0.0
        for scope in (self._beside(reading, around), self._of_lead(reading, around), self._of_headings(around)):
            clues = [clue for clue in scope if verdict == 0 or (clue.weight > 0) == (verdict > 0)]
            heard += clues
            verdict = verdict or sum(clue.weight for clue in clues)
        return tuple(heard)

    def _of_itself(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        cue, block = self.field.cue, around.block
        if cue.alone:
            yield Clue("kind of value", "", cue.alone)
        if cue.up_front and self.view.is_key_fact(block, reading.start, reading.end):
            yield Clue("key fact", "", cue.up_front)
        if self.view.text[around.sentence[0] : around.sentence[1]].rstrip().endswith("?"):
            yield Clue("question", "", _QUESTION)
        if match := _DENIED.search(self.view.text, max(around.sentence[0], reading.start - 12), reading.start):
            yield Clue("denied", match.group().strip(), _UNSEEN)
        if block.hidden:
            yield Clue("hidden", block.hidden, _UNSEEN)
        if block.stripped and not cue.anywhere:
            sure = doubt(block.stripped)
            yield Clue("not content", block.stripped, _UNSEEN if sure == 1 else -_DOUBTED * (sure >= _HARDLY))

    def _of_section(self, around: Surroundings) -> Iterator[Clue]:
        for number, kind in enumerate(around.kinds):
            weight = _AROUND_SECTION if number else _SECTION
            if kind in self.field.cue.sections:
                yield Clue("section", kind, weight)
                return
            if kind in self.field.cue.not_sections:
                yield Clue("section", kind, -_AGAINST * weight)
                return

    def _elsewhere(self, around: Surroundings) -> Iterator[Clue]:
        """Words that say that the page speaks of something else, or the name of another thing."""
        if words := self._of_something_else(around):
            yield Clue("elsewhere", words, _ELSEWHERE)
        elif self.field.cue.own and (other := self._of_another(around)):
            yield Clue("of another", other, _ELSEWHERE)

    def _of_something_else(self, around: Surroundings) -> str:
        for span in (*around.headings, *around.labels, *around.lead):
            for mention in self.mentions.within(span):
                if any(role.field == "" for role in mention.roles):
                    return self.view.text[mention.start : mention.end]
        return ""

    def _of_another(self, around: Surroundings) -> str:
        """The name of another thing in the line of a value, its label or the line above."""
        line = (around.block.start, around.sentence[1])
        spans = [line, *around.labels] if around.block.end - around.block.start <= _ENTRY else list(around.labels)
        for start, end in (*spans, *around.lead[:1]):
            for other in self.others:
                if start <= other[0] and other[1] <= end:
                    return self.view.text[slice(*other)]
        return ""

    def _beside(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        yield from self._of_labels(around)
        yield from self._of_sentence(reading, around.sentence)
        yield from self._behind(reading)
        yield from self._before(reading, around.sentence)

    def _of_labels(self, around: Surroundings) -> Iterator[Clue]:
        known = False
        for number, span in enumerate(around.labels):
            if around.block.kind == "row" and self.anchors.starts_within(span):
                known = True
                continue  # `Start September` speaks for its own value
            for clue in self._spoken(span, "label", _FAR_LABEL if number else _LABEL):
                known = True
                if clue.weight > 0:
                    if span not in around.headings:  # what a heading says for a value is heard there
                        yield clue
                elif around.block.kind != "row" or not self._states_qualifier(span):
                    yield clue._replace(weight=-_AGAINST * _LABEL)
        if around.labels and not known and not any(map(self._qualifies, around.labels)):
            weight = _OTHER_COLUMN if around.block.kind == "row" else _OTHER_LABEL
            yield Clue("another label", self.view.text[slice(*around.labels[0])], weight)

    def _of_sentence(self, reading: Reading[object], sentence: Span) -> Iterator[Clue]:
        """The nearest word for and the nearest against; the nearer of the two counts in full.

        A word against the value right before the one for it is its subject, and decides: `a project that takes`.
        """
        found: dict[bool, tuple[int, Mention]] = {}
        for mention in self.mentions.within(sentence):
            if self.anchors.touches(mention.start, mention.end):
                continue
            gap = reading.start - mention.end if mention.end <= reading.start else mention.start - reading.end
            for role in mention.roles:
                if self._concerns(role) and (role.avoid not in found or gap < found[role.avoid][0]):
                    found[role.avoid] = (gap, mention)
        if self._is_subject(found):
            del found[False]
        nearest = min((gap for gap, _ in found.values()), default=0)
        for avoid, (gap, mention) in sorted(found.items()):
            weight = _BESIDE if gap <= NEAR and gap == nearest else _SENTENCE
            yield Clue("sentence", self.view.text[mention.start : mention.end], -_AGAINST * weight if avoid else weight)

    def _is_subject(self, found: Mapping[bool, tuple[int, Mention]]) -> bool:
        """Whether the nearest word against stands right before the nearest word for."""
        if len(found) < 2:
            return False
        between = self.view.text[found[True][1].end : found[False][1].start]
        return (
            0 < len(between) <= _SUBJECT and not set(between) & set(".,;:\n\t()") and not _JOINS & set(between.split())
        )

    def _behind(self, reading: Reading[object]) -> Iterator[Clue]:
        """Words that follow the value at once: `three-year programme`."""
        for mention in self.mentions.within((reading.end, reading.end + NEAR)):
            between = self.view.text[reading.end : mention.start]
            if (
                len(between.split()) <= 1
                and not set(between) & set(".,;:\n\t(")
                and Role(self.path, place="after") in mention.roles
            ):
                yield Clue("word behind", self.view.text[mention.start : mention.end], _BEHIND)
                return

    def _before(self, reading: Reading[object], sentence: Span) -> Iterator[Clue]:
        """Words that the value follows at once: `by 31 May`."""
        for mention in self.mentions.within((max(sentence[0], reading.start - NEAR), reading.start))[::-1]:
            between = self.view.text[mention.end : reading.start]
            if Role(self.path, place="before") in mention.roles and len(between.split()) == 0:
                yield Clue("word before", self.view.text[mention.start : mention.end], _JUST_BEFORE)
                return

    def _of_lead(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        """The nearest line above that says anything about the field and states no value of its own."""
        for number, span in enumerate(around.lead):
            if number and self.anchors.starts_within(span):
                continue
            begins = number == 0 and reading.start - around.block.start <= 2
            found = list(self._spoken(span, "line above", _LINE_ABOVE if begins else _LEAD))
            if found:
                if found[0].weight > 0 or around.block.kind != "pair":  # a pair says itself what it is about
                    yield found[0]
                return

    def _of_headings(self, around: Surroundings) -> Iterator[Clue]:
        for number, span in enumerate(around.headings):
            yield from list(self._spoken(span, "heading", _FAR_HEADING if number else _HEADING))[:1]

    def _spoken(self, span: Span, what: str, weight: float) -> Iterator[Clue]:
        """At most one clue for and one against from a span, in the order of its words."""
        seen = set()
        for mention in self.mentions.within(span):
            for role in sorted(mention.roles):
                if (
                    self._concerns(role)
                    and role.avoid not in seen
                    and not self.anchors.touches(mention.start, mention.end)
                ):
                    seen.add(role.avoid)
                    quote = self.view.text[mention.start : mention.end]
                    yield Clue(what, quote, -_AGAINST * weight if role.avoid else weight)

    def _qualifies(self, span: Span) -> bool:
        """Whether a span says for whom or per what: the label of a value without its name."""
        inside = self.mentions.within(span)
        named = any(role.field.startswith(f"{self.path}.") for mention in inside for role in mention.roles)
        return named or any(offers(self.view, self.mentions, q).starts_within(span) for q in self.field.qualifiers)

    def _states_qualifier(self, span: Span) -> bool:
        """Whether a header says which of several values a column holds: the deadlines for `Start September 2026`."""
        free = (qualifier for qualifier in self.field.qualifiers if not qualifier.few)
        return any(offers(self.view, self.mentions, qualifier).starts_within(span) for qualifier in free)

    def _concerns(self, role: Role) -> bool:
        return role.field == self.path and not role.value and not role.place


def of_qualifiers(around: Surroundings, found: Mapping[str, Reading[object]]) -> Iterator[Clue]:
    """What the qualifiers of a value say about it, where they stand beside it."""
    spans = (around.sentence, *around.labels)
    for reading in found.values():
        if any(start <= reading.start and reading.end <= end for start, end in spans):
            yield Clue("qualifier", reading.quote, _QUALIFIED)
