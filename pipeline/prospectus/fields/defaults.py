"""What a field's author leaves unsaid: labels from name and docstring, a reader for a model of one's own. And what
a reading must be to be believed: in the expected range, valid.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import wraps
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from prospectus.model import Reading
from prospectus.schema import Cue, Reads, Words
from prospectus.values.credits import Credits
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date
from prospectus.values.money import Money
from prospectus.values.scores import TestScore

_QUOTED = re.compile(r"[\"“]([^\"”“\n]{2,60})[\"”]")
_SHORT = 4
"""Up to so many words a docstring is a label itself."""

_MEASURES: dict[type, str] = {
    Money: "amount",
    Credits: "value",
    Duration: "months_min",
    TestScore: "overall",
    Date: "earliest",
    datetime.date: "",
    Decimal: "",
    int: "",
    float: "",
}


def default_cue(name: str, description: str | None) -> Cue:
    """The labels that a field's name and docstring offer: what the docstring puts in quotes, or all of it if short.

    >>> default_cue("closes", 'The last day to apply: "deadline", "closing date".').labels
    ('closes', 'deadline', 'closing date')
    >>> default_cue("date_of_birth", "Birthday.").labels
    ('date of birth', 'Birthday')
    """
    text = description or ""
    said = _QUOTED.findall(text) or ([text.strip(" .:")] if 0 < len(text.split()) <= _SHORT else [])
    return Cue(*dict.fromkeys((name.replace("_", " ").strip().removesuffix(" of"), *said)))


def measure_of(kind: type) -> str | None:
    """Which part of a value a range is about; empty for the value itself, `None` where there is no such part.

    >>> measure_of(Money), measure_of(int), measure_of(str)
    ('amount', '', None)
    """
    return next((_MEASURES[base] for base in kind.__mro__ if base in _MEASURES and kind is not bool), None)


def believed(reads: Reads, expected: tuple[Any, Any], measure: str) -> Reads:
    """The reader without the values that lie outside a range."""
    low, high = expected

    def fits(value: Any) -> bool:
        size = getattr(value, measure) if measure else value
        return size is None or bool(low <= size <= high)

    return replace(reads, find=_filtered(reads.find, fits))


def valid(reads: Reads, kind: Any, metadata: Iterable[Any]) -> Reads:
    """The reader without the values that pydantic does not take: `Annotated[int, Field(ge=1)]`, validators."""
    limits = tuple(one for one in metadata if not isinstance(one, Cue | Reads | Words | str))
    if not limits:
        return reads
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[(kind, *limits)])

    def passes(value: Any) -> bool:
        try:
            adapter.validate_python(value)
        except ValidationError:
            return False
        return True

    return replace(reads, find=_filtered(reads.find, passes))


def _filtered(find: Callable[..., Iterable[Reading[Any]]], fits: Callable[[Any], bool]) -> Callable[..., Any]:
    @wraps(find)  # a reader is called as its signature says
    def filtered(*given: Any) -> list[Reading[Any]]:
        return [found for found in find(*given) if fits(found.value)]

    return filtered


def as_part(reads: Reads, name: str) -> Reads:
    """The reader of a model of one's own: what its first field reads, under the name of that field."""

    @wraps(reads.find)
    def find(*given: Any) -> Iterator[Reading[dict[str, Any]]]:
        for found in reads.find(*given):
            yield Reading({name: found.value}, found.start, found.end, found.quote)

    return replace(reads, find=find)
