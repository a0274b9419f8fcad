"""What flows between the stages: frozen values, each made by one stage and read by the next.

Positions (`start`, `end`) count Unicode code points in the page's canonical text, except in `Reading`, where they
count in the text that was searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it came: its bytes and what is known about them."""

    content: bytes
    uri: str = ""
    """Where the bytes were read; empty for bytes given in memory."""
    url: str | None = None
    content_type: str | None = None
    """The HTTP header as received, e.g. `text/html; charset=iso-8859-1`."""
    fetched_at: str | None = None
    """ISO 8601, as the source says; never the clock of this machine."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or did not pass; a value, never raised."""

    code: str
    message: str
    field: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text and how the encoding was found."""

    text: str
    encoding: str
    """WHATWG name of the encoding, lower case: `utf-8`, `windows-1252`, …"""
    reason: str
    """Why this encoding, in words: `byte-order mark`, `declared in meta`, `detected`, …"""
    problems: tuple[Problem, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Repair:
    """One damaged spot put right."""

    start: int
    end: int
    before: str
    """What stood in the damaged text."""
    after: str
    """What stands now: `text[start:end]`."""
    channel: str
    """How the text was damaged: `utf-8 read as windows-1252`, `utf-8 read as latin-1, C1 stripped`, …"""
    confidence: float
    alternatives: tuple[str, ...] = ()
    """What else could have stood there, best first."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A typed value read from running text, and where."""

    value: T_co
    start: int
    end: int
    quote: str
    """`text[start:end]` of the text that was searched."""


__all__ = ["Problem", "Reading", "Repair", "Source", "Text"]
