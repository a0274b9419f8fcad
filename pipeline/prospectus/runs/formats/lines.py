"""JSON Lines, as Scrapy writes them, and CSV. A broken record costs itself alone."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import IO

from prospectus.runs.formats.layout import Layout
from prospectus.runs.found import LARGEST, Found, lost

LONGEST = 6 * LARGEST
"""Bytes of a line: JSON may write a character in six."""


def read_jsonl(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """A page a line."""
    for number, line in enumerate(_lines(stream), 1):
        place = f"{uri}#{number}"
        if line is None:
            yield lost(place, f"the line has more than {LONGEST:,} bytes", "too-large")
        elif line.strip():
            yield _record(line, place, layout)


def _record(line: bytes, place: str, layout: Layout) -> Found:
    try:
        record = json.loads(line)
    except ValueError as error:
        return lost(place, f"the line is not JSON: {error}")
    if not isinstance(record, dict):
        return lost(place, "the line is not a JSON object")
    return layout.found(record, place)


def _lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Lines; None for one that is too long."""
    while line := stream.readline(LONGEST):
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line
            continue
        yield None
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST)


def read_csv(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """A page a row, with names in the first row. Bytes that are not UTF-8 stay as they are."""
    csv.field_size_limit(LARGEST)
    dialect = "excel-tab" if ".tsv" in uri.lower() else "excel"
    with io.TextIOWrapper(stream, "utf-8-sig", "surrogateescape", newline="") as text:
        for number, row in enumerate(_rows(csv.DictReader(text, dialect=dialect)), 1):
            if isinstance(row, csv.Error):
                yield lost(f"{uri}#{number}", f"the row is not CSV: {row}")
            else:
                yield layout.found({name: _bytes(value) for name, value in row.items() if name}, f"{uri}#{number}")


def _rows(reader: csv.DictReader[str]) -> Iterator[dict[str, str | None] | csv.Error]:
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield error
            continue
        if row is None:
            return
        yield row


def _bytes(value: str | None) -> str | bytes | None:
    """The bytes of a field that is not UTF-8."""
    if value is None or value.isascii():
        return value
    content = value.encode("utf-8", "surrogateescape")
    try:
        content.decode()
    except UnicodeDecodeError:
        return content
    return value


__all__ = ["read_csv", "read_jsonl"]
