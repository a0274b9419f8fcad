"""What stands around a place, from its own shape to the words beside it: one checksum for each context.

All places of a page are looked up together, so the contexts are columns of numbers: the characters on both sides are
summed up with weights of their own, and a context is the sum of as many of them as it reaches.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

INSIDE = (
    (0, 0),
    (1, 0),
    (1, 1),
    (2, 1),
    (2, 2),
    (3, 2),
    (3, 3),
    (4, 3),
    (4, 4),
    (5, 4),
    (5, 5),
    (6, 5),
    (6, 6),
    (7, 6),
    (24, 24),
)
"""How many characters left and right of the place a context has, at most to the space at the word's ends."""
BEYOND = ((0, 1), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (8, 8), (10, 10), (12, 12))
"""How many characters a context has of the words beside that of the place."""
WIDTH = len(INSIDE) + len(BEYOND)
WORD = INSIDE[-1][0]
REACH = WORD + BEYOND[-1][0]
EDGE = " " * (REACH + 1)
"""Stands at both ends of every line."""

Numbers = NDArray[np.uint64]
Keys = NDArray[np.uint32]
_INSIDE, _BEYOND = np.array(INSIDE, dtype=np.intp).T, np.array(BEYOND, dtype=np.intp).T
ABSENT = 0
"""The key of a context that is the same as the narrower one."""


def keys(shape: str, places: Sequence[int]) -> Keys:
    """Contexts of `shape[place]` from narrow to wide, a row for each place; `shape` has an EDGE at both ends.

    A context that adds nothing is ABSENT; one that fits two places says the same of its narrower ones at both.

    >>> same = keys(EDGE + "xXx axXxx ax" + EDGE, [len(EDGE) + 1, len(EDGE) + 6])
    >>> [int((column[0] == column[1]) & (column[0] > 0)) for column in same.T[:6]]
    [1, 1, 1, 0, 0, 0]
    """
    codes = np.frombuffer(shape.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    at = np.asarray(places, dtype=np.intp)
    steps = np.arange(1, REACH + 1)
    left, right = codes[at[:, None] - steps], codes[at[:, None] + steps]
    reach_left, reach_right = (_reach(*side) for side in zip((left, right), _INSIDE, _BEYOND, strict=True))
    sums_left, sums_right = _summed(left, _weights(0)), _summed(right, _weights(1))
    own = codes[at].astype(np.uint64) * _weights(2)[0]
    rows = np.arange(len(at))[:, None]
    sums = own[:, None] + sums_left[rows, reach_left] + sums_right[rows, reach_right]
    found: Keys = ((sums ^ (sums >> np.uint64(31))) * _weights(2)[1] >> np.uint64(32)).astype(np.uint32)
    repeated = (reach_left[:, 1:] == reach_left[:, :-1]) & (reach_right[:, 1:] == reach_right[:, :-1])
    found[:, 1:][repeated] = ABSENT
    return found


def _reach(beside: NDArray[np.uint32], inside: NDArray[np.intp], beyond: NDArray[np.intp]) -> NDArray[np.intp]:
    """How far each context reaches on one side, in characters: up to the end of the word, then beyond it."""
    word = np.minimum((beside[:, :WORD] != ord(" ")).cumprod(axis=1).sum(axis=1) + 1, WORD)[:, None]
    return np.concatenate([np.minimum(inside, word), word + beyond], axis=1)


def _summed(beside: NDArray[np.uint32], weights: Numbers) -> Numbers:
    sums = np.zeros((len(beside), REACH + 1), dtype=np.uint64)
    np.cumsum(beside * weights, axis=1, out=sums[:, 1:])
    return sums


@cache
def _weights(series: int) -> Numbers:
    """Odd numbers of 64 bits that stay the same everywhere (splitmix64, Steele, Lea and Flood 2014)."""
    state = np.arange(1, REACH + 1, dtype=np.uint64) + np.uint64(1000 * series)
    mixed = state * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed ^ (mixed >> np.uint64(31))) | np.uint64(1)


__all__ = ["ABSENT", "EDGE", "WIDTH", "Keys", "keys"]
