"""The tests of English that course pages ask for: how they are named, and which scores each can have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from prospectus.values.base import Scanner, ends_word, starts_word


@dataclass(frozen=True, slots=True)
class Mention:
    """A test where the text names it."""

    start: int
    end: int
    test: str


_IELTS = (
    r"(?:academic )?ielts(?:[ -]?\(?(?:academic(?: module| test| version)?|ukvi|for ukvi|online|indicator|test"
    r"|exam|certificate|"
    r"international english language testing system|general training)\)?){0,3}(?: ?/ ?one skill retake"
    r"| \((?:including )?one skill retake\))?"
    r"|international english language testing (?:system|service)(?: \(ielts\))?"
)
_TOEFL = (
    r"toefl(?:®|™)?(?:[ ,-]{0,2}\(?(?:ibt|internet[- ]?based(?: test)?|internet[- ]?test|pbt|cbt"
    r"|paper[- ]?based(?: test)?|computer[- ]?based(?: test)?|home edition|at home"
    r"|test|exam|essentials|score)\)?){0,4}"
    r"|test of english as a foreign language(?: \(toefl\))?"
)
_NAMES: dict[str, str] = {
    "IELTS": _IELTS,
    "TOEFL": _TOEFL,
    "TOEFL ITP": r"toefl itp|itp toefl",
    "TOEFL Essentials": "toefl essentials",
    "PTE": (
        r"(?:pearsons?(?:['’]s)? (?:test of english|pte)(?: ?\(?(?:pte|academic|pte academic|pte-a"
        r"|academic module)\)?){0,3}"
        r"|pte[- ]?(?:\(?academic\)?|a\b|ukvi|\(?a\)?)?(?: ?\(?(?:academic module|academic|test|online)\)?)?)"
    ),
    "Cambridge": (
        r"(?:cambridge (?:english )?(?:qualifications? )?:? ?)?(?:[bc][12] (?:first|advanced"
        r"|proficiency))(?: ?\((?:cae|cpe|fce)\))?"
        r"|cambridge (?:english )?(?:language )?(?::? ?(?:scale|advanced(?: english)?|proficiency(?: english)?"
        r"|first|cae|cpe|fce|qualifications?|"
        r"certificate(?: in (?:advanced|proficiency)(?: english)?| of proficiency in english)?|assessment"
        r"|exams?|esol|english)[ :]*(?:\((?:cae|cpe|fce)\))?)"
        r"|certificate (?:in advanced english|of proficiency in english)|first certificate(?: in english)?|CAE|CPE|FCE"
    ),
    "Duolingo": r"duolingo(?: english)?(?: language)?(?: test)?(?: \(det\))?|det",
    "OET": r"occupational english test(?: \(oet\))?|OET",
    "CAEL": r"cael(?:[- ]ce)?|canadian academic english language(?: assessment| test)?(?: \(cael\))?",
    "CELPIP": r"celpip(?:[- ]general)?",
    "LanguageCert": r"language ?cert(?: (?:academic|international|esol|selt|general)){0,3}",
    "TOEIC": "toeic",
    "Trinity": r"trinity(?: college london)?(?: ise| integrated skills in english)(?: \(?ise\)?)?|trinity ise",
    "MET": r"michigan english test(?: \(met\))?",
    "Oxford ELLT": r"oxford ellt(?: digital| global)?|oietc ellt|ellt(?: digital| global)",
    "Password": r"password (?:skills|english language|plus)(?: plus| test)?",
    "Kaplan": "kaplan (?:test of english|international tools for english|kite)",
    "CEFR": (
        r"cefr?l?|common european frame(?:work)?(?: of references?(?: for languages?)?)?(?:,? ?\(?cefr\)?)?"
        r"|cecrl?|mcer|qcer|ger(?:s)?|erk"
        r"|gemeinsame[rn]? europäische[rn]? referenzrahmens?"
    ),
}
_VERSIONS = {  # words beside a TOEFL score
    "TOEFL iBT": r"ibt|internet[- ]?based|internet[- ]?test",
    "TOEFL PBT": r"pbt|paper[- ]?(?:and[- ]pencil|based|delivered|test)",
    "TOEFL CBT": r"cbt|computer[- ]?based|computer[- ]?test",
}
_UPPER_ONLY = frozenset(
    [
        "det",
        "cae",
        "cpe",
        "fce",
        "oet",
        "met",
        "ger",
        "gers",
        "erk",
        "cef",
        "cefl",
        "pte",
        "cecr",
        "cecrl",
        "mcer",
        "qcer",
    ]
)
_RANGES: dict[str, tuple[str, str]] = {
    "IELTS": ("3.5", "9"), "TOEFL iBT": ("8", "120"), "TOEFL PBT": ("310", "677"), "TOEFL CBT": ("121", "300"),
    "TOEFL ITP": ("310", "677"), "TOEFL Essentials": ("1", "12"), "PTE": ("10", "90"), "Cambridge": ("80", "230"),
    "Duolingo": ("10", "160"), "OET": ("100", "500"), "CELPIP": ("3", "12"), "CAEL": ("10", "90"),
    "LanguageCert": ("20", "100"),
    "TOEIC": ("10", "990"), "MET": ("20", "90"), "Oxford ELLT": ("3", "10"), "Password": ("3", "9"),
    "Kaplan": ("200", "900"),
}  # fmt: skip


@cache
def _scanner() -> Scanner:
    return Scanner(rf"(?i:{'|'.join(_NAMES.values())})")


@cache
def _names() -> list[tuple[str, re.Pattern[str]]]:
    order = ["TOEFL ITP", "TOEFL Essentials", *[n for n in _NAMES if n not in ("TOEFL ITP", "TOEFL Essentials")]]
    return [(name, re.compile(_NAMES[name], re.IGNORECASE)) for name in order]


def mentions(text: str) -> Iterator[Mention]:
    """Every test named in a (smoothed) text.

    >>> [m.test for m in mentions("IELTS (Academic), TOEFL iBT, PTE Academic or C1 Advanced (CAE); met by")]
    ['IELTS', 'TOEFL', 'PTE', 'Cambridge']
    """
    for start, end in _scanner().spans(text):
        name = text[start:end].rstrip()
        if not (starts_word(text, start) and ends_word(text, start + len(name))):
            continue
        if name.lower() in _UPPER_ONLY and not name.isupper():
            continue
        test = next((test for test, pattern in _names() if pattern.fullmatch(text, start, start + len(name))), None)
        if test is not None:
            yield Mention(start, start + len(name), test)


def allows(test: str, score: Decimal) -> bool:
    """Whether a test has such a score: IELTS in halves, the others in whole points.

    >>> allows("IELTS", Decimal("6.5")), allows("IELTS", Decimal("6.3")), allows("PTE", Decimal(120))
    (True, False, False)
    """
    if test == "TOEFL iBT" and score <= 6:  # the scale of 2026, which is always written with a decimal
        return score >= 1 and score % Decimal("0.5") == 0 and score.as_tuple().exponent == -1
    low, high = _RANGES.get(test, ("1", "0"))
    step = Decimal("0.5") if test in ("IELTS", "Password", "Oxford ELLT", "TOEFL Essentials") else Decimal(1)
    return Decimal(low) <= score <= Decimal(high) and score % step == 0


def toefl_version(score: Decimal) -> str | None:
    """Which TOEFL has such an overall score: the three scales do not overlap.

    >>> toefl_version(Decimal(93)), toefl_version(Decimal(550)), toefl_version(Decimal(213))
    ('TOEFL iBT', 'TOEFL PBT', 'TOEFL CBT')
    """
    return next((version for version in _VERSIONS if allows(version, score)), None)
