"""Addresses of pages: with a scheme, or beginning with `www.`."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, reading

_URL = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>\"'“”‘’"
    r"|\\^`{}]{0,2000})?",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?…*_–—-"


@cache
def _scanner() -> Scanner:
    return Scanner(r"(?i:https?://|www\.)")


def find(text: str) -> list[Reading[str]]:
    """Every address, as written, without the punctuation of the sentence around it.

    >>> [r.value for r in find("Apply (see https://apply.x.example/a_(b)?id=1). Or www.uni-assist.example, or http://")]
    ['https://apply.x.example/a_(b)?id=1', 'www.uni-assist.example']
    """
    found: list[Reading[str]] = []
    for start, _ in _scanner().spans(text):
        if found and start < found[-1].end:
            continue
        match = _URL.match(text, start)
        if match is None or "." not in match.group():
            continue
        end = _trimmed(text, start, match.end())
        found.append(reading(text[start:end], text, start, end))
    return found


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start:
        last = text[end - 1]
        opening = {")": "(", "]": "["}.get(last)
        unpaired = opening is not None and text.count(last, start, end) > text.count(opening, start, end)
        if last not in _TRAILING and not unpaired:
            break
        end -= 1
    return end
