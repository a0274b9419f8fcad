"""The records of a page that may speak of several things: each is filled from its own part of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from prospectus.fields.candidates import Candidate, Rejected
from prospectus.fields.choose import ENOUGH, Chosen, claimed
from prospectus.fields.fill import Filler, Filling, Pool, Shared, by_path
from prospectus.fields.plan import Plan
from prospectus.fields.propose import propose
from prospectus.fields.repeats import units
from prospectus.fields.units import Unit
from prospectus.fields.view import View
from prospectus.model import Problem
from prospectus.schema import Record


def fill_many(view: View, plan: Plan) -> Filling:
    """The records of a page for a schema of which it may hold several: one for each part that repeats, or one.

    Paths of evidence begin with the number of the record: `/0/title`.
    """
    candidates = propose(view, plan)
    found = units(view, plan, candidates)
    if not found:
        return _joined([_whole(view, plan, candidates)])
    apart = view.divided(found)
    return _joined(_of_units(apart, plan, propose(apart, plan)))


def _whole(view: View, plan: Plan, candidates: Sequence[Candidate]) -> Filling:
    """The one record of a page; a title alone is none."""
    filling = Filler(view, plan, Pool.of(candidates), len(view.text) + 1).filling()
    names = {f"/{field.name}" for field in plan.fields if field.names_the_thing}
    if filling.record is None or len(names) == len(plan.fields) or {path for path, _ in filling.chosen} - names:
        return filling
    why = Problem("no-record", f"no {plan.record.table_name()}: the page states nothing but a title")
    return Filling(None, problems=(*filling.problems, why), rejected=filling.rejected)


def _of_units(view: View, plan: Plan, candidates: Sequence[Candidate]) -> list[Filling]:
    """A filling for each unit of a divided page, and one for what stands outside."""
    best = claimed(candidates)
    inside: dict[int | None, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        inside[view.units.number(candidate.reading.start)].append(candidate)
    outside = inside.pop(None, [])
    shared = _shared(Filler(view, plan, Pool(by_path(outside), best), len(view.text) + 1))
    fillings = []
    for number, unit in enumerate(view.units.all):
        filler = Filler(view, plan, Pool(by_path(inside[number]), best), unit.end, shared)
        fillings.append(_at_unit(filler.filling(), view, unit))
    return [*fillings, Filling(None, rejected=tuple(_left_out(outside, shared)))]


def _shared(filler: Filler) -> Shared:
    """What stands outside of all units and goes for each of them; of its places the best."""
    found: dict[str, tuple[object, tuple[tuple[str, Chosen], ...]]] = {}
    for field in filler.plan.fields:
        if field.cue.shared:
            before = len(filler.chosen)
            value = filler.field(field)
            chosen = [(path, replace(one, support=one.support[:1])) for path, one in filler.chosen[before:]]
            if chosen:
                found[field.name] = (value, tuple(chosen))
    return found


def _left_out(outside: Iterable[Candidate], shared: Shared) -> Iterable[Rejected]:
    for candidate in outside:
        if candidate.score >= ENOUGH and candidate.path.split(".")[0] not in shared:
            yield Rejected(candidate, "stands outside of the records")


def _at_unit(filling: Filling, view: View, unit: Unit) -> Filling:
    """What makes no record says where it stands."""
    if filling.record is not None:
        return filling
    line = view.block_at(unit.start)
    quote = view.text[slice(*(unit.name or (line.start, line.end)))]
    return replace(filling, problems=tuple(replace(p, quote=p.quote or quote) for p in filling.problems))


def _joined(fillings: Iterable[Filling]) -> Filling:
    """The fillings of all records as one, each under the number of its record."""
    records: list[Record] = []
    parts: list[Filling] = []
    for filling in fillings:
        parts.append(_numbered(filling, len(records)) if filling.record else filling)
        if isinstance(filling.record, Record):
            records.append(filling.record)
    return Filling(
        tuple(records) or None,
        tuple(one for part in parts for one in part.evidence),
        tuple(one for part in parts for one in part.checks),
        tuple(one for part in parts for one in part.problems),
        tuple(one for part in parts for one in part.chosen),
        tuple(one for part in parts for one in part.rejected),
    )


def _numbered(filling: Filling, number: int) -> Filling:
    """A filling of which everything says to which record it belongs."""
    at = f"/{number}"
    return replace(
        filling,
        evidence=tuple(one.model_copy(update={"path": at + one.path}) for one in filling.evidence),
        checks=tuple(one.model_copy(update={"name": f"{at}: {one.name}"}) for one in filling.checks),
        problems=tuple(replace(p, field=f"{number}.{p.field}" if p.field else str(number)) for p in filling.problems),
        chosen=tuple((at + path, one) for path, one in filling.chosen),
    )


__all__ = ["fill_many"]
