"""Where lines stand among the elements of a page."""

from __future__ import annotations

from collections.abc import Sequence

from prospectus.model import Box, Line, Span


class Nesting:
    """The lines that each box holds, and the boxes around each line."""

    def __init__(self, lines: Sequence[Line], boxes: Sequence[Box]) -> None:
        self._lines, self._boxes = lines, boxes
        self.spans = _spans(lines, boxes)
        """The first and the last line in each box."""
        self._tops: dict[int, int] = {}

    def top(self, number: int) -> int:
        """The outermost box that holds only this line; -1 when its own box holds more."""
        if number in self._tops:
            return self._tops[number]
        box, top, spans = self._lines[number].box, -1, self.spans
        while box >= 0 and spans[box] == (number, number):
            top = box
            box = self._boxes[box].parent
        self._tops[number] = top
        return top

    def around(self, number: int) -> int:
        """The innermost box that holds this line and others; -1 outside of all."""
        top = self.top(number)
        return self._boxes[top].parent if top >= 0 else self._lines[number].box

    def place(self, box: int) -> tuple[int, str]:
        """The box in which a box has its place among others, and its tag there: wrappers around it alone left aside."""
        boxes, spans = self._boxes, self.spans
        while boxes[box].parent >= 0 and spans[boxes[box].parent] == spans[box]:
            box = boxes[box].parent
        return boxes[box].parent, boxes[box].tag


def _spans(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Span]:
    first, last = [len(lines)] * len(boxes), [-1] * len(boxes)
    for number, line in enumerate(lines):
        if (box := line.box) >= 0:
            last[box] = number
            first[box] = min(first[box], number)
    for box in range(len(boxes) - 1, 0, -1):  # a box comes after the one around it; `min` would take most of the time
        parent, end = boxes[box].parent, last[box]
        if parent >= 0 and end >= 0:
            if first[box] < first[parent]:  # noqa: PLR1730
                first[parent] = first[box]
            if end > last[parent]:  # noqa: PLR1730
                last[parent] = end
    return list(zip(first, last, strict=True))


__all__ = ["Nesting"]
