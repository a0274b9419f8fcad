"""The encoding that a page states itself: in its XML declaration, or in an element `meta`."""

from __future__ import annotations

import re

_XML = re.compile(rb"\s*<\?.*encoding=['\"](.*?)['\"].*\?>", re.IGNORECASE)
_META = re.compile(rb"<\s*meta[^>]+charset\s*=\s*[\"']?([^>]*?)[ /;'\">]", re.IGNORECASE)
_HEAD, _LEAST, _SHARE = 1024, 2048, 0.05
"""Where a declaration of XML is sought, and one of HTML: in the first bytes, so many at least, and this share."""


def stated_encoding(content: bytes) -> str | None:
    """The label that a page gives its encoding, in small letters; the patterns and places are those of Beautiful Soup
    (Richardson, MIT), which takes long to load.

    >>> stated_encoding(b'<html><meta charset="ISO-8859-1">'), stated_encoding(b"<?xml encoding='UTF-8'?>")
    ('iso-8859-1', 'utf-8')
    """
    end = max(_LEAST, int(len(content) * _SHARE))
    match = _XML.match(content, 0, _HEAD) or _META.search(content, 0, end)
    return (match[1].decode("ascii", "replace").lower() or None) if match else None


__all__ = ["stated_encoding"]
