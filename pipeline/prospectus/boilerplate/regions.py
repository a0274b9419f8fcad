"""The boxes of a page as nested ranges: how much stands in each, and which box around a line is the next wider one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from prospectus.model import Box

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

HIDDEN, DIALOG = 1, 2
_WHY = {"": 0, "dialog": DIALOG}


@dataclass(frozen=True, slots=True)
class Regions:
    """The boxes, with the page itself as box 0: each box's number is one higher than in the draft."""

    parents: Ints
    jumps: tuple[Ints, ...]
    """For each box the one that is 1, 2, 4, … boxes around it, the page beyond the outermost."""
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
    hidden: Ints
    """Whether a reader does not see what is inside: 0, `HIDDEN` or `DIALOG`."""

    def sums(self, boxes: Ints, values: Ints) -> Ints:
        """For each box the sum over the lines in it and below; `boxes` has the box of each line."""
        own = np.zeros(len(self.parents) + 1, np.int64)
        np.add.at(own, boxes + 1, values)
        running = np.cumsum(own)
        summed: Ints = running[self.ends] - running[:-1]
        return summed

    def innermost(self, chosen: Flags) -> Ints:
        """For each box the innermost one of those chosen that it is or lies in; 0 for none."""
        return self.inherited(np.where(chosen, np.arange(len(chosen)), 0), np.maximum)

    def inherited(self, values: Ints, join: np.ufunc) -> Ints:
        """For each box (the last axis) its values joined with those of all boxes around it.

        To join the value of the page twice has to change nothing.
        """
        return _inherited(values, self.jumps, join)


def regions(boxes: Sequence[Box], of_lines: Ints) -> Regions:
    """The regions of a page; `of_lines` has the region that each line stands in.

    >>> found = regions([Box(-1, "div", "", ""), Box(0, "p", "", ""), Box(0, "p", "", "")], np.array([2, 3, 3]))
    >>> found.lines.tolist(), found.ends.tolist(), found.wider.tolist()
    ([3, 3, 1, 2], [4, 4, 3, 4], [0, 0, 1, 1])
    """
    above, tags, marks, hidden = zip(*boxes, strict=True) if boxes else ((), (), (), ())
    parents = np.array((-1, *above)) + 1
    jumps = _jumps(parents)
    depths = _inherited((np.arange(len(parents)) > 0).astype(np.int64), jumps, np.add)
    ends = _ends(parents.tolist())
    running = np.cumsum(np.bincount(of_lines + 1, minlength=len(parents) + 1))
    totals = running[ends] - running[:-1]
    wider = parents.tolist()
    for number in np.flatnonzero(totals[parents] == totals)[1:].tolist():
        wider[number] = wider[wider[number]]
    codes: defaultdict[tuple[str, str], int] = defaultdict(count(1).__next__)
    looks = np.array([0, *map(codes.__getitem__, zip(tags, marks, strict=True))])
    unseen = np.array([0, *[_WHY.get(why, HIDDEN) for why in hidden]])
    return Regions(parents, jumps, ends, depths, totals, np.array(wider), looks, tuple(codes), unseen)


def _jumps(parents: Ints) -> tuple[Ints, ...]:
    jumps = [parents]
    while jumps[-1].any():
        jumps.append(jumps[-1][jumps[-1]])
    return tuple(jumps)


def _inherited(values: Ints, jumps: tuple[Ints, ...], join: np.ufunc) -> Ints:
    """Each jump doubles how many boxes around have been joined."""
    for jump in jumps:
        values = join(values, values.take(jump, -1))
    return values


def _ends(parents: list[int]) -> Ints:
    ends = list(range(1, len(parents) + 1))
    for number in range(len(parents) - 1, 0, -1):
        parent, end = parents[number], ends[number]
        if end > ends[parent]:  # noqa: PLR1730 - `max` takes twice as long
            ends[parent] = end
    return np.array(ends)
