"""Several labels and values in one line: `Duration: 1 year Start: September`, `Serves: 4 | Cuisine: Thai`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from prospectus.blocks.labels import is_known_label, is_label_like
from prospectus.model import Line, Link

_LONGEST_LINE = 1000
_MOST_WORDS = 5
_SPLITS = frozenset({"paragraph", "item"})
_BAR = re.compile(r" [|·•/] (?=\S)")
_LEFT_OVER = " |·•"


Starts = Callable[[str], list[int]]
"""Where the labels of a line begin."""


def split_runs(lines: Iterable[tuple[Line, str]], starts_of: Starts) -> Iterator[tuple[Line, str]]:
    """Lines (each with the reason why it is not content) cut where labels begin, if there are two.

    >>> [line.text for line, _ in split_runs([(Line("Serves: 4 | Cuisine: Thai", "paragraph"), "")], starts_in_markup)]
    ['Serves: 4', 'Cuisine: Thai']
    """
    for line, reason in lines:
        text = line.text
        may_run = text.count(":") > 1 and len(text) <= _LONGEST_LINE and line.kind in _SPLITS
        starts = starts_of(text) if may_run else []
        if len(starts) < 2:
            yield line, reason
            continue
        cuts = [0, *starts[starts[:1] == [0] :], len(text)]
        parts = (_part(line, start, end) for start, end in pairwise(cuts))
        yield from ((part, reason) for part in parts if part.text)  # a bullet before the first label is left over


def _part(line: Line, start: int, end: int) -> Line:
    shown = line.text[start:end].rstrip(_LEFT_OVER)
    end = start + len(shown)
    links = [Link(max(link.start, start) - start, min(link.end, end) - start, link.href) for link in line.links]
    lead = min(max(line.lead - start, 0), len(shown)) if line.lead < len(line.text) else 0
    inside = tuple(link for link in links if link.start < link.end)
    return line._replace(text=shown, lead=lead, links=inside, origin=line.origin + start)


def starts_in_text(text: str) -> list[int]:
    """Where the labels of a line without markup begin: known ones, or all that stand behind bars.

    >>> starts_in_text("Overview Language: Dutch Start date: May 2026")
    [9, 25]
    """
    bars = [0, *(match.end() for match in _BAR.finditer(text))]
    if len(bars) > 1 and all(_begins_with_label(text[start:end]) for start, end in pairwise([*bars, len(text)])):
        return bars
    return list(_label_starts(text))


def starts_in_markup(text: str) -> list[int]:
    """The same of a line whose start is sure: without a label there it is no run of pairs.

    >>> starts_in_markup("Associated Term: Second Term: May"), starts_in_markup("Language: Dutch Start date: May 2026")
    ([], [0, 16])
    """
    starts = starts_in_text(text)
    return starts if starts[:1] == [0] else []


def _begins_with_label(part: str) -> bool:
    label, colon, value = part.partition(": ")
    return bool(colon and value) and is_label_like(label) and label[0].isupper()


def _label_starts(text: str) -> Iterator[int]:
    """Where known labels with a colon begin."""
    last, colon = -1, text.find(":")
    while colon > 0:
        start, found = colon, -1
        for _ in range(_MOST_WORDS):
            start = text.rfind(" ", last + 1, start)
            word = max(start, last) + 1
            if word < colon and text[word].isupper() and is_known_label(text[word:colon]):
                found = word
            if start < 0:
                break
        if found >= 0:
            yield found
        last, colon = colon, text.find(":", colon + 1)
