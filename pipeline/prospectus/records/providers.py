"""The university, college or school that awards or teaches a programme."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.records.awards import ABBREVIATIONS
from prospectus.records.cards import cards
from prospectus.records.institutions import key_of, mentions

_LABELS = re.compile(
    r"(?i:awarding (?:body|institution)|awarded by|institution|university|provider|offered by"
    r"|hochschule|universität|établissement|universidad|instelling|college|organisation)"
)
_ABBREVIATED = re.compile(
    r"(?:\b[Aa]t|\b[Tt]he|\b[Oo]ur|\bby|\bto) (?P<name>[A-Z]{2,5})\b(?![-/])|\b(?P<own>[A-Z]{2,5})[’']s\b"
)
_NO_NAME = frozenset(
    "UK US USA EU EEA AI IT MSC BSC PHD MBA IELTS "
    "TOEFL PTE GPA HE UG PG FAQ CV EC NSW VET HECS ATAR CSP "
    "COVID PDF TAFE AQF HL IB MS MA BA GCSE UCAS EC CFU STEM ID GRE GMAT CEO API ML".split()
)
_GIVEN_BY = re.compile(
    r"(?i)(?:awarded|offered|delivered|validated|degree from|graduate from|conferred)\s(?:by\s|at\s)?(?:the\s)?$"
)
_ENOUGH = 2.0
_BESIDE_TITLE, _NEAR_TITLE = 3.0, 300
"""What it counts to be a line beside the main heading, and how many characters away."""
_UNIT = re.compile(
    r"(?:College|School|Institute|Institut|Faculty|Academy) (?:of|for|für)\b|.*\b(?:Business School|School of)\b"
)


def find_providers(view: View) -> Iterator[Reading[str]]:
    """The institution that a page belongs to, at every place that decided it; nothing where none stands out."""
    found = mentions(view)
    weights: dict[str, float] = defaultdict(float)
    elsewhere = cards(view)
    for reading in found:
        if not any(start <= reading.start < end for start, end in elsewhere):
            weights[key_of(reading.value)] += _weight(view, reading)
    _share(weights)
    best = max(weights, key=lambda key: (weights[key], -len(key)), default="")
    rival = max((weight for key, weight in weights.items() if key not in best and best not in key), default=0.0)
    if weights.get(best, 0) >= _ENOUGH or weights.get(best, 0) >= max(1.0, 2 * rival):
        named = [r for r in found if key_of(r.value) == best]
        yield from (Reading(named[0].value, r.start, r.end, r.quote) for r in named[:3])
    else:
        yield from _by_abbreviation(view)


def _share(weights: dict[str, float]) -> None:
    """A longer name takes over what speaks for the shorter one inside it, if it is said as often or nearly so."""
    for short in list(weights):
        for long in list(weights):
            if short != long and f" {short} " in f" {long} " and weights[long] * 2 >= weights[short]:
                weights[long] += weights[short] / 2


def _weight(view: View, reading: Reading[str]) -> float:
    """How much a mention says: most in the page's title, beside a label, in the copyright line."""
    around = view.around(reading.start, reading.end)
    line = view.text[around.block.start : reading.start]
    weight = 1.0
    if around.block.kind == "title" or around.block.start == 0:
        weight += 4
    if any(_LABELS.search(view.text[slice(*label)]) for label in around.labels):
        weight += 4
    if "©" in line or "opyright" in line:
        weight += 3
    if around.block.end - around.block.start == reading.end - reading.start:
        weight += 1.5  # a line of its own: a logo
        weight += _BESIDE_TITLE * (abs(view.top - reading.start) <= _NEAR_TITLE)
    if _GIVEN_BY.search(line):
        weight += 3
    elif line.rstrip().endswith((" at", " At", " by", "the")):
        weight += 0.5
    return weight * (0.3 if _UNIT.match(reading.value) else 1.0)


def _by_abbreviation(view: View) -> Iterator[Reading[str]]:
    """Where no name is written out, the short name that the page calls its institution by."""
    found = [(m[m.lastgroup or 0], m.span(m.lastgroup or 0)) for m in _ABBREVIATED.finditer(view.text)]
    counts = Counter(name for name, _ in found if name not in _NO_NAME and name not in ABBREVIATIONS)
    if counts:
        best, times = counts.most_common(1)[0]
        if times >= 2:
            yield from (Reading(best, *span, best) for name, span in found[:50] if name == best)
