"""Whether a page is about one programme, judged before its fields are read."""

from __future__ import annotations

import re

from prospectus.fields.view import View
from prospectus.records import awards, headlines

_ARTICLE = re.compile(
    r"(?i)\b(?:guide|everything you need|what is an?|how to (?:become|choose)|vs\.?|versus|best \w+ (?:programs|degrees|schools|universities)|top \d+|ranking|explained|career guide|blog|news|podcast|tips|ratgeber|magazin)\b"
)
_LISTS = re.compile(
    r"(?i)^(?:all |our |find |browse |search |popular |explore |free |online )*(?:courses|programmes|programs|degrees|undergraduate(?: courses)?|postgraduate(?: courses)?|study options|classes|studiengänge|formations|másteres|opleidingen|"
    r"course list|course finder|a-z|modules?|certificate courses|fees|tuition fees|admissions?|how to apply|apply|entry requirements|application|eligibility)\b"
)
_MODULE = re.compile(r"(?i)\b(?:module|unit|course) (?:code|leader|convenor|coordinator|title|outline|description|credits)\b|\bmodulbeschreibung\b|\bprerequisites?\b|\bpre-requisites?\b")
_MANY = 6


def not_a_programme(view: View) -> str | None:
    """Why a page describes no single programme; `None` when it may."""
    best = next(iter(headlines.headlines(view)), None)
    if best is None:
        return "the page has no title that could name a programme"
    line, title = best.line, best.title
    main = headlines.main_line(view)
    for words in (line, view.text[main.start : main.end] if main else ""):
        if _ARTICLE.search(words):
            return f"the title reads like an article: {words!r}"
    if title.award is None and _LISTS.search(line):
        return f"the title names a list or a service: {line!r}"
    listed = _awards_in_headings(view)
    if listed >= _MANY and title.award is None:
        return f"{listed} programmes are listed"
    if title.award is None and _MODULE.search(view.text[:3000]) and not _award_anywhere(view):
        return "the page describes a module"
    if title.award is None and not _award_anywhere(view):
        return "no award is named"
    return None


def _awards_in_headings(view: View) -> int:
    names = set()
    for block in view.page.blocks:
        if not block.stripped and block.kind in ("heading", "item", "row", "paragraph") and block.end - block.start < 120:  # noqa: PLR2004
            line = view.text[block.start : block.end]
            found = awards.find(line)
            if found and len(line) > found[0].end - found[0].start + 3:
                names.add(line)
    return len(names)


def _award_anywhere(view: View) -> bool:
    return any(awards.find(view.text[start:end]) for start, end in view.content())
