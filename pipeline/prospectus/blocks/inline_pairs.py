"""A label and its value in one line: `Duration: 1 year`, a label set off at the start, `Duration1 year`."""

from __future__ import annotations

import re

from prospectus.blocks.labels import (
    LONGEST_LABEL,
    has_sentence_end,
    is_known_label,
    is_label_like,
    is_value_like,
    is_weak_label,
    known_prefix,
)
from prospectus.blocks.pairs import Split
from prospectus.model import Line

_LONGEST_LINE = 400
_SHORT_VALUE = 120
_LONGEST_SET_OFF = 100
_SHORT_RUN = 40
"""Characters of a value that runs on from a word which is more than a label: `Office 2024 for …`."""
_BULLET = re.compile(r"(?:[•·▪●◦‣*–—-]|\d{1,2}[.)]) ")
_BETWEEN = " :–—-|\t"
_DASH = re.compile(r" [–—-] (?=\S)")


def split_label(line: Line) -> Split | None:
    """Where the label and the value of a line stand; None when the line is no pair.

    >>> split_label(Line("Duration: 1 year", "paragraph")), split_label(Line("Fees £80", "item", lead=4))
    (Split(start=0, end=8, value=10), Split(start=0, end=4, value=5))
    >>> split_label(Line("Duration1 year", "paragraph")), split_label(Line("It is 9:30", "paragraph"))
    (Split(start=0, end=8, value=8), None)
    """
    text = line.text
    if len(text) > _LONGEST_LINE:
        return None
    start = bullet.end() if line.kind == "item" and (bullet := _BULLET.match(text)) else 0
    if start < line.lead < len(text) and (found := _by_lead(text, start, line.lead)):
        return found
    colon = text.find(":", start + 1, start + _LONGEST_SET_OFF + 2)
    if colon > 0:
        return _by_colon(text, start, colon, item=line.kind == "item")
    if dash := _DASH.search(text, start + 2, start + LONGEST_LABEL):
        return _by_dash(text, start, dash)
    if len(text) <= _SHORT_VALUE and (length := known_prefix(text[start:] if start else text)):
        sure = len(text) - length <= _SHORT_RUN or not is_weak_label(text[start : start + length])
        return Split(start, start + length, _value_start(text, start + length)) if sure else None
    return None


def _value_start(text: str, end: int) -> int:
    while end < len(text) and text[end] in _BETWEEN:
        end += 1
    return end


def _by_lead(text: str, start: int, lead: int) -> Split | None:
    label = text[start:lead].rstrip(_BETWEEN)
    end, value = start + len(label), _value_start(text, lead)
    if value >= len(text):
        return None
    stated, colon = text[value:], ":" in text[end:value]
    if colon and len(label) <= _LONGEST_SET_OFF and label[:1].isalpha() and not has_sentence_end(label):
        return Split(start, end, value)
    if not is_label_like(label):
        return None
    if (
        is_known_label(label)
        or (stated[0].isupper() and len(stated) <= _SHORT_VALUE and stated[-1] != ".")
        or is_value_like(stated)
    ):
        return Split(start, end, value)
    return None


def _by_colon(text: str, start: int, colon: int, *, item: bool) -> Split | None:
    label = text[start:colon].rstrip()
    end, value = start + len(label), _value_start(text, colon)
    if value >= len(text) or text.startswith("://", colon):
        return None
    if text[colon - 1].isdigit() and text[colon + 1].isdigit():
        return None
    if is_known_label(label):
        return Split(start, end, value)
    if is_value_like(text[value:]) and label[:1].isupper() and not has_sentence_end(label):
        return Split(start, end, value)
    if not is_label_like(label) or "," in label or not (item or label[0].isupper()):
        return None
    title = text[value].islower()  # `Product development: from need to market`
    short = len(text) - value <= _SHORT_VALUE and not title and not has_sentence_end(text[value:])
    return Split(start, end, value) if short and (item or label.count(" ") < 4) else None


def _by_dash(text: str, start: int, dash: re.Match[str]) -> Split | None:
    """`Duration – 1 year`: titles have dashes too, so that only a known label will do."""
    label, value = text[start : dash.start()], text[dash.end() :]
    told = is_known_label(label) and (is_value_like(value) or not is_weak_label(label))
    short = len(value) <= _SHORT_VALUE and not value[0].islower() and value[-1] not in ".?"
    return Split(start, dash.start(), dash.end()) if told and short and not has_sentence_end(value) else None
