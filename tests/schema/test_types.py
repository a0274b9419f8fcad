"""The type of a field says how it is read, its name and docstring which value is meant."""

from __future__ import annotations

import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from prospectus import Country, Cue, Date, DateRange, Duration, Email, Money, Record, Title, Words, extract
from prospectus.runs.plan import record_class
from prospectus.values import answers


class Fabric(Enum):
    WOOL = "wool"
    COTTON = "cotton"


class Prize(BaseModel):
    worth: Money
    rank: Literal["first", "second"] | None = None


class Thing(Record):
    name: Title
    open_to_public: bool | None = None
    made_in: Country | None = None
    runs: Annotated[DateRange | None, Cue("exhibition")] = None
    opening_day: datetime.date | None = None
    weight: float | None = None
    seats: Annotated[int | None, Cue("seats", expected=(10, 500))] = None
    fabric: Annotated[Fabric | None, Words({"wool": ("wool", "woollen", "Wolle"), "cotton": ("cotton",)})] = None
    lasts: Duration | None = None
    closes: Date | None = None
    """The last day to come: "last admission", "final day"."""
    prizes: list[Prize] = Field(default_factory=list)
    contact: Email | None = None
    rooms: Annotated[int | None, Field(ge=3), Cue("rooms")] = None


def pairs(**facts: str) -> bytes:
    rows = "".join(f"<dt>{label.replace('_', ' ')}</dt><dd>{value}</dd>" for label, value in facts.items())
    page = "<html><head><title>The loom | Wexmere museum</title></head><body><h1>The loom</h1>"
    return f"{page}<p>A loom of the last century, shown as it was used.</p><dl>{rows}</dl></body></html>".encode()


CASES: list[tuple[str, dict[str, str], Any]] = [
    ("name", {"Colour": "red"}, "The loom"),
    ("open_to_public", {"Open_to_public": "Yes"}, True),
    ("open_to_public", {"Open_to_public": "no"}, False),
    ("open_to_public", {"Open_to_public": "not possible"}, False),
    ("open_to_public", {"Smoking": "yes"}, None),
    ("made_in", {"Made_in": "Norway"}, "NO"),
    ("runs", {"Exhibition": "3 May 2027 – 14 June 2027"}, {"start": "2027-05-03", "end": "2027-06-14"}),
    ("opening_day", {"Opening_day": "3 May 2027"}, "2027-05-03"),
    ("opening_day", {"Opening_day": "May 2027"}, None),
    ("weight", {"Weight": "12.5 kg"}, 12.5),
    ("seats", {"Seats": "120"}, 120),
    ("seats", {"Seats": "7000"}, None),
    ("fabric", {"Fabric": "Woollen"}, "wool"),
    ("lasts", {"Lasts": "3 months"}, "P3M"),
    ("closes", {"Final_day": "14 June 2027"}, "2027-06-14"),
    ("closes", {"Last_admission": "2027-06-14"}, "2027-06-14"),
    ("prizes", {"Prizes": "First £500"}, [{"worth": "500", "rank": "first"}]),
    ("rooms", {"Rooms": "2", "Main_rooms": "7"}, 7),
    ("rooms", {"Rooms": "2"}, None),
    ("contact", {"Contact": "loom@wexmere.example"}, "loom@wexmere.example"),
]


def plainly(value: Any) -> Any:
    """A value as short as the table above says it."""
    if isinstance(value, list):
        return [plainly(item) for item in value]
    if isinstance(value, dict):
        for name in ("date", "iso8601", "amount"):
            if name in value:
                return value[name]
        return {name: plainly(part) for name, part in value.items()}
    return value


@pytest.mark.parametrize(("field", "facts", "value"), CASES, ids=lambda part: str(part)[:40])
def test_values_of_every_type(field: str, facts: dict[str, str], value: Any) -> None:
    found = extract(pairs(**facts), schema=Thing)
    assert found.record is not None
    assert plainly(found.record.model_dump(mode="json")[field]) == value
    assert all(found.text[item.start : item.end] == item.quote for item in found.evidence)


ANSWERS = [
    ("Remote\tyes", [True]),
    ("Parking: none", [False]),
    ("Breakfast included", [True]),
    ("Breakfast not included.", [False]),
    ("No prior experience is required", [False]),
    ("Kinderbetreuung: ja", [True]),
    ("Kinderbetreuung ist nicht möglich", [False]),
    ("Tickets: sold out", [False]),
    ("No one knows; yes it is", []),
    ("Japan, Norway and Simone", []),
    ("Experience required\tyes", [True]),
    ("unincluded impossible", []),
]


@pytest.mark.parametrize(("text", "values"), ANSWERS)
def test_answers(text: str, values: list[bool]) -> None:
    found = answers.find(text)
    assert [reading.value for reading in found] == values
    assert all(text[reading.start : reading.end] == reading.quote for reading in found)


def test_docstrings_are_read_however_the_file_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "loom_schema.py"
    file.write_text(
        "from prospectus import Record\n\nclass Loom(Record):\n    age: int | None = None\n"
        '    """Years since it was built: "years in use"."""\n'
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    first, second = record_class(f"{file}:Loom"), record_class("loom_schema:Loom")
    assert first is not second
    for schema in (first, second):
        found = extract(pairs(Years_in_use="90"), schema=schema).record
        assert found is not None
        assert found.model_dump()["age"] == 90
