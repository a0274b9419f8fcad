"""The canonical text as it is written, block by block."""

from __future__ import annotations

from collections.abc import Sequence

from prospectus.blocks.pairs import Split
from prospectus.blocks.rows import Table
from prospectus.model import Block, Box, Cell, Kind, Line, Link, Span


class Writer:
    """Lines become blocks of the text, one behind the other."""

    def __init__(
        self, lines: Sequence[Line], reasons: Sequence[str], boxes: Sequence[Box], labels: dict[int, int]
    ) -> None:
        self.lines, self.reasons, self.boxes, self.labels = lines, reasons, boxes, labels
        self.named = frozenset(labels.values())
        self.pieces: list[str] = []
        self.blocks: list[Block] = []
        self.at = 0
        self.starts = [0] * len(lines)
        """Where each line starts in the canonical text."""
        self.names: dict[int, Span] = {}
        """Where the label stands that a line gives to others."""
        self.cells: dict[int, list[Span]] = {}
        """Where the cells of rows stand."""

    @property
    def text(self) -> str:
        return "\n".join(self.pieces)

    def data(self, number: int) -> None:
        """A value of the page's metadata with its name."""
        text, at = self.lines[number].text, self.at
        name, tab, value = text.partition("\t")
        label = (at, at + len(name))
        cells = (Cell(*label, (), True), Cell(label[1] + 1, at + len(text), (label,))) if tab and value else ()
        self._add(number, text, "data", cells)

    def line(self, number: int, heading: int = 0) -> None:
        """A line as it is; `heading` is its level when it only looks like a heading."""
        line = self.lines[number]
        if line.text[-1] == ":" or number in self.named:
            self.names[number] = (self.at, self.at + (len(line.text.rstrip(": ")) or len(line.text)))
        if heading:
            self._add(number, line.text, "heading", level=heading)
        elif line.kind == "heading" and number in self.labels:  # the value of another heading
            self._add(number, line.text, "paragraph", level=0)
        else:
            self._add(number, line.text, line.kind)

    def split_pair(self, number: int, split: Split) -> None:
        """A line that holds label and value; the two are set apart by a tab where no sign sets them apart."""
        text, at, shift = self.lines[number].text, self.at, 0
        between = text[split.end : split.value]
        if not between.strip():
            text = f"{text[: split.end]}\t{text[split.value :]}"
            shift = 1 - len(between)
        label = (at + split.start, at + split.end)
        self.names[number] = label
        links = tuple([_moved(link, at, split.value, shift) for link in self.lines[number].links])
        cells = (Cell(*label, (), True), Cell(at + split.value + shift, at + len(text), (label,)))
        self._add(number, text, "pair", cells, links)

    def joined_pair(self, number: int, value: int) -> None:
        """A label and its value from two lines."""
        first, second, at = self.lines[number], self.lines[value], self.at
        start = at + len(first.text) + 1
        label = (at, at + len(first.text.rstrip(": ")) or at + len(first.text))
        self.names[number] = self.names[value] = label
        self.starts[value] = start
        links = (*(_moved(link, at) for link in first.links), *(_moved(link, start) for link in second.links))
        end = start + len(second.text)
        cells = (Cell(*label, (), True), Cell(start, end, (label,)))
        reason = self.reasons[number] and self.reasons[value]
        self._add(number, f"{first.text}\t{second.text}", "pair", cells, links, reason=reason)

    def row(self, number: int, table: Table) -> None:
        """A row of a table: its cells know their headers."""
        text, at = self.lines[number].text, self.at
        spans = []
        for cell in text.split("\t"):
            spans.append((at, at + len(cell)))
            at += len(cell) + 1
        self.cells[number] = spans
        if number in self.named:
            self.names[number] = spans[0]
        rows, known = table.rows[number], self.cells
        cells = [
            Cell(*span, tuple([known[line][cell] for line, cell in named.labels]), named.header)
            for span, named in zip(spans, rows, strict=False)
        ]
        cells += [Cell(*span) for span in spans[len(rows) :]]
        self._add(number, text, "pair" if table.pairs else "row", tuple(cells))

    def _add(
        self,
        number: int,
        text: str,
        kind: Kind,
        cells: tuple[Cell, ...] = (),
        links: tuple[Link, ...] | None = None,
        level: int | None = None,
        reason: str | None = None,
    ) -> None:
        line, start = self.lines[number], self.at
        self.starts[number] = start
        if links is None:
            links = tuple([_moved(link, start) for link in line.links]) if line.links else ()
        end = start + len(text)
        label = self.names.get(self.labels[number]) if number in self.labels else None
        hidden = self.boxes[line.box].hidden if line.box >= 0 else ""
        stripped = self.reasons[number] if reason is None else reason
        level = line.level if level is None else level
        self.blocks.append(Block(kind, start, end, level, cells, label, links, hidden, stripped, line.box))
        self.pieces.append(text)
        self.at = end + 1


def _moved(link: Link, by: int, value: int = 0, shift: int = 0) -> Link:
    """The link in the text: `by` further on, and what lies in the value by `shift` more."""
    start = link.start + by + (shift if link.start >= value else 0)
    return Link(start, link.end + by + (shift if link.end > value else 0), link.href)
