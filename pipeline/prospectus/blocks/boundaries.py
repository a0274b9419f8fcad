"""Lost boundaries: where, in text that has lost its markup, one block ends and the next begins.

Scraped text glues blocks together (`24 months12 courses`) or sets them apart by no more than a space. A small network
that has seen a thousand pages flattened looks at every place where a boundary may be: a change of case, of letters to
digits, a sign, a space before a capital, a line break. It sees the atoms around the place, how often they occur
together elsewhere on the page, and how far the ends of sentence and line are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.blocks import atoms as a
from prospectus.blocks.atoms import Atoms, Ints, counts, cut

WORDS_SEEN = 3
"""How many atoms to each side are seen as words; one more as shapes."""
NUMBERS = 14
"""How many plain numbers are seen."""

_UPPER = (a.LETTER, a.ACRONYM, a.CAPITALISED)
_DIGITS = (a.SHORT_NUMBER, a.YEAR, a.NUMBER)
_OPENS = (a.OPENING, a.CURRENCY, a.MARK, a.QUOTE)
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


def places(text: str) -> Places:
    """Every place of a text where a boundary may be, and what is seen there."""
    found = cut(text)
    at = np.flatnonzero(_possible(found))
    reach = WORDS_SEEN + 1
    shapes = np.pad(found.shapes, reach)
    words = np.pad(found.words, reach)
    gaps = np.pad(found.gaps, reach)
    around = at[:, None] + np.arange(2 * reach)[None, :]  # in padded arrays: `reach` atoms before, `reach` from here on
    return Places(
        found.starts[at],
        words[around[:, 1:-1]],
        shapes[around],
        gaps[around[:, reach - 2 : reach + 3]],
        _numbers(found, at),
    )


def _possible(found: Atoms) -> NDArray[np.bool_]:
    """Whether a boundary may lie before an atom, by the shapes on both sides."""
    shape, gap = found.shapes, found.gaps
    before = np.concatenate(([0], shape[:-1]))
    before_that = np.concatenate(([0, 0], shape))[: len(shape)]
    upper, digit = np.isin(shape, _UPPER), np.isin(shape, _DIGITS)
    letters_before = np.isin(before, (*_UPPER, a.LOWER, a.LETTER_LOWER))
    inside_number = np.isin(before, (a.STOP, a.COLON, a.COMMA)) & np.isin(before_that, _DIGITS)
    touching = (
        (upper & ~np.isin(before, (a.OPENING, a.APOSTROPHE, a.JOINER, a.CURRENCY)))
        | (digit & ~np.isin(before, (*_DIGITS, a.OPENING, a.JOINER, a.CURRENCY, a.COMMA)) & ~inside_number)
        | (np.isin(before, _DIGITS) & (upper | (shape == a.LOWER)))
        | np.isin(shape, _OPENS)
        | (np.isin(before, (a.MARK, a.CLOSING)) & (letters_before | (shape == a.LOWER)))
    )
    spaced = np.isin(shape, _AFTER_SPACE) | (before == a.STOP)
    possible = np.where(gap == 0, touching, np.where(gap == 1, spaced, True))
    possible[:1] = False
    return possible


def _numbers(found: Atoms, at: Ints) -> Ints:
    """Plain numbers at each place, 0 to 127."""
    n = len(found.starts)
    index = np.arange(n)
    stop, line = found.shapes == a.STOP, found.gaps == 2
    since_stop = index - np.maximum.accumulate(np.where(np.roll(stop, 1), index, 0))
    since_line = index - np.maximum.accumulate(np.where(line, index, 0))
    until_stop = np.minimum.accumulate(np.where(stop, index, n)[::-1])[::-1] - index
    until_line = np.minimum.accumulate(np.where(np.roll(line, -1), index, n)[::-1])[::-1] - index
    after = np.concatenate((found.words[1:], [0]))
    before = np.concatenate(([0], found.words[:-1]))
    before_that = np.concatenate(([0, 0], found.words))[:n]
    glued = np.count_nonzero((found.gaps == 0) & np.isin(found.shapes, _UPPER) & (np.roll(found.shapes, 1) == a.LOWER))
    columns = [
        np.minimum(since_stop, 60) * 2,
        np.minimum(since_line, 60) * 2,
        np.minimum(until_stop, 60) * 2,
        np.minimum(until_line, 60) * 2,
        np.minimum(counts(found.words, after), 8) * 12,
        np.minimum(counts(before_that, before), 8) * 12,
        np.minimum(counts(before, found.words), 8) * 12,
        np.minimum(counts(found.words), 10) * 10,
        np.minimum(np.concatenate(([0], found.lengths[:-1])), 12) * 10,
        np.minimum(found.lengths, 12) * 10,
        np.full(n, min(127, 2000 * glued // max(1, n))),
        np.full(n, min(127, 1000 * int(np.count_nonzero(line)) // max(1, n))),
        np.full(n, min(127, 127 * int(np.count_nonzero(found.gaps == 1)) // max(1, n))),
        np.full(n, min(127, n // 40)),
    ]
    return np.stack([column[at] for column in columns], axis=1)


@dataclass(frozen=True, slots=True)
class _Model:
    words: NDArray[np.int8]
    shapes: NDArray[np.int8]
    network: learned.Network


@cache
def _model() -> _Model:
    arrays = learned.load("prospectus.blocks", "boundaries.npz")
    return _Model(arrays["words"], arrays["shapes"], learned.network(arrays))


def rows(seen: Places, words: NDArray[Any], shapes: NDArray[Any]) -> learned.Array:
    """What the network sees: the numbers of words and shapes looked up, gaps one-hot, plain numbers."""
    n = len(seen.starts)
    gaps = (seen.gaps[:, :, None] == np.arange(3)).reshape(n, -1) * 32
    parts = (words[seen.words].reshape(n, -1), shapes[seen.shapes].reshape(n, -1), gaps, seen.numbers)
    return np.concatenate(parts, axis=1, dtype=np.float32)


def boundaries(text: str) -> list[tuple[int, int]]:
    r"""Every possible boundary of a text: where the next block would start, and the log-odds in sixteenths.

    >>> [start for start, odds in boundaries("Log InJoin for Free\nDuration") if odds > 0]
    [6, 20]
    """
    seen = places(text)
    if not len(seen.starts):
        return []
    model = _model()
    odds = model.network.log_odds(rows(seen, model.words, model.shapes))
    return list(zip(seen.starts.tolist(), odds.astype(int).tolist(), strict=True))
