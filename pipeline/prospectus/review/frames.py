"""A run as pandas frames: pages, values with their quotes, numbers with their units, problems."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import pyarrow as pa

from prospectus.errors import RunError
from prospectus.runs.gather import ordered, unified
from prospectus.runs.store import Manifest, Store
from prospectus.runs.tables import record_columns

UNITS = ("currency", "unit", "test", "kind", "per")
"""Parts of a value that say what its numbers measure: only numbers of one unit are compared with each other."""

PAGES = ("document_id", "source", "url", "site", "schema", "outcome", "title", "records")
VALUES = ("document_id", "site", "schema", "field", "value", "quote", "confidence", "record")
NUMBERS = ("document_id", "site", "field", "unit", "number", "value", "quote")
PROBLEMS = ("document_id", "site", "code", "message", "field", "quote")


@dataclass(frozen=True, slots=True)
class Frames:
    """What a run holds, ready for counting."""

    pages: pd.DataFrame
    """One row a page; `records`: how many it holds."""
    values: pd.DataFrame
    """One row a value of a record, with the best quote that it rests on."""
    numbers: pd.DataFrame
    """One row a number inside a value, with its unit."""
    problems: pd.DataFrame
    fields: tuple[tuple[str, str], ...]
    """Schema and name of every field, filled or not."""


def read_frames(reference: str) -> Frames:
    """The frames of an output folder, or of one of its earlier runs: `output@3` is run 3 of `prospectus runs output`.

    Raises `RunError` where there is no such run.
    """
    store, manifest = _find(reference)
    index = store.index(manifest)
    live = index.filter(index["live"])
    schema = unified(store, live)
    records = record_columns(schema)
    rows = _Rows()
    wanted = ["document_id", "outcome", "schema", "document", "evidence", "problems", *records]
    with TemporaryDirectory() as spill:
        for pages in ordered(store, live, schema, Path(spill) / "sorting"):
            for row in pages.select(wanted).to_pylist():
                rows.add(row, records)
    return rows.frames(tuple(_fields(schema, records)))


def _find(reference: str) -> tuple[Store, Manifest]:
    folder, _, number = reference.rpartition("@")
    if folder and number.isdigit() and not Path(reference).exists():
        store = Store(Path(folder))
        if not store.has(int(number)):
            raise RunError(f"{folder} has no run {number}: prospectus runs {folder}")
        return store, store.manifest(int(number))
    store = Store(Path(reference))
    manifest = store.latest()
    if manifest is None:
        raise RunError(f"{reference} holds no runs yet: prospectus run PAGES --out {reference}")
    return store, manifest


def _fields(schema: pa.Schema, records: list[str]) -> Iterator[tuple[str, str]]:
    for record in records:
        column = schema.field(record).type
        yield from ((record, part.name) for part in (column.value_type if pa.types.is_list(column) else column))


@dataclass(slots=True)
class _Rows:
    pages: list[tuple[Any, ...]] = field(default_factory=list)
    values: list[tuple[Any, ...]] = field(default_factory=list)
    numbers: list[tuple[Any, ...]] = field(default_factory=list)
    problems: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, row: Mapping[str, Any], records: list[str]) -> None:
        """A page of a run, with its values, numbers and problems; `records` are the names of the schemas."""
        document, page = row["document"], row["document_id"]
        site = site_of(document["url"], document["source"])
        name = next((record for record in records if row[record] is not None), None)
        found = list(_records(row[name])) if name else []
        about = (document["source"], document["url"], site, name, row["outcome"], document["title"])
        self.pages.append((page, *about, len(found)))
        self.problems += [(page, site, p["code"], p["message"], p["field"], p["quote"]) for p in row["problems"]]
        quotes = _best(row["evidence"])
        for place, (at, record) in enumerate(found):
            for pointer, value in _items(record):
                part = pointer.split("/")[1]
                quote, confidence = quotes.get(at + pointer, (None, None))
                shown = as_text(value)
                self.values.append((page, site, name, part, shown, quote, confidence, place))
                self.numbers += [
                    (page, site, path, unit, number, shown, quote) for path, unit, number in numbers(part, value)
                ]

    def frames(self, fields: tuple[tuple[str, str], ...]) -> Frames:
        values = pd.DataFrame(self.values, columns=list(VALUES)).astype({"confidence": float})
        numbers = pd.DataFrame(self.numbers, columns=list(NUMBERS)).astype({"number": float})
        pages = pd.DataFrame(self.pages, columns=list(PAGES))
        return Frames(pages, values, numbers, pd.DataFrame(self.problems, columns=list(PROBLEMS)), fields)


def site_of(url: str | None, source: str) -> str:
    """The host of a page, or the folder of its file where no address is known.

    >>> site_of("https://www.wexmere.example/msc", "a/b.html"), site_of(None, "pages/old/b.html")
    ('www.wexmere.example', 'pages/old')
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        host = None
    return host or str(PurePosixPath(source.partition("#")[0]).parent)


def as_text(value: Any) -> str:
    """A value on one line, without the parts that say nothing.

    >>> as_text({"amount": Decimal("16200.0000"), "currency": "GBP", "per": None})
    '{"amount": "16200", "currency": "GBP"}'
    """
    return value if isinstance(value, str) else json.dumps(_plain(value), ensure_ascii=False, default=str)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(part) for name, part in value.items() if part not in (None, [])}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def _records(found: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The records of a page, and where their paths begin."""
    if isinstance(found, list):
        yield from ((f"/{number}", record) for number, record in enumerate(found))
    else:
        yield "", found


def _items(record: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in record.items():
        if isinstance(value, list):
            yield from ((f"/{name}/{number}", item) for number, item in enumerate(value))
        elif value is not None:
            yield f"/{name}", value


def _best(evidence: list[dict[str, Any]]) -> dict[str, tuple[str, float]]:
    """The most certain quote of every value."""
    best: dict[str, tuple[str, float]] = {}
    for item in evidence:
        known = best.get(item["path"])
        if known is None or item["confidence"] > known[1]:
            best[item["path"]] = (item["quote"], item["confidence"])
    return best


def numbers(path: str, value: Any, unit: str = "") -> Iterator[tuple[str, str, float]]:
    """The numbers inside a value, each with its path and unit.

    >>> list(numbers("fees", {"amount": Decimal(80), "currency": "GBP", "per": "year"}))
    [('fees.amount', 'GBP year', 80.0)]
    """
    if isinstance(value, Mapping):
        unit = " ".join(dict.fromkeys(str(value[name]) for name in UNITS if value.get(name))) or unit
        for name, part in value.items():
            yield from numbers(f"{path}.{name}", part, unit)
    elif isinstance(value, list):
        for part in value:
            yield from numbers(path, part, unit)
    elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        yield path, unit, float(value)


def fill_rates(frames: Frames, by_site: bool = False) -> pd.DataFrame:
    """In how many records each field has a value: columns `schema`, `field`, `pages`, `filled`, `rate`.

    `pages` counts records: as many as pages with one, but for schemas of which a page may hold several.
    """
    keys = ["schema", "site"] if by_site else ["schema"]
    records = frames.pages[frames.pages["schema"].notna()]
    pages = records.groupby(keys)["records"].sum().rename("pages").reset_index()
    fields = pd.DataFrame(list(frames.fields), columns=["schema", "field"])
    every = fields.merge(pages, on="schema")
    places = [*keys, "field", "document_id", "record"]
    filled = frames.values.drop_duplicates(places).groupby([*keys, "field"]).size().rename("filled").reset_index()
    table = every.merge(filled, on=[*keys, "field"], how="left").fillna({"filled": 0})
    return table.assign(filled=table["filled"].astype(int), rate=table["filled"] / table["pages"])


__all__ = ["Frames", "as_text", "fill_rates", "numbers", "read_frames", "site_of"]
