"""How columns of the classifier's inputs are made: counts in steps, shares, and the same of the neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import Ints

FLAG = 64
_STEPS = np.array(
    (1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 95, 140, 210, 320, 480, 720, 1100, 1600, 2400, 5000, 10000, 20000, 50000)
)


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


def side_by_side(columns: Sequence[Ints], lines: int) -> NDArray[np.float32]:
    """A row for each line out of columns, numbers from -127 to 127; several columns may come stacked."""
    joined = np.concatenate([column.ravel() for column in columns], dtype=np.float32, casting="unsafe")
    return np.clip(joined, -127, 127, out=joined).reshape(-1, lines).T
