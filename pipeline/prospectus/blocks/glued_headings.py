"""Headings that stand on one line with their first sentence: `Applying Applicants must hold a degree …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from prospectus.model import Line
from prospectus.section_words import OPENERS
from prospectus.sections import OTHER, kind_of

_SHORTEST_LINE = 60
_MOST_WORDS = 4
_OPENERS = frozenset(OPENERS.split())
"""Words that open a sentence, and that no heading goes on with in capitals."""


def split_headings(lines: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, str]]:
    """Lines (each with the reason why it is not content) cut behind a heading that their first words are.

    The words must name a kind of section, and a sentence must open right behind them without a sign in between.

    >>> text = "Degree structure The course consists of six modules, of which you choose at least four from the list."
    >>> [line.text[:20] for line, _ in split_headings([(Line(text, "paragraph"), "")])]
    ['Degree structure', 'The course consists ']
    """
    for line, reason in lines:
        cut = _heading_end(line.text) if line.kind == "paragraph" and len(line.text) >= _SHORTEST_LINE else 0
        if cut:
            yield replace(line, text=line.text[:cut]), reason
            yield replace(line, text=line.text[cut + 1 :], origin=line.origin + cut + 1), reason
        else:
            yield line, reason


def _heading_end(text: str) -> int:
    """Where the heading at the start of a line ends; 0 when it starts with none."""
    if not text[0].isupper():
        return 0
    words = text[: _SHORTEST_LINE * 2].split(" ", _MOST_WORDS + 2)
    if words[0] in _OPENERS:
        return 0
    for count in range(1, min(_MOST_WORDS + 1, len(words) - 1)):
        if words[count - 1][-1:] in ",.:;?!" or not words[count - 1]:
            return 0
        if words[count] in _OPENERS and words[count + 1][:1].islower():
            heading = " ".join(words[:count])
            return len(heading) if kind_of(heading) != OTHER else 0
    return 0
