"""The sections of a page: a tree of headings, each with the kind of what stands below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from prospectus.model import Block, Section
from prospectus.section_words import WORDS

OTHER = "other"
_SECTION = 2
_LONGEST_ENTRY = 30
_NEAR = 30
_CONTENT = 60
INHERITED = frozenset({"fees", "funding", "faq", "structure", "modules", "entry requirements", "english"})
"""Kinds that a section hands down to subsections whose own words say nothing."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "\xa0": " "})


_BEGINNING = re.compile(r"\b(?=(\w.{0,2}))", re.DOTALL)
"""How a word begins: few stems are left to be tried."""


@cache
def _patterns() -> dict[str, list[tuple[int, re.Pattern[str]]]]:
    """For each beginning of a word the kinds (by their order) with stems that begin so, and the pattern of these."""
    stems: dict[tuple[str, int], list[str]] = {}
    for order, (_, words) in enumerate(WORDS):
        for stem in filter(None, (part.strip() for line in words.splitlines() for part in line.split("|"))):
            stems.setdefault((_beginning(stem.lstrip("^=")), order), []).append(_as_pattern(stem))
    found: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for (beginning, order), patterns in stems.items():
        found.setdefault(beginning, []).append((order, re.compile("|".join(patterns))))
    return found


def _beginning(stem: str) -> str:
    """Three letters; two of a stem whose first word is shorter: it begins longer words too."""
    return stem[:2] if " " in stem[:3] else stem[:3]


def _as_pattern(stem: str) -> str:
    words = re.escape(stem.strip("^$=")).replace(r"\ ", r"\w* ")
    before = r"\A" if stem[0] in "^=" else r"\b"
    return before + words + (r"\W*\Z" if stem[0] == "=" else r"\b" if stem[-1] == "$" else "")


@lru_cache(maxsize=4096)
def kind_of(heading: str) -> str:
    """The kind of section that a heading announces: `fees`, `funding`, …; `other` when its words say nothing.

    >>> kind_of("Tuition fees"), kind_of("Zulassungsvoraussetzungen"), kind_of("Débouchés"), kind_of("Imperial")
    ('fees', 'entry requirements', 'careers', 'other')
    """
    text = heading.casefold()
    if not text.isascii():
        text = text.translate(_APOSTROPHES)
    known = _patterns()
    begun = set(_BEGINNING.findall(text))
    begun.update([beginning[:2] for beginning in begun])
    tried = [entry for beginning in known.keys() & begun for entry in known[beginning]]
    found = min((order for order, pattern in tried if pattern.search(text)), default=None)
    return OTHER if found is None else WORDS[found][0]


def _is_content(block: Block) -> bool:
    return not block.stripped


def outline(
    blocks: Sequence[Block], text: str, is_content: Callable[[Block], bool] = _is_content
) -> tuple[Section, ...]:
    """The sections of a page in the order of their headings.

    A section ends before the next heading of its level or a higher one; headings that are not content open none.
    """
    heads = [block for block in blocks if block.kind == "heading" and is_content(block)]
    last = next((block.end for block in reversed(blocks) if block.kind != "data"), 0)
    ends = _ends(heads, last)
    intro = _introduction(blocks, text, heads, is_content)
    sections: list[Section] = []
    open_: list[Section] = []
    for block, end in zip(heads, ends, strict=True):
        while open_ and open_[-1].level >= block.level:
            open_.pop()
        if intro and intro.start < block.start:
            sections.append(replace(intro, level=open_[-1].level + 1 if open_ else _SECTION))
            intro = None
        words = text[block.start : block.end]
        section = Section(words, _kind(words, open_), block.level, block.start, end)
        sections.append(section)
        open_.append(section)
    return tuple([*sections, intro] if intro else sections)


def _kind(words: str, around: Sequence[Section]) -> str:
    parent = around[-1].kind if around else OTHER
    own = kind_of(words)
    return parent if own == OTHER and parent in INHERITED else own


def _ends(heads: Sequence[Block], last: int) -> list[int]:
    """Where each section ends: at the last block before the next heading of its level or above."""
    ends = [last] * len(heads)
    open_: list[int] = []
    for number, head in enumerate(heads):
        while open_ and heads[open_[-1]].level >= head.level:
            ends[open_.pop()] = head.start - 1
        open_.append(number)
    return ends


def _introduction(
    blocks: Sequence[Block], text: str, heads: Sequence[Block], is_content: Callable[[Block], bool]
) -> Section | None:
    """What stands between the page's title and the first heading below it, when a tab or menu of the page names it.

    The nearest entry above the first paragraph counts; a heading in between says itself what the paragraph is.
    """
    found = ((place, block) for place, block in enumerate(blocks) if _is_body(block, text) and is_content(block))
    place, body = next(found, (0, None))
    if body is None:
        return None
    for name in reversed(blocks[max(0, place - _NEAR) : place]):
        if name.kind == "heading" and name.level > 1 and is_content(name):
            return None
        if (
            name.end - name.start <= _LONGEST_ENTRY
            and name.kind != "heading"
            and _is_overview(text[name.start : name.end])
        ):
            end = next((head.start - 1 for head in heads if head.start > body.start), body.end)
            return Section(text[name.start : name.end], "overview", _SECTION, name.start, max(end, body.end))
    return None


def _is_body(block: Block, text: str) -> bool:
    return block.kind == "paragraph" and block.end - block.start >= _CONTENT and text[block.end - 1] in ".!?"


def _is_overview(entry: str) -> bool:
    return kind_of(entry) == "overview"
