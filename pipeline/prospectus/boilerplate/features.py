"""What a line looks like to the classifier: whole numbers only, so that every machine computes the same.

What is measured follows the literature on boilerplate removal (Kohlschütter et al. 2010, "Boilerplate detection using
shallow text features": text and link density, position, and the same of the neighbours; Vogels et al. 2018,
"Web2Text": the tree around a line), and adds what the page's author wrote around it: the names of the elements, the
heading above, and words that stand in menus and footers everywhere (`prospectus.boilerplate.vocabulary`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import BUCKETS, Counts, Ints
from prospectus.boilerplate.columns import FLAG, share, side_by_side, step
from prospectus.boilerplate.seen import KINDS, Seen
from prospectus.boilerplate.tree import names, tree
from prospectus.boilerplate.vocabulary import Vocabulary

SPOKEN = range(16, 24)
"""The columns that know words; nothing is known of those of most languages."""
NEAR = 24
WIDTH = 107
"""How many columns there are."""


def features(seen: Seen, vocabulary: Vocabulary) -> NDArray[np.float32]:
    """A row for each line, numbers from -127 to 127. The first `NEAR` columns are also of use for its neighbours."""
    columns = [
        *_text(seen.counts, seen.linked),
        *_vocabulary(seen, vocabulary),
        *_kinds(seen),
        *_places(seen),
        *tree(seen),
        *names(seen, vocabulary),
    ]
    return side_by_side(columns, len(seen.texts))


def _text(counts: Counts, linked: Ints) -> list[Ints]:
    size, words = counts.characters, counts.words
    first, last = counts.first, counts.last
    return [
        step(size),
        step(words),
        share(linked, size),
        step(counts.stops),
        FLAG * (last >> 3 & 1),
        share(counts.digits, size),
        share(counts.capitalised, words),
        share(counts.commas, words),
        share(counts.bars, words),
        share(size - counts.letters, size),
        FLAG * np.minimum(counts.money, 1),
        FLAG * (first >> 2 & 1),
        FLAG * (first >> 1 & 1),
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


def _kinds(seen: Seen) -> list[Ints]:
    kinds, lead, size = seen.kinds, seen.leads, seen.counts.characters
    rank = np.where(kinds == KINDS["heading"], seen.levels, 0)
    return [
        *(FLAG * (rank == n) for n in (1, 2, 3)),
        FLAG * (rank > 3),
        *(FLAG * (kinds == KINDS[name]) for name in ("item", "row", "code", "pair")),
        np.where(kinds == KINDS["item"], 12 * np.minimum(seen.levels, 5), 0),
        FLAG * ((lead > 0) & (lead < size)),
        FLAG * (lead == size),
    ]


def _places(seen: Seen) -> list[Ints]:
    counts, count = seen.counts, len(seen.boxes)
    place = np.arange(count)
    before = np.cumsum(counts.characters) - counts.characters
    often = np.zeros(BUCKETS, np.int32)
    np.add.at(often, seen.words.whole, 1)
    page = np.full(count, counts.characters.sum())
    prose = np.full(count, seen.prose.sum())
    prose_before = np.cumsum(seen.prose) - seen.prose
    return [
        share(place, np.full(count, count)), share(before, page), step(place), step(count - place),
        10 * np.minimum(often[seen.words.whole], 10), step(place - seen.headings), FLAG * (seen.headings < 0),
        step(np.full(count, count)), step(page), share(np.full(count, seen.linked.sum()), page),
        share(prose_before, prose), share(prose, page),
    ]  # fmt: skip
