"""Dates and durations in their parts: when a programme starts, by when to act, how long it takes."""

from __future__ import annotations

import re
from itertools import pairwise

from prospectus.fields.hints import Hints
from prospectus.model import Reading
from prospectus.values import dates, durations
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date, DateRange
from prospectus.values.spoken_dates import WEEKDAY


def find_intakes(text: str, hints: Hints) -> list[Reading[str]]:
    """Months and seasons in which programmes start: what an entry, an intake or a semester is called by."""
    found = dates.find(text, day_first=hints.day_first)
    return [Reading(r.value.date, r.start, r.end, r.quote) for r in found if len(r.value.date) == 7]


def find_last_days(text: str, hints: Hints) -> list[Reading[Date]]:
    """Days by which something must be done: full dates and days of every year; of a period its last day.

    >>> [r.value.date for r in find_last_days("1 March to 31 May 2026, by 5 June; from 1 October; May 2026", Hints())]
    ['2026-05-31', 'XXXX-06-05']
    """
    first_days = {r.start for r in _periods(text, hints)}
    every = dates.find(text, day_first=hints.day_first)
    found = [r for r in every if len(r.value.date) == _DAY or _is_last_month(text, r)]
    labels = {r.start for r, after in pairwise(found) if _LABELS.fullmatch(text, r.end, after.start)}
    named = first_days | labels
    return [r for r in found if r.start not in named and not (_opens(text, r.start) or _PRIZE.match(text, r.end))]


_DAY, _MONTH_OF_A_YEAR = len("2026-05-31"), re.compile(r"\d{4}-(?:0\d|1[0-2])")
_BEFORE_MONTH = re.compile(
    r"\b(?:apply (?:by|before)|application deadlines?|deadlines?(?: for applications)?|closing dates?|closes?(?: in)?"
    r"|bewerbungsschluss|bewerbungsfrist|date limite(?: de candidature)?|fecha límite|plazo|scadenza"
    r"|sista ansökningsdag)[:\s]{1,3}\Z",
    re.IGNORECASE,
)


def _is_last_month(text: str, date: Reading[Date]) -> bool:
    """Whether a month of a year is all that the page says of a deadline: `Apply before Jan 2027`."""
    told = _MONTH_OF_A_YEAR.fullmatch(date.value.date) and _BEFORE_MONTH.search(
        text, max(0, date.start - 40), date.start
    )
    return bool(told) and not _ENTRY_BEHIND.match(text, date.end)


_ENTRY_BEHIND = re.compile(r"[\s-]?(?:entry|intake|start|admission|cohort|semester|term)\b", re.IGNORECASE)


def _opens(text: str, start: int) -> bool:
    """Whether something becomes possible on a day."""
    return bool(_FROM.search(text, max(0, start - 16), start) or _OPENS.search(text, max(0, start - 80), start))


_LABELS = re.compile(r":[^\n\t]{1,60}")
"""What stands between the date that a line is about and one in it: `1 May 2026: apply by 3 March 2026`."""


_FROM = re.compile(
    r"\b(?:from|after|since|as of|ab(?: dem)?|nach(?: dem)?|seit(?: dem)?|à partir du|dès le|après le|depuis le"
    r"|desde(?: el)?|a partir del?|después del?|vanaf|na|sinds|dal|dall['’]|a partire dal|dopo il|från(?: och med)?"
    r"|efter|a partir de|após|depois de|od|po)\s\Z",
    re.IGNORECASE,
)
"""A day from which something is possible, or after which: none by which it must be done."""
_OPENS = re.compile(
    r"\b(?:opens?|reopens?|opened|öffnet|öffnen|ouvren?t|abren?|opent|openen|aprono|apre|öppnar?|öppnas|abrem"
    r"|otwiera się)\s"
    r"(?:(?:(?!clos|end|until|schließ|enden|ferm|cierr|sluit|chius|stäng)[^.;:,\n\t]){1,48}\s)?(?:on|am|le|el|op|il|den|em|a|dnia)\s\Z",
    re.IGNORECASE,
)
"""What stands before the day on which something opens: `open for late applicants on `."""


_PRIZE = re.compile(
    r"[^.;\n\t]{0,40}\b(?:chance (?:of|to win)|and win|gewinnen|pour gagner|y gana|maak kans|vincere|vinn|ganhe"
    r"|wygraj)\b",
    re.IGNORECASE,
)
"""A day by which to enter a draw."""


def find_first_days(text: str, hints: Hints) -> list[Reading[Date]]:
    """Dates on which something begins: of a period its first day; no season of which the text says when it begins.

    >>> text = "Winter and summer semester. The winter semester starts in October, the summer semester in April."
    >>> [r.value.date for r in find_first_days(text, Hints())]
    ['XXXX-22', 'XXXX-10', 'XXXX-22', 'XXXX-04']
    """
    found = dates.find(text, day_first=hints.day_first)
    last_days = {r.end for r in _periods(text, hints)}
    said, begun = set[int](), set[str]()
    for season, date in pairwise(found):
        if _SEASON.fullmatch(season.value.date):
            if _STARTS.fullmatch(text, season.end, date.start):
                begun.add(season.value.date)
            elif _NAMED.fullmatch(text, season.end, date.start):
                said.add(season.start)
    return [
        r
        for r in found
        if not (r.end in last_days or r.start in said or r.value.date in begun) and not _is_last(text, r.start)
    ]


def _is_last(text: str, start: int) -> bool:
    """Whether something must be done by a day, and so nothing begins on it; a bracket says itself what it is about."""
    low = max(0, start - 24)
    return _BY.search(text, low, start) is not None and text.rfind("(", low, start) < 0


_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|bis(?: zum| spätestens)?|vor dem|spätestens(?: am)?"
    r"|avant(?: le)?|jusqu['’]au|jusqu['’]en|au plus tard(?: le)?|hasta(?: el)?|antes del?|a más tardar(?: el)?"
    r"|uiterlijk(?: op)?|vóór|tot(?: en met)?|ten laatste op|entro(?: il)?|fino ad?l?|senast(?: den)?|före|fram till"
    rf"|até(?: ao?)?|antes de|do dnia|najpóźniej)\s(?:{WEEKDAY},?\s)?(?:(?:the|den|dem|le|el)\s)?\Z",
    re.IGNORECASE,
)


_SEASON = re.compile(r"(?:\d{4}|XXXX)-2[1-4]")
_IN = r"(?:(?:in|on|im|am|en|le|el|op|il|den|em|the|der|jeweils|around|zum|ab|from)\s){0,2}"
_NAMED = re.compile(rf"\s?[(:]\s?{_IN}")
_STARTS = re.compile(
    r"\s?\(?(?:(?:classes|lectures|courses|teaching|studies|term) )?"
    r"(?:always |regularly |jeweils |usually )?(?:starts?|begins?|starting|beginning|commences?|commencing"
    r"|beginnt|startet|débute|commence|empieza|comienza|inicia|begint|start|inizia|börjar|startar|começa"
    r"|rozpoczyna się)"
    rf"\s{_IN}"
)
"""What stands between a season and the month or day in which it begins: `Fall 2026 (24 August)`, `starts on`."""


_MONTHS = {"21": range(1, 7), "22": range(3, 9), "23": range(8, 12), "24": (9, 10, 11, 12, 1, 2)}
"""Months in which terms named after a season begin, here and there: a winter term in October or in January."""


def lies_in(date: str, season: str) -> bool:
    """Whether a term named after a season may begin on a date; both in EDTF.

    >>> lies_in("2026-08-24", "2026-23"), lies_in("2027-01-11", "2026-24"), lies_in("2027-08", "2026-23")
    (True, True, False)
    """
    if not _SEASON.fullmatch(season) or not _MONTH.match(date):
        return False
    year, month = date[:4], int(date[5:7])
    turns = season[5:] == "24" and month < 3 and "XXXX" not in (year, season[:4])
    years = (season[:4], str(int(season[:4]) + 1)) if turns else (season[:4],)
    return month in _MONTHS[season[5:]] and (year in years or season[:4] == "XXXX")


_MONTH = re.compile(r"(?:\d{4}|XXXX)-(?:0\d|1[0-2])")


def _periods(text: str, hints: Hints) -> list[Reading[DateRange]]:
    return dates.find_ranges(text, day_first=hints.day_first)


def find_lengths(text: str) -> list[Reading[Duration]]:
    """Durations that may be those of a whole programme: no part of one, no term, no placement.

    >>> [r.quote for r in find_lengths("7 semesters, including a placement (20 weeks); 8-week terms; 2-month stage")]
    ['7 semesters']
    """
    kept: list[Reading[Duration]] = []
    every = durations.find(text)
    years = any((found.value.months_min or 0) >= _YEAR for found in every)
    for found in every:
        if years and found.value.iso8601.endswith("W") and _IN_TEXT.search(text, max(0, found.start - 2), found.start):
            continue  # a course of six weeks that is named where a degree takes years
        if _MY_STORY.search(text, max(0, found.start - 100), found.start):
            continue
        near = kept and found.start - kept[-1].end <= _REACH
        if not (near and _INCLUDING.fullmatch(text, kept[-1].end, found.start)) and not _PART.match(text, found.end):
            kept.append(found)
    return kept


_YEAR = 12
_IN_TEXT = re.compile(r"[\w’'\")][ \u00a0]\Z")
_MY_STORY = re.compile(
    r"(?:[\"“„«‘\n.!?]\s?)(?:I|Ich|J['’]ai|Ik|Jag|Yo|Io|Eu)\s[^.!?\n\t]{1,90}\Z",
)
"""A student tells how long it took: `"I studied part-time over five years`."""
_REACH = 90
"""Characters between a duration and one that is part of it."""
_INCLUDING = re.compile(
    r"[^.;\n\t]*?\b(?:including|includes?|incl\.?|of which|comprising|davon|darunter|inklusive|inkl\.?"
    r"|einschließlich|dont|y compris|incluant|de los cuales|incluido|incluidos|incluyendo|inclusief|waarvan|di cui"
    r"|compreso|inclusive|varav|inklusive|dos quais|incluindo|w tym)\b[^.;\n\t]*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"[ \u00a0-]{0,2}(?:(?:an?|of|de|d['’]|di|industrial|professional|compulsory|mandatory|optional|summer|research"
    r"|study|clinical|practical|full-time|paid|obligatoire|obligatoires|obligatorias|verplichte)\s){0,3}"
    r"(?:terms?|blocks?|sessions?|sprints?|modules?|placements?|internships?|practic(?:um|a|als?)|projects?|thesis"
    r"|dissertation|summer school|field ?trip|residenc(?:y|ies)|rotations?|breaks?|holidays?|notice|trial|warranty"
    r"|(?:Vor|Pflicht|Betriebs|Industrie|Grund)?[Pp]raktik(?:um|a)\w*|Praxis\w+|Auslands\w+|Abschlussarbeit|stages?"
    r"|d['’]expérience|prácticas|stage|scriptie|tirocinio|praktik|estágio|praktyk\w*|abroad|im Ausland|à l['’]étranger"
    r"|en el extranjero|in het buitenland|all['’]estero|utomlands)\b"
)
"""What a duration right before it is the length of, when that is no programme."""
