"""A label and its value in one line: `Duration: 1 year`, a label set off at the start, `Duration1 year`."""

from __future__ import annotations

from prospectus.blocks.labels import LONGEST_LABEL, is_known_label, is_label_like, is_value_like, known_prefix
from prospectus.model import Line

_LONGEST_LINE = 400
_SHORT_VALUE = 120
_BETWEEN = " :–—-|\t"


def split_label(line: Line) -> tuple[int, int] | None:
    """Where the label of a line ends and its value starts; None when the line is no pair.

    >>> split_label(Line("Duration: 1 year", "paragraph")), split_label(Line("Fees £80", "item", lead=4))
    ((8, 10), (4, 5))
    >>> split_label(Line("Duration1 year", "paragraph")), split_label(Line("It is 9:30", "paragraph"))
    ((8, 8), None)
    """
    text = line.text
    if len(text) > _LONGEST_LINE:
        return None
    if 0 < line.lead < len(text) and (found := _by_lead(text, line.lead)):
        return found
    colon = text.find(":", 1, LONGEST_LABEL + 2)
    if colon > 0:
        return _by_colon(text, colon, item=line.kind == "item")
    label = known_prefix(text) if len(text) <= _SHORT_VALUE else 0
    return (label, _value_start(text, label)) if label else None


def _value_start(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip(_BETWEEN))


def _by_lead(text: str, lead: int) -> tuple[int, int] | None:
    label = text[:lead].rstrip(_BETWEEN)
    start = _value_start(text, lead)
    if start >= len(text) or not is_label_like(label):
        return None
    value = text[start:]
    marked = ":" in text[len(label) : start] or is_known_label(label)
    if marked or (value[0].isupper() and len(value) <= _SHORT_VALUE and value[-1] != ".") or is_value_like(value):
        return len(label), start
    return None


def _by_colon(text: str, colon: int, *, item: bool) -> tuple[int, int] | None:
    label = text[:colon].rstrip()
    start = _value_start(text, colon)
    if start >= len(text) or not is_label_like(label) or text[colon + 1 : colon + 3] == "//":
        return None
    if text[colon - 1].isdigit() and text[colon + 1].isdigit():
        return None
    if is_known_label(label):
        return len(label), start
    short = len(text) - start <= _SHORT_VALUE and ". " not in text[start:]
    return (len(label), start) if short and (item or label.count(" ") < 4) else None
