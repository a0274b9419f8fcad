"""The characters behind damaged places: whole sequences are read, lost ones chosen among those whose bytes fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prospectus.mojibake.edits import Edit
from prospectus.mojibake.evidence import Line
from prospectus.mojibake.language import ranking, speaks
from prospectus.mojibake.skeleton import C1, EDGE, UNDEFINED
from prospectus.mojibake.spots import BYTES, REPLACEMENT, Spot
from prospectus.mojibake.statistics import ANY, Statistics, Table
from prospectus.mojibake.typography import DASHES, ZERO_WIDTH, Quotes, bullet_or_trademark, forced, spaced

APOSTROPHE_LIKE = "â"
UNSURE = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """What the damaged places of a page show together."""

    controls_visible: bool
    """Bytes 80-9F are seen, so it was windows-1252 and only undefined bytes can be lost."""
    no_break_kept: bool
    """A0 is seen after first bytes, so a plain space is a plain space."""
    spaces_doubled: bool
    """A space follows the space after a first byte: the first of them was a byte."""
    zero_widths: int
    """Glued sentences with a lone `â` between them."""


def habits(accepted: Sequence[tuple[Line, list[Spot]]]) -> Habits:
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


class Restorer:
    """Restores the lines of one page."""

    def __init__(self, statistics: Statistics, habits: Habits) -> None:
        self._statistics = statistics
        self._habits = habits
        self._page: Counter[str] = Counter()
        self._lines: dict[int, Counter[str]] = {}

    def listen(self, line: Line, places: Sequence[Spot]) -> None:
        """Hear which language a line is in before any is restored."""
        shape = self._statistics.alphabet.skeleton("".join(part for part, _ in self._parts(line, places)))
        evidence = speaks(shape, self._statistics.words)
        self._lines[line.start] = evidence
        self._page.update({language: max(-30, min(60, score)) for language, score in evidence.items()})

    def edits(self, line: Line, places: Sequence[Spot]) -> Iterator[Edit]:
        """Edits of the page's text for one line."""
        alphabet = self._statistics.alphabet
        languages = ranking(self._lines[line.start], self._page)
        parts = list(self._parts(line, places))
        shape = EDGE + alphabet.skeleton("".join(part for part, _ in parts)) + EDGE
        quotes = Quotes(languages[0] if languages else None)
        done, at = "", len(EDGE)
        for number, (part, spot) in enumerate(parts):
            if spot is None or self._is_whole(spot):
                done, at = (done + part)[-64:], at + len(part)
                if spot:
                    yield self._edit(line, spot, part, 1.0, ())
                continue
            right, following = parts[number + 1] if number + 1 < len(parts) else ("", None)
            ranked = self._ranked(shape, at, spot, languages, done, right, quotes)
            char, confidence = ranked[0]
            char = _cased(char, done, right if following is None or following.whole else "", spot.candidates)
            others = tuple(other for other, _ in ranked[1:] if other != char)
            yield self._edit(line, spot, char, confidence, others)
            done, at = (done + char)[-64:], at + len(part)

    def _parts(self, line: Line, places: Sequence[Spot]) -> Iterator[tuple[str, Spot | None]]:
        """The line in parts: text as it stands, and one character (or its symbol) for each place."""
        at = 0
        for spot in places:
            if spot.start > at:
                yield line.text[at : spot.start], None
            at = spot.end
            if self._takes_space(line, spot):
                yield spot.spaced, Spot(spot.start, spot.end + 1, whole=spot.spaced)
                at += 1
            elif spot.spaced == "à" and not self._habits.no_break_kept and _inside_sentence(line.text, spot):
                yield "à", Spot(spot.start, spot.end, whole="à")
            elif spot.whole:
                yield spot.whole, spot
            elif candidates := self._candidates(line, spot):
                symbol = self._statistics.alphabet.symbols.get(candidates[0], candidates[0])
                yield symbol, Spot(spot.start, spot.end, candidates=candidates)
            else:
                yield line.text[spot.start : spot.end], None
        yield line.text[at:], None

    def _candidates(self, line: Line, spot: Spot) -> str:
        if not self._habits.controls_visible or spot.undefined:
            return spot.candidates
        kept = "".join(
            char
            for char in spot.candidates
            if all(byte in UNDEFINED for byte in char.encode()[1:] if byte in C1)
        )
        return kept or spot.candidates

    def _takes_space(self, line: Line, spot: Spot) -> bool:
        """Is the space after the place its last byte, a no-break space that became a plain one?"""
        if not spot.spaced or self._habits.no_break_kept:
            return False
        if spot.spaced == "\xa0":
            return True
        before, after = line.text[max(0, spot.start - 2) : spot.start], line.text[spot.end + 1 : spot.end + 2]
        if spot.spaced != "à":
            known = spot.spaced.isalpha() and spot.spaced in self._statistics.alphabet.chars
            return known and not before[-1:].isalpha() and after.isalpha()
        if self._habits.spaces_doubled or not after.isalpha():
            return not (len(before) == 2 and before.isupper())
        return before[-1:].islower() and "vi" in self._page

    @staticmethod
    def _is_whole(spot: Spot) -> bool:
        return bool(spot.whole)

    def _ranked(
        self, shape: str, at: int, spot: Spot, languages: Sequence[str], left: str, right: str, quotes: Quotes
    ) -> list[tuple[str, float]]:
        candidates = spot.candidates
        if len(candidates) == 1:
            return [(candidates, 1.0)]
        ranked: list[tuple[str, float]] = []
        for table in self._tables(languages, shape[at]):
            seen = {char for char, _ in ranked}
            ranked += [pair for pair in table.ranked(shape, at, candidates) if pair[0] not in seen]
        ranked = ranked or [(candidates[0], UNSURE)]
        if "’" in candidates or "”" in candidates:
            return self._typographic(ranked, candidates, left, right, quotes)
        if "™" in candidates and "•" in candidates:
            return _put_first(bullet_or_trademark(left, right), ranked)
        if ranked[0][0] == "ß" and not left[-1:].islower():
            return ranked[1:] or [(candidates.replace("ß", "")[:1], UNSURE)]
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
        self, ranked: list[tuple[str, float]], candidates: str, left: str, right: str, quotes: Quotes
    ) -> list[tuple[str, float]]:
        if spaced(left, right) and (dashes := [pair for pair in ranked if pair[0] in DASHES]):
            return [*dashes, *(pair for pair in ranked if pair not in dashes)]
        answer = forced(left, right, bool(quotes.open), self._habits.zero_widths)
        if not answer or answer not in candidates:
            answer = quotes.settle(ranked[0][0], left, right, candidates)
        return _put_first(answer, ranked)

    @staticmethod
    def _edit(line: Line, spot: Spot, after: str, confidence: float, alternatives: tuple[str, ...]) -> Edit:
        before = line.text[spot.start : spot.end]
        shown = any(ord(char) > 0xFF or char in "\x80\x81" or "\x82" <= char <= "\x9f" for char in before)
        channel = "utf-8 read as windows-1252" if any(ord(char) > 0xFF for char in before) else "utf-8 read as latin-1"
        if not spot.whole:
            channel += ", bytes lost" if shown else ", C1 stripped"
        return Edit(line.start + spot.start, line.start + spot.end, after, channel, confidence, alternatives)


def _inside_sentence(text: str, spot: Spot) -> bool:
    """`voilÃ la`: no capital stands here, so it was `à`, and the two spaces after it became one."""
    left = text[max(0, spot.start - 3) : spot.start]
    return left[-1:].islower() or (len(left) > 1 and left[-1] == " " and left[-2].isalnum() and text[spot.end + 1 :][:1].islower())


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
