"""The networks that tell content from boilerplate: two in a row for markup, two for text that has lost it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.boilerplate.agreement import agreement
from prospectus.boilerplate.features import NEAR, features, look
from prospectus.boilerplate.told import told
from prospectus.boilerplate.vocabulary import Vocabulary, common_words
from prospectus.model import Box, Line

Odds = NDArray[np.float32]

REACH = 4
"""How many lines before and after are seen with a line."""


class _Pair(NamedTuple):
    """The network that sees a line and its neighbours, and the one that also sees its answers."""

    first: learned.Network
    second: learned.Network


@dataclass(frozen=True, slots=True)
class _Models:
    vocabulary: Vocabulary
    markup: _Pair
    text: _Pair


@cache
def _models() -> _Models:
    words = _load("vocabulary")
    pairs = (_Pair(*(learned.network(_load(n)) for n in (name, f"{name}_agreed"))) for name in ("markup", "text"))
    return _Models(Vocabulary(**words, common=common_words()), *pairs)


def _load(name: str) -> dict[str, NDArray[Any]]:
    return learned.load("prospectus.boilerplate", f"{name}.npz")


def log_odds(lines: Sequence[Line], boxes: Sequence[Box], about: Sequence[Line]) -> Odds:
    """The log-odds of each line that it is content, in sixteenths; lines are not empty.

    `about` has the lines of kind `title` and `data`: what the page's metadata says.
    """
    models = _models()
    seen = look(lines, boxes)
    rows = surrounded(features(lines, boxes, seen, models.vocabulary))
    networks = models.text
    if has_names(boxes):
        networks = models.markup
        rows = np.concatenate((rows, told(about, seen)), 1)
    answers = networks.first.log_odds(rows)
    return networks.second.log_odds(np.concatenate((rows, agreement(lines, seen, answers)), 1))


def has_names(boxes: Sequence[Box]) -> bool:
    """Whether a page comes with the markup of a site, not with that of Markdown or of a bare fragment."""
    return any(box.marks or box.tag in ("nav", "footer", "header", "main", "article", "div") for box in boxes)


def surrounded(rows: learned.Array) -> learned.Array:
    """Each row with the first columns of its neighbours, nothing beyond the ends of the page."""
    count = len(rows)
    padded = np.pad(rows[:, :NEAR], ((REACH, REACH), (0, 0)))
    near = [padded[REACH + d : REACH + d + count] for d in range(-REACH, REACH + 1) if d]
    return np.concatenate((rows, *near), 1)
