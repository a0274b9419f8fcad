"""The head of a Markdown file: `title`, `url` and the like between two lines of dashes."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD = re.compile(r"\A\ufeff?---[ \t]*\r?\n((?:[^\n]{0,2000}\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"^([A-Za-z][\w-]{0,40})[ \t]*:[ \t]+(\S[^\n]{0,2000})$", re.MULTILINE)
_ADDRESS_KEYS = ("url", "source_url", "canonical", "canonical_url", "source", "link", "permalink")


class FrontMatter(NamedTuple):
    """Simple entries of the head, and where the text begins."""

    entries: dict[str, str]
    end: int

    @property
    def url(self) -> str | None:
        """The address of the page, where an entry is one."""
        found = (self.entries.get(key, "") for key in _ADDRESS_KEYS)
        return next((value for value in found if "://" in value), None)


def front_matter(text: str) -> FrontMatter:
    r"""The head of a Markdown text; no entries and 0 when it has none.

    >>> head = front_matter("---\ntitle: 'MSc Data'\nurl: https://uni.example/data\n---\n# Fees")
    >>> head.entries["title"], head.url, head.end
    ('MSc Data', 'https://uni.example/data', 56)
    """
    head = _HEAD.match(text)
    entries = {key.lower(): _unquoted(value.strip()) for key, value in _ENTRY.findall(head.group(1))} if head else {}
    return FrontMatter(entries, head.end()) if head and entries else FrontMatter({}, 0)


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
