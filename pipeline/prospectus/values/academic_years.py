"""Academic years: `2026/27`, whatever the page puts between the two."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import GAP, Scanner, reading

_FORM = re.compile(rf"(?P<first>20\d\d|19\d\d){GAP}?(?:[/–—‐‑-]|to|bis){GAP}?(?P<second>(?:20|19)?\d\d)(?!\d)")
_SHORT = re.compile(r"['’]?(?P<first>\d\d)/['’]?(?P<second>\d\d)")
_TELLING = re.compile(
    r"(?:academic year|academic session|entry|session|studienjahr|ws|wise|wintersemester|année universitaire"
    r"|rentrée|curso(?: académico)?|"
    rf"collegejaar|studiejaar|anno accademico|a\.a\.|läsår(?:et)?|ano letivo|rok akademicki|ay|year){GAP}*:?{GAP}*\Z",
    re.IGNORECASE,
)


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?:20|19)[0-9]{{2}}{GAP}?(?:[/–—‐‑-]|to|bis){GAP}?[0-9]{{2,4}}|['’]?[0-9]{{2}}/['’]?[0-9]{{2}}")


def find(text: str) -> list[Reading[str]]:
    """Every academic year, as `2026/27`; two years that do not follow each other are none.

    >>> [r.value for r in find("Fees 2026/2027, 2025-26 and academic year 26/27; not 2020-2026, 15/16 or 2026-09")]
    ['2026/27', '2025/26', '2026/27']
    """
    found = []
    for start, end in _scanner().spans(text):
        if text[max(0, start - 1) : start].isdigit() or text[max(0, start - 1) : start] in ("/", "-", "."):
            continue
        match = _FORM.match(text, start, end) or _SHORT.fullmatch(text, start, end)
        if match is None or text[match.end() : match.end() + 1] in ("/", "-") or text[match.end() :][:1].isdigit():
            continue
        year = int(match["first"]) + (2000 if match.re is _SHORT else 0)
        if int(match["second"]) not in (year + 1, (year + 1) % 100):
            continue
        if match.re is _FORM or _TELLING.search(text, max(0, start - 24), start):
            found.append(reading(f"{year}/{(year + 1) % 100:02}", text, start, match.end()))
    return found
