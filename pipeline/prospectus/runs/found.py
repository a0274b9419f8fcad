"""A page as a source gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

from prospectus.model import Problem, Source

LARGEST = 20_000_000
"""Bytes; a larger page is not read."""
DECODED = "text/plain; charset=utf-8"
"""The content type of text that its source has decoded already."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page, or a page that cannot be read and why."""

    source: Source
    problem: Problem | None = None


def lost(uri: str, message: str, code: str = "unreadable") -> Found:
    """A page that cannot be read."""
    return Found(Source(b"", uri), Problem(code, message))


def too_large(uri: str) -> Found:
    """A page that is larger than any page that was written for readers."""
    return lost(uri, f"the page has more than {LARGEST:,} bytes", "too-large")


def page(stream: IO[bytes], uri: str) -> Found:
    """The page in a stream."""
    content = stream.read(LARGEST + 1)
    return too_large(uri) if len(content) > LARGEST else Found(Source(content, uri))


def text(value: str | bytes, content_type: str | None) -> tuple[bytes, str | None]:
    r"""The content of a field, and its content type.

    >>> text("é", "text/html"), text(b"abc", None)
    ((b'\xc3\xa9', 'text/plain; charset=utf-8'), (b'abc', None))
    """
    if isinstance(value, bytes):
        return value, content_type
    return value.encode("utf-8", "surrogatepass"), DECODED


__all__ = ["DECODED", "LARGEST", "Found", "lost", "page", "text", "too_large"]
