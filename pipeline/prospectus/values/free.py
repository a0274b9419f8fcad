"""How nine languages say that something costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from prospectus.values.base import Scanner, ends_word, starts_word

_PHRASES = (
    # English
    r"free of (?:tuition|charges?|costs?|fees)|(?:tuition|fee|cost)[- ]free|fully funded|(?:for )?free"
    r"|at no (?:extra |additional )?(?:cost|charge)|(?:is |are )?waived|without charge|nil|none|not charged"
    r"|no (?:tuition |application |registration |enrolment |enrollment )?(?:fees?|charges?|costs?|tuition|deposit)"
    r"(?: is| are)?(?: charged| payable| required)?|(?:do|does) not charge|do(?:es)?n[’']t charge"
    # German
    r"|kostenlos\w*|kostenfrei\w*|(?:studien)?gebührenfrei\w*|unentgeltlich|gratis|keine?n?|entfällt|nicht erhoben"
    r"|keine (?:studien|bewerbungs|anmelde|teilnahme)?gebühr(?:en)?"
    # French
    r"|gratuit(?:e|s|es|ement)?|sans frais|aucuns? frais|exonérée?s?|offerts?"
    # Spanish, Portuguese, Italian
    r"|gratuit[oa]s?|sin (?:coste|costo|cargo)|exent[oa]s? de pago|no se cobra|gr[aá]tis|sem custos?|isent[oa]s?"
    r"|gratuit[ei]|gratuitamente|senza costi|nessun[oa]? (?:costo|tassa)|esenti?"
    # Dutch, Swedish, Polish
    r"|kosteloos|geen (?:kosten|collegegeld|inschrijfgeld)|(?:avgifts|kostnads)fri(?:tt|a)?|ingen avgift"
    r"|inga (?:studie|kurs|ansöknings)?avgifter"
    r"|bezpłatn\w*|darmow\w*|bez opłat|brak opłat|nieodpłatn\w*"
)
_BEFORE = re.compile(
    r"(?:-|(?:feel|toll|tax|smoke|error|barrier|risk|hands|gluten|sugar|lead|duty|care|stress)[ -]?)\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ -]?(?:to\b|elective|choice|time|speech|range|text|from|will|movement|trade|space|period|moving"
    r"|software|wi-?fi)",
    re.IGNORECASE,
)


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{_PHRASES})")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the text says "free", "kostenlos", "sin coste", "none" as a whole cell, …

    >>> text = "Feel free to apply: free of charge"
    >>> [text[a:b] for a, b in spans(text)]
    ['free of charge']
    """
    for start, end in _scanner().spans(text):
        if not (starts_word(text, start) and ends_word(text, end)):
            continue
        word = text[start:end].lower()
        if word in ("none", "nil", "kein", "keine", "keinen") and not _whole_cell(text, start, end):
            continue
        if word == "free" and (_BEFORE.search(text, max(0, start - 12), start) or _AFTER.match(text, end)):
            continue
        yield start, end


def _whole_cell(text: str, start: int, end: int) -> bool:
    """Between line ends, tabs, bars, a colon or brackets: an answer, not a word of a sentence."""
    before, after = text[max(0, start - 40) : start].rstrip(" \u00a0"), text[end : end + 40].lstrip(" \u00a0")
    return (not before or before[-1] in "\n\t|:(–-") and (not after or after[0] in "\n\t|).;,(")
