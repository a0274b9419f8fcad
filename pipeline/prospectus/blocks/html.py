"""HTML to lines: one walk over the parsed tree, in document order, nothing left out but what is never shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from prospectus.blocks import tables
from prospectus.blocks.annotations import read_annotations
from prospectus.blocks.elements import (
    BOLD,
    BREAKS,
    HEADINGS,
    HOLDS_PARTS,
    INLINE,
    NEVER_SHOWN,
    PICTURES,
    SET_OFF,
    Element,
    element,
    name_of,
    parts_stand_apart,
)
from prospectus.blocks.metadata import read_metadata
from prospectus.blocks.pending import Pending
from prospectus.blocks.streamed import put_in_place
from prospectus.model import Box, Draft, Kind, Line, Link

_PASSED_BY = NEVER_SHOWN | BREAKS
_SHAPES = BOLD | frozenset([*HEADINGS, *"li ul ol pre table tr td th".split()])
"""Elements that make something else of the lines inside of them."""
_LONGEST_NAMED = 80
"""Characters of a value that an attribute may name."""


def read_html(markup: str) -> Draft:
    """The lines of an HTML document or fragment, in document order.

    >>> [line.text for line in read_html("<h1>Fees</h1><p>A <b>year</b> costs<br>£9,250</p>").lines]
    ['Fees', 'A year costs', '£9,250']
    """
    page = LexborHTMLParser(markup)
    put_in_place(page)
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


class _Place(NamedTuple):
    """Where lines go that are read now, and what they are."""

    box: int
    kind: Kind
    level: int
    apart: bool
    """Whether inline elements stand apart here, each a line of its own."""
    sink: list[Line]


_Open = tuple[LexborNode, str, _Place | None, Pending | None]
"""An element that has been entered, its tag, and what holds again once it is left: the place around it, or `None` for
one inside a line; the line around an inline element that is not shown, which goes on behind it. A tuple without names
takes a tenth of the time, and every element of every page makes one."""


class _Walk:
    """One walk: the line being read, the links and tables that are open, and where finished lines go."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.boxes: list[Box] = []
        self.place = _Place(-1, "paragraph", 0, apart=False, sink=self.lines)
        self.pending = Pending()
        self.stack: list[_Open] = []
        self.tables: list[tables.Table] = []
        self.table_count = 0
        self.hrefs: list[tuple[str, int]] = []
        """Open links: the address, and where in the pending line the link starts."""
        self.name, self.name_depth = "", 0
        """What an attribute calls the line that comes, and how deep the element lies in which it holds."""

    def run(self, root: LexborNode) -> None:
        """Walk without recursion: some pages nest ten thousand deep."""
        node = root
        while True:
            tag = node.tag
            if tag == "-text":
                self._text(node.text_content or "")
            elif tag is not None and tag not in _PASSED_BY and tag[0] not in "-!":
                self._enter(node, tag)
                if (child := node.first_child) is not None:
                    node = child
                    continue
                self._leave()
            elif tag in BREAKS:
                self._flush()
            elif tag in PICTURES:
                self._call(name_of(tag, node.attributes))
            while (after := node.next) is None:
                if not self.stack:
                    self._flush()
                    return
                node = self._leave()
            node = after

    def _text(self, text: str) -> None:
        if text.isspace() and text.isascii() and self.place.kind != "code":  # between most tags
            self.pending.space = True
        elif self.place.kind == "code":
            self._code(text)
        else:
            self.pending.add(text)

    def _code(self, text: str) -> None:
        first, *rest = text.split("\n")
        self.pending.add(first)
        for line in rest:
            self._flush()
            self.pending.add(line)

    def _enter(self, node: LexborNode, tag: str) -> None:
        attributes = node.attributes
        entered = element(tag, attributes)
        if tag in INLINE and not self.place.apart:
            self._enter_inline(node, entered)
        else:
            self._enter_block(node, entered, attributes)
        if name := name_of(tag, attributes):
            self._call(name, above=1)
        if tag == "a":
            self.hrefs.append((attributes.get("href") or "", self.pending.size))

    def _call(self, name: str, above: int = 0) -> None:
        """Remember what the line is called that begins here, as far as the parent of the element reaches."""
        if name and not self.pending.size:
            self.name, self.name_depth = name, len(self.stack) - above

    def _enter_inline(self, node: LexborNode, entered: Element) -> None:
        tag = entered.tag
        if entered.hidden:
            self.stack.append((node, tag, self.place, self.pending))
            self.place = self.place._replace(box=self._open_box(tag, entered))
            self.pending = Pending()
        else:
            self.stack.append((node, tag, None, None))
        if tag in SET_OFF:
            self.pending.start_lead(tag, len(self.stack))

    def _enter_block(self, node: LexborNode, entered: Element, attributes: Mapping[str, str | None]) -> None:
        tag, around = entered.role or entered.tag, self.place
        self._flush()
        self.stack.append((node, tag, around, None))
        box, apart = self._open_box(tag, entered), tag in HOLDS_PARTS and parts_stand_apart(node)
        _, kind, level, _, sink = around
        if tag in _SHAPES:
            kind, level, sink = self._shaped(tag, attributes)
        self.place = _Place(box, kind, level, apart, sink)

    def _shaped(self, tag: str, attributes: Mapping[str, str | None]) -> tuple[Kind, int, list[Line]]:
        """What lines are inside of an element that makes them something else, how deep, and where they go."""
        _, kind, level, _, sink = self.place
        if tag in HEADINGS:
            return "heading", HEADINGS[tag], sink
        if tag == "li":
            return "item", level, sink
        if tag in ("ul", "ol"):
            return kind, level + 1 if kind == "item" else 1, sink
        if tag == "pre":
            return "code", level, sink
        if tag in BOLD:
            self.pending.start_lead(tag, len(self.stack))
        elif tag == "table":
            self._open_table()
        elif tag == "tr" and self.tables:
            self.tables[-1].open_row()
        elif self.tables and tag != "tr":
            return "paragraph", 0, self.tables[-1].open_cell(tag, attributes).lines
        return kind, level, sink

    def _open_box(self, tag: str, entered: Element) -> int:
        around, hidden = self.place.box, entered.hidden
        if not hidden and around >= 0:
            hidden = self.boxes[around].hidden
        self.boxes.append(Box(around, tag, entered.marks, hidden))
        return len(self.boxes) - 1

    def _open_table(self) -> None:
        for table in self.tables:
            table.nests = True
        self.tables.append(tables.Table(self.table_count))
        self.table_count += 1

    def _leave(self) -> LexborNode:
        """Leave the innermost open element."""
        node, tag, around, waiting = self.stack.pop()
        if tag == "a" and self.hrefs:
            self._close_link(*self.hrefs.pop())
        if around is None:
            self.pending.leave_inline(len(self.stack) + 1)
        elif waiting is None:
            self._flush()
            if tag == "table":
                around.sink.extend(tables.settle(self.tables.pop()))
            self.place = around
        else:
            unseen, self.pending = self.pending, waiting
            if unseen.size:
                self._finish(unseen)
            self.place = around
        if self.name and len(self.stack) < self.name_depth:
            self.name = ""
        return node

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
            self._finish(self.pending)
            self.pending = Pending()
        else:
            self.pending.clear()

    def _finish(self, pending: Pending) -> None:
        box, kind, level, _, sink = self.place
        text = pending.text
        if self.name:
            self._tell_name(text)
        sink.append(Line(text, kind, level, pending.set_off, box, pending.links_in(text)))

    def _tell_name(self, text: str) -> None:
        """What an attribute calls a short line, as a line before it."""
        if len(text) <= _LONGEST_NAMED and self.name.casefold() not in text.casefold():
            label = self._open_box("span", Element("span", "", "label", ""))
            self.place.sink.append(Line(self.name, "paragraph", box=label))
        self.name = ""
