"""What a schema is made of: a class of typed fields, and cues that say which value of the page each field means.

    class Scholarship(Record):
        worth: Annotated[Money | None, Cue("value of award", "worth", avoid=("tuition fee",))] = None
        closes: Annotated[Date | None, Cue("deadline", "closing date", "apply by")] = None

The type says how a value is read, the cue says which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from prospectus.fields.view import View
    from prospectus.model import Reading, Span

Method = TypeVar("Method", bound=Callable[..., Any])


class Record(BaseModel):
    """What a page tells about one thing. Subclass it, and give its fields types and cues."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        serialize_by_alias=True,
        populate_by_name=True,
        use_attribute_docstrings=True,
        arbitrary_types_allowed=True,  # so that a type without a reader gets an error of ours, which says what to do
    )

    many: ClassVar[bool] = False
    """Whether a page may hold several: `class Job(Record, many=True)`. Then the record of a page is a list of them."""
    version: ClassVar[int] = 1
    """A released field never changes its meaning: add, deprecate, and count this up."""
    elsewhere: ClassVar[tuple[str, ...]] = ()
    """Words of headings under which the page speaks of other things: related courses, news."""

    def __init_subclass__(cls, *, many: bool | None = None, **options: Any) -> None:
        """`many=True`: a page may hold several records of this class."""
        super().__init_subclass__(**options)
        if many is not None:
            cls.many = many

    @classmethod
    def __pydantic_init_subclass__(cls, *, many: bool | None = None, **options: Any) -> None:
        """A mistake in a schema is an error where the class is written: `SchemaError`, before any page is read."""
        super().__pydantic_init_subclass__(**options)
        from prospectus.fields.plan import plan

        plan(cls)

    @classmethod
    def table_name(cls) -> str:
        """The name of the schema and of its table.

        >>> type("ResearchGrant", (Record,), {}).table_name()
        'research_grant'
        """
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def schema_id(cls) -> str:
        """Name and version: `programme/1`."""
        return f"{cls.table_name()}/{cls.version}"

    @classmethod
    def unfit(cls, view: View) -> str | None:
        """Why a page holds no such record, in words; `None` when it may hold one. Override it to be choosy."""
        return None

    @classmethod
    def others(cls, view: View) -> Sequence[Span]:
        """Where the page names other things of this kind: values beside them are not this record's (`Cue.own`)."""
        return ()


@dataclass(frozen=True, slots=True, init=False)
class Cue:
    """The words that speak for a field, and those that speak against it.

    Words count in the label of a value, in the header of its row or column, in its sentence and in the headings above
    it, without regard to case; a star stands for any ending or beginning of a word (`bewerbungsfrist*`).
    """

    labels: tuple[str, ...]
    avoid: tuple[str, ...]
    sections: tuple[str, ...]
    not_sections: tuple[str, ...]
    before: tuple[str, ...]
    """Words that speak for a value that follows them at once: `by 31 May`."""
    after: tuple[str, ...]
    """Words that speak for a value when they follow it at once: `three-year programme`."""
    alone: float
    """What a value is worth that no cue speaks for; it is taken from 2 on."""
    up_front: float
    """What a value is worth that makes up a short line near the title: a key fact of the page."""
    own: bool
    """Whether values beside the name of another thing (`Record.others`) are left out."""
    anywhere: bool
    """Whether parts of the page that are not content (header, footer) count as well."""
    shared: bool
    """Whether a value outside of the records of a page goes for each that states none itself (`Record.many`)."""
    expected: tuple[Any, Any] | None
    """The least and the greatest value that is believed: of an amount, a number, a count of months, a day."""

    def __init__(  # noqa: PLR0913 -- the names are what a schema's author writes
        self,
        *labels: str,
        avoid: Iterable[str] = (),
        sections: Iterable[str] = (),
        not_sections: Iterable[str] = (),
        before: Iterable[str] = (),
        after: Iterable[str] = (),
        alone: float = 0.0,
        up_front: float = 0.0,
        own: bool = False,
        anywhere: bool = False,
        shared: bool = False,
        expected: tuple[Any, Any] | None = None,
    ) -> None:
        """`sections` are kinds of sections whose values count without further words; `not_sections` the opposite."""
        object.__setattr__(self, "labels", labels)
        object.__setattr__(self, "avoid", tuple(avoid))
        object.__setattr__(self, "sections", tuple(sections))
        object.__setattr__(self, "not_sections", tuple(not_sections))
        object.__setattr__(self, "before", tuple(before))
        object.__setattr__(self, "after", tuple(after))
        object.__setattr__(self, "alone", alone)
        object.__setattr__(self, "up_front", up_front)
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "anywhere", anywhere)
        object.__setattr__(self, "shared", shared)
        object.__setattr__(self, "expected", expected)

    @property
    def speaks(self) -> bool:
        """Whether anything in it can speak for a value."""
        return bool(self.labels or self.sections or self.before or self.after or self.alone > 0 or self.up_front > 0)


@dataclass(frozen=True, slots=True)
class Words:
    """The wordings of a choice: for each value of a Literal or Enum the words that mean it.

    With `name_the_field` the words are labels of the field itself: "application fee" says both that an amount is a
    fee and which one.
    """

    wordings: Mapping[str, tuple[str, ...]]
    name_the_field: bool = False


@dataclass(frozen=True, slots=True)
class Reads:
    """How the values of a type are found: a function from text to readings.

    Give it in `Annotated[str, Reads(find)]` for values of your own.
    """

    find: Callable[..., Iterable[Reading[Any]]]
    whole_page: bool = False
    """The function takes the `View` of a page instead of text."""


def check(name: str) -> Callable[[Method], Method]:
    """Mark a method of a record as a check across its fields.

    The method takes the `View` of the page and returns `None` when there is nothing to check, or the status (`pass`,
    `fail`, `explained`) and what was compared.
    """

    def mark(method: Method) -> Method:
        method.__check__ = name  # type: ignore[attr-defined]
        return method

    return mark


__all__ = ["Cue", "Reads", "Record", "Words", "check"]
