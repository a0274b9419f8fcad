"""The network that tells content from boilerplate: it looks twice at all lines that belong together.

A menu, a list of results, a comment is in or out as a whole. So what a first layer makes of each line is averaged over
what belongs together, and the next layer sees a line beside these averages; then once more, with the lines nearby.
(Zaheer et al. 2017, "Deep Sets". All numbers are whole, as in `prospectus.learned`: sums are exact, averages are
rounded down.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.columns import nearby
from prospectus.boilerplate.seen import KINDS, Seen
from prospectus.learned import Array, Layer, layers

NEAR = (-4, -3, -2, -1, 1, 2, 3, 4)
"""The neighbours that the last layers see, told by how many lines they are away."""
_AROUND = 4
"""How many boxes around a line are averaged over."""
_STRETCHES = (8, 32)
"""Lines of a stretch of text."""
_LONG = 40
"""Words beyond which a line counts no more."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The lines that belong together, in several ways."""

    ways: tuple[Ints, ...]
    """For each way the number of each line's group; not all numbers need be taken."""
    weights: Ints
    """How much each line counts in an average."""


class Averages:
    """The groups of all ways in a row, to be averaged over in one go."""

    def __init__(self, together: Groups) -> None:
        ways, count = together.ways, len(together.weights)
        firsts = np.cumsum([0, *(int(way.max()) + 1 for way in ways[:-1])])
        numbers = np.concatenate([way + first for way, first in zip(ways, firsts.tolist(), strict=True)])
        order = np.argsort(numbers, kind="stable")
        first = np.diff(numbers[order], prepend=-1) > 0
        places = np.empty_like(order)
        places[order] = np.cumsum(first) - 1
        self._weights = together.weights[:, None]
        self._lines = order % count
        self._starts = np.flatnonzero(first)
        self._sizes = np.add.reduceat(together.weights[self._lines], self._starts)[:, None]
        self._groups = places.reshape(len(ways), count).T

    def of(self, values: Array) -> Array:
        """For each line and way the average over its group, rounded down; whole numbers, lines × (ways · channels)."""
        weighted = values.astype(np.float64) * self._weights
        sums = np.add.reduceat(weighted.take(self._lines, 0), self._starts)
        means = np.floor(sums / self._sizes).astype(np.float32)
        return means.take(self._groups, 0).reshape(len(values), -1)


def groups(seen: Seen) -> Groups:
    """The page, the section, the lines in boxes of the same looks, and the boxes around, the innermost first."""
    tree, at = seen.regions, seen.boxes
    heads = seen.kinds == KINDS["heading"]
    looks = (tree.looks[at] * (len(tree.names) + 1) + tree.looks[tree.parents[at]]) * 2 + heads
    ways = [np.zeros_like(at), seen.headings + 1, looks]
    box = at
    for _ in range(_AROUND):
        ways.append(box)
        box = tree.wider[box]
    return Groups(tuple(ways), np.minimum(seen.counts.words, _LONG) + 1)


def groups_of_text(seen: Seen) -> Groups:
    """The page, the section, the lines of a kind, and stretches of the page, short and long."""
    places = np.arange(len(seen.boxes))
    ways = [np.zeros_like(places), seen.headings + 1, seen.kinds, *(places // length for length in _STRETCHES)]
    return Groups(tuple(ways), np.minimum(seen.counts.words, _LONG) + 1)


@dataclass(frozen=True, slots=True)
class Pooled:
    """Six layers: the line and what is told of it, twice; then the line with all it was told, and the answer."""

    layers: tuple[Layer, ...]
    per_nat: float
    """How many units of the last sum make one unit of log-odds."""

    def log_odds(self, rows: Array, together: Groups) -> Array:
        """The log-odds of each row (rows × inputs, whole numbers from -127 to 127), in sixteenths of a unit."""
        first, tells, second, tells_again, third, last = self.layers
        values = first.activations(rows)
        averages = Averages(together)
        told = averages.of(tells.activations(values))
        values = second.activations(np.concatenate((values, told), 1))
        telling = tells_again.activations(values)
        values = third.activations(np.concatenate((values, averages.of(telling), *nearby(telling, NEAR)), 1))
        odds: Array = np.floor(last.sums(values)[:, 0] * np.float32(16 / self.per_nat))
        return odds


def pooled(arrays: dict[str, NDArray[Any]]) -> Pooled:
    """The network in the arrays of a data file."""
    return Pooled(layers(arrays), float(arrays["per_nat"]))
