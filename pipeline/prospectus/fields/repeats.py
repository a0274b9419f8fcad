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


@dataclass(frozen=True, slots=True)
class _Stated:
    """A field that a page states somewhere."""

    start: int
    field: str
    many: bool
    quote: str


def units(view: View, plan: Plan, candidates: Sequence[Candidate]) -> list[Unit]:
    """The parts of a page that speak of one thing each, or nothing where the page is best read as a whole.

    A part counts when it states a field and every required one. Parts that state many fields count for more than many
    parts that state few (the square of the number), and a field that a part states with several values counts for
    less, as the part then holds several things. `candidates` are those of the page read as a whole.
    """
    taken = _taken(plan, candidates)
    starts = [stated.start for stated in taken]
    names = {field.name for field in plan.fields if field.names_the_thing}
    needed = {n for n, info in plan.record.model_fields.items() if info.is_required() and n not in names}
    blocks = view.page.blocks

    def worth(part: range) -> float:
        low, high = blocks[part.start].start, blocks[part.stop - 1].end
        return _worth(taken[bisect_left(starts, low) : bisect_left(starts, high)], needed)

    best: Division = []
    most = worth(range(len(blocks))) if blocks else 0.0
    for division in divisions(view):
        found = [worth(part) for part in division]
        fit = [part for part, score in zip(division, found, strict=True) if score]
        if len(fit) >= _FEWEST and (total := sum(found) - (len(found) - len(fit))) > most:
            best, most = fit, total
    return _named(view, plan, best, candidates) if best else []


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


def _named(view: View, plan: Plan, parts: Division, candidates: Sequence[Candidate]) -> list[Unit]:
    """The units of these parts with their names."""
    read = {field.name for field in plan.fields if field.reads is not None and not field.names_the_thing}
    values = Places(c.reading for c in candidates if c.path in read and _score(c) >= ENOUGH)
    namer = Namer(view, plan.vocabulary.mentions(view.text), values)
    blocks = view.page.blocks
    found = []
    for part in parts:
        inside = [block for block in blocks[part.start : part.stop] if view.is_readable(block)]
        found.append(Unit(inside[0].start, inside[-1].end, namer.name(inside)))
    return found


__all__ = ["units"]
