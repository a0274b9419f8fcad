"""For whom a fee or a deadline is: those at home, in the EU, everybody else; in nine languages.

`outside`, `non-` and their like turn Europe and home into the rest of the world, `everyone else` means those not named
before, and two groups named together are one: `home and EU` is home, `local and non-local` everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values import audience_words as words
from prospectus.values.base import Scanner, ends_word, reading, smooth, starts_word

Audience = Literal["home", "international", "eu", "in-state", "out-of-state"]
Group = Literal["home", "international", "eu", "in-state", "out-of-state", "nation", "else", "everybody"]

_GROUPS: dict[Group, tuple[str, ...]] = {
    "home": words.HOME,
    "eu": words.EUROPE,
    "international": words.INTERNATIONAL,
    "in-state": words.IN_STATE,
    "out-of-state": words.OUT_OF_STATE,
    "nation": words.NATIONS,
    "else": words.ELSE,
    "everybody": words.EVERYBODY,
}
_SPACE = r"[ /&-]{1,3}"
_ARTICLE = (
    r"(?:the|der|die|des|dem|den|de la|de l'|de los|della|dell'|dall'|dalla|la|l'|d'|de|del|het|da|do|of|a|an|van|aus"
    r"|från)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|across|to|your|within|around|throughout|go|leave|from|bed|care|nursing|at-|work from|funeral)"
    r"(?: the)? ?\Z",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:students?|applicants?|citizens?|residents?|nationals?|those|candidates|you are|come)\W", re.I
)
_AND = re.compile(
    rf"(?:[ -]{{0,2}}{words.STUDENTS})?[ ,/&+()-]{{1,4}}"
    r"(?:(?:and|or|as well as|und|oder|sowie|et|ou|y|o|e|ed|en|of|och|eller|og|i|lub)[ -]{1,2})?"
    rf"(?:(?:from|aus|uit|från|dei|degli|los|les|für|{_ARTICLE})[ ']?){{0,2}}",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:non|nicht|niet|hors|extra|outside|no|ej|icke|buiten|außerhalb)\b", re.IGNORECASE)
_BEYOND = re.compile(
    r"(?:not|outside|beyond|außerhalb|ausserhalb|hors de|en dehors|fuera|fuori|al di fuori|buiten|utanför|utenfor"
    r"|fora)\b",
    re.I,
)
_WITHOUT = re.compile(rf"{_BEYOND.pattern}|{_EXCEPT.pattern}", re.IGNORECASE)
_ALSO_HOME = re.compile(r"(?:home|uk|domestic|united kingdom|great britain|england|british)\b", re.IGNORECASE)
_INCLUDING = re.compile(
    r"\b(?:including|incl\.|inclusive of|einschließlich|inklusive|y compris|incluidos|incluidas|inclusief|compresi"
    r"|inklusive) (?:all |the |die |los |gli |les )?\Z",
    re.I,
)
_ADJECTIVES = ("home", "international")
_STANDS_FOR_PEOPLE = re.compile(
    rf"[ -]{{0,2}}(?:{words.STUDENTS}|(?:under|post)graduate|tuition|annual|full|part|fee|rate|cost|price|charge|amount"
    r"|total|online|new|returning|first|intake|entr|studen|pays?\b|zahl|betal|pagan|paient|year|per\b|non|and\b|or\b"
    r"|und|oder|et\b|ou\b|[yoei]\b|en\b|of\b|och|og\b|\w*(?:bewerb|studier|studen|schüler)|from|outside|aus\b|applic"
    r"|admission|levy|is\b|are\b|was\b|only|domicile|deadline|round|closing|priority)"
    r"|\W{0,3}(?:[\d£€$]|(?-i:[A-Z]{3}\b)|\Z)|[ ]?[^\w\s]|\s*[\n\t]"
    r"|\s(?:der|de|des|di|da|do|van|del|della|with|who|taking|without|living)\b",
    re.IGNORECASE,
)
"""What follows an adjective that stands for people and not for what it describes: `International fees`."""
_THING = re.compile(
    r"[ -]{1,2}(?:(?-i:[A-ZÀ-Þ][a-zà-ÿ])|relations|law|business|management|office|politics|development|studies|school"
    r"|trade|market|financ|econom|conference|experience|compan|network|team|research|collaborat|partner|airport"
    r"|cent(?:er|re)|recogni|reputation|standard|organi|environment|career|job|climate|cit(?:y|ies)|campus|countr"
    r"|page|town|institution|universit|address|care|government|industr|authorit|employer|project|language|exam|health"
    r"|transfer|wine|award|rank)",
    re.IGNORECASE,
)
"""What an adjective may describe that is no people: `International Logistics`, `home country`."""
_STUDENTS = re.compile(rf"[ -]{{0,2}}{words.STUDENTS}", re.IGNORECASE)
_PLACES = ("home", "eu", "nation")
_OTHERS: dict[Group, Group] = {"in-state": "out-of-state", "international": "home"}
_MEANT: dict[Group, Audience] = {
    "home": "home",
    "international": "international",
    "eu": "eu",
    "in-state": "in-state",
    "out-of-state": "out-of-state",
}
_REACH, _OUTSIDE_REACH = 240, 36
"""Characters back to those that `everyone else` leaves out, and to `outside`."""


def _pattern(wording: str) -> str:
    text = re.escape(wording.lower()).replace(r"\ ", " ").replace(r"\-", "-")
    text = re.sub("[ /-]+", lambda _: _SPACE, text).replace("_", words.STUDENTS)
    return text.replace(r"\*", r"\pL*") if text.endswith(r"\*") else f"{text}(?:e?s)?"


def _any(wordings: Iterable[str]) -> str:
    return "|".join(map(_pattern, sorted(wordings, key=len, reverse=True)))


@cache
def _scanner() -> Scanner:
    stems = (_any(wordings).replace(r"\pL*", "") for wordings in _GROUPS.values())
    return Scanner(rf"(?i:{'|'.join(stems)})|[A-Z][a-zé]{{2,14}} (?:citizens|nationals|passport holders)")


@cache
def _groups() -> list[tuple[Group, re.Pattern[str]]]:
    order: list[Group] = ["else", "everybody", "out-of-state", "international", "in-state", "eu", "home", "nation"]
    return [(g, re.compile(_any(_GROUPS[g]).replace(r"\pL", r"[^\W\d_]"), re.IGNORECASE)) for g in order]


@cache
def _outside() -> re.Pattern[str]:
    before = rf"(?:{_any(words.OUTSIDE)})[ -]{{0,2}}(?:{_ARTICLE}(?:[ ']| ?\Z))?"
    return re.compile(rf"(?<![^\W\d_])(?:{before})\Z", re.IGNORECASE)


def find(text: str) -> list[Reading[Audience | None]]:
    """Everyone the text names as somebody a fee or deadline may be for; `None` means everybody.

    >>> text = "UK: £9,250, from outside the EU/EEA £20,000. Home and EU; local and non-local"
    >>> [(r.quote, r.value) for r in find(text)]
    [('UK', 'home'), ('outside the EU/EEA', 'international'), ('Home and EU', 'home'), ('local and non-local', None)]
    """
    plain = smooth(text)
    return [reading(_MEANT.get(group), text, start, end) for group, start, end in _together(plain, list(_named(plain)))]


def _named(text: str) -> Iterator[tuple[Group, int, int]]:
    before: tuple[Group, int] | None = None
    for low, high in _scanner().spans(text):
        if not starts_word(text, low):
            continue
        end = _word_end(text, high)
        group = _group(text[low:end])
        if group is None:
            continue
        if group in _ADJECTIVES and _THING.match(text, end) and not _STANDS_FOR_PEOPLE.match(text, end):
            continue
        start = low
        if _INCLUDING.search(text, max(0, low - _OUTSIDE_REACH), low):
            continue
        if group in _PLACES and (outside := _outside().search(text, max(0, low - _OUTSIDE_REACH), low)):
            group, start = "international", outside.start()
        elif (group in _PLACES and _is_place(text, low)) or (group == "nation" and not _are_people(text, end)):
            continue
        elif group == "else":
            if before is None or low - before[1] > _REACH:
                continue
            group = _OTHERS.get(before[0], "international")
        group = "home" if group == "nation" else group
        before = (group, end)
        yield group, start, end


@lru_cache(maxsize=4096)
def _group(wording: str) -> Group | None:
    for group, pattern in _groups():
        if pattern.fullmatch(wording):
            return group
    return "home" if wording.endswith(("citizens", "nationals", "holders")) else None


def _are_people(text: str, end: int) -> bool:
    """Whether a nationality is that of students, or stands beside Europeans; else it may be a language."""
    if _STUDENTS.match(text, end):
        return True
    joint = _AND.match(text, end)
    return joint is not None and dict(_groups())["eu"].match(text, joint.end()) is not None


def _word_end(text: str, end: int) -> int:
    """Where the word ends that a stem begins; a capital begins another, as page text is glued."""
    while not ends_word(text, end):
        end += 1
    return end


def _is_place(text: str, start: int) -> bool:
    """Whether a country is where something is, not where somebody is from: `in the UK`, `from home`."""
    low = max(0, start - 40)
    return _PLACE_BEFORE.search(text, low, start) is not None and not _OF_PEOPLE.search(text, low, start)


def _together(text: str, found: list[tuple[Group, int, int]]) -> Iterator[tuple[Group, int, int]]:
    """Groups that are named side by side as one."""
    pending: tuple[Group, int, int] | None = None
    last = 0
    for group, start, end in found:
        if pending is not None and (joint := _AND.fullmatch(text, pending[2], start)):
            one, low, high = pending
            reach = _WITHOUT if joint.group() == "/" else _BEYOND
            excluded = one == "international" and reach.match(text, last, high)
            pending = (one if excluded else _both(one, group, text[low:end]), low, end)
            last = last if excluded else start
            continue
        if pending is not None:
            yield pending
        pending, last = (group, start, end), start
    if pending is not None:
        yield pending


def _both(one: Group, other: Group, quote: str) -> Group:
    """What two groups are together: `International and EU` pays what everybody from abroad pays."""
    pair = {one, other}
    if len(pair) == 1:
        return one
    if (narrow := pair - {"home"}) and narrow <= {"in-state", "out-of-state"} and len(narrow) == 1:
        return narrow.pop()
    if pair == {"home", "eu"}:
        return "home" if _ALSO_HOME.search(quote) else "eu"
    if pair == {"eu", "international"} and not _EXCEPT.search(quote):
        return "international"
    return "everybody"
