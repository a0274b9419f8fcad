"""Labels and their values, wherever a page sets them: in one line, in two, in a definition list, in a grid of boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from prospectus.blocks.box_pairs import pairs_in_boxes
from prospectus.blocks.inline_pairs import split_label
from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.model import Box, Line

_LONGEST_VALUE = 160
_LONGEST_LEAD_IN = 120


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a page, by number of line."""

    inside: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Lines that hold label and value: where the label ends, and where the value starts."""
    joined: dict[int, int] = field(default_factory=dict)
    """Lines that are a label, and the line behind that is its only value."""
    labels: dict[int, int] = field(default_factory=dict)
    """Lines with a label that stays in a line of its own: which."""


def find_pairs(lines: Sequence[Line], boxes: Sequence[Box]) -> Pairs:
    """The pairs of a page.

    >>> find_pairs([Line("Duration", "paragraph"), Line("1 year", "paragraph"), Line("Fee: £80", "item")], []).joined
    {0: 1}
    """
    pairs = Pairs()
    for number, line in enumerate(lines):
        if line.kind in ("paragraph", "item") and (found := split_label(line)):
            pairs.inside[number] = found
    if boxes:
        pairs_in_boxes(lines, boxes, pairs.inside, pairs.joined, pairs.labels)
    else:
        _pairs_in_sequence(lines, pairs)
    _lists_under_labels(lines, pairs)
    return pairs


def _pairs_in_sequence(lines: Sequence[Line], pairs: Pairs) -> None:
    """A line that only names a fact, and the short line behind it."""
    number, last = 0, len(lines) - 1
    while number < last:
        if number not in pairs.inside and _names_next(lines[number], lines[number + 1]) and number + 1 not in pairs.inside:
            pairs.joined[number] = number + 1
            number += 1
        number += 1


def _names_next(line: Line, value: Line) -> bool:
    if line.kind not in ("paragraph", "item") or value.kind not in ("paragraph", "item") or len(line.text) > 80:
        return False
    if len(value.text) > _LONGEST_VALUE or value.text[-1] in ":?" or is_known_label(value.text):
        return False
    if value.text[-1] == "." and value.text.count(" ") > 4:
        return False
    if is_known_label(line.text):
        return is_value_like(value.text) or value.text.count(" ") < 8
    return line.text[-1] == ":" and is_label_like(line.text[:-1]) and value.text.count(" ") < 8


def _lists_under_labels(lines: Sequence[Line], pairs: Pairs) -> None:
    """List items below a line that ends in a colon."""
    label = -1
    for number, line in enumerate(lines):
        if line.kind == "item" and label >= 0:
            pairs.labels.setdefault(number, label)
        elif line.text[-1] == ":" and len(line.text) <= _LONGEST_LEAD_IN and line.kind in ("paragraph", "heading"):
            label = number
        else:
            label = -1
