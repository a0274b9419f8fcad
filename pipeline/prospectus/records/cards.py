"""Lists of other programmes: one institution after the other, each with a programme, its length and its price.

Portals show them beside every programme. Their headings are worded in a hundred ways, or are lost; that several lines
in a row are names of different institutions is seen without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from prospectus.fields.view import View
from prospectus.model import Block, Span
from prospectus.records.institutions import key_of, mentions

_KINDS = ("paragraph", "item", "heading", "row", "pair")
_COMMON = frozenset(
    "university universität universiteit universitet universidad universidade università université college institute"
    " school business hochschule fachhochschule hogeschool école ecole haute academy polytechnic of for the and applied"
    " sciences science arts technology management de du des la le los las del di der die das für und für et y i e van"
    " technische technical state national international graduate".split()
)
_PARTED = re.compile(r"(?:[,·|•–—(-]| at| an der| en la| à l['’])\s(?:the )?\Z")
_SENTENCE = re.compile(r"[.!?](?:\s|\Z)(?<![A-Z]\.\s)(?<!Sc\.\s)|\b(?:is|are|ist|sind|est|the|die|der|you|we)\b")
"""What stands before a part of a line, and what tells a sentence."""
_LONGEST = 110
"""Characters of a line of a card."""
_APART = 18
"""Lines from one institution to the next, at most."""
_BEFORE, _AFTER = 4, 5
"""Lines before and after the main heading that may name the page's own institution."""


def cards(view: View) -> list[Span]:
    """The stretches of a page that list programmes of other institutions; found once a page.

    At least two short lines, not far from each other, that begin with the names of different institutions, or rows
    that hold them, none of which stands around the main heading.
    """
    return view.once(_cards)


def listed_institutions(view: View) -> set[str]:
    """The names of the institutions in these lists."""
    blocks, spans = view.page.blocks, cards(view)
    return {key for number, key in view.once(_institutions) if any(a <= blocks[number].start < b for a, b in spans)}


def _cards(view: View) -> list[Span]:
    blocks = view.page.blocks
    named = view.once(_institutions)
    top = view.number_at(view.top)
    own = {word for number, key in named if top - _BEFORE <= number <= top + _AFTER for word in _telling(key)}
    foreign = [(number, key) for number, key in named if number > top and not _telling(key) & own]
    found = []
    for run in _runs(foreign):
        if any(not _telling(key) & _telling(run[0][1]) for _, key in run[1:]):
            first, last = run[0][0], run[-1][0]
            first -= _is_short(blocks[first - 1])  # the name of the programme
            found.append((blocks[first].start, blocks[_end(blocks, last)].end))
    return found


def _institutions(view: View) -> list[tuple[int, str]]:
    """Numbers of the short lines that begin with the name of an institution, with the name."""
    found = []
    for reading in mentions(view):
        number = view.number_at(reading.start)
        block = view.page.blocks[number]
        if block.kind not in _KINDS or block.hidden or not _is_short(block):
            continue
        cells = block.cells if block.kind == "row" else ()
        if reading.start in (block.start, *(cell.start for cell in cells)) or _is_part(view, block, reading.start):
            found.append((number, key_of(reading.value)))
    return found


def _is_part(view: View, block: Block, start: int) -> bool:
    """Whether a name is one part of a line of several: `Zoology, B.Sc., Example University, 6 semesters`."""
    line = view.text[block.start : block.end]
    parted = _PARTED.search(view.text, block.start, start) is not None
    return parted and not _SENTENCE.search(line)


def _telling(key: str) -> set[str]:
    """The words of a name that other institutions do not have: a university is called one thing in two languages."""
    return set(key.split()) - _COMMON


def _runs(lines: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Lines that follow each other at short distances."""
    run: list[tuple[int, str]] = []
    for line in lines:
        if run and line[0] - run[-1][0] > _APART:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _end(blocks: Sequence[Block], last: int) -> int:
    """The last line of the last card: before a heading or running text."""
    end = last
    while end + 1 < len(blocks) and end - last < _APART - 1:
        following = blocks[end + 1]
        if following.kind == "heading" or not _is_short(following):
            break
        end += 1
    return end


def _is_short(block: Block) -> bool:
    return block.end - block.start <= _LONGEST
