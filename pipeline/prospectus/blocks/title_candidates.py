"""Which lines of a page may be its title: what its metadata says, headings, short lines around where content begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from prospectus.blocks.title_words import Names, names, parts, words_of
from prospectus.model import Block, Page
from prospectus.reasons import doubt

_LONGEST = 250
_PROSE = 90
"""Characters of a line that is running text."""
_FIRST, _FAR, _BEFORE, _AFTER = 2, 20, 5, 1
"""How many of the first lines, and of those far before, before and after the beginnings of content."""
_LONG_WORD = 4
_MAIN, _HEADINGS, _OTHER_HEADINGS, _NAMED = 4, 3, 2, 2
"""How many main headings, headings that are content, others, and values of the metadata."""
_LIKELY = 8
_GAP = 3
_TITLES = ("og:title\t", "headline\t")
_NAMES = (*_TITLES, "name\t")
_SAYS_SO = re.compile(
    r"(?:page[ _]title|title|titel|titre|título|titulo|titolo|tytuł|tittel|otsikko|заголовок|标题) ?[:：\t]\s{0,3}"
    r"(?=\S)",
    re.IGNORECASE,
)
"""The beginning of a line that calls itself the title, as extractors write it."""


class Candidate(NamedTuple):
    """A line that may be the title."""

    block: int
    start: int
    """Where its words begin in the canonical text: behind `title:`, where the line says so."""
    text: str
    named: bool
    """A word before it says that it is a title or name."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a whole page before its lines are looked at one by one."""

    page: Page
    lines: Sequence[str]
    """The text of each block."""
    times: Counter[str]
    """How often each line stands on the page."""
    content: Sequence[int]
    """How surely each block is content, from 0 to 16; metadata is none."""
    first: int
    """The first block that is no metadata."""
    main: Sequence[int]
    """The headings of level 1."""
    headings: Sequence[int]
    beginnings: tuple[int, int, int, int]
    """The first blocks that are content, running text among it, a fact among it, and that of the longest run of
    content; -1 where there is none."""
    called: Sequence[str]
    """What the head of the page and its first line say, part by part."""
    names: Names


def setting(page: Page) -> Setting:
    """What is known of a page as a whole."""
    text, blocks = page.text, page.blocks
    kinds = [block.kind for block in blocks]
    content = [_content(block.stripped) for block in blocks]
    lines = [text[block.start : block.end] for block in blocks]
    likely = [n for n, sure in enumerate(content) if sure >= _LIKELY]
    prose = next((n for n in likely if len(lines[n]) >= _PROSE and kinds[n] != "heading"), -1)
    fact = next((n for n in likely if kinds[n] in ("pair", "row")), -1)
    beginnings = (likely[0] if likely else -1, prose, fact, _longest_run(lines, likely))
    headings = [n for n, kind in enumerate(kinds) if kind == "heading"]
    main = [n for n in headings if blocks[n].level == 1]
    first = next((n for n, kind in enumerate(kinds) if kind not in ("title", "data")), len(blocks))
    opening = lines[first] if first < len(lines) else ""
    head = lines[kinds.index("title")] if "title" in kinds else ""
    head = head or next((line.partition("\t")[2] for line in lines if line.startswith(_TITLES)), "")
    called = [*parts(head), *parts(opening)]
    known = names(head, opening, page.url or "")
    return Setting(page, lines, Counter(lines), content, first, main, headings, beginnings, called, known)


def _longest_run(lines: Sequence[str], likely: Sequence[int]) -> int:
    """The first of the blocks that are content without long gaps and have most text together."""
    best = start = last = -1
    most = size = 0
    for n in likely:
        if last < 0 or n - last > _GAP:
            start, size = n, 0
        size, last = size + len(lines[n]), n
        if size > most:
            best, most = start, size
    return best


@lru_cache(maxsize=512)
def _content(reason: str) -> int:
    return round(16 * (1 - doubt(reason)))  # of metadata nothing


def candidates(seen: Setting) -> list[Candidate]:
    """The lines that may be the title, in the order of the page."""
    blocks, lines = seen.page.blocks, seen.lines
    numbers = {*_of_metadata(blocks, lines), *_headings(seen), *_called(seen)}
    numbers.update(range(seen.first, seen.first + _FIRST))
    if not (seen.main and blocks[0].kind == "title"):  # markup that names the page and heads it needs no search
        known = frozenset(word for name in seen.names for word in name.words if len(word) >= _LONG_WORD)
        for place in seen.beginnings:
            numbers.update(_near(seen, place, known))
    found = (_candidate(n, blocks[n], lines[n]) for n in sorted(numbers) if n < len(blocks))
    return [made for made in found if made is not None]


def _of_metadata(blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[int]:
    """The title in the head of the page, and the names that its metadata gives to the whole page."""
    yield from range(next((n for n, block in enumerate(blocks) if block.kind != "title"), len(blocks)))
    yield from islice((n for n, line in enumerate(lines) if line.startswith(_NAMES)), _NAMED)


def _headings(seen: Setting) -> Iterator[int]:
    """The main headings, the first ones that are content, and the first ones that are not."""
    yield from seen.main[:_MAIN]
    yield from islice((n for n in seen.headings if seen.content[n] >= _LIKELY), _HEADINGS)
    yield from islice((n for n in seen.headings if seen.content[n] < _LIKELY), _OTHER_HEADINGS)


def _called(seen: Setting) -> Iterator[int]:
    """Lines that are a part of what the head of the page or its first line says; each at most twice."""
    for part in seen.called:
        if len(part) > 1 and part in seen.times:
            first = seen.lines.index(part)
            yield first
            if seen.times[part] > 1:
                yield seen.lines.index(part, first + 1)


def _near(seen: Setting, place: int, known: frozenset[str]) -> Iterator[int]:
    """The lines around a beginning of content; further above those that have a word of a name of the page."""
    if place < 0:
        return
    close = max(seen.first, place - _BEFORE)
    yield from range(close, place + _AFTER + 1)
    for n in range(max(seen.first, place - _FAR), close):
        line = seen.lines[n]
        if len(line) <= _LONGEST and not known.isdisjoint(words_of(line.casefold())):
            yield n


def _candidate(number: int, block: Block, line: str) -> Candidate | None:
    """The words of a line that may be a title; none of one that is too long or says nothing."""
    skipped = line.index("\t") + 1 if block.kind == "data" else 0
    if not skipped and (mark := _SAYS_SO.match(line)):
        skipped = mark.end()
    text = line[skipped:].replace("\t", " ")
    if len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return None
    return Candidate(number, block.start + skipped, text, skipped > 0)
