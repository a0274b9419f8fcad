"""Several things on one page: the way of dividing it in which the most parts state the most fields."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from prospectus.fields.candidates import Candidate
from prospectus.fields.choose import ENOUGH, claimed
from prospectus.fields.clues import STRANGE
from prospectus.fields.divisions import divisions
from prospectus.fields.naming import Namer
from prospectus.fields.places import Places
from prospectus.fields.plan import Plan
from prospectus.fields.units import Unit
from prospectus.fields.view import View

_FEWEST = 2
"""Parts that make a repetition."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A field that a page states somewhere."""

    start: int
    field: str
    many: bool
    quote: str


def units(view: View, plan: Plan, candidates: Sequence[Candidate]) -> list[Unit]:
    """The parts of a page that speak of one thing each, or nothing where the page is best read as a whole.

    A part counts when it states a field, every required one, and a name where the schema asks for one. Parts that
    state many fields count for more than many parts that state few (the square of the number), and a field that a
    part states with several values counts for less, as the part then holds several things. `candidates` are those of
    the page read as a whole.
    """
    scale = _Scale(view, plan, candidates)
    everything = range(len(view.page.blocks))
    best: list[Unit] = []
    most = scale.worth(everything) if everything else 0.0
    for division in divisions(view):
        found = scale.units([part for part in division if scale.worth(part)])
        total = sum(worth for _, worth in found) - (len(division) - len(found))
        if len(found) >= _FEWEST and total > most:
            best, most = [unit for unit, _ in found], total
    return best


class _Scale:
    """What the parts of a page are worth."""

    def __init__(self, view: View, plan: Plan, candidates: Sequence[Candidate]) -> None:
        self.view = view
        self.taken = _taken(plan, candidates)
        self.starts = [stated.start for stated in self.taken]
        needed = {name for name, info in plan.record.model_fields.items() if info.is_required()}
        names = {field.name for field in plan.fields if field.names_the_thing}
        self.needed, self.needs_name = needed - names, bool(needed & names)
        read = {field.name for field in plan.fields if field.reads is not None} - names
        values = Places(c.reading for c in candidates if c.path in read and _score(c) >= ENOUGH)
        self.namer = Namer(view, plan.vocabulary.mentions(view.text), values)

    def worth(self, part: range) -> float:
        """How much a part states; 0 where something is missing."""
        blocks = self.view.page.blocks
        low, high = blocks[part.start].start, blocks[part.stop - 1].end
        return _worth(self.taken[bisect_left(self.starts, low) : bisect_left(self.starts, high)], self.needed)

    def units(self, parts: Sequence[range]) -> list[tuple[Unit, float]]:
        """Parts with their names and what they are worth, without those that lack a name that the schema asks for."""
        blocks = [list(filter(self.view.is_readable, self.view.page.blocks[part.start : part.stop])) for part in parts]
        return [
            (Unit(inside[0].start, inside[-1].end, name), self.worth(part))
            for part, inside, name in zip(parts, blocks, self.namer.names(blocks), strict=True)
            if name is not None or not self.needs_name
        ]


def _taken(plan: Plan, candidates: Iterable[Candidate]) -> list[_Stated]:
    """What is stated, in the order of the text."""
    best = claimed(candidates)
    many = {field.name: field.shape.many for field in plan.fields if not field.names_the_thing}
    return sorted(
        (
            _Stated(c.reading.start, c.path, many[c.path], c.reading.quote.casefold())
            for c in candidates
            if c.path in many and _score(c) >= ENOUGH and best[c.reading.start, c.reading.end] <= c.score
        ),
        key=lambda stated: (stated.start, stated.field, stated.quote),
    )


def _score(candidate: Candidate) -> float:
    """The score without what unknown labels take from it: they may be names."""
    return sum(clue.weight for clue in candidate.clues if clue.what != STRANGE)


def _worth(inside: Sequence[_Stated], needed: set[str]) -> float:
    by_field = sorted(inside, key=lambda stated: stated.field)
    values = {name: list(group) for name, group in groupby(by_field, key=lambda stated: stated.field)}
    if not needed <= values.keys():
        return 0.0
    counts = (1.0 if group[0].many else 1 / len({stated.quote for stated in group}) for group in values.values())
    return float(sum(counts) ** 2)


__all__ = ["units"]
