"""Which language a damaged line is in: by its frequent words, in the shape that damage leaves them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from prospectus.mojibake.fingerprints import Fingerprints, packed

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 60
"""Tenths of a nat that a line of its own must show to overrule the page."""
MOST_KNOWN = 20_000
MOST = 4
ZERO = 256
"""The character that says nothing for a language; one more is a tenth of a nat."""


class Vocabulary:
    r"""Frequent words of each language, and how much each speaks for it.

    >>> some = vocabulary({"fr": {"les": 20, "de": 5}, "es": {"de": 7}})
    >>> Vocabulary(Fingerprints(some, "\x1e"), ["fr", "es"]).speaks("les amis de Paris")
    Counter({'fr': 25, 'es': 7})
    """

    def __init__(self, words: Fingerprints, languages: Sequence[str]) -> None:
        self._words = words
        self._languages = languages
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def speaks(self, shape: str) -> Counter[str]:
        """Evidence for each language in tenths of a nat."""
        totals = [0] * len(self._languages)
        for word in WORD.findall(shape):
            for language, score in self._scores(word):
                totals[language] += score
        return Counter({name: total for name, total in zip(self._languages, totals, strict=True) if total})

    def _scores(self, word: str) -> tuple[tuple[int, int], ...]:
        if (known := self._known.get(word)) is None:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            found = self._words.get(word)
            pairs = zip(found[::2], found[1::2], strict=True)
            known = self._known[word] = tuple((ord(language), ord(score) - ZERO) for language, score in pairs)
        return known


def vocabulary(scores: Mapping[str, Mapping[str, int]]) -> bytes:
    """Language -> word -> score, packed."""
    found: dict[str, str] = {}
    for number, own in enumerate(scores.values()):
        for word, score in own.items():
            found[word] = found.get(word, "") + chr(number) + chr(ZERO + score)
    return packed(found, "\x1e")


def ranking(line: Counter[str], page: Counter[str]) -> list[str]:
    """Languages by how likely the line is in them: its own words first where they are clear, then the page's."""
    own = [language for language, score in line.most_common(2) if score >= ENOUGH]
    clear = len(own) < 2 or line[own[0]] - line[own[1]] >= ENOUGH
    order = [
        *(own[:1] if clear else []),
        *(language for language, score in (line + page).most_common(MOST) if score > 0),
    ]
    return list(dict.fromkeys(order))


__all__ = ["Vocabulary", "ranking", "vocabulary"]
