"""Changes to a text, in order, and how two rounds of them add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """`text[start:end]` becomes `after`. (A named tuple: pages have tens of thousands.)"""

    start: int
    end: int
    after: str
    channel: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()

    @property
    def growth(self) -> int:
        return len(self.after) - (self.end - self.start)


def apply(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` with the edits made; they are in order, inside it, and do not overlap.

    >>> apply("CafÃ© bar", [Edit(3, 5, "é", "")])
    'Café bar'
    """
    parts: list[str] = []
    at = start
    for edit in edits:
        parts += text[at : edit.start], edit.after
        at = edit.end
    return "".join([*parts, text[at:end]])


def changed_lines(text: str, edits: Iterable[Edit]) -> str:
    r"""The lines that the edits touch, with the edits made.

    >>> changed_lines("one\nCafÃ© bar\ntwo", [Edit(7, 9, "é", "")])
    'Café bar'
    """
    lines: list[str] = []
    own: list[Edit] = []
    start = end = -1
    for edit in edits:
        if edit.start > end:
            lines += [apply(text, own, start, end)] if own else []
            start, end = text.rfind("\n", 0, edit.start) + 1, text.find("\n", edit.end) % (len(text) + 1)
            own = []
        own.append(edit)
    return "\n".join([*lines, apply(text, own, start, end)] if own else lines)


def compose(between: str, first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """Edits that do what `first` does, which made the text `between`, and then `second`, whose positions are in it.

    >>> once = [Edit(3, 14, "Ã", "entity"), Edit(14, 20, "©", "entity")]
    >>> compose("cafÃ©", once, [Edit(3, 5, "é", "latin-1")])
    [Edit(start=3, end=20, after='é', channel='latin-1', confidence=1.0, alternatives=())]
    """
    if not first or not second:
        return list(first or second)
    merged, shift = [], 0
    for start, end, earlier, later in _overlapping(placed(first), second):
        growth = sum(edit.growth for edit in earlier)
        stated = (later or earlier)[-1]
        after = apply(between, later, start, end)
        merged.append(Edit(start - shift, end - shift - growth, after, *stated[3:]))
        shift += growth
    return merged


Placed = tuple[int, int, int, Edit]
"""Where an edit stands in the text between the rounds, in which round it was made, and the edit."""


def placed(edits: Iterable[Edit]) -> Iterator[Placed]:
    """Where the results of the edits stand in the text that they made."""
    shift = 0
    for edit in edits:
        yield edit.start + shift, edit.start + shift + len(edit.after), 0, edit
        shift += edit.growth


def _overlapping(first: Iterable[Placed], second: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit], list[Edit]]]:
    """Groups of edits of both rounds that touch the same characters of the text between the rounds."""
    start, end, rounds = 0, -1, ([], [])  # type: tuple[int, int, tuple[list[Edit], list[Edit]]]
    for span_start, span_end, number, edit in sorted([*first, *((edit.start, edit.end, 1, edit) for edit in second)]):
        if span_start >= end and (rounds[0] or rounds[1]):
            yield start, end, *rounds
            rounds = ([], [])
        if not (rounds[0] or rounds[1]):
            start, end = span_start, span_end
        end = max(end, span_end)
        rounds[number].append(edit)
    if rounds[0] or rounds[1]:
        yield start, end, *rounds


__all__ = ["Edit", "apply", "changed_lines", "compose", "placed"]
