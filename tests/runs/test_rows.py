from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.runs.rows import Misfit, fitted, plain

DECIMAL = pa.decimal128(18, 4)


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_every_decimal_fits_or_is_noted(number: Decimal) -> None:
    noted: list[Misfit] = []
    cell = fitted(number, DECIMAL, noted)
    stored = pa.array([cell], DECIMAL)[0].as_py()
    assert (stored == number) == (not noted)
    if noted and noted[0].rounded:
        assert abs(stored - number) <= Decimal("0.00005")


@given(st.integers())
def test_every_integer_fits_or_is_noted(number: int) -> None:
    noted: list[Misfit] = []
    assert pa.array([fitted(number, pa.int64(), noted)], pa.int64())[0].as_py() == (None if noted else number)


@pytest.mark.parametrize(
    ("value", "column", "cell"),
    [
        (Decimal("6.5"), pa.string(), "6.5"),
        (180, DECIMAL, Decimal(180)),
        (True, pa.bool_(), True),
        ({"a": 1}, pa.map_(pa.string(), pa.int64()), [("a", 1)]),
        ([{"x": None}], pa.list_(pa.struct([("x", pa.int64())])), [{"x": None}]),
    ],
)
def test_a_value_takes_the_form_of_its_column(value: Any, column: pa.DataType, cell: Any) -> None:
    noted: list[Misfit] = []
    assert fitted(value, column, noted) == cell
    assert not noted


def test_misfits_say_where_they_stand() -> None:
    noted: list[Misfit] = []
    column = pa.struct([("fees", pa.list_(pa.struct([("amount", DECIMAL)])))])
    cell = fitted({"fees": [{"amount": Decimal(1)}, {"amount": Decimal("1e20")}]}, column, noted)
    assert cell == {"fees": [{"amount": Decimal(1)}, {"amount": None}]}
    assert noted == [Misfit("/fees/1/amount", "1E+20", rounded=False)]


def test_sets_are_sorted_and_enumerations_are_values() -> None:
    class Mode(Enum):
        FULL = "full-time"

    assert plain({"m": {"b", "c", "a"}, "e": Mode.FULL, "n": (1, None)}) == {
        "m": ["a", "b", "c"],
        "e": "full-time",
        "n": [1, None],
    }
