"""Values above their labels in text that has lost its markup: what was a row of tiles, `162` over `Credits`.

Lines that take turns can be read in two ways, each value with the label before or behind it. What the labels ask for
decides: a duration, an amount of money, a date, a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.model import Line

_FEWEST = 2
_LONGEST_VALUE, _LONGEST_LABEL = 60, 60
_FIGURE = re.compile(r"[~≈>≥<]?\s*(?:[£$€¥₹]|\d|(?:[A-Z]{2,3}|Rs\.?) ?[$£€]? ?\d)")
_OF_YEAR = re.compile(r"(\w+ \w+),? \(?(?:19|20)\d\d(?:[/–-]\d{2,4})?\)?$")
"""A caption with its year: `Average salary 2025`."""
_ASKS_AND_STATES = tuple(
    (re.compile(label, re.IGNORECASE), re.compile(value, re.IGNORECASE))
    for label, value in (
        (
            r"duration|length|dauer|studienzeit|duur|durée|duración|durata|studietid|längd|how long",
            r"\b(?:year|month|week|day|hour|semester|term|jahr|monat|jaar|maand|an|année|mois|semestre|año|mes|anni|mesi"
            r"|år|månad|termin|trimester|trimestre)(?:e?s|e|en|er|n|r)?\b",
        ),
        (
            r"\bfees?\b|tuition|\bcosts?\b|price|gebühr|kosten|frais|coût|tarif|tasas?|precio|inversión|tass[ae]|costo"
            r"|avgift|collegegeld|studiegeld|salary",
            r"[£$€¥₹]|\b(?:[A-Z]{3}|Rs\.?|kr|zł) ?\d|\d ?(?:[A-Z]{3}|euro|kr|zł)\b",
        ),
        (
            r"\bstarts?\b|deadline|closing|begin|apply by|commence|rentrée|inicio|inizio|aanvang|date\b|datum|frist",
            r"\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}\b|\d\.? [^\W\d_]{3}",
        ),
        (
            r"credit|ects|\bcfu\b|punkte|punten|crédit|crédito|högskolepoäng|places|seats|students|modules",
            r"[~≈>+]?\d{1,4}(?:[.,]\d)? ?(?:\+|ects|ec|cp|hp|cfu|credits?|points?)?",
        ),
    )
)


def pairs_over_captions(lines: Sequence[Line], pairs: Pairs) -> None:
    """Find the values that stand above their labels.

    >>> lines = [Line(text, "paragraph") for text in ("Highlights", "4 years", "Duration", "162", "Credits", "News")]
    >>> pairs_over_captions(lines, pairs := Pairs())
    >>> pairs.joined
    {2: 1, 4: 3}
    """
    for run in _turns(lines, pairs):
        values, captions = run[::2], run[1::2]
        before = [(number - 1, number) for number in values if number]
        above = list(zip(captions, values, strict=True))
        if _fit(lines, above) > max(0, _fit(lines, before)) and any(is_known_label(lines[n].text) for n in captions):
            for label, value in above:
                pairs.join(label, value)
                pairs.sure.update((label, value))


def _turns(lines: Sequence[Line], pairs: Pairs) -> Iterator[range]:
    """Stretches in which values and short lines that are none take turns, a value first and a label last."""
    start = 0
    while start < len(lines) - 1:
        end = start
        while end + 1 < len(lines) and _is_value(lines[end]) and _is_caption(lines[end + 1]):
            end += 2
        closed = end == len(lines) or not _FIGURE.match(lines[end].text)
        if closed and end - start >= 2 * _FEWEST and pairs.taken.isdisjoint(range(start, end)):
            yield range(start, end)
        start = max(end, start + 1)


def _is_value(line: Line) -> bool:
    return (
        is_plain(line) and len(line.text) <= _LONGEST_VALUE and is_value_like(line.text) and line.text[-1] not in ".:"
    )


def _is_caption(line: Line) -> bool:
    text = _OF_YEAR.sub(r"\1", line.text.rstrip("*†¹² "))
    plain = is_plain(line) and len(text) <= _LONGEST_LABEL and text[-1:] != ":"
    return plain and is_label_like(text) and (is_known_label(text) or not is_value_like(text))


def _fit(lines: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> int:
    """How many values are what their labels ask for, less those that are not."""
    fit = 0
    for label, value in pairs:
        for asks, states in _ASKS_AND_STATES:
            if asks.search(lines[label].text):
                whole = states.fullmatch if asks is _ASKS_AND_STATES[-1][0] else states.search
                fit += 1 if whole(lines[value].text) else -1
                break
    return fit


__all__ = ["pairs_over_captions"]
