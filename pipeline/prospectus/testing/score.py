"""Precision, recall and F1 of values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """How many values were right, missing and too much.

    >>> score = Score(right=8, missing=2, extra=0)
    >>> score.precision, score.recall, round(score.f1, 3)
    (1.0, 0.8, 0.889)
    """

    right: int = 0
    missing: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """The share of extracted values that are right; 1 where none was extracted."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of expected values that were extracted; 1 where none was expected."""
        return self.right / (self.right + self.missing) if self.right + self.missing else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, over the counts; 1 where there is nothing to find and nothing was found."""
        weight = 2 * self.right + self.missing + self.extra
        return 2 * self.right / weight if weight else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.missing + other.missing, self.extra + other.extra)


def by_field(counts: Iterable[tuple[str, Score]]) -> dict[str, Score]:
    """The scores of fields summed over pages, in the order in which the fields came first."""
    scores: dict[str, Score] = {}
    for field, score in counts:
        scores[field] = scores.get(field, Score()) + score
    return scores


def total(scores: Iterable[Score]) -> Score:
    """All values together."""
    return sum(scores, Score())


__all__ = ["Score", "by_field", "total"]
