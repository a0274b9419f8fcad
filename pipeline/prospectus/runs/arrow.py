"""Pydantic models as Arrow types: what a column is called and holds follows from the model, never from the data."""

from __future__ import annotations

import datetime
import types
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from prospectus.errors import RunError

SCALARS: tuple[tuple[type, pa.DataType], ...] = (
    (bool, pa.bool_()),  # before int: a bool is one
    (int, pa.int64()),
    (float, pa.float64()),
    (Decimal, pa.decimal128(18, 4)),
    (str, pa.string()),
    (bytes, pa.binary()),
    (datetime.datetime, pa.timestamp("us", tz="UTC")),  # before date: a datetime is one
    (datetime.date, pa.date32()),
)


def struct_type(model: type[BaseModel]) -> pa.StructType:
    """The Arrow struct of a model, fields in their order, named as in JSON.

    >>> class Fee(BaseModel):
    ...     amount: Decimal
    ...     per: Literal["year", "term"] | None = None
    >>> str(struct_type(Fee))
    'struct<amount: decimal128(18, 4), per: string>'
    """
    return pa.struct([(column_name(name, field), arrow_type(field.annotation)) for name, field in _fields(model)])


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return [(name, field) for name, field in model.model_fields.items() if not field.exclude]


def column_name(name: str, field: FieldInfo) -> str:
    """What a field is called in JSON and in tables."""
    return field.serialization_alias or field.alias or name


def arrow_type(annotation: Any) -> pa.DataType:  # noqa: PLR0911 - one for every kind of annotation
    """The Arrow type of a field's annotation.

    >>> str(arrow_type(tuple[str, ...])), str(arrow_type(frozenset[Literal["a", "b"]] | None))
    ('list<item: string>', 'list<item: string>')

    What may be a number or a text (`Decimal | str`) is text in its column. Raises `RunError` for what has no column
    type: `Any`, or a record or a list as one of several choices.
    """
    annotation = getattr(annotation, "__value__", annotation)  # type X = ...
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return arrow_type(arguments[0])
    if origin in (Union, types.UnionType):
        return _one_type([arrow_type(part) for part in arguments if part is not type(None)], annotation)
    if origin is Literal:
        return _one_type([_scalar(type(value)) for value in arguments if value is not None], annotation)
    if isinstance(origin, type):
        return _collection(origin, arguments, annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return struct_type(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _one_type([_scalar(type(member.value)) for member in annotation], annotation)
    return _scalar(annotation)


def _collection(origin: type, arguments: tuple[Any, ...], annotation: Any) -> pa.DataType:
    if issubclass(origin, Mapping) and len(arguments) == 2:
        return pa.map_(arrow_type(arguments[0]), arrow_type(arguments[1]))
    if issubclass(origin, (Sequence, Set)):
        parts = [arrow_type(part) for part in arguments if part is not Ellipsis]
        return pa.list_(_one_type(parts, annotation))
    raise RunError(f"no column type for {annotation}")


def _scalar(annotation: Any) -> pa.DataType:
    supertype = getattr(annotation, "__supertype__", annotation)  # NewType
    for python, arrow in SCALARS:
        if isinstance(supertype, type) and issubclass(supertype, python):
            return arrow
    raise RunError(f"no column type for {annotation}: use text, numbers, dates, records and lists of them")


def _one_type(found: list[pa.DataType], annotation: Any) -> pa.DataType:
    if found and all(one == found[0] for one in found):
        return found[0]
    if not found or any(pa.types.is_nested(one) for one in found):
        raise RunError(f"no single column type for {annotation}")
    return pa.string()


__all__ = ["arrow_type", "column_name", "struct_type"]
