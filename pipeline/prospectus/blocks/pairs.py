"""Labels and their values, wherever a page sets them: in one line, in two, in a definition list, in a grid of boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from prospectus.model import Line


class Split(NamedTuple):
    """Where label and value stand in a line that holds both."""

    start: int
    end: int
    value: int
    """Where the value starts; it ends with the line."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a page as they are found, by number of line."""

    inside: dict[int, Split] = field(default_factory=dict)
    """Lines that hold label and value."""
    joined: dict[int, int] = field(default_factory=dict)
    """Lines that are a label, and the line behind that is its only value."""
    labels: dict[int, int] = field(default_factory=dict)
    """Lines with a label that stays in a line of its own: which."""
    sure: set[int] = field(default_factory=set)
    """Lines of pairs whose label is a known one that menus do not use."""
    taken: set[int] = field(default_factory=set)
    """Lines that are part of a pair, in whatever way."""

    def split(self, number: int, split: Split) -> None:
        """A line holds label and value."""
        self.inside[number] = split
        self.taken.add(number)

    def join(self, label: int, value: int) -> None:
        """Two lines are a label and its only value."""
        self.joined[label] = value
        self.taken.update((label, value))

    def stand_under(self, label: int, values: Sequence[int]) -> None:
        """Lines have a label in another line."""
        self.labels.update(dict.fromkeys(values, label))
        self.taken.update(values)
        self.taken.add(label)


def is_plain(line: Line) -> bool:
    """Whether a line may become part of a pair's line: headings and rows stay what they are.

    >>> is_plain(Line("1 year", "paragraph")), is_plain(Line("Duration", "heading", level=3))
    (True, False)
    """
    return line.kind in {"paragraph", "item"}
