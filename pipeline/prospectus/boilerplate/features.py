"""What a line looks like to the classifier: whole numbers only, so that every machine computes the same.

Each line becomes a row of small integers (see `NAMES`), the numbers of its words, and the numbers of the names that
the page's author gave the elements around it. What a feature measures follows the literature on boilerplate removal
(Kohlschütter et al. 2010, "Boilerplate detection using shallow text features": text and link density, position, and
the same of the neighbours; Vogels et al. 2018, "Web2Text"), plus marks and words as hashed tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from prospectus.model import Box, Draft, Line

WORD_BUCKETS = 8192
MARK_BUCKETS = 4096
MAX_WORDS = 12
"""Words looked at in a line: six at the start, six at the end."""

_STEPS = (1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 95, 140, 210, 320, 480, 720, 1100, 1600, 2400, 5000, 10000, 20000, 50000)
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[a-z]+|[A-Z][a-z]*")
_FUNCTION_WORDS = frozenset(
    "the a an of to and in is are was for that with on as be by this it from or at your you we our have has will can not "
    "der die das und ist ein eine zu den von mit für auf im des sie wird sind werden oder als nicht "
    "le la les des et est un une en du pour que dans sur au qui par plus ce avec sont vous nous "
    "el los las y es un una de en por que para con se su al del como más "
    "de het een en van is voor op met te dat zijn die in aan ook wordt worden je "
    "il lo gli e è di che per una con sono del della nel alla "
    "och att det som en är av för den på med till har "
    "o os as e é um uma do da no na que para com são "
    "i w z na do jest się że nie to".split()
)
_AREAS = ("nav", "header", "footer", "aside", "main", "article", "form", "table", "ul", "dl", "blockquote", "button", "a")
_AREA_BIT = {tag: 1 << n for n, tag in enumerate(_AREAS)} | {"ol": 1 << _AREAS.index("ul")}
_HINTS = ("©", "@", "http", "|", "»", "/", "$", "£", "€", "?")

NAMES = (
    "characters words linked sentences closed colon commas digits capitals shouting lower_start digit_start odd_start "
    "function_words h1 h2 h3 heading item row code set_off bold dialog hidden depth place_lines place_characters from_start "
    "from_end repeated in_title after_h1 since_heading parent_lines parent_characters parent_linked parent_share "
    "grandparent_lines grandparent_characters grandparent_linked grandparent_share page_lines page_characters page_linked "
    "markup"
).split() + [f"in_{area}" for area in _AREAS] + [f"has_{n}" for n in range(len(_HINTS))]


class Features(NamedTuple):
    """The features of a page: a row of integers, word numbers and box number for each line; mark numbers for each box."""

    rows: list[list[int]]
    words: list[tuple[int, ...]]
    boxes: list[int]
    marks: list[tuple[int, ...]]
    parents: list[int]


class _Bulk(NamedTuple):
    """How much stands in a box or on the whole page."""

    lines: int
    characters: int
    linked: int


def step(count: int) -> int:
    """A count on a scale of steps that grow by half.

    >>> [step(n) for n in (0, 1, 5, 100, 10**6)]
    [0, 1, 4, 12, 24]
    """
    return bisect_right(_STEPS, count)


def share(part: int, whole: int) -> int:
    """A share in sixteenths.

    >>> share(1, 2), share(0, 0), share(3, 3)
    (8, 0, 16)
    """
    return 16 * part // whole if whole else 0


@lru_cache(maxsize=65536)
def _word_number(word: str) -> int:
    return crc32(word.encode()) % WORD_BUCKETS


@lru_cache(maxsize=16384)
def _mark_numbers(tag: str, marks: str) -> tuple[int, ...]:
    names = {name.lower() for name in _MARK.findall(marks[:300])} | {"<" + tag}
    return tuple(sorted(crc32(name.encode()) % MARK_BUCKETS for name in names if len(name) > 1))


def features(draft: Draft) -> Features:
    """The features of every line of a page, in order."""
    lines, boxes = draft.lines, draft.boxes
    linked = [min(len(line.text), sum(link.end - link.start for link in line.links)) for line in lines]
    page = _Bulk(len(lines), sum(len(line.text) for line in lines), sum(linked))
    bulks = _bulk_of_boxes(lines, boxes, linked)
    areas, depths = _surroundings(boxes)
    title = frozenset(_WORD.findall(lines[0].text.lower())) if lines and lines[0].kind == "title" else frozenset()
    repeated = Counter(line.text for line in lines)
    rows, numbers = [], []
    before, since_heading, after_h1 = 0, 50, 0
    for place, line in enumerate(lines):
        words = _WORD.findall(line.text.lower())
        if line.kind == "heading":
            since_heading, after_h1 = 0, after_h1 or int(line.level == 1)
        row = _text_features(line.text, words, linked[place])
        row += _kind_features(line)
        row += _box_features(line.box, boxes, depths)
        row += [
            share(place, page.lines), share(before, page.characters), step(place), step(page.lines - place),
            min(repeated[line.text], 8), share(sum(word in title for word in words), len(words)), after_h1, step(since_heading),
        ]  # fmt: skip
        row += _bulk_features(line.box, boxes, bulks, page)
        area = areas[line.box] if line.box >= 0 else 0
        row += [area >> bit & 1 for bit in range(len(_AREAS))]
        row += [int(hint in line.text) for hint in _HINTS]
        rows.append(row)
        numbers.append(tuple(map(_word_number, words if len(words) <= MAX_WORDS else words[: MAX_WORDS // 2] + words[-MAX_WORDS // 2 :])))
        before += len(line.text)
        since_heading += 1
    return Features(rows, numbers, [line.box for line in lines], [_mark_numbers(box.tag, box.marks) for box in boxes], [box.parent for box in boxes])


def _text_features(text: str, words: Sequence[str], linked: int) -> list[int]:
    first, last = text[0], text[-1]
    capitals = sum(word[0].isupper() for word in text.split())
    return [
        step(len(text)),
        step(len(words)),
        share(linked, len(text)),
        step(text.count(". ") + text.count("? ") + text.count("! ")),
        int(last in ".!?…"),
        int(last == ":"),
        step(text.count(",")),
        share(sum(map(str.isdigit, words)), len(words)),
        share(min(capitals, len(words)), len(words)),
        int(text.isupper()),
        int(first.islower()),
        int(first.isdigit()),
        int(not first.isalnum()),
        share(sum(word in _FUNCTION_WORDS for word in words), len(words)),
    ]


def _kind_features(line: Line) -> list[int]:
    heading = line.level if line.kind == "heading" else 0
    return [
        int(heading == 1),
        int(heading == 2),
        int(heading == 3),
        int(heading > 3),
        min(line.level, 4) if line.kind == "item" else 0,
        int(line.kind == "row"),
        int(line.kind == "code"),
        int(0 < line.lead < len(line.text)),
        int(line.lead == len(line.text)),
    ]


def _box_features(box: int, boxes: Sequence[Box], depths: Sequence[int]) -> list[int]:
    if box < 0:
        return [0, 0, 0]
    hidden = boxes[box].hidden
    return [int(hidden == "dialog"), int(hidden not in ("", "dialog")), min(depths[box], 24)]


def _bulk_of_boxes(lines: Sequence[Line], boxes: Sequence[Box], linked: Sequence[int]) -> list[_Bulk]:
    """What stands in each box and below."""
    count, characters, links = [0] * len(boxes), [0] * len(boxes), [0] * len(boxes)
    for place, line in enumerate(lines):
        if line.box >= 0:
            count[line.box] += 1
            characters[line.box] += len(line.text)
            links[line.box] += linked[place]
    for number in range(len(boxes) - 1, -1, -1):  # a box comes after the one around it
        parent = boxes[number].parent
        if parent >= 0:
            count[parent] += count[number]
            characters[parent] += characters[number]
            links[parent] += links[number]
    return [_Bulk(*bulk) for bulk in zip(count, characters, links, strict=True)]


def _surroundings(boxes: Sequence[Box]) -> tuple[list[int], list[int]]:
    """For each box the areas of the page that it lies in, as bits, and its depth."""
    areas, depths = [], []
    for box in boxes:
        inherited, depth = (areas[box.parent], depths[box.parent] + 1) if box.parent >= 0 else (0, 0)
        areas.append(inherited | _AREA_BIT.get(box.tag, 0))
        depths.append(depth)
    return areas, depths


def _bulk_features(box: int, boxes: Sequence[Box], bulks: Sequence[_Bulk], page: _Bulk) -> list[int]:
    row = []
    for _ in range(2):  # the nearest box with more than one line, and the next that holds more
        box = _wider(box, boxes, bulks)
        bulk = bulks[box] if box >= 0 else page
        row += [step(bulk.lines), step(bulk.characters), share(bulk.linked, bulk.characters), share(bulk.characters, page.characters)]
    row += [step(page.lines), step(page.characters), share(page.linked, page.characters), int(bool(boxes))]
    return row


def _wider(box: int, boxes: Sequence[Box], bulks: Sequence[_Bulk]) -> int:
    if box < 0:
        return -1
    lines = max(1, bulks[box].lines)
    while box >= 0 and bulks[box].lines <= lines:
        box = boxes[box].parent
    return box
