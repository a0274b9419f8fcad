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
        r"|sch|ects(?:[- ](?:credit|punkt|point|crédit|crédito))?|ec|leistungspunkt|crédit(?: ects)?"
        r"|crédito(?: ects)?"
        r"|studiepunt|cfu|credito|högskolepoäng|punkt ects|(?:unit of )?credit|cats(?: credit| point)?|credit hr\.?"
    ),
    "module": (
        r"(?:\d{1,3}[- ](?:credit|cp|point|ects)(?:[- ]point)? )?(?:module|course|subject|paper|class|unit)|modul"
        r"|kurs"
        r"|(?:lehr)?veranstaltung|cours|matière|módulo|asignatura|vak|insegnamento|modulo|disciplina|przedmiot|moduł"
    ),
    "programme": r"program(?:me)?|degree|qualification|formation|programa|opleiding|corso|studium|studiengang"
    r"|całość(?: studiów)?",
    "application": r"application|applicant|bewerbung|antrag|candidature|dossier|solicitud|aanmelding|domanda"
    r"|ansökan|candidatura",
}
_PHRASES: dict[Per, str] = {  # complete by themselves
    "year": (
        r"p\.\s?a\.|annually|annual|yearly|annum|for (?:a|one|the) (?:full[- ]time|academic|full|standard) year"
        r"|for the (?:whole|entire|full|complete) (?:academic |study |school |calendar )?year"
        r"|voor een (?:voltijds|volledig|academie) ?jaar|für ein (?:volles|ganzes|studien) ?jahr|pour une année"
        r"|por un año|per un anno|för ett läsår|for (?:each|every|one) (?:academic |study )?year"
        r"|(?:first|1st)[- ]year (?:fees?|tuition)"
        r"|pro studienjahr|je studienjahr|à l['’]année|chaque année|cada año"
        r"|elk jaar|ieder jaar|ogni anno|varje år|todos os anos|cada ano|jahresgebühr(?:en)?|jahresbeitrag"
        r"|jahrestarif|jaarbedrag|jaartarief|årsavgift"
        r"|wettelijk(?:e)? collegegeld|statutory (?:tuition )?fees?|im jahr|jährlich\w*|annuel(?:le)?s?|l['’]année"
        r"|al año|anual(?:es"
        r"|mente)?|al curso"
        r"|jaarlijkse?|all['’]anno|annu[oi]|annuale|om året|årlig(?:en|t|a)?|ao ano|rocznie|roczn[aey]|anuais"
    ),
    "term": (
        r"termly|första terminen|(?:first|1st) (?:semester|term)(?: fee| tuition)?|for (?:each"
        r"|every) (?:semester|term)|semestergebühr(?:en)?|im trimester|por cuatrimestre|varje termin|elk semester"
        r"|chaque semestre"
        r"|ogni semestre|cada semestre|im semester|al semestre|a semestre|semestral(?:es|nie|mente)?"
        r"|semestriel(?:le)?s?|each semester"
        r"|semesterly"
    ),
    "month": (
        r"monthly|pcm|for each month|every month|cada mes|ogni mese|elke maand|chaque mois|jeden monat|varje månad"
        r"|im monat|monatlich\w*|mtl\.?|mensuel(?:le)?s?|al mes|mensual(?:es|mente)?|maandelijkse?|al mese"
        r"|mensil[ei]|i månaden|ao mês|mensa(?:l|is)|miesięcznie"
    ),
    "credit": (
        r"(?:credit[- ]hour|per[- ]credit|credit) (?:rate|fee|price|cost)s?|cost of (?:a|each|one) credit"
        r"|(?:precio|coste|valor) del crédito"
        r"|(?:el|cada) crédito (?:cuesta|tiene)|prix du crédit|le crédit coûte|each credit|cada crédito|ogni credito"
    ),
    "module": (
        r"each (?:module|course|unit|paper)|course rate|module (?:fee|rate)|fee per module|modulgebühr"
        r"|pro modul"
    ),
    "programme": (
        r"(?:total|entire|whole|complete|overall) (?:course|program(?:me)?|degree|tuition|fees?|costs?"
        r"|price|amount)(?: fees?| costs?| tuition)?|full (?:course|program(?:me)?|degree|cost|price)(?: fees?"
        r"| costs?)?"
        r"|(?:whole|full|entire|complete) (?:msc|ma|mba|llm|meng|mres|phd|master(?:['’]?s)?|bachelor(?:['’]?s)?"
        r"|diploma|award)"
        r"|full[- ]program(?:me)? (?:fees?|cost|tuition)|whole[- ]of[- ](?:course|program(?:me)?|degree)"
        r"|(?:cover|include)s? (?:all|both|the two|the three|the four) (?:years|semesters|terms)"
        r"|for (?:all|both) (?:two |three |four |2 |3 |4 )?(?:years|semesters|terms)|all[- ]in(?:clusive)? (?:fee"
        r"|price)"
        r"|(?:ganze[rsn]?|gesamte[rsn]?|komplette[rsn]?|vollständige[rsn]?) (?:[a-z]{0,12})?(?:studium"
        r"|studien(?:gang|dauer)"
        r"|programm|lehrgang|ausbildung|weiterbildung|kurs)s?"
        r"|(?:la )?(?:totalité|ensemble) (?:de la formation|du programme|du cursus|des études)|formation complète"
        r"|cursus complet"
        r"|todo el (?:máster|programa|curso|grado)"
        r"|toda la (?:titulación|carrera)"
        r"|(?:het |de )?(?:hele|gehele|volledige) (?:voltijd|deeltijd)?-?(?:programma|opleiding|studie|traject"
        r"|master|bachelor)"
        r"|(?:l['’])?intero (?:percorso|master|ciclo)|tutto il (?:corso|percorso|master|programma)"
        r"|hela (?:studietiden|kursen)|hele (?:programmet|uddannelsen|studiet|utdanningen)|todo o (?:curso|mestrado"
        r"|programa)"
        r"|(?:in|grand) total|total(?:ly)?|for the (?:whole|entire|full|complete"
        r"|duration of the)(?: \w+)?(?: (?:course|program(?:me)?|degree))?"
        r"|insgesamt|gesamt(?:kosten|gebühr|preis|betrag)?|(?:für )?(?:das|den|die) gesamten? (?:studium"
        r"|studiengang|programm|lehrgang|ausbildung)"
        r"|au total|pour (?:toute )?la formation(?: complète)?|(?:coste|costo|precio|importe) total|en total"
        r"|(?:máster|maestría|programa|curso|carrera|diplomado) complet[oa]"
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
