"""Scraped pages into typed, validated tables in which every value can be checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from prospectus._version import __version__
from prospectus.runs import load, run

if TYPE_CHECKING:
    from prospectus.extraction import Extraction
    from prospectus.fields.readers import Country, Email, Language, Phone, Title, Url
    from prospectus.model import Source, Text
    from prospectus.schema import Cue, Reads, Record, Words, check
    from prospectus.values.credits import Credits
    from prospectus.values.durations import Duration
    from prospectus.values.edtf import Date, DateRange
    from prospectus.values.money import Money
    from prospectus.values.scores import TestScore


def extract(
    content: bytes | str | Path,
    *,
    url: str | None = None,
    content_type: str | None = None,
    schema: type[Record] | None = None,
) -> Extraction:
    r"""The typed, evidenced record of one page.

    `content` is the page: bytes as fetched, decoded text, or the path of a file. `url` and `content_type` (the HTTP
    header) help where the page does not say. `schema=None` decides from the page: a programme, a guide, or neither.

    >>> page = "MSc Marine Robotics | University of Wexmere\n\nDuration\n1 year\nTuition fee\n£12,900 per year"
    >>> found = extract(page)
    >>> found.record.title, str(found.record.fees[0].amount), found.record.fees[0].per
    ('Marine Robotics', '12900', 'year')
    >>> all(found.text[e.start:e.end] == e.quote for e in found.evidence)
    True
    """
    from prospectus.chain import extract_source

    return extract_source(_source(content, url, content_type), schema)


def main_text(content: bytes | str | Path, *, url: str | None = None, content_type: str | None = None) -> str:
    """The content of a page without navigation and other boilerplate, one block a line."""
    from prospectus.chain import read_blocks

    _, page = read_blocks(_source(content, url, content_type))
    return "\n".join(page.text[b.start : b.end] for b in page.blocks if not b.stripped)


def repair(text: str) -> str:
    """`text` with damaged characters (mojibake) put right.

    >>> repair("The worldâ€™s first online masterâ€™s")
    'The world’s first online master’s'
    """
    from prospectus.mojibake import repair as repaired

    return repaired(text)


def decode(content: bytes, content_type: str | None = None) -> Text:
    """The text of a page's bytes, with the encoding and why it was chosen; `str()` of it is the text."""
    from prospectus.decoding import decode as decoded

    return decoded(content, content_type)


def _source(content: bytes | str | Path, url: str | None, content_type: str | None) -> Source:
    from prospectus.model import Source

    match content:
        case Path():
            return Source(content.read_bytes(), content.name, url, content_type)
        case str():
            return Source(content.encode("utf-8", "surrogatepass"), "", url, "text/plain; charset=utf-8")
        case bytes() | bytearray() | memoryview():
            return Source(bytes(content), "", url, content_type)
        case _:
            raise TypeError(f"a page is bytes, text or a Path, not {type(content).__name__}")


_SCHEMA = frozenset({"Cue", "Reads", "Record", "Words", "check"})
_TYPES = frozenset(
    {
        "Country",
        "Credits",
        "Date",
        "DateRange",
        "Duration",
        "Email",
        "Language",
        "Money",
        "Phone",
        "TestScore",
        "Title",
        "Url",
    }
)


def __getattr__(name: str) -> Any:
    """What schemas are made of, imported on first use: `Record`, `Cue`, `check` …, and types of values: `Money` …"""
    if name in _SCHEMA:
        from prospectus import schema

        return getattr(schema, name)
    if name in _TYPES:
        from prospectus.fields import readers

        return getattr(readers, name)
    raise AttributeError(f"module 'prospectus' has no attribute {name!r}")


__all__ = [
    "Country",
    "Credits",
    "Cue",
    "Date",
    "DateRange",
    "Duration",
    "Email",
    "Language",
    "Money",
    "Phone",
    "Reads",
    "Record",
    "TestScore",
    "Title",
    "Url",
    "Words",
    "__version__",
    "check",
    "decode",
    "extract",
    "load",
    "main_text",
    "repair",
    "run",
]
