"""What the cells of a table are called: the headers of their rows and columns, those that span several included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.model import Line, Slot

_LONGEST_NAME = 200
_TURNS = 4
"""Rows of a table whose rows name each other by turns; two are a header and a row."""
Place = tuple[int, int]
"""Number of the line, number of the cell in it."""


class Header(NamedTuple):
    """A header cell: where it stands in the grid and which cell of which line it is."""

    row: int
    slot: Slot
    place: Place


class NamedCell(NamedTuple):
    """What a cell is."""

    header: bool
    labels: tuple[Place, ...]
    """Its header cells, nearest first."""


class Table(NamedTuple):
    """A table read: whether its rows are pairs of label and value, and its cells by line."""

    pairs: bool
    rows: dict[int, list[NamedCell]]
    """The cells of each line."""


def read_table(lines: Sequence[Line], numbers: Sequence[int]) -> Table:
    r"""The cells of the rows `numbers` of one table with their labels.

    >>> rows = [Line(text, "row") for text in ("\tHome\tOverseas", "Full-time\t£9,250\t£21,400")]
    >>> read_table(rows, [0, 1]).rows[1][2].labels
    ((1, 0), (0, 2))
    """
    texts = [lines[number].text.split("\t") for number in numbers]
    slots = [
        lines[number].slots or tuple(map(Slot, range(len(cells)))) for number, cells in zip(numbers, texts, strict=True)
    ]
    if _pairs_across(texts, slots):
        return Table(pairs=False, rows=dict(zip(numbers, map(_named_across, numbers, texts), strict=True)))
    if _heads_by_turns(texts):
        return Table(pairs=False, rows=dict(_named_down(numbers, texts)))
    heads = _header_rows(texts, slots)
    left = _header_columns(texts, slots, heads)
    pairs = not any(heads) and all(len(cells) == 2 for cells in texts)
    rows: dict[int, list[NamedCell]] = {}
    above, beside, first = list[Header](), list[Header](), 0
    over: dict[tuple[int, int], tuple[Place, ...]] = {}  # columns -> their headers, the same for all rows of data
    for row, number in enumerate(numbers):
        if heads[row] or heads[row - 1]:
            over.clear()
        if heads[row]:
            first = row if not row or not heads[row - 1] else first
            above = _replaced(above, slots[row], first)
        beside = [head for head in beside if head.row + head.slot.height > row]
        rows[number] = named = []
        for cell, slot in enumerate(slots[row][: len(texts[row])]):
            columns = (slot.column, slot.width)
            if heads[row] or columns not in over:
                over[columns] = tuple(_over(slot, above, row))
            names = tuple([head.place for head in reversed(beside) if head.slot.column < slot.column])
            header = heads[row] or slot.header or slot.column < left
            named.append(NamedCell(header, names + over[columns]))
            if header and texts[row][cell]:
                (above if heads[row] else beside).append(Header(row, slot, (number, cell)))
    return Table(pairs, rows)


def _pairs_across(texts: Sequence[Sequence[str]], slots: Sequence[Sequence[Slot]]) -> bool:
    """Whether a table sets several pairs side by side: `Duration | 2 years | Language | English`."""
    if _take_turns(slots):
        return True
    if len(texts) < 2 or any(len(cells) < 4 or len(cells) % 2 for cells in texts):
        return False
    names = [cell for cells in texts for cell in cells[::2] if cell]
    values = [cell for cells in texts for cell in cells[1::2] if cell]
    known = sum(is_known_label(cell.rstrip(": ")) for cell in names)
    plain = not any(slot.width > 1 or slot.height > 1 for row in slots for slot in row)
    return plain and 2 * known > len(names) and not any(map(is_known_label, values))


def _take_turns(slots: Sequence[Sequence[Slot]]) -> bool:
    """Whether every second cell is marked as a header, in some row more than one; the last row may be shorter."""
    rows = [[slot.header for slot in row] for row in slots]
    widest = max(map(len, rows), default=0)
    return widest >= 4 and all(
        len(row) % 2 == 0 and all(header != bool(at % 2) for at, header in enumerate(row)) for row in rows
    )


def _named_across(number: int, cells: Sequence[str]) -> list[NamedCell]:
    return [NamedCell(not at % 2, ((number, at - 1),) if at % 2 else ()) for at in range(len(cells))]


def _heads_by_turns(texts: Sequence[Sequence[str]]) -> bool:
    """Whether every second row names what the row below it states: `Credits | Length` over `180 | 2 years`."""
    names = [cell for cells in texts[::2] for cell in cells if cell]
    if len(texts) < _TURNS or len(texts) % 2 or any(map(is_value_like, names)):
        return False
    same_width = all(len(upper) == len(lower) for upper, lower in zip(texts[::2], texts[1::2], strict=True))
    known = sum(is_known_label(cell.rstrip(": ")) for cell in names)
    values = [cell for cells in texts[1::2] for cell in cells]
    return same_width and 2 * known >= len(names) and not any(is_known_label(cell.rstrip(": ")) for cell in values)


def _named_down(numbers: Sequence[int], texts: Sequence[Sequence[str]]) -> Iterator[tuple[int, list[NamedCell]]]:
    for row, (number, cells) in enumerate(zip(numbers, texts, strict=True)):
        heads = row % 2 == 0
        yield number, [NamedCell(heads, () if heads else ((numbers[row - 1], at),)) for at in range(len(cells))]


def _replaced(above: list[Header], slots: Sequence[Slot], first: int) -> list[Header]:
    """Column headers that still hold at a header row, which belongs to those from row `first` on.

    One cell across the table names a group of rows: the column headers stay.
    """
    width = slots[0].width if len(slots) == 1 else 0
    return [head for head in above if head.row >= first or head.slot.width < width]


def _over(slot: Slot, above: Sequence[Header], before: int) -> Iterator[Place]:
    """The headers in earlier rows that span one of a cell's columns, nearest first."""
    for head in reversed(above):
        shared = head.slot.column < slot.column + slot.width and slot.column < head.slot.column + head.slot.width
        if shared and head.row < before:
            yield head.place


def _header_rows(texts: Sequence[Sequence[str]], slots: Sequence[Sequence[Slot]]) -> list[bool]:
    """Which rows name columns or a group of rows."""
    marked = any(slot.header for row in slots for slot in row)
    heads = []
    for cells, places in zip(texts, slots, strict=True):
        filled = [slot.header for cell, slot in zip(cells, places, strict=False) if cell]
        heads.append(len(cells) > 1 and all(filled[1:]) and (filled[0] or len(filled) > 2) if marked else False)
        if len(places) == 1 and places[0].width > 1:
            heads[-1] = True
    banners = [row for row, places in enumerate(slots) if len(places) == 1 and places[0].width > 1]
    if sum(heads) == len(banners):  # no other row is said to name columns
        for start, end in pairwise([-1, *banners, len(texts)]):
            if end > start + 1 and _names_columns(texts[start + 1 : end]):
                heads[start + 1] = True
    if marked and all(heads) and len(texts) > 1:
        return [row == 0 for row in range(len(texts))]
    return heads


def _names_columns(texts: Sequence[Sequence[str]]) -> bool:
    """Whether an unmarked first row names the columns: words over values."""
    first, rest = texts[0], texts[1:]
    if not rest or len(first) < 2 or any(is_value_like(cell) for cell in first[1:]) or not all(first[1:]):
        return False
    values = [is_value_like(cell) for row in rest for cell in row[1:] if cell]
    if len(first) == 2:
        return len(values) > 1 and all(values) and not first[1].islower() and len(rest) > 1
    return (bool(values) and 2 * sum(values) >= len(values)) or all(is_label_like(cell) for cell in first if cell)


def _header_columns(texts: Sequence[Sequence[str]], slots: Sequence[Sequence[Slot]], heads: Sequence[bool]) -> int:
    """How many columns at the left name their rows, when no cell says so."""
    body = [(cells, places) for cells, places, head in zip(texts, slots, heads, strict=True) if not head]
    if any(slot.header for _, places in body for slot in places):
        return 0
    firsts = [cells[0] for cells, places in body if cells and places and places[0].column == 0 and cells[0]]
    if _are_serial(firsts):
        return 2
    labels = sum(is_label_like(text.rstrip(": ")) or len(text) <= _LONGEST_NAME for text in firsts)
    return int(
        (bool(firsts) and labels * 4 >= len(firsts) * 3 and not all(map(is_value_like, firsts))) or _years(firsts)
    )


def _are_serial(firsts: Sequence[str]) -> bool:
    """Rows that are numbered: the names stand in the next column."""
    return len(firsts) > 1 and [text.rstrip(".") for text in firsts] == [str(n) for n in range(1, len(firsts) + 1)]


def _years(firsts: Sequence[str]) -> bool:
    """Rows named by years: `2026/27`."""
    return len(firsts) > 1 and all(len(text) <= 12 for text in firsts)
