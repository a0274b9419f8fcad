"""Classes of British honours degrees: `2:1`, `upper second-class`, `2.1 honours`, `first or upper second`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, reading, smooth

DegreeClass = Literal["1st", "2:1", "2:2", "3rd"]

_WORDINGS: dict[DegreeClass, str] = {
    "1st": r"(?:first|1st)[ -]class|1st",
    "2:1": (
        r"2[:.] ?1|2[:.]?\(?i\)?|ii[:.-]1|ii ?\(i\)|2nd:1|upper[ -]second|(?:second"
        r"|2nd)[ -]class,? ?(?:honours?,? ?|hons,? ?"
        r"|degree,? ?)?\(?upper"
        r"|(?:second|2nd)[ -]upper|upper (?:2nd|class second)"
    ),
    "2:2": (
        r"2[:.] ?2|2[:.]?\(?ii\)?|ii[:.-]2|ii ?\(ii\)|2nd:2|lower[ -]second|(?:second"
        r"|2nd)[ -]class,? ?(?:honours?,? ?|hons,? ?"
        r"|degree,? ?)?\(?lower"
        r"|(?:second|2nd)[ -]lower|lower (?:2nd|class second)"
    ),
    "3rd": r"(?:third|3rd)[ -]class",
}
_PROOF = re.compile(
    r"hon(?:ou?r)?s|\bdegree|\bclass|bachelor|\bu\.?k\b|\bb\.?sc\b|\bb\.?a\b|\bstandard|undergraduate"
    r"|\bgraduate|equivalent|classification"
    r"|\bupper|\blower|\bor (?:above|higher|better)|\bmasters?\b|\bresult|\bgrade|qualification|first|minimum",
    re.IGNORECASE,
)
_FIRST_OR = re.compile(
    r"\b(?P<first>first|1st)(?: (?:or|and) |/| ?- ?)(?:a )?(?:good |high |strong )?(?:an? )?\Z", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;\n]|[.!?] ")
_OTHER = re.compile(
    r"\bwcag|channel|bluetooth|ratio|odds|aspect|dilution|section|chapter|\btable|figure|version|§"
    r"|unit \||part \||step \|",
    re.IGNORECASE,
)
_NOT_CLASS_AFTER = re.compile(
    r"[ -](?!hon|deg|\(|or |and |bach|b\.?sc|b\.?a\b|m\.?sc|master|under|upper|second|third|2|1st|level|pass"
    r"|result|academic q|division|in )[a-z]",
    re.IGNORECASE,
)

_ANOTHER = re.compile(r" ?/ ?2[:.][12](?!\d)")  # 2:2/2:1
_ANOTHER_BEFORE = re.compile(r"(?<!\d)2[:.][12] ?/ ?\Z")
_GLUED = re.compile(r"[a-z%]|[A-Z]{2}|:\S")  # 2.2%, 2.2GHz


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{'|'.join(_WORDINGS.values())})")


@cache
def _patterns() -> dict[DegreeClass, re.Pattern[str]]:
    return {name: re.compile(words, re.IGNORECASE) for name, words in _WORDINGS.items()}


def find(text: str) -> list[Reading[DegreeClass]]:
    """Every degree class; `2.1` and `1st` count only beside words of degrees.

    >>> [(r.quote, r.value) for r in find("A first or upper second class degree; 2.1 Bachelor’s; section 2.1, 2:15pm")]
    [('first', '1st'), ('upper second', '2:1'), ('2.1', '2:1')]
    >>> find("first-class facilities, a staff ratio of 2:1")
    []
    """
    flat = smooth(text)
    found: list[Reading[DegreeClass]] = []
    for start, end in _scanner().spans(flat):
        name = next((name for name, pattern in _patterns().items() if pattern.fullmatch(flat, start, end)), None)
        if name is None or not _stands_alone(flat, start, end) or not _is_class(flat, start, end):
            continue
        floor = found[-1].end if found else 0
        first = _FIRST_OR.search(flat, max(floor, start - 32), start)
        if first and name != "1st":
            found.append(reading("1st", text, first.start("first"), first.end("first")))
        found.append(reading(name, text, start, end))
    return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[end - 1].isalpha() and not ends_word(text, end):
        return False
    if text[end - 1].isdigit() and _GLUED.match(text, end):
        return False
    if text[start].isdigit() and _ANOTHER.match(text, end):
        return True
    if text[end - 1].isdigit() and (after[:1].isdigit() or (after[:1] in ".:/-" and after[1:].isdigit())):
        return False
    follows = _ANOTHER_BEFORE.search(text, max(0, start - 6), start)
    if text[start].isdigit() and not follows and (before[-1:].isdigit() or (before[-1:] in ".:/-£€$" and before)):
        return False
    return not (
        text[start].isalpha() and before[-1:].isalpha() and not (text[start].isupper() and before[-1:].islower())
    )


def _is_class(text: str, start: int, end: int) -> bool:
    name = text[start:end].lower()
    if name.startswith(("first", "1st", "third", "3rd")) and _NOT_CLASS_AFTER.match(text, end):
        return False
    if name.startswith(("first", "1st class", "1st-class", "third", "3rd")):
        return True
    before = _CLAUSE.split(text[max(0, start - 40) : start])[-1]
    around = f"{before}|{_CLAUSE.split(text[end : end + 40])[0]}"
    if not name[0].isdigit():
        return True
    return not _OTHER.search(around) and (name[1] == ":" or _PROOF.search(around) is not None)
