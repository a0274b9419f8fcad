"""How long something takes: `one-year`, `12–18 months`, `6 Semester`, `2 ans`, `1 year full-time / 2 years part-time`.

The ISO 8601 string is the duration as stated; `months_min` and `months_max` make durations comparable: 52 weeks are 12
months, a semester is half a year, days have no fixed share of a month. A term or trimester has no fixed length and is
read only where the page says how long it is: `4 terms (16 months)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from prospectus.model import Reading
from prospectus.values import modes, units_of_time
from prospectus.values.base import GAP, Scanner, Value, plain, reading, starts_word
from prospectus.values.modes import StudyMode
from prospectus.values.units_of_time import Length


class Duration(Value):
    """A duration as stated, or a range `P1Y/P3Y`.

    >>> Duration(iso8601="P18M", months_min=18, months_max=18).model_dump(mode="json", exclude_none=True)
    {'iso8601': 'P18M', 'months_min': 18.0, 'months_max': 18.0}
    """

    iso8601: str
    months_min: float | None = None
    months_max: float | None = None
    """Null where the page states a minimum only, or a unit without a fixed length."""
    study_mode: StudyMode | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    """A duration before it gets its study mode."""

    start: int
    end: int
    low: tuple[Length, ...]
    """Its parts, largest unit first: one year and six months have two."""
    high: tuple[Length, ...]
    open_end: bool = False


_MOST = (
    rf"(?:(?:an?|un|una|einem|een|um|ett){GAP}+)?(?:maximum|max\.?|massimo|máximo|maximal|höchstens|hoogstens|högst"
    rf"|at most|no more than|maksymalnie)(?:{GAP}+(?:of|di|de|von|van))?"
)
_RANGE = re.compile(
    rf"{GAP}*(?:(?:-|–|—|to|bis|à|a|ad|tot|till|do|hasta|até|fino a|up to)(?:{GAP}+{_MOST})?"
    rf"|(?:[,;]|and|und|y|e|et|en|och){GAP}?{_MOST}){GAP}*",
    re.IGNORECASE,
)
_LEAST = re.compile(
    rf"{GAP}*\(?(?:minimum|min\.?|mindestens|minimal|minimo|mínimo|minimaal|minst|at least)\)?{GAP}?[,;/–-]?{GAP}*"
    rf"(?:(?:and|und|et|y|e|en|och|i){GAP})?",
    re.IGNORECASE,
)
_MOST_BEHIND = re.compile(rf"{GAP}*(?:\({GAP}?{_MOST}{GAP}?\)|{_MOST}(?!\w))", re.IGNORECASE)
"""`2 years (minimum), 7 years (maximum)`."""
_BETWEEN = re.compile(rf"(?:between|zwischen|entre|tussen|tra|fra|mellan|między){GAP}*\Z", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:and|und|et|y|en|e|och|i)\b", re.IGNORECASE)
_AND = re.compile(rf"{GAP}*(?:and|und|et|y|en|e|och|i|&|,)?{GAP}*", re.IGNORECASE)
_EQUAL = re.compile(
    rf"{GAP}*(?:[(/=,–-]|or|oder|ou|o|of|eller|i\.?e\.?|equivalent to|d\.?h\.?|=|equals|bzw\.?){GAP}*"
    rf"(?:\(|or|i\.?e\.?,?|=|a total of|equivalent to|total of|approx\.?|about|oder|insgesamt)?{GAP}*",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:at least|minimum(?: of| is|:)?|mind?\.?|no(?:t)? less than|mindestens|minimal|au moins"
    r"|minimum de|al menos|como mínimo|"
    rf"minstens|minimaal|almeno|minimo(?: di)?|mínimo(?: de)?|minst|pelo menos|no mínimo|co najmniej|more than"
    rf"|over a minimum of){GAP}*(?:of{GAP}+)?\Z",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    rf"{GAP}*(?:\+(?!{GAP}*\d)|or more|or longer|minimum\b|oder mehr|ou plus|o más|of meer|o più|eller mer)",
    re.IGNORECASE,
)
_EXPERIENCE = (
    r"(?:of|relevant|professional|work|working|industry|industrial|practical|clinical|teaching|full-time"
    r"|part-time|paid|prior|previous|"
    r"post-qualification|postgraduate|management|managerial|suitable|appropriate|research|related|job"
    r"|documented|substantial|the|any|"
    r"einschlägige[nr]?|beruflicher?|qualifizierter?|praktischer?|d['’]|de|laboral|profesional|relevante"
    r"|professionnelle)"
)
_OTHER_AFTER = re.compile(
    rf"['’]?(?:{GAP}+(?:ago|old|or older|of age|alt|earlier|later|before|after|prior|hence|d['’]âge|de edad|oud"
    rf"|gamm[ae]l|temu|fa)\b"
    rf"|(?:{GAP}+{_EXPERIENCE}){{0,5}}{GAP}+(?:experience|erfahrung|berufserfahrung|berufspraxis"
    rf"|(?:d['’])?expérience|experiencia|"
    r"ervaring|werkervaring|esperienza|erfarenhet|experiência|doświadczenia)\b|-old)",
    re.IGNORECASE,
)
_OTHER_BEFORE = re.compile(
    rf"(?:\b(?:last|past|previous|recent|every|aged|age of|aged over|older than|under|moins de|menos de|menores de"
    r"|mayores de|meno di|minder dan|letzten|vergangenen|alle"
    rf"|dernières|últimos|afgelopen|"
    rf"ultimi|senaste)|\bil y a|\bhace|\bvor|\bfor over|\bfor more than|\b(?:year|semester|term|level|stage"
    rf"|part|block|trimester|jahr|année|"
    rf"año|jaar|anno|session|phase|module|unit)){GAP}+\Z",
    re.IGNORECASE,
)
_LIMITS = {"Y": 100, "S": 30, "M": 600, "W": 520, "D": 999, "T": 60}
_MONTHS = {"Y": Decimal(12), "S": Decimal(6), "M": Decimal(1), "W": Decimal(12) / Decimal(52)}


@cache
def _scanner() -> Scanner:
    return Scanner(units_of_time.scan_pattern())


def find(text: str) -> list[Reading[Duration]]:
    """Every duration of the text, with the study mode that the text ties to it.

    >>> [(r.value.iso8601, r.value.study_mode) for r in find("1 year full-time / 2 years part-time, 12–18 months")]
    [('P1Y', 'full-time'), ('P2Y', 'part-time'), ('P12M/P18M', None)]
    >>> [r.value.iso8601 for r in find("24 months or two years; 4 terms (16 months); 3 years ago; 18 years old")]
    ['P24M', 'P16M']
    """
    spans = [s for s in _merged(text, list(_spans(text))) if s.low[0].unit != "T"]
    if not spans:
        return []
    places = [(s.start, s.end) for s in spans]
    assigned = modes.tied(text, places)
    return [reading(_duration(s, mode), text, s.start, s.end) for s, mode in zip(spans, assigned, strict=True)]


def _spans(text: str) -> Iterator[_Span]:
    end = 0
    for first, stop in _scanner().spans(text):
        lengths = _lengths(text, max(first, end), stop)
        if not lengths or any(length.number > _LIMITS[length.unit] for length in lengths):
            continue
        floor, start, end = end, lengths[0].start, lengths[-1].end
        if len(lengths) == 2 and lengths[0].number >= lengths[1].number:
            continue  # 24/7 days
        if len(lengths) == 2 and _BOTH.search(text, lengths[0].end, lengths[1].start) and not _is_between(text, start):
            lengths, start = lengths[1:], lengths[1].start  # "years one and two years": no range
        if _OTHER_AFTER.match(text, end) or _OTHER_BEFORE.search(text, max(floor, start - 24), start):
            continue
        least = _AT_LEAST.search(text, max(0, start - 28), start) or _OR_MORE.match(text, end)
        open_end = len(lengths) == 1 and (least is not None or "+" in text[start:end])
        yield _Span(start, end, (lengths[0],), (lengths[-1],), open_end)


_WORD = re.compile(r"\d+|[½]|[^\W\d_]+")


def _lengths(text: str, start: int, stop: int) -> list[Length]:
    """What begins at the first word of a match that may begin a number: `2026 – 2 years` begins at its second."""
    for word in _WORD.finditer(text, start, stop):
        if _begins(text, word.start()):
            lengths = units_of_time.read(text, word.start())
            if lengths:
                return lengths
    return []


def _begins(text: str, start: int) -> bool:
    """The number is not the end of a longer one: `2024-12 months`, `9,250 years`, `24/7 days`."""
    if not text[start].isdigit():
        return starts_word(text, start)
    before = text[max(0, start - 2) : start]
    return not (before[-1:].isdigit() or (len(before) == 2 and before[0].isdigit() and before[1] in ".,/-–:+"))


def _merged(text: str, spans: list[_Span]) -> list[_Span]:
    """Neighbours that are one duration: compounds, ranges, and the same length said twice."""
    merged: list[_Span] = []
    for span in spans:
        joined = _together(text, merged[-1], span) if merged else None
        if joined is None:
            merged.append(span)
        else:
            merged[-1] = joined
    return merged


def _together(text: str, first: _Span, second: _Span) -> _Span | None:
    if second.start - first.end > 28 or "\n" in text[first.end : second.start]:
        return None
    simple = _single(first) and _single(second)
    compound = simple and first.low[0].unit == "Y" and second.low[0].unit == "M" and second.low[0].number < 12
    if compound and len(first.low) == 1 and _AND.fullmatch(text, first.end, second.start):
        parts = (first.low[0], second.low[0])
        return replace(first, end=second.end, low=parts, high=parts)
    if _EQUAL.fullmatch(text, first.end, second.start):
        closing = second.end + ("(" in text[first.end : second.start] and text[second.end : second.end + 1] == ")")
        if first.low[0].unit == "T":
            return replace(second, start=first.start, end=closing)
        if (
            months(first.low) is not None
            and months(first.low) == months(second.low)
            and months(first.high) == months(second.high)
        ):
            return replace(first, end=closing)
    between = _BETWEEN.search(text, max(0, first.start - 12), first.start) and _AND.fullmatch(
        text, first.end, second.start
    )
    most = _LEAST.fullmatch(text, first.end, second.start) and _MOST_BEHIND.match(text, second.end)
    if simple and (_RANGE.fullmatch(text, first.end, second.start) or between or most):
        low, high = months(first.low), months(second.high)
        if low is not None and high is not None and low < high:
            return replace(first, end=most.end() if most else second.end, high=second.high, open_end=False)
    return None


def _is_between(text: str, start: int) -> bool:
    return _BETWEEN.search(text, max(0, start - 12), start) is not None


def _single(span: _Span) -> bool:
    return span.low == span.high


def months(lengths: tuple[Length, ...]) -> Decimal | None:
    """The length in months, to a tenth; none for days and terms.

    >>> months((Length(0, 0, Decimal(45), "W"),)), months((Length(0, 0, Decimal(3), "S"),))
    (Decimal('10.4'), Decimal('18'))
    """
    if any(length.unit not in _MONTHS for length in lengths):
        return None
    total = sum((length.number * _MONTHS[length.unit] for length in lengths), Decimal(0))
    return plain(total.quantize(Decimal("0.1")))


def _duration(span: _Span, mode: StudyMode | None) -> Duration:
    low, high = months(span.low), months(span.high)
    iso = _iso(span.low) if _single(span) else f"{_iso(span.low)}/{_iso(span.high)}"
    return Duration(
        iso8601=iso,
        months_min=None if low is None else float(low),
        months_max=None if high is None or span.open_end else float(high),
        study_mode=mode,
    )


def _iso(lengths: tuple[Length, ...]) -> str:
    parts = [(part.number * 6, "M") if part.unit == "S" else (part.number, part.unit) for part in lengths]
    return "P" + "".join(f"{plain(number)}{unit}" for number, unit in parts)
