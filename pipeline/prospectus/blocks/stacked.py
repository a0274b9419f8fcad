"""Tables that came out as text one cell a line: column names, then rows of a name and its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from prospectus.blocks.grids import MOST_COLUMNS, Grid
from prospectus.blocks.labels import is_value_like
from prospectus.model import Span

_FEWEST_COLUMNS = 3
"""A name and one value are a pair."""
_LONGEST_CELL = 60
_LINE = re.compile(r"\S[^\n]*")
_EMPTY = re.compile(r"(?:[-–—]|n/?a|tb[ac]|none)\W?", re.IGNORECASE)
_MOST_GAP = 4
"""Characters of white space between two cells."""


def stacked_grids(text: str) -> Iterator[Grid]:
    r"""Tables whose cells stand below each other: at least three columns and two rows.

    >>> text = "Round\nSubmit by\nReply by\nFirst\n1 May\n2 June\nSecond\n3 July\n4 August\nApply now"
    >>> for row in next(stacked_grids(text)).rows:
    ...     print([text[start:end] for start, end in row])
    ['Round', 'Submit by', 'Reply by']
    ['First', '1 May', '2 June']
    ['Second', '3 July', '4 August']
    """
    cells = [match.span() for match in _LINE.finditer(text)]
    cells = [(start, start + len(text[start:end].rstrip())) for start, end in cells]
    kinds = _kinds(text, cells)
    at = 0
    while (at := kinds.find("nnn", at)) >= 0:
        if rows := _rows(kinds, at):
            table = [cells[row.start : row.stop] for row in rows]
            yield Grid(table[0][0][0], table[-1][-1][1], tuple(map(tuple, table)), named=True)
            at = rows[-1].stop
        else:
            at += 1


def _kinds(text: str, cells: Sequence[Span]) -> str:
    """For each line one letter: a name, a value, or a dot where it cannot be a cell or does not follow the last."""
    gaps = [0, *(after[0] - before[1] for before, after in pairwise(cells))]
    kinds = []
    for (start, end), gap in zip(cells, gaps, strict=True):
        shown = text[start:end]
        value = is_value_like(shown) or _EMPTY.fullmatch(shown)
        kinds.append("." if end - start > _LONGEST_CELL or gap > _MOST_GAP else "v" if value else "n")
    return "".join(kinds)


def _rows(kinds: str, at: int) -> list[range]:
    """The rows of the table whose column names begin here; none if no number of columns fits."""
    for width in range(_FEWEST_COLUMNS, MOST_COLUMNS + 1):
        if not kinds.startswith("n" * width, at):
            break
        row, rows = "n" + "v" * (width - 1), [range(at, at + width)]
        while kinds.startswith(row, rows[-1].stop):
            rows.append(range(rows[-1].stop, rows[-1].stop + width))
        if len(rows) > 2:
            return rows
    return []


__all__ = ["stacked_grids"]
