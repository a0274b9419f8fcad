"""When an extracted value is the expected one.

A list is a set: order does not matter. Of an object only the keys that the expected one lists are compared. An item
with `"_optional": true` may be there or not. `"*"` stands for any value. Numbers compare as numbers, whether they are
written as text or not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

ANY = "*"
OPTIONAL = "_optional"


@dataclass(frozen=True, slots=True)
class Match:
    """What an expected and an extracted value of one field have in common."""

    right: int
    """How many values are as expected; optional ones are not counted."""
    missing: tuple[Any, ...] = ()
    """Values that are expected and were not extracted."""
    extra: tuple[Any, ...] = ()
    """Values that were extracted and are not expected."""

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.missing and not self.extra


def same(want: Any, got: Any) -> bool:
    """Whether an extracted value is the expected one.

    >>> same({"amount": "16200"}, {"amount": "16200.00", "currency": "GBP"})
    True
    >>> same(["part-time", "full-time"], ["full-time", "part-time"])
    True
    >>> same({"amount": "16200"}, {"amount": "16201"})
    False
    """
    if isinstance(want, str) and want == ANY:
        return True
    if isinstance(want, Mapping):
        return isinstance(got, Mapping) and all(
            same(want[key], got.get(key)) for key in want if not key.startswith("_")
        )
    if isinstance(want, list):
        return isinstance(got, list) and compare(want, got).same
    if want is None or got is None or isinstance(want, bool) or isinstance(got, bool):
        return want is got
    return bool(want == got) or _same_number(want, got)


def compare(want: Any, got: Any, optional: Sequence[Any] = ()) -> Match:
    """How an extracted value differs from the expected one. `optional`: values of a list that may be there or not.

    >>> compare(["full-time"], ["full-time", "part-time"])
    Match(right=1, missing=(), extra=('part-time',))
    >>> compare(["a"], ["a", "b"], optional=["b"]).same
    True
    >>> compare(None, "Physics"), compare("Physics", None)
    (Match(right=0, missing=(), extra=('Physics',)), Match(right=0, missing=('Physics',), extra=()))
    """
    if isinstance(want, list):
        return _compare_lists(want, got if isinstance(got, list) else [] if got is None else [got], optional)
    if same(want, got):
        return Match(int(want is not None))
    missing, extra = (() if value is None else (value,) for value in (want, got))
    return Match(0, missing, extra)


def _compare_lists(want: list[Any], got: list[Any], optional: Sequence[Any]) -> Match:
    needed = [value for value in want if not _is_optional(value)]
    allowed = [value for value in want if _is_optional(value)] + list(optional)
    pairs = _pairs([*needed, *allowed], got)
    missing = tuple(value for number, value in enumerate(needed) if number not in pairs.values())
    extra = tuple(value for number, value in enumerate(got) if number not in pairs)
    return Match(len(needed) - len(missing), missing, extra)


def _is_optional(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value.get(OPTIONAL))


def _pairs(want: Sequence[Any], got: Sequence[Any]) -> dict[int, int]:
    """Which expected value each extracted one stands for: as many as possible, the first expected ones first.

    Augmenting paths (Kuhn 1955): an expected value that lists few keys never takes the only match of another.
    """
    alike = [[n for n, value in enumerate(got) if same(one, value)] for one in want]
    taken: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for there in alike[number]:
            if there not in tried:
                tried.add(there)
                if there not in taken or place(taken[there], tried):
                    taken[there] = number
                    return True
        return False

    for number in range(len(want)):
        place(number, set())
    return taken


def _same_number(want: Any, got: Any) -> bool:
    try:
        return Decimal(str(want)) == Decimal(str(got))
    except InvalidOperation:
        return False


__all__ = ["ANY", "OPTIONAL", "Match", "compare", "same"]
