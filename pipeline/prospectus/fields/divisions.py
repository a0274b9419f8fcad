"""The ways in which a page may fall into parts that are built alike.

By its elements (siblings of one kind, as in Liu, Grossman and Zhai, "Mining data records in web pages", KDD 2003), by
headings of one level, by list items of one level, by rows of tables, by the lines above runs of pairs, line by line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from prospectus.fields.view import View
from prospectus.model import Block, Box

Division = list[range]
"""Numbers of blocks, part by part, in their order; what lies between parts belongs to none."""

_ENTRY = 160
"""How long a line may be that is an entry of a list."""
_DIGITS = re.compile(r"\d+")
_LOWEST = 7
"""The level of headings that only look like one."""
_DEEPEST = 64
"""How many elements around a block are looked at."""


def divisions(view: View) -> Iterator[Division]:
    """All ways to divide a page, the ones that are surest first."""
    blocks = view.page.blocks
    open_ = [view.is_readable(block) for block in blocks]
    yield _lines(blocks, open_, _is_data_row)
    yield from _boxes(blocks, open_, view.page.boxes)
    for kind in ("heading", "item"):
        for level in sorted({b.level for b, shown in zip(blocks, open_, strict=True) if shown and b.kind == kind}):
            leads = [n for n, b in enumerate(blocks) if open_[n] and b.kind == kind and b.level == level]
            yield _led(blocks, leads, level if kind == "heading" else 0)
    yield _led(blocks, list(_above_pairs(blocks, open_)))
    yield _lines(blocks, open_, lambda block: block.kind == "pair")
    yield _lines(blocks, open_, lambda block: _is_entry(view, block))


def _lines(blocks: Sequence[Block], open_: Sequence[bool], fits: Callable[[Block], bool]) -> Division:
    return [range(number, number + 1) for number, block in enumerate(blocks) if open_[number] and fits(block)]


def _is_data_row(block: Block) -> bool:
    return block.kind == "row" and any(cell.labels and not cell.header for cell in block.cells)


def _is_entry(view: View, block: Block) -> bool:
    """Whether a line without markup of its own may be an entry: no sentence."""
    plain = block.kind == "paragraph" and block.end - block.start <= _ENTRY
    return plain and not view.text[block.start : block.end].endswith((".", "!", "?", ":"))


def _above_pairs(blocks: Sequence[Block], open_: Sequence[bool]) -> Iterator[int]:
    """The lines right above runs of pairs."""
    for number in range(1, len(blocks)):
        above, block = blocks[number - 1], blocks[number]
        if block.kind == "pair" and above.kind not in ("pair", "row") and open_[number - 1]:
            yield number - 1


def _led(blocks: Sequence[Block], leads: Sequence[int], level: int = 0) -> Division:
    """Parts that begin with certain lines, headings of a `level` or others, and end before the next of them or before
    a heading (above the level).

    Nothing says where a part ends that no other follows at once: it has no more lines than the longest of the others,
    but for a list of pairs or items that goes on.
    """
    ends = _next_headings(blocks, level or _LOWEST)
    parts = [range(a, min(b, ends[a])) for a, b in pairwise([*leads, len(blocks)])]
    closed = set(ends if level else leads) - {len(blocks)}
    longest = max((len(part) for part in parts if part.stop in closed), default=len(blocks))
    return [part if part.stop in closed else _cut(blocks, part, longest) for part in parts]


def _cut(blocks: Sequence[Block], part: range, longest: int) -> range:
    stop = min(part.stop, part.start + longest)
    while stop < part.stop and blocks[stop].kind == blocks[stop - 1].kind and blocks[stop].kind in ("pair", "item"):
        stop += 1
    return range(part.start, stop)


def _next_headings(blocks: Sequence[Block], level: int) -> list[int]:
    """For each block the number of the next heading of at most a level."""
    ends, following = [0] * len(blocks), len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        ends[number] = following
        if blocks[number].kind == "heading" and blocks[number].level <= level:
            following = number
    return ends


def _boxes(blocks: Sequence[Block], open_: Sequence[bool], boxes: Sequence[Box]) -> Iterator[Division]:
    """Elements of the same tag and class inside elements of the same tag and class; the outer ones first."""
    spans = _spans(blocks, open_, boxes)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for box in sorted(spans):
        alike[_look(boxes, boxes[box].parent), _look(boxes, box)].append(box)
    for members in alike.values():
        division: Division = []
        for box in members:
            if not division or spans[box].start >= division[-1].stop:
                division.append(spans[box])
        if len(division) > 1:
            yield division
            yield _led(blocks, [part.start for part in division])


def _spans(blocks: Sequence[Block], open_: Sequence[bool], boxes: Sequence[Box]) -> dict[int, range]:
    """The blocks from the first readable one in a box to the last."""
    spans: dict[int, range] = {}
    for number, block in enumerate(blocks):
        box, depth = block.box if open_[number] else -1, 0
        while box >= 0 and depth < _DEEPEST:
            spans[box] = range(spans[box].start if box in spans else number, number + 1)
            box, depth = boxes[box].parent, depth + 1
    return spans


def _look(boxes: Sequence[Box], box: int) -> str:
    """Tag and first class of a box, without numbers; classes behind the first tell one from the other."""
    if box < 0:
        return ""
    marks = boxes[box].marks.split()
    return f"{boxes[box].tag} {_DIGITS.sub('', marks[0]) if marks else ''}"


__all__ = ["Division", "divisions"]
