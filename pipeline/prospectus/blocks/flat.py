"""Text without markup to lines: tables first, then the boundaries that were lost."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from prospectus.blocks.folding import fold
from prospectus.blocks.grids import Grid, aligned_grids, glued_grids
from prospectus.blocks.pieces import pieces
from prospectus.blocks.stacked import stacked_grids
from prospectus.blocks.tables import grid
from prospectus.model import Kind, Line, Span

_ITEM = re.compile(r"(?:[•·▪●◦‣*–—-]|\d{1,2}[.)])\s+(?=\S)")


def read_flat(text: str) -> list[Line]:
    r"""The lines of a text that has lost its markup, with the tables that can be made out.

    >>> [line.text for line in read_flat("Log InJoin for Free\nDuration24 months")]
    ['Log In', 'Join for Free', 'Duration', '24 months']
    """
    if not text.strip():
        return []
    grids = sorted([*aligned_grids(text), *glued_grids(text), *stacked_grids(text)], key=lambda found: found.start)
    lines: list[Line] = []
    for start, end, table in _parts(text, grids):
        lines += _rows(text, table, len(lines)) if table else _lines(text, start, end)
    return lines


def _parts(text: str, grids: list[Grid]) -> Iterator[tuple[int, int, Grid | None]]:
    """The pieces and the tables of a text in order; what lies in a table is no piece."""
    starts, last_end = [found.start for found in grids], 0
    shown: set[int] = set()
    for start, end in pieces(text):
        at = start
        while at < end:
            number = bisect_right(starts, at) - 1
            ahead = starts[number + 1] if number + 1 < len(starts) else end
            if number >= 0 and at < grids[number].end:
                if number not in shown and grids[number].start >= last_end:
                    shown.add(number)
                    last_end = grids[number].end
                    yield grids[number].start, last_end, grids[number]
                at = grids[number].end
            else:
                yield at, min(end, ahead), None
                at = min(end, ahead)


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    folded = fold(text[start:end])
    if folded:
        bullet = _ITEM.match(folded)
        kind: Kind = "item" if bullet else "paragraph"
        yield Line(folded, kind, level=1 if bullet else 0, origin=start)


def _rows(text: str, table: Grid, number: int) -> Iterator[Line]:
    slots = grid(
        [(table.named and (index == 0 or column == 0), 1, 1) for column in range(len(row))]
        for index, row in enumerate(table.rows)
    )
    for row, places in zip(table.rows, slots, strict=True):
        cells: tuple[Span, ...] = row
        yield Line("\t".join(fold(text[a:b]) for a, b in cells), "row", table=number, slots=places, origin=cells[0][0])
