"""Readers of what is particular to programmes: years and terms, weekly hours, scholarships, languages, departments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from prospectus.fields.hints import Hints
from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.values import academic_years, languages, numbers

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


def _ordinals(text: str, unit: str) -> list[Reading[int]]:
    found = []
    for match in _ordinal(unit).finditer(text):
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


def find_module_counts(text: str, hints: Hints) -> list[Reading[int]]:
    """Numbers of modules: `12 courses`, `eight core modules`."""
    found = []
    for number in numbers.find(text):
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
    for number in numbers.find(text):
        match = _HOURS.match(text, number.end)
        if match and _WEEK.search(match.group()):
            yield number, match["high"], match.end()


_ROUND = re.compile(
    r"\b(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ee]arly|[Ll]ate|[Aa]dditional"
    r"|[Pp]riority|\d(?:st|nd|rd|th)) (?:round|[Rr]ound|Priority|deadline|call|phase|decision)"
    r"|[Rr]ound \d|ROUND \d|Phase \d|Call \d|Runde \d"
    r"|(?:Primera|Segunda|Tercera) (?:fase|convocatoria)|(?:Première|Deuxième|Seconde) (?:phase"
    r"|session)|Spring I{1,2}|Summer I{1,2}|Fall I{1,2}|[Ff]inal|[Pp]riority|[Ll]ate)\b"
)
_SCHOLARSHIP = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'À-ž“”\"-]*(?: (?:(?:of|for|in|and|the|de|del|la|y|et|d’) ?){0,2}(?=[A-ZÀ-Þ“\"])|[ -]?)){0,6}?"
    r"(?:[Ss]cholarships?|[Bb]ursary|[Bb]ursaries|[Ff]ellowships?|[Ss]tudentships?|[Aa]wards?"
    r"|[Gg]rants?|[Ss]tipendium|[Ss]tipendien|[Ss]ubsidy|[Ff]unding(?= scheme))(?![a-z])"
    r"|(?:Beca|Bourse|Borsa|Prix|Premio) (?:(?:de|del|di|la|y|et|d’) ?)*[A-ZÀ-Þ][\wÀ-ž’]+(?: (?:(?:y"
    r"|de|et|e) )?[A-ZÀ-Þ][\wÀ-ž’]+){0,4}|[A-ZÀ-Þ]\w+stipendium|[A-ZÀ-Þ]\w*beurs|[A-Z]\w+rabatt"
    r"|Early [Bb]ird"
)
_SUPPORT_WORD = re.compile(
    r"(?i)scholarship|bursar|fellowship|studentship|award|grant|stipendi|subsidy|funding|beca |bourse"
    r"|borsa|prix |premio|beurs|rabatt|early bird"
)
_REACH_BACK, _REACH_ON = 90, 70


def _near(pattern: re.Pattern[str], anchor: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of a costly pattern around the places of a cheap one."""
    end = 0
    for place in anchor.finditer(text):
        if place.start() < end:
            continue
        low = max(end, place.start() - _REACH_BACK, text.rfind("\n", 0, place.start()) + 1)
        for match in pattern.finditer(text, low, min(len(text), place.end() + _REACH_ON)):
            if match.end() > end:
                end = match.end()
                yield match


_PLAIN_NAME = re.compile(
    r"(?i)^(?:the |our |this |a |an |these |all |other |more |any |your |full |partial |research "
    r"|academic |external |postgraduate |undergraduate |international |some |two |three |university "
    r"|available |new |\d+ )*(?:scholarships?|bursary|bursaries|fellowships?|studentships?|awards?"
    r"|grants?|stipendium|stipendien|subsidy|funding)$"
)


def find_scholarships(text: str) -> list[Reading[str]]:
    """Scholarships and the like that bear a name."""
    found = []
    for match in _near(_SCHOLARSHIP, _SUPPORT_WORD, text):
        name = re.sub(r"^(?:The|Our|This|A|An|And|For|Fee|Apply|If|Each|Are) ", "", match.group())
        if not _PLAIN_NAME.match(name) and (name[0].isupper() or name[0] in '“"'):
            found.append(Reading(name, match.end() - len(name), match.end(), name))
    return found


_DISCOUNT = re.compile(r"(?i)rabatt|early bird")


def is_scholarship(name: str) -> bool:
    """Whether a name is that of a scholarship: a discount for those who apply early is none.

    >>> is_scholarship("Ada Lovelace Scholarship"), is_scholarship("Early bird"), is_scholarship("Round 1")
    (True, False, False)
    """
    return bool(find_scholarships(name)) and not _DISCOUNT.search(name)


def find_rounds(text: str, hints: Hints) -> list[Reading[str]]:
    """What a deadline is for: the round of admissions, or a scholarship by its name."""
    rounds = [Reading(m.group(), m.start(), m.end(), m.group()) for m in _ROUND.finditer(text)]
    return sorted([*rounds, *find_scholarships(text)], key=lambda r: r.start)


def find_funding(view: View) -> Iterator[Reading[dict[str, Any]]]:
    """Scholarships that have a heading, a label or an amount of their own."""
    text = view.text
    for start, end in view.content():
        for found in find_scholarships(text[start:end]):
            at, stop = found.start + start, found.end + start
            block = view.block_at(at)
            alone = block.kind == "heading" or block.end - block.start <= len(found.value) + 3
            lead = text[block.start : at].strip(" •-*\t") == ""
            paid = re.search(r"[£€$]|\b(?:EUR|GBP|USD|CHF|SEK)\b", text[stop : min(block.end, stop + 160)])
            if alone or lead or paid:
                yield Reading({"name": found.value}, at, stop, found.value)


def find_academic_years(text: str, hints: Hints) -> list[Reading[str]]:
    """Academic years: `2026/27`; a single year where fees are set for one."""
    found = academic_years.find(text)
    single = re.finditer(
        r"\b(?:fees?|tuition|in|for|commencing|academic year|gebühren|year)[ :]+(?:are )?(?:for "
        r"|in )?(?P<year>20[2-4]\d)(?![\d/–-])",
        text,
        re.IGNORECASE,
    )
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


def find_departments(view: View) -> Iterator[Reading[str]]:
    """Units that a page says run the programme."""
    for start, end in view.content():
        for match in _DEPARTMENT.finditer(view.text, start, end):
            before = view.text[max(start, match.start() - 40) : match.start()]
            around = view.around(*match.span())
            labelled = any(_UNIT_LABEL.match(view.text[slice(*label)]) for label in around.labels)
            if labelled or around.block.kind == "title" or _RUNS.search(before):
                yield Reading(match.group(), *match.span(), match.group())
