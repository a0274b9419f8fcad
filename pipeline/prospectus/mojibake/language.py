"""Which language a damaged line is in: by its frequent words, in the shape that damage leaves them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from prospectus.mojibake.fingerprints import Fingerprints, packed

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 60
"""Tenths of a nat that a line of its own must show to overrule the page."""
MOST_KNOWN = 20_000
MOST = 4
ZERO = 256
"""The character that says nothing for a language; one more is a tenth of a nat."""

Scores = NDArray[np.int32]
"""Evidence for each language, in tenths of a nat."""


class Vocabulary:
    r"""Frequent words of each language, and how much each speaks for it.

    >>> some = vocabulary({"fr": {"les": 20, "de": 5}, "es": {"de": 7}})
    >>> known = Vocabulary(Fingerprints(some, "\x1e"), ["fr", "es"])
    >>> known.speaks("les amis de Paris").tolist(), known.clearest(known.speaks("les amis"), 10)
    ([25, 7], 'fr')
    """

    def __init__(self, words: Fingerprints, languages: Sequence[str]) -> None:
        self._words = words
        self.languages = languages
        self._rows: dict[str, int] = {}
        self._scores = np.zeros((MOST_KNOWN, len(languages)), dtype=np.int32)

    def silence(self) -> Scores:
        """Evidence for nothing."""
        return np.zeros(len(self.languages), dtype=np.int32)

    def speaks(self, shape: str) -> Scores:
        """Evidence for each language."""
        words = WORD.findall(shape)
        if len(self._rows) + len(words) > MOST_KNOWN:
            self._rows.clear()
        rows = [self._row(word) for word in words[:MOST_KNOWN]]
        found: Scores = self._scores[rows].sum(axis=0, dtype=np.int32)
        return found

    def clearest(self, scores: Scores, lead: int) -> str:
        """The language that leads all others, if it does."""
        second, first = np.argsort(scores, kind="stable")[-2:]
        return self.languages[first] if scores[first] >= max(0, scores[second]) + lead else ""

    def ranking(self, line: Scores, page: Scores) -> list[str]:
        """Languages by how likely a line is in them: its own words first where they are clear, then the page's."""
        second, first = np.argsort(line, kind="stable")[-2:]
        clear = line[first] >= ENOUGH and (line[second] < ENOUGH or line[first] - line[second] >= ENOUGH)
        both = line + page
        likeliest = [at for at in np.argsort(-both, kind="stable")[:MOST] if both[at] > 0]
        return [self.languages[at] for at in dict.fromkeys([first, *likeliest] if clear else likeliest)]

    def _row(self, word: str) -> int:
        if (row := self._rows.get(word)) is None:
            row = self._rows[word] = len(self._rows)
            found = self._words.get(word)
            self._scores[row] = 0
            for language, score in zip(found[::2], found[1::2], strict=True):
                self._scores[row, ord(language)] = ord(score) - ZERO
        return row


def vocabulary(scores: Mapping[str, Mapping[str, int]]) -> bytes:
    """Language -> word -> score, packed."""
    found: dict[str, str] = {}
    for number, own in enumerate(scores.values()):
        for word, score in own.items():
            found[word] = found.get(word, "") + chr(number) + chr(ZERO + score)
    return packed(found, "\x1e")


__all__ = ["Scores", "Vocabulary", "vocabulary"]
