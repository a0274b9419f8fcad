"""Tables: from nested cells to rows of text with a place in the grid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from prospectus.model import Line, Link, Slot

MAX_SPAN = 100
"""A cell that claims more rows or columns than this is taken to span this many: some pages claim a million."""
_LONG_CELL = 400
_TALL_CELL = 8


@dataclass(slots=True)
class Cell:
    """A cell while its table is being read."""

    header: bool
    width: int
    height: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table while it is being read: its rows of cells."""

    number: int
    rows: list[list[Cell]] = field(default_factory=list)
    nests: bool = False
    """Whether it holds another table."""

    def open_row(self) -> None:
        self.rows.append([])

    def open_cell(self, tag: str, attributes: Mapping[str, str | None]) -> Cell:
        if not self.rows:
            self.open_row()
        cell = Cell(tag == "th", _span(attributes.get("colspan")), _span(attributes.get("rowspan")))
        self.rows[-1].append(cell)
        return cell


def _span(value: str | None) -> int:
    """The number of rows or columns of an attribute; 1 for anything that is no number.

    >>> _span("3"), _span(None), _span("0"), _span("1000000"), _span("two")
    (3, 1, 1, 100, 1)
    """
    try:
        return min(max(int(value or 1), 1), MAX_SPAN)
    except ValueError:
        return 1


def settle(table: Table) -> list[Line]:
    """The lines of a finished table: one a row if it holds data; those of its cells in order if it only lays out."""
    filled = [row for row in table.rows if any(cell.lines for cell in row)]
    if _lays_out(table, filled):
        return [line for row in filled for cell in row for line in cell.lines]
    lines: list[Line] = []
    places = grid(((cell.header, cell.width, cell.height) for cell in row) for row in filled)
    for row, slots in zip(filled, places, strict=True):
        lines.extend(_row(table.number, row, slots))
    return lines


def _lays_out(table: Table, rows: list[list[Cell]]) -> bool:
    if table.nests or not rows or max(map(len, rows)) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    if any(line.kind == "heading" and line.level < 4 for cell in cells for line in cell.lines):
        return True
    tall = [cell for cell in cells if len(cell.lines) > _TALL_CELL or sum(len(x.text) for x in cell.lines) > _LONG_CELL]
    return len(tall) * 4 > len(cells)


def grid(rows: Iterable[Iterable[tuple[bool, int, int]]]) -> list[tuple[Slot, ...]]:
    """The place of every cell, given (header, width, height) row by row (HTML Living Standard, "forming a table").

    >>> grid([[(True, 1, 2), (True, 2, 1)], [(False, 1, 1), (False, 1, 1)]])[1]
    (Slot(column=1, width=1, height=1, header=False), Slot(column=2, width=1, height=1, header=False))
    """
    busy: dict[int, int] = {}  # column -> rows that it is still taken by a cell from above
    placed = []
    for row in rows:
        column, slots, fresh = 0, [], {}
        for header, width, height in row:
            while busy.get(column, 0):
                column += 1
            slots.append(Slot(column, width, height, header))
            fresh.update(dict.fromkeys(range(column, column + width), height))
            column += width
        busy = {c: left - 1 for c, left in (busy | fresh).items() if left > 1}
        placed.append(tuple(slots))
    return placed


def _row(number: int, row: list[Cell], slots: tuple[Slot, ...]) -> list[Line]:
    """A row as one line; the lines of a last cell that has many follow it, so that each fact keeps its own line."""
    last = row[-1].lines
    follow = last[1:] if len(row) == 2 and len(last) > 1 else []
    shown = [cell.lines for cell in row]
    if follow:
        shown[-1] = last[:1]
    text, links = joined(shown)
    box = next(line.box for cell in row for line in cell.lines)
    first = Line(text, "row", box=box, links=links, table=number, slots=slots)
    return [first, *(line._replace(table=number) for line in follow)]


def joined(cells: Sequence[Sequence[Line]]) -> tuple[str, tuple[Link, ...]]:
    """The text of a row out of the lines of its cells, and its links where they stand in it."""
    texts, links, offset = [], list[Link](), 0
    for lines in cells:
        for line in lines:
            links.extend(link._replace(start=link.start + offset, end=link.end + offset) for link in line.links)
            offset += len(line.text) + 1
        offset += not lines
        texts.append(" ".join(line.text for line in lines))
    return "\t".join(texts), tuple(links)
