"""Lost boundaries: where, in text that has lost its markup, one block ends and the next begins.

Scraped text glues blocks together (`24 months12 courses`) or sets them apart by no more than a space. Two small
networks that have seen a thousand pages flattened look at every place where a boundary may be: a change of case, of
letters to digits, a sign, a space before a capital, a line break, two words that are glued. The first sees the atoms
around the place, how familiar they are, how often they occur together elsewhere on the page, and how far the ends of
sentence and line are; the second sees the answers of the first (`second_look`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.blocks.atoms import Codes, Ints
from prospectus.blocks.lexicon import Lexicon
from prospectus.blocks.places import GAPS_SEEN, SHAPES_SEEN, Places, places
from prospectus.blocks.second_look import second_look

SHAPES_NEAR, GAPS_NEAR = 2, 1
"""How many atoms and gaps to each side the second network sees."""
SECOND = "second_"
"""What the names of the second network's arrays start with."""

Table = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Model:
    """The lexicon, what the networks know of words and shapes, and the networks."""

    codes: Codes
    words: Table
    shapes: Table
    shapes_near: Table
    first: learned.Network
    second: learned.Network

    def odds(self, seen: Places) -> Ints:
        """The log-odds of a boundary at each place, in sixteenths."""
        first = self.first.log_odds(first_rows(seen, self.words, self.shapes))
        return self.second.log_odds(second_rows(seen, first, self.shapes_near)).astype(np.int64)


def model(arrays: dict[str, NDArray[Any]]) -> Model:
    """The model in the arrays of a data file."""
    familiar = {key: level for level in (1, 2, 3) for key in arrays[f"familiar{level}"].tolist()}
    second = {name.removeprefix(SECOND): array for name, array in arrays.items() if name.startswith(SECOND)}
    return Model(
        Codes(Lexicon(familiar)),
        arrays["words"],
        arrays["shapes"],
        second["shapes"],
        learned.network(arrays),
        learned.network(second),
    )


@cache
def _shipped() -> Model:
    return model(learned.load("prospectus.blocks", "boundaries.npz"))


def first_rows(seen: Places, words: Table, shapes: Table) -> learned.Array:
    """What the first network sees: the numbers of words and shapes looked up, gaps one-hot, plain numbers."""
    n = len(seen.starts)
    parts = (words[seen.words].reshape(n, -1), shapes[seen.shapes].reshape(n, -1), _one_hot(seen.gaps), seen.numbers)
    return np.concatenate(parts, axis=1, dtype=np.float32)


def near(seen: Places) -> tuple[Ints, Ints]:
    """The shapes and gaps that the second network sees."""
    return (
        seen.shapes[:, SHAPES_SEEN - SHAPES_NEAR : SHAPES_SEEN + SHAPES_NEAR],
        seen.gaps[:, GAPS_SEEN - GAPS_NEAR : GAPS_SEEN + GAPS_NEAR + 1],
    )


def second_rows(seen: Places, first: NDArray[Any], shapes_near: Table) -> learned.Array:
    """What the second network sees: the shapes next to the place, plain numbers, and the first one's answers."""
    shapes, gaps = near(seen)
    answers = second_look(seen.atoms, seen.at, first)
    parts = (shapes_near[shapes].reshape(len(shapes), -1), _one_hot(gaps), seen.numbers, answers)
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _one_hot(gaps: Ints) -> Ints:
    found: Ints = (gaps[:, :, None] == np.arange(3)).reshape(len(gaps), -1) * 32
    return found


def boundaries(text: str) -> list[tuple[int, int]]:
    r"""Every possible boundary of a text: where the next block would start, and the log-odds in sixteenths.

    >>> [start for start, odds in boundaries("Log InJoin for Free\nDuration") if odds > 0]
    [6, 20]
    """
    shipped = _shipped()
    seen = places(text, shipped.codes)
    if not len(seen.starts):
        return []
    return list(zip(seen.starts.tolist(), shipped.odds(seen).tolist(), strict=True))
