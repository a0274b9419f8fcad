"""Flattened text to pieces: the blocks that it once was, as spans of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from prospectus.blocks.boundaries import boundaries
from prospectus.model import Span

DOUBTFUL = -48
"""Log-odds, in sixteenths, down to which a boundary is believed when the page itself speaks for it."""
_MOST_WORDS = 6
_SIDES = " \t\r\n\u200b\u200e\u200f\ufeff"


def pieces(text: str) -> list[Span]:
    """The blocks of a text that has lost its markup, in order.

    >>> [text[a:b] for text in ["Log InJoin for Free\\nDuration24 months"] for a, b in pieces(text)]
    ['Log In', 'Join for Free', 'Duration', '24 months']
    """
    found = boundaries(text)
    cuts = [start for start, odds in found if odds > 0]
    doubtful = [start for start, odds in found if DOUBTFUL < odds <= 0]
    return _between(text, sorted({*cuts, *_cuts_by_repetition(text, cuts, doubtful)}))


def _between(text: str, cuts: Sequence[int]) -> list[Span]:
    spans = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        first = len(piece) - len(piece.lstrip(_SIDES))
        last = len(piece.rstrip(_SIDES))
        if first < last:
            spans.append((start + first, start + last))
    return spans


def _cuts_by_repetition(text: str, cuts: Sequence[int], doubtful: Sequence[int]) -> list[int]:
    """Doubtful boundaries behind or before a short piece that stands alone elsewhere on the page."""
    spans = _between(text, cuts)
    alone = Counter(text[start:end] for start, end in spans if text.count(" ", start, end) < _MOST_WORDS)
    believed = []
    for start, end in spans:
        inside = doubtful[bisect_left(doubtful, start + 1) : bisect_left(doubtful, end)]
        believed += [
            cut for cut in inside if alone[text[start:cut].rstrip(_SIDES)] or alone[text[cut:end]] > 1
        ]
    return believed
