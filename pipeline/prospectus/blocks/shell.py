"""Pages whose body is an empty shell: their text waits in the state that a script would have shown.

Frameworks ship the data of a page as JSON in a script (`__NEXT_DATA__` of Next.js, `__NUXT_DATA__`, `data-page` of
Inertia, `data-preloaded` of Discourse, any `application/json`). Only text that a person could read is taken from it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborHTMLParser

from prospectus.model import Draft, Kind, Line

LEAST = 200
"""A body with fewer characters is a shell, when the state holds more."""
_ATTRIBUTES = ("data-page", "data-preloaded", "data-state", "data-props")
_TAG = re.compile(r"<(?:p|div|h[1-6]|li|ul|ol|br|span|strong|em|a|table|td|tr)\b[^<>]{0,500}>", re.IGNORECASE)
_CODE = re.compile(r"https?://|[{};=<>]|\.(?:js|css|svg|png|jpe?g|webp)\b|^[\w./:#-]+$")
_TITLE_KEY = re.compile(r"title|heading|headline|^name$", re.IGNORECASE)
_MOST_LEAVES = 20_000


def is_shell(draft: Draft) -> bool:
    """Whether what a page shows without scripts is next to nothing."""
    return sum(len(line.text) for line in draft.lines if line.kind not in ("title", "data")) < LEAST


def lines_of_state(markup: str, read_html: Callable[[str], Draft]) -> list[Line]:
    """The readable text of the JSON state of a page, in order, each text once.

    >>> from prospectus.blocks.html import read_html
    >>> state = '{"props": {"title": "MSc Ecology", "body": "<p>Two years of study.</p>", "id": "a1", "n": 3}}'
    >>> [line.text for line in lines_of_state(f'<script type="application/json">{state}</script>', read_html)]
    ['MSc Ecology', 'Two years of study.']
    """
    lines: list[Line] = []
    seen: set[str] = set()
    for state in _states(markup):
        for key, text in _leaves(state):
            if text in seen:
                continue
            seen.add(text)
            if _TAG.search(text):
                lines += [Line(line.text, line.kind, line.level) for line in read_html(text).lines]
            elif " " in text.strip() and not _CODE.search(text):
                kind: Kind = "heading" if _TITLE_KEY.search(key) and len(text) < 150 else "paragraph"
                lines.append(Line(" ".join(text.split()), kind, level=2 if kind == "heading" else 0))
    return lines


def _states(markup: str) -> Iterator[object]:
    """The JSON values that a page carries for its scripts."""
    tree = LexborHTMLParser(markup)
    texts = [node.text() for node in tree.css('script[type="application/json"], script#__NEXT_DATA__')]
    for name in _ATTRIBUTES:
        texts += [node.attributes.get(name) or "" for node in tree.css(f"[{name}]")]
    for text in texts:
        try:
            yield json.loads(text)
        except (ValueError, RecursionError):
            continue


def _leaves(state: object) -> Iterator[tuple[str, str]]:
    """(key, text) of every string, in order; JSON inside strings is opened too."""
    waiting: list[tuple[str, object]] = [("", state)]
    for _ in range(_MOST_LEAVES):
        if not waiting:
            return
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend((str(name), held) for name, held in reversed(value.items()))
        elif isinstance(value, list):
            waiting.extend((key, held) for held in reversed(value))
        elif isinstance(value, str):
            if value[:1] in ("{", "["):
                try:
                    waiting.append((key, json.loads(value)))
                    continue
                except (ValueError, RecursionError):
                    pass
            yield key, value
