"""What a line looks like to the classifier: whole numbers only, so that every machine computes the same.

What is measured follows the literature on boilerplate removal (Kohlschütter et al. 2010, "Boilerplate detection using
shallow text features": text and link density, position, and the same of the neighbours; Vogels et al. 2018,
"Web2Text": the tree around a line), and adds what the page's author wrote around it: the names of the elements, the
heading above, and words that stand in menus and footers everywhere (`prospectus.boilerplate.vocabulary`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import Counts, Ints, Words, read
from prospectus.boilerplate.regions import Regions, regions
from prospectus.boilerplate.vocabulary import Vocabulary, mark_numbers
from prospectus.model import Box, Line

_STEPS = np.array(
    (1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 95, 140, 210, 320, 480, 720, 1100, 1600, 2400, 5000, 10000, 20000, 50000)
)
_AREAS = (
    "nav",
    "header",
    "footer",
    "aside",
    "main",
    "article",
    "form",
    "table",
    "ul",
    "dl",
    "blockquote",
    "button",
    "a",
    "p",
    "section",
)
_AREA_BIT = {tag: 1 << n for n, tag in enumerate(_AREAS)} | {"ol": 1 << _AREAS.index("ul")}
_HIDDEN = 1 << len(_AREAS)
_DIALOG = _HIDDEN << 1
_FLAG = 64
_KINDS = ("heading", "item", "row", "code", "pair")


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the classifier counts it: made once, used by features, vocabulary and network."""

    counts: Counts
    words: Words
    linked: Ints
    """Characters of each line that are links."""
    headings: Ints
    """For each line the line of the heading above it, or -1."""
    boxes: Ints
    """The region of each line."""
    regions: Regions
    marks: Ints
    """The numbers of the names that the page gives its boxes."""
    marked: Ints
    """For each of them, the looks that it is part of."""


def look(lines: Sequence[Line], boxes: Sequence[Box]) -> Seen:
    """Everything about the lines of a page that does not depend on what was learned."""
    counts, words = read([line.text for line in lines])
    linked = np.array([sum([link.end - link.start for link in line.links]) for line in lines])
    place = np.array([n if line.kind == "heading" else -1 for n, line in enumerate(lines)])
    headings = np.concatenate(([-1], np.maximum.accumulate(place)[:-1]))
    of_lines = np.array([line.box + 1 for line in lines])
    found = regions(boxes, of_lines)
    marks, marked = mark_numbers(found.names)
    return Seen(counts, words, np.minimum(linked, counts.characters), headings, of_lines, found, marks, marked)


def step(count: Ints) -> Ints:
    """A count on a scale of steps that grow by half, times 5.

    >>> step(np.array([0, 1, 5, 100, 10**6])).tolist()
    [0, 5, 20, 60, 120]
    """
    return 5 * np.searchsorted(_STEPS, count, "right")


def share(part: Ints, whole: Ints) -> Ints:
    """A share, from 0 to 96.

    >>> share(np.array([1, 0, 3]), np.array([2, 0, 3])).tolist()
    [48, 0, 96]
    """
    return 96 * np.minimum(part, whole) // np.maximum(whole, 1)


def nearby(rows: NDArray[Any], away: Sequence[int]) -> list[NDArray[Any]]:
    """The rows of the neighbours that many lines away, zeros beyond the ends of the page.

    >>> [near.tolist() for near in nearby(np.array([1, 2, 3]), (-1, 2))]
    [[0, 1, 2], [3, 0, 0]]
    """
    reach = max(map(abs, away))
    padded = np.zeros((len(rows) + 2 * reach, *rows.shape[1:]), rows.dtype)
    padded[reach:-reach] = rows
    return [padded[reach + lines : reach + lines + len(rows)] for lines in away]


def features(lines: Sequence[Line], boxes: Sequence[Box], seen: Seen, vocabulary: Vocabulary) -> NDArray[np.float32]:
    """A row for each line, numbers from -127 to 127. The first `NEAR` columns are also of use for its neighbours."""
    columns = [
        *_text(seen.counts, seen.linked),
        *_vocabulary(seen, vocabulary),
        *_kinds(lines),
        *_places(seen),
        *_tree(lines, boxes, seen),
        *_names(seen, vocabulary),
    ]
    found: NDArray[np.float32] = np.clip(np.stack(columns, 1), -127, 127).astype(np.float32)
    return found


SPOKEN = range(16, 24)
"""The columns that know words; nothing is known of those of most languages."""
NEAR = 24
WIDTH = 107
"""How many columns there are."""


def _text(counts: Counts, linked: Ints) -> list[Ints]:
    size, words = counts.characters, counts.words
    first, last = counts.first, counts.last
    return [
        step(size),
        step(words),
        share(linked, size),
        step(counts.stops),
        _FLAG * (last >> 3 & 1),
        share(counts.digits, size),
        share(counts.capitalised, words),
        share(counts.commas, words),
        share(counts.bars, words),
        share(size - counts.letters, size),
        _FLAG * np.minimum(counts.money, 1),
        _FLAG * (first >> 2 & 1),
        _FLAG * (first >> 1 & 1),
        share(counts.capitals, counts.letters),
        step(5 * counts.letters // np.maximum(words, 1)),
        32 * np.minimum(counts.colons, 3),
    ]


def _vocabulary(seen: Seen, vocabulary: Vocabulary) -> list[Ints]:
    """How the words of the line, the line as a whole, and the heading above sound."""
    count = len(seen.boxes)
    scores = vocabulary.words[seen.words.numbers].astype(np.int64)
    of_line, each = seen.words.lines, np.maximum(seen.counts.words, 1)
    total = np.zeros(count, np.int64)
    np.add.at(total, of_line, scores)
    low, high = np.zeros(count, np.int64), np.zeros(count, np.int64)
    np.minimum.at(low, of_line, scores)
    np.maximum.at(high, of_line, scores)
    common = np.bincount(of_line, vocabulary.common[seen.words.numbers], minlength=count).astype(np.int64)
    under = vocabulary.under[seen.words.numbers].astype(np.int64)
    below = np.zeros(count, np.int64)
    np.add.at(below, of_line, under)
    below = np.append(2 * below // each, 0)
    whole = vocabulary.lines[seen.words.whole].astype(np.int64)
    second = np.append(seen.headings, -1)[seen.headings]
    return [
        2 * total // each, 2 * low, 2 * high, 2 * whole, share(common, seen.counts.words),
        below[seen.headings],
        np.append(2 * whole, 0)[seen.headings],
        below[second],
    ]  # fmt: skip


def _kinds(lines: Sequence[Line]) -> list[Ints]:
    level = np.array([line.level if line.kind == "heading" else 0 for line in lines])
    kinds = np.array([_KINDS.index(line.kind) if line.kind in _KINDS else -1 for line in lines])
    lead = np.array([line.lead / len(line.text) if line.lead else 0 for line in lines])
    return [
        *(_FLAG * (level == n) for n in (1, 2, 3)),
        _FLAG * (level > 3),
        *(_FLAG * (kinds == n) for n in range(1, len(_KINDS))),
        np.array([12 * min(line.level, 5) if line.kind == "item" else 0 for line in lines]),
        _FLAG * ((lead > 0) & (lead < 1)),
        _FLAG * (lead == 1),
    ]


def _places(seen: Seen) -> list[Ints]:
    counts, count = seen.counts, len(seen.boxes)
    place = np.arange(count)
    before = np.cumsum(counts.characters) - counts.characters
    _, inverse, often = np.unique(seen.words.whole, return_inverse=True, return_counts=True)
    page = np.full(count, counts.characters.sum())
    prose = _prose(seen)
    prose_before = np.cumsum(prose) - prose
    return [
        share(place, np.full(count, count)), share(before, page), step(place), step(count - place),
        10 * np.minimum(often[inverse], 10), step(place - seen.headings), _FLAG * (seen.headings < 0),
        step(np.full(count, count)), step(page), share(np.full(count, seen.linked.sum()), page),
        share(prose_before, np.full(count, prose.sum())), share(np.full(count, prose.sum()), page),
    ]  # fmt: skip


def _prose(seen: Seen) -> Ints:
    """Characters of a line that reads like running text, 0 for others."""
    counts = seen.counts
    reads = (counts.words > 9) & (counts.stops > 0) & (3 * seen.linked < counts.characters)
    return np.where(reads, counts.characters, 0)


def _tree(lines: Sequence[Line], boxes: Sequence[Box], seen: Seen) -> list[Ints]:
    """What holds the line: areas of the page, and the boxes around it from the innermost to wider ones."""
    tree, at = seen.regions, seen.boxes
    area = _areas(boxes, tree)[at]
    heads = np.array([line.kind == "heading" for line in lines], dtype=np.int64)
    size, linked, prose, headings = (
        tree.sums(at, values) for values in (seen.counts.characters, seen.linked, _prose(seen), heads)
    )
    alike = np.bincount(tree.looks)[tree.looks]
    page, running = np.full(len(at), size[0]), np.full(len(at), prose[0])
    holds = 3 * prose >= prose[0]  # a third of the running text
    hull = tree.inherited(np.where(holds, np.arange(len(prose)), 0), np.maximum)[at]
    columns = [5 * np.minimum(tree.depths[at], 25), *(_FLAG * (area >> bit & 1) for bit in range(len(_AREAS) + 2))]
    columns += [step(tree.lines[hull]), 8 * np.minimum(tree.depths[at] - tree.depths[hull], 15)]
    columns += [share(size[hull], page), step(alike[at])]
    box = at
    for _ in range(3):
        columns += [
            step(tree.lines[box]), step(size[box] // np.maximum(tree.lines[box], 1)), share(linked[box], size[box]),
            share(size[box], page), share(prose[box], size[box]), share(prose[box], running),
            share(headings[box], tree.lines[box]), step(alike[box]),
        ]  # fmt: skip
        box = tree.wider[box]
    return columns


def _areas(boxes: Sequence[Box], tree: Regions) -> Ints:
    """For each box the areas of the page that it lies in, and whether it is hidden, as bits."""
    of_look = np.array([0, *(_AREA_BIT.get(tag, 0) for tag, _ in tree.names)])
    hidden = [0, *((_HIDDEN | _DIALOG * (box.hidden == "dialog") if box.hidden else 0) for box in boxes)]
    return tree.inherited(of_look[tree.looks] | np.array(hidden), np.bitwise_or)


def _names(seen: Seen, vocabulary: Vocabulary) -> list[Ints]:
    """What the names of the boxes around a line say."""
    tree, at = seen.regions, seen.boxes
    count = len(tree.names) + 1
    scores = vocabulary.marks[seen.marks].astype(np.int64)
    total, low, high = (np.zeros(count, np.int64) for _ in range(3))
    np.add.at(total, seen.marked, scores)
    np.minimum.at(low, seen.marked, scores)
    np.maximum.at(high, seen.marked, scores)
    mean = total // np.maximum(np.bincount(seen.marked[scores != 0], minlength=count), 1)
    mean, low, high = (values[tree.looks] for values in (mean, low, high))
    path = tree.inherited(np.stack((low, mean, -high, -mean), 1), np.minimum)[at].T
    parent, wide = tree.parents[at], tree.wider[at]
    wider = tree.wider[wide]
    near = (mean[at], low[at], high[at], mean[parent], low[parent], mean[wide], low[wide], mean[wider], low[wider])
    along = tree.inherited(mean, np.add)[at] // np.maximum(tree.depths[at], 1)
    return [2 * column for column in (*near, path[0], -path[2], along, path[1], -path[3])]
