"""Where records keep what a page is made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from prospectus.model import Source
from prospectus.runs.found import LARGEST, Found, lost, text, too_large

CONTENT = ("html", "content", "body", "page", "raw_html", "text")
URL = ("url", "uri", "link", "page_url")
CONTENT_TYPE = ("content_type", "mime", "mimetype")
FETCHED = ("fetched_at", "crawled_at", "scraped_at", "timestamp", "date")


@dataclass(frozen=True, slots=True)
class Layout:
    """Names of the fields of records, where they are not the usual ones, and the format, where it is given."""

    content_field: str | None = None
    url_field: str | None = None
    format: str | None = None

    def fields(self, names: Collection[str]) -> tuple[str | None, str | None, str | None, str | None]:
        """Which fields hold content, URL, content type and time of fetching.

        >>> Layout().fields(["id", "url", "html"])
        ('html', 'url', None, None)
        """
        return (
            _first((self.content_field,) if self.content_field else CONTENT, names),
            _first((self.url_field,) if self.url_field else URL, names),
            _first(CONTENT_TYPE, names),
            _first(FETCHED, names),
        )

    def found(self, record: Mapping[str, Any], uri: str) -> Found:
        """The page in a record."""
        content_field, url, content_type, fetched = self.fields(record)
        value = record.get(content_field) if content_field else None
        if not isinstance(value, (str, bytes)):
            wanted = self.content_field or ", ".join(CONTENT)
            return lost(uri, f"no content in the record (looked for {wanted}); name it with --content-field")
        content, kind = text(value, _string(record, content_type))
        if len(content) > LARGEST:
            return too_large(uri)
        return Found(Source(content, uri, _string(record, url), kind, _string(record, fetched)))


def _first(wanted: Collection[str], names: Collection[str]) -> str | None:
    return next((name for name in wanted if name in names), None)


def _string(record: Mapping[str, Any], name: str | None) -> str | None:
    value = record.get(name) if name else None
    return None if value is None else str(value)


__all__ = ["Layout"]
