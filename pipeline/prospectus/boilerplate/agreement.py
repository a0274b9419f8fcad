"""What the lines around a line are taken for: the second network sees the answers of the first.

A menu, a list of results, a comment is in or out as a whole. So the answers are averaged over what belongs together:
the boxes around the line, its section, the lines that look alike, the lines nearby. (Stacking, Wolpert 1992; in
training the first network's answers come from networks that have not seen the page's site.)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.features import Seen, share, step
from prospectus.model import Line

_LEVELS = 5
_WINDOWS = (2, 6, 20)


def agreement(lines: Sequence[Line], seen: Seen, odds: NDArray[np.float32]) -> NDArray[np.float32]:
    """A row for each line, numbers from -127 to 127, from the first network's log-odds in sixteenths."""
    found = np.clip(odds, -127, 127).astype(np.int64)
    weight = np.minimum(seen.counts.words, 40) + 1
    kept = np.where(found > 0, weight, 0)
    columns = [found, *_nearby(found, weight), *_alike(lines, seen, found, weight)]
    columns += [*_around(seen, found, weight, kept), *_of_page(found, weight, kept)]
    return np.clip(np.stack(columns, 1), -127, 127).astype(np.float32)


def _nearby(found: Ints, weight: Ints) -> list[Ints]:
    """The answers for the neighbours, and their averages in windows of growing reach."""
    count = len(found)
    padded = np.pad(found, 4)
    columns = [padded[4 + d : 4 + d + count] for d in (-4, -3, -2, -1, 1, 2, 3, 4)]
    sums, weights = (np.concatenate(([0], np.cumsum(values))) for values in (found * weight, weight))
    place = np.arange(count)
    for reach in _WINDOWS:
        start, end = np.maximum(place - reach, 0), np.minimum(place + reach + 1, count)
        columns.append((sums[end] - sums[start]) // (weights[end] - weights[start]))
    for start, end in ((np.zeros_like(place), place), (place + 1, np.full_like(place, count))):
        columns.append((sums[end] - sums[start]) // np.maximum(weights[end] - weights[start], 1))
    return columns


def _alike(lines: Sequence[Line], seen: Seen, found: Ints, weight: Ints) -> list[Ints]:
    """Averages over the lines of the section, and over the lines that stand in boxes of the same looks."""
    tree, at = seen.regions, seen.boxes
    heads = np.array([line.kind == "heading" for line in lines])
    looks = (tree.looks[at] * (len(tree.names) + 1) + tree.looks[tree.parents[at]]) * 2 + heads
    columns = []
    for groups in (np.unique(looks, return_inverse=True)[1], seen.headings + 1):
        total = np.bincount(groups, found * weight).astype(np.int64)
        size = np.maximum(np.bincount(groups, weight).astype(np.int64), 1)
        columns.append((total // size)[groups])
        columns.append(step(np.bincount(groups)[groups]))
    columns.append(np.append(found, 0)[seen.headings])
    return columns


def _around(seen: Seen, found: Ints, weight: Ints, kept: Ints) -> list[Ints]:
    """Averages and shares of the boxes around, from the innermost outwards, and of the box that holds most content."""
    tree, at = seen.regions, seen.boxes
    total, size, content = (tree.sums(at, values) for values in (found * weight, weight, kept))
    plain = tree.sums(at, found)
    mean, even = total // np.maximum(size, 1), plain // np.maximum(tree.lines, 1)
    whole = np.full(len(at), max(int(content[0]), 1))
    columns, box = [], at
    for _ in range(_LEVELS):
        columns += [mean[box], even[box], share(content[box], size[box]), share(content[box], whole)]
        box = tree.wider[box]
    holds = 2 * content >= content[0]
    hull = tree.inherited(np.where(holds, np.arange(len(content)), 0), np.maximum)[at]
    columns += [8 * np.minimum(tree.depths[at] - tree.depths[hull], 15), mean[hull], share(content[hull], size[hull])]
    columns += [share(size[hull], np.full(len(at), size[0])), step(tree.lines[hull])]
    return columns


def _of_page(found: Ints, weight: Ints, kept: Ints) -> list[Ints]:
    """How much of the page is taken for content, and how much of that lies before the line."""
    count = len(found)
    before = np.cumsum(kept) - kept
    every = np.full(count, kept.sum())
    return [
        share(before, every),
        share(every, np.full(count, weight.sum())),
        np.full(count, found.max()),
        step(every),
        64 * (before == 0),
        64 * (before + kept == every),
    ]
