"""Which reader finds the values of which type: the type of a field says how it is read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from prospectus.fields.hints import Hints
from prospectus.fields.title import find_title
from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.schema import Cue, Reads
from prospectus.values import (
    academic_years,
    answers,
    countries,
    dates,
    durations,
    emails,
    languages,
    money,
    phones,
    scores,
    urls,
)
from prospectus.values import credits as credit_values
from prospectus.values import numbers as number_values
from prospectus.values.credits import Credits
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date, DateRange
from prospectus.values.money import Money
from prospectus.values.scores import TestScore


def _money(text: str, hints: Hints) -> list[Reading[Money]]:
    return money.find(text, default_currency=hints.currency)


def _dates(text: str, hints: Hints) -> list[Reading[Date]]:
    return dates.find(text, day_first=hints.day_first)


def _date_ranges(text: str, hints: Hints) -> list[Reading[DateRange]]:
    return dates.find_ranges(text, day_first=hints.day_first)


def _days(text: str, hints: Hints) -> list[Reading[datetime.date]]:
    """Dates of which the page states day, month and year."""
    found = _dates(text, hints)
    return [Reading(day, r.start, r.end, r.quote) for r in found if (day := r.value.earliest) and day == r.value.latest]


def _durations(text: str, hints: Hints) -> list[Reading[Duration]]:
    return durations.find(text)


def _credits(text: str, hints: Hints) -> list[Reading[Credits]]:
    return credit_values.find(text, credit_points=hints.credit_points)


def _scores(text: str, hints: Hints) -> list[Reading[TestScore]]:
    return scores.find(text)


def _emails(text: str, hints: Hints) -> list[Reading[str]]:
    return emails.find(text)


def _phones(text: str, hints: Hints) -> list[Reading[str]]:
    return phones.find(text, hints.region)


def _urls(text: str, hints: Hints) -> list[Reading[str]]:
    return urls.find(text)


def _languages(text: str, hints: Hints) -> list[Reading[str]]:
    return languages.find(text)


def _countries(text: str, hints: Hints) -> list[Reading[str]]:
    return countries.find(text)


def _answers(text: str, hints: Hints) -> list[Reading[bool]]:
    return answers.find(text)


def _decimals(text: str, hints: Hints) -> list[Reading[Decimal]]:
    return number_values.find(text)


def _whole_numbers(text: str, hints: Hints) -> list[Reading[int]]:
    found = number_values.find(text)
    return [Reading(int(r.value), r.start, r.end, r.quote) for r in found if r.value == int(r.value)]


def _floats(text: str, hints: Hints) -> list[Reading[float]]:
    return [Reading(float(r.value), r.start, r.end, r.quote) for r in number_values.find(text)]


def _academic_years(text: str, hints: Hints) -> list[Reading[str]]:
    return academic_years.find(text)


_SENTENCE = 5
"""Words from which a text with a full stop is a sentence and no value."""


def labelled_texts(view: View) -> Iterator[Reading[str]]:
    """What stands beside a label: the value of a pair, a cell under a header, a line below its label."""
    for block in view.page.blocks:
        cells = [(cell.start, cell.end) for cell in block.cells if cell.labels and not cell.header]
        if block.label and not block.cells:
            cells.append((block.start, block.end))
        for start, end in cells:
            text = view.text[start:end]
            if text and not (text.endswith(".") and len(text.split()) >= _SENTENCE):
                yield Reading(text, start, end, text)


Email = Annotated[str, Reads(_emails)]
Phone = Annotated[str, Reads(_phones)]
Url = Annotated[str, Reads(_urls)]
Language = Annotated[str, Reads(_languages)]
Country = Annotated[str, Reads(_countries)]
"""ISO 3166 code."""
Title = Annotated[str, Reads(find_title, whole_page=True), Cue(alone=4.0, anywhere=True)]
"""The main heading of the page, else its `<title>` without the name of the site."""
AcademicYear = Annotated[str, Reads(_academic_years)]

BY_TYPE: dict[type, Reads] = {
    Money: Reads(_money),
    Date: Reads(_dates),
    DateRange: Reads(_date_ranges),
    datetime.date: Reads(_days),
    Duration: Reads(_durations),
    Credits: Reads(_credits),
    TestScore: Reads(_scores),
    Decimal: Reads(_decimals),
    bool: Reads(_answers),
    float: Reads(_floats),
    int: Reads(_whole_numbers),
    str: Reads(labelled_texts, whole_page=True),
}


def reader_of(kind: type) -> Reads | None:
    """The reader of a type, or of the value type it extends."""
    return next((BY_TYPE[base] for base in kind.__mro__ if base in BY_TYPE), None)
