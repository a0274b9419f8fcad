"""Which language a damaged line is in: by its frequent words, in the shape that damage leaves them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 60
"""Tenths of a nat that a line of its own must show to overrule the page."""
WORDS = 400
MOST = 4


def speaks(shape: str, words: Mapping[str, list[tuple[str, int]]]) -> Counter[str]:
    """Evidence for each language in tenths of a nat."""
    found: Counter[str] = Counter()
    for match in WORD.finditer(shape[: 8 * WORDS]):
        for language, score in words.get(match.group(), ()):
            found[language] += score
    return found


def ranking(line: Counter[str], page: Counter[str]) -> list[str]:
    """Languages by how likely the line is in them: its own words first where they are clear, then the page's."""
    own = [language for language, score in line.most_common(2) if score >= ENOUGH]
    clear = len(own) < 2 or line[own[0]] - line[own[1]] >= ENOUGH
    order = [*(own[:1] if clear else []), *(language for language, score in (line + page).most_common(MOST) if score > 0)]
    return list(dict.fromkeys(order))


__all__ = ["ranking", "speaks"]
