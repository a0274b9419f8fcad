"""Figures that stand alone, named by the line below them: `36` above `credit hours in the program`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.model import Block, Page

_LONGEST, _LONGEST_FIGURE, _LABEL = 70, 24, 50
"""Characters of a caption, of a figure with its unit, and of a caption that only goes on what the figure began."""
_UNIT, _RUN = 7, 24
"""Letters of a figure's unit, and lines of a run of figures."""
_DIGIT = re.compile(r"\d")


def caption(page: Page, number: int) -> Block | None:
    """The short line below the block of a number, where that is a figure and the line its name."""
    blocks = page.blocks
    if number + 1 >= len(blocks) or not _is_figure(page.text, blocks[number]):
        return None
    block, below = blocks[number], blocks[number + 1]
    if below.end - below.start > _LONGEST:
        return None
    tile = block.kind == "heading" and below.kind == "paragraph"
    goes_on = tile or (page.text[below.start].islower() and below.end - below.start <= _LABEL)
    return below if goes_on or _figures_come_first(page.text, blocks, number) else None


def _figures_come_first(text: str, blocks: Sequence[Block], number: int) -> bool:
    """Whether figures stand above their labels here: figure, label, figure, label, from heading to heading."""
    first = last = number
    while number - first < _RUN and first > 1 and _is_pair(text, blocks[first - 1], blocks[first - 2]):
        first -= 2
    while last - number < _RUN and last + 2 < len(blocks) and _is_pair(text, *blocks[last + 1 : last + 3]):
        last += 2
    if first in (0, last) or blocks[first - 1].kind != "heading":
        return False
    following = blocks[last + 1 : last + 3]
    return [_is_label(text, block) for block in following] in ([True], [True, False])


def _is_pair(text: str, label: Block, figure: Block) -> bool:
    return _is_label(text, label) and _is_figure(text, figure)


def _is_figure(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    few = len(line) <= _LONGEST_FIGURE and sum(map(str.isalpha, line)) <= _UNIT
    return few and _DIGIT.search(line) is not None


def _is_label(text: str, block: Block) -> bool:
    plain = block.kind in ("paragraph", "item") and not block.label
    return plain and block.end - block.start <= _LONGEST and not _is_figure(text, block)


__all__ = ["caption"]
