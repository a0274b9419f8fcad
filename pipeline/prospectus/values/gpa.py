"""Averages of marks: `3.0 GPA on a 4.0 scale` is `3.0/4`, `CGPA of 6.5`, `Notendurchschnitt 2,5`."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, smooth, starts_word

_NAME = (
    r"(?:cumulative |weighted |overall |minimum )?(?:c?gpa|wam|grade[ -]point averages?|weighted average mark"
    r"|average (?:mark|grade)|grade average|mark average)"
    r"(?: ?\((?:c?gpa|wam)\))?|(?:noten|gesamt|abschluss|durchschnitts|end)note|notendurchschnitt|gesamtnote"
    r"|prüfungsgesamtnote|abschlussnote"
    r"|nota media|expediente académico|moyenne(?: générale)?|gemiddeld(?:e)?(?: cijfer)?|votazione media"
    r"|media (?:ponderata|di|de)|promedio|média(?: final)?|średnia(?: ocen)?|snittbetyg"
    r"|overall (?:grade|average)|average of"
)
_VALUE = r"(?<![A-Za-z])(?P<value>\d{1,3}(?:[.,]\d{1,3})?)(?! ?[:€£$]|\d|[.,]\d)"
_SCALE = (
    r"(?: ?(?:/|out of|from|von|sur|sobre|op|su)(?: a possible)? ?(?P<out>\d{1,3}(?:[.,]\d{1,2})?)(?!\d)"
    r"|[ ,]*\(?(?:on|using|based on|auf)(?: an?| the| \w+'s?"
    r"| \w+'s)?(?: [A-Z]\w*)? ?(?P<on>\d{1,3}(?:[.,]\d{1,2})?)[ -]?(?:point )?(?:scale|system|skala))?"
)
_FILLER = (
    r"(?:[ :=(]|of|at|least|minimum|min\.?|or|is|a|an|above|higher|better|not|less|than|lower|equal to|greater"
    r"|mindestens|von|der|de|di|een|al|mínimo|menos|minimaal|"
    r"van|mínima|minimum:|required|requirement|score|mark|≥|>|achieved|with|\(?c?gpa\)?){0,8}?"
)
_AFTER = re.compile(rf"{_FILLER}{_VALUE}(?P<percent> ?%)?{_SCALE}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\d.,/]){_VALUE}(?P<percent> ?%)?{_SCALE}(?: (?:or (?:higher|above|better)|minimum|cumulative"
    rf"|undergraduate|overall))* \(?\Z",
    re.IGNORECASE,
)
_SCALE_BEHIND = re.compile(rf"\)?{_SCALE}", re.IGNORECASE)

_LOOSE = ("average of",)
_SCHOOL = re.compile(
    r"school|degree|bachelor|diploma|academic|grade|marks?\b|graduat|honou?rs|qualification", re.IGNORECASE
)


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{_NAME})")


def find(text: str) -> list[Reading[str]]:
    """Every average that a page asks for, as `value` or `value/scale`, digits as written.

    >>> [r.value for r in find("a 3.0 GPA on a 4.0 scale, a GPA of 5.0/7.0, a degree with an average of 60%")]
    ['3.0/4', '5.0/7', '60%']
    """
    flat = smooth(text)
    found: list[Reading[str]] = []
    for start, end in _scanner().spans(flat):
        if not (starts_word(flat, start) and ends_word(flat, end)) or (found and start < found[-1].end):
            continue
        floor = found[-1].end if found else 0
        before = _BEFORE.search(flat, max(floor, start - 44), start)
        match = before or _AFTER.match(flat, end)
        if match is None or (flat[start:end].lower() in _LOOSE and not _is_mark(flat, start, match)):
            continue
        behind = _SCALE_BEHIND.match(flat, end) if before else None
        stop = max(end, match.end(), behind.end() if behind else 0)
        found.append(reading(_normal(match, behind), text, min(start, match.start()), stop))
    return found


def _is_mark(text: str, start: int, match: re.Match[str]) -> bool:
    """`an average of 25 weeks` is none: there must be a percentage or a scale, and words of schools before."""
    marked = match["percent"] or match["out"] or match["on"]
    return bool(marked and _SCHOOL.search(text, max(0, start - 60), start))


def _normal(match: re.Match[str], behind: re.Match[str] | None) -> str:
    value = match["value"].replace(",", ".") + ("%" if match["percent"] else "")
    scale = match["out"] or match["on"] or (behind and (behind["out"] or behind["on"]))
    if not scale:
        return value
    whole, _, part = scale.replace(",", ".").partition(".")
    return f"{value}/{whole}" if not part.strip("0") else f"{value}/{whole}.{part}"
