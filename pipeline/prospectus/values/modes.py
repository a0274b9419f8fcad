"""Study modes (full-time, part-time) and delivery modes (on-campus, online, blended) in nine languages."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values.base import GAP, Scanner, ends_word, reading, starts_word

StudyMode = Literal["full-time", "part-time"]
DeliveryMode = Literal["on-campus", "online", "blended"]

_DASH = "[-‐‑–]"
_HYPHEN = rf"(?:{GAP}|{_DASH}){{0,2}}"
_STUDY: dict[StudyMode, str] = {
    "full-time": (
        rf"full{_HYPHEN}time|full{_DASH}?(?:(?:{GAP}?/{GAP}?|{GAP}(?:and|or|&){GAP})part{_HYPHEN}time)"
        rf"|vollzeit\w*|(?:à )?temps plein"
        r"|à plein[- ]temps|(?:à )?temps complet|(?:a )?tiempo completo|dedicación completa|jornada completa"
        r"|(?:in )?voltijds?"
        r"|voltijdopleiding"
        r"|(?:a )?tempo pieno|(?:på )?heltid(?:sstudier)?|tempo integral|período integral|(?:studia )?stacjonarne"
    ),
    "part-time": (
        rf"part{_HYPHEN}time|teilzeit\w*|berufsbegleitend\w*|nebenberuflich\w*|(?:à )?temps partiel"
        rf"|à mi[- ]temps|half{_HYPHEN}time"
        r"|(?:a )?tiempo parcial|dedicación parcial|jornada parcial|período parcial|(?:in )?deeltijds?"
        r"|deeltijdopleiding|(?:a )?tempo parziale"
        r"|(?:på )?deltid(?:sstudier)?"
        r"|(?:på )?halvfart|tempo parcial|(?:studia )?(?:niestacjonarne|zaoczne)"
    ),
}
_DELIVERY: dict[DeliveryMode, str] = {
    "on-campus": (
        rf"on{_HYPHEN}campus|campus{_HYPHEN}based|in{_DASH}person|in person|face{_HYPHEN}to{_HYPHEN}face"
        rf"|on{_DASH}site|classroom{_HYPHEN}based"
        rf"|on (?:the|our) (?:[\w’']+ ){{1,3}}campus|attendance{_HYPHEN}based|präsenz(?:studium|studiengang"
        rf"|lehre|unterricht|veranstaltung(?:en)?)?"
        r"|(?:en )?présentiel(?:le)?|sur (?:le )?campus|presencial(?:es|mente)?|op (?:de )?campus|op locatie"
        r"|stacjonarnie|in presenza"
        r"|på campus|campusförlagd"
    ),
    "online": (
        rf"(?:100{GAP}?% |fully |entirely )?on{_DASH}?line|distance{_HYPHEN}(?:learning|education|study"
        rf"|taught)|by distance|e{_DASH}learning"
        r"|remotely|remote (?:learning|study|delivery)|fernstud\w+|fernlehrgang|online[- ]studium|à distance"
        r"|en ligne|a distancia|en línea"
        r"|afstandsonderwijs|op afstand|(?:a distanza|distansutbildning|på distans|nätbaserad)|[aà] distância"
        r"|modalidad virtual"
        r"|zdaln(?:ie|e|a)"
    ),
    "blended": (
        rf"blended(?: learning| delivery| study)?|hybrid\w*|mixed{_HYPHEN}mode|multi{_DASH}?modal delivery"
        rf"|low{_HYPHEN}residency"
        rf"|semi{_DASH}?presen[ct]i[ae]l(?:es)?|hyflex|comodal|blandad form"
    ),
}
_NOT_TAUGHT_BEFORE = re.compile(
    r"(?:appl(?:y|ied|ying|ication|ications)|regist(?:er|ered|ration)|order|pay|paid|book|submit(?:ted)?"
    r"|enrol(?:l|led|ment)?|buy|shop|"
    r"available|find us|follow us|chat|meet us|visit us|contact|complete[ds]?|fill(?:ed)? in|request|donate"
    r"|bewerb\w*|anmeld\w*|"
    rf"inscri\w+|candidat\w+|solicit\w+|aanmeld\w*|iscri\w+|ansök\w*)(?:{GAP}+(?:sie sich|sich|dich|jetzt|you|now|u"
    rf"|vous|te|se|it|the form|directly|form"
    rf"|here|for free|is|are|be))?{GAP}+\Z",
    re.IGNORECASE,
)
_NOT_TAUGHT_AFTER = re.compile(
    rf"(?:{GAP}|[-‐])*(?:appl(?:y|ication)|form|portal|shop|store|chat|payment|registration|enrol|librar"
    rf"|resource|tool|event|open (?:day|house)"
    r"|test|exam|information session|info|prospectus|banking|fraud|safety|privacy|account|profile|bewerbung"
    r"|anmeldung|formular|antrag"
    r"|presence|quizz?(?:es)?|tutorial exercise"
    r"|booking|submission|system|platform|interview|assessment|marketing|journal|video|webinar"
    r"|catalog|calendar|degree catalog)",
    re.IGNORECASE,
)


_MADE_OF = re.compile(r"[^\S\n\t]?(?:learning)?[^\S\n\t]?[:(–-][^\n\t]{0,120}", re.IGNORECASE)
"""What stands between `blended` and what it is made of: `Blended: theory online, skills on campus`."""
_SHORT: dict[str, StudyMode] = {"FT": "full-time", "PT": "part-time"}
_UNIT_BEFORE = re.compile(
    r"(?:years?|yrs|months?|weeks|jahre?|monate|semester|ans|mois|años|meses|jaar)\Z", re.IGNORECASE
)
_SHORT_BEFORE = re.compile(rf"(?:years?|yrs?|months?|mths|FT){GAP}*[(/,&-]?{GAP}*\Z")
_SHORT_AFTER = re.compile(rf"{GAP}*(?:[/&]{GAP}*PT\b|[|\t])")  # beside its other, or alone in the cell of a table


@cache
def _scanner(kind: Literal["study", "delivery"]) -> Scanner:
    table = _STUDY if kind == "study" else _DELIVERY
    return Scanner(rf"(?i:{'|'.join(table.values())})" + ("|FT|PT" if kind == "study" else ""))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {mode: re.compile(words, re.IGNORECASE) for mode, words in (_STUDY | _DELIVERY).items()}


def find_study(text: str) -> list[Reading[StudyMode]]:
    """Every place that names a mode of study.

    >>> [(r.quote, r.value) for r in find_study("3 years full‑time; Teilzeit; full- and part-time students")]
    [('full‑time', 'full-time'), ('Teilzeit', 'part-time'), ('full', 'full-time'), ('part-time', 'part-time')]
    """
    found: list[Reading[StudyMode]] = []
    for start, end in _scanner("study").spans(text):
        glued = _UNIT_BEFORE.search(text, max(0, start - 8), start)
        if not ((glued or starts_word(text, start)) and ends_word(text, end)):
            continue
        if text[start:end] in _SHORT:
            if _SHORT_BEFORE.search(text, max(0, start - 10), start) or _SHORT_AFTER.match(text, end):
                found.append(reading(_SHORT[text[start:end]], text, start, end))
            continue
        mode: StudyMode = "part-time" if _patterns()["part-time"].fullmatch(text, start, end) else "full-time"
        half = re.search("part", text[start:end], re.IGNORECASE) if mode == "full-time" else None
        if half is None:
            found.append(reading(mode, text, start, end))
        else:
            found.append(reading("full-time", text, start, start + 4))
            found.append(reading("part-time", text, start + half.start(), end))
    return found


def find_delivery(text: str) -> list[Reading[DeliveryMode]]:
    """Every place that says where teaching happens; applying, paying and shopping online are not teaching.

    >>> [(r.quote, r.value) for r in find_delivery("100% online. Apply online! Blended, or on the Mthatha campus")]
    [('100% online', 'online'), ('Blended', 'blended'), ('on the Mthatha campus', 'on-campus')]
    """
    found: list[Reading[DeliveryMode]] = []
    for start, end in _scanner("delivery").spans(text):
        if not (starts_word(text, start) and ends_word(text, end)):
            continue
        mode = next(m for m in _DELIVERY if _patterns()[m].fullmatch(text, start, end))
        if mode == "online" and _not_taught(text, start, end):
            continue
        if (
            mode != "blended"
            and found
            and found[-1].value == "blended"
            and _MADE_OF.fullmatch(text, found[-1].end, start)
        ):
            continue
        found.append(reading(mode, text, start, end))
    return found


def _not_taught(text: str, start: int, end: int) -> bool:
    before = _NOT_TAUGHT_BEFORE.search(text, max(0, start - 32), start)
    return before is not None or _NOT_TAUGHT_AFTER.match(text, end) is not None


_REACH = 30  # characters between a value and its mode
_BREAK = re.compile(r"\n|[.!?•]\s")
_BOTH = re.compile(rf"[)]?{GAP}*(?:or|and|/|&|oder|und|ou|et|o|y|of|en|eller|och|lub|i)?{GAP}*[(]?", re.IGNORECASE)
_EQUIVALENT = re.compile(rf"{GAP}*(?:equivalent|basis)", re.IGNORECASE)


def tied(text: str, places: list[tuple[int, int]]) -> list[StudyMode | None]:
    """The study mode beside each place (of a duration, an amount): on one side for all, as the line has it.

    >>> tied("Full-time: 1 year, part-time: 2 years", [(11, 17), (30, 37)])
    ['full-time', 'part-time']
    >>> tied("1 year full-time or 2 years full-time or part-time", [(0, 6), (20, 27)])
    ['full-time', None]
    """
    found = find_study(text)
    modes: list[StudyMode | None] = [None] * len(places)
    if not found:
        return modes
    for line in _lines(text, places, found):
        before = [_beside(text, places, i, found, -1) for i in line]
        after = [_beside(text, places, i, found, 1) for i in line]
        costs = [sum(_REACH + 10 if cost is None else cost[0] for cost in side) for side in (before, after)]
        side, other = (before, after) if costs[0] < costs[1] else (after, before)
        used = {choice[2] for choice in side if choice}
        for place, choice, spare in zip(line, side, other, strict=True):
            best = choice or (spare if spare and spare[2] not in used else None)
            modes[place] = best[1] if best else None
    return modes


def _lines(text: str, places: list[tuple[int, int]], found: list[Reading[StudyMode]]) -> list[list[int]]:
    """Places that follow each other with nothing but a mode and a few words between."""
    lines: list[list[int]] = []
    for i, (start, _) in enumerate(places):
        previous = places[i - 1][1] if i else 0
        gap = [previous, *(p for r in found if previous <= r.start and r.end <= start for p in (r.start, r.end)), start]
        near = all(b - a <= _REACH for a, b in zip(gap[::2], gap[1::2], strict=True))
        if i and near and not _BREAK.search(text, previous, start):
            lines[-1].append(i)
        else:
            lines.append([i])
    return lines


def _beside(
    text: str, places: list[tuple[int, int]], i: int, found: list[Reading[StudyMode]], side: int
) -> tuple[int, StudyMode | None, int] | None:
    """Distance, mode and position of the mode next to a place on one side; no mode where both are named."""
    start, end = places[i]
    if side < 0:
        floor = places[i - 1][1] if i else 0
        near = [r for r in found if floor <= r.start and r.end <= start][-2:][::-1]
        gap = (near[0].end, start) if near else (0, 0)
    else:
        ceiling = places[i + 1][0] if i + 1 < len(places) else len(text)
        near = [r for r in found if end <= r.start and r.end <= ceiling][:2]
        gap = (end, near[0].start) if near else (0, 0)
    if not near or gap[1] - gap[0] > _REACH or _BREAK.search(text, *gap):
        return None
    if len(near) == 2 and near[0].value != near[1].value:
        first, second = sorted(near, key=lambda r: r.start)
        either = _BOTH.fullmatch(text, first.end, second.start) and not _EQUIVALENT.match(text, second.end)
        if either:
            return gap[1] - gap[0], None, near[0].start
    return gap[1] - gap[0], near[0].value, near[0].start
