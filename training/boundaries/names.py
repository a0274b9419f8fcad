"""Camel-case names put into running text: they look like lost boundaries, and real pages have too few to learn from."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

RATES: Mapping[str, float] = {"wrapped": 0.1, "prose": 0.1, "spaced": 0.05, "mixed": 0.02, "glued": 0.01, "icons": 0.01}
"""In which share of the blocks a name is put, by way of flattening."""
_TWO_WORDS = re.compile(r"(?<![^\s(])([^\W\d_]{2,9}) ([^\W\d_]{3,9})(?![^\s.,;:!?)])")
_REPEATED, _SMALL_FIRST = 0.3, 0.1


def with_names(texts: Sequence[str], way: str, rng: random.Random) -> list[str]:
    """The blocks, in some of them two words made one name: `learn data science` -> `learn DataScience`."""
    names: list[str] = []
    return [_with_name(text, names, rng) if rng.random() < RATES[way] else text for text in texts]


def _with_name(text: str, names: list[str], rng: random.Random) -> str:
    found = list(_TWO_WORDS.finditer(text))
    if not found:
        return text
    place = rng.choice(found)
    if not names or rng.random() > _REPEATED:
        first = place[1].lower() if rng.random() < _SMALL_FIRST else place[1].capitalize()
        names.append(first + place[2].capitalize())
    return text[: place.start()] + rng.choice(names[-3:]) + text[place.end() :]
