"""Headings that no markup tells: short lines before longer content, questions, and lines in bold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from prospectus.blocks.labels import is_value_like
from prospectus.model import Box, Line
from prospectus.sections import kind_of

LOOKS_LIKE_ONE = 7
"""Level of a heading that HTML does not mark as one."""
_TITLE, _SECTION, _QUESTION = 1, 2, 3
_LONGEST = 100
_LONGEST_QUESTION = 160
_LONGEST_NAME = 40
_MOST_WORDS = 14
_CONTENT = 60
"""Characters that make a line content rather than one more short line."""
_OFTEN = 3
"""A short line that stands on the page three times is the name of a button or an icon."""
_CLOSED = re.compile(r"[.,;:!…>|\])]$|[.!]\"$")
_NOISE = re.compile(r"https?:|www\.|@|[©<>{}=|]|^[\d\W]+$|^[*•–—-]|^(?:learn|read|find out|see|view|show|click|download|play|watch) ", re.IGNORECASE)


def find_headings(
    lines: Sequence[Line], boxes: Sequence[Box], taken: Collection[int], reasons: Sequence[str]
) -> dict[int, int]:
    """The lines that are headings without being marked as such, and their levels.

    >>> lines = [Line("Degree structure", "paragraph"), Line("You take six modules. " * 4, "paragraph")]
    >>> find_headings([Line("MSc Data", "paragraph"), *lines], [], (), ("", "", ""))
    {0: 1, 1: 2}
    """
    return _set_off(lines, boxes, taken) if boxes else _in_text(lines, taken, reasons)


def _set_off(lines: Sequence[Line], boxes: Sequence[Box], taken: Collection[int]) -> dict[int, int]:
    """Lines in bold, the summaries of details, and questions before their answers."""
    found = {}
    for number, line in enumerate(lines[:-1]):
        if line.kind != "paragraph" or number in taken or len(line.text) > _LONGEST_QUESTION:
            continue
        following = lines[number + 1]
        bold = 0 < line.lead == len(line.text)
        asks = line.text[-1] == "?" and following.text[-1] in ".:" and len(following.text) >= _CONTENT
        if (bold or asks or boxes[line.box].tag == "summary") and following.kind != "heading" and _may_be_heading(line.text):
            found[number] = LOOKS_LIKE_ONE
    return found


def _in_text(lines: Sequence[Line], taken: Collection[int], reasons: Sequence[str]) -> dict[int, int]:
    """Short lines before content, last line first, so that a line knows whether a heading follows it."""
    headings: dict[int, int] = {}
    often = Counter(line.text for line in lines)
    content = len(lines)
    for number in range(len(lines) - 2, -1, -1):
        line = lines[number]
        if reasons[number + 1] or often[lines[number + 1].text] >= _OFTEN:
            pass
        else:
            content = number + 1
        if line.kind != "paragraph" or number in taken or reasons[number] or often[line.text] >= _OFTEN:
            continue
        if _may_be_heading(line.text) and content < len(lines) and content - number <= 2:
            if level := _level(line.text, lines[content], headings.get(content, 0)):
                headings[number] = level
    if lines and len(lines[0].text) <= _LONGEST_QUESTION and not reasons[0] and 0 not in taken and _may_be_heading(lines[0].text):
        headings[0] = _TITLE
    return dict(sorted(headings.items()))


def _level(text: str, following: Line, heading: int) -> int:
    """The level of a line that may be a heading, given what follows; 0 when it is none."""
    content = len(following.text) >= _CONTENT or following.kind in ("item", "row") or following.text[-1] in ".:"
    if text[-1] == "?":
        return _QUESTION if content and not heading else 0
    if heading:  # a heading right above another is one when it names a kind of section
        return _SECTION if len(text) <= _LONGEST_NAME and kind_of(text) != "other" else 0
    return _SECTION if content else 0


def _may_be_heading(text: str) -> bool:
    if text[-1] == "?":
        return len(text) <= _LONGEST_QUESTION and text[0].isupper()
    return (
        3 <= len(text) <= _LONGEST
        and (text[0].isupper() or text[0].isdigit())
        and text.count(" ") < _MOST_WORDS
        and not _CLOSED.search(text)
        and not _NOISE.search(text)
        and not is_value_like(text)
    )
