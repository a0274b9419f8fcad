"""Yes and no, as pages say it: `Yes`, `not included`, `sold out`, `nicht möglich`."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, starts_word

_STATES = (
    "available|possible|included|inclusive|required|necessary|mandatory|compulsory|needed|allowed|permitted|accepted"
    "|offered|provided|welcome|supported|sponsored|wheelchair[- ]accessible"
    "|verfügbar|möglich|inklusive|inbegriffen|enthalten|erforderlich|nötig|notwendig|erlaubt|vorhanden"
    "|disponibles?|possibles?|comprise?s?|incluse?s?|requise?s?|obligatoires?|autorisée?s?"
    "|posibles?|incluid[oa]s?|requerid[oa]s?|obligatori[oa]s?|permitid[oa]s?|mogelijk|beschikbaar|inbegrepen|verplicht"
    "|disponibil[ei]|possibil[ei]|richiest[oaie]|inclus[oaie]"
)
_NOT = (
    "no|not|never|cannot be|can not be|isn['’]t|aren['’]t|without|kein|keine|keinen|nicht|non|pas|aucune?|sin|geen|niet"
)
_YES = "yes|open|ja|oui|sí|sim|tak|✓|✔|✅|true"
_NO = "no|none|nein|keine|non|nee|nej|nie|false|✗|✘|❌"
_FALSE = "unavailable|excluded|sold out|out of stock|closed|optional|ausgeschlossen|ausverkauft|complet|agotad[oa]s?"
_TRUE = "in stock|auf lager|en stock"

_BEFORE_ANSWER = re.compile(r"(?:\A|[\n\t:|(?=])[ \u00a0]*\Z")
_AFTER_ANSWER = re.compile(r"[ \u00a0]*(?:\Z|[\n\t.,;|)!–-])")
_LABEL_END = re.compile(r"[ \u00a0]?[:\t?]")
_DENIES = re.compile(rf"(?:{_NOT})\s", re.IGNORECASE)


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:(?:{_NOT})(?: [\p{{L}}-]+){{0,3}} (?:{_STATES})|{_STATES}|{_FALSE}|{_TRUE}|{_YES}|{_NO})")


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def find(text: str) -> list[Reading[bool]]:
    r"""Every answer to a question of yes or no. What the question is, is for its caller to know.

    A bare `yes` or `no` counts only where it is all that is said there.

    >>> [(r.quote, r.value) for r in find("Remote: yes\nNo experience required. Lunch is included, parking is not")]
    [('yes', True), ('No experience required', False), ('included', True)]
    >>> find("No idea, ja zum Beispiel")
    []
    """
    found = []
    for start, end in _scanner().spans(text):
        quote = text[start:end]
        bare = _words(f"{_YES}|{_NO}").fullmatch(quote)
        if bare and not (_BEFORE_ANSWER.search(text, max(0, start - 4), start) and _AFTER_ANSWER.match(text, end)):
            continue
        if not bare and not (starts_word(text, start) and ends_word(text, end)):
            continue
        denies = not bare and _DENIES.match(quote)
        if not bare and not denies and _LABEL_END.match(text, end):
            continue  # the end of the question: `Experience required: yes`
        found.append(reading(not (denies or _words(f"{_NO}|{_FALSE}").fullmatch(quote)), text, start, end))
    return found
