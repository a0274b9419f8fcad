"""WARC files of crawlers, and WACZ collections of them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import IO, Any

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from prospectus.model import Source
from prospectus.runs.formats.layout import Layout
from prospectus.runs.found import LARGEST, Found, lost, too_large

PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown"})
"""Media types of responses that are pages; images, scripts and the like are passed over."""


class _Counted:
    """FastWARC asks where it is, which a decompressed stream does not know."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        content = self._stream.read(size)
        self._position += len(content)
        return content

    def tell(self) -> int:
        return self._position


def read(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """The pages among the responses of a WARC file, with URL, headers and time."""
    kinds = WarcRecordType.response | WarcRecordType.resource
    counted: Any = _Counted(stream)
    records = ArchiveIterator(counted, record_types=kinds, auto_decode="all")
    number = 0
    while True:
        number += 1
        try:
            record = next(records, None)
            if record is None:
                return
            found = _page(record, f"{uri}#{number}")
        except (OSError, ValueError) as error:
            yield lost(f"{uri}#{number}", f"the record cannot be read: {error}")
            return
        if found is not None:
            yield found


def _page(record: WarcRecord, place: str) -> Found | None:
    """The page of a record, if it is one: a successful response of a kind that people read."""
    headers = record.http_headers
    kind = headers.get("Content-Type") if headers is not None else record.headers.get("Content-Type")
    if (kind or "text/html").partition(";")[0].strip().lower() not in PAGES:
        return None
    if headers is not None and headers.status_code is not None and not 200 <= headers.status_code < 300:
        return None
    content = record.reader.read(LARGEST + 1)
    if len(content) > LARGEST:
        return too_large(place)
    url, date = record.headers.get("WARC-Target-URI"), record.headers.get("WARC-Date")
    return Found(Source(content, place, url.strip("<>") if url else None, kind, date))


def read_collection(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """The pages of all WARC files in a WACZ file (https://specs.webrecorder.net/wacz/1.1.1/)."""
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile as error:
        yield lost(uri, f"the file is not a whole WACZ file: {error}")
        return
    for member in archive.infolist():
        if member.filename.startswith("archive/") and member.filename.endswith((".warc", ".warc.gz")):
            with archive.open(member) as inside:
                yield from read(inside, f"{uri}#{member.filename}", layout)


__all__ = ["read", "read_collection"]
