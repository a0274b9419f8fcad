"""Words for years, months, weeks, days and terms, and the numbers before them, as nine languages write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from prospectus.values import numbers
from prospectus.values.base import GAP, WORD_END

_ADJECTIVES = (
    r"(?:academic |calendar |full |study |school |further |additional |more |consecutive |teaching |working |business |"
    r"vol(?:le|len) |weiteren? ){0,2}"
)
UNITS: dict[str, dict[str, str]] = {  # by language; Y, M, W, D of ISO 8601, S for half a year, T for no fixed length
    "en": {
        "Y": r"years?|yrs?\.?", "M": r"months?|mos?\.|mths?\.?|mos", "W": r"weeks?|wks?\.?", "D": "days?",
        "S": "semesters?", "T": "terms?|trimesters?|quarters?",
    },
    "de": {
        "Y": r"(?:studien|schul|kalender)?jahr(?:e[ns]?|es)?"
            r"|jährig(?:e[nrs]?)?", "M": r"monat(?:en?|s)?|monatig(?:e[nrs]?)?",
        "W": r"wochen?|wöchig(?:e[nrs]?)?", "D": r"tagen?|tage?|tägig(?:e[nrs]?)?",
        "S": r"(?:fach|studien|theorie|voll)?semestern?|semestrig(?:e[nrs]?)?|halbjahren?", "T": "trimestern?|quartale",
    },
    "fr": {
        "Y": r"ans?|années?(?: universitaires?| académiques?"
            r"| d['’]études?)?", "M": "mois", "W": "semaines?", "D": "jours?",
        "S": "semestres?", "T": "trimestres?|quadrimestres?",
    },
    "es": {
        "Y": r"años?(?: académicos?)?|cursos? académicos?", "M": "mes(?:es)?", "W": "semanas?", "D": "días?",
        "S": "semestres?", "T": "trimestres?|cuatrimestres?",
    },
    "nl": {
        "Y": r"(?:studie|academie)?ja(?:ar|ren)|jarige?", "M": "maand(?:en)?", "W": "we(?:ek|ken)", "D": "dag(?:en)?",
        "S": "semesters?", "T": "trimesters?|kwartalen",
    },
    "it": {
        "Y": "ann[oi](?: accademic[oi])?", "M": "mes[ei]", "W": "settiman[ae]", "D": "giorn[oi]", "S": "semestr[ei]",
        "T": "trimestr[ei]|quadrimestr[ei]",
    },
    "sv": {"Y": "(?:läs)?år(?:s|ig[at]?)?", "M": "månad(?:er)?", "W": "veck(?:a"
        "|or)", "D": "dag(?:ar)?", "S": "termin(?:er)?"},
    "pt": {
        "Y": "anos?(?:"
            " letivos?)?", "M": "m[êe]s(?:es)?", "W": "semanas?", "D": "dias?", "S": "semestres?", "T": "trimestres?",
    },
    "pl": {
        "Y": r"lat(?:a|nie|ni)?|rok(?:u|i)?"
            r"|letni[ae]?", "M": "miesi(?:ąc|ące|ęcy|ęczn[ya])", "W": "tygodni(?:e|a)?|tydzień",
        "D": "dni|dzień", "S": r"semestr(?:y|ów|aln[ea])?", "T": "trymestr(?:y|ów)?",
    },
}  # fmt: skip
_WHOLE: dict[tuple[int | str, str], str] = {  # one word or phrase, number and all
    (1, "Y"): "year[- ]?long|einjährig(?:e[nrs]?)?|eenjarige?|ettårigt?|roczn[ey]|honours year",
    (2, "Y"): "zweijährig(?:e[nrs]?)?|tweejarige?|tvåårigt?|dwuletni[ae]?|bienal",
    (3, "Y"): "dreijährig(?:e[nrs]?)?|driejarige?|treårigt?|trzyletni[ae]?",
    (4, "Y"): "vierjährig(?:e[nrs]?)?|vierjarige?|fyraårigt?|czteroletni[ae]?",
    (5, "Y"): "fünfjährig(?:e[nrs]?)?|vijfjarige?|femårigt?|pięcioletni[ae]?",
    (6, "Y"): "sechsjährig(?:e[nrs]?)?|zesjarige?",
    (6, "M"): "ein(?:em)? halbe[ns]? jahr|half a year|medio año|een half jaar|mezzo anno|ett halvår"
        "|halbjährig(?:e[nrs]?)?",
    ("1.5", "Y"): (
        "anderthalb(?:jährige?[nrs]?)? ?(?:jahren?)?|eineinhalb(?:jährige?[nrs]?)? ?(?:jahren?)?"
            "|anderhalf jaar|un an et demi"
        "|(?:un )?año y medio|un anno e mezzo|one and a half years?|a year and a half|ett och ett halvt år"
            "|um ano e meio|półtora roku"
    ),
    (2, "S"): "zweisemestrig(?:e[nrs]?)?", (3, "S"): "dreisemestrig(?:e[nrs]?)?", (4, "S"): "viersemestrig(?:e[nrs]?)?",
    (6, "S"): "sechssemestrig(?:e[nrs]?)?",
    (7, "S"): "siebensemestrig(?:e[nrs]?)?", (8, "S"): "achtsemestrig(?:e[nrs]?)?",
}  # fmt: skip
HALF = (
    rf"{GAP}?(?:and a half|einhalb|et demie?|y medi[oa]|e mezz[oa]|e mei[oa]|en een half|ënhalve?|och ett halvt|i pół)"
)
_DIGITS = rf"\d{{1,3}}(?:[.,]\d{{1,2}})?(?:{GAP}?[½¼¾]|{GAP}1/2)?|[½]"
_RANGE_WORDS = (
    r"a un massimo di|to a maximum of|to at most|to no more than|bis höchstens|bis maximal|bis max\.?|tot maximaal"
    r"|à maximum|a un máximo de|até no máximo|till högst"
    r"|-|–|—|‐|‑|up to|to|bis|à|a|tot|till|do|or|oder|ou|o|of|eller|lub|and|und|et|y|en|e|och|i|/"
)

_GLUED = r"(?=full|part[- ]?time|duration|durée|duraci|dauer|durata|teilzeit|vollzeit|voltijd|deeltijd|temps|tiempo)"
"""Words in small letters that flattened pages glue to a unit: `3 yearsfull-time`."""


@dataclass(frozen=True, slots=True)
class Length:
    """So many of a unit, and where it is written."""

    start: int
    end: int
    number: Decimal
    unit: str
    """Y, M, W, D as in ISO 8601; S is a semester of half a year, T a term of no fixed length."""


def _words(language: str) -> str:
    return "|".join(re.escape(w) for w in sorted(numbers.words(language), key=lambda w: (-len(w), w)))


@cache
def scan_pattern() -> str:
    """RE2 for a number or a range before a unit, in any of the languages."""
    each = []
    for language, units in UNITS.items():
        number = (
            rf"(?:[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?(?:{GAP}?[½¼¾]|{GAP}1/2)?|½"
            rf"|{_words(language)})\+?(?:{GAP}?\([0-9a-z]{{1,9}}\))?"
        )
        joined = rf"(?:-?{GAP}{{0,2}}(?:{_RANGE_WORDS}){GAP}{{0,2}}{number})?"
        each.append(rf"{number}{joined}(?:{HALF})?(?:{GAP}|[-‐‑–]){{0,2}}{_ADJECTIVES}(?:{'|'.join(units.values())})")
    return rf"(?i:{'|'.join(each)}|{'|'.join(_WHOLE.values())})"


@cache
def _whole() -> list[tuple[Decimal, str, re.Pattern[str]]]:
    return [(Decimal(n), unit, re.compile(words, re.IGNORECASE)) for (n, unit), words in _WHOLE.items()]


@cache
def _number() -> re.Pattern[str]:
    words = "|".join(
        re.escape(w) for w in sorted({w for lang in UNITS for w in numbers.words(lang)}, key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"(?P<number>{_DIGITS}|(?:{words}))\+?(?:{GAP}?\([0-9a-z]{{1,9}}\))?(?P<half>{HALF})?", re.IGNORECASE
    )


@cache
def _unit() -> re.Pattern[str]:
    names = [rf"(?P<{letter}>{'|'.join(u[letter] for u in UNITS.values() if letter in u)})" for letter in "YMWDST"]
    end = rf"(?:{WORD_END}|{_GLUED})(?P<half>{HALF})?"
    return re.compile(rf"(?:{GAP}|[-‐‑–]){{0,2}}{_ADJECTIVES}(?:{'|'.join(names)}){end}", re.IGNORECASE)


_JOIN = re.compile(rf"-?{GAP}{{0,2}}(?:(?:{_RANGE_WORDS})(?={GAP})|[-–—‐‑/]){GAP}{{0,2}}", re.IGNORECASE)


@cache
def _languages(word: str) -> frozenset[str]:
    return frozenset(language for language in UNITS if word in numbers.words(language))


@lru_cache(maxsize=512)
def _speaks(unit: str, letter: str) -> frozenset[str]:
    return frozenset(
        language
        for language, units in UNITS.items()
        if letter in units and re.fullmatch(units[letter], unit, re.IGNORECASE)
    )


def read(text: str, start: int) -> list[Length]:
    """The length, or the two ends of a range, that begins exactly at `start`; number words only in the unit's language.

    >>> [(str(l.number), l.unit) for l in read("12–18 months", 0)], read("en année", 0)
    ([('12', 'M'), ('18', 'M')], [])
    """
    first = _number().match(text, start)
    lengths = _counted(text, first) if first else []
    return lengths or _in_one_word(text, start)


def _in_one_word(text: str, start: int) -> list[Length]:
    for value, unit, pattern in _whole():
        match = pattern.match(text, start)
        if match:
            return [Length(start, match.end(), value, unit)]
    return []


def _counted(text: str, first: re.Match[str]) -> list[Length]:
    unit_match = _unit().match(text, first.end())
    if unit_match is not None:
        return _lengths([first], unit_match)
    join = _JOIN.match(text, first.end())
    second = _number().match(text, join.end()) if join else None
    unit_match = _unit().match(text, second.end()) if second else None
    return _lengths([first, second], unit_match) if second and unit_match else []


def _lengths(found: list[re.Match[str]], unit: re.Match[str]) -> list[Length]:
    letter = next(name for name in "YMWDST" if unit[name])
    lengths = []
    for match in found:
        value = _value(match["number"], _speaks(unit[letter].lower(), letter))
        if value is None or (unit[letter].lower() == "an" and value != 1):
            return []
        half = match["half"] or (unit["half"] and match is found[-1])
        end = unit.end() if match is found[-1] else match.end()
        lengths.append(Length(match.start(), end, value + (Decimal("0.5") if half else 0), letter))
    return lengths


def _value(number: str, languages: frozenset[str]) -> Decimal | None:
    if number[0].isdigit() or number[0] == "½":
        return numbers.decimal(number.replace("1/2", "½") if number.endswith("1/2") else number)
    word = number.lower()
    spoken = _languages(word) & languages
    return next((numbers.words(language)[word] for language in sorted(spoken)), None)
