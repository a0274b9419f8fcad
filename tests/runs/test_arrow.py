from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, NewType

import pytest
from pydantic import BaseModel, Field

from prospectus.errors import RunError
from prospectus.runs.arrow import arrow_type, struct_type


class Level(Enum):
    BACHELOR = "bachelor"
    MASTER = "master"


class Inner(BaseModel):
    amount: Decimal
    until: date | None = Field(default=None, serialization_alias="for")


Code = NewType("Code", str)

TYPES: list[tuple[Any, str]] = [
    (str, "string"),
    (str | None, "string"),
    (int, "int64"),
    (bool, "bool"),
    (float, "double"),
    (Decimal | None, "decimal128(18, 4)"),
    (date, "date32[day]"),
    (datetime, "timestamp[us, tz=UTC]"),
    (Literal["a", "b"] | None, "string"),
    (Literal[1, 2], "int64"),
    (Literal["a", None], "string"),
    (Level, "string"),
    (Code, "string"),
    (Annotated[Decimal, Field(gt=0)], "decimal128(18, 4)"),
    (Decimal | Annotated[str, Field(pattern="[A-C]")] | None, "string"),
    (list[str], "list<item: string>"),
    (tuple[int, ...], "list<item: int64>"),
    (tuple[int, int], "list<item: int64>"),
    (set[str] | None, "list<item: string>"),
    (frozenset[Literal["full-time", "part-time"]], "list<item: string>"),
    (list[list[int]], "list<item: list<item: int64>>"),
    (dict[str, int], "map<string, int64>"),
    (Inner, "struct<amount: decimal128(18, 4), for: date32[day]>"),
    (tuple[Inner, ...], "list<item: struct<amount: decimal128(18, 4), for: date32[day]>>"),
]


@pytest.mark.parametrize(("annotation", "expected"), TYPES, ids=lambda case: str(case)[:60])
def test_a_column_follows_from_the_annotation(annotation: Any, expected: str) -> None:
    assert str(arrow_type(annotation)) == expected


@pytest.mark.parametrize("annotation", [Any, object, Inner | str, list[str] | str, complex], ids=str)
def test_what_has_no_column_says_so(annotation: Any) -> None:
    with pytest.raises(RunError, match="column type"):
        arrow_type(annotation)


def test_fields_that_are_left_out_of_json_are_no_columns() -> None:
    class Secret(BaseModel):
        shown: str
        hidden: str = Field(default="", exclude=True)

    assert [field.name for field in struct_type(Secret)] == ["shown"]
