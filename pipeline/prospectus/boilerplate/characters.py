"""The characters of a whole page at once: what each line is made of, and its words as numbers.

A page has some ten thousand characters and a few hundred lines. Counting line by line in Python would take longer than
all else together, so the lines are joined, every character becomes a number, and numpy counts between line starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

BUCKETS = 1 << 16
"""Words and whole lines are told apart by this many numbers."""

_KNOWN = 0x3100
"""Characters from here on count as letters without case."""
_LETTER, _DIGIT, _UPPER, _STOP, _COMMA, _BAR, _MONEY, _COLON = (1 << n for n in range(8))
_SIGNS = {
    **dict.fromkeys(".!?…。", _STOP),
    **dict.fromkeys(",;", _COMMA),
    **dict.fromkeys("|»›>/·•", _BAR),
    **dict.fromkeys("£$€¥", _MONEY),
    **dict.fromkeys(":\t", _COLON),
}
_PRIME = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Counts:
    """What each line is made of, one number a line."""

    characters: Ints
    letters: Ints
    digits: Ints
    capitals: Ints
    stops: Ints
    commas: Ints
    bars: Ints
    money: Ints
    colons: Ints
    """Colons and tabs: what stands between a label and its value."""
    words: Ints
    capitalised: Ints
    """Words that start with a capital letter."""
    first: Ints
    """What the first character is, as bits."""
    last: Ints


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a page: their numbers below `BUCKETS`, and the line each stands in."""

    numbers: Ints
    lines: Ints
    whole: Ints
    """A number for each line as a whole; digits all alike, so that `3 comments` is `8 comments`."""


@cache
def _tables() -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    """For each character its class, and the number it has in a word: that of its lower case, digits all alike."""
    classes = np.full(_KNOWN + 1, _LETTER, np.uint8)
    folded = np.arange(_KNOWN + 1, dtype=np.uint64)
    for code in range(_KNOWN):
        char = chr(code)
        letter = _LETTER * char.isalnum() | _DIGIT * char.isdigit() | _UPPER * char.isupper()
        classes[code] = letter | _SIGNS.get(char, 0)
        folded[code] = ord("0") if char.isdigit() else ord(char.lower()[0])
    return classes, folded * _PRIME ^ folded


@cache
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Powers of an odd number, and of its inverse, modulo 2**64."""
    base = 0x9E3779B1
    inverse = pow(base, -1, 1 << 64)
    return tuple(np.cumprod(np.full(size, np.uint64(n)), dtype=np.uint64) for n in (base, inverse))  # type: ignore[return-value]


def read(texts: Sequence[str]) -> tuple[Counts, Words]:
    """Counts and words of the lines of a page; no line is empty.

    >>> counts, words = read(["Fees 2024", "Pay £9,250 now."])
    >>> counts.digits.tolist(), counts.words.tolist(), counts.capitalised.tolist()
    ([4, 4], [2, 4], [1, 1])
    """
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    starts = np.cumsum(lengths + 1) - lengths - 1
    codes = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.minimum(codes, _KNOWN)
    of_class, folded = _tables()
    classes = of_class[codes]
    inside = (classes & _LETTER).astype(np.bool_)
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    begins, ends = edges[::2], edges[1::2]
    lines = np.searchsorted(starts, begins, "right") - 1
    words = _words(folded[codes], begins, ends, lines, len(texts))

    def count(bit: int) -> Ints:
        counted: Ints = np.add.reduceat((classes & bit) > 0, starts, dtype=np.int64)
        return counted

    counts = Counts(
        lengths, count(_LETTER), count(_DIGIT), count(_UPPER), count(_STOP), count(_COMMA), count(_BAR),
        count(_MONEY), count(_COLON),
        np.bincount(lines, minlength=len(texts)),
        np.bincount(lines[(classes[begins] & _UPPER) > 0], minlength=len(texts)),
        classes[starts].astype(np.int64),
        classes[starts + lengths - 1].astype(np.int64),
    )  # fmt: skip
    return counts, words


def _words(folded: NDArray[np.uint64], begins: Ints, ends: Ints, lines: Ints, count: int) -> Words:
    """Each word's polynomial in the characters it is made of: a difference of running sums, moved to the start."""
    size = 1 << max(12, (len(folded) + 1).bit_length())
    powers, inverses = _powers(size)
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(folded * powers[: len(folded)], dtype=np.uint64)))
    hashes = (sums[ends] - sums[begins]) * inverses[begins] * _PRIME
    hashes ^= hashes >> np.uint64(29)
    hashes *= _PRIME
    running = np.concatenate((np.zeros(1, np.uint64), np.cumsum(hashes, dtype=np.uint64)))
    bounds = np.searchsorted(lines, np.arange(count + 1))
    whole = (running[bounds[1:]] - running[bounds[:-1]]) * _PRIME
    shift = np.uint64(48)
    return Words((hashes >> shift).astype(np.int64), lines, (whole >> shift).astype(np.int64))
