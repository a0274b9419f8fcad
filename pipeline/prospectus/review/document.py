"""One page of the review: the record on one side, the text with its marks on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from prospectus.review.links import live_link
from prospectus.review.marking import Mark, Stretch, by_block, stretches

Envelope = Mapping[str, Any]
"""An extraction as JSON."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the record."""

    pointer: str
    parts: tuple[tuple[str, str], ...]
    """Name and text of its parts; a plain value has one without a name."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a value rests on."""

    name: str
    text: str
    rule: str
    section: str
    confidence: float
    live: str | None
    """The live page, scrolled to the quote."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the record and its values."""

    name: str
    path: str
    """Its name, after the number of its record where the page holds several: `3/title`."""
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of the page."""

    heading: str
    """Which of several it is; empty for the only one."""
    fields: tuple[Field, ...]
    """Those with values, in the order of the schema."""
    empty: tuple[tuple[str, str], ...]
    """Names and paths of the fields for which the page gave nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text."""

    kind: str
    depth: int
    """Of a heading, from 1; 0 is none."""
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines that follow each other and are content, or are stripped for one reason."""

    stripped: str
    lines: tuple[Line, ...]
    open: bool
    """Whether a value rests on one of them."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that was not taken."""

    path: str
    quote: str
    start: int
    end: int
    score: float
    reason: str
    weighed: str


@dataclass(frozen=True, slots=True)
class Losers:
    """The candidates of a page that were not taken."""

    candidates: tuple[Rejected, ...] = ()
    note: str = ""
    """Why they cannot be told."""


def entries(page: Envelope) -> list[Entry]:
    """The records of a page, one or several."""
    found = page["record"]
    quotes = _quotes(page)
    if not isinstance(found, list):
        return [_entry("", found, "", quotes)] if found else []
    own: dict[str, list[tuple[str, Quote]]] = {}
    for path, quote in quotes:
        own.setdefault(path.split("/")[1], []).append((path, quote))
    return [
        _entry(f"{number + 1} of {len(found)}", record, f"{number}/", own.get(str(number), []))
        for number, record in enumerate(found)
    ]


def _entry(heading: str, record: Mapping[str, Any], at: str, quotes: Sequence[tuple[str, Quote]]) -> Entry:
    fields = (Field(name, at + name, _values(f"/{at}{name}", value, quotes)) for name, value in record.items())
    empty = tuple((name, at + name) for name, value in record.items() if value in (None, []))
    return Entry(heading, tuple(field for field in fields if field.values), empty)


def _values(pointer: str, value: Any, quotes: Sequence[tuple[str, Quote]]) -> tuple[Value, ...]:
    if isinstance(value, list):
        pointers = [(f"{pointer}/{number}", item) for number, item in enumerate(value)]
    else:
        pointers = [] if value is None else [(pointer, value)]
    return tuple(Value(at, tuple(parts(item)), tuple(_of(at, quotes))) for at, item in pointers)


def at_path(page: Envelope, path: str) -> Any:
    """The value of a field, by its path. Raises `LookupError` where there is no such field.

    >>> at_path({"record": [{"title": "Quiz"}]}, "0/title"), at_path({"record": {"title": "Quiz"}}, "title")
    ('Quiz', 'Quiz')
    """
    number, _, name = path.rpartition("/")
    record = page["record"]
    if isinstance(record, list) == (number == "") or (number and not number.isdecimal()):
        raise LookupError(path)
    return (record[int(number)] if number else record or {})[name]


def title(page: Envelope) -> str:
    """What a page is called: as its record says, as it says itself, by its source."""
    record, about = page["record"], page["document"]
    own = record.get("title") if isinstance(record, Mapping) else None
    return str(own or about["title"] or about["source"])


def parts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """A value as names and texts.

    >>> list(parts({"name": "MSc grant", "items": [{"amount": "80", "currency": "GBP", "per": None}]}))
    [('name', 'MSc grant'), ('items', 'amount 80, currency GBP')]
    """
    if isinstance(value, Mapping):
        for key, part in value.items():
            if part not in (None, []):
                yield from (
                    ((key, text) for _, text in parts(part, key))
                    if not isinstance(part, Mapping)
                    else [(key, _inline(part))]
                )
    elif isinstance(value, list):
        yield from ((name, _inline(item)) for item in value)
    else:
        yield name, str(value)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_inline(part)}" for key, part in value.items() if part not in (None, []))
    if isinstance(value, list):
        return "; ".join(map(_inline, value))
    return str(value)


def _quotes(page: Envelope) -> list[tuple[str, Quote]]:
    url = page["document"]["url"]
    return [
        (
            item["path"],
            Quote(
                f"q{number}",
                item["quote"],
                item["rule"],
                item["section"] or "",
                item["confidence"],
                live_link(url, item["quote"]),
            ),
        )
        for number, item in enumerate(page["evidence"])
    ]


def _of(pointer: str, quotes: Sequence[tuple[str, Quote]]) -> Iterator[Quote]:
    return (quote for path, quote in quotes if path == pointer or path.startswith(pointer + "/"))


def folds(page: Envelope, rejected: Sequence[Rejected] = ()) -> list[Fold]:
    """The text, line by line, with quotes, repairs and rejected candidates marked."""
    text, blocks = page["text"], page["blocks"]
    marks = [Mark(item["start"], item["end"], f"q{n}") for n, item in enumerate(page["evidence"])]
    marks += [Mark(item["start"], item["end"], f"r{n}") for n, item in enumerate(page["repairs"])]
    marks += [Mark(item.start, item.end, f"x{n}") for n, item in enumerate(rejected)]
    touching = by_block([b["start"] for b in blocks], [b["end"] for b in blocks], marks)
    lines = [
        (b["stripped"] or "", Line(b["kind"], depth, tuple(stretches(text, b["start"], b["end"], own))), own)
        for b, depth, own in zip(blocks, depths(blocks), touching, strict=True)
    ]
    found = []
    for reason, group in groupby(lines, key=lambda line: line[0].partition(" (")[0]):  # without how sure it is
        members = list(group)
        is_open = not reason or any(mark.name.startswith("q") for _, _, own in members for mark in own)
        found.append(Fold(reason, tuple(line for _, line, _ in members), is_open))
    return found


def depths(blocks: Sequence[Mapping[str, Any]]) -> list[int]:
    """How deep each heading of the content stands below others; 0 for all else, boilerplate too.

    Pages leave levels out; a screen reader's outline must not (WCAG technique H42, axe's rule `heading-order`).

    >>> at = [("heading", 2), ("heading", 5), ("paragraph", 0), ("heading", 4), ("heading", 1)]
    >>> depths([{"kind": kind, "level": level, "stripped": None} for kind, level in at])
    [1, 2, 0, 2, 1]
    """
    found, above = [], list[int]()
    for block in blocks:
        if block["kind"] != "heading" or block["stripped"]:
            found.append(0)
            continue
        while above and above[-1] >= block["level"]:
            above.pop()
        above.append(block["level"])
        found.append(len(above))
    return found


def context(page: Envelope, start: int, end: int, width: int = 30) -> tuple[str, str, str]:
    """A stretch of the text with what stands around it."""
    text = page["text"]
    return text[max(0, start - width) : start], text[start:end], text[end : end + width]


__all__ = [
    "Entry",
    "Envelope",
    "Field",
    "Fold",
    "Losers",
    "Quote",
    "Rejected",
    "Value",
    "at_path",
    "context",
    "depths",
    "entries",
    "folds",
    "parts",
    "title",
]
