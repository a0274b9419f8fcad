"""Readings in the order of the text, to be looked up by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from prospectus.model import Reading, Span


class Places:
    """Readings that can be asked what lies where, in time that does not grow with the page.

    >>> readings = Places([Reading(1, 0, 2, "ab"), Reading(2, 5, 8, "cde")])
    >>> [r.value for r in readings.within((4, 9))], readings.touches(1, 3), readings.touches(2, 5)
    ([2], True, False)
    """

    __slots__ = ("_longest", "_starts", "all")

    def __init__(self, readings: Iterable[Reading[Any]]) -> None:
        self.all = sorted(readings, key=lambda reading: (reading.start, reading.end))
        self._starts = [reading.start for reading in self.all]
        self._longest = max((reading.end - reading.start for reading in self.all), default=0)

    def within(self, span: Span) -> list[Reading[Any]]:
        """The readings that lie inside a span."""
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        return [reading for reading in self.all[first:last] if reading.end <= span[1]] if first < last else []

    def starts_within(self, span: Span) -> bool:
        """Whether a reading begins inside a span."""
        return bisect_left(self._starts, span[0]) < bisect_left(self._starts, span[1])

    def next_after(self, position: int) -> Reading[Any] | None:
        """The first reading that begins there or later."""
        number = bisect_left(self._starts, position)
        return self.all[number] if number < len(self.all) else None

    def last_before(self, position: int) -> Reading[Any] | None:
        """The last reading that begins before a position."""
        number = bisect_left(self._starts, position) - 1
        return self.all[number] if number >= 0 else None

    def touches(self, start: int, end: int) -> bool:
        """Whether a span has a character in common with a reading."""
        near = range(bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end))
        return any(self.all[number].end > start for number in near)
