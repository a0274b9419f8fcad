"""A schema class taken apart: what has to be read for each field, and which words tell its values."""

from __future__ import annotations

import enum
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from inspect import unwrap as unwrapped
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.errors import PydanticUndefinedAnnotation
from pydantic.fields import FieldInfo

from prospectus.errors import RunError
from prospectus.fields.defaults import as_part, believed, default_cue, measure_of, valid
from prospectus.fields.docstrings import docstring
from prospectus.fields.readers import reader_of
from prospectus.fields.title import find_title
from prospectus.fields.vocabulary import Role, Vocabulary
from prospectus.schema import Cue, Reads, Record, Words

_MANY = (list, set, frozenset, tuple)
_WORD = re.compile(r"[^\W_]")


class SchemaError(RunError, TypeError):
    """A schema that cannot work: names the class, the field and the mend."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An annotation taken apart."""

    kind: type
    many: bool
    optional: bool
    metadata: tuple[Any, ...]
    choices: tuple[Any, ...] = ()

    def marker(self, kind: type) -> Any:
        """The last piece of metadata of a class, or `None`."""
        return next((m for m in reversed(self.metadata) if isinstance(m, kind)), None)


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A field of a nested model that is read from the surroundings of its value: for whom, per what."""

    name: str
    path: str
    reads: Reads | None
    """`None` for a choice of words."""
    few: bool = False
    """Whether it is one of few choices, not any text or date."""


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """How one field of a schema is filled."""

    name: str
    shape: Shape
    cue: Cue
    reads: Reads | None
    """`None` for a choice whose words are its values."""
    qualifiers: tuple[Qualifier, ...] = ()
    items: tuple[FieldPlan, ...] = ()
    """Lists inside a nested model: what stands between one of its values and the next."""

    @property
    def model(self) -> type[BaseModel] | None:
        """The nested model of the field's values."""
        return self.shape.kind if issubclass(self.shape.kind, BaseModel) else None

    @property
    def names_the_thing(self) -> bool:
        """Whether it is read from the title of the page, or of each thing on it."""
        return self.reads is not None and unwrapped(self.reads.find) is find_title


@dataclass(frozen=True, slots=True)
class Plan:
    """How a schema is filled."""

    record: type[Record]
    fields: tuple[FieldPlan, ...]
    vocabulary: Vocabulary = field(repr=False)


@cache
def plan(record: type[Record]) -> Plan:
    """The plan of a schema. Raises `SchemaError` for what can never be filled."""
    _names_known(record)
    _no_cycle(record, ())
    fields = tuple(_field(record, name, info, "") for name, info in record.model_fields.items())
    wordings = [pair for one in fields for pair in _wordings(one, one.name)]
    wordings += [(words, Role("", avoid=True)) for words in record.elsewhere]
    return Plan(record, fields, Vocabulary(wordings))


def _names_known(record: type[Record]) -> None:
    try:
        record.model_rebuild()
    except PydanticUndefinedAnnotation as error:
        stated = record.__annotations__
        name = next((field for field, hint in stated.items() if re.search(rf"\b{error.name}\b", str(hint))), "")
        place = f"{record.__name__}.{name}".strip(".")
        raise SchemaError(f"{place}: {error.name} is not defined; import it, or define it above the class") from None


def _no_cycle(model: type[BaseModel], inside: tuple[type[BaseModel], ...]) -> None:
    for name, info in model.model_fields.items():
        kind = unwrap(info.annotation).kind
        if not issubclass(kind, BaseModel):
            continue
        if kind in (*inside, model):
            raise SchemaError(
                f"{model.__name__}.{name}: {kind.__name__} holds itself; take out the field that closes the circle"
            )
        _no_cycle(kind, (*inside, model))


def _field(owner: type[BaseModel], name: str, info: FieldInfo, above: str) -> FieldPlan:
    place = f"{owner.__name__}.{name}"
    shape = unwrap(info.annotation, tuple(info.metadata))
    if shape.kind is object and shape.marker(Reads) is None:
        raise SchemaError(f"{place}: no values of this type are read; use one type, `| None`, or a list or set of it")
    cue = shape.marker(Cue) or default_cue(name, docstring(owner, name))
    _speaks(place, name, cue)
    reads = _reads(place, shape)
    if cue.expected is not None:
        reads = _in_range(place, shape, cue.expected, reads)
    if reads is not None and not shape.many and not issubclass(shape.kind, BaseModel):
        reads = valid(reads, shape.kind, shape.metadata)
    path = f"{above}{name}"
    nested = _nested(shape.kind, path) if issubclass(shape.kind, BaseModel) else ((), ())
    return FieldPlan(name, shape, cue, reads, *nested)


def _speaks(place: str, name: str, cue: Cue) -> None:
    if not cue.speaks:
        words = name.replace("_", " ")
        raise SchemaError(f'{place}: nothing in its Cue speaks for a value; give it labels, such as Cue("{words}")')
    empty = [words for words in (*cue.labels, *cue.avoid, *cue.before, *cue.after) if not _WORD.search(words)]
    if empty:
        raise SchemaError(f"{place}: {empty[0]!r} in its Cue holds no word; take it out")


def _reads(place: str, shape: Shape) -> Reads | None:
    """The reader of a field; `None` for a choice whose words are its values."""
    if own := shape.marker(Reads):
        return own  # type: ignore[no-any-return]
    if shape.choices:
        return None
    if found := reader_of(shape.kind):
        return found
    if issubclass(shape.kind, BaseModel) and shape.kind.model_fields:
        first, info = next(iter(shape.kind.model_fields.items()))
        inner = unwrap(info.annotation, tuple(info.metadata))
        if (reads := _reads(f"{shape.kind.__name__}.{first}", inner)) is not None:
            return as_part(reads, first)
    raise SchemaError(
        f"{place}: no reader for {shape.kind.__name__}; "
        "use a value type (Money, Date, str …) or give one with Annotated[…, Reads(find)]"
    )


def _in_range(place: str, shape: Shape, expected: tuple[Any, Any], reads: Reads | None) -> Reads:
    measure = measure_of(shape.kind)
    if reads is None or measure is None:
        raise SchemaError(f"{place}: `expected` is for numbers, amounts, durations and dates; take it out of the Cue")
    try:
        sound = expected[0] <= expected[1]
    except TypeError:
        sound = False
    if not sound:
        raise SchemaError(f"{place}: `expected` wants the least value and the greatest, such as (0, 100)")
    return believed(reads, expected, measure)


def _nested(model: type[BaseModel], path: str) -> tuple[tuple[Qualifier, ...], tuple[FieldPlan, ...]]:
    qualifiers, items = [], []
    ours = reader_of(model) is not None
    for number, (name, info) in enumerate(model.model_fields.items()):
        shape = unwrap(info.annotation, tuple(info.metadata))
        marked = shape.marker(Words) or shape.marker(Reads) or shape.marker(Cue)
        if not marked and (ours or number == 0 or not _qualifies(shape)):
            continue
        if shape.many and issubclass(shape.kind, BaseModel):
            items.append(_field(model, name, info, f"{path}."))
        else:
            reads = None if shape.marker(Words) or (shape.choices and not shape.marker(Reads)) else _reader(shape)
            qualifiers.append(Qualifier(name, f"{path}.{name}", reads, bool(shape.choices)))
    return tuple(qualifiers), tuple(items)


def _reader(shape: Shape) -> Reads | None:
    return shape.marker(Reads) or reader_of(shape.kind)


def _qualifies(shape: Shape) -> bool:
    """Whether a field of a model of one's own can be read from what stands around its first."""
    reads = _reader(shape)
    return not shape.many and (bool(shape.choices) or (reads is not None and not reads.whole_page))


def _wordings(field_plan: FieldPlan, path: str) -> Iterator[tuple[str, Role]]:
    yield from ((words, Role(path)) for words in field_plan.cue.labels)
    yield from ((words, Role(path, avoid=True)) for words in field_plan.cue.avoid)
    yield from ((words, Role(path, place="after")) for words in field_plan.cue.after)
    yield from ((words, Role(path, place="before")) for words in field_plan.cue.before)
    yield from _choices(field_plan.shape, path, path)
    if field_plan.model:
        for name, info in field_plan.model.model_fields.items():
            shape = unwrap(info.annotation, tuple(info.metadata))
            yield from _choices(shape, f"{path}.{name}", path)
            if (cue := shape.marker(Cue)) and not shape.many:
                yield from ((words, Role(f"{path}.{name}")) for words in cue.labels)
                yield from ((words, Role(f"{path}.{name}", avoid=True)) for words in cue.avoid)
    for item in field_plan.items:
        yield from _wordings(item, f"{path}.{item.name}")


def _choices(shape: Shape, path: str, field_path: str) -> Iterator[tuple[str, Role]]:
    words = shape.marker(Words)
    table = words.wordings if words else {str(choice): (str(choice),) for choice in shape.choices}
    for value, wordings in table.items():
        for wording in wordings:
            yield wording, Role(path, value)
            if words and words.name_the_field:
                yield wording, Role(field_path)


def unwrap(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    """An annotation taken apart into its innermost type, its metadata, and whether it is a list or optional.

    >>> shape = unwrap(list[Annotated[str, "a note"]] | None)
    >>> shape.kind, shape.many, shape.optional, shape.metadata
    (<class 'str'>, True, True, ('a note',))
    """
    many = optional = False
    while True:
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, metadata = args[0], (*args[1:], *metadata)
        elif origin in (Union, types.UnionType) and type(None) in args and len(args) == 2:
            optional, annotation = True, next(arg for arg in args if arg is not type(None))
        elif origin in _MANY:
            many, annotation = True, args[0]
        elif origin is Literal:
            return Shape(str, many, optional, metadata, args)
        elif isinstance(annotation, type) and issubclass(annotation, enum.Enum):
            return Shape(annotation, many, optional, metadata, tuple(choice.value for choice in annotation))
        elif isinstance(annotation, type):
            return Shape(annotation, many, optional, metadata)
        else:
            return Shape(object, many, optional, metadata)
