"""Labels and values that a page sets in elements of their own: definition lists, grids of boxes, headings, summaries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.model import Box, Line, Span

_LONGEST_VALUE = 200
_LABEL_MARK = re.compile(r"label|title|term|key|name|heading|caption|\bdt\b|question", re.IGNORECASE)
_VALUE_MARK = re.compile(r"value|content|desc|data|detail|text|info|answer|\bdd\b", re.IGNORECASE)


def pairs_in_boxes(
    lines: Sequence[Line],
    boxes: Sequence[Box],
    inside: dict[int, Span],
    joined: dict[int, int],
    labels: dict[int, int],
) -> None:
    """Find pairs and note them in `joined` (label line: value line) and `labels` (value line: label line)."""
    spans = _spans(lines, boxes)
    terms = _terms(boxes)
    taken: set[int] = set(inside)
    _definitions(lines, terms, boxes, taken, joined, labels)
    _twos(lines, boxes, spans, taken, joined, labels)
    _alternating(lines, boxes, taken, joined)
    _under_headings(lines, boxes, taken, labels)


def _spans(lines: Sequence[Line], boxes: Sequence[Box]) -> list[Span]:
    """The first and the last line in each box."""
    first, last = [len(lines)] * len(boxes), [-1] * len(boxes)
    for number, line in enumerate(lines):
        if line.box >= 0:
            first[line.box] = min(first[line.box], number)
            last[line.box] = number
    for box in range(len(boxes) - 1, 0, -1):
        parent = boxes[box].parent
        if parent >= 0 and last[box] >= 0:
            first[parent] = min(first[parent], first[box])
            last[parent] = max(last[parent], last[box])
    return list(zip(first, last, strict=True))


def _terms(boxes: Sequence[Box]) -> list[int]:
    """For each box the `dt` or `dd` that it is or lies in; -1 outside."""
    terms: list[int] = []
    for number, box in enumerate(boxes):
        if box.tag in ("dt", "dd"):
            terms.append(number)
        else:
            terms.append(-1 if box.tag == "dl" or box.parent < 0 else terms[box.parent])
    return terms


def _definitions(
    lines: Sequence[Line], terms: Sequence[int], boxes: Sequence[Box], taken: set[int], joined: dict[int, int], labels: dict[int, int]
) -> None:
    """`dt` and the lines of the `dd`s behind it."""
    term, values = -1, list[int]()
    for number, line in enumerate([*lines, Line("", "title")]):
        owner = terms[line.box] if line.box >= 0 else -1
        tag = boxes[owner].tag if owner >= 0 else ""
        if tag == "dd" and term >= 0:
            values.append(number)
            continue
        if values:
            _settle(lines, term, values, taken, joined, labels)
        term, values = (number, []) if tag == "dt" else (-1, [])


def _settle(
    lines: Sequence[Line], term: int, values: list[int], taken: set[int], joined: dict[int, int], labels: dict[int, int]
) -> None:
    """One short value joins its label; several keep their lines."""
    taken.update(values, [term])
    if len(values) == 1 and len(lines[values[0]].text) <= _LONGEST_VALUE and _plain(lines[values[0]]) and _plain(lines[term]):
        joined[term] = values[0]
    else:
        labels.update(dict.fromkeys(values, term))


def _plain(line: Line) -> bool:
    return line.kind in ("paragraph", "item")


def _twos(
    lines: Sequence[Line], boxes: Sequence[Box], spans: Sequence[Span], taken: set[int], joined: dict[int, int], labels: dict[int, int]
) -> None:
    """Boxes of two lines, the first of which is a label."""
    found: list[tuple[int, str]] = []
    for number in range(len(lines) - 1):
        line = lines[number]
        if line.box < 0 or number in taken or number + 1 in taken or len(line.text) > 60:
            continue
        box = line.box
        while box >= 0 and spans[box] == (number, number):
            box = boxes[box].parent
        if box >= 0 and spans[box] == (number, number + 1) and _may_pair(line, lines[number + 1]):
            found.append((number, boxes[box].tag + " " + boxes[box].marks))
    shapes = [shape for _, shape in found]
    for number, shape in found:
        if number in taken:
            continue
        label, value = lines[number], lines[number + 1]
        named = _speaks(label, value, boxes)
        if named or (shapes.count(shape) > 1 and label.kind != "heading" and not label.links and value.text.count(" ") < 8):
            taken.update((number, number + 1))
            if _plain(label) and _plain(value) and len(value.text) <= _LONGEST_VALUE:
                joined[number] = number + 1
            else:
                labels[number + 1] = number


def _may_pair(label: Line, value: Line) -> bool:
    if label.kind == "row" or value.kind in ("row", "heading") or label.table != value.table:
        return False
    if not is_label_like(label.text.rstrip(": ")) or len(value.text) > _LONGEST_VALUE:
        return False
    return not is_value_like(label.text) and value.text[-1] != ":"


def _speaks(label: Line, value: Line, boxes: Sequence[Box]) -> bool:
    """Whether the label is a known one, is marked as one, or stands before something that reads as a value."""
    if is_known_label(label.text) or label.text[-1] == ":":
        return True
    if is_value_like(value.text) and len(value.text) <= 60:
        return True
    return bool(_LABEL_MARK.search(boxes[label.box].marks) and _VALUE_MARK.search(boxes[value.box].marks))


def _alternating(lines: Sequence[Line], boxes: Sequence[Box], taken: set[int], joined: dict[int, int]) -> None:
    """Neighbours in one box, the first marked or known as a label, the second as its value."""
    for number in range(len(lines) - 1):
        label, value = lines[number], lines[number + 1]
        if number in taken or number + 1 in taken or label.box < 0 or value.box < 0 or len(label.text) > 60:
            continue
        if not (_plain(label) and _plain(value) and _may_pair(label, value)):
            continue
        marked = label.box != value.box and _LABEL_MARK.search(boxes[label.box].marks) and _VALUE_MARK.search(boxes[value.box].marks)
        known = is_known_label(label.text) and not is_known_label(value.text) and (is_value_like(value.text) or value.text.count(" ") < 6)
        if boxes[label.box].parent == boxes[value.box].parent and not label.links and (marked or known):
            joined[number] = number + 1
            taken.update((number, number + 1))


def _under_headings(lines: Sequence[Line], boxes: Sequence[Box], taken: set[int], labels: dict[int, int]) -> None:
    """A heading with one short line below it before the next heading."""
    for number in range(len(lines) - 1):
        line, value = lines[number], lines[number + 1]
        if line.kind != "heading" or line.level < 2 or not _plain(value) or number + 1 in taken or number + 1 in labels:
            continue
        alone = number + 2 == len(lines) or lines[number + 2].kind == "heading" or boxes[lines[number + 2].box].parent != boxes[value.box].parent
        short = len(value.text) <= 120 and is_label_like(line.text)
        if short and alone and (line.level >= 3 or is_known_label(line.text)) and value.text[-1] != ":":
            labels[number + 1] = number
