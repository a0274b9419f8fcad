"""Whether value added tax is in a price: `incl. VAT`, `zzgl. MwSt.`, `HT`, `VAT exempt`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, smooth, starts_word

Vat = Literal["included", "excluded", "exempt"]

_TAX = r"(?:vat|gst|hst|mwst\.?|mehrwertsteuer|ust\.?|umsatzsteuer|tva|i\.?v\.?a\.?|btw|moms)"
_RATE = r"(?: ?\d{1,2}(?:[.,]\d{1,2})? ?%)?(?: of)?(?: the| la| de| l')? ?"
_WORDINGS: dict[Vat, str] = {
    "exempt": (
        rf"{_TAX}[- ]?(?:exempt|free|befreit|vrij)|(?:exempt from|no|free of|exent[oa]s? de|exonérée? de"
        rf"|esente da|vrijgesteld van|befreit von) {_TAX}"
    ),
    "excluded": (
        rf"(?:excl(?:\.|uding|usive of)?|ex\.?|plus|\+|without|exkl\.?|zzgl\.?|zuzüglich|ohne|hors|sin|más"
        rf"|esclusa|escl\.?|oltre|exklusive){_RATE}{_TAX}"
        rf"|{_TAX} (?:is )?(?:excluded|not included|extra|esclusa|no inclui[td][oa]|niet inbegrepen"
        rf"|non comprise)|(?-i:HT)|hors taxes?|net of {_TAX}"
    ),
    "included": (
        rf"(?:incl(?:\.|uding|usive of|udes)?|inc\.?|with|inkl\.?|einschließlich|con|inclui[td]o|inclus[ao]"
        rf"|inklusive|mit){_RATE}{_TAX}"
        rf"|{_TAX} (?:is )?(?:included|inclusive|incl\.?|inbegriffen|enthalten|comprise|inclui[td][oa]|inclusa"
        rf"|inbegrepen|inräknad)|(?-i:TTC)"
    ),
}


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{'|'.join(_WORDINGS.values())})")


@cache
def _patterns() -> dict[Vat, re.Pattern[str]]:
    return {kind: re.compile(words, re.IGNORECASE) for kind, words in _WORDINGS.items()}


def find(text: str) -> list[Reading[Vat]]:
    """Every note on value added tax.

    >>> [(r.quote, r.value) for r in find("£500 plus VAT; 1.200 € zzgl. 19 % MwSt.; 300 € TTC; VAT exempt")]
    [('plus VAT', 'excluded'), ('zzgl. 19 % MwSt.', 'excluded'), ('TTC', 'included'), ('VAT exempt', 'exempt')]
    """
    flat = smooth(text)
    found: list[Reading[Vat]] = []
    for start, end in _scanner().spans(flat):
        if starts_word(flat, start) and ends_word(flat, end):
            kind = next((kind for kind, pattern in _patterns().items() if pattern.fullmatch(flat, start, end)), None)
            if kind is not None:
                found.append(reading(kind, text, start, end))
    return found
