"""Headings that stand on one line with their first sentence: `Applying Applicants must hold a degree …`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from prospectus.model import Line
from prospectus.section_words import OPENERS
from prospectus.sections import OTHER, kind_of

_SHORTEST_LINE = 60
_MOST_WORDS = 4
_OPENERS = frozenset(OPENERS.split())
"""Words that open a sentence, and that no heading goes on with in capitals."""


def split_headings(lines: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, str]]:
    """Lines (each with the reason why it is not content) cut behind a heading that their first words are.

    The words must name a kind of section, and a sentence must open right behind them without a sign in between: with a
    word that opens sentences, or with the words of the heading.

    >>> text = "Degree structure The course consists of six modules, of which you choose at least four from the list."
    >>> [line.text[:20] for line, _ in split_headings([(Line(text, "paragraph"), "")])]
    ['Degree structure', 'The course consists ']
    """
    for line, reason in lines:
        cut = _heading_end(line.text) if line.kind == "paragraph" and len(line.text) >= _SHORTEST_LINE else 0
        if cut:
            yield line._replace(text=line.text[:cut]), reason
            yield line._replace(text=line.text[cut + 1 :], origin=line.origin + cut + 1), reason
        else:
            yield line, reason


def _heading_end(text: str) -> int:
    """Where the heading at the start of a line ends; 0 when it starts with none."""
    words = text[: 2 * _SHORTEST_LINE].split(" ", 2 * _MOST_WORDS + 1)
    if not text[0].isupper() or words[0] in _OPENERS:
        return 0
    for count in range(1, min(_MOST_WORDS + 1, len(words) - 1)):
        if words[count - 1][-1:] in ",.:;?!":
            return 0
        if _opens_sentence(words, count):
            heading = " ".join(words[:count])
            return len(heading) if kind_of(heading) != OTHER else 0
    return 0


def _opens_sentence(words: Sequence[str], count: int) -> bool:
    """Whether a sentence opens behind so many words: with a word that opens sentences, or with the same words again."""
    if words[count] in _OPENERS:
        return words[count + 1][:1].islower()
    return words[count : 2 * count] == words[:count] and "".join(words[2 * count : 2 * count + 1])[:1].islower()
