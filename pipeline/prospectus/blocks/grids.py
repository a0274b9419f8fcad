"""Tables that have lost their markup: rows of cells glued together, and columns set by spaces or tabs.

A glued table is solved, not guessed. `YearTerm 1Term 2Year 13 modules (10 ECTS)2 modules (10 ECTS)Year 2…` can only be
read one way when its rows are numbered and all have as many cells as there are column headers: the digit that numbers
a row is known beforehand, so `13` falls apart into row 1 and 3 modules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prospectus.model import Span

MOST_COLUMNS = 8
_HEADER = 160
"""Characters that the headers of a glued table may take."""
_ROW = 400
"""Characters that a row of a glued table may take."""
_FIRST_ROW = re.compile(r"([A-ZÀ-Þ][a-zà-ÿ]{2,14}) ?1")
_CELL = re.compile(
    r"\s*((?:[£$€¥] ?|[A-Z]{3} )?\d[\d.,]*(?: ?[%€])?(?: ?[^\W\d_]{1,20}\*{0,2})?(?: ?\([^()]{1,40}\))?"
    r"|[–—-](?=[\s\d–—-]))"
)
_NAME = re.compile(r"[A-ZÀ-Þ][^A-ZÀ-Þ]*")
_COLUMN_GAP = re.compile(r"\t+| {2,}| \| |^\||\|$")
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class Grid:
    """A table found in flat text: the spans of its cells, row by row, column headers first."""

    start: int
    end: int
    rows: tuple[tuple[Span, ...], ...]
    named: bool = False
    """Whether the first row and the first column are known to be headers."""


def glued_grids(text: str) -> Iterator[Grid]:
    """Tables with numbered rows whose cells stand one behind the other.

    >>> text = "as follows:YearTerm 1Term 2Year 13 modules (10 ECTS)2 modules (5 ECTS)Year 21 module (5 ECTS)1 module*"
    >>> for row in next(glued_grids(text)).rows:
    ...     print([text[start:end] for start, end in row])
    ['Year', 'Term 1', 'Term 2']
    ['Year 1', '3 modules (10 ECTS)', '2 modules (5 ECTS)']
    ['Year 2', '1 module (5 ECTS)', '1 module*']
    """
    position = 0
    while first := _FIRST_ROW.search(text, position):
        grid = _solve(text, first)
        if grid:
            yield grid
        position = grid.end if grid else first.end()


def _solve(text: str, first: re.Match[str]) -> Grid | None:
    labels = _row_labels(text, first.group(1), first.span())
    following = [start for start, _ in labels[1:]]
    rows = [_cells(text, end, before) for (_, end), before in zip(labels, [*following, None], strict=True)]
    columns = len(rows[0])
    rows[-1] = rows[-1][:columns]
    if len(rows) < 2 or columns < 2 or any(len(row) != columns for row in rows):
        return None
    header = _headers(text, first.group(1), first.start(), columns)
    if not header:
        return None
    body = ((label, *row) for label, row in zip(labels, rows, strict=True))
    return Grid(header[0][0], rows[-1][-1][1], (header, *body), named=True)


def _row_labels(text: str, stem: str, first: Span) -> list[Span]:
    """Where `Year 1`, `Year 2`, … stand, each soon after the one before."""
    labels = [first]
    while found := re.compile(rf"{stem} ?{len(labels) + 1}").search(text, labels[-1][1], labels[-1][1] + _ROW):
        labels.append(found.span())
    return labels


def _cells(text: str, start: int, end: int | None) -> list[Span]:
    """The cells from start on; none when other text stands among them before `end`."""
    spans: list[Span] = []
    position, limit = start, len(text) if end is None else end
    while len(spans) < MOST_COLUMNS and (cell := _CELL.match(text, position, limit)):
        spans.append(cell.span(1))
        position = cell.end()
    return [] if end is not None and text[position:end].strip() else spans


def _headers(text: str, stem: str, end: int, columns: int) -> tuple[Span, ...]:
    """The corner, which may be missing, and the name of each column, right before the first row."""
    start = max(0, end - _HEADER)
    corner = text.rfind(stem, start, end)
    names = [match.span() for match in _NAME.finditer(text, corner + len(stem) if corner >= 0 else start, end)]
    if corner < 0:
        names = names[-columns:]
        if len({text[a:b].strip(" 0123456789") for a, b in names}) > 1:  # without a corner only `Term 1Term 2` is sure
            return ()
    elif not names or text[corner + len(stem) : names[0][0]].strip():
        return ()
    if not names or len(names) % columns:
        return ()
    each = len(names) // columns  # `Autumn TermSpring Term` are two names, not four
    spans = [_trimmed(text, names[n][0], names[n + each - 1][1]) for n in range(0, len(names), each)]
    return ((corner, corner + len(stem)) if corner >= 0 else (spans[0][0], spans[0][0]), *spans)


def _trimmed(text: str, start: int, end: int) -> Span:
    return start, start + len(text[start:end].rstrip())


def aligned_grids(text: str) -> Iterator[Grid]:
    r"""Runs of two or more lines whose cells are set apart by tabs, bars or two and more spaces.

    >>> text = "Fees\n            Home      Overseas\nFull-time   £9,250    £21,400\nPart-time   £4,625    £10,700\n"
    >>> for row in next(aligned_grids(text)).rows:
    ...     print([text[start:end] for start, end in row])
    ['', 'Home', 'Overseas']
    ['Full-time', '£9,250', '£21,400']
    ['Part-time', '£4,625', '£10,700']
    """
    run: list[list[Span]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        cells = _columns(line, start)
        if len(cells) >= 2 and (not run or abs(len(cells) - len(run[-1])) <= 1):
            run.append(cells)
        else:
            if len(run) >= 2 and (rows := _squared(run)):
                yield Grid(run[0][0][0], run[-1][-1][1], rows)
            run = [cells] if len(cells) >= 2 else []
        start += len(line) + 1


def _columns(line: str, offset: int) -> list[Span]:
    if "  " not in line and "\t" not in line and "|" not in line:
        return []
    spans, start = [], 0
    for gap in [*(match.span() for match in _COLUMN_GAP.finditer(line)), (len(line), len(line))]:
        if line[start : gap[0]].strip():
            spans.append((offset + start, offset + gap[0]))
        start = gap[1]
    return spans if all(end - start <= _LONGEST_CELL for start, end in spans) else []


def _squared(run: Sequence[Sequence[Span]]) -> tuple[tuple[Span, ...], ...] | None:
    """Rows of equal length: a first row that is one short has an empty corner."""
    width = max(map(len, run))
    first, *rest = run
    if len(first) == width - 1:
        first = [(first[0][0], first[0][0]), *first]
    return (tuple(first), *map(tuple, rest)) if all(len(row) == width for row in [first, *rest]) else None
