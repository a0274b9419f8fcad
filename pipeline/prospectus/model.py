"""What flows between the stages: frozen values, each made by one stage and read by the next.

What pages have by the hundred (lines, links, boxes, cells, blocks) are named tuples: they are made three times as fast.

Positions (`start`, `end`) count Unicode code points in the page's canonical text, except in `Reading`, where they
count in the text that was searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it came: its bytes and what is known about them."""

    content: bytes
    uri: str = ""
    """Where the bytes were read; empty for bytes given in memory."""
    url: str | None = None
    content_type: str | None = None
    """The HTTP header as received, e.g. `text/html; charset=iso-8859-1`."""
    fetched_at: str | None = None
    """ISO 8601, as the source says; never the clock of this machine."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or did not pass; a value, never raised."""

    code: str
    message: str
    field: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text and how the encoding was found."""

    text: str
    encoding: str
    """WHATWG name of the encoding, lower case: `utf-8`, `windows-1252`, …"""
    reason: str
    """Why this encoding, in words: `byte-order mark`, `declared in meta`, `detected`, …"""
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Repair:
    """One damaged spot put right."""

    start: int
    end: int
    before: str
    """What stood in the damaged text."""
    after: str
    """What stands now: `text[start:end]`."""
    channel: str
    """How the text was damaged: `utf-8 read as windows-1252`, `utf-8 read as latin-1, C1 stripped`, …"""
    confidence: float
    alternatives: tuple[str, ...] = ()
    """What else could have stood there, best first."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A typed value read from running text, and where."""

    value: T_co
    start: int
    end: int
    quote: str
    """`text[start:end]` of the text that was searched."""


Kind = Literal["title", "heading", "paragraph", "item", "pair", "row", "code", "data"]
"""What a block is. `pair`: a label and its value; `row`: a row of a table; `data`: a value of the page's metadata."""

Span = tuple[int, int]


class Box(NamedTuple):
    """An element of the page's markup that holds lines."""

    parent: int
    """Index of the enclosing box; -1 for the outermost."""
    tag: str
    marks: str
    """The element's class, id and role, as written."""
    hidden: str
    """Why a reader does not see what is inside, or empty."""


class Link(NamedTuple):
    """A hyperlink inside a line, with positions in the line's text."""

    start: int
    end: int
    href: str


class Slot(NamedTuple):
    """The place of a cell in the grid of its table."""

    column: int
    width: int = 1
    """How many columns it spans."""
    height: int = 1
    """How many rows it spans."""
    header: bool = False


class Line(NamedTuple):
    """A line of the page as it was read, before damage is repaired and blocks are recognised."""

    text: str
    """White space folded; cells of a table row and label and value of a pair are separated by a tab."""
    kind: Kind
    level: int = 0
    """Depth of a heading (1–6; 7 for one that only looks like one) or of a list item."""
    lead: int = 0
    """How many characters at the start are set off (bold, a span of their own): often a label."""
    box: int = -1
    links: tuple[Link, ...] = ()
    table: int = -1
    """Which table of the page a row belongs to."""
    slots: tuple[Slot, ...] = ()
    """Where the cells of a row stand in its table, one for each cell of `text`."""
    origin: int = 0
    """Where the line starts in the repaired text, before white space was folded; told where spots were repaired."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page as lines."""

    lines: tuple[Line, ...]
    boxes: tuple[Box, ...] = ()
    language: str | None = None
    """As the page declares it (BCP 47)."""
    url: str | None = None
    """The canonical address that the page declares."""
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()


class Cell(NamedTuple):
    """A cell of a table row, or the label or value of a pair."""

    start: int
    end: int
    labels: tuple[Span, ...] = ()
    """What the page calls it: the label of the pair, the headers of its row and columns; nearest first."""
    header: bool = False


class Block(NamedTuple):
    """A line of the canonical text: what it is, and whether it is content."""

    kind: Kind
    start: int
    end: int
    level: int = 0
    cells: tuple[Cell, ...] = ()
    """The cells of a row or pair; empty for other blocks."""
    label: Span | None = None
    """The label that this line belongs to when it stands in another line."""
    links: tuple[Link, ...] = ()
    hidden: str = ""
    """Why a reader does not see it, or empty."""
    stripped: str = ""
    """Why it is not content, or empty."""
    box: int = -1
    """The innermost box of the page that holds it; -1 for none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    kind: str
    level: int
    start: int
    """Where the heading starts."""
    end: int
    """Where the last block below it ends, those of its subsections included."""


class TitleLine(NamedTuple):
    """A line that may be the title of its page."""

    block: int
    """The number of the block."""
    start: int
    """Where its words begin in the canonical text; a name before them (`title:`, `og:title`) is left out."""
    end: int
    odds: int
    """Log-odds, in sixteenths, against the page having no title: the difference of two lines is the log-odds of one
    against the other."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as canonical text, one block a line, and its sections."""

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    boxes: tuple[Box, ...] = ()
    """The elements of its markup; empty for text."""
    language: str | None = None
    url: str | None = None
    title: str = ""
    title_lines: tuple[TitleLine, ...] = ()
    """The lines that may be its title, in their order; empty where nobody asked for the title."""
    repairs: tuple[Repair, ...] = ()
    """With positions in the canonical text."""
    problems: tuple[Problem, ...] = ()


__all__ = [
    "Block",
    "Box",
    "Cell",
    "Draft",
    "Kind",
    "Line",
    "Link",
    "Page",
    "Problem",
    "Reading",
    "Repair",
    "Section",
    "Slot",
    "Source",
    "Span",
    "Text",
    "TitleLine",
]
