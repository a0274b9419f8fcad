"""The boxes of a page as nested ranges: how much stands in each, and which box around a line is the next wider one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from prospectus.model import Box

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Regions:
    """The boxes, with the page itself as box 0: each box's number is one higher than in the draft."""

    parents: Ints
    ends: Ints
    """Where the boxes inside it end: those of box `n` are `n` to `ends[n] - 1`."""
    depths: Ints
    lines: Ints
    """How many lines stand in it and below."""
    wider: Ints
    """The nearest box around it with more lines; the page for the page."""
    looks: Ints
    """Which of `names` it has; 0, which belongs to no name, for the page."""
    names: tuple[tuple[str, str], ...]
    """Tag and marks of boxes, each pair once."""

    def sums(self, boxes: Ints, values: Ints) -> Ints:
        """For each box the sum over the lines in it and below; `boxes` has the box of each line."""
        own = np.zeros(len(self.parents) + 1, np.int64)
        np.add.at(own, boxes + 1, values)
        running = np.cumsum(own)
        summed: Ints = running[self.ends] - running[:-1]
        return summed

    def inherited(self, values: Ints, join: np.ufunc) -> Ints:
        """For each box its values joined with those of all boxes around it; a row or a number each."""
        joined = values.copy()
        order = np.argsort(self.depths, kind="stable")
        bounds = np.searchsorted(self.depths[order], np.arange(1, self.depths[order[-1]] + 2)).tolist()
        for start, end in pairwise(bounds):
            level = order[start:end]
            joined[level] = join(joined[level], joined[self.parents[level]])
        return joined


def regions(boxes: Sequence[Box], of_lines: Ints) -> Regions:
    """The regions of a page; `of_lines` has the region that each line stands in.

    >>> found = regions([Box(-1, "div", "", ""), Box(0, "p", "", ""), Box(0, "p", "", "")], np.array([2, 3, 3]))
    >>> found.lines.tolist(), found.ends.tolist(), found.wider.tolist()
    ([3, 3, 1, 2], [4, 4, 3, 4], [0, 0, 1, 1])
    """
    parents = [0, *[box.parent + 1 for box in boxes]]
    count = len(parents)
    ends, depths = list(range(1, count + 1)), [0] * count
    for number in range(count - 1, 0, -1):
        parent, end = parents[number], ends[number]
        if end > ends[parent]:  # noqa: PLR1730 - `max` takes twice as long
            ends[parent] = end
    own = np.bincount(of_lines + 1, minlength=count + 1)
    running = np.cumsum(own)
    totals = (running[ends] - running[:-1]).tolist()
    wider = [0] * count
    for number in range(1, count):
        parent = parents[number]
        depths[number] = depths[parent] + 1
        wider[number] = parent if totals[parent] > totals[number] else wider[parent]
    codes: dict[tuple[str, str], int] = {}
    looks = [0, *[codes.setdefault((tag, marks), len(codes) + 1) for _, tag, marks, _ in boxes]]
    return Regions(
        np.array(parents),
        np.array(ends),
        np.array(depths),
        np.array(totals),
        np.array(wider),
        np.array(looks),
        tuple(codes),
    )
