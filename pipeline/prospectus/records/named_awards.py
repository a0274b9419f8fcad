"""The awards that a page names, found once, and the lines that are an award and little else."""

from __future__ import annotations

from bisect import bisect_left

from prospectus.fields.view import View
from prospectus.model import Block
from prospectus.records import awards
from prospectus.records.awards import AwardPhrase

_SHORT = 60
"""Characters that a line of an award may have."""


def all_awards(view: View) -> list[AwardPhrase]:
    """All awards of the page, in order, with positions in its text."""
    return view.once(_found)[0]


def _found(view: View) -> tuple[list[AwardPhrase], list[int]]:
    found = awards.find(view.text)
    return found, [phrase.start for phrase in found]


def awards_in(view: View, start: int, end: int) -> list[AwardPhrase]:
    """The awards named in a stretch of the text."""
    found, starts = view.once(_found)
    inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
    return [phrase for phrase in inside if phrase.end <= end]


def is_award_line(view: View, block: Block) -> bool:
    """Whether a line is an award and little else."""
    return block.start in view.once(_award_lines)


def _award_lines(view: View) -> set[int]:
    """Where the short lines start that are an award and little else."""
    blocks = {block.start: block for block in (view.block_at(phrase.start) for phrase in all_awards(view))}
    found = set()
    for start, block in blocks.items():
        length = block.end - start
        named = awards_in(view, start, block.end) if length <= _SHORT else []
        if sum(phrase.end - phrase.start for phrase in named) * 2 > length:
            found.add(start)
    return found
