"""What the eye passes over between a label and its value: signs that stand alone, icons, tooltips."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from prospectus.blocks.box_pairs import pairs_in_boxes
from prospectus.blocks.pairs import Pairs
from prospectus.model import Box, Line

_LONGEST_ICON = 24
_LONGEST_SIGN = 3
_TOOLTIP = re.compile(r"(?<![a-z])tool-?tip(?:-?(?:text|content|inner|body))?(?![a-z-])", re.IGNORECASE)
_ICON = re.compile(r"(?<![a-z])icons?(?![a-z])|material-symbols", re.IGNORECASE)
_LIGATURE = re.compile(r"[a-z]+(?:_[a-z]+)*")
"""The name of a glyph, which a font shows as a picture: `calendar_today`."""


def pairs_past(lines: Sequence[Line], boxes: Sequence[Box], pairs: Pairs) -> None:
    """Find the pairs that elements show as if the lines that the eye passes over were not there.

    >>> from prospectus.blocks.html import read_html
    >>> page = read_html("<div><div>Duration</div><div>:</div><div>1 year</div></div>")
    >>> pairs_past(page.lines, page.boxes, pairs := Pairs())
    >>> pairs.labels
    {2: 0}
    """
    tooltips = _tooltips(boxes)
    kept = [number for number, line in enumerate(lines) if not _is_passed_over(line, boxes, tooltips)]
    if len(kept) == len(lines):
        pairs_in_boxes(lines, boxes, pairs)
        return
    places = {number: place for place, number in enumerate(kept)}
    among = Pairs()
    for number, split in pairs.inside.items():
        if number in places:
            among.split(places[number], split)
    pairs_in_boxes([lines[number] for number in kept], boxes, among)
    _retell(among, kept, pairs)


def _retell(among: Pairs, kept: Sequence[int], pairs: Pairs) -> None:
    """Pairs found among some lines as pairs of all lines; what does not stand side by side keeps lines of its own."""
    for label, value in among.joined.items():
        if abs(kept[label] - kept[value]) == 1:
            pairs.join(kept[label], kept[value])
        elif label < value:
            pairs.stand_under(kept[label], [kept[value]])
    for value, label in among.labels.items():
        pairs.labels[kept[value]] = kept[label]
    pairs.taken.update(kept[number] for number in among.taken)


def _is_passed_over(line: Line, boxes: Sequence[Box], tooltips: Collection[int]) -> bool:
    text = line.text
    if len(text) <= _LONGEST_SIGN and not any(map(str.isalnum, text)):
        return line.kind != "row"
    if line.box < 0:
        return False
    if line.box in tooltips:
        return True
    if len(text) > _LONGEST_ICON:
        return False
    if len(text) <= _LONGEST_SIGN and boxes[line.box].hidden == "aria-hidden":
        return True
    return _LIGATURE.fullmatch(text) is not None and _ICON.search(boxes[line.box].marks) is not None


def _tooltips(boxes: Sequence[Box]) -> frozenset[int]:
    """The boxes that are called a tooltip or lie right in one; few pages have any."""
    marks = {box.marks for box in boxes}
    called = {names for names in marks if "tool" in names.lower() and _TOOLTIP.search(names)}
    if not called:
        return frozenset()
    return frozenset(
        number
        for number, box in enumerate(boxes)
        if box.marks in called or (box.parent >= 0 and boxes[box.parent].marks in called)
    )


__all__ = ["pairs_past"]
