"""Headings that no markup tells: short lines before longer content, and lines in bold."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from prospectus.blocks.labels import is_value_like
from prospectus.model import Line

LOOKS_LIKE_ONE = 7
"""Level of a heading that HTML does not mark as one."""
_LONGEST = 100
_LONGEST_QUESTION = 160
_MOST_WORDS = 14
_CONTENT = 60
"""Characters that make a line content rather than one more short line."""
_CLOSED = re.compile(r"[.,;:!…>|]$|\.\"$")
_NOISE = re.compile(r"https?:|www\.|@|[©<>{}=]|^[\d\W]+$")


def find_headings(lines: Sequence[Line], flat: bool, taken: Collection[int], reasons: Sequence[str]) -> dict[int, int]:
    """The lines that are headings without being marked as such, and their levels.

    >>> find_headings([Line("Degree structure", "paragraph"), Line("You take " + 9 * "modules and ", "paragraph")], True, (), ("", ""))
    {0: 2}
    """
    if flat:
        return _in_flat_text(lines, taken, reasons)
    return {
        number: LOOKS_LIKE_ONE
        for number, line in enumerate(lines[:-1])
        if line.lead and line.lead == len(line.text) and line.kind == "paragraph" and number not in taken
        and _may_be_heading(line.text) and lines[number + 1].kind != "heading"
    }  # fmt: skip


def _in_flat_text(lines: Sequence[Line], taken: Collection[int], reasons: Sequence[str]) -> dict[int, int]:
    headings: dict[int, int] = {}
    for number, line in enumerate(lines[:-1]):
        if line.kind != "paragraph" or number in taken or reasons[number] or not _may_be_heading(line.text):
            continue
        following = lines[number + 1]
        if number + 1 in taken or reasons[number + 1]:
            continue
        if line.text[-1] == "?":
            headings[number] = 3
        elif len(following.text) >= _CONTENT or following.kind == "item" or following.text[-1] in ".:":
            headings[number] = 2
    return headings


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
