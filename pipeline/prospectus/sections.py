"""The sections of a page: a tree of headings, each with the kind of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from prospectus.model import Block, Section
from prospectus.section_words import WORDS

OTHER = "other"
INHERITED = frozenset({"fees", "funding", "faq", "structure", "modules", "entry requirements", "english", "careers", "staff"})
"""Kinds that a section hands down to subsections whose own words say nothing."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "\xa0": " "})


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for kind, words in WORDS.items():
        stems = [stem.strip() for line in words.splitlines() for stem in line.split("|") if stem.strip()]
        parts = [re.escape(stem.rstrip("$")).replace(r"\ ", r"\w* ") + (r"\b" if stem.endswith("$") else "") for stem in stems]
        found.append((kind, re.compile(rf"\b(?:{'|'.join(parts)})")))
    return tuple(found)


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> str:
    """The kind of section that a heading announces: `fees`, `entry requirements`, …; `other` when its words say nothing.

    >>> kind_of("Tuition fees"), kind_of("Zulassungsvoraussetzungen"), kind_of("Débouchés"), kind_of("Imperial")
    ('fees', 'entry requirements', 'careers', 'other')
    """
    text = heading.casefold().translate(_APOSTROPHES)
    return next((kind for kind, pattern in _patterns() if pattern.search(text)), OTHER)


def outline(blocks: Sequence[Block], text: str) -> tuple[Section, ...]:
    """The sections of a page in the order of their headings.

    A section ends before the next heading of its level or a higher one; headings that are not content open none.
    """
    heads = [block for block in blocks if block.kind == "heading" and not block.stripped]
    last = blocks[-1].end if blocks else 0
    ends = _ends(heads, blocks, last)
    sections: list[Section] = []
    open_: list[Section] = []
    if intro := _introduction(blocks, text, heads):
        sections.append(intro)
    for block, end in zip(heads, ends, strict=True):
        while open_ and open_[-1].level >= block.level:
            open_.pop()
        words = text[block.start : block.end]
        section = Section(words, _kind(words, open_), block.level, block.start, end)
        sections.append(section)
        open_.append(section)
    return tuple(sections)


def _kind(words: str, around: Sequence[Section]) -> str:
    parent = around[-1].kind if around else OTHER
    if parent == "faq":
        return "faq"
    own = kind_of(words)
    return parent if own == OTHER and parent in INHERITED else own


def _ends(heads: Sequence[Block], blocks: Sequence[Block], last: int) -> list[int]:
    """Where each section ends: at the last block before the next heading of its level or above."""
    ends = [last] * len(heads)
    open_: list[int] = []
    for number, head in enumerate(heads):
        while open_ and heads[open_[-1]].level >= head.level:
            ends[open_.pop()] = head.start - 1
        open_.append(number)
    return ends


_LONGEST_ENTRY = 30
_CONTENT = 60


def _introduction(blocks: Sequence[Block], text: str, heads: Sequence[Block]) -> Section | None:
    """What stands before the first heading, when a tab or menu of the page names it: `Overview`."""
    names = [block for block in blocks if block.end - block.start <= _LONGEST_ENTRY and kind_of(text[block.start : block.end]) == "overview"]
    if not names:
        return None
    body = next((block for block in blocks if not block.stripped and block.kind != "heading" and block.end - block.start >= _CONTENT), None)
    if body is None:
        return None
    before = [block for block in names if block.end < body.start]
    below = [head for head in heads if head.level > 1 and head.start < body.start and (not before or head.start > before[-1].start)]
    if not before or below or before[-1] in heads:
        return None
    name = before[-1]
    end = next((head.start - 1 for head in heads if head.start > body.start), blocks[-1].end)
    return Section(text[name.start : name.end], "overview", 2, name.start, end)
