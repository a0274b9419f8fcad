"""Several things on one page: the way of dividing it in which the most parts state the most fields."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from prospectus.fields.candidates import Candidate
from prospectus.fields.choose import ENOUGH, claimed
from prospectus.fields.clues import STRANGE
from prospectus.fields.divisions import Division, divisions
from prospectus.fields.naming import Namer
from prospectus.fields.places import Places
from prospectus.fields.plan import Plan
from prospectus.fields.units import Unit
from prospectus.fields.view import View

_FEWEST = 2
"""Parts that make a repetition."""
_TITLE = 0.75
"""What the title of a page is worth as the name of one thing: less than a heading of each part."""


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
    best: list[Unit] = []
    most = scale.of_whole()
    for division in divisions(view):
        found = scale.units(division)
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
        self.names = {field.name for field in plan.fields if field.names_the_thing}
        self.needed, self.needs_name = needed - self.names, bool(needed & self.names)
        read = {field.name for field in plan.fields if field.reads is not None} - self.names
        values = Places(c.reading for c in candidates if c.path in read and _score(c) >= ENOUGH)
        mentions = view.kept(plan.vocabulary, lambda: plan.vocabulary.mentions(view.text))
        self.namer = Namer(view, mentions, values)

    def of_whole(self) -> float:
        """What the page is worth as one part, under its title."""
        stated = _stated(self.taken, self.needed)
        return (stated + (_TITLE if self.names else 0)) ** 2 if stated else 0.0

    def units(self, division: Division) -> list[tuple[Unit, float]]:
        """The parts that state all that the schema asks for, with their names and what they are worth."""
        stating = [(part, stated) for part in division if (stated := self._stated(part))]
        readable = self.view.is_readable
        inside = [list(filter(readable, self.view.page.blocks[part.start : part.stop])) for part, _ in stating]
        names = self.namer.names(inside) if self.names else [None] * len(stating)
        return [
            (
                Unit(blocks[0].start, blocks[-1].end, name.span if name else None),
                (stated + (name.worth if name else 0)) ** 2,
            )
            for (_, stated), blocks, name in zip(stating, inside, names, strict=True)
            if name is not None or not self.needs_name
        ]

    def _stated(self, part: range) -> float:
        blocks = self.view.page.blocks
        low, high = blocks[part.start].start, blocks[part.stop - 1].end
        return _stated(self.taken[bisect_left(self.starts, low) : bisect_left(self.starts, high)], self.needed)


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


def _stated(inside: Sequence[_Stated], needed: set[str]) -> float:
    """How many fields are stated; one of several values counts for its share. 0 where a needed one is missing."""
    by_field = sorted(inside, key=lambda stated: stated.field)
    values = {name: list(group) for name, group in groupby(by_field, key=lambda stated: stated.field)}
    if not needed <= values.keys():
        return 0.0
    counts = (1.0 if group[0].many else 1 / len({stated.quote for stated in group}) for group in values.values())
    return float(sum(counts))


__all__ = ["units"]
