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


@dataclass(frozen=True, slots=True)
class _Characters:
    """Every character of a page, with a line break before each line and behind the last."""

    codes: Ints
    kinds: NDArray[np.uint8]
    lines: Ints
    """The line each stands in."""
    starts: Ints
    """Where the lines start."""
    lengths: Ints
    begins: Ints
    """Where the words begin."""
    ends: Ints


@cache
def _kinds() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """For each character the number of its kind, and for each kind what it is, as bits."""
    classes = np.full(_KNOWN + 1, _LETTER, np.int64)
    for code in range(_KNOWN):
        char = chr(code)
        letter = _LETTER * char.isalnum() | _DIGIT * char.isdigit() | _UPPER * char.isupper()
        classes[code] = letter | _SIGNS.get(char, 0)
    bits, kinds = np.unique(classes, return_inverse=True)
    return kinds.astype(np.uint8), bits


@cache
def _folded() -> NDArray[np.uint64]:
    """For each character the number it has in a word: that of its lower case, digits all alike."""
    folded = np.arange(_KNOWN + 1, dtype=np.uint64)
    for code in range(_KNOWN):
        char = chr(code)
        folded[code] = ord("0") if char.isdigit() else ord(char.lower()[0])
    return folded * _PRIME ^ folded


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
    found = _characters(texts)
    return _counts(found), _words(found)


def read_words(texts: Sequence[str]) -> Words:
    """The words alone."""
    return _words(_characters(texts))


def _characters(texts: Sequence[str]) -> _Characters:
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    sizes = lengths + 1
    starts = np.cumsum(sizes) - lengths
    sizes[-1] += 1
    text = "\n".join(["", *texts, ""])
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    of_kind, bits = _kinds()
    kinds = of_kind.take(codes, mode="clip")
    inside = (bits & _LETTER).astype(np.bool_).take(kinds)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    lines = np.repeat(np.arange(len(texts)), sizes)
    return _Characters(codes, kinds, lines, starts, lengths, edges[::2], edges[1::2])


def _counts(found: _Characters) -> Counts:
    bits = _kinds()[1]
    count, lines = len(found.lengths), found.lines[found.begins]
    of_kind = np.bincount(found.lines * len(bits) + found.kinds, minlength=count * len(bits)).reshape(count, -1)
    of_bit = of_kind @ (bits[:, None] >> np.arange(8) & 1)
    letters, digits, capitals, stops, commas, bars, money, colons = of_bit.T
    capitalised = lines[(bits[found.kinds[found.begins]] & _UPPER) > 0]
    return Counts(
        found.lengths, letters, digits, capitals, stops, commas, bars, money, colons,
        np.bincount(lines, minlength=count),
        np.bincount(capitalised, minlength=count),
        bits[found.kinds[found.starts]],
        bits[found.kinds[found.starts + found.lengths - 1]],
    )  # fmt: skip


def _words(found: _Characters) -> Words:
    """Each word's polynomial in the characters it is made of: a difference of running sums, moved to the start."""
    size = 1 << max(12, (len(found.codes) + 1).bit_length())
    powers, inverses = _powers(size)
    folded = _folded().take(found.codes, mode="clip")
    sums = np.cumsum(folded * powers[: len(folded)], dtype=np.uint64)
    hashes = (sums[found.ends - 1] - sums[found.begins - 1]) * inverses[found.begins] * _PRIME
    hashes ^= hashes >> np.uint64(29)
    hashes *= _PRIME
    lines = found.lines[found.begins]
    running = np.concatenate((np.zeros(1, np.uint64), np.cumsum(hashes, dtype=np.uint64)))
    bounds = np.searchsorted(lines, np.arange(len(found.lengths) + 1))
    whole = (running[bounds[1:]] - running[bounds[:-1]]) * _PRIME
    shift = np.uint64(48)
    return Words((hashes >> shift).astype(np.int64), lines, (whole >> shift).astype(np.int64))
