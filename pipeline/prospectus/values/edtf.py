"""Dates as precise as the page: EDTF level 1 (ISO 8601-2:2019), with the days they certainly lie between."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Any

from pydantic import model_validator

from prospectus.values.base import Value

_FORM = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_LEAP_YEAR = 2000


class Date(Value):
    """A date: `2024-07-31`, `2026-09`, `2026`, `2023-23` (autumn 2023), `XXXX-09` (every September), `XXXX-05-31`.

    `earliest` and `latest` follow from the string, null without a year. A season keeps to its year, and a winter may
    run into the next one's March: no page says on which day a season begins.

    >>> Date(date="2026-02").model_dump(mode="json")
    {'date': '2026-02', 'earliest': '2026-02-01', 'latest': '2026-02-28'}
    >>> Date(date="XXXX-05-31").earliest is None, Date(date="2026-24").latest.isoformat()
    (True, '2027-03-31')
    """

    date: str
    earliest: datetime.date | None = None
    latest: datetime.date | None = None

    @model_validator(mode="before")
    @classmethod
    def _complete(cls, data: Any) -> Any:
        if not isinstance(data, dict) or not isinstance(data.get("date"), str):
            return data
        first, last = bounds(data["date"])
        return {"earliest": first, "latest": last} | data


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text states of one date, and where; a month of 21 to 24 is a season."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None = None
    third: str = ""
    """`early`, `mid` or `late` in the month."""


class DateRange(Value):
    """From one date to another, each as precise as the page."""

    start: Date
    end: Date


def bounds(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day a date can mean; `ValueError` for what is no date.

    >>> bounds("2026-09-15")[0] == bounds("2026-09-15")[1], bounds("XXXX-09")
    (True, (None, None))
    """
    match = _FORM.fullmatch(edtf)
    if match is None or edtf == "XXXX":
        raise ValueError(f"no EDTF date of this kind: {edtf!r}")
    known = match["year"] != "XXXX"
    year = int(match["year"]) if known else _LEAP_YEAR
    month, day = int(match["month"] or 0), int(match["day"] or 0)
    if match["month"] is None:
        first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    elif month in SEASONS and not day:
        first = datetime.date(year, 1, 1)
        last = datetime.date(year + 1, 3, 31) if month == 24 else datetime.date(year, 12, 31)
    else:
        first = datetime.date(year, month, day or 1)
        last = datetime.date(year, month, day or calendar.monthrange(year, month)[1])
    return (first, last) if known else (None, None)


def edtf(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """The EDTF string of the parts a page states (a month of 21 to 24 is a season); none if there is no such day.

    >>> edtf(2026, 9), edtf(None, 5, 31), edtf(2026, 2, 29), edtf(2026, 23)
    ('2026-09', 'XXXX-05-31', None, '2026-23')
    """
    text = "XXXX" if year is None else f"{year:04}"
    if month is not None:
        text += f"-{month:02}"
    if day is not None:
        text += f"-{day:02}"
    try:
        bounds(text)
    except ValueError:
        return None
    return text
