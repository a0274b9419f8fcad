"""Pages flattened the ways scrapers do it, with the boundaries that were lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ICONS = (
    "Chevron Right",
    "Chevron Down",
    "chevron_right",
    "expand_more",
    "arrow_forward",
    "Arrow Right",
    "Icon",
    "Close",
    "keyboard_arrow_down",
    "Open in new window",
    "Plus",
    "Check",
    "external link",
    "Logo",
    "image",
)


@dataclass(frozen=True, slots=True)
class Flat:
    """A flattened page: its text, where each line of the page starts in it, and the lines themselves."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[str, ...]


Separator = Callable[[str, str], str]
"""What stands between a line and the next."""


def glued(_line: str, _following: str) -> str:
    """`soup.get_text()` of minified markup."""
    return ""


def spaced(_line: str, _following: str) -> str:
    """`soup.get_text(" ")`."""
    return " "


def broken(_line: str, _following: str) -> str:
    """`soup.get_text("\\n")`."""
    return "\n"


def prose_broken(line: str, _following: str) -> str:
    """Paragraphs keep their line; headings and menus run on with a space, as some crawlers store it."""
    return "\n" if len(line) > 80 and line[-1] in ".!?:" else " "


def mixed(rng: random.Random) -> Separator:
    """Some of each: the white space of the markup decides."""
    newline, glue = rng.choice([0.05, 0.2, 0.5, 0.8]), rng.choice([0.2, 0.5, 0.9])
    return lambda _line, _following: "\n" if rng.random() < newline else "" if rng.random() < glue else " "


def flatten(lines: Sequence[str], separator: Separator) -> Flat:
    """One text of all lines.

    >>> flatten(["Duration", "1 year"], glued)
    Flat(text='Duration1 year', starts=(0, 8), lines=('Duration', '1 year'))
    """
    parts: list[str] = []
    starts: list[int] = []
    size = 0
    for index, line in enumerate(lines):
        if index:
            between = separator(lines[index - 1], line)
            parts.append(between)
            size += len(between)
        starts.append(size)
        parts.append(line)
        size += len(line)
    return Flat("".join(parts), tuple(starts), tuple(lines))


def with_icons(lines: Sequence[str], rng: random.Random) -> list[str]:
    """Icon names in between, as fonts of icons leave them, sometimes with a zero-width space behind a question."""
    icon, every, unseen = rng.choice(ICONS), rng.choice([2, 5, 10, 30]), rng.random() < 0.3
    marked: list[str] = []
    for line in lines:
        if rng.randrange(every) == 0:
            marked.append(icon)
        marked.append(line + "\u200b" if unseen and len(line) < 100 else line)
    return marked


def wrapped(line: str, rng: random.Random, width: int) -> str:
    """A paragraph broken within its sentences."""
    if len(line) < width:
        return line
    words, size = line.split(" "), 0
    for index, word in enumerate(words):
        size += len(word) + 1
        if size > width and index and rng.random() < 0.9:
            words[index] = "\n" + word
            size = 0
    return " ".join(words).replace(" \n", "\n")
