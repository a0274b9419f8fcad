"""Is a lone `â` a letter of a clean text (`château`) or what is left of a lost character (`donât`)?

Each place is weighed by the contexts it was seen in: the logarithm of how much more often they occur in damaged
than in clean text of twenty languages. Wider contexts correct narrower ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prospectus.mojibake.fingerprints import Fingerprints

MARGIN = "\n" * 4
NO_WORD = re.compile(r"\W")
ZERO = ord("P")
DOUBT = 3.0
"""Observations that a narrower context is worth."""


def kind(char: str) -> str:
    """Lower case, upper case, digit, white space, line edge, or the character itself."""
    if char.isalpha():
        return "a" if char.islower() or not char.isupper() else "A"
    if char.isdigit():
        return "0"
    return char if char == "\n" or not char.isspace() else " "


def contexts(text: str, start: int, end: int) -> Iterator[str]:
    r"""Keys for `text[start:end]` from narrow to wide; `text` has a margin of four characters on both sides.

    >>> list(contexts("\n\n\n\nI donât\n\n\n\n", 9, 10))
    ['â', 'âaa', 'ânt', 'âont ', 'âdont  ']
    """
    shape = text[start:end]
    yield shape
    yield shape + kind(text[start - 1]) + kind(text[end])
    for reach in (1, 2, 3):
        around = text[start - reach : start] + text[end : end + reach]
        yield shape + (around.replace("\n", " ") if reach == 1 else NO_WORD.sub(" ", around.lower()))


class Gate:
    """Weights of contexts, each a character that counts half nats from ZERO: above it speaks for damage."""

    def __init__(self, weights: Fingerprints) -> None:
        self._weights = weights

    def weight(self, text: str, start: int, end: int) -> float | None:
        """Weight of the widest known context; None for a shape never seen."""
        found = ""
        for key in contexts(text, start, end):
            found = self._weights.get(key) or found
        return (ord(found) - ZERO) / 2 if found else None


__all__ = ["DOUBT", "MARGIN", "ZERO", "Gate", "contexts", "kind"]
