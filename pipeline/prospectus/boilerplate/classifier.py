"""The network that tells content from boilerplate: one for markup, one for text that has lost it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.boilerplate.features import NEAR, features, look
from prospectus.boilerplate.vocabulary import Vocabulary, common_words
from prospectus.model import Box, Line

Odds = NDArray[Any]

REACH = 4
"""How many lines before and after are seen with a line."""


@dataclass(frozen=True, slots=True)
class _Models:
    vocabulary: Vocabulary
    markup: learned.Network
    text: learned.Network


@cache
def _models() -> _Models:
    words = learned.load(__package__ or "", "vocabulary.npz")
    markup, text = (learned.network(learned.load(__package__ or "", f"{name}.npz")) for name in ("markup", "text"))
    return _Models(Vocabulary(**words, common=common_words()), markup, text)


def log_odds(lines: Sequence[Line], boxes: Sequence[Box]) -> Odds:
    """The log-odds of each line that it is content, in sixteenths; lines are not empty."""
    models = _models()
    seen = look(lines, boxes)
    network = models.markup if any(box.marks for box in boxes) else models.text
    return network.log_odds(surrounded(features(lines, boxes, seen, models.vocabulary)))


def surrounded(rows: learned.Array) -> learned.Array:
    """Each row with the first columns of its neighbours, nothing beyond the ends of the page."""
    count = len(rows)
    padded = np.pad(rows[:, :NEAR], ((REACH, REACH), (0, 0)))
    near = [padded[REACH + d : REACH + d + count] for d in range(-REACH, REACH + 1) if d]
    return np.concatenate((rows, *near), 1)
