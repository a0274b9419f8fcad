"""Countries as ISO 3166 codes, by their names in nine languages (CLDR through babel)."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, starts_word

_PAGE_LANGUAGES = ("en", "de", "fr", "es", "nl", "it", "sv", "pt", "pl")
_ALSO = {
    "UK": "GB", "U.K.": "GB", "Great Britain": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB",
    "Northern Ireland": "GB", "USA": "US", "U.S.A.": "US", "U.S.": "US", "United States of America": "US",
    "Republic of Ireland": "IE", "UAE": "AE", "Holland": "NL", "Czech Republic": "CZ", "South Korea": "KR",
    "Korea": "KR", "Russia": "RU", "Turkey": "TR", "Türkei": "TR",
    "Großbritannien": "GB", "Etats-Unis": "US", "EE. UU.": "US", "Hong Kong": "HK", "Macau": "MO",
}  # fmt: skip


@cache
def names() -> dict[str, str]:
    """Names of countries as written, with their codes.

    >>> names()["Deutschland"], names()["Pays-Bas"], names()["UK"]
    ('DE', 'NL', 'GB')
    """
    from babel import Locale

    table: dict[str, str] = {}
    for page in reversed(_PAGE_LANGUAGES):
        known = Locale(page).territories
        table |= {
            name: code
            for code, name in known.items()
            if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU", "EZ", "UN")
        }
    return table | _ALSO


@cache
def _scanner() -> Scanner:
    return Scanner("|".join(re.escape(name) for name in sorted(names()) if len(name) > 1))


def find(text: str) -> list[Reading[str]]:
    """Every name of a country.

    >>> [(r.quote, r.value) for r in find("Students from France, the UK and Südkorea; Francesca, Ukraine")]
    [('France', 'FR'), ('UK', 'GB'), ('Südkorea', 'KR'), ('Ukraine', 'UA')]
    """
    return [
        reading(names()[text[start:end]], text, start, end)
        for start, end in _scanner().spans(text)
        if starts_word(text, start) and ends_word(text, end)
    ]
