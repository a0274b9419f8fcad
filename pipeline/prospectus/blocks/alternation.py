"""Labels and values that take turns: cell after cell in one element, or a list of labels beside a list of values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from prospectus.blocks.boxes import Nesting
from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.model import Box, Line

_FEWEST = 3
_LONGEST_VALUE = 200
_LISTS = frozenset({"ul", "ol"})


def pairs_in_turns(lines: Sequence[Line], boxes: Sequence[Box], nesting: Nesting, pairs: Pairs) -> None:
    """Find the pairs of grids that are laid out by a style sheet alone.

    >>> from prospectus.blocks.html import read_html
    >>> facts = ("Size", "4"), ("Hue", "Red"), ("Fee", "£2")
    >>> page = read_html("".join(f"<p class=k>{label}</p><p class=v>{value}</p>" for label, value in facts))
    >>> pairs_in_turns(page.lines, page.boxes, Nesting(page.lines, page.boxes), pairs := Pairs())
    >>> pairs.joined
    {0: 1, 2: 3, 4: 5}
    """
    for cells in _runs(lines, boxes, nesting):
        for first in cells[:2]:  # a heading may stand before the first label
            turns = range(first, cells.stop - (cells.stop - first) % 2)
            if _takes_turns(turns, lines, boxes, nesting) and _are_pairs(turns[::2], turns[1::2], lines, pairs):
                for number in turns[::2]:
                    pairs.join(number, number + 1)
                break
    for labels, values in _beside(lines, boxes, nesting):
        known = sum(is_known_label(lines[number].text) for number in labels)
        measured = sum(is_value_like(lines[number].text) for number in values)
        sure = 2 * known >= len(labels) or 4 * measured >= 3 * len(values)
        if sure and _are_pairs(labels, values, lines, pairs):
            for label, value in zip(labels, values, strict=True):
                pairs.stand_under(label, [value])


def _runs(lines: Sequence[Line], boxes: Sequence[Box], nesting: Nesting) -> Iterator[range]:
    """Lines that follow each other, each in a child of its own of the same element."""
    start, around = 0, -1
    for number, top in enumerate([*nesting.tops, -1]):
        parent = boxes[top].parent if top >= 0 else -1
        if parent != around:
            if around >= 0 and number - start >= 2 * _FEWEST:
                yield range(start, number)
            start, around = number, parent


def _takes_turns(turns: range, lines: Sequence[Line], boxes: Sequence[Box], nesting: Nesting) -> bool:
    """Whether every second cell looks alike, and the others differ from them."""
    if len(turns) < 2 * _FEWEST:
        return False
    looks = [_look(boxes[nesting.tops[number]]) for number in turns]
    return len(set(looks[::2])) == len(set(looks[1::2])) == 1 and looks[0] != looks[1]


def _look(box: Box) -> tuple[str, str]:
    return box.tag, box.marks.split(" ", 1)[0]


def _are_pairs(labels: Sequence[int], values: Sequence[int], lines: Sequence[Line], pairs: Pairs) -> bool:
    """Whether lines name what others state: closed and short, all different, and some of them known or measured."""
    if not all(is_plain(lines[number]) for number in (*labels, *values)) or not pairs.taken.isdisjoint(labels):
        return False
    named = [lines[number].text.rstrip(": ") for number in labels]
    stated = [lines[number].text for number in values]
    if len(set(named)) < len(named) or any(lines[number].links for number in labels):
        return False
    if not all(is_label_like(name) and not is_value_like(name) for name in named):
        return False
    if any(len(value) > _LONGEST_VALUE or value[-1] == ":" or is_known_label(value) for value in stated):
        return False
    return 3 * sum(map(is_known_label, named)) >= len(named) or 2 * sum(map(is_value_like, stated)) >= len(named)


def _beside(lines: Sequence[Line], boxes: Sequence[Box], nesting: Nesting) -> Iterator[tuple[range, range]]:
    """Lists one behind the other, as long as each other."""
    lists = [nesting.spans[n] for n, box in enumerate(boxes) if box.tag in _LISTS and nesting.spans[n][1] >= 0]
    for (start, end), (after, last) in pairwise(lists):
        if after == end + 1 and end - start == last - after >= _FEWEST - 1:
            yield range(start, end + 1), range(after, last + 1)


__all__ = ["pairs_in_turns"]
