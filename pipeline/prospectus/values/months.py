"""Names of months in nine languages, from CLDR through babel, with the forms that pages add to them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

from prospectus.values.base import Scanner, listed

LANGUAGES = ("en", "de", "fr", "es", "nl", "it", "sv", "pt", "pl")
_MORE = {  # what CLDR has not: older and regional forms, Polish locatives, abbreviations in use
    1: "jänner jaen", 2: "feber febr fevr", 3: "mrz märz marz maerz marcu mart", 4: "kwietniu abril", 5: "maju",
    6: "czerwcu junio", 7: "lipcu", 8: "sierpniu agosto", 9: "sept wrześniu setiembre", 10: "październiku",
    11: "listopadzie", 12: "grudniu",
}  # fmt: skip
_OTHER_WORDS = frozenset(listed("may march mars mai maj mei maja jan"))
"""Full names (and one abbreviation) that are common words or first names too: alone they need a context."""
_RISKY = frozenset(
    listed("set ago out mar gen lis lip sie mag lug giu gru sty lut cze kwi ene dic abr mart mrt ott avr")
)
"""Abbreviations that are words of other languages: they count only between a day and a year."""


@dataclass(frozen=True, slots=True)
class Month:
    """A name of a month where it stands in a text."""

    start: int
    end: int
    number: int
    proof: Literal["none", "context", "day or year", "day and year"]
    """What must stand beside the name before it means the month."""


def unaccented(name: str) -> str:
    """Letters without their marks, as hurried pages write them: `fevrier`, `wrzesnia`."""
    kept = unicodedata.normalize("NFD", name.replace("ł", "l"))
    return "".join(c for c in kept if not unicodedata.combining(c))


@cache
def names() -> dict[str, tuple[int, bool]]:
    """Every name in small letters, with its month and whether it is a full name.

    >>> names()["października"], names()["sept"], names()["decembre"]
    ((10, True), (9, False), (12, True))
    """
    from babel import Locale

    table: dict[str, tuple[int, bool]] = {}
    for language in LANGUAGES:
        months = Locale(language).months
        for context in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                for number, name in months[context][width].items():
                    table[name.rstrip(".").lower()] = (number, width == "wide")
    for number, more in _MORE.items():
        table |= {name: (number, len(name) > 4) for name in listed(more)}
    return {unaccented(name): month for name, month in table.items() if len(name) > 3} | table


@cache
def _lower_alone() -> frozenset[str]:
    from babel import Locale

    small = [Locale(language).months for language in LANGUAGES if language not in ("en", "de")]
    wide = {name for months in small for context in months for name in months[context]["wide"].values()}
    return frozenset(name for name in wide | {unaccented(n) for n in wide} if name.islower() and len(name) > 3)


@cache
def _scanner() -> Scanner:
    long = [name for name in names() if len(name) > 4]
    short = [name for name in names() if len(name) <= 4]
    capital = [name.capitalize() for name in short] + [name.upper() for name in short]
    return Scanner(rf"(?i:{'|'.join(long)})|(?:{'|'.join(capital)})|\b(?:{'|'.join(short)})|[0-9](?:{'|'.join(short)})")


_LETTER = re.compile(r"[^\W\d_]")


def find(text: str) -> list[Month]:
    """Every name of a month that stands as a word of its own, glued or not.

    >>> [m.number for m in find("deadlineMarch 1, Marching, 31. Mai and wrzesień, we may, in May")]
    [3, 5, 9, 5, 5]
    """
    found = []
    for start, end in _scanner().spans(text):
        first = start + text[start].isdigit()
        month = _month(text, first, end)
        if month is not None:
            found.append(month)
    return found


def _month(text: str, start: int, end: int) -> Month | None:
    written = text[start:end]
    if end < len(text) and text[end].isalpha() and not (text[end].isupper() and not written.isupper()):
        return None
    if start and _LETTER.match(text[start - 1]) and not (written[0].isupper() and text[start - 1].islower()):
        return None
    name = written.lower()
    number, full = names()[name]
    if name in _RISKY:
        return Month(start, end, number, "day and year")
    shouted = written.isupper() and not full
    if shouted or (not written[0].isupper() and name not in _lower_alone()):
        return Month(start, end, number, "day or year")
    return Month(start, end, number, "none" if full and name not in _OTHER_WORDS else "context")
