"""Which line of a page is its title: the name of what the page is about.

In markup it is mostly the main heading or what stands in the head; in text that has lost its markup it is one line
among menus, breadcrumbs and headings of sections. A small network weighs what each line that may be the title looks
like, where it stands, and how it agrees with what the page says elsewhere: in its head, its address, its text. It was
trained with a softmax over the lines of a page and none of them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from prospectus import learned
from prospectus.blocks.title_candidates import candidates, setting
from prospectus.blocks.title_clues import clues
from prospectus.model import Page, TitleLine

_LEAST = -20
"""Log-odds, in sixteenths, of a line that is taken for the title when nothing better is there."""


@cache
def _network() -> learned.Network:
    return learned.network(learned.load("prospectus.blocks", "title_lines.npz"))


def title_odds(page: Page) -> list[TitleLine]:
    """The lines that may be the title of a page, in the order of the page; empty for a page without words.

    Looked at are what the metadata calls the page, headings, and short lines around the places where content begins.

    >>> from prospectus.blocks import assemble, read, segment
    >>> draft = segment(read("<nav><a href=/>Home</a></nav><h1>Knots</h1><p>How to tie ropes so that they hold."))
    >>> page = assemble(draft, ["navigation", "", ""])
    >>> best = max(title_odds(page), key=lambda line: line.odds)
    >>> page.text[best.start : best.end]
    'Knots'
    """
    seen = setting(page)
    found = candidates(seen)
    if not found:
        return []
    odds = _network().log_odds(clues(seen, found)).astype(int).tolist()
    ends = (page.blocks[one.block].end for one in found)
    return [TitleLine(one.block, one.start, end, value) for one, end, value in zip(found, ends, odds, strict=True)]


def titled(page: Page) -> Page:
    """The page with the lines that may be its title, and the words of the likeliest."""
    lines = title_odds(page)
    return replace(page, title=_title_of(page, lines), title_lines=tuple(lines))


def _title_of(page: Page, lines: list[TitleLine]) -> str:
    """The words of the line that is most likely the title; where none is likely, what the page marks as one."""
    best = max(lines, key=lambda line: line.odds, default=None)
    if best and best.odds >= _LEAST:
        return page.text[best.start : best.end].replace("\t", " ")
    marked = [b for b in page.blocks if b.kind == "title" or (b.kind == "heading" and b.level == 1 and not b.stripped)]
    first = min(marked, key=lambda block: block.kind == "title", default=None)
    words = page.text[first.start : first.end] if first else ""
    return words if any(map(str.isalpha, words)) else ""
