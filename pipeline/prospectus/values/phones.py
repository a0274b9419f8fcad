"""Telephone numbers in E.164, read with `phonenumbers`: `+44 (0)20 7589 5111`, `(+44) 20 7594 8303`, `0951/863-2384`.

A number with a country code need only be possible. A national one needs the page's region and must look like a
telephone number: valid there, or possible and introduced as one. Identifiers, dates and amounts are none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from prospectus.model import Reading
from prospectus.values.base import Scanner, reading, smooth

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_TOLD = re.compile(
    r"(?:tel(?:e(?:phone|fon|foon|fono))?|phone|fon|mobile|mobil|call(?: us)?(?: on| at)?|fax|ring|hotline"
    r"|whatsapp|contact|text|tlf|telef[oó]nico|puhelin|t|ph|m)"
    r"[ .:]*(?:number|no\.?|nr\.?|us|on|at|:|\(|\+)*[ .:]*\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\(?(?:(?:19|20)\d\d[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|(?:19"
    r"|20)\d\d ?[-/–] ?(?:(?:19|20)\d\d|\d\d))\)?"
)
_GROUPED = re.compile(r"[ ()/.-]")
_UNIT_BEHIND = re.compile(
    r" ?(?:[€£$%]|ects|credits?|students|eur\b|usd|gbp|places|km|years?)|[A-Za-z]\d|@|/\d|(?-i:(?!ext|x)[a-z])",
    re.IGNORECASE,
)


@cache
def _scanner() -> Scanner:
    return Scanner(r"\(?(?:\+ ?)?\(?[0-9](?:[ ()./-]{0,3}[0-9]){6,15}\)?")


def find(text: str, region: str | None = None) -> list[Reading[str]]:
    """Every telephone number. `region` (ISO 3166) is where numbers without a country code are dialled.

    >>> [r.value for r in find("Call (+44) 20 7594 8303 or +44 (0)20 7589 5111 by 15-01-2026, ID 4857 2214")]
    ['+442075948303', '+442075895111']
    >>> [r.value for r in find("Telefon: 0951/863-2384", "DE")]
    ['+499518632384']
    """
    flat = smooth(text)
    found: list[Reading[str]] = []
    for start, end in _scanner().spans(flat):
        number = _candidate(flat, start, end)
        value = _read(flat, number, region) if number else None
        if number and value:
            found.append(reading(value, text, *number))
    return found


def _candidate(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without what surrounds it, if it holds as many digits as a telephone number."""
    while start < end and text[start] in " ./-)":
        start += 1
    while end > start and text[end - 1] in " ./-(":
        end -= 1
    end -= text.count(")", start, end) > text.count("(", start, end) and text[end - 1] == ")"
    start += text.count("(", start, end) > text.count(")", start, end) and text[start] == "("
    digits = sum(c.isdigit() for c in text[start:end])
    before = text[max(0, start - 1) : start]
    if not 7 <= digits <= 16 or before.isdigit() or before in ("£", "€", "$", "#", "_", "=", "@"):
        return None
    if _DATE.match(text, start, end) or _UNIT_BEHIND.match(text, end):
        return None
    return start, end


def _read(text: str, span: tuple[int, int], region: str | None) -> str | None:
    import phonenumbers

    quote = text[slice(*span)]
    international = quote.lstrip("(").startswith(("+", "00"))
    if not international and (region is None or not (_GROUPED.search(quote) or _told(text, span[0]))):
        return None
    spoken = quote.replace("(0)", "").replace("( 0 )", "")
    if spoken.startswith("00"):
        spoken = "+" + spoken[2:]
    try:
        number = phonenumbers.parse(spoken.replace("(+", "+"), region)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number(number)
    if not (possible if international else _national(text, span[0], number, possible=possible)):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _national(text: str, start: int, number: PhoneNumber, *, possible: bool) -> bool:
    import phonenumbers

    trunk = text[start : start + 2].lstrip("(").startswith("0")
    return phonenumbers.is_valid_number(number) or (possible and (trunk or _told(text, start)))


def _told(text: str, start: int) -> bool:
    return _TOLD.search(text, max(0, start - 24), start) is not None
