"""What may be the value of a field, and what speaks for and against it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from prospectus.fields.plan import FieldPlan
from prospectus.model import Reading


class Clue(NamedTuple):
    """Something on the page that speaks for a candidate, or against it."""

    what: str
    """`label`, `sentence`, `heading`, `section`, …"""
    quote: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading that may be the value of a field."""

    plan: FieldPlan
    path: str
    """Path of the field in the schema."""
    reading: Reading[Any]
    clues: tuple[Clue, ...]
    qualifiers: Mapping[str, Reading[Any]] = field(default_factory=dict)
    score: float = field(init=False)
    """The sum of the clues; a candidate is taken from 2 on."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "score", sum(clue.weight for clue in self.clues))

    @property
    def confidence(self) -> float:
        """The score as a probability, as measured on labelled pages (docs/fields.md)."""
        return round(1 / (1 + math.exp(-0.4 - 0.16 * self.score)), 2)

    @property
    def rule(self) -> str:
        """The strongest clue in words."""
        if not self.clues:
            return "value alone"
        best = max(self.clues, key=lambda clue: clue.weight)
        return f"{best.what}: {best.quote}" if best.quote else best.what


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that was not taken, and why."""

    candidate: Candidate
    reason: str
