"""Finds the pairs of a page: first in single lines, then across lines."""

from __future__ import annotations

from collections.abc import Sequence

from prospectus.blocks.captions import pairs_over_captions
from prospectus.blocks.inline_pairs import split_label
from prospectus.blocks.labels import is_known_label, is_weak_label
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.blocks.passed_over import pairs_past
from prospectus.blocks.text_pairs import pairs_in_text, sentences_under_labels
from prospectus.model import Box, Line

_LONGEST_LEAD_IN = 120


def find_pairs(lines: Sequence[Line], boxes: Sequence[Box], reasons: Sequence[str]) -> Pairs:
    """The pairs of a page; without boxes the order of the lines is all there is to go by.

    >>> lines = [Line("Duration", "paragraph"), Line("1 year", "paragraph"), Line("Fee: £80", "item")]
    >>> pairs = find_pairs(lines, [], ["", "", ""])
    >>> pairs.joined, pairs.inside
    ({0: 1}, {2: Split(start=0, end=3, value=5)})
    """
    pairs = Pairs()
    for number, line in enumerate(lines):
        if is_plain(line) and (found := split_label(line)) and (number or boxes):
            pairs.split(number, found)
            label = line.text[found.start : found.end]
            if not boxes and is_known_label(label) and not is_weak_label(label):
                pairs.sure.add(number)
    if boxes:
        pairs_past(lines, boxes, pairs)
    else:
        pairs_over_captions(lines, pairs)
        pairs_in_text(lines, reasons, pairs)
        sentences_under_labels(lines, pairs)
    _lists_under_labels(lines, pairs)
    _cells_going_on(lines, pairs)
    return pairs


def _cells_going_on(lines: Sequence[Line], pairs: Pairs) -> None:
    """Lines of a row's last cell that follow the row: its first cell is their label too."""
    row = -1
    for number, line in enumerate(lines):
        if line.kind == "row":
            row = number
        elif row >= 0 and line.table == lines[row].table:
            pairs.labels.setdefault(number, row)
        else:
            row = -1


def _lists_under_labels(lines: Sequence[Line], pairs: Pairs) -> None:
    """List items below a line that ends in a colon; an item does so for the deeper list in it."""
    label, depth = -1, 0
    for number, line in enumerate(lines):
        item = line.kind == "item"
        if item and label >= 0 and line.level > depth:
            pairs.labels.setdefault(number, label)
        elif line.text[-1] == ":" and len(line.text) <= _LONGEST_LEAD_IN and (is_plain(line) or line.kind == "heading"):
            label, depth = number, line.level if item else 0
        else:
            label = -1
