"""HTML to lines: one walk over the parsed tree, in document order, nothing left out but what is never shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from prospectus.blocks import tables
from prospectus.blocks.annotations import read_annotations
from prospectus.blocks.elements import (
    BOLD,
    HEADINGS,
    HOLDS_PARTS,
    INLINE,
    NEVER_SHOWN,
    SET_OFF,
    TABLE_ROLES,
    hidden_reason,
    marks_of,
    parts_stand_apart,
)
from prospectus.blocks.metadata import read_metadata
from prospectus.model import Box, Draft, Kind, Line, Link

_ASCII_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = " \t\n\r\f"


def read_html(markup: str) -> Draft:
    """The lines of an HTML document or fragment, in document order.

    >>> [line.text for line in read_html("<h1>Fees</h1><p>A <b>year</b> costs<br>£9,250</p>").lines]
    ['Fees', 'A year costs', '£9,250']
    """
    page = LexborHTMLParser(markup)
    root = page.root
    if root is None:
        return Draft(())
    walk = _Walk()
    walk.run(root)
    about = read_metadata(page)
    return Draft(
        (*about.title, *walk.lines, *about.data, *read_annotations(page)),
        tuple(walk.boxes),
        language=root.attributes.get("lang") or None,
        url=about.url,
        problems=about.problems,
    )


class _Pending:
    """The line that is being read."""

    __slots__ = ("bold", "joint", "lead", "lead_depth", "links", "pieces", "size", "space")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.links: list[Link] = []
        self.size = 0
        self.space = False
        self.joint = False
        """An inline element has just ended: what follows it at once may be another thing."""
        self.lead = 0
        self.lead_depth = 0
        """How deep the element lies that sets off the start of the line; 0 when none is open."""
        self.bold = False

    def clear(self) -> None:
        """Start again: nothing but white space and empty elements has come so far."""
        self.space = self.joint = self.bold = False
        self.lead_depth = 0

    def add(self, text: str) -> None:
        """Text of the line as it comes, its white space folded."""
        if text.isspace() and text.isascii():  # between most tags
            self.space = True
            return
        # a no-break space may be half of a damaged letter: it is folded after the repair
        folded = " ".join(text.split()) if text.isascii() else _ASCII_SPACE.sub(" ", text).strip(" ")
        if not folded:
            self.space = self.space or bool(text)
            return
        if self.size and (self.space or text[0] in _SPACES or (self.joint and self._glues(folded))):
            self.pieces.append(" ")
            self.size += 1
        self.pieces.append(folded)
        self.size += len(folded)
        self.space = text[-1] in _SPACES
        self.joint = False

    def _glues(self, text: str) -> bool:
        """Whether two inline elements in a row would make one word: `<span>Duration</span><span>1 year</span>`."""
        return text[0].isalnum() and self.pieces[-1][-1].isalnum()

    def start_lead(self, tag: str, depth: int) -> None:
        if self.size == 0:
            self.lead_depth = self.lead_depth or depth
            self.bold = self.bold or tag in BOLD

    def end_lead(self, depth: int) -> None:
        if depth == self.lead_depth:
            self.lead, self.lead_depth = self.size, 0


class _Open(NamedTuple):
    """An element that has been entered, and what holds again once it is left."""

    node: LexborNode
    tag: str
    inline: bool
    box: int
    kind: Kind
    level: int
    apart: bool
    sink: list[Line]
    waiting: _Pending | None
    """The line around an inline element that is not shown: it goes on behind it."""


class _Walk:
    """One walk: the line being read, the links and tables that are open, and where finished lines go."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.boxes: list[Box] = []
        self.sink = self.lines
        self.box = -1
        self.kind: Kind = "paragraph"
        self.level = 0
        self.pending = _Pending()
        self.stack: list[_Open] = []
        self.tables: list[tables.Table] = []
        self.table_count = 0
        self.apart = False
        """Whether the inline elements being visited stand apart, each a line of its own."""
        self.hrefs: list[tuple[str, int]] = []
        """Open links: the address, and where in the pending line the link starts."""

    def run(self, root: LexborNode) -> None:
        """Walk without recursion: some pages nest ten thousand deep."""
        node = root
        while True:
            entered = self._visit(node)
            after = node.first_child if entered else node.next
            if entered and after is None:
                after = self._leave().next
            while after is None:
                if not self.stack:
                    self._flush()
                    return
                after = self._leave().next
            node = after

    def _visit(self, node: LexborNode) -> bool:
        """Take in a text or enter an element; whether it was entered."""
        tag = node.tag
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag is None or tag in NEVER_SHOWN or tag[0] in "-!":
            return False
        if tag in ("br", "hr"):
            self._flush()
            return False
        attributes = node.attributes
        marks = marks_of(attributes)
        hidden = hidden_reason(tag, attributes, marks)
        if tag in INLINE and not self.apart:
            self._enter_inline(node, tag, marks, hidden)
        else:
            self._enter_block(node, TABLE_ROLES.get(attributes.get("role") or "", tag), marks, hidden, attributes)
        if tag == "a":
            self.hrefs.append((attributes.get("href") or "", self.pending.size))
        return True

    def _text(self, text: str) -> None:
        if self.kind != "code":
            self.pending.add(text)
            return
        first, *rest = text.split("\n")
        self.pending.add(first)
        for line in rest:
            self._flush()
            self.pending.add(line)

    def _push(self, node: LexborNode, tag: str, inline: bool, waiting: _Pending | None = None) -> None:
        opened = _Open(node, tag, inline, self.box, self.kind, self.level, self.apart, self.sink, waiting)
        self.stack.append(opened)

    def _enter_inline(self, node: LexborNode, tag: str, marks: str, hidden: str) -> None:
        self._push(node, tag, inline=True, waiting=self.pending if hidden else None)
        if hidden:
            self._open_box(tag, marks, hidden)
            self.pending = _Pending()
        if tag in SET_OFF:
            self.pending.start_lead(tag, len(self.stack))

    def _enter_block(
        self, node: LexborNode, tag: str, marks: str, hidden: str, attributes: Mapping[str, str | None]
    ) -> None:
        self._flush()
        self._push(node, tag, inline=False)
        self._open_box(tag, marks, hidden)
        self.apart = tag in HOLDS_PARTS and parts_stand_apart(node)
        if tag in HEADINGS:
            self.kind, self.level = "heading", HEADINGS[tag]
        elif tag == "li":
            self.kind = "item"
        elif tag in ("ul", "ol"):
            self.level = self.level + 1 if self.kind == "item" else 1
        elif tag == "pre":
            self.kind = "code"
        elif tag == "table":
            self._open_table()
        elif self.tables:
            self._open_table_part(tag, attributes)
        elif tag in BOLD:
            self.pending.start_lead(tag, len(self.stack))

    def _open_box(self, tag: str, marks: str, hidden: str) -> None:
        if not hidden and self.box >= 0:
            hidden = self.boxes[self.box].hidden
        self.boxes.append(Box(self.box, tag, marks, hidden))
        self.box = len(self.boxes) - 1

    def _open_table(self) -> None:
        for table in self.tables:
            table.nests = True
        self.tables.append(tables.Table(self.table_count))
        self.table_count += 1

    def _open_table_part(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        if tag == "tr":
            self.tables[-1].open_row()
        elif tag in ("td", "th"):
            self.sink = self.tables[-1].open_cell(tag, attributes).lines
            self.kind, self.level = "paragraph", 0

    def _leave(self) -> LexborNode:
        """Leave the innermost open element."""
        opened = self.stack.pop()
        if opened.tag == "a" and self.hrefs:
            self._close_link(*self.hrefs.pop())
        if opened.inline:
            self._leave_inline(opened)
        else:
            self._flush()
            if opened.tag == "table":
                opened.sink.extend(tables.settle(self.tables.pop()))
        node, _, _, self.box, self.kind, self.level, self.apart, self.sink, _ = opened
        return node

    def _leave_inline(self, opened: _Open) -> None:
        if opened.waiting is not None:
            unseen, self.pending = self.pending, opened.waiting
            if unseen.size:
                self.sink.append(self._line(unseen))
            return
        self.pending.end_lead(len(self.stack) + 1)
        self.pending.joint = self.pending.size > 0

    def _close_link(self, href: str, start: int) -> None:
        if href and self.pending.size > start:
            self.pending.links.append(Link(start, self.pending.size, href))

    def _flush(self) -> None:
        """Finish the pending line; links that are open go on in the next one."""
        if self.hrefs:
            for href, start in self.hrefs:
                self._close_link(href, start)
            self.hrefs = [(href, 0) for href, _ in self.hrefs]
        if self.pending.size:
            self.sink.append(self._line(self.pending))
            self.pending = _Pending()
        else:
            self.pending.clear()

    def _line(self, pending: _Pending) -> Line:
        lead = pending.size if pending.lead_depth else pending.lead
        if lead == pending.size and not pending.bold:
            lead = 0
        text = "".join(pending.pieces)
        links = tuple([_from_word(link, text) for link in pending.links]) if pending.links else ()
        return Line(text, self.kind, self.level, lead, self.box, links)


def _from_word(link: Link, text: str) -> Link:
    """The link without the space before its first word."""
    return Link(link.start + 1, link.end, link.href) if text[link.start] == " " else link
