"""The title of a programme's page taken apart: subject, award, and what is neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from prospectus.model import Span
from prospectus.records import awards
from prospectus.records.awards import AwardPhrase
from prospectus.records.institutions import names_provider

_SITE = re.compile(r"\s+[|·•»:]+\s+|\s+[–—-]\s+")
_CODE = re.compile(r"\s*[A-Z]{1,5}\d{3,7}[A-Z]?\s+(?=[A-Z])")
_LEAD = re.compile(
    r"^\W*(?:(?:the|our|study|studying|apply for|why study|about the|about our|an?|one[- ]year"
    r"|two[- ]year|three[- ]year|four[- ]year"
    r"|(?:weiterbildende[rn]?|konsekutive[rn]?|berufsbegleitende[rn]?|internationale[rn]?) (?=[A-Z])"
    r"|studiengang|(?:master|bachelor)-?(?:studiengang|studium)|(?:hbo-?)?(?:bachelor-?|master-?)?opleiding|hbo|formation|mention"
    r""
    r"|fernstudium|fernstudiengang|universitätslehrgang|lehrgang|online-studium|programme?|degree|course"
    r"|corso di(?: (?:laurea|studi))?|online"
    r"|hon(?:ou?r)?s)\s+)+",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\W*(?:(?:degree|programme?|honours|course)\W+)?(?:in(?: (?:de|het))?|en|em|im|of|de|d['’]|su|i|met)\s+",
    re.IGNORECASE,
)
_NOT_APART = re.compile(r"\s+(?:for|with)\s", re.IGNORECASE)
_ONLY_MODE = re.compile(
    r"\W*(?:full[- ]time|part[- ]time|executive|online|global|international|accelerated|evening|weekend)\W*",
    re.IGNORECASE,
)
_UNITS = r"credits?|credit points?|ects|ec|hp|hec|kp|lp|cp|sp|cfu|cats|units?|points?|pts|högskolepoäng"
_TAIL = re.compile(
    r"\W*(?:\b(?:\(?hon(?:ou?r)?s\.?\)?|degree|programme?|course|courses|studiengang|details|overview"
    r"|home|online degree|online|distance learning|(?:fully )?on[- ]campus|blended|taught|by research"
    r"|(?:by )?coursework(?: and (?:minor )?(?:dissertation|thesis|research))?"
    r"|fernstudium|online-studium|full[- ]?time|part[- ]?time|vollzeit|teilzeit|berufsbegleitend|nebenberuflich"
    r"|voltijd|deeltijd|temps plein|temps partiel|heltid|deltid"
    rf"|\d{{1,3}}(?:[.,]\d)? ?(?:{_UNITS})(?: credits)?"
    r"|\d(?:[.,]5)?[- ](?:years?|yrs?|jahre|jaar|ans|años|anni|år|months)"
    r"|corso di(?: laurea(?: magistrale)?)?|laurea magistrale|lm[- ]?\d+(?: ?r)?"
    r"|admissions?|applications?|application requirements|how to apply|tuition (?:&|and) fees|research degrees"
    r"|entry \d{4}|\d{4} entry|\d{4}(?:[/–-]\d{2,4})?))\W*$",
    re.IGNORECASE,
)
_CODE_BEHIND = re.compile(r"\s*\((?=[^)]*\d)[A-Z0-9./-]{3,10}\)$")
_OWN_SHORT = re.compile(r" ?\((?=[^)]*[A-Z][^)]*[A-Z])[A-Z][A-Za-z.]{1,7}\)")
"""An abbreviation that no table has: `Master of Applied Computing (MAC)`."""
_INITIALS = re.compile(r"\s?\((?P<short>[A-Z][A-Za-z.]{1,9})\)?\Z")
_CLOSE = 3
"""Characters between an award and its abbreviation in brackets."""
_AT_PROVIDER = re.compile(
    r" (?:at|an der|à|en la|aan de|presso) (?:the )?(?=[A-ZÀ-Þ])"
    r"(?=[^|–—]*(?:[Uu]niversi|College|Institute|[Hh]ochschule|School))"
)
"""Where the name of a provider begins that a head adds: `Ecology at Example University - Portal`."""
_EDGES = " \t,;:|·•–—-/&(["


@dataclass(frozen=True, slots=True)
class Title:
    """A title line taken apart, with positions in it."""

    subject: Span | None
    award: AwardPhrase | None
    abbreviation: AwardPhrase | None = None
    words: str = ""
    """The subject in words where it is no single stretch of the line."""

    def subject_in(self, line: str) -> str:
        """The subject as the line writes it; empty where it names none."""
        return line[slice(*self.subject)] if self.subject else ""


def split(line: str) -> Title:
    """The subject and the award of a programme's title.

    >>> for line in ("MSc Machine Learning | Faculty", "Bachelor of Nursing", "Marine Robotics (MSc)"):
    ...     title = split(line)
    ...     print(line[slice(*title.subject)], "-", line[title.award.start:title.award.end])
    Machine Learning - MSc
    Nursing - Bachelor of Nursing
    Marine Robotics - MSc
    """
    start, end = _segment(line)
    code = _CODE.match(line, start, end)
    start = code.end() if code else start
    phrases = [p for p in awards.find(line[:end]) if p.start >= start]
    if not phrases:
        return Title(_trim(line, start, end), None)
    return _double(line, phrases, end) or _parted(line, start, end, phrases)


def _parted(line: str, start: int, end: int, phrases: list[AwardPhrase]) -> Title:
    """The title of a line that names an award."""
    award = phrases[0]
    short = next((p for p in phrases[1:] if p.abbreviation and p.start - award.end <= _CLOSE), None)
    last = short.end if short else _end_of(line, award, end)
    modes = _ONLY_MODE.fullmatch(line[start : award.start]) is not None
    if _NOT_APART.match(line, last, end) or (modes and not _JOINT.match(line, last, end)):
        return Title(_trim(line, start, end), award, short)
    before, behind = _trim(line, start, award.start), _behind(line, last, end)
    subject = before if not modes else None
    if behind:
        behind = _without_initials(line, award, behind)
    if award.subject and not behind and not (before and awards.is_general(line[slice(*award.subject)])):
        subject = _trim(line, *_with_brackets(line, award.subject, end))
    elif behind and (not before or _is_lead(line, before) or _JOINT.match(line, last, end)):
        subject = behind
    elif behind and before and len(line[slice(*before)].split()) == 1:
        subject = _longer(before, behind)
    return Title(subject, award, short)


def _without_initials(line: str, award: AwardPhrase, subject: Span) -> Span:
    """A subject without the award's initials in brackets behind it: `Master of Arts in Translation Studies (MATS)`."""
    short = _INITIALS.search(line, *subject)
    if short is None:
        return subject
    letters = {letter for letter in short["short"] if letter.isupper()}
    first = line[award.start]
    initials = {word[0] for word in re.findall(r"\b[A-ZÀ-Þ]\w*", line[award.start : short.start()])}
    return (subject[0], short.start()) if first in letters and letters <= initials else subject


def _end_of(line: str, award: AwardPhrase, end: int) -> int:
    """Where an award ends, with an abbreviation of its own or a specialisation in brackets behind it."""
    if award.name and (own := _OWN_SHORT.match(line, award.end, end)):
        return own.end()
    if award.subject and not awards.is_general(line[slice(*award.subject)]):
        return max(award.end, _with_brackets(line, award.subject, end)[1])
    return award.end


def _is_lead(line: str, span: Span) -> bool:
    return bool(_LEAD.fullmatch(line[slice(*span)] + " "))


def _longer(one: Span, other: Span) -> Span:
    return one if one[1] - one[0] >= other[1] - other[0] else other


def _with_brackets(line: str, span: Span, end: int) -> Span:
    """A specialisation in brackets belongs to the subject: `Teaching (Secondary)`."""
    match = re.compile(r" ?\([^)]*[a-z][^)]*\)").match(line, span[1], end)
    if match and not awards.normal_abbreviation(match.group().strip(" ()")):
        return span[0], match.end()
    return span


def _double(line: str, phrases: list[AwardPhrase], end: int) -> Title | None:
    """Two degrees at once: `Bachelor of Arts/Master of Teaching`; the subject leaves out the degrees' words."""
    named = [p for p in phrases if p.subject]
    if len(named) < 2:
        return None
    first, second = named[:2]
    if not re.fullmatch(r"(?: ?\([^)]*\))?\s*(?:/|and|&|\+)\s*", line[first.end : second.start]):
        return None
    last = _with_brackets(line, (second.start, second.end), end)[1]
    one = line[first.subject[0] if first.subject else 0 : second.start].rstrip(" /&+").removesuffix(" and").strip()
    other = line[second.subject[0] if second.subject else 0 : last]
    whole = AwardPhrase(first.start, last, line[first.start : last], None, first.level)
    return Title((first.start, last), whole, words=f"{one}/{other}")


def without_site(line: str) -> str:
    """A title without the names of the site and of the provider.

    >>> without_site("Photonics - Example International Programmes | Example University")
    'Photonics - Example International Programmes'
    >>> without_site("Photonics | Example Programmes")
    'Photonics'
    """
    return line[slice(*_segment(line))]


def _segment(line: str) -> Span:
    """The part of a line that names the programme, without the site's and the university's name."""
    cuts = [0, *(m.start() for m in _SITE.finditer(line)), len(line)]
    spans = [(a, b) for a, b in pairwise(cuts) if line[a:b].strip(_EDGES)]
    if not spans:
        return 0, len(line)
    end = len(spans)
    for number in range(len(spans) - 1, 0, -1):
        piece, separator = line[slice(*spans[number])], line[spans[number][0] : spans[number][0] + 3].strip()[:1]
        if separator in ("|", "·", "•", "»", ":") or _names_provider(piece) or len(piece.split()) <= 1:
            end = number
        else:
            break
    if end > 1 and (at := _AT_PROVIDER.search(line, *spans[0])):
        return spans[0][0], at.start()
    first = next((n for n in range(end) if not _names_provider(line[slice(*spans[n])]) or n == end - 1), 0)
    return spans[first][0], spans[end - 1][1]


def _names_provider(piece: str) -> bool:
    """Whether a part of a title is a provider's name, with or without its place: `Example University, Australia`."""
    return names_provider(piece) or names_provider(piece.split(",", maxsplit=1)[0])


def _behind(line: str, start: int, end: int) -> Span | None:
    joint = _JOINT.match(line, start, end)
    span = _trim(line, joint.end() if joint else start, end)
    return None if span and _TAIL.fullmatch(line, *span) else span


def _trim(line: str, start: int, end: int) -> Span | None:
    """A span without leading and trailing words that are no part of a subject."""
    while True:
        before = (start, end)
        while start < end and (line[start] in _EDGES or line[start] in ")]"):
            start += 1
        while end > start and (line[end - 1] in _EDGES or (line[end - 1] == ")" and "(" not in line[start:end])):
            end -= 1
        if lead := _LEAD.match(line[start:end]):
            start += lead.end() if lead.end() < end - start else 0
        for tail in (_TAIL, _CODE_BEHIND):
            match = tail.search(line[start:end])
            if match and match.start() > 0:
                end = start + match.start()
        if (start, end) == before:
            return (start, end) if start < end else None
