"""What holds a line: areas of the page, and the boxes around it from the innermost to wider ones.

After Vogels et al. 2018, "Web2Text": the tree around a line.
"""

from __future__ import annotations

import numpy as np

from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.columns import FLAG, share, step
from prospectus.boilerplate.seen import KINDS, Seen
from prospectus.boilerplate.vocabulary import Vocabulary

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
_OF_HIDDEN = np.array((0, 1, 3)) << len(_AREAS)
"""The next bit for all that is hidden, one more for a dialog."""
_WIDER = 3
"""How many boxes around a line are looked at, each wider than the one before."""


def tree(seen: Seen) -> list[Ints]:
    """What the boxes around each line hold."""
    found, at = seen.regions, seen.boxes
    heads = (seen.kinds == KINDS["heading"]).astype(np.int64)
    size, linked, prose, headings = (
        found.sums(at, values) for values in (seen.counts.characters, seen.linked, seen.prose, heads)
    )
    alike = np.bincount(found.looks)[found.looks]
    hull = found.innermost(3 * prose >= prose[0])[at]  # holds a third of the running text
    area = _areas(seen)[at]
    of_box = np.stack([
        step(found.lines), step(size // np.maximum(found.lines, 1)), share(linked, size), share(size, size[0]),
        share(prose, size), share(prose, prose[0]), share(headings, found.lines), step(alike),
    ])  # fmt: skip
    around = [at]
    for _ in range(_WIDER - 1):
        around.append(found.wider[around[-1]])
    return [
        5 * np.minimum(found.depths[at], 25),
        FLAG * (area >> np.arange(len(_AREAS) + 2)[:, None] & 1),
        of_box[0, hull],
        8 * np.minimum(found.depths[at] - found.depths[hull], 15),
        of_box[3, hull],
        of_box[7, at],
        *(of_box.take(box, 1) for box in around),
    ]


def _areas(seen: Seen) -> Ints:
    """For each box the areas of the page that it lies in, and whether it is hidden, as bits."""
    of_look = np.array([0, *[_AREA_BIT.get(tag, 0) for tag, _ in seen.regions.names]])
    of_box = of_look[seen.regions.looks] | _OF_HIDDEN[seen.regions.hidden]
    return seen.regions.inherited(of_box, np.bitwise_or)


def names(seen: Seen, vocabulary: Vocabulary) -> list[Ints]:
    """What the names of the boxes around each line say."""
    found, at = seen.regions, seen.boxes
    count = len(found.names) + 1
    scores = vocabulary.marks[seen.marks].astype(np.int64)
    total, low, high = (np.zeros(count, np.int64) for _ in range(3))
    np.add.at(total, seen.marked, scores)
    np.minimum.at(low, seen.marked, scores)
    np.maximum.at(high, seen.marked, scores)
    mean = total // np.maximum(np.bincount(seen.marked[scores != 0], minlength=count), 1)
    mean, low, high = of_box = np.stack((mean, low, high)).take(found.looks, 1)
    path = found.inherited(np.stack((low, mean, -high, -mean)), np.minimum).take(at, 1)
    wide = found.wider[at]
    along = found.inherited(mean, np.add)[at] // np.maximum(found.depths[at], 1)
    near = (of_box.take(at, 1), *(of_box[:2].take(box, 1) for box in (found.parents[at], wide, found.wider[wide])))
    return [2 * column for column in (*near, path[0], -path[2], along, path[1], -path[3])]
