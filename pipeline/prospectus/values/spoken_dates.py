"""Dates with the month in words: `14-15 November 2026`, `August 24, 2026`, `31 st May`, `Sept ’26`, `mid-May`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from prospectus.values import months
from prospectus.values.base import GAP, listed
from prospectus.values.edtf import Parts
from prospectus.values.months import Month

_ORDINAL = rf"(?:{GAP}?(?:st|nd|rd|th)\b|ers?\b|ère\b|[ºª°.]|:?e\b|:a\b)?"
_DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d){_ORDINAL}"
_FREE = r"(?<![\d€£$])(?<!\d[.:,])(?<!\d{3}[/-])"  # no part of a longer number, a time or an amount
_AND = r"(?:-|–|—|‐|‑|/|\+|&|and|or|to|und|oder|bis|et|ou|au|y|o|al|en|of|t/m|tot|e|och|till|i|do|a)"
WEEKDAY = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|lun|mar|mer|mié|jeu|jue|ven|vie|dim|dom|sáb|mån|tis"
    r"|ons|tors|lör|"
    r"sön|maa|din|woe|vri|zat|zon|gio|seg|ter|qua|qui|sex|pon|wto|śro|czw|pią|sob|nie)[a-zäéèíóçżęł-]*\.?,?"
)
_OF = rf"(?:{GAP}+(?:de|of|del|di|the|von)(?={GAP}))?"
_DAY_BEFORE = re.compile(rf"{_FREE}{_DAY}{_OF}(?:{GAP}|[-./,]){{0,3}}\Z", re.IGNORECASE)
_LISTED = re.compile(
    rf"{_FREE}{_DAY}{GAP}*(?:,|(?P<and>{_AND}))(?:{GAP}*{WEEKDAY})?(?:{GAP}+(?:the|den|le|el))?{GAP}*\Z", re.IGNORECASE
)
_COUNTER = re.compile(  # in "Round 1 – 15 January" the first number counts rounds
    r"(?:round|runde|term|semester|trimest(?:er|re)|quarter|phase|fase|call|years?|part|stage|week|block?"
    r"|intake|session|"
    r"level|group|batch|option|cohort|priority|step|section|module|unit|campus|test|day|tag|n[or]\.?|number|deadline)"
    rf"{GAP}*\Z",
    re.IGNORECASE,
)
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_YEAR_AFTER = re.compile(
    rf"(?:{GAP}|[,/-]|\(|of(?={GAP})|del?(?={GAP})){{0,6}}?(?:{_YEAR}|['’‘´`](?P<short>\d{{2}})(?!\d))", re.IGNORECASE
)
_SHORT_AFTER_DAY = re.compile(rf"(?:{GAP}|[-/.]){{1,2}}(?P<short>2\d)(?={GAP}*(?:\Z|[\n,;)\]–|]))")
_SHORT_AFTER_MONTH = re.compile(r"-(?P<short>2\d)(?![\d-])")
_YEAR_BEFORE = re.compile(rf"(?<!\d){_YEAR}(?:{GAP}|-){{1,2}}\Z")
_COUNTED = (
    rf"(?!{GAP}?(?:[%€£$]|(?:am|pm|a\.m|p\.m|uhr|students?|places|months?|weeks?|days?|years?|credits?"
    rf"|ects|hours?|modules?|h)\b))"
)
_DAY_AFTER = re.compile(rf"{GAP}{{1,2}}(?:the{GAP})?{_DAY}(?![:.,]\d){_COUNTED}", re.IGNORECASE)
_MORE_AFTER = re.compile(rf"{GAP}*(?:,|{_AND}){GAP}*{_DAY}(?![:.,]\d){_COUNTED}", re.IGNORECASE)
_THIRDS = {
    "early": "early|beginning of|start of|anfang|beginn|début|debut|principios de|primeros de|begin|inizio|början av|"
    "início de|początek|na początku",
    "mid": "mid|middle of|mitte|mi|mediados de|medio|half|metà|mitten av|meados de|w połowie|połowa",
    "late": "late|(?:the )?end of|ende|fin|finales de|fines de|eind|fine|slutet av|fim de|final de|koniec|pod koniec",
}
_THIRD = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{third}>{names})' for third, names in _THIRDS.items())})(?:{GAP}|-)(?:de |di "
    rf"|d['’]|of )?\Z",
    re.IGNORECASE,
)
_TELLING_BEFORE = re.compile(
    r"\b(?:in|by|until|till|before|from|since|during|each|every|im|ab|bis|zum|seit|en|vanaf|tot|från|em|od|do"
    r"|w|through|"
    rf"between|this|next|of|nel|a|di|per|de|du)(?:{GAP})+\Z",
    re.IGNORECASE,
)
_TELLING_AFTER = re.compile(
    rf"{GAP}+(?:intake|start|entry|admissions?|deadline|session|exams?|term|each year|every year|or later)\b",
    re.IGNORECASE,
)
_EDGE_BEFORE = re.compile(
    rf"(?:[,/&(\[–|:\t;-]|\n|\A|\b(?:and|or|to|und|oder|et|ou|y|o|e|och|(?-i:i))(?={GAP})){GAP}*\Z", re.IGNORECASE
)
_EDGE_AFTER = re.compile(
    rf"{GAP}*(?:\Z|[\n,/&()\]–|;:.\t-]|(?:and|or|to|und|oder|et|ou|y|o|e|och|(?-i:i))\b)", re.IGNORECASE
)


def find(text: str) -> list[Parts]:
    """Every date whose month is a word, in order; the days of a list share its month and year.

    >>> [(p.year, p.month, p.day) for p in find("20. und 21. Mai 2026; apply by August 24; September intake")]
    [(2026, 5, 20), (2026, 5, 21), (None, 8, 24), (None, 9, None)]
    """
    found: list[Parts] = []
    for month in months.find(text):
        floor = found[-1].end if found else 0
        if month.start >= floor:
            found.extend(_around(text, month, floor))
    return found


def _around(text: str, month: Month, floor: int) -> Iterator[Parts]:
    """The date or dates around one month's name: day, month, year; or month, day, year; or without a day."""
    end = month.end + (text[month.end : month.end + 1] == "." and month.end - month.start <= 5)
    year = _YEAR_AFTER.match(text, end)
    before = _DAY_BEFORE.search(text, max(floor, month.start - 14), month.start)
    after = _DAY_AFTER.match(text, end) if text[month.start : month.end].lower() in _english() else None
    if before and (year or not (after and _YEAR_AFTER.match(text, after.end()))):
        year = year or _SHORT_AFTER_DAY.match(text, month.end)
        if year or month.proof != "day and year" or text[month.start : month.end] == "Mar":
            for day in [*_days_before(text, before, floor), before]:
                closes = (year.end() if year else month.end) if day is before else day.end("day")
                yield Parts(day.start(), closes, _number(year), month.number, int(day["day"]))
    elif after and not year:
        yield from _days_after(text, month, after)
    else:
        yield from _no_day(text, month, end, floor)


@cache
def _english() -> frozenset[str]:
    return frozenset(
        listed(
            "january february march april may june july august september october november december "
            "jan feb mar apr jun jul aug sep sept oct nov dec"
        )
    )


def _number(year: re.Match[str] | None) -> int | None:
    if year is None:
        return None
    groups = year.groupdict()
    return int(groups["year"]) if groups.get("year") else 2000 + int(groups["short"])


def _days_before(text: str, last: re.Match[str], floor: int) -> list[re.Match[str]]:
    """The other days of `1, 8 and 15 May` or `14-15 November`, in order."""
    days: list[re.Match[str]] = []
    start = last.start()
    while len(days) < 8:
        match = _LISTED.search(text, max(floor, start - 24), start)
        if match is None or (not days and match["and"] is None):
            break
        days.insert(0, match)
        start = match.start()
    counts = days and _COUNTER.search(text, max(floor, start - 20), start)
    return [] if counts else days


def _days_after(text: str, month: Month, first: re.Match[str]) -> Iterator[Parts]:
    """`May 6`, `June 14–16, 2026`, `May 6 and 7, 2026`."""
    days = [first]
    while (more := _MORE_AFTER.match(text, days[-1].end())) and len(days) < 8:
        if not _ends_list(text, more.end()):
            break
        days.append(more)
    year = _YEAR_AFTER.match(text, days[-1].end())
    if year is None and month.proof == "day and year":
        return
    for day in days:
        start = month.start if day is first else day.start("day")
        end = year.end() if year and day is days[-1] else day.end()
        yield Parts(start, end, _number(year), month.number, int(day["day"]))


_LIST_END = re.compile(rf"{GAP}*(?:\Z|[\n.,;:)(\]|]|(?:19|20)\d\d|{_AND}{GAP}*\d)|{GAP}+[a-z]{{2}}", re.IGNORECASE)


def _ends_list(text: str, end: int) -> bool:
    following = months.find(text[end : end + 14])
    return _LIST_END.match(text, end) is not None and not (
        following and not text[end : end + following[0].start].strip()
    )


def _no_day(text: str, month: Month, end: int, floor: int) -> Iterator[Parts]:
    """`September 2026`, `2026 September`, `Sep-26`, `mid-May`, and the bare name where it is no other word."""
    third = _THIRD.search(text, max(floor, month.start - 18), month.start)
    which = (third.lastgroup or "") if third else ""
    start = third.start() if third else month.start
    year = _YEAR_AFTER.match(text, end) or _SHORT_AFTER_MONTH.match(text, end)
    if month.proof == "day and year":
        return
    if year:
        yield Parts(start, year.end(), _number(year), month.number, None, which)
    elif before := _YEAR_BEFORE.search(text, max(floor, month.start - 8), month.start):
        yield Parts(before.start(), month.end, _number(before), month.number)
    elif month.proof == "none" or (month.proof == "context" and (third or _telling(text, month, end))):
        glued = month.start > floor and text[max(0, month.start - 9) : month.start].rstrip()[-1:].isdigit()
        if not glued:  # digits that are no day: a longer number ends in one, and nobody knows where
            yield Parts(start, month.end, None, month.number, None, which)


def _telling(text: str, month: Month, end: int) -> bool:
    window = max(0, month.start - 12)
    if _TELLING_BEFORE.search(text, window, month.start) or _TELLING_AFTER.match(text, end):
        return True
    return bool(_EDGE_BEFORE.search(text, window, month.start) and _EDGE_AFTER.match(text, end))
