"""Where in a text without markup a boundary may be, and what is seen at each such place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from prospectus.blocks import atoms as a
from prospectus.blocks.atoms import Atoms, Codes, Ints, counts, cut
from prospectus.blocks.lexicon import Lexicon

WORDS_SEEN = 4
"""How many atoms to each side are seen as words."""
SHAPES_SEEN = 6
"""How many are seen as shapes."""
GAPS_SEEN = 3
"""How many gaps to each side of that at the place itself."""
NUMBERS = 21
"""How many plain numbers are seen."""

_UPPER = (a.LETTER, a.ACRONYM, a.CAPITALISED)
_DIGITS = (a.SHORT_NUMBER, a.YEAR, a.NUMBER)
_OPENS = (a.OPENING, a.CURRENCY, a.MARK, a.QUOTE)
_NEVER_FIRST = (a.STOP, a.COMMA, a.COLON, a.CLOSING, a.APOSTROPHE, a.PERCENT)
_NEVER_LAST = (a.OPENING,)
_AFTER_SPACE = (*_UPPER, *_DIGITS, *_OPENS, a.APOSTROPHE, a.JOINER, a.OTHER)


@dataclass(frozen=True, slots=True)
class Places:
    """The places where a boundary may be, a row each."""

    starts: Ints
    """Where the next block would start."""
    words: Ints
    shapes: Ints
    gaps: Ints
    numbers: Ints
    atoms: Atoms
    at: Ints
    """The atoms before which the places lie."""


def places(text: str, codes: Codes) -> Places:
    """Every place of a text where a boundary may be, and what is seen there."""
    found = cut(text, codes)
    at = np.flatnonzero(_possible(found))
    reach = SHAPES_SEEN
    shapes = np.pad(found.shapes, reach)
    words = np.pad(found.words, reach)
    gaps = np.pad(found.gaps, reach)
    around = at[:, None] + np.arange(2 * reach)[None, :]  # in padded arrays: `reach` atoms before, `reach` from here on
    return Places(
        found.starts[at],
        words[around[:, reach - WORDS_SEEN : reach + WORDS_SEEN]],
        shapes[around],
        gaps[around[:, reach - GAPS_SEEN : reach + GAPS_SEEN + 1]],
        np.concatenate((_numbers(found, at), _familiar(text, found, at, codes.known)), axis=1),
        found,
        at,
    )


def _possible(found: Atoms) -> NDArray[np.bool_]:
    """Whether a boundary may lie before an atom, by the shapes on both sides."""
    shape, gap = found.shapes, found.gaps
    before = np.concatenate(([0], shape[:-1]))
    before_that = np.concatenate(([0, 0], shape))[: len(shape)]
    gap_behind = np.concatenate((gap[1:], [2]))
    digit = np.isin(shape, _DIGITS)
    inside_number = digit & np.isin(before, (a.STOP, a.COLON, a.COMMA, a.JOINER)) & np.isin(before_that, _DIGITS)
    touching = (
        ~np.isin(shape, _NEVER_FIRST)
        & ~np.isin(before, _NEVER_LAST)
        & ~inside_number
        & ~(digit & (before == a.CURRENCY))
        & ~((shape == a.LOWER) & np.isin(before, (a.APOSTROPHE, a.JOINER)))
        & ~((shape == a.JOINER) & (gap_behind == 0))
    )
    spaced = np.isin(shape, _AFTER_SPACE) | (before == a.STOP)
    possible = np.where(gap == 0, touching, np.where(gap == 1, spaced, True))
    possible[:1] = False
    return possible


def _familiar(text: str, found: Atoms, at: Ints, known: Lexicon) -> Ints:
    """How familiar the words on both sides of a place are, and what they make when nothing is between them."""
    before = np.concatenate(([0], found.familiar[:-1]))[at]
    letters = found.shapes <= a.LOWER
    glued = (found.gaps == 0) & letters & np.concatenate(([False], letters[:-1]))
    lengths = np.concatenate(([0], found.lengths[:-1]))
    starts, ends = (found.starts - lengths)[at].tolist(), (found.starts + found.lengths)[at].tolist()
    both = [
        known.familiar(text[start:end]) if together else 0
        for start, end, together in zip(starts, ends, glued[at].tolist(), strict=True)
    ]
    return np.stack([before * 40, found.familiar[at] * 40, np.array(both, np.int64) * 40], axis=1)


def _numbers(found: Atoms, at: Ints) -> Ints:
    """Plain numbers at each place, 0 to 127."""
    columns = [*_distances(found), *_repetition(found), *_sizes(found), *_page(found)]
    return np.stack([column[at] for column in columns], axis=1)


def _distances(found: Atoms) -> list[Ints]:
    """How many atoms the ends of sentence and line are away, and how many brackets are open."""
    n = len(found.starts)
    index = np.arange(n)
    stop, line = found.shapes == a.STOP, found.gaps == 2
    since_stop = index - np.maximum.accumulate(np.where(np.roll(stop, 1), index, 0))
    since_line = index - np.maximum.accumulate(np.where(line, index, 0))
    until_stop = np.minimum.accumulate(np.where(stop, index, n)[::-1])[::-1] - index
    until_line = np.minimum.accumulate(np.where(np.roll(line, -1), index, n)[::-1])[::-1] - index
    steps = (found.shapes == a.OPENING).astype(np.int64) - (found.shapes == a.CLOSING)
    open_ = np.concatenate(([0], np.cumsum(steps)[:-1]))
    depth = np.minimum(open_ - np.minimum.accumulate(open_), 3)
    away = [np.minimum(distance, 60) * 2 for distance in (since_stop, since_line, until_stop, until_line)]
    return [*away, depth * 30]


def _repetition(found: Atoms) -> list[Ints]:
    """How often the words around a place, alone and together, stand on the page."""
    words = found.words
    before = np.concatenate(([0], words[:-1]))
    pairs = before * (a.WORDS + 1) + words
    _, kinds = np.unique(pairs, return_inverse=True)
    together = np.bincount(kinds)[kinds]
    single = counts(words)
    pairs_of = [
        np.concatenate((together[1:], [1])),
        np.concatenate(([1], together[:-1])),
        together,
        np.bincount(kinds, weights=found.gaps == 1)[kinds].astype(np.int64),
        np.bincount(kinds, weights=found.gaps == 0)[kinds].astype(np.int64),
    ]
    return [
        *(np.minimum(times, 8) * 12 for times in pairs_of),
        np.minimum(np.concatenate(([0], single[:-1])), 10) * 10,
        np.minimum(single, 10) * 10,
    ]


def _sizes(found: Atoms) -> list[Ints]:
    """How long the words on both sides are."""
    return [np.minimum(np.concatenate(([0], found.lengths[:-1])), 12) * 10, np.minimum(found.lengths, 12) * 10]


def _page(found: Atoms) -> list[Ints]:
    """How much of the page is glued, broken and spaced, and how long it is: the same at all places."""
    n = len(found.starts)
    small_before = np.roll(found.shapes, 1) == a.LOWER
    glued = int(np.count_nonzero((found.gaps == 0) & np.isin(found.shapes, _UPPER) & small_before))
    lines, spaces = int(np.count_nonzero(found.gaps == 2)), int(np.count_nonzero(found.gaps == 1))
    size = max(1, n)
    values = (2000 * glued // size, 1000 * lines // size, 127 * spaces // size, n // 40)
    return [np.full(n, min(127, value)) for value in values]
