"""What one page becomes: the envelope of the data contract, validated."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny

from prospectus.schema import Record


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class Document(_Part):
    """Where the page came from and how it was read."""

    id: str
    """Stable: derived from the canonical URL, else from the source's URI, else from the bytes."""
    source: str
    url: str | None = None
    sha256: str
    """Of the input bytes."""
    encoding: str
    language: str | None = None
    """BCP 47."""
    title: str | None = None
    fetched_at: str | None = None
    repairs: dict[str, int] = {}
    """How many damaged spots were put right, by the way in which the text was damaged."""


class Section(_Part):
    """A heading and the span of the text below it."""

    heading: str
    kind: str
    level: int
    start: int
    end: int


class Evidence(_Part):
    """Where a value stands on the page: `text[start:end] == quote`."""

    path: str
    """JSON pointer into the record: `/fees/0`; into the list of records: `/3/fees/0`."""
    quote: str
    start: int
    end: int
    section: str | None = None
    """Heading of the section that holds the quote."""
    rule: str
    """What led to the value: the cue or reader that spoke for it."""
    confidence: float


class Check(_Part):
    """Arithmetic or logic across fields."""

    name: str
    status: Literal["pass", "fail", "explained"]
    detail: str


class Problem(_Part):
    """What could not be read or failed validation."""

    code: str
    message: str
    field: str | None = None
    quote: str | None = None


class Repair(_Part):
    """A damaged spot of the text that was put right."""

    start: int
    end: int
    before: str
    after: str
    channel: str
    confidence: float
    alternatives: tuple[str, ...] = ()


class Block(_Part):
    """A line of the canonical text, content or not."""

    kind: str
    start: int
    end: int
    level: int = 0
    section: int | None = None
    """Index of the innermost section that holds the block."""
    stripped: str | None = None
    """Why it is not content."""


class Extraction(_Part):
    """One page in, one extraction out."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_: str | None = Field(default=None, alias="schema")
    """Name and version of the record's schema, such as `programme/1`; null where the page holds no such record."""
    document: Document
    text: str
    """The canonical text: repaired, one block a line, stripped blocks included."""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    record: SerializeAsAny[Record] | tuple[SerializeAsAny[Record], ...] | None = None
    """The typed fields, or a list of records where the schema says `many=True`; null where the page holds none."""
    evidence: tuple[Evidence, ...] = ()
    checks: tuple[Check, ...] = ()
    problems: tuple[Problem, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of the page, one or several; empty where it holds none."""
        return self.record if isinstance(self.record, tuple) else (self.record,) if self.record else ()

    @property
    def main_text(self) -> str:
        """The lines of the text that are content."""
        return "\n".join(self.text[block.start : block.end] for block in self.blocks if not block.stripped)
