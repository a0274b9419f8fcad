"""The networks that tell content from boilerplate: one for markup, one for text that has lost it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from prospectus import learned
from prospectus.boilerplate.columns import nearby
from prospectus.boilerplate.features import NEAR, features
from prospectus.boilerplate.pooled import Pooled, groups, groups_of_text, pooled
from prospectus.boilerplate.seen import Seen
from prospectus.boilerplate.told import told
from prospectus.boilerplate.vocabulary import Vocabulary, common_words
from prospectus.model import Line

Odds = NDArray[np.float32]

_OF_SITES = ("nav", "footer", "header", "main", "article", "div")
REACH = 4
"""How many lines before and after are seen with a line."""


@dataclass(frozen=True, slots=True)
class _Models:
    vocabulary: Vocabulary
    markup: Pooled
    text: Pooled


@cache
def _models() -> _Models:
    words = _load("vocabulary")
    return _Models(Vocabulary(**words, common=common_words()), pooled(_load("markup")), pooled(_load("text")))


def _load(name: str) -> dict[str, NDArray[Any]]:
    return learned.load("prospectus.boilerplate", f"{name}.npz")


def log_odds(seen: Seen, about: Sequence[Line]) -> Odds:
    """The log-odds of each line that it is content, in sixteenths.

    `about` has the lines of kind `title` and `data`: what the page's metadata says.
    """
    models = _models()
    rows = surrounded(features(seen, models.vocabulary))
    if has_names(seen):
        return models.markup.log_odds(np.concatenate((rows, told(about, seen)), 1), groups(seen))
    return models.text.log_odds(rows, groups_of_text(seen))


def has_names(seen: Seen) -> bool:
    """Whether a page comes with the markup of a site, not with that of Markdown or of a bare fragment."""
    return any(marks or tag in _OF_SITES for tag, marks in seen.regions.names)


def surrounded(rows: learned.Array) -> learned.Array:
    """Each row with the first columns of its neighbours, nothing beyond the ends of the page."""
    return np.concatenate((rows, *nearby(rows[:, :NEAR], [n for n in range(-REACH, REACH + 1) if n])), 1)
