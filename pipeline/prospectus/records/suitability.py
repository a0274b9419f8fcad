"""Whether a page is about one programme, judged before its fields are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from prospectus.fields.view import View
from prospectus.records import headlines, titles
from prospectus.records.cards import listed_institutions
from prospectus.records.cues import ELSEWHERE
from prospectus.records.headlines import Headline
from prospectus.records.named_awards import all_awards, awards_in, is_award_line
from prospectus.sections import kind_of

_ARTICLE = re.compile(
    r"(?i)\b(?:guide|everything you need|what is an?|how to (?:become|choose)|vs\.?|versus"
    r"|best \w+ (?:programs|degrees|schools|universities)|top \d+|ranking|explained|career guide|blog"
    r"|news|podcast|tips|ratgeber|magazin)\b|^\W*learn\b|\?\s*$"
)
_LISTS = re.compile(
    r"(?i)^(?:all |our |find |browse |search |popular |explore |free |online )*(?:courses|programmes"
    r"|programs|degrees|undergraduate(?: courses)?|postgraduate(?: courses)?|study options|classes"
    r"|studiengänge|formations|másteres|opleidingen|"
    r"course list|course finder|a-z|modules?|certificate courses|fees|tuition fees|admissions?"
    r"|how to apply|apply|entry requirements|application|eligibility)\b"
)
_MODULE = re.compile(
    r"(?i)\b(?:module|unit|course) (?:code|leader|convenor|coordinator|title|outline|description"
    r"|credits)\b|\bmodulbeschreibung\b|\bprerequisites?\b|\bpre-requisites?\b"
)
_MODULE_TITLE = re.compile(
    r"(?i)\W*(?:modul(?:e|beschreibung|handbuch)?|unit|course unit|unité d['’]enseignement|asignatura|vakbeschrijving"
    r"|insegnamento|delkurs)\b[\W_]*(?:\w*\d|\w+:)"
)
_PLURAL = re.compile(
    r"(?i)\b(?:courses|programmes|programs|degrees|studiengänge|formations|másteres|grados|opleidingen)\W*(?:\d{4}(?:[/–-]\d{2,4})?\W*)?$"
)
_NEWS = re.compile(
    r"(?im)^\W*(?:(?:media|press) (?:enquiries|inquiries|contacts?|release)|more news|related news"
    r"|share this (?:article|story|news)|notes (?:to|for) editors|about the author|pressekontakt|weitere meldungen"
    r"|contact(?:os?)? (?:presse|de prensa)|autres actualités|más noticias|perscontact|meer nieuws)\b"
)
"""Lines that stand on pages of news."""
_FUNDING = re.compile(
    r"(?i)\b(?:scholarships?|bursar(?:y|ies)|studentships?|fellowships?|stipendi(?:um|en)|bourses?|becas?|studiebeurs\w*"
    r"|borsa di studio|borse di studio|stipendier|bolsas?)\b"
)
_STARTS_WITH_AWARD = re.compile(r"\W*(?:[A-Z][A-Za-z]{0,2}\.?[A-Z][A-Za-z]*\.?|Master|Bachelor|Doctor)\b(?! ?['’]?s)")
_PLURAL_AWARD = re.compile(
    r"(?i)\W*(?:\d+ )?(?:best )?(?:(?:masters|bachelors|mbas|phds|doctorates|diplomas|certificates)"
    r"|(?:(?:master|bachelor)['’]?s?|mba|phd|online|undergraduate|postgraduate)"
    r" (?:degrees|programs|programmes|courses)) in\b"
)
"""How lists of programmes are called: `Masters in Geology in Europe`."""
_MODULE_LABEL = re.compile(
    r"(?i)(?:module|unit) (?:code|leader|convenor|coordinator|co-ordinator|level|tutor|title|credits?)\b"
    r"|modul(?:nummer|code|verantwortliche\w*)|code (?:du )?(?:module|cours)|vakcode|studiegidsnummer|kurskod\b"
    r"|código de (?:la )?asignatura|codice insegnamento"
)
_FIRST_FACTS = 12
"""Blocks below the main heading in which a module's page labels its code and its leader."""
_AWARD_BELOW = 2
_INSTITUTIONS = 2
"""How many institutions a list names."""
_CODE = re.compile(r"\s*[A-Z]{2,5}[ -]?\d{3,5}[A-Z]?\b")
_CATALOGUE = re.compile(
    r"(?i)\b(?:courses|degrees|programs|programmes|certificates)\b[ ,]*(?:&|and|or"
    r"|,)[ ]*(?:\w+ )?(?:courses|degrees|programs|programmes|certificates)\b"
)
_SERVICES = frozenset({"fees", "funding", "how to apply", "deadlines", "english", "entry requirements"})
"""Kinds of sections that offices have whole pages on."""
_MANY, _SOME = 6, 3
_LONGEST = 120
_ENTRIES = frozenset({"heading", "item", "row", "paragraph"})
_TOP = 3000
"""Characters in which a module's page says that it is one."""


def not_a_programme(view: View) -> str | None:
    """Why a page describes no single programme; `None` when it may."""
    if not all_awards(view):
        return "no award is named"
    best = next(iter(headlines.headlines(view)), None)
    if best is None:
        return "the page has no title that could name a programme"
    against = next(_against(view, best), None)
    return against if against or best.title.award else _without_award(view, best.line)


def _against(view: View, best: Headline) -> Iterator[str]:
    """What the title, and what stands around it, says against a programme."""
    main = headlines.main_line(view)
    told = view.text[main.start : main.end] if main else ""
    awarded = titles.split(told).award is not None
    for words in (best.line, told):
        if _ARTICLE.search(words):
            yield f"the title reads like an article: {words!r}"
    if _FUNDING.search(told) and not _STARTS_WITH_AWARD.match(told):
        yield f"the page's title names funding: {told!r}"
    if _PLURAL_AWARD.match(told) and (listed := len(listed_institutions(view))) >= _INSTITUTIONS:
        yield f"programmes of {listed} institutions are listed"
    if not awarded and _is_module(view):
        yield "the page describes a module"
    if best.in_prose and _NEWS.search(view.text, best.start):
        yield "the page reads like news that names a programme"
    service = kind_of(told) in _SERVICES and best.start > view.top
    others = (_CODE.match, _CATALOGUE.search, _MODULE_TITLE.match, _PLURAL.search)
    if not awarded and (service or any(names(titles.without_site(told)) for names in others)):
        yield f"the page's title names a module, a list or a service: {told!r}"
    least = _MANY if best.in_prose else _SOME if not awarded and _is_lesser(view, best.start) else 0
    if least and (listed := _awards_in_headings(view)) >= least:
        yield f"{listed} programmes are listed"


def _is_module(view: View) -> bool:
    """Whether the first facts below the main heading are those of a module."""
    below = [block for block in view.readable if block.start > view.top][:_FIRST_FACTS]
    if any(is_award_line(view, block) for block in below[:_AWARD_BELOW]):
        return False
    labels = (view.text[slice(*label)] for block in below for cell in block.cells for label in cell.labels[:1])
    return any(_MODULE_LABEL.match(label) for label in labels)


def _is_lesser(view: View, start: int) -> bool:
    """Whether a line is a heading below the page's main one: of one entry among others."""
    block = view.block_at(start)
    return block.kind == "heading" and block.level > 1 and block.start > view.top


def _without_award(view: View, line: str) -> str | None:
    """Why a page whose title names no award describes no programme."""
    listed = _awards_in_headings(view)
    named = any(awards_in(view, start, end) for start, end in view.content())
    reasons = (
        (
            _LISTS.search(line) is not None or kind_of(line) in _SERVICES,
            f"the title names a list or a service: {line!r}",
        ),
        (listed >= _MANY, f"{listed} programmes are listed"),
        (not named and _MODULE.search(view.text[:_TOP]) is not None, "the page describes a module"),
        (not named, "no award is named"),
    )
    return next((reason for holds, reason in reasons if holds), None)


def _awards_in_headings(view: View) -> int:
    """How many programmes short lines name; what stands below `Similar courses` is not what the page is about."""
    names, elsewhere = set(), False
    for block in view.page.blocks:
        if block.stripped or block.end - block.start >= _LONGEST or block.kind not in _ENTRIES:
            continue
        line, found = view.text[block.start : block.end], awards_in(view, block.start, block.end)
        if not found:
            elsewhere = _elsewhere().match(line) is not None if block.kind == "heading" else elsewhere
        elif not elsewhere and len(line) > found[0].end - found[0].start + 3:
            names.add(line)
    return len(names)


@cache
def _elsewhere() -> re.Pattern[str]:
    """How lines begin that announce other programmes."""
    words = "|".join(re.escape(word.rstrip("*")) for word in ELSEWHERE)
    return re.compile(rf"(?i)\W*(?:{words})")
