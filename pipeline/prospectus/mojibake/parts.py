"""A damaged line taken apart: text as it stands, whole characters, and gaps where one is to be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from prospectus.mojibake.habits import Habits
from prospectus.mojibake.skeleton import C1, UNDEFINED, Alphabet
from prospectus.mojibake.spaces import Spacing
from prospectus.mojibake.spots import Spot


class Part(NamedTuple):
    """A stretch of a line: text as it stands, one whole character, or the symbol of a lost one."""

    shown: str
    spot: Spot | None


class Reader:
    """Takes the lines of one page apart."""

    def __init__(self, alphabet: Alphabet, habits: Habits, language: str) -> None:
        self._alphabet = alphabet
        self._habits = habits
        self.language = language
        self._spacing = Spacing(
            habits.no_break_kept, not habits.controls_visible, habits.spaces_doubled, language, alphabet.chars
        )

    def parts(self, text: str, places: Sequence[Spot]) -> Iterator[Part]:
        """A line in parts: text as it stands, and one character (or its symbol) for each place."""
        at, left = 0, ""
        for spot in places:
            if spot.start > at:
                yield Part(text[at : spot.start], None)
                left = text[max(at, spot.start - 2) : spot.start]
            if spot.spaced:
                part = self._spaced(text, spot, left)
            else:
                part = Part(spot.whole, spot) if spot.whole else self._lost(text, spot)
            yield part
            at = part.spot.end if part.spot else spot.end
            left = (left + part.shown)[-2:]
        yield Part(text[at:], None)

    def _spaced(self, text: str, spot: Spot, left: str) -> Part:
        if self._spacing.takes(text, spot, left):
            return Part(spot.spaced, Spot(spot.start, spot.end + 1, whole=spot.spaced))
        if self._spacing.swallowed(text, spot, left):
            return Part("à", Spot(spot.start, spot.end, whole="à"))
        return self._lost(text, spot)

    def _lost(self, text: str, spot: Spot) -> Part:
        if candidates := self._candidates(spot):
            symbol = self._alphabet.symbols.get(candidates[0], candidates[0])
            return Part(symbol, spot._replace(candidates=candidates) if candidates != spot.candidates else spot)
        return Part(text[spot.start : spot.end], None)

    def _candidates(self, spot: Spot) -> str:
        if not self._habits.controls_visible or spot.undefined:
            return spot.candidates
        return _undefined_only(spot.candidates) or spot.candidates


def gaps(parts: Sequence[Part]) -> Iterator[tuple[int, str]]:
    """Where in the shape of a line a character is to be chosen, and out of which."""
    at = 0
    for shown, spot in parts:
        if spot and not spot.whole:
            yield at, spot.candidates
        at += len(shown)


@lru_cache(maxsize=1024)
def _undefined_only(candidates: str) -> str:
    """Those of them that windows-1252 shows but for undefined bytes."""
    return "".join(char for char in candidates if all(byte in UNDEFINED for byte in char.encode()[1:] if byte in C1))


__all__ = ["Part", "Reader", "gaps"]
