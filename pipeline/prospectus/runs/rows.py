"""Dumped models as rows: values in the form that JSON and their columns take."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import ROUND_HALF_EVEN, Decimal
from enum import Enum
from typing import Any, NamedTuple

import pyarrow as pa

INT64 = range(-(2**63), 2**63)


class Misfit(NamedTuple):
    """A value that its column cannot hold as it is."""

    path: str
    """JSON pointer into the record."""
    value: str
    rounded: bool
    """Rounded to the column's decimal places; otherwise the cell is null."""


def plain(value: Any) -> Any:
    """A dumped value without sets and classes of its own: sets are sorted, enumerations are their values.

    >>> plain({"modes": frozenset({"part-time", "full-time"}), "fee": Decimal("1.50")})
    {'modes': ['full-time', 'part-time'], 'fee': Decimal('1.50')}
    """
    match value:
        case Enum():
            return plain(value.value)
        case None | bool() | str() | int() | float() | bytes() | Decimal() | datetime.date():
            return value
        case Mapping():
            return {str(name): plain(part) for name, part in value.items()}
        case Set():
            return sorted((plain(part) for part in value), key=repr)
        case Sequence():
            return [plain(part) for part in value]
        case _:
            return str(value)


def fitted(value: Any, column: pa.DataType, misfits: list[Misfit], path: str = "") -> Any:  # noqa: PLR0911 - one for every kind of column
    """A plain value in the form of its column; what does not fit is noted.

    >>> noted = []
    >>> fitted({"gpa": Decimal("3.14159")}, pa.struct([("gpa", pa.decimal128(18, 4))]), noted), noted
    ({'gpa': Decimal('3.1416')}, [Misfit(path='/gpa', value='3.14159', rounded=True)])
    """
    if value is None:
        return None
    if pa.types.is_struct(column):
        return {name: fitted(value[name], kind, misfits, f"{path}/{name}") for name, kind in _inside(column, value)}
    if pa.types.is_list(column):
        return [fitted(part, column.value_type, misfits, f"{path}/{n}") for n, part in enumerate(value)]
    if pa.types.is_map(column):
        return [(name, fitted(part, column.item_type, misfits, f"{path}/{name}")) for name, part in value.items()]
    if pa.types.is_string(column):
        return value if isinstance(value, str) else str(value)
    if pa.types.is_decimal(column):
        return _decimal(Decimal(value), column, misfits, path)
    if pa.types.is_int64(column) and value not in INT64:
        misfits.append(Misfit(path, str(value), rounded=False))
        return None
    return value


def _inside(column: pa.StructType, value: Mapping[str, Any]) -> Iterator[tuple[str, pa.DataType]]:
    return ((field.name, field.type) for field in column if field.name in value)


def _decimal(value: Decimal, column: pa.Decimal128Type, misfits: list[Misfit], path: str) -> Decimal | None:
    if not value.is_finite() or value.adjusted() >= column.precision - column.scale:
        misfits.append(Misfit(path, str(value), rounded=False))
        return None
    step = Decimal(1).scaleb(-column.scale)
    rounded = value.quantize(step, ROUND_HALF_EVEN)
    if rounded != value:
        misfits.append(Misfit(path, str(value), rounded=True))
    return rounded if rounded != value else value


__all__ = ["Misfit", "fitted", "plain"]
