"""The record of a page: propose, choose, validate, and say where every value stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from prospectus.extraction import Check, Evidence
from prospectus.fields.candidates import Candidate, Rejected
from prospectus.fields.choose import Chosen, choose, claimed, territories
from prospectus.fields.plan import FieldPlan, Plan, plan
from prospectus.fields.propose import propose
from prospectus.fields.view import View
from prospectus.model import Problem, Reading, Span
from prospectus.schema import Record


@dataclass(frozen=True, slots=True)
class Filling:
    """A record, or the records of a page that speaks of several things, with evidence and what was left aside."""

    record: Record | tuple[Record, ...] | None
    evidence: tuple[Evidence, ...] = ()
    checks: tuple[Check, ...] = ()
    problems: tuple[Problem, ...] = ()
    chosen: tuple[tuple[str, Chosen], ...] = ()
    """JSON pointer and value."""
    rejected: tuple[Rejected, ...] = ()


def fill(view: View, schema: type[Record]) -> Filling:
    """The record that a page holds for a schema; no record and a problem where it holds none."""
    if (why := schema.unfit(view)) is not None:
        return Filling(None, problems=(Problem("no-record", f"no {schema.table_name()}: {why}"),))
    ready = plan(schema)
    if schema.many:
        from prospectus.fields.fill_many import fill_many

        return fill_many(view, ready)
    return Filler(view, ready, Pool.of(propose(view, ready)), len(view.text) + 1).filling()


Shared = Mapping[str, tuple[Any, tuple[tuple[str, Chosen], ...]]]
"""By field a value that goes for every record of a page, and the values in it with their pointers."""
_NOTHING: Shared = MappingProxyType({})


class Pool:
    """Candidates by the path of their field, and how good the best claim to each stretch of text is."""

    def __init__(self, by_path: Mapping[str, Sequence[Candidate]], best: dict[Span, float]) -> None:
        self.by_path, self.best = by_path, best

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Pool:
        """All candidates of a page."""
        return cls(by_path(candidates), claimed(candidates))


def by_path(candidates: Iterable[Candidate]) -> Mapping[str, Sequence[Candidate]]:
    """Candidates by the path of their field."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        found[candidate.path].append(candidate)
    return found


class Filler:
    """The work on one record: values, evidence, problems, field after field."""

    def __init__(self, view: View, plan: Plan, pool: Pool, end: int, shared: Shared = _NOTHING) -> None:
        """`end`: where the part of the page ends from which the candidates of the pool are."""
        self.view, self.plan, self.pool, self.end, self.shared = view, plan, pool, end, shared
        self.chosen: list[tuple[str, Chosen]] = []
        self.rejected: list[Rejected] = []
        self.problems: list[Problem] = []

    def filling(self) -> Filling:
        """The record and everything about it; without a record, why the values made none."""
        values = {}
        for field in self.plan.fields:
            value = self.field(field)
            if value is not None:
                values[field.name] = value
        try:
            record = self.plan.record.model_validate(values)
        except ValidationError as error:
            problems = [_invalid(self.plan.record, e) for e in error.errors()]
            return Filling(None, problems=(*self.problems, *problems), rejected=tuple(self.rejected))
        return Filling(
            record,
            tuple(self._evidence()),
            tuple(_checks(record, self.view)),
            tuple(self.problems),
            tuple(self.chosen),
            tuple(self.rejected),
        )

    def field(self, field: FieldPlan) -> Any:
        """The value of a field: its own, or what is shared; `None` or an empty list where there is neither."""
        value = self._field(field, field.name, f"/{field.name}", ((0, len(self.view.text) + 1),))
        if field.name in self.shared and value in (None, []):
            value, chosen = self.shared[field.name]
            self.chosen += chosen
        return value

    def _field(self, field: FieldPlan, path: str, pointer: str, spans: Sequence[Span]) -> Any:
        candidates = [c for c in self.pool.by_path.get(path, ()) if any(a <= c.reading.start < b for a, b in spans)]
        choice = choose(field, candidates, self.pool.best)
        self.rejected += choice.rejected
        self.problems += choice.problems
        values = self._with_items(field, path, pointer, choice.values) if field.items else choice.values
        for number, chosen in enumerate(values):
            self.chosen.append((f"{pointer}/{number}" if field.shape.many else pointer, chosen))
        if field.shape.many:
            return [chosen.value for chosen in values]
        return values[0].value if values else None

    def _with_items(self, field: FieldPlan, path: str, pointer: str, values: Sequence[Chosen]) -> list[Chosen]:
        """Values whose own lists are filled from the text between their places and the next value."""
        filled = []
        spans = territories(values, self.end)
        for number, (chosen, stretches) in enumerate(zip(values, spans, strict=True)):
            inside = tuple(self._within_section(stretch) for stretch in stretches)
            lists = {
                item.name: self._field(item, f"{path}.{item.name}", f"{pointer}/{number}/{item.name}", inside)
                for item in field.items
            }
            filled.append(Chosen(chosen.value.model_copy(update=lists), chosen.support))
        return filled

    def _within_section(self, span: Span) -> Span:
        inside = self.view.sections_at(span[0])
        return span[0], min(span[1], inside[0].end) if inside else span[1]

    def _evidence(self) -> Iterator[Evidence]:
        for pointer, chosen in self.chosen:
            for candidate in chosen.support:
                yield self._at(pointer, candidate.reading, candidate.rule, candidate.confidence)
                for name, reading in candidate.qualifiers.items():
                    if reading.value is not None and getattr(chosen.value, name, None) == reading.value:
                        yield self._at(f"{pointer}/{name}", reading, "nearest", candidate.confidence)

    def _at(self, pointer: str, reading: Reading[Any], rule: str, confidence: float) -> Evidence:
        inside = self.view.sections_at(reading.start)
        quote = self.view.text[reading.start : reading.end]
        heading = inside[0].heading if inside else None
        return Evidence(
            path=pointer, quote=quote, start=reading.start, end=reading.end, section=heading, rule=rule,
            confidence=confidence,
        )  # fmt: skip


def _invalid(record: type[Record], error: Any) -> Problem:
    where = ".".join(str(part) for part in error["loc"])
    code = "missing" if error["type"] == "missing" else "invalid"
    return Problem(code, f"{record.table_name()}: {error['msg']}", where or None)


def _checks(record: Record, view: View) -> Iterator[Check]:
    for name in dir(type(record)):
        method = getattr(type(record), name, None)
        title = getattr(method, "__check__", None)
        if title is not None and method is not None:
            outcome = method(record, view)
            if outcome is not None:
                status, detail = outcome
                yield Check(name=title, status=status, detail=detail)
