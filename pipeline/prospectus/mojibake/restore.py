"""The characters behind damaged places: whole sequences are read, lost ones chosen among those whose bytes fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from prospectus.mojibake.dashes import EM, Dashes, model
from prospectus.mojibake.edits import Edit
from prospectus.mojibake.evidence import Line
from prospectus.mojibake.language import ranking
from prospectus.mojibake.skeleton import C1, EDGE, UNDEFINED
from prospectus.mojibake.spaces import Spacing
from prospectus.mojibake.spots import BYTES, REPLACEMENT, Spot
from prospectus.mojibake.statistics import ANY, Statistics, Table
from prospectus.mojibake.typography import DASHES, QUOTATION, Quotes, bullet_or_trademark, forced

UNSURE = 0.5
MOST_OTHERS = 4
BESIDE = 60
"""Characters on each side that tell the language of a quotation."""
CLEAR = 30
"""Tenths of a nat by which it must lead."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the damaged places of a page show together."""

    controls_visible: bool
    """Bytes 80-9F are seen, so it was windows-1252 and only undefined bytes can be lost."""
    no_break_kept: bool
    spaces_doubled: bool
    zero_widths: int
    """Glued sentences with a lone `â` between them."""


def habits(accepted: Sequence[tuple[Line, list[Spot]]]) -> Habits:
    """What the damaged lines of a page show together of how it was damaged."""
    controls = no_breaks = doubled = glued = 0
    for line, places in accepted:
        for spot in places:
            trail = line.text[spot.start + 1 : spot.end]
            controls += any(BYTES.get(char, 0) in C1 for char in trail) or REPLACEMENT in trail
            no_breaks += "\xa0" in trail
            doubled += bool(spot.spaced) and line.text[spot.end : spot.end + 2] == "  "
            if spot.candidates and not trail and spot.start:
                before, after = line.text[spot.start - 1], line.text[spot.end : spot.end + 1]
                glued += before in ".?!:)" and after.isupper()
    return Habits(controls > 0, no_breaks > 0, doubled > 0, glued)


@dataclass(frozen=True, slots=True)
class Gap:
    """One place where a character is to be chosen."""

    line: int
    """Where the line starts in the page."""
    text: str
    """The line, with a symbol for each lost character."""
    shape: str
    """Its shape, with edges."""
    at: int
    candidates: str
    left: str
    """Restored text before the place."""
    right: str
    """Text after it, up to the next place."""


class Restorer:
    """Restores the lines of one page."""

    def __init__(self, statistics: Statistics, habits: Habits) -> None:
        self._statistics = statistics
        self._habits = habits
        self._page: Counter[str] = Counter()
        self._lines: dict[int, Counter[str]] = {}
        self._dashes = Dashes(model(), statistics.alphabet.symbols.get(EM, EM))

    def overhear(self, text: str) -> None:
        """Hear which language a page is in, of which only some lines are damaged."""
        evidence = self._statistics.words.speaks(self._statistics.alphabet.skeleton(text))
        self._page.update({language: max(-60, min(120, score)) for language, score in evidence.items()})
        self._dashes.overhear(text)

    def listen(self, line: Line, places: Sequence[Spot]) -> None:
        """Hear which language a line is in before any is restored."""
        parts = list(self._parts(line, places))
        text = "".join(part for part, _ in parts)
        evidence = self._statistics.words.speaks(self._statistics.alphabet.skeleton(text))
        self._lines[line.start] = evidence
        self._page.update({language: max(-30, min(60, score)) for language, score in evidence.items()})
        ends = accumulate(len(part) for part, _ in parts)
        lost = [end - 1 for end, (_, spot) in zip(ends, parts, strict=True) if spot and EM in spot.candidates]
        self._dashes.listen(line.start, text, lost, self._language())

    def edits(self, line: Line, places: Sequence[Spot]) -> Iterator[Edit]:
        """Edits of the page's text for one line."""
        languages = ranking(self._lines[line.start], self._page)
        parts = list(self._parts(line, places))
        text = "".join(part for part, _ in parts)
        shape = EDGE + self._statistics.alphabet.skeleton(text) + EDGE
        quotes = Quotes(languages[0] if languages else "")
        done, at = "", len(EDGE)
        for number, (part, spot) in enumerate(parts):
            char = part
            if spot and spot.whole:
                yield _edit(line, spot, part)
            elif spot:
                right, following = parts[number + 1] if number + 1 < len(parts) else ("", None)
                ranked = self._ranked(Gap(line.start, text, shape, at, spot.candidates, done, right), languages, quotes)
                decided = following is None or bool(following.whole)
                char = _cased(ranked[0][0], done, right if decided else "", spot.candidates)
                yield _edit(line, spot, char, ranked)
            done, at = (done + char)[-64:], at + len(part)

    def _parts(self, line: Line, places: Sequence[Spot]) -> Iterator[tuple[str, Spot | None]]:
        """The line in parts: text as it stands, and one character (or its symbol) for each place."""
        spacing = self._spacing()
        at, left = 0, ""
        for spot in places:
            if spot.start > at:
                yield line.text[at : spot.start], None
                left = line.text[max(at, spot.start - 2) : spot.start]
            part, shown = self._read(line.text, spot, left, spacing)
            yield part, shown
            at = shown.end if shown else spot.end
            left = (left + part)[-2:]
        yield line.text[at:], None

    def _read(self, text: str, spot: Spot, left: str, spacing: Spacing) -> tuple[str, Spot | None]:
        if spacing.takes(text, spot, left):
            return spot.spaced, Spot(spot.start, spot.end + 1, whole=spot.spaced)
        if spacing.swallowed(text, spot, left):
            return "à", Spot(spot.start, spot.end, whole="à")
        if spot.whole:
            return spot.whole, spot
        if candidates := self._candidates(spot):
            symbol = self._statistics.alphabet.symbols.get(candidates[0], candidates[0])
            return symbol, Spot(spot.start, spot.end, candidates=candidates)
        return text[spot.start : spot.end], None

    def _spacing(self) -> Spacing:
        letters = self._statistics.alphabet.chars
        return Spacing(self._habits.no_break_kept, self._habits.spaces_doubled, self._language(), letters)

    def _language(self) -> str:
        """The language of the page, as far as it was heard."""
        return next((name for name, score in self._page.most_common(1) if score > 0), "")

    def _candidates(self, spot: Spot) -> str:
        if not self._habits.controls_visible or spot.undefined:
            return spot.candidates
        kept = "".join(
            char for char in spot.candidates if all(byte in UNDEFINED for byte in char.encode()[1:] if byte in C1)
        )
        return kept or spot.candidates

    def _ranked(self, gap: Gap, languages: Sequence[str], quotes: Quotes) -> list[tuple[str, float]]:
        if len(gap.candidates) == 1:
            return [(gap.candidates, 1.0)]
        ranked: list[tuple[str, float]] = []
        for table in self._tables(languages, gap.shape[gap.at]):
            seen = {char for char, _ in ranked}
            ranked += [pair for pair in table.ranked(gap.shape, gap.at, gap.candidates) if pair[0] not in seen]
        ranked = ranked or [(gap.candidates[0], UNSURE)]
        if "’" in gap.candidates or "”" in gap.candidates:
            return self._typographic(ranked, gap, languages[0] if languages else "", quotes)
        if "™" in gap.candidates and "•" in gap.candidates:
            return _put_first(bullet_or_trademark(gap.left, gap.right), ranked)
        if ranked[0][0] == "ß" and not gap.left[-1:].islower():
            return ranked[1:] or [(gap.candidates.replace("ß", "")[:1], UNSURE)]
        return ranked

    def _tables(self, languages: Sequence[str], symbol: str) -> Iterator[Table]:
        """The table of the first language that writes such characters, then that of all."""
        for language in languages:
            table = self._statistics.table(language)
            if table.knows(symbol):
                yield table
                break
        yield self._statistics.table(ANY)

    def _typographic(
        self, ranked: list[tuple[str, float]], gap: Gap, language: str, quotes: Quotes
    ) -> list[tuple[str, float]]:
        at = gap.at - len(EDGE)
        following = gap.text[at + 1 : at + 1 + BESIDE]
        answer = forced(gap.left, following, bool(quotes.open), self._habits.zero_widths)
        if answer and answer in gap.candidates:
            return _put_first(answer, ranked)
        if EM in gap.candidates:
            chances = self._dashes.chances(gap.line, gap.text, at, language)
            if chances[0][0]:
                return [pair for pair in chances if pair[0]]
            ranked = [pair for pair in ranked if pair[0] not in DASHES] or ranked
        likeliest = ranked[0][0]
        spoken = self._spoken(gap) if likeliest in QUOTATION else ""
        return _put_first(quotes.settle(likeliest, gap.left, gap.right, gap.candidates, spoken), ranked)

    def _spoken(self, gap: Gap) -> str:
        """The language of the words beside the place, where they are clear: the title of a work in another language."""
        start = gap.shape.find(" ", max(0, gap.at - BESIDE))
        end = gap.shape.rfind(" ", 0, gap.at + BESIDE)
        heard = self._statistics.words.speaks(gap.shape[max(0, start) : end]).most_common(2)
        second = heard[1][1] if len(heard) > 1 else 0
        return heard[0][0] if heard and heard[0][1] >= second + CLEAR else ""


def _edit(line: Line, spot: Spot, after: str, ranked: Sequence[tuple[str, float]] = ()) -> Edit:
    before = line.text[spot.start : spot.end]
    codec = "windows-1252" if any(char > "\xff" for char in before) else "latin-1"
    channel = f"utf-8 read as {codec}"
    if ranked:
        shown = codec == "windows-1252" or any(ord(char) in C1 for char in before)
        channel += ", bytes lost" if shown else ", C1 stripped"
    confidence = ranked[0][1] if ranked else 1.0
    others = tuple(dict.fromkeys(char for char in (*(char for char, _ in ranked), *spot.candidates) if char != after))
    return Edit(line.start + spot.start, line.start + spot.end, after, channel, confidence, others[:MOST_OTHERS])


def _put_first(answer: str, ranked: list[tuple[str, float]]) -> list[tuple[str, float]]:
    known = dict(ranked)
    return [(answer, max(0.9, known.get(answer, 0.9))), *((char, p) for char, p in ranked if char != answer)]


def _cased(char: str, left: str, right: str, candidates: str) -> str:
    """Capital or small as the letters beside it are, where they say so."""
    other = char.swapcase()
    if not char.isalpha() or other not in candidates or other == char:
        return char
    before, after = left[-2:], right[:1]
    if before[-1:].islower():
        return min(char, other, key=str.isupper)
    capitals = (before[-1:].isupper() and not after.islower() and (after.isupper() or before.isupper())) or (
        not before[-1:].isalpha() and after.isupper()
    )
    return max(char, other, key=str.isupper) if capitals and (before.isupper() or after.isupper()) else char


__all__ = ["Habits", "Restorer", "habits"]
