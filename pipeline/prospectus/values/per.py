"""What an amount is paid per: a year, a term, a credit, the whole programme; in nine languages."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values.base import GAP, WORD_END, Scanner, ends_word, reading, starts_word

Per = Literal["year", "programme", "term", "month", "module", "credit", "application"]

_EACH = r"(?:per|each|every|pro|je|par|por|por cada|cada|za|chaque|elk|varje|für jedes|a)"
_NOUNS: dict[Per, str] = {  # after "per", "each", "pro", "par", "por" … or a slash
    "year": (
        r"(?:full[- ]?time )?(?:academic |calendar |study |school )?(?:years?|yr|annum)|(?:studien)?jahr"
        r"|ann?ée(?: universitaire)?"
        r"|an|année|año(?: académico)?|curso(?: académico)?|(?:college|studie|academie|academisch )?jaar"
        r"|anno(?: accademico)?"
        r"|(?:läs)?år|ano(?: letivo)?|rok(?: akademicki)?"
    ),
    "term": (
        r"(?:academic )?(?:semester|term|trimester|quarter|half[- ]year)|semest(?:re|r)|trim?estre"
        r"|cuatrimestre|quadrimestre"
        r"|termin|halbjahr|instalment period"
    ),
    "month": r"(?:calendar )?month|monat|mois|mes|maand|mese|månad|mês|miesiąc",
    "credit": (
        r"(?:graduate |undergraduate |semester |quarter |student )?credit(?: hour| point| unit)?s?"
        r"|semester (?:credit )?hour"
        r"|sch|ects(?:[- ](?:credit|punkt|point|crédit|crédito))?|ec|leistungspunkt|crédit(?: ects)?|crédito(?: ects)?"
        r"|studiepunt|cfu|credito|högskolepoäng|punkt ects|(?:unit of )?credit|cats(?: credit| point)?|credit hr\.?"
    ),
    "module": (
        r"(?:\d{1,3}[- ](?:credit|cp|point|ects)(?:[- ]point)? )?(?:module|course|subject|paper|class|unit)|modul|kurs"
        r"|(?:lehr)?veranstaltung|cours|matière|módulo|asignatura|vak|insegnamento|modulo|disciplina|przedmiot|moduł"
    ),
    "programme": r"program(?:me)?|degree|qualification|formation|programa|opleiding|corso|studium|studiengang"
    r"|całość(?: studiów)?",
    "application": r"application|applicant|bewerbung|antrag|candidature|dossier|solicitud|aanmelding|domanda"
    r"|ansökan|candidatura",
}
_PHRASES: dict[Per, str] = {  # complete by themselves
    "year": (
        r"p\.\s?a\.|annually|annual|yearly|im jahr|jährlich\w*|annuel(?:le)?s?|l['’]année|al año|anual(?:es"
        r"|mente)?|al curso"
        r"|jaarlijkse?|all['’]anno|annu[oi]|annuale|om året|årlig(?:en|t|a)?|ao ano|rocznie|roczn[aey]|anuais"
    ),
    "term": r"im semester|al semestre|a semestre|semestral(?:es|nie|mente)?|semestriel(?:le)?s?|each semester"
    r"|semesterly",
    "month": (
        r"monthly|pcm|im monat|monatlich\w*|mtl\.?|mensuel(?:le)?s?|al mes|mensual(?:es|mente)?|maandelijkse?|al mese"
        r"|mensil[ei]|i månaden|ao mês|mensa(?:l|is)|miesięcznie"
    ),
    "credit": r"credit hour rate",
    "module": r"each module",
    "programme": (
        r"(?:full|total|entire|whole|complete) (?:course|program(?:me)?|degree|tuition|fees?|cost"
        r"|price)(?: fees?| costs?| tuition)?"
        r"|(?:in|grand) total|total(?:ly)?|for the (?:whole|entire|full|complete"
        r"|duration of the)(?: \w+){0,1} ?(?:course|program(?:me)?|degree)?"
        r"|insgesamt|gesamt(?:kosten|gebühr|preis|betrag)?|(?:für )?(?:das|den|die) gesamten? (?:studium"
        r"|studiengang|programm|lehrgang|ausbildung)"
        r"|au total|pour (?:toute )?la formation(?: complète)?|(?:coste|costo|precio|importe) total|en total"
        r"|(?:máster|programa|curso) completo"
        r"|totaal|in totaal|(?:de )?(?:hele|volledige) opleiding|in totale|costo totale|intero (?:corso|programma)"
        r"|totalt|hela (?:programmet|utbildningen)|no total|curso inteiro|łącznie|za całość(?: studiów)?"
    ),
    "application": r"non-refundable application",
}
_AFTER_ONLY: dict[Per, str] = {
    "year": "pa|p/a|yr",
    "programme": "overall|altogether|in all|for the (?:course|degree|diploma|certificate|program(?:me)?)",
}
_FLAGS = re.IGNORECASE


def _full(unit: Per) -> str:
    return rf"{_EACH}(?:{GAP}|-)(?:the )?(?:{_NOUNS[unit]})|{_PHRASES[unit]}"


@cache
def _scanner() -> Scanner:
    each = _EACH.removesuffix("|a)") + ")"  # "a year in Spain" is no rate; right behind an amount it is
    nouns = "|".join(_NOUNS.values())
    return Scanner(rf"(?i:{each}[ \x{{a0}}-](?:the )?(?:{nouns})|/{GAP}?(?:{nouns})|{'|'.join(_PHRASES.values())})")


@cache
def _units() -> list[tuple[Per, re.Pattern[str]]]:
    order: list[Per] = ["module", "credit", "application", "year", "term", "month", "programme"]
    return [(unit, re.compile(rf"(?:{_full(unit)}|/{GAP}?(?:{_NOUNS[unit]}))", _FLAGS)) for unit in order]


@cache
def _after() -> list[tuple[Per, re.Pattern[str]]]:
    opening = rf"{GAP}*(?:[,;(\[–—-]{GAP}?)?"
    return [
        (unit, re.compile(rf"{opening}(?P<per>{pattern.pattern}|{_AFTER_ONLY.get(unit, '(?!)')}){WORD_END}", _FLAGS))
        for unit, pattern in _units()
    ]


def find(text: str) -> list[Reading[Per]]:
    """Every statement of what something is paid per.

    >>> [(r.quote, r.value) for r in find("Annual fee. 1.500 € pro Semester, 31,50 €/crédito, total cost")]
    [('Annual', 'year'), ('pro Semester', 'term'), ('/crédito', 'credit'), ('total cost', 'programme')]
    """
    found: list[Reading[Per]] = []
    for start, end in _scanner().spans(text):
        if not ((text[start] == "/" or starts_word(text, start)) and ends_word(text, end)):
            continue
        unit = next((unit for unit, pattern in _units() if pattern.fullmatch(text, start, end)), None)
        if unit is not None:
            found.append(reading(unit, text, start, end))
    return found


def after(text: str, end: int) -> Reading[Per] | None:
    """What an amount that ends at `end` is paid per, when that stands right behind it.

    >>> text = "£9,250 a year or £500 (per module)"
    >>> after(text, 6).quote, after(text, 21).value
    ('a year', 'module')
    """
    longest: Reading[Per] | None = None
    for unit, pattern in _after():
        match = pattern.match(text, end)
        if match and (longest is None or match.end("per") > longest.end):
            longest = reading(unit, text, match.start("per"), match.end("per"))
    return longest
