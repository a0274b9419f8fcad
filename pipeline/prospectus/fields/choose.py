"""From candidates to values: which are taken, which say the same, which were better said elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from prospectus.fields.candidates import Candidate, Rejected
from prospectus.fields.plan import FieldPlan
from prospectus.model import Problem, Span

_MANY, _CLEARLY = 3, 0.5
ENOUGH = 2.0
"""The score from which a candidate is taken."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A value of the record and every place that states it, best first."""

    value: Any
    support: tuple[Candidate, ...]

    @property
    def score(self) -> float:
        """Of the best place."""
        return self.support[0].score

    @property
    def start(self) -> int:
        """Where the page states it first."""
        return min(candidate.reading.start for candidate in self.support)


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of one field."""

    values: tuple[Chosen, ...]
    rejected: tuple[Rejected, ...] = ()
    problems: tuple[Problem, ...] = ()


def claimed(candidates: Iterable[Candidate]) -> dict[Span, float]:
    """For each stretch of text the best score that a field has for it: one statement fills one field."""
    best: dict[Span, float] = defaultdict(float)
    for candidate in candidates:
        span = (candidate.reading.start, candidate.reading.end)
        best[span] = max(best[span], candidate.score)
    return best


def choose(field: FieldPlan, candidates: Sequence[Candidate], best: dict[Span, float]) -> Choice:
    """The values of a field out of its candidates."""
    taken: list[tuple[Candidate, Any]] = []
    rejected: list[Rejected] = []
    problems: list[Problem] = []
    for candidate in sorted(candidates, key=lambda c: (-c.score, c.reading.start)):
        reason = _against(candidate, best)
        value = None
        if not reason:
            try:
                value = _value(candidate)
            except ValidationError as error:
                reason = "; ".join(e["msg"] for e in error.errors())
                problems.append(Problem("invalid", reason, candidate.path, candidate.reading.quote))
        if reason:
            rejected.append(Rejected(candidate, reason))
        else:
            taken.append((candidate, value))
    values = _merged(taken)
    if not field.shape.many and _undecided(values):
        rejected += [Rejected(c, "the page states several such values") for other in values for c in other.support]
        quotes = ", ".join(dict.fromkeys(other.support[0].reading.quote for other in values[:_MANY]))
        problems.append(Problem("ambiguous", f"several values are equally likely: {quotes}", field.name))
        values = []
    if not field.shape.many:
        rejected += [Rejected(c, "another value is better supported") for other in values[1:] for c in other.support]
        values = values[:1]
    else:
        values.sort(key=lambda chosen: chosen.start)
    return Choice(tuple(values), tuple(rejected), tuple(problems))


def _undecided(values: Sequence[Chosen]) -> bool:
    """Whether so many values are as good as the best that none of them can be the one."""
    near = [chosen for chosen in values if chosen.score > values[0].score - _CLEARLY]
    return len(near) >= _MANY


def _against(candidate: Candidate, best: dict[Span, float]) -> str:
    if candidate.score < ENOUGH:
        return "too little speaks for it"
    if best[candidate.reading.start, candidate.reading.end] > candidate.score:
        return "another field has the better claim"
    return ""


def _value(candidate: Candidate) -> Any:
    """The validated value: the reading itself, or the nested model of the reading and its qualifiers."""
    value, model = candidate.reading.value, candidate.plan.model
    if model is None:
        return value
    stated = dict(value) if isinstance(value, dict) else {n: getattr(value, n) for n in type(value).model_fields}
    around = {name: reading.value for name, reading in candidate.qualifiers.items() if stated.get(name) is None}
    return model.model_validate(stated | around)


def _merged(taken: Sequence[tuple[Candidate, Any]]) -> list[Chosen]:
    """Statements of one fact as one value: the one that says most, with the places of all."""
    groups: list[tuple[Any, list[Candidate]]] = []
    alike: dict[Any, list[int]] = defaultdict(list)
    for candidate, value in taken:
        for number in alike[_first(value)]:
            other, support = groups[number]
            union = _union(other, value)
            if union is not None:
                support.append(candidate)
                groups[number] = (union, support)
                break
        else:
            alike[_first(value)].append(len(groups))
            groups.append((value, [candidate]))
    return [Chosen(value, tuple(support)) for value, support in groups]


def _first(value: Any) -> Any:
    """What two values must share to be one: the first part of a nested model (an amount, a test), else all."""
    if not isinstance(value, BaseModel):
        return repr(value)
    if hasattr(value, "merged_with"):
        return None
    return getattr(value, next(iter(type(value).model_fields)))


def _union(one: Any, other: Any) -> Any:
    """What both say together, or `None` where they differ."""
    if one == other:
        return one
    if not (isinstance(one, BaseModel) and type(one) is type(other)):
        return None
    merge = getattr(one, "merged_with", None)
    if merge is not None:
        return merge(other)
    left, right = (dict(iter(v)) for v in (one, other))
    if any(left[n] is not None and right[n] is not None and left[n] != right[n] for n in left):
        return None
    return one.model_copy(update={n: right[n] for n in left if left[n] is None})


def territories(chosen: Sequence[Chosen], end: int) -> list[tuple[Span, ...]]:
    """For each value the stretches of text from its places to the next value: its own lists stand there."""
    bounds = sorted({candidate.reading.start for one in chosen for candidate in one.support} | {end})
    return [
        tuple((c.reading.start, bounds[bisect_right(bounds, c.reading.start)]) for c in one.support) for one in chosen
    ]
