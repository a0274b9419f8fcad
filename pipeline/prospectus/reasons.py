"""Reasons why a block is not content: what is sure, and what is only a guess."""

from __future__ import annotations

import re
from functools import lru_cache

_GUESSED = re.compile(r"boilerplate \(p=(?P<p>[01]\.\d\d)\)")
_MIXED = frozenset(["sidebar", "header"])
"""Parts of a page that hold key facts as well as navigation."""
_MIXED_DOUBT = 0.8
_SURE = 0.99
"""A guess is never sure."""


@lru_cache(maxsize=1024)
def doubt(reason: str) -> float:
    """How surely a block is not content, from 0 (it is) to 1; what is only guessed may still state a fact.

    >>> doubt(""), doubt("boilerplate (p=0.91)"), doubt("sidebar"), doubt("navigation")
    (0.0, 0.91, 0.8, 1.0)
    """
    if not reason:
        return 0.0
    if guessed := _GUESSED.fullmatch(reason):
        return min(float(guessed["p"]), _SURE)
    return _MIXED_DOUBT if reason in _MIXED else 1.0
