"""Where lines stand among the elements of a page."""

from __future__ import annotations

from collections.abc import Sequence

from prospectus.model import Box, Line, Span


class Nesting:
    """The lines that each box holds, and the boxes around each line."""

    def __init__(self, lines: Sequence[Line], boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self.spans = _spans(lines, boxes)
        """The first and the last line in each box."""
        self.tops = [self._top(number, line.box) for number, line in enumerate(lines)]
        """For each line the outermost box that holds only this line; -1 when its own box holds more."""
        self.holders = [boxes[top].parent if top >= 0 else line.box for top, line in zip(self.tops, lines, strict=True)]
        """For each line the innermost box that holds it and others; -1 outside of all."""

    def _top(self, number: int, box: int) -> int:
        top, alone = -1, (number, number)
        while box >= 0 and self.spans[box] == alone:
            top, box = box, self._boxes[box].parent
        return top

    def around(self, number: int) -> int:
        """The innermost box that holds this line and others; -1 outside of all."""
        return self.holders[number]

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
            if number < first[box]:  # noqa: PLR1730
                first[box] = number
    for box in range(len(boxes) - 1, 0, -1):  # a box comes after the one around it; `min` would take most of the time
        end, parent = last[box], boxes[box].parent
        if parent >= 0 and end >= 0:
            if first[box] < first[parent]:  # noqa: PLR1730
                first[parent] = first[box]
            if end > last[parent]:  # noqa: PLR1730
                last[parent] = end
    return list(zip(first, last, strict=True))


__all__ = ["Nesting"]
