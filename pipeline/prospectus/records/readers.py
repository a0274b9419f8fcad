"""Readers of what is particular to programmes: years and terms, weekly hours, rounds, languages, departments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from prospectus.fields.hints import Hints
from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.records.scholarships import find_scholarships
from prospectus.values import academic_years, languages, numbers
from prospectus.values.base import Scanner

_ORDINALS = {
    "year": r"(?:[Yy]ear|YEAR|Jahr|[Aa]nnée|Bloc|[Aa]ño|[Cc]urso|[Jj]aar|[Aa]nno|[Åå]r)",
    "term": r"(?:[Tt]erm|[Ss]emester|[Tt]rimester|[Qq]uarter|[Ss]emestre|[Cc]uatrimestre|[Tt]ermin|[Ss]tage)",
}
_NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st erstes erster première premier primer primero primo eerste första",
            "second 2nd zweites zweiter deuxième segundo secondo tweede andra",
            "third 3rd drittes dritter troisième tercer tercero terzo derde tredje",
            "fourth 4th viertes quatrième cuarto quarto vierde fjärde",
            "fifth 5th",
            "sixth 6th",
        ),
        1,
    )
    for word in words.split()
}


@cache
def _ordinal(unit: str) -> re.Pattern[str]:
    words = "|".join(_NUMBER_WORDS)
    return re.compile(
        rf"(?<![A-Za-z]){_ORDINALS[unit]} ?(?P<behind>\d{{1,2}})(?!\d)|(?<!\d)(?P<before>\d{{1,2}})(?:st|nd"
        rf"|rd|th|\.|e|er|ère|º|°)? {_ORDINALS[unit]}(?![a-z])"
        rf"|\b(?i:(?P<word>{words})) {_ORDINALS[unit]}(?![a-z])"
    )


@cache
def _ordinal_scanner(unit: str) -> Scanner:
    """Lines in which an ordinal may stand."""
    noun, words = _ORDINALS[unit], "|".join(_NUMBER_WORDS)
    return Scanner(rf"{noun} ?[0-9]|[0-9](?:st|nd|rd|th|\.|e|er|ère|º|°)? {noun}|(?i:{words}) {noun}")


def _ordinals(text: str, unit: str) -> list[Reading[int]]:
    found = []
    for match in _ordinal_scanner(unit).matches(_ordinal(unit), text):
        number = match["behind"] or match["before"]
        value = int(number) if number else _NUMBER_WORDS[match["word"].lower()]
        if value:
            found.append(Reading(value, match.start(), match.end(), match.group()))
    return found


def find_years(text: str, hints: Hints) -> list[Reading[int]]:
    """Years of a programme: `Year 2`, `2nd year`, `Bloc 1`."""
    return _ordinals(text, "year")


def find_terms(text: str, hints: Hints) -> list[Reading[int]]:
    """Terms or semesters: `Term 1`, `2. Semester`, `Primer cuatrimestre`."""
    return _ordinals(text, "term")


_MODULES = re.compile(
    r"\s?(?:(?:compulsory|core|optional|elective|taught|required|business|study|graduate|total|in total)\s){0,3}"
    r"(?:modules?|courses?|units?|subjects?|Module?n?|Kurse|modules|matières|asignaturas|vakken"
    r"|insegnamenti|kurser)(?![a-z])(?! of )"
)


@lru_cache(maxsize=1)
def _numbers(text: str) -> tuple[Reading[Decimal], ...]:
    """The numbers of a page, which several readers ask for one after the other."""
    return tuple(numbers.find(text))


def find_module_counts(text: str, hints: Hints) -> list[Reading[int]]:
    """Numbers of modules: `12 courses`, `eight core modules`."""
    found = []
    for number in _numbers(text):
        match = _MODULES.match(text, number.end)
        if match and number.value == int(number.value) and 0 < number.value < 100:
            found.append(Reading(int(number.value), number.start, match.end(), text[number.start : match.end()]))
    return found


_HOURS = re.compile(
    r"\s?(?:(?:-|–|to|bis|à|a)\s?(?P<high>\d{1,2})\s?)?(?:study |contact |learning )?(?:hours?|hrs?"
    r"|Stunden|heures|horas|uur|ore|timmar)"
    r"(?:\s(?:of (?:study|work|learning))?)?\s?(?:per|a|/|each|pro|par|por|semanales|settimanali"
    r"|in der)\s?(?:week|Woche|semaine|semana|settimana|vecka)?"
)


_WEEK = re.compile(r"week|Woche|semaine|seman|settiman|vecka")


def find_weekly_hours(text: str, hints: Hints) -> list[Reading[int]]:
    """Hours of work a week: `21 hours per week`, `20 horas semanales`."""
    return [
        Reading(int(number.value), number.start, end, text[number.start : end])
        for number, _, end in _weekly(text)
        if number.value <= 80
    ]


def find_most_hours(text: str, hints: Hints) -> list[Reading[int]]:
    """The upper end of a range of weekly hours: the 20 of `15 to 20 hours a week`."""
    return [
        Reading(int(high), number.start, end, text[number.start : end]) for number, high, end in _weekly(text) if high
    ]


def _weekly(text: str) -> Iterator[tuple[Reading[Decimal], str | None, int]]:
    """Numbers of hours a week, the upper end of a range if there is one, and where the statement ends."""
    for number in _numbers(text):
        match = _HOURS.match(text, number.end)
        if match and _WEEK.search(match.group()):
            yield number, match["high"], match.end()


_ROUND = (
    r"\b(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ee]arly|[Ll]ate|[Aa]dditional"
    r"|[Pp]riority|\d(?:st|nd|rd|th)) (?:round|[Rr]ound|Priority|deadline|call|phase|decision)"
    r"|[Rr]ound \d|ROUND \d|Phase \d|Call \d|Runde \d"
    r"|(?:Primera|Segunda|Tercera) (?:fase|convocatoria)|(?:Première|Deuxième|Seconde) (?:phase"
    r"|session)|Spring I{1,2}|Summer I{1,2}|Fall I{1,2}|[Ff]inal|[Pp]riority|[Ll]ate)\b"
)


@cache
def _round() -> tuple[re.Pattern[str], Scanner]:
    return re.compile(_ROUND), Scanner(_ROUND)


def find_rounds(text: str, hints: Hints) -> list[Reading[str]]:
    """What a deadline is for: the round of admissions, or a scholarship by its name."""
    pattern, scanner = _round()
    rounds = [Reading(m.group(), m.start(), m.end(), m.group()) for m in scanner.matches(pattern, text)]
    return sorted([*rounds, *find_scholarships(text)], key=lambda r: r.start)


_SINGLE_YEAR = re.compile(
    r"(?i)\b(?:fees?|tuition|in|for|commencing|academic year|gebühren|year)[ :]+(?:are )?(?:for "
    r"|in )?(?P<year>20[2-4]\d)(?![\d/–-])"
)


@cache
def _years() -> Scanner:
    return Scanner("[ :]20[2-4]")


def find_academic_years(text: str, hints: Hints) -> list[Reading[str]]:
    """Academic years: `2026/27`; a single year where fees are set for one."""
    found = academic_years.find(text)
    single = _years().matches(_SINGLE_YEAR, text)
    alone = [Reading(m["year"], *m.span("year"), m["year"]) for m in single]
    return sorted(
        [*found, *(r for r in alone if not any(f.start <= r.start < f.end for f in found))], key=lambda r: r.start
    )


_LANGUAGE_LABEL = re.compile(
    r"(?i)\W*(?:(?:teaching|course|taught|main|study) )?(?:language|medium|lehrsprache"
    r"|unterrichtssprache|sprache|studiensprache|langue|idioma|lengua|voertaal|taal|onderwijstaal"
    r"|lingua|språk|undervisningsspråk|língua|język)"
)
_NO_TEACHING = re.compile(
    r"(?i)requirement|proficien|skill|kenntnis|nachweis|niveau|certificat|level|test|anforderung|voraussetzung"
)


def find_languages(view: View) -> Iterator[Reading[str]]:
    """Languages of teaching: what a label asks for, and what running text says teaching happens in."""
    for block in view.page.blocks:
        for cell in block.cells:
            labels = " ".join(view.text[slice(*label)] for label in cell.labels)
            if _LANGUAGE_LABEL.match(labels) and not _NO_TEACHING.search(labels):
                stated = view.text[cell.start : cell.end]
                for found in languages.find(stated):
                    if languages.speaks_of_else(stated, found.end) or languages.is_of_some(stated, found.start):
                        continue
                    yield replace(found, start=found.start + cell.start, end=found.end + cell.start)
    for start, end in view.content():
        for found in languages.find_taught(view.text[start:end]):
            yield replace(found, start=found.start + start, end=found.end + start)


_UNIT = r"(?:Department|School|Faculty|College|Institute|Centre|Center|Division)"
_UP = r"[A-ZÀ-Þ][\wÀ-ž’'&-]*"
_DEPARTMENT = re.compile(
    rf"{_UNIT} (?:of|for) (?:the )?{_UP}(?:(?:,? (?:and |& |of )?){_UP}){{0,6}}"
    rf"|(?:{_UP} ){{1,3}}(?:Law School|Business School|School|Department|Faculty)(?! of| for)(?![a-z])"
)
_UNIT_LABEL = re.compile(r"(?i)(?:department|school|faculty|college|institute|offered|delivered|fakultät|fach|facult)")
_RUNS = re.compile(
    r"(?i)(?:delivered|offered|taught|run|hosted|within|led|provided|managed"
    r"|from)\s+(?:\w+\s+){0,2}?(?:by|in|at|from)?\s*(?:the|our)?\s*$"
)


@cache
def _units() -> Scanner:
    return Scanner(_UNIT)


def find_departments(view: View) -> Iterator[Reading[str]]:
    """Units that a page says run the programme."""
    for start, end in view.content():
        for match in _units().matches(_DEPARTMENT, view.text, start, end):
            before = view.text[max(start, match.start() - 40) : match.start()]
            around = view.around(*match.span())
            labelled = any(_UNIT_LABEL.match(view.text[slice(*label)]) for label in around.labels)
            if labelled or around.block.kind == "title" or _RUNS.search(before):
                yield Reading(match.group(), *match.span(), match.group())
