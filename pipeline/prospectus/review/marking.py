"""The text of a page cut into lines and stretches, so that quotes that overlap can be marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of the text that something is to be said about."""

    start: int
    end: int
    name: str
    """`q3` a quote, `r3` a repair, `x3` a rejected candidate."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a line that is marked the same from its first to its last character."""

    text: str
    names: tuple[str, ...] = ()
    """The marks that cover it."""
    starts: tuple[str, ...] = ()
    """Those of them that begin here."""

    @property
    def kinds(self) -> str:
        """How it is shown, as classes of the style sheet."""
        shown = {"q": "quote", "r": "repair", "x": "candidate"}
        return " ".join([*dict.fromkeys(shown[name[0]] for name in self.names), *(() if self.text else ("gone",))])

    @property
    def repair(self) -> int | None:
        """The number of the repair that it is, if it is one."""
        return next((int(name[1:]) for name in self.names if name[0] == "r"), None)


def stretches(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[Stretch]:
    """`text[start:end]` cut at the edges of marks; a mark without length is a stretch without text.

    >>> for stretch in stretches("tuition £9,000 a year", 0, 21, [Mark(8, 14, "q0"), Mark(8, 21, "q1")]):
    ...     print(repr(stretch.text), stretch.names, stretch.starts)
    'tuition ' () ()
    '£9,000' ('q0', 'q1') ('q0', 'q1')
    ' a year' ('q1',) ()
    """
    edges = {start, end} | {min(max(edge, start), end) for mark in marks for edge in mark[:2]}
    cuts = sorted(edges)
    points = {mark.start: mark for mark in marks if mark.start == mark.end}
    found = [_point(points[start])] if start in points else []
    for left, right in pairwise(cuts):
        cover = [mark for mark in marks if mark.start <= left and right <= mark.end]
        begun = tuple(mark.name for mark in cover if mark.start == left)
        found.append(Stretch(text[left:right], tuple(mark.name for mark in cover), begun))
        if right in points:
            found.append(_point(points[right]))
    return found


def _point(mark: Mark) -> Stretch:
    return Stretch("", (mark.name,), (mark.name,))


def by_block(starts: Sequence[int], ends: Sequence[int], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Which marks touch which block; the blocks follow each other."""
    found: list[list[Mark]] = [[] for _ in starts]
    for mark in marks:
        number = max(0, bisect_right(starts, mark.start) - 1)
        while number < len(starts) and (starts[number] < mark.end or starts[number] == mark.start):
            if ends[number] > mark.start or mark.start == mark.end:
                found[number].append(mark)
            number += 1
            if mark.start == mark.end:
                break
    return found


__all__ = ["Mark", "Stretch", "by_block", "stretches"]
