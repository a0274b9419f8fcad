"""What stands where a date could: rolling admission, no deadline, open all year, to be confirmed, closed."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, starts_word

DateState = Literal["rolling", "no deadline", "open all year", "to be confirmed", "closed"]

_WORDINGS: dict[DateState, str] = {
    "rolling": (
        r"rolling(?: (?:admissions?|basis|deadlines?|intakes?|entry|starts?|enrol?lments?|applications?|process"
        r"|recruitment|cycle|review))?|(?:accepted|considered|reviewed"
        r"|processed) (?:continuously|on an ongoing basis)"
        r"|until (?:the (?:course|programme|program) is full|all places (?:are|have been) filled|filled"
        r"|places are filled)"
        r"|as long as places are available|first[- ]come,? first[- ]served|laufend|fortlaufend"
        r"|au fil de l['’]eau|hasta agotar plazas"
        r"|hasta completar plazas|hasta cubrir (?:las )?plazas|doorlopend|fino a esaurimento(?: posti)?"
        r"|löpande|até esgotar (?:as )?vagas"
        r"|do wyczerpania miejsc"
    ),
    "no deadline": (
        r"no (?:fixed |set |official |formal |application |closing )?(?:closing )?(?:deadlines?|closing date)"
        r"|keine (?:bewerbungs)?frist"
        r"|(?:nicht an (?:eine )?frist|fristlos)|zulassungsfrei ohne frist|pas de date limite"
        r"|sin (?:fecha límite|plazo)|geen deadline"
        r"|nessuna scadenza|ingen sista ansökningsdag|sem prazo|bez terminu"
    ),
    "open all year": (
        r"(?:open |apply |applications? )?(?:all|any time|at any time|throughout the|anytime)(?: of the"
        r"| during the)? ?year(?: round)?"
        r"|year[- ]round|at any time|anytime|any time|jederzeit(?: möglich)?|ganzjährig|toute l['’]année"
        r"|à tout moment|todo el año"
        r"|en cualquier momento|het hele jaar(?: door)?|op elk moment|tutto l['’]anno|hela året|når som helst"
        r"|när som helst|o ano todo"
        r"|durante todo o ano|cały rok"
    ),
    "to be confirmed": (
        r"tb[cad]|t\.b\.[cad]\.?|to be (?:confirmed|announced|determined|advised|decided)|not yet (?:confirmed"
        r"|announced|available|known)"
        r"|wird (?:noch )?(?:bekannt ?gegeben|festgelegt)|noch (?:nicht bekannt|offen)|à (?:confirmer|préciser|définir"
        r"|déterminer|venir)"
        r"|por (?:confirmar|determinar|anunciar)|pendiente(?: de confirmar)?|(?:nog )?nader te bepalen"
        r"|nog (?:niet bekend|onbekend)|da (?:definire|confermare)"
        r"|ej fastställt|meddelas senare|a (?:definir|confirmar|anunciar)|do ustalenia|wkrótce"
    ),
    "closed": (
        r"closed|(?:applications?(?: for [\w /]{1,24})?|admissions?|entry|registrations?|deadline|intake|now) (?:are "
        r"|is |have |has )?(?:now |already |currently )?"
        r"(?:closed|passed|expired)|no longer accepting applications|not accepting applications"
        r"|deadline has passed|bewerbungsfrist (?:ist )?abgelaufen"
        r"|(?:inscriptions|candidatures) (?:closes|fermées|clôturées|terminées)|(?:plazo"
        r"|inscripción) cerrad[oa]|inschrijving gesloten"
        r"|iscrizioni chiuse|anmälan stängd|inscrições encerradas|rekrutacja zakończona"
    ),
}

_ANSWERS = ("rolling", "closed")
_OPENING = re.compile(r"(?:\A|[\n\t:|(,–-])[ \u00a0]*\Z")  # the bare word is an answer, not a landscape
_END = re.compile(r"[ \u00a0]*(?:\Z|[\n\t.,;|)])")


@cache
def _scanners() -> dict[DateState, Scanner]:
    return {state: Scanner(f"(?i:{wording})") for state, wording in _WORDINGS.items()}


@cache
def _any() -> Scanner:
    return Scanner("|".join(f"(?i:{wording})" for wording in _WORDINGS.values()))


def find(text: str) -> list[Reading[DateState]]:
    """Every place that says why there is no date. Whether a date is meant there is for its caller to know.

    >>> [(r.quote, r.value) for r in find("Deadline: TBC. Rolling admissions, Bewerbung jederzeit möglich")]
    [('TBC', 'to be confirmed'), ('Rolling admissions', 'rolling'), ('jederzeit möglich', 'open all year')]
    """
    found = []
    for start, end in _any().spans(text):
        quote = text[start:end]
        if quote.lower() in _ANSWERS and not _is_answer(text, start, end):
            continue
        if starts_word(text, start) and ends_word(text, end):
            state = next(s for s, scanner in _scanners().items() if (0, len(quote)) in scanner.spans(quote))
            found.append(reading(state, text, start, end))
    return found


def _is_answer(text: str, start: int, end: int) -> bool:
    return bool(_OPENING.search(text, max(0, start - 4), start) and _END.match(text, end))
