"""A page made ready for reading values: where each position stands, and what surrounds it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from inspect import signature
from typing import Any, TypeVar

from prospectus.fields.captions import caption
from prospectus.fields.hints import Hints, hints_of
from prospectus.fields.units import Unit, Units
from prospectus.model import Block, Cell, Page, Reading, Section, Span
from prospectus.reasons import doubt
from prospectus.schema import Reads
from prospectus.sections import outline

Made = TypeVar("Made")
_SENTENCE_END = re.compile(r"[.!?…]['”\")]*\s+(?=[^a-zà-ÿ\s\d])|;\s|\t|\s\|\s")
_NO_END = re.compile(
    r"(?:\b[A-Z]|\b(?:Dr|Prof|St|Mr|Ms|Mrs|No|Nr|approx|ca|e\.g|i\.e|bzw|inkl|incl|max|min|vs|etc))\.\s*\Z"
)


_LONG_LINE, _SHORT_LINE, _LEADING = 160, 90, 6
_LABEL_LINE = 50
_OWN_LABEL = re.compile(r"([^:.\d]{3,60}):\s")
"""What a sentence is about that starts as a pair does."""
_STORY = re.compile(r"[“”«„]|\b(?:I|I['’][a-z]+|my|[Ii]ch|[Jj]['’]|[Jj]e|mon|[Mm]ijn)\b")
"""Somebody tells of himself or is quoted: `I was a nurse for six years`."""
_ABOVE, _FACTS = 25, 40
"""How many lines above and below the main heading the key facts of a page may stand."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a value, from near to far."""

    block: Block
    sentence: Span
    labels: tuple[Span, ...]
    """Label of the pair, headers of row and columns: nearest first."""
    lead: tuple[Span, ...]
    """Short lines before it under the same heading, nearest first: what a list or a table is about."""
    headings: tuple[Span, ...]
    """Headings above, innermost first."""
    kinds: tuple[str, ...]
    """Kinds of these headings' sections."""


@dataclass(frozen=True, slots=True)
class View:
    """A page as the fields read it."""

    page: Page
    hints: Hints
    sections: tuple[Section, ...]
    """Those of the page, and of blocks that may be content."""
    _starts: list[int]
    top: int
    """Where the main heading stands, or the first line of the content."""
    _around: dict[Span, Surroundings] = field(default_factory=dict)
    _sentences: dict[Span, list[int]] = field(default_factory=dict)
    _made: dict[Hashable, Any] = field(default_factory=dict)
    units: Units = field(default_factory=Units)
    """The parts that speak of one thing each; empty where the page speaks of one thing."""

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.page.text

    @property
    def readable(self) -> list[Block]:
        """The blocks that may state a value."""
        return self.once(_readable_blocks)

    def once(self, make: Callable[[View], Made]) -> Made:
        """What a function makes of the page, made once and kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What a function makes, made once for each key and kept."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]
        return made

    def divided(self, units: Sequence[Unit]) -> View:
        """The same page, of which each unit is read by itself. What a reader found in running text is kept."""
        made = {key: found for key, found in self._made.items() if not (isinstance(key, Reads) and key.whole_page)}
        return replace(self, units=Units(units), _around={}, _made=made)

    def is_title(self, heading: int) -> bool:
        """Whether what begins at a position names what the page, or a unit of it, speaks of."""
        return heading == self.top or self.units.named_at(heading)

    def content(self) -> list[Span]:
        """The stretches of the text that are content, or may be."""
        return self.once(_stretches)

    def is_readable(self, block: Block) -> bool:
        """Whether a block may state a value: what is hidden or surely boilerplate may not."""
        return not block.hidden and doubt(block.stripped) < 1

    def readings(self, reads: Reads, *, anywhere: bool = False) -> list[Reading[Any]]:
        """What a reader finds on the page, with positions in the canonical text; read once and kept.

        `anywhere` reads the parts that are not content as well.
        """
        found = self.kept(reads, lambda: self._read(reads))
        if anywhere or reads.whole_page:
            return found
        return self.kept((reads, "content"), lambda: [r for r in found if self.is_readable(self.block_at(r.start))])

    def _read(self, reads: Reads) -> list[Reading[Any]]:
        if reads.whole_page:
            return list(reads.find(self))
        return list(reads.find(self.text, self.hints) if _takes_hints(reads.find) else reads.find(self.text))

    def number_at(self, position: int) -> int:
        """The number of the block that holds a position."""
        return max(0, bisect_right(self._starts, position) - 1)

    def block_at(self, position: int) -> Block:
        """The block that holds a position."""
        return self.page.blocks[self.number_at(position)]

    def around(self, start: int, end: int) -> Surroundings:
        """What surrounds a span of the text."""
        block = self.block_at(start)
        cell = next((c for c in block.cells if c.start <= start < max(c.end, c.start + 1)), None)
        sentence = self._sentence(block, cell, start, end)
        if sentence not in self._around:
            self._around[sentence] = self._gather(block, cell, sentence)
        return self._around[sentence]

    def _gather(self, block: Block, cell: Cell | None, sentence: Span) -> Surroundings:
        above = [s for s in self.sections_at(block.start) if s.start < block.start]
        labels = (self._cell_labels(cell, sentence) if cell else ()) + ((block.label,) if block.label else ())
        headings = tuple((s.start, self.block_at(s.start).end) for s in above)
        floor = max(above[0].start if above else 0, self.units.floor(block.start))
        lead = self._lead(block, floor)
        if not labels and (named := self._caption(block)):
            labels, lead = (named,), ()
        return Surroundings(block, sentence, labels, lead, headings, tuple(s.kind for s in above))

    def _cell_labels(self, cell: Cell, sentence: Span) -> tuple[Span, ...]:
        """The labels of a cell; one before a colon in its line goes for one sentence, as another may follow."""
        if not cell.labels or not self.text[cell.labels[0][1] :][:3].lstrip(" \u00a0\u202f").startswith(":"):
            return cell.labels
        begins = self._sentences[cell.start, cell.end][1:]  # of the sentences of the cell, after the first
        if not any(begin <= sentence[0] and ";" not in self.text[begin - 2 : begin] for begin in begins):
            return cell.labels  # a semicolon sets apart what the label goes for
        own = _OWN_LABEL.match(self.text, *sentence)
        return (own.span(1),) if own else ()

    def _caption(self, block: Block) -> Span | None:
        """The line below a figure that names it."""
        below = caption(self.page, self.number_at(block.start))
        return (below.start, below.end) if below and self.is_readable(below) else None

    def _lead(self, block: Block, floor: int) -> tuple[Span, ...]:
        if block.kind == "heading" or block.end - block.start > _LONG_LINE:
            return ()
        lines: list[Span] = []
        telling = self.once(_telling)
        number = telling[self.number_at(block.start)]
        while number >= 0 and len(lines) < _LEADING:
            before = self.page.blocks[number]
            length = before.end - before.start
            if before.start <= floor or length > _LONG_LINE or not self.is_readable(before):
                break
            lines.append((before.start, before.end))
            number = telling[number]
        return tuple(lines)

    def may_state_a_fact(self, block: Block) -> bool:
        """Whether a line may state a key fact: a short one not far below the page's title."""
        if block.end - block.start > _SHORT_LINE or block.kind in ("heading", "title"):
            return False
        if _STORY.search(self.text, block.start, block.end):
            return False
        unit = self.units.at(block.start)
        below = self.number_at(block.start) - self.number_at(unit.top if unit else self.top)
        return -_ABOVE <= below <= _FACTS

    def is_most_of(self, block: Block, start: int, end: int) -> bool:
        """Whether a span makes up a good part of its sentence in a block."""
        low, high = self._sentence(block, None, start, end)
        return (end - start) * 4 >= high - low

    def sections_at(self, position: int) -> list[Section]:
        """The sections that a position lies in, innermost first."""
        starts, outer = self.once(_nested)
        number, inside = bisect_right(starts, position) - 1, []
        while number >= 0:
            section = self.sections[number]
            if position < max(section.end, section.start + 1):
                inside.append(section)
            number = outer[number]
        return inside

    def _sentence(self, block: Block, cell: Cell | None, start: int, end: int) -> Span:
        """The sentence that holds a span, inside its cell or block."""
        low, high = (cell.start, cell.end) if cell else (block.start, block.end)
        if (low, high) not in self._sentences:
            self._sentences[low, high] = [low, *_ends(self.text, low, high)]
        begins = self._sentences[low, high]
        first = bisect_right(begins, start) - 1
        last = bisect_left(begins, max(end, start + 1))
        return begins[max(first, 0)], max(begins[last] if last < len(begins) else high, end)


def _ends(text: str, low: int, high: int) -> Iterator[int]:
    """Where the sentences of a stretch of text begin, after the first."""
    for match in _SENTENCE_END.finditer(text, low, high):
        if not _NO_END.search(text, max(low, match.start() - 8), match.end()):
            yield match.end()


def view(page: Page) -> View:
    """The page made ready for reading. Headings of doubtful blocks count: what stands below them may be a fact."""
    sections = outline(page.blocks, page.text, lambda block: doubt(block.stripped) < 1)
    shown = [block for block in page.blocks if not block.stripped and not block.hidden]
    main = next((b for b in shown if b.kind == "heading" and b.level == 1), None) or next(iter(shown), None)
    return View(page, hints_of(page), sections, [block.start for block in page.blocks], main.start if main else 0)


def _readable_blocks(view: View) -> list[Block]:
    return [block for block in view.page.blocks if view.is_readable(block)]


def _telling(view: View) -> list[int]:
    """For each block the one before it that is no row and no line too long for a label, or that ends the search."""
    found, last = [], -1
    for number, block in enumerate(view.page.blocks):
        found.append(last)
        length = block.end - block.start
        longest = _SHORT_LINE if block.kind == "pair" else _LABEL_LINE
        telling = block.kind != "row" and (length <= longest or view.text[block.end - 1 : block.end] == ":")
        passed = length <= _LONG_LINE and not telling and view.is_readable(block)
        last = last if passed else number
    return found


def _nested(view: View) -> tuple[list[int], list[int]]:
    """Where each section starts, and which one before it was open then; -1 for none."""
    outer: list[int] = []
    open_: list[int] = []
    for number, section in enumerate(view.sections):
        while open_ and view.sections[open_[-1]].end <= section.start:
            open_.pop()
        outer.append(open_[-1] if open_ else -1)
        open_.append(number)
    return [section.start for section in view.sections], outer


def _stretches(view: View) -> list[Span]:
    """Runs of readable blocks that follow each other."""
    spans: list[Span] = []
    for block in view.readable:
        if spans and block.start == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], block.end)
        else:
            spans.append((block.start, block.end))
    return spans


@cache
def _takes_hints(find: Callable[..., Any]) -> bool:
    """Readers of one's own may be functions of the text alone."""
    return len(signature(find).parameters) > 1
