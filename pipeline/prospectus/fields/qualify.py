"""For whom, per what, which kind: the qualifiers of a value, read from what stands nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan, Qualifier
from prospectus.fields.said_of_all import naming, said_of_all
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Block, Reading, Span

_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"\b20\d\d(?:[/–-]\d{2,4})?\b")
_ATTACHED = re.compile(r"[\s(,/–—-]{0,3}(?:\(|for |für |pour |para |voor |per )?\s?")
_LEADS_INTO = re.compile(
    r"(?:\s(?:fees?|charges?|of|is|are|was|von|beträgt|de|est|es|di|è|van|is|på|är|til))*[\s:(=]{0,2}"
    r"(?:(?:about|around|approx\.?|rund|ca\.|environ|circa) )?",
    re.IGNORECASE,
)
"""What stands between the name of an amount and the amount: `a levy of £20`."""
_ENTRY = 90
"""How long a line may be that is an entry of a list."""


def qualifiers(
    view: View, mentions: Mentions, field: FieldPlan, reading: Reading[Any], around: Surroundings, anchors: Places
) -> dict[str, Reading[Any]]:
    """The qualifiers of a reading by name. `anchors` are all readings of its kind on the page."""
    found: dict[str, Reading[Any]] = {}
    here = _Here(view, mentions, field, reading, anchors, around)
    for qualifier in field.qualifiers:
        best = here.nearest(qualifier)
        if best is not None:
            found[qualifier.name] = best
    return found


def offers(view: View, mentions: Mentions, qualifier: Qualifier) -> Places:
    """All that may qualify a value of the page, found once for each vocabulary."""
    if qualifier.reads is not None:
        reads = qualifier.reads
        return view.kept((qualifier, None), lambda: Places(view.readings(reads, anywhere=True)))
    return view.kept((qualifier, mentions), lambda: Places(mentions.choices(view.text, qualifier.path)))


@dataclass(frozen=True, slots=True)
class _Here:
    """A value whose qualifiers are asked for, and where it stands."""

    view: View
    mentions: Mentions
    field: FieldPlan
    reading: Reading[Any]
    anchors: Places
    around: Surroundings

    def nearest(self, qualifier: Qualifier) -> Reading[Any] | None:
        """The offer in the nearest place: sentence, labels, sentences before, lines above, headings, lines below."""
        all_ = offers(self.view, self.mentions, qualifier)
        beside = self._before_glue(self._within(all_, self.around.sentence))
        if (near := self._joined(beside)) is not None:
            return near
        own = [offer for offer in beside if not self._of_a_later_one(offer)]
        rivals = self.anchors.within(self.around.sentence)
        if (near := _leading(own, self.reading, rivals)) is not None:
            return near
        if (said := self._said_in(all_, qualifier, self.around.labels)) is not None:
            return said
        if (near := _following(self.view.text, own, self.reading, rivals)) is not None:
            return near
        if (before := self._said_before(all_, qualifier)) is not None:
            return before
        return self._said_in(all_, qualifier, self._above()) or self._said_of_all(all_, qualifier)

    def _said_of_all(self, offers: Places, qualifier: Qualifier) -> Reading[Any] | None:
        """What a sentence below or above says of all values there; only of what is read and has few values."""
        if qualifier.reads is None or not qualifier.few:
            return None
        view, mentions, field, anchors = self.view, self.mentions, self.field, self.anchors
        said = view.kept((field, anchors, offers), lambda: said_of_all(view, mentions, field, anchors, offers))
        if (below := said.below(self.around)) is not None:
            return below
        above = said.above(self.around)
        return _agreed(above, qualifier) if above else None

    def _before_glue(self, beside: list[Reading[Any]]) -> list[Reading[Any]]:
        """Where flat text glues the next label to a value, what stands before it: `Home £9,250Overseas`."""
        glue = self.view.text[self.reading.end : self.reading.end + 1]
        before = [offer for offer in beside if offer.end <= self.reading.start]
        return before if glue.isdigit() or (glue.isupper() and before) else beside

    def _row_mates(self) -> Iterator[Span]:
        """The other cells of a row that states one value: `Non-EU`, `2026-2027`, `€22,100`, `full-time`."""
        block = self.around.block
        if block.kind == "row" and len(self.anchors.within((block.start, block.end))) == 1:
            yield from ((c.start, c.end) for c in block.cells if not c.start <= self.reading.start < c.end)

    def _within(self, offers: Places, span: Span) -> list[Reading[Any]]:
        inside = offers.within(span)
        return [offer for offer in inside if offer.end <= self.reading.start or self.reading.end <= offer.start]

    def _said_in(self, offers: Places, qualifier: Qualifier, spans: Iterable[Span]) -> Reading[Any] | None:
        """What the first of these labels or lines says that says anything."""
        for span in spans:
            if inside := self._within(offers, span):
                return _agreed(inside, qualifier)
        return None

    def _joined(self, beside: Sequence[Reading[Any]]) -> Reading[Any] | None:
        """What stands right behind a value, or right before it: `€5,500/year`, `£9,250 (home)`, `a levy of £20`."""
        behind = [
            offer for offer in beside if offer.start >= self.reading.end and ":" not in self._to_a_later_one(offer)
        ]
        if (near := _attached(self.view.text, behind, self.reading)) is not None:
            return near
        before = [offer for offer in beside if offer.end <= self.reading.start]
        joined = before and _LEADS_INTO.fullmatch(self.view.text, before[-1].end, self.reading.start)
        return before[-1] if joined else None

    def _of_a_later_one(self, offer: Reading[Any]) -> bool:
        """Whether an offer behind the value leads straight into another: `£900 plus a levy of £20`."""
        return offer.start >= self.reading.end and self._to_a_later_one(offer) != ""

    def _to_a_later_one(self, offer: Reading[Any]) -> str:
        """The text from an offer to the next value, if it leads straight into it."""
        following = self.anchors.next_after(offer.end)
        link = following and _LEADS_INTO.fullmatch(self.view.text, offer.end, following.start)
        return (link.group() or " ") if link else ""

    def _said_before(self, offers: Places, qualifier: Qualifier) -> Reading[Any] | None:
        """What the sentences before it in its block say. Which kind a value is goes for no second one."""
        block = (self.around.block.start, self.around.sentence[0])
        if self.around.block.cells or not (before := self._within(offers, block)):
            return None
        spent = self.anchors.starts_within((before[0].start, block[1]))
        if spent and (qualifier.reads is None or self._begins_another(block)):
            return None
        return before[-1]

    def _begins_another(self, before: Span) -> bool:
        """Whether the sentence names a kind of value that the ones before it do not."""
        return bool(self._kinds((self.around.sentence,)) - self._kinds((before,)))

    def _above(self) -> Iterator[Span]:
        """What stands beside a value in its row and above it: the entry it continues, lines, corner, headings."""
        yield from self._row_mates()
        yield from self._continued()
        yield from self._silent()
        yield from self._corner()
        yield from (span for span in self.around.headings if not self._is_title(span[0]))

    def _is_title(self, heading: int) -> bool:
        """Whether a heading names the thing, or stands above the page's title."""
        return heading <= self.view.top or self.view.is_title(heading)

    def _continued(self) -> Iterator[Span]:
        """The label of a pair above that goes on in lines without labels: `EU: €7,950 full-time`, `€3,975 part`."""
        line = self.around.block
        if self.around.labels or not self._is_entry(line) or self._kinds((self.around.sentence,)):
            return
        while self._is_entry(line):
            line = self.view.block_at(line.start - 2)
            values = self.anchors.within((line.start, line.end))
            if not values:
                return
            if labels := self.view.around(values[-1].start, values[-1].end).labels:
                yield from labels
                return

    def _is_entry(self, block: Block) -> bool:
        """Whether a line stands for itself: no row of a table, no sentence."""
        line = self.view.text[block.start : block.end]
        return not block.cells and block.start > 1 and len(line) <= _ENTRY and not line.endswith((".", "!", "?"))

    def _silent(self) -> Iterator[Span]:
        """The lines above. Beyond one that states a value of this kind itself, only what is said of the same kind of
        value: `Annual fee`, `Home £10,200`, `International £22,700`. Any other number begins another entry.
        """
        passed = False
        for span in self.around.lead:
            line = self.view.text[slice(*span)]
            if self.around.block.kind == "row" and self.view.block_at(span[0]).kind == "item":
                return  # a table is no part of the list above it
            if values := self.anchors.within(span):
                passed = True
                if self.view.text[values[-1].end : values[-1].end + 1].isalnum():
                    yield values[-1].end, span[1]  # the label of the next value, glued to the one before
                if self._kinds((self.around.sentence, *self.around.labels)) - self._kinds((span,)):
                    return
                continue
            pair = "\t" in line or ": " in line
            if pair and _DIGIT.search(_YEARS.sub("", line)) and self._is_of_another(span):
                return
            yield self.view.around(span[1] - 1, span[1]).sentence if line.endswith(":") else span
            if pair or (not passed and self._kinds((span,))):
                return

    def _is_of_another(self, span: Span) -> bool:
        """Whether a pair above speaks of another field, or of a kind of value that the label here does not name."""
        named = self._kinds(self.around.labels)
        return not any(naming(self.mentions, self.field, span)) or bool(named and self._kinds((span,)) - named)

    def _kinds(self, spans: Iterable[Span]) -> set[Any]:
        """Which kinds of value these places name."""
        kinds = (offers(self.view, self.mentions, q) for q in self.field.qualifiers if q.reads is None)
        return {offer.value for all_ in kinds for span in spans for offer in self._within(all_, span)}

    def _corner(self) -> Iterator[Span]:
        """The first cell of the row that heads the column: it says what holds for the whole table."""
        for label in self.around.labels[::-1]:
            row = self.view.block_at(label[0])
            if row.kind == "row" and row.start != self.around.block.start and row.cells:
                first = row.cells[0].start, row.cells[0].end
                if first not in self.around.labels:
                    yield first
                return


def _agreed(offers: Sequence[Reading[Any]], qualifier: Qualifier) -> Reading[Any] | None:
    """What a label or heading says. Of choices the first counts; values that are read must agree: `Full-time and
    part-time` tells nothing.
    """
    alike = all(offer.value == offers[0].value for offer in offers)
    return offers[0] if qualifier.reads is None or alike else None


def _attached(text: str, offers: Iterable[Reading[Any]], reading: Reading[Any]) -> Reading[Any] | None:
    """What stands right behind a value: `€5,500/year`, `£9,250 (home)`."""
    behind = (offer for offer in offers if offer.start >= reading.end)
    return next((offer for offer in behind if _ATTACHED.fullmatch(text, reading.end, offer.start)), None)


def _leading(
    offers: Sequence[Reading[Any]], reading: Reading[Any], rivals: Sequence[Reading[Any]]
) -> Reading[Any] | None:
    """The last one before the value, in sentences that name it before each value: `UK £9,250, others £20,000`."""
    before = [offer for offer in offers if offer.end <= reading.start]
    leads = before and offers[0].start < min((rival.start for rival in rivals), default=reading.start)
    return before[-1] if leads else None


def _following(
    text: str, offers: Sequence[Reading[Any]], reading: Reading[Any], rivals: Sequence[Reading[Any]]
) -> Reading[Any] | None:
    """The first one behind the value and before the next: `£9,250 for UK students and £20,000 for others`; one behind
    the next as well where none stands before, but not out of brackets: `£70 (£90 for others)`.
    """
    before = [offer for offer in offers if offer.end <= reading.start]
    behind = [offer for offer in offers if offer.start >= reading.end]
    following = min((rival.start for rival in rivals if rival.start >= reading.end), default=None)
    if behind and (following is None or behind[0].start < following):
        return behind[0]
    if before:
        return before[-1]
    between = text[reading.end : behind[0].start] if behind else "("
    return behind[0] if between.count("(") <= between.count(")") else None
