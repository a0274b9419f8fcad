"""Seasons and the terms named after them: `Fall 2026`, `Wintersemester 2026/27`, `HT26`, `summer semester`."""

from __future__ import annotations

import re
from functools import cache

from prospectus.values.base import GAP, Scanner, ends_word, starts_word
from prospectus.values.edtf import Parts

_NAMES = {  # alone they may be weather; with a year or the word for a term they are a date
    21: "spring|frühling|frühjahr|printemps|primavera|lente|voorjaar|vår|våren|wiosna|wiosną|forår",
    22: "summer|sommer|été|verano|zomer|estate|sommar|sommaren|lato|latem|verão",
    23: "fall|autumn|herbst|automne|otoño|herfst|najaar|autunno|höst|hösten|outono|jesień|jesienią",
    24: "winter|hiver|invierno|inverno|vinter|vintern|zima|zimą",
}
_TERMS = {  # a term by themselves, whatever stands beside
    21: "frühjahrssemester|frühlingssemester|vårterminen|vårtermin|voorjaarssemester",
    22: "sommersemester|sose|sommarterminen|sommartermin|semestr letni|semestrze letnim|semestru letniego"
    "|zomersemester",
    23: "herbstsemester|höstterminen|hösttermin|najaarssemester|herfstsemester",
    24: "wintersemester|wise|semestr zimowy|semestrze zimowym|semestru zimowego|wintersemester",
}
_CODES = {"SS": 22, "WS": 24, "HT": 23, "VT": 21, "FS": 21, "HS": 23}  # only with a year
_NOUN = (
    r"(?:semesters?|terms?|quarters?|trimesters?|intakes?|entry|start|session|admissions?|cohort|semestre|trimestre|"
    r"quadrimestre|termin(?:en)?|-?semester|enrol?lment|class)"
)
_YEAR = (
    rf"(?P<year>(?:19|20)\d\d)(?:{GAP}?[/–-]{GAP}?(?P<second>(?:20)?\d\d)(?!\d))?|['’‘](?P<short>\d\d)(?!\d)"
    rf"|(?P<twin>\d\d){GAP}?/{GAP}?(?P<next>\d\d)(?![\d/])"
)
_YEAR_AFTER = re.compile(
    rf"(?:{GAP}*-?{_NOUN})?(?:{GAP}(?-i:[IVX]{{1,3}}))?(?:{GAP}|[,(:]|de(?={GAP})|del(?={GAP})|of(?={GAP})"
    rf"|du(?={GAP})){{0,5}}(?:{_YEAR})",
    re.IGNORECASE,
)
_CODE_YEAR = re.compile(rf"{GAP}?(?:(?P<year>20\d\d)(?:/\d{{2,4}})?|(?P<short>\d\d)(?:/\d\d)?)(?!\d)")
_YEAR_BEFORE = re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[/–-](?P<second>\d\d))?{GAP}\Z")
_TERM_AFTER = re.compile(
    rf"-?{GAP}*{_NOUN}\b|-{GAP}?(?:und|oder|/|en|och){GAP}?(?:sommer|winter|herbst)|{GAP}*(?:and|or|und|oder|&|/){GAP}*"
    rf"(?:spring|summer|fall|autumn|winter){GAP}+{_NOUN}\b",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"-?{GAP}*{_NOUN}\b", re.IGNORECASE)
_OTHER_USE = re.compile(
    rf"-?{GAP}?(?:school|camp|break|holiday|vacation|universit|olymp|palace|garden|sport|job|project|programme"
    rf"|program\b|"
    r"research|reading|course|placement|internship|graduation|schule|ferien|akademie)",
    re.IGNORECASE,
)
_TELLING_BEFORE = re.compile(
    rf"\b(?:every|each|im|à l['’]|en|in het|på|in the|during the|for the|jesień|la|al|no|next|both){GAP}*\Z",
    re.IGNORECASE,
)
_EDGE_BEFORE = re.compile(rf"(?:\n|\A|[,/&(:;|\t)]|\b(?:and|or|to|und|oder|et|ou|y|o){GAP}){GAP}*\Z", re.IGNORECASE)
_EDGE_AFTER = re.compile(
    rf"{GAP}*(?:\Z|:{GAP}*(?:[a-z]{{3,9}}\.?{GAP})?\d|[\n,/&(;|)\t.]|(?:and|or|und|oder|et|ou|y|o)\b)", re.IGNORECASE
)


@cache
def _numbers() -> dict[str, int]:
    return {name: number for table in (_NAMES, _TERMS) for number, names in table.items() for name in names.split("|")}


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{'|'.join(_numbers())})|(?:{'|'.join(_CODES)}){GAP}?[0-9]{{2}}")


def find(text: str) -> list[Parts]:
    """Every season that names a time of study: with a year, as a term, or in a list of seasons.

    >>> [(p.year, p.month) for p in find("Fall 2026; WS 2026/27; zum Winter- und Sommersemester; summer school")]
    [(2026, 23), (2026, 24), (None, 24), (None, 22)]
    """
    found: list[Parts] = []
    for start, end in _scanner().spans(text):
        parts = _code(text, start) if text[end - 1].isdigit() else _named(text, start, end)
        if parts is not None and (not found or parts.start >= found[-1].end):
            found.append(parts)
    return found


def _code(text: str, start: int) -> Parts | None:
    year = _CODE_YEAR.match(text, start + 2)
    if year is None or not starts_word(text, start):
        return None
    number = int(year["year"]) if year["year"] else 2000 + int(year["short"])
    return Parts(start, year.end(), number, _CODES[text[start : start + 2]])


def _named(text: str, start: int, end: int) -> Parts | None:
    if not (starts_word(text, start) and ends_word(text, end)):
        return None
    name = text[start:end]
    season = _numbers()[name.lower()]
    after = _YEAR_AFTER.match(text, end)
    if after is not None and _consecutive(after):
        return Parts(start, after.end(), _year(after, season), season)
    before = _YEAR_BEFORE.search(text, max(0, start - 8), start)
    if before is not None:
        return Parts(before.start(), end, _year(before, season), season)
    noun = _NOUN_AFTER.match(text, end)
    return Parts(start, noun.end() if noun else end, None, season) if _is_term(text, start, end) else None


def _consecutive(year: re.Match[str]) -> bool:
    return year["twin"] is None or (int(year["twin"]) + 1) % 100 == int(year["next"])


def _year(match: re.Match[str], season: int) -> int:
    """The year a season lies in: an academic year begins in autumn, so its spring is in the second year."""
    groups = match.groupdict()
    if groups.get("short"):
        return 2000 + int(groups["short"])
    if groups.get("twin"):
        return 2000 + int(groups["twin"] if season > 22 else groups["next"])
    year, second = int(groups["year"]), groups.get("second")
    follows = second is not None and int(second) % 100 == (year + 1) % 100
    return year + 1 if follows and season in (21, 22) else year


def _is_term(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if not any(name.lower() in names.split("|") for names in _NAMES.values()):
        return name.lower() not in ("wise", "sose") or name in ("WiSe", "SoSe", "WISE", "SOSE", "WiSE")
    if _OTHER_USE.match(text, end):
        return False
    if _TERM_AFTER.match(text, end):
        return True
    window = max(0, start - 14)
    if _TELLING_BEFORE.search(text, window, start):
        return _EDGE_AFTER.match(text, end) is not None
    listed = _EDGE_BEFORE.search(text, window, start) and _EDGE_AFTER.match(text, end)
    return bool(listed) and name[0].isupper()
