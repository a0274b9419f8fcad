"""What speaks for a reading or against it by where it stands: its kind, its block, its section, names beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prospectus.fields.candidates import Clue
from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan
from prospectus.fields.qualify import offers
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Block, Reading, Span
from prospectus.reasons import doubt

AGAINST = 1.25
"""Words against a value weigh more than words for it: a missing value costs less than a wrong one."""
_SECTION, _AROUND_SECTION = 2.0, 1.0
_ELSEWHERE = -10.0
_UNSEEN = -4.0
_DOUBTED, _HARDLY = 1.5, 0.98
"""What is taken from values in blocks that are hardly content, and how sure that has to be."""
_ENTRY = 160
"""How long a line may be that is an entry of a list of other things."""
_QUESTION = -3.0
_MAIN_HEADING, _SHORT = 3.0, 40
_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"]+")
_JOINED = 5
"""Characters between values of a list."""
_JOIN = re.compile(r"[ ,/|·•+–-]*(?:(?:or|and|&|oder|und|ou|et|o|y|of|en|e|i|eller|och)\s)?", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|not|non|never|without|kein\w*|nicht|ohne|pas de?|sans|sin|geen|niet|zonder|non|senza|ingen|inte)\s$",
    re.IGNORECASE,
)
_DENIED_BEHIND = re.compile(
    r"(?: \w+){0,2} (?:is|are|ist|sind|n['’]est|ne sont|is|zijn|no está|no es|non è|är)(?:n['’]t)? "
    r"(?:not|nicht|pas|niet|disponible|inte|currently not) (?:currently )?"
    r"(?:available|offered|possible|permitted|allowed|angeboten|möglich|proposé\w*|possible|mogelijk|möjlig\w*)",
    re.IGNORECASE,
)
"""How a sentence says of what it begins with that there is none: `Part-time study is not available`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the page and the field before any word beside a value is heard."""

    view: View
    mentions: Mentions
    field: FieldPlan
    anchors: Places
    """All readings of the field's kind."""
    others: Sequence[Span]
    """Names of other things of the record's kind."""

    def clues(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        yield from self._of_itself(reading, around)
        yield from self._of_section(around)
        if not self.field.cue.anywhere:
            yield from self._elsewhere(reading, around)

    def _of_itself(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        cue, block = self.field.cue, around.block
        if cue.alone:
            yield Clue("kind of value", "", cue.alone)
        if cue.up_front and self._is_key_fact(reading, around):
            yield Clue("key fact", "", cue.up_front)
        low, sentence = around.sentence[0], self.view.text[slice(*around.sentence)]
        if sentence.rstrip().endswith("?") and not self.view.units.is_name((reading.start, reading.end)):
            yield Clue("question", "", _QUESTION)
        if reading.start > low and (match := self._denied(max(low, reading.start - 12), reading.start)):
            yield Clue("denied", match.group().strip(), _UNSEEN)
        if match := _DENIED_BEHIND.match(self.view.text, reading.end):
            yield Clue("denied", match.group().strip(), _ELSEWHERE)
        if cue.up_front and block.start == self.view.top and block.kind == "heading":
            yield Clue("main heading", "", _MAIN_HEADING)
        if "://" in sentence and self._is_in_address(reading, around.sentence):
            yield Clue("address", "", _ELSEWHERE)
        if self._names_the_value(reading, block):
            yield Clue("label of the value", "", _ELSEWHERE)
        if block.hidden:
            yield Clue("hidden", block.hidden, _UNSEEN)
        if block.stripped and not cue.anywhere:
            sure = doubt(block.stripped)
            yield Clue("not content", block.stripped, _UNSEEN if sure == 1 else -_DOUBTED * (sure >= _HARDLY))

    def _is_key_fact(self, reading: Reading[object], around: Surroundings) -> bool:
        """Whether a value makes up a short line, or a sentence of it, not far below the page's title."""
        block = around.block
        stands = self._among_others(around) and self.view.may_state_a_fact(block)
        return stands and self.view.is_most_of(block, *self._run(reading, block))

    def _among_others(self, around: Surroundings) -> bool:
        """Whether key facts may stand here: not in a section where the field's values are those of other things."""
        titled = bool(around.headings) and self.view.is_title(around.headings[0][0])  # the title names the thing
        return titled or not set(around.kinds[:1]) & set(self.field.cue.not_sections)

    def _run(self, reading: Reading[object], block: Block) -> Span:
        """A value with those of its kind right beside it, and what qualifies them: `Full time & Part time`."""
        start, end = reading.start, reading.end
        places = (self.anchors, *(offers(self.view, self.mentions, one) for one in self.field.qualifiers))
        spans = sorted((r.start, r.end) for place in places for r in place.within((block.start, block.end)))
        for low, high in spans:
            if low >= end and low - end <= _JOINED and _JOIN.fullmatch(self.view.text, end, low):
                end = high
        for low, high in reversed(spans):
            if high <= start and start - high <= _JOINED and _JOIN.fullmatch(self.view.text, high, start):
                start = low
        return start, end

    def _denied(self, start: int, end: int) -> re.Match[str] | None:
        """The word right before a value that says that there is none: `no application fee`."""
        return _DENIED.search(self.view.text, start, end) if self.view.text[end - 1].isspace() else None

    def _is_in_address(self, reading: Reading[object], sentence: Span) -> bool:
        """Whether a value stands in an address of the web: its words and numbers say nothing."""
        addresses = (match.span() for match in _ADDRESS.finditer(self.view.text, *sentence))
        return any(start < reading.start and reading.end < end for start, end in addresses)

    def _names_the_value(self, reading: Reading[object], block: Block) -> bool:
        """Whether a value stands in the label of another of its kind: `Full-time / part-time: full-time`."""
        return block.kind == "pair" and any(
            start <= reading.start and reading.end <= end <= start + _SHORT and self.anchors.starts_within(cell[:2])
            for cell in block.cells
            for start, end in cell.labels[:1]
        )

    def _of_section(self, around: Surroundings) -> Iterator[Clue]:
        for number, kind in enumerate(around.kinds):
            if self.view.is_title(around.headings[number][0]):
                return  # the title names the thing
            weight = _AROUND_SECTION if number else _SECTION
            if kind in self.field.cue.sections:
                yield Clue("section", kind, weight)
                return
            if kind in self.field.cue.not_sections:
                yield Clue("section", kind, -AGAINST * weight)
                return

    def _elsewhere(self, reading: Reading[object], around: Surroundings) -> Iterator[Clue]:
        """Words that say that the page speaks of something else, or the name of another thing."""
        if words := self._of_something_else(around):
            yield Clue("elsewhere", words, _ELSEWHERE)
        elif self.field.cue.own and (other := self._of_another(reading, around)):
            yield Clue("of another", other, _ELSEWHERE)

    def _of_something_else(self, around: Surroundings) -> str:
        elsewhere = self.mentions.of("")
        if not elsewhere.all:
            return ""
        named = (label for cell in around.block.cells for label in cell.labels if around.block.kind == "pair")
        for span in (*around.headings, *around.labels, *named, *around.lead):
            for mention in elsewhere.within(span):
                return self.view.text[mention.start : mention.end]
        return ""

    def _of_another(self, reading: Reading[object], around: Surroundings) -> str:
        """The name of another thing in the line of a value, its label or the line above; or a list of such things."""
        entry = around.block.end - around.block.start <= _ENTRY
        line = (around.block.start, around.sentence[1]) if entry else (around.sentence[0], reading.start)
        spans = [line, *around.labels]
        for start, end in (*spans, *around.lead[:1]):
            for other in self.others:
                if start <= other[0] and other[1] <= end:
                    return self.view.text[slice(*other)]
        inside = (other for other in self.others if other[0] <= reading.start < other[1])
        return next((self.view.text[slice(*other)].split("\n", 1)[0] for other in inside), "")
