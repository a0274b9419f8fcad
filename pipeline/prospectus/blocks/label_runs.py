"""Several labels and values in one line of text without markup: `Duration: 1 year Start: September`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from prospectus.blocks.labels import is_known_label
from prospectus.model import Line

_LONGEST_LINE = 1000
_MOST_WORDS = 5


def split_runs(lines: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, str]]:
    """Lines (each with the reason why it is not content) cut before every known label with a colon, if there are two.

    >>> [line.text for line, _ in split_runs([(Line("Language: Dutch Start date: May 2026", "paragraph"), "")])]
    ['Language: Dutch', 'Start date: May 2026']
    """
    for line, reason in lines:
        text = line.text
        colon = text.find(":") if len(text) <= _LONGEST_LINE and line.kind != "row" else -1
        if colon < 0 or text.find(":", colon + 1) < 0:
            yield line, reason
            continue
        starts = list(_label_starts(text))
        cuts = [0, *starts[starts[:1] == [0] :], len(text)] if len(starts) > 1 else [0, len(text)]
        for start, end in pairwise(cuts):
            yield line._replace(text=text[start:end].rstrip(" "), origin=line.origin + start), reason


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
