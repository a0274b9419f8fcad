"""Tests of English: what a page asks of the same tests in other languages is left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from prospectus.fields.places import Places
from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.values import languages, scores
from prospectus.values.base import Scanner
from prospectus.values.scores import TestScore

_LEVEL = "CEFR"
_OTHER_TESTS = (
    r"\b(?:Test-?DaF|DSH|Goethe|telc|DELF|DALF|TCF|DELE|SIELE|CCSE|NT2|CNaVT|CELI|CILS|PLIDA|HSK|JLPT|TOPIK|TISUS)\b"
)
_REACH = 80
"""Characters behind a level in which the test of another language may be named."""


@cache
def _tests() -> Scanner:
    return Scanner(_OTHER_TESTS)


def find_english_tests(view: View) -> Iterator[Reading[TestScore]]:
    """Scores of tests of English. A level of the European framework counts unless the language or the test that is
    named nearest to it in its sentence is another's: `German proficiency at level B1 of CEFR`.
    """
    found = scores.find(view.text)
    english = Places(reading for reading in found if reading.value.test != _LEVEL)
    for reading in found:
        if reading.value.test != _LEVEL or _is_of_english(view, reading, english):
            yield reading


def _is_of_english(view: View, level: Reading[TestScore], english: Places) -> bool:
    start, end = view.around(level.start, level.end).sentence
    end = min(end, level.end + _REACH)
    named = [(one.start + start, one.end + start, one.value == "en") for one in languages.find(view.text[start:end])]
    named += [(low + start, high + start, False) for low, high in _tests().spans(view.text[start:end])]
    named += [(one.start, one.end, True) for one in english.within((start, end))]
    nearest = min(((max(low - level.end, level.start - high), ours) for low, high, ours in named), default=(0, True))
    return nearest[1]
