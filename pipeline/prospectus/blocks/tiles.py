"""Tiles: elements of two lines, side by side in one element, that show a fact each.

A label over its value is found by `box_pairs`. Here are the tiles that say it in another way: a figure over what it
counts, and headings over headings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from prospectus.blocks.boxes import Nesting
from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.model import Line

_FEWEST = 3
"""Tiles that make a pattern when no label among them is a known one."""
_LONGEST_VALUE = 60
_FIGURE = re.compile(
    r"[~≈<>+#]?(?:[£$€¥₹]|[A-Z]{3} )? ?\d[\d., ]{0,12}"
    r"(?:%|\+|k|[mM]|bn|million|billion|Mio\.?|€|£|\$|x|×|/\d{1,3}| ){0,3}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = frozenset(
    "a an at by for from in of on off or per to und pro im ab bis par por al de du von per van".split()
)
"""Words that go on with the line above rather than name it: `per year`, `off your first order`."""


def pairs_in_tiles(lines: Sequence[Line], nesting: Nesting, pairs: Pairs) -> None:
    """Find values above their labels, and headings that name a heading, where tiles stand side by side.

    >>> from prospectus.blocks.html import read_html
    >>> page = read_html("<div><b>12 months</b><small>Duration</small></div>")
    >>> pairs_in_tiles(page.lines, Nesting(page.lines, page.boxes), pairs := Pairs())
    >>> pairs.joined
    {1: 0}
    """
    for firsts in _tiles(lines, nesting, pairs).values():
        upper, lower = [lines[n] for n in firsts], [lines[n + 1] for n in firsts]
        if all(map(is_plain, upper + lower)):
            if _are_captioned([line.text for line in upper], lower):
                for number in firsts:
                    pairs.join(number + 1, number)
        elif len(firsts) >= _FEWEST and _are_titled(upper, lower):
            pairs.labels.update((number + 1, number) for number in firsts)
            pairs.taken.update(number + 1 for number in firsts)


def _tiles(lines: Sequence[Line], nesting: Nesting, pairs: Pairs) -> dict[tuple[int, str], list[int]]:
    """The first lines of elements of two lines, by the element around the tiles and the tag of the tile."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, box in enumerate(nesting.holders[:-1]):
        if box < 0 or nesting.spans[box] != (number, number + 1) or len(lines[number].text) > _LONGEST_VALUE:
            continue
        if pairs.taken.isdisjoint((number, number + 1)):
            found[nesting.place(box)].append(number)
    return found


def _are_captioned(values: Sequence[str], labels: Sequence[Line]) -> bool:
    """Whether the lower lines of tiles name what the upper lines state."""
    named = [line.text for line in labels]
    if len(set(named)) < len(named) or any(line.links for line in labels) or any(map(is_known_label, values)):
        return False
    if len(values) > 1 and [value.strip(".0") for value in values] == [str(n) for n in range(1, len(values) + 1)]:
        return False  # numbered
    if not all(is_label_like(name) and not is_value_like(name) for name in named) or any(
        v[-1] in ":.?" for v in values
    ):
        return False
    known = sum(map(is_known_label, named))
    if any(map(is_value_like, values)) and 2 * known >= len(named):
        return True
    counted = any(_FIGURE.fullmatch(value) and not _YEAR.fullmatch(value) for value in values)  # dates alone are news
    goes_on = any(name.split(" ", 1)[0].casefold() in _GOES_ON for name in named)
    return len(values) >= _FEWEST and counted and not goes_on and 2 * sum(map(is_value_like, values)) >= len(values)


def _are_titled(labels: Sequence[Line], values: Sequence[Line]) -> bool:
    """Whether tiles of two headings, the lower one not the deeper, are labels and values."""
    if any(label.kind != "heading" or label.level < 3 for label in labels):
        return False
    if any(value.kind != "heading" or value.level > label.level for label, value in zip(labels, values, strict=True)):
        return False
    named = all(is_label_like(line.text.rstrip(": ")) and not is_value_like(line.text) for line in labels)
    told = sum(
        is_value_like(value.text) or is_known_label(label.text) for label, value in zip(labels, values, strict=True)
    )
    return named and 2 * told >= len(labels) and not any(is_known_label(value.text) for value in values)


__all__ = ["pairs_in_tiles"]
