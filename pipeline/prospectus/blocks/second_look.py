"""What a second look at a possible boundary sees: the answers of the first one, nearby and all over the page.

How a page lost its markup is the same all over: where spaces never part its blocks, a space is no boundary. What starts
a block once mostly starts one again, and a menu that is repeated in the footer has the same boundaries there. The
second network is trained on answers that the first gave for sites it had not seen (stacked generalisation, Wolpert
1992).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus.blocks.atoms import Atoms, Ints
from prospectus.learned import LIMIT

NEAR = 3
"""How many places before and after are seen with their answers."""
COLUMNS = 2 * NEAR + 1 + 8 + 6 + 8 + 6
_FAR = 63
_NEARBY = 24
_BASE = np.uint64(0x9E3779B97F4A7C15)
Flags = NDArray[np.bool_]


def second_look(found: Atoms, at: Ints, odds: NDArray[Any]) -> Ints:
    """What is seen at the atoms `at`, where the first look gave such odds; whole numbers from -127 to 127."""
    first = np.clip(odds, -LIMIT, LIMIT).astype(np.int64)
    yes = first > 0
    columns = [*_neighbours(first), *_distances(at, first, len(found.starts)), *_ways(found.gaps[at], yes)]
    columns += _alike(found, at, first) + _repeated(found, at, yes)
    return np.stack(columns, axis=1)


def _neighbours(first: Ints) -> list[Ints]:
    padded = np.pad(first, NEAR, constant_values=-LIMIT)
    return [padded[n : n + len(first)] for n in range(2 * NEAR + 1)]


def _distances(at: Ints, first: Ints, atoms: int) -> list[Ints]:
    """How many atoms the nearest boundaries and the nearest likely ones are away, on both sides."""
    columns = []
    for least in (32, 0, -32, -64):
        marks = np.concatenate(([0], at[first > least], [atoms]))
        columns.append(np.minimum(at - marks[np.searchsorted(marks, at, "left") - 1], _FAR) * 2)
        columns.append(np.minimum(marks[np.searchsorted(marks, at, "right")] - at, _FAR) * 2)
    return columns


def _ways(gaps: Ints, yes: Flags) -> list[Ints]:
    """Which share of the places with nothing, a space or a break between are boundaries: on the page, and nearby."""
    columns = []
    for gap in range(3):
        here = gaps == gap
        share = LIMIT * int(np.count_nonzero(yes & here)) // max(1, int(np.count_nonzero(here)))
        columns.append(np.full(len(gaps), share))
        columns.append(LIMIT * _windowed(yes & here) // np.maximum(1, _windowed(here)))
    return columns


def _windowed(flags: Flags) -> Ints:
    """How many flags are set among the `_NEARBY` places before and after each."""
    sums = np.concatenate(([0], np.cumsum(flags)))
    n = np.arange(len(flags))
    found: Ints = sums[np.minimum(n + _NEARBY + 1, len(flags))] - sums[np.maximum(n - _NEARBY, 0)]
    return found


def _alike(found: Atoms, at: Ints, first: Ints) -> list[Ints]:
    """The mean answer at the other places with the same words and the same gap, and how many they are."""
    behind, before = found.words[at], found.words[at - 1]
    after = found.words[np.minimum(at + 1, len(found.words) - 1)]
    gap = found.gaps[at]
    columns = []
    for words in (behind, before, before << 20 | behind, behind << 20 | after):
        _, kinds = np.unique(words * 4 + gap, return_inverse=True)
        others = np.bincount(kinds)[kinds] - 1
        total = np.bincount(kinds, weights=first)[kinds].astype(np.int64) - first
        columns += [total // np.maximum(1, others), np.minimum(others, 8) * 15]
    return columns


def _repeated(found: Atoms, at: Ints, yes: Flags) -> list[Ints]:
    """How often the block that would end here, and the one that would start here, stand elsewhere as blocks."""
    words = _Hashes(found.words)
    marks = np.concatenate(([0], at[yes], [len(found.starts)]))
    blocks, times = np.unique(words.of(marks[:-1], marks[1:]), return_counts=True)
    start, end = marks[np.searchsorted(marks, at, "left") - 1], marks[np.searchsorted(marks, at, "right")]

    def elsewhere(first: Ints, last: Ints, here: Flags) -> Ints:
        keys = words.of(first, last)
        place = np.minimum(np.searchsorted(blocks, keys), len(blocks) - 1)
        others: Ints = np.clip(np.where(blocks[place] == keys, times[place], 0) - here, 0, 5) * 25
        return others

    return [
        elsewhere(start, at, yes),
        elsewhere(at, end, yes),
        elsewhere(start, end, ~yes),
        np.minimum(at - start, _FAR) * 2,
        np.minimum(end - at, _FAR) * 2,
        np.full(len(at), min(LIMIT, LIMIT * len(marks) // len(found.starts))),
    ]


class _Hashes:
    """Hashes of spans of words that do not depend on where the span stands (polynomial, modulo 2**64)."""

    def __init__(self, words: Ints) -> None:
        ones = np.ones(1, np.uint64)
        self._powers = np.cumprod(np.concatenate((ones, np.full(len(words), _BASE))), dtype=np.uint64)
        terms = (words + 1).astype(np.uint64) * self._powers[:-1]
        self._sums = np.concatenate((ones - ones, np.cumsum(terms, dtype=np.uint64)))

    def of(self, start: Ints, end: Ints) -> NDArray[np.uint64]:
        found: NDArray[np.uint64] = (self._sums[end] - self._sums[start]) * self._powers[len(self._powers) - 1 - start]
        return found
