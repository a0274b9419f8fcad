"""Tables made of boxes: rows that are elements with as many cells each, under a row that names the columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from prospectus.blocks.boxes import Nesting
from prospectus.blocks.labels import is_value_like
from prospectus.blocks.tables import joined
from prospectus.model import Box, Line, Slot

_FEWEST, _MOST = 3, 8
"""Cells of a row; two are a label and its value."""
_LONGEST_CELL = 80
_PLAIN = frozenset({"paragraph", "item"})
_HEADER = re.compile(r"\b(?:th|thead|head|header|heading)\b", re.IGNORECASE)

Row = range
"""The lines of a row."""


def tables_in_boxes(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Line]:
    r"""The lines with each row of such a table as one line of cells.

    >>> from prospectus.blocks.html import read_html
    >>> rows = ("Round", "Apply by", "Reply by"), ("1", "1 May 2026", "1 June 2026"), ("2", "3 May 2026", "tba")
    >>> page = read_html("".join(f"<div>{''.join(f'<div>{cell}</div>' for cell in row)}</div>" for row in rows))
    >>> tables_in_boxes(page.lines, page.boxes)[1].text
    '1\t1 May 2026\t1 June 2026'
    """
    rows = sorted(_rows(lines, Nesting(lines, boxes)), key=attrgetter("start"))
    tables = list(_tables(lines, boxes, rows))
    settled, at = list[Line](), 0
    first = 1 + max(line.table for line in lines) if tables else 0
    for number, table in enumerate(tables, first):
        settled += lines[at : table[0].start]
        settled += [_row([lines[n] for n in row], number, header=row is table[0]) for row in table]
        at = table[-1].stop
    return [*settled, *lines[at:]]


def _rows(lines: Sequence[Line], nesting: Nesting) -> Iterator[Row]:
    """Elements that hold some short lines, each in an element of its own."""
    for box, (first, last) in enumerate(nesting.spans):
        if _FEWEST <= last - first + 1 <= _MOST and all(
            nesting.holders[number] == box and _is_cell(lines[number]) for number in range(first, last + 1)
        ):
            yield range(first, last + 1)


def _is_cell(line: Line) -> bool:
    return line.kind in _PLAIN and len(line.text) <= _LONGEST_CELL and "\t" not in line.text


def _tables(lines: Sequence[Line], boxes: Sequence[Box], rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of the same width that follow each other, where the first names what stands in the others."""
    run: list[Row] = []
    for row in [*rows, range(0)]:
        if run and (row.start != run[-1].stop or len(row) != len(run[0])):
            if _names_columns([[lines[n].text for n in each] for each in run], _is_marked(lines[run[0].start], boxes)):
                yield run
            run = []
        run.append(row)


def _names_columns(texts: Sequence[Sequence[str]], marked: bool) -> bool:
    first, rest = texts[0], texts[1:]
    if len(rest) < (1 if marked else 2) or any(map(is_value_like, first)) or len(set(first)) < len(first):
        return False
    cells = [cell for row in rest for cell in row[1:]]
    return 2 * sum(map(is_value_like, cells)) >= len(cells)


def _is_marked(line: Line, boxes: Sequence[Box]) -> bool:
    """Whether the class of the row says that it is a header."""
    parent = boxes[line.box].parent if line.box >= 0 else -1
    return parent >= 0 and _HEADER.search(boxes[parent].marks) is not None


def _row(cells: Sequence[Line], table: int, *, header: bool) -> Line:
    text, links = joined([[cell] for cell in cells])
    slots = tuple(Slot(column, header=header) for column in range(len(cells)))
    return Line(text, "row", box=cells[0].box, links=links, table=table, slots=slots)


__all__ = ["tables_in_boxes"]
