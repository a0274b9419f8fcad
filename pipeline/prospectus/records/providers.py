"""Names of universities, colleges and schools: the body that awards or teaches a programme."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.records.awards import ABBREVIATIONS
from prospectus.values.base import Scanner

_UP = r"[A-ZÀ-ÞŁŚŻČŠŽ][\w’'&.-]*\w"
_OF = (
    r"(?:of|for|de|do|da|del|di|du|des|degli|dell['’]|d['’]|la|le|l['’]|the|van|von|der|zu|für|and|und"
    r"|et|e|y|en|i|Studi|Applied)"
)
_BEFORE = rf"(?:(?:{_UP}|St\.?)[ -](?:(?:of|von|van|de|di|der|and|&) )*){{0,5}}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_BEFORE}(?:University College|University|College|Institute|Academy|Polytechnic)(?:,? (?:of"
        rf"|for) (?:the )?{_UP}(?: (?:and (?=[A-Z]))?{_UP}){{0,3}}(?:,? of (?:the )?{_UP})?| {_UP})?",
        rf"{_BEFORE}(?:Universität|Hochschule|Fachhochschule)(?: (?:für|der"
        rf"|zu) {_UP}(?: und {_UP})?)?(?: {_UP}(?:-{_UP})?)?",
        rf"{_BEFORE}\w*(?:[Uu]niversitet|[Uu]niversiteit|[Hh]ogeschool)(?: (?:van )?{_UP}(?: {_UP})?)?",
        rf"(?:Universit(?:é|à|at)|Universidade?|Uniwersytet|Politecnico|Politechnika|Haute [ÉE]cole"
        rf"|[ÉE]cole)(?: (?:{_OF} ?){{0,3}}{_UP}){{1,4}}",
        r"UNIVERSI[A-ZÀ-Þ]+(?: [A-ZÀ-Þ]{2,}){1,6}",
    )
)
_WORDS = re.compile(
    r"(?i:universi|hochschule|hogeschool|college|institute of|école|academy|polytech|politec|faculty"
    r"|school of|\.(?:com|org|edu)\b)"
)
_COMMON = re.compile(
    r"(?:A|An|Any|Another|Other|Your|Our|This|That|Each|Every|About|Why|Contact|Partner|Open|High"
r"|Community|Study|Studying|Home|The|Find|"
    r"Apply|Visit|Search|Welcome|At|In|From|To|By|For|With|Offered|Postgraduate|Undergraduate|Graduate"
r"|Doctoral|International|Copyright|Get|See|MyUniversity|Sixth) ",
)  # fmt: skip
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
_NOT_LAST = frozenset(
    "Master Masters Bachelor Bachelors Doctor MSc BSc MA BA MBA PhD Log Login Home Online Courses Course Degrees Study "
    "Menu Overview About Contact Apply Faculty Department Skip Search News All Privacy Terms Copyright".split()
)
_MOST = 400
_ENOUGH = 2.0
_UNIT = re.compile(r"(?:College|School|Institute|Institut|Faculty|Academy) (?:of|for|für)\b")


@cache
def _scanner() -> Scanner:
    return Scanner(
        r"(?i:universi|hochschule|hogeschool|college|institute|école|ecole|academy|polytech|politec|uniwersytet)"
    )


def names_provider(text: str) -> bool:
    """Whether a piece of a title is the name of an institution or site."""
    return _WORDS.search(text) is not None


def find_providers(view: View) -> Iterator[Reading[str]]:
    """The institution that a page belongs to, at every place that decided it; nothing where none stands out."""
    mentions = list(_mentions(view.text))
    weights: dict[str, float] = defaultdict(float)
    for reading in mentions:
        weights[_key(reading.value)] += _weight(view, reading)
    _share(weights)
    best = max(weights, key=lambda key: (weights[key], -len(key)), default="")
    rival = max((weight for key, weight in weights.items() if key not in best and best not in key), default=0.0)
    if weights.get(best, 0) >= _ENOUGH or weights.get(best, 0) >= max(1.0, 2 * rival):
        named = [r for r in mentions if _key(r.value) == best]
        yield from (Reading(named[0].value, r.start, r.end, r.quote) for r in named[:3])
    else:
        yield from _by_abbreviation(view)


def _key(name: str) -> str:
    return re.sub(r"^the |[^\w]+", " ", name.lower()).strip()


def _share(weights: dict[str, float]) -> None:
    """A longer name takes over what speaks for the shorter one inside it, if it is said as often or nearly so."""
    for short in list(weights):
        for long in list(weights):
            if short != long and f" {short} " in f" {long} " and weights[long] * 2 >= weights[short]:
                weights[long] += weights[short] / 2


def _mentions(text: str) -> Iterator[Reading[str]]:
    end = 0
    for count, (at, stop) in enumerate(_scanner().spans(text)):
        if at < end or count > _MOST:
            continue
        low = max(end, text.rfind("\n", 0, at) + 1, text.rfind("\t", 0, at) + 1, at - 60)
        high = text.find("\n", stop)
        high = min(stop + 60, high if high >= 0 else len(text))
        for form in _FORMS:
            match = next((m for m in form.finditer(text, low, high) if m.start() <= at < m.end()), None)
            if match and (name := _cleaned(text, match.start(), match.end())):
                yield Reading(text[slice(*name)], *name, text[slice(*name)])
                end = name[1]
                break


def _cleaned(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name without the words of the sentence around it; a bare "University" is none."""
    while lead := _COMMON.match(text, start, end):
        if lead.group() == "The " or " " in text[lead.end() : end].strip():
            start = lead.end()
        else:
            return None
    while (cut := text.rfind(" ", start, end)) > start and text[cut + 1 : end].strip(",") in _NOT_LAST:
        end = cut
    words = text[start:end].split()
    return (start, end) if len(words) > 1 or len(text[start:end]) > 12 else None


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
        weight += 1.5  # a line of its own: a logo, the line under the title
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
