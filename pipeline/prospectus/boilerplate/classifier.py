"""The networks that tell content from boilerplate: two in a row for markup, one for text that has lost it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.boilerplate.agreement import agreement
from prospectus.boilerplate.features import NEAR, features, look
from prospectus.boilerplate.vocabulary import Vocabulary, common_words
from prospectus.model import Box, Line

Odds = NDArray[np.float32]

REACH = 4
"""How many lines before and after are seen with a line."""


@dataclass(frozen=True, slots=True)
class _Models:
    vocabulary: Vocabulary
    markup: learned.Network
    agreed: learned.Network
    text: learned.Network


@cache
def _models() -> _Models:
    words = learned.load(__package__ or "", "vocabulary.npz")
    networks = (
        learned.network(learned.load(__package__ or "", f"{name}.npz")) for name in ("markup", "agreed", "text")
    )
    return _Models(Vocabulary(**words, common=common_words()), *networks)


def log_odds(lines: Sequence[Line], boxes: Sequence[Box]) -> Odds:
    """The log-odds of each line that it is content, in sixteenths; lines are not empty."""
    models = _models()
    seen = look(lines, boxes)
    rows = features(lines, boxes, seen, models.vocabulary)
    if not has_names(boxes):
        return models.text.log_odds(surrounded(rows))
    first = models.markup.log_odds(surrounded(rows))
    return models.agreed.log_odds(np.concatenate((rows, agreement(lines, seen, first)), 1))


def has_names(boxes: Sequence[Box]) -> bool:
    """Whether a page comes with the markup of a site, not with that of Markdown or of a bare fragment."""
    return any(box.marks or box.tag in ("nav", "footer", "header", "main", "article", "div") for box in boxes)


def surrounded(rows: learned.Array) -> learned.Array:
    """Each row with the first columns of its neighbours, nothing beyond the ends of the page."""
    count = len(rows)
    padded = np.pad(rows[:, :NEAR], ((REACH, REACH), (0, 0)))
    near = [padded[REACH + d : REACH + d + count] for d in range(-REACH, REACH + 1) if d]
    return np.concatenate((rows, *near), 1)
