"""Credits in the systems that course pages count in: `90 ECTS`, `180 CATS`, `30 credit hours`, `ECTS-Punkte: 120`.

Hours of work, hours a week (SWS) and prices per credit are no credits. Bare words for credits keep a null unit; bare
"points" and "units" count other things more often, so they have a function of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values import numbers
from prospectus.values.base import WORD_END, Amount, Scanner, Value, reading, smooth, starts_word

Unit = Literal["ECTS", "CATS", "US", "UOC", "CP"]


class Credits(Value):
    """So many credits; the unit is null for bare "credits".

    >>> Credits(value="12.50", unit="ECTS").model_dump(mode="json")
    {'value': '12.5', 'unit': 'ECTS'}
    """

    value: Amount
    unit: Unit | None = None


_ECTS_TAIL = (
    r"(?:[- ]?(?:credit ?points?|credits?|cr|punkten?|points?|lp|credit (?:equivalents|units)|eq|poäng|punten)"
    r"|[- ](?:crédits|créditos|crediti|studiepunten))?"
)
_UNITS: tuple[tuple[Unit | None, str], ...] = (  # the first that reads a wording names its unit
    (
        "ECTS",
        rf"(?:(?:european|eu) )?(?:ects|etcs){_ECTS_TAIL}|european credits?(?: points?)?|ecs?|cfu(?: ?\(ects\))?"
        r"|(?:crédits?|créditos?|crediti|kreditpunkte|leistungspunkten?|studiepunten|credits?|credit points|punkt(?:y"
        r"|ów)?) ?\(?ects\)?"
        r"|(?:ects-)?leistungspunkten?|lps?|studiepunten(?: ?\(ecs?\)| ecs?)"
        r"|crediti formativi(?: universitari)?|högskolepoäng|hp|studienpunkten?",
    ),
    (
        "CATS",
        r"cats(?: (?:credits?|points?|credit points))?|(?:uk|scqf|fheq) credits?(?: points?)?"
        r"|credits? ?\((?:uk|cats|scqf|fheq)\)",
    ),
    (
        "US",
        r"(?:(?:graduate|undergraduate|semester|quarter|academic) )?credit[- ]?(?:hours?|hrs?\.?)|us credits?"
        r"|sch|sem\.? (?:hrs?|hours)"
        r"|(?:semester|quarter)[- ](?:credits?|hours?|units?)",
    ),
    ("UOC", r"uoc|units of credit"),
    ("CP", r"credit[- ]?points?(?: ?\(cps?\))?|cps?"),
    (
        None,
        r"(?:(?:academic|study|course|degree|total|graduate|nqf|core|required|minimum"
        r"|programme?) )?credits?(?: units?)?|cr\.?|crédits?"
        r"|créditos?|créd\.?|crediti"
        r"|credito|stp|studiepunten|studiepoeng|studiepoint|kredite?|kreditpunkten?|kreditów|punktów",
    ),
)
_WEAK_UNITS = r"(?:credit )?(?:points?|units?)|poäng|punkte"
_AS_WRITTEN = frozenset(
    ["EC", "ECs", "LP", "LPs", "CP", "CPs", "cp", "CFU", "cfu", "SCH", "UOC", "uoc", "CR", "Cr", "cr", "hp", "Hp"]
)
_SHORT = frozenset(name.lower() for name in _AS_WRITTEN)
_NUMBER = r"\d{1,3}(?:\.\d{1,3}|,\d{1,2})?(?!\d)"
_JOIN = r"(?:[-–—/]|(?:to|or|and|bis|oder|und|à|ou|et|a|o|y|tot|of|en|till) ) {0,2}"
_FILLER = (
    r"(?: ?(?:\(?(?:ects|total|overall|all)\)?|values?|rating|points?|is|are|required|requirements?|total"
    r"|earned|needed|number|amount"
    r"|to be earned|for (?:completion|graduation|the programme|the degree)|awarded|insgesamt|gesamt|requeridos"
    r"|totales?)){0,3}"
)
_NOT_BEFORE = re.compile(r"(?:\d[.,:/]?|[€£$] ?|[A-Z]{2}-?|§ ?)\Z")
_RATE_BEFORE = re.compile(r"(?:per|pro|par|por|je|/|each|every) ?\Z", re.IGNORECASE)
_NOT_AFTER = re.compile(
    r" ?(?:per (?:week|hour)|cards?\b|checks?\b|bureaus?\b|scores?\b|reports?\b"
    r"|limits?\b|ratings?\b|unions?\b|transfers?\b|hours? per week)",
    re.IGNORECASE,
)
_WRAP = r" ?\n ?(?=(?-i:[a-z])[a-z -]{2,30}(?![a-z:=]))"  # a sentence goes on in small letters; a label would not
_NO_CODE = r"(?-i:(?<![A-Z])|(?![A-Z](?![^\W\d_A-Z]{2})))"  # 10 CPE, 5 CPUs and 9ECON are no credits
_COUNTED = (
    r"(?!\d)(?! ?(?:years?|months?|weeks?|hours?|days?|semesters?|terms?|modules?|courses?|students?|%|jahre?"
    r"|stunden|semestres?|ans\b|años"
    r"|[€£$:]|/\d|-\d|[.,]\d))"
)


@cache
def _wording(*, weak: bool = False) -> str:
    return _WEAK_UNITS if weak else "|".join(words for _, words in _UNITS)


@cache
def _words() -> str:
    spoken = {word for language in numbers.WORDS for word, n in numbers.words(language).items() if n > 1}
    return "|".join(sorted(spoken - {"once", "sex", "due"}, key=lambda w: (-len(w), w)))


@cache
def _scanner(*, weak: bool = False) -> Scanner:
    unit, number = _wording(weak=weak), r"[0-9]{1,3}(?:[.,][0-9]{1,3})?"
    counted = rf"(?:{number} {{0,2}}{_JOIN})?{number}(?:[ –-]{{0,2}}| ?\n ?)(?:{unit})"
    labelled = rf"(?:{unit})\)?{_FILLER} ?[:=|]?[ \t]{{0,3}}{number}"
    return Scanner(rf"(?i:{counted}|{labelled}|(?:{_words()})[ -](?:{unit}))")


@cache
def _counted(*, weak: bool = False) -> re.Pattern[str]:
    number = rf"(?P<value>{_NUMBER}|(?:{_words()})(?=[ -]))"
    first = rf"(?:(?P<low>{_NUMBER}) {{0,2}}{_JOIN})?"
    unit = rf"(?P<unit>{_wording(weak=weak)}){WORD_END}{_NO_CODE}"
    return re.compile(rf"{first}{number}(?:[ –-]{{0,2}}|{_WRAP}){unit}", re.IGNORECASE)


@cache
def _labelled(*, weak: bool = False) -> re.Pattern[str]:
    unit, colon = _wording(weak=weak), r"(?P<colon> ?[:=|]|\t)?[ \t]{0,3}"
    return re.compile(rf"(?P<unit>{unit})\)?(?P<filler>{_FILLER}){colon}(?P<value>{_NUMBER}){_COUNTED}", re.IGNORECASE)


@cache
def _units() -> tuple[tuple[Unit | None, re.Pattern[str]], ...]:
    return tuple((unit, re.compile(words, re.IGNORECASE)) for unit, words in _UNITS)


def find(text: str, *, credit_points: Unit | None = "CP") -> list[Reading[Credits]]:
    """Every number of credits. `credit_points` is what the words "credit points" mean on this page.

    >>> readings = find("Foundations9 credit hours, ECTS-Punkte: 120, 15 or 30 credits")
    >>> [(str(r.value.value), r.value.unit) for r in readings]
    [('9', 'US'), ('120', 'ECTS'), ('15', None), ('30', None)]
    >>> find("$412 per credit hour, 4 SWS, 150 hours")
    []
    """
    return list(_find(text, credit_points, weak=False))


def counted(number: str, label: str, credit_points: Unit | None = "CP") -> Credits | None:
    """The credits that a bare number means under a label; `None` where the label names none.

    >>> counted("96", "Credit points to complete"), counted("84", "Créditos"), counted("12", "Places")
    (Credits(value=Decimal('96'), unit='CP'), Credits(value=Decimal('84'), unit=None), None)
    """
    value = numbers.decimal(number)
    named = [m.group() for m in _named().finditer(smooth(label)) if _as_written(m.group())]
    if not value or not named:
        return None
    units = (_unit(wording, credit_points) for wording in named)
    return Credits(value=value, unit=next(filter(None, units), None))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_wording()}){WORD_END}", re.IGNORECASE)


def find_points(text: str) -> list[Reading[Credits]]:
    """Numbers of bare "points" or "units", which a label must prove to be credits.

    >>> [(r.quote, r.value.unit) for r in find_points("The degree has 180 points; 40 units")]
    [('180 points', None), ('40 units', None)]
    """
    return list(_find(text, None, weak=True))


def _find(original: str, credit_points: Unit | None, *, weak: bool) -> Iterator[Reading[Credits]]:
    text, end = smooth(original), 0
    for start, stop in _scanner(weak=weak).spans(text):
        if start < end:
            continue
        counted = _counted(weak=weak).match(text, start)
        label = text.find("\n", start, stop) + 1 or start  # the number above a label is not its value
        labelled = None if counted else _labelled(weak=weak).match(text, label)
        if counted:
            found = _from_counted(text, counted, credit_points)
        else:
            found = _from_labelled(text, labelled, credit_points, weak=weak) if labelled else []
        for one in found:
            end = one.end
            yield reading(one.value, original, one.start, one.end)


def _from_counted(text: str, match: re.Match[str], credit_points: Unit | None) -> list[Reading[Credits]]:
    """`90 ECTS`, `15 or 30 credits`, `sixty credits`."""
    start, unit = match.start(), match["unit"]
    if (
        _NOT_BEFORE.search(text, max(0, start - 3), start)
        or not _as_written(unit)
        or _NOT_AFTER.match(text, match.end())
    ):
        return []
    if match["value"][0].isalpha() and not starts_word(text, start):
        return []
    kind = _unit(unit, credit_points)
    found = []
    if match["low"]:
        found.append(_reading(text, match["low"], kind, start, match.end("low")))
    found.append(_reading(text, match["value"], kind, match.start("value"), match.end()))
    return [one for one in found if one is not None]


def _from_labelled(
    text: str, match: re.Match[str], credit_points: Unit | None, *, weak: bool
) -> list[Reading[Credits]]:
    """`ECTS: 120`, `Total credits to be earned: 72`, `Credits 120`."""
    unit, start = match["unit"], match.start()
    before = text[max(0, start - 9) : start]
    if not starts_word(text, start) or not _as_written(unit) or _RATE_BEFORE.search(before):
        return []
    behind = _counted(weak=weak).match(text, match.start("value"))
    if behind is not None:
        return [
            replaced
            for one in _from_counted(text, behind, credit_points)
            if (
                replaced := _reading(
                    text, behind["value"], one.value.unit or _unit(unit, credit_points), one.start, one.end
                )
            )
        ]
    kind = _unit(unit, credit_points)
    if match["colon"] is None and not match["filler"] and not (unit[0].isupper() and (kind is None or len(unit) > 2)):
        return []
    one = _reading(text, match["value"], kind, start, match.end())
    return [one] if one else []


def _as_written(unit: str) -> bool:
    bare = unit.rstrip(".")
    return bare.lower() not in _SHORT or bare in _AS_WRITTEN


def _unit(wording: str, credit_points: Unit | None) -> Unit | None:
    unit = next((unit for unit, pattern in _units() if pattern.fullmatch(wording)), None)
    return credit_points if unit == "CP" and not wording.lower().startswith("cp") else unit


def _reading(text: str, number: str, unit: Unit | None, start: int, end: int) -> Reading[Credits] | None:
    value = numbers.decimal(number) if number[0].isdigit() else _spoken(number)
    return None if value is None or value == 0 else reading(Credits(value=value, unit=unit), text, start, end)


def _spoken(word: str) -> Decimal | None:
    return next((n for language in numbers.WORDS if (n := numbers.words(language).get(word.lower())) is not None), None)
