"""The character of one place, out of those whose bytes fit: rules of typography first, then what the tables say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from prospectus.mojibake.dashes import EM
from prospectus.mojibake.language import Vocabulary
from prospectus.mojibake.table import Choice
from prospectus.mojibake.typography import DASHES, Quotes, bullet_or_trademark, forced

UNSURE, RULED = 0.5, 0.9
"""Confidence in a character that nothing speaks for, and in one that a rule gives."""
BESIDE = 60
"""Characters on each side that tell the language of a quotation."""
CLEAR = 30
"""Tenths of a nat by which it must lead."""


Chances = Callable[[int], Sequence[tuple[str, float]]]
"""Place in a line -> each dash that it may have held, and none, with how likely it was."""


class Gap(NamedTuple):
    """One place where a character is to be chosen."""

    text: str
    """The line, with a symbol for each lost character."""
    shape: str
    at: int
    candidates: str
    left: str
    """Restored text before the place."""
    right: str
    """Text after it, up to the next place."""


class Chooser:
    """Chooses the characters of one line, from left to right."""

    def __init__(self, words: Vocabulary, language: str, zero_widths: int, dashes: Chances) -> None:
        self._words = words
        self._dashes = dashes
        self._quotes = Quotes(language)
        self._zero_widths = zero_widths

    def chosen(self, gap: Gap, choice: Choice) -> Choice:
        """What stands in the gap, given what the tables say of it: the likeliest first, never empty."""
        if len(gap.candidates) == 1:
            return Choice(gap.candidates, 1.0)
        choice = choice if choice.chars else Choice(gap.candidates[0], UNSURE)
        if "’" in gap.candidates or "”" in gap.candidates:
            return self._typographic(choice, gap)
        if "™" in gap.candidates and "•" in gap.candidates:
            return choice.first(bullet_or_trademark(gap.left, gap.right), RULED)
        if choice.chars[0] == "ß" and not gap.left[-1:].islower():
            return Choice(choice.chars[1:] or gap.candidates.replace("ß", "")[:1], UNSURE)
        return choice

    def _typographic(self, choice: Choice, gap: Gap) -> Choice:
        right = gap.text[gap.at + 1 : gap.at + 1 + BESIDE]
        answer = forced(gap.left, right, bool(self._quotes.open), self._zero_widths)
        if answer and answer in gap.candidates:
            return choice.first(answer, RULED)
        if EM in gap.candidates:
            chances = self._dashes(gap.at)
            if chances[0][0]:
                return Choice("".join([char for char, _ in chances]), chances[0][1])
            choice = Choice(
                "".join([char for char in choice.chars if char not in DASHES]) or choice.chars, choice.share
            )
        spoken = partial(self._spoken, gap)
        return choice.first(self._quotes.settle(choice.chars[0], gap.left, gap.right, gap.candidates, spoken), RULED)

    def _spoken(self, gap: Gap) -> str:
        """The language of the words beside the place, where they are clear: the title of a work in another language."""
        shape = f" {gap.shape} "
        start, end = shape.find(" ", max(0, gap.at - BESIDE)), shape.rfind(" ", 0, gap.at + BESIDE)
        return self._words.clearest(self._words.speaks(shape[start:end]), CLEAR)


def cased(char: str, left: str, right: str, candidates: str) -> str:
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


__all__ = ["Chooser", "Gap", "cased"]
