"""Dates in digits: ISO, slashes, dots and dashes, with the order of day and month proved, never assumed.

`13/02/2026` can only be the 13th of February, and then `03/04/2026` on the same page is the 3rd of April: all dates of
a text follow the order that one of them proves. Where none does, `day_first` decides; without it an ambiguous date is
not read (`undecided` lists those).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from prospectus.values.base import GAP, Scanner
from prospectus.values.edtf import Parts, edtf

_DOTTED_YEAR = rf"(?:{GAP}?(?:19|20)[0-9]{{2}}|[0-9]{{2}})"  # "15.07. 12 Plätze" has none
_SLASHED = re.compile(r"(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d{2}|\d{2})")
_DOTTED = re.compile(rf"(?P<a>\d{{1,2}})\.{GAP}?(?P<b>\d{{1,2}})\.(?P<year>{_DOTTED_YEAR})")
_ISO = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<sep>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|3[01])")
_ISO_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})-(?P<month>0[1-9]|1[0-2])")
_MONTH = re.compile(r"(?P<month>0[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d{2})")
_TOLD = re.compile(rf"(?:bis|zum|vom|ab|am){GAP}(?P<a>\d{{1,2}})\.{GAP}?(?P<b>\d{{1,2}})\.")
_GERMAN = re.compile(r"(?P<a>0[1-9]|[12]\d|3[01])\.(?P<b>0[1-9]|1[0-2])\.")
_VERSION = re.compile(r"(?:\bv|version|ver\.|release|§|paragraph|section|art\.|no\.|nr\.)[ ]?\Z", re.IGNORECASE)
_LETTERS = "abimorsuvz \t\u00a0\u2007\u2009\u200a\u200b\u202f"  # of "bis", "vom", … and the space behind them
_LATEST_SHORT_YEAR = 49


@cache
def _scanner() -> Scanner:
    return Scanner(
        rf"[0-9]{{1,2}}[/-][0-9]{{1,2}}[/-][0-9]{{2,4}}|[0-9]{{1,2}}\.{GAP}?[0-9]{{1,2}}\.{_DOTTED_YEAR}"
        r"|(?:19|20)[0-9]{2}[-/.][0-9]{2}(?:[-/.][0-9]{2})?|[01][0-9][/.](?:19|20)[0-9]{2}|[0-3][0-9]\.[01][0-9]\."
        rf"|(?:bis|zum|vom|ab|am){GAP}[0-9]{{1,2}}\.{GAP}?[0-9]{{1,2}}\.(?:{_DOTTED_YEAR})?"
    )


def find(text: str, day_first: bool | None = None) -> list[Parts]:
    """Every date in digits whose day and month are certain.

    >>> [(p.year, p.month, p.day) for p in find("03/04/2026 to 13/04/26, 2026-09-01, 15.7.2026, 09/2026")]
    [(2026, 4, 3), (2026, 4, 13), (2026, 9, 1), (2026, 7, 15), (2026, 9, None)]
    >>> find("03/04/2026")
    []
    """
    matches = _matches(text)
    order = _proved(matches)
    if order is None:
        order = day_first
    return [p for m in matches if (p := _parts(m, order))]


def undecided(text: str, day_first: bool | None = None) -> list[tuple[int, int]]:
    """Where dates stand whose day and month nothing tells apart.

    >>> undecided("by 03/04/2026")
    [(3, 13)]
    """
    matches = _matches(text)
    if day_first is not None or _proved(matches) is not None:
        return []
    return [m.span() for m in matches if m.re is _SLASHED and _parts(m, True) and not _parts(m, None)]


def _matches(text: str) -> list[re.Match[str]]:
    found = []
    for start, end in _spans(text):
        if _inside_longer(text, start, end):
            continue
        for pattern in (_ISO, _SLASHED, _DOTTED, _ISO_MONTH, _MONTH, _GERMAN, _TOLD):
            match = pattern.match(text, start, end)
            if match and (match.end() == end or pattern is _ISO_MONTH):
                found.append(match)
                break
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """What looks like a date in digits; the word of `bis 15.07.` belongs to it, that of `bis 15.07.2026` does not."""
    for start, end in _scanner().spans(text):
        if text[start].isalpha() and text[end - 1].isdigit():
            yield end - len(text[start:end].lstrip(_LETTERS)), end
        else:
            yield start, end


def _inside_longer(text: str, start: int, end: int) -> bool:
    """A piece of a version, a telephone number, an address of a machine."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[end - 1] == "." and after[:1] in ("-", "/"):  # 15.05.-15.07.2026
        after = ""
    if before[-1:].isdigit() or after[:1].isdigit():
        return True
    if before[-1:] == "/" and before[:1].isalpha():  # the path of an address
        return True
    chained = (before[-1:] in "./-" and before[:1].isdigit()) or (after[:1] in "./-" and after[1:].isdigit())
    return bool(chained) or _VERSION.search(text, max(0, start - 10), start) is not None


def _proved(matches: list[re.Match[str]]) -> bool | None:
    """The order that the text's own dates prove: day first, month first, or neither (or both, which proves nothing)."""
    pairs = [(int(m["a"]), int(m["b"])) for m in matches if m.re is _SLASHED]
    day_first = any(a > 12 >= b for a, b in pairs)
    month_first = any(b > 12 >= a for a, b in pairs)
    return None if day_first == month_first else day_first


def _parts(match: re.Match[str], day_first: bool | None) -> Parts | None:
    groups = match.groupdict()
    year = _year(groups.get("year"))
    if year is None and match.re not in (_GERMAN, _TOLD):
        return None
    if "month" in groups:
        month, day = int(groups["month"]), int(groups["day"]) if groups.get("day") else None
        follows = match.re is _ISO_MONTH and month == (int(groups["year"]) + 1) % 100  # 2010-11 is an academic year
        return None if follows else _checked(match, year, month, day)
    a, b = int(groups["a"]), int(groups["b"])
    if match.re is _SLASHED:
        first = a == b or (a > 12 if (a > 12) != (b > 12) else day_first)
        if first is None:
            return None
    elif match.re is _DOTTED and len(match["year"]) == 2 and len(match.group()) < 8:
        return None  # 1.2.10 is a section
    else:
        first = b <= 12
    return _checked(match, year, b if first else a, a if first else b)


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    if len(digits) >= 4:
        return int(digits[-4:])
    return 2000 + int(digits) if int(digits) <= _LATEST_SHORT_YEAR else None


def _checked(match: re.Match[str], year: int | None, month: int, day: int | None) -> Parts | None:
    known = edtf(year, month, day) if month <= 12 else None
    start = match.start("a") if match.re is _TOLD else match.start()
    return Parts(start, match.end(), year, month, day) if known else None
