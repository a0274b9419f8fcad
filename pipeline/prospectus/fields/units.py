"""The parts of a page that speak of one thing each, to be looked up by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from prospectus.model import Span


class Unit(NamedTuple):
    """A part of a page that speaks of one thing among several: a card, an item of a list, a row of a table."""

    start: int
    end: int
    name: Span | None = None
    """What the page calls the thing."""

    @property
    def top(self) -> int:
        """Where the thing is named, or its part begins."""
        return self.name[0] if self.name else self.start


class Units:
    """Units in the order of the text, none inside another.

    >>> units = Units([Unit(0, 9), Unit(10, 19, (12, 15))])
    >>> units.at(9), units.at(14).top, units.floor(14), units.floor(99)
    (None, 12, 9, 0)
    """

    __slots__ = ("_starts", "all")

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self.all = sorted(units)
        self._starts = [unit.start for unit in self.all]

    def at(self, position: int) -> Unit | None:
        """The unit that holds a position."""
        number = self.number(position)
        return None if number is None else self.all[number]

    def number(self, position: int) -> int | None:
        """The number of the unit that holds a position."""
        number = bisect_right(self._starts, position) - 1
        return number if number >= 0 and position < self.all[number].end else None

    def floor(self, position: int) -> int:
        """What stands there or before belongs to another unit; 0 where nothing does."""
        unit = self.at(position)
        return max(0, unit.start - 1) if unit else 0

    def named_at(self, position: int) -> bool:
        """Whether the name of a unit, or the line of it, begins there."""
        unit = self.at(position)
        return unit is not None and position in (unit.start, unit.top)

    def is_name(self, span: Span) -> bool:
        """Whether words are the name of a unit: as a label they say of which thing a value is, not what it is."""
        unit = self.at(span[0])
        return unit is not None and unit.name is not None and unit.name[0] <= span[0] < unit.name[1]


__all__ = ["Unit", "Units"]
