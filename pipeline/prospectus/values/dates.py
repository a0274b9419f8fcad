"""Dates in running text, as precise as the page states them and no more: EDTF level 1.

A year stated once for several dates (`14-15 November 2026`, `1 March to 31 May 2026`, `March and September 2026`) is
the year of each; beyond that nothing is filled in, least of all from today. The states a deadline can have instead of
a date (rolling, to be confirmed) are in `date_states`; academic years (`2026/27`) in `academic_years`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from prospectus.model import Reading
from prospectus.values import numeric_dates, seasons, spoken_dates
from prospectus.values.base import GAP, Scanner, reading
from prospectus.values.edtf import Date, DateRange, Parts, edtf

_OPENING = rf"(?:{GAP}+(?:in|the|den|le|el|il|o)(?={GAP})|{GAP}+l['’])?(?:{GAP}+{spoken_dates.WEEKDAY})?{GAP}*"
_CLOCK = (
    rf"(?:(?:at{GAP})?(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?{GAP}?(?:[ap]\.?m\.?|noon|uhr|uur|h)?|noon|midnight|midday)"
    rf"(?:{GAP}?\([^()\n]{{1,20}}\)|{GAP}(?-i:[A-Z]{{2,4}})\b)?[,{GAP[1:-1]}]{{1,3}}"
)
"""A time of day before a date: `12:00 noon (GMT +8), `, `23:59 CET `."""
_RANGE = re.compile(
    rf"[\s,(.]*(?:(?:at|um|klo|kl\.?|à|om|alle|a las){GAP}?\d{{1,2}}(?:[:.h]\d\d)?"
    rf"(?:{GAP}?(?:uhr|uur|h|[ap]\.?m\.?))?{GAP}*)?"
    rf"(?:[-–—‐‑−]|(?:to|until|till|through|bis(?:{GAP}zum)?|au|jusqu['’]au|al?|hasta"
    rf"|tot(?:{GAP}en{GAP}met)?|t/m|"
    rf"do|até)(?={GAP})){_OPENING}(?:{_CLOCK}{_OPENING})?",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"{GAP}*(?:[/&]|,?{GAP}*(?:and|or|und|oder|et|ou|y|o|e|en|of|och|eller|i|oraz|lub)(?={GAP})){_OPENING}",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"{GAP}?\((?:[a-z]+{GAP}){{0,4}}")
_BETWEEN = re.compile(
    rf"\b(?:between|zwischen|entre|tussen|tra|fra|mellan|między){GAP}+(?:(?:the|dem|den|le|el|il|l['’]|o){GAP}*)?\Z",
    re.IGNORECASE,
)
_COMMA = re.compile(rf",{_OPENING}", re.IGNORECASE)
_PART_BEFORE = re.compile(rf"(?:[\d€£$#+]{GAP}?|\d[/–.,-])\Z")
_PART_AFTER = re.compile(rf"\d|{GAP}?[€%]|[/–.,-]\d")
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def find(text: str, *, day_first: bool | None = None) -> list[Reading[Date]]:
    """Every date of the text. `day_first` settles `03/04/2026` where the text's other dates do not.

    >>> [r.value.date for r in find("Apply by Monday, 31 st May; we may start on Sept ’26 or 13/02/27, Room 3.14")]
    ['XXXX-05-31', '2026-09', '2027-02-13']
    >>> [r.value.date for r in find("28 December 2026 – 3 January 2027, 14-15 November 2026, Fall 2023, 1/2 of it")]
    ['2026-12-28', '2027-01-03', '2026-11-14', '2026-11-15', '2023-23']
    """
    return [reading(_date(p), text, p.start, p.end) for p in _all(text, day_first)]


def find_ranges(text: str, *, day_first: bool | None = None) -> list[Reading[DateRange]]:
    """Every pair of dates that the text joins to a range.

    >>> [(r.value.start.date, r.value.end.date) for r in find_ranges("Applications: 1 October – 15 January 2027")]
    [('2026-10-01', '2027-01-15')]
    """
    parts = _all(text, day_first)
    ranges: list[Reading[DateRange]] = []
    for first, second in pairwise(parts):
        if _RANGE.fullmatch(text, first.end, second.start) or _is_between(text, first, second):
            value = DateRange(start=_date(first), end=_date(second))
            if not ranges or ranges[-1].end <= first.start:
                ranges.append(reading(value, text, first.start, second.end))
    return ranges


def _is_between(text: str, first: Parts, second: Parts) -> bool:
    """Whether two dates are joined as in `between 2 and 20 May`."""
    joined = _LIST.fullmatch(text, first.end, second.start)
    return joined is not None and _BETWEEN.search(text, max(0, first.start - 16), first.start) is not None


def find_undecided(text: str, *, day_first: bool | None = None) -> list[Reading[str]]:
    """Dates in digits that could be two days (`03/04/2026`) where nothing decides; `find` leaves them out.

    >>> [r.quote for r in find_undecided("Closing date: 03/04/2026")]
    ['03/04/2026']
    """
    return [reading(text[a:b], text, a, b) for a, b in numeric_dates.undecided(text, day_first)]


@cache
def _years() -> Scanner:
    return Scanner(r"(?:19|20)[0-9]{2}")


def find_years(text: str) -> list[Reading[Date]]:
    """Every year that stands alone, for fields that want one (`2026 entry`); never part of a date or a number.

    >>> [r.value.date for r in find_years("2026 entry, 1 May 2027, £2025, 2028/29 and 12.2031")]
    ['2026']
    """
    taken = [(p.start, p.end) for p in _all(text, None)]
    found = []
    for start, end in _years().spans(text):
        inside = any(a < end and start < b for a, b in taken)
        if not inside and not _PART_BEFORE.search(text, max(0, start - 2), start) and not _PART_AFTER.match(text, end):
            found.append(reading(Date(date=text[start:end]), text, start, end))
    return found


@lru_cache(maxsize=2)  # the three functions above are asked about the same page one after the other
def _all(text: str, day_first: bool | None) -> tuple[Parts, ...]:
    """What the three grammars find, in order, without overlaps, each part a day or month that exists."""
    every = [*spoken_dates.find(text), *numeric_dates.find(text, day_first), *seasons.find(text)]
    every.sort(key=lambda p: (p.start, -p.end))
    kept: list[Parts] = []
    for parts in every:
        if (not kept or parts.start >= kept[-1].end) and edtf(parts.year, parts.month, parts.day):
            kept.append(parts)
    return tuple(_with_years_of_terms(text, list(_with_shared_years(text, kept))))


def _with_years_of_terms(text: str, parts: list[Parts]) -> Iterator[Parts]:
    """A day in brackets behind a term lies in the term's year: `Fall 2026 (classes begin August 31)`."""
    term: Parts | None = None
    for current in parts:
        named = term and current.year is None and (current.month or 0) <= 12
        if term and named and _IN_BRACKETS.fullmatch(text, term.end, current.start):
            current = replace(current, year=term.year)  # noqa: PLW2901 -- the same date, better known
        term = current if current.year and current.month in (21, 22, 23) else None
        yield current


def _with_shared_years(text: str, parts: list[Parts]) -> Iterator[Parts]:
    """A year stated at the end of a range or list holds for its earlier members too."""
    shared: list[Parts] = []
    in_list = False
    for current in reversed(parts):
        lent = current
        if shared and current.year is None and shared[-1].year is not None:
            lent, in_list = _lent(text, current, shared[-1], _COMMA if in_list else None)
        else:
            in_list = False
        shared.append(lent)
    return reversed(shared)


def _lent(text: str, first: Parts, second: Parts, comma: re.Pattern[str] | None) -> tuple[Parts, bool]:
    """The first of two joined dates with the year of the second, and whether both are members of a list."""
    year = second.year or 0
    in_order = (first.month or 0, first.day or 0) <= (second.month or 0, second.day or first.day or 0)
    in_list = any(p.fullmatch(text, first.end, second.start) for p in (_LIST, comma) if p)
    if _RANGE.fullmatch(text, first.end, second.start):
        year -= not in_order
    elif not (in_order and in_list):
        return first, False
    return (replace(first, year=year) if edtf(year, first.month, first.day) else first), in_list


def _date(parts: Parts) -> Date:
    text = edtf(parts.year, parts.month, parts.day) or ""
    if not parts.third or parts.year is None or parts.month is None:
        return Date(date=text)
    whole = Date(date=text)
    first, last = _THIRDS[parts.third]
    latest = whole.latest if parts.third == "late" else datetime.date(parts.year, parts.month, last)
    return Date(date=text, earliest=datetime.date(parts.year, parts.month, first), latest=latest)
