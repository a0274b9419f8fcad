"""What a page says of itself where no reader looks: title, description, canonical address, JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from prospectus.blocks.folding import fold
from prospectus.model import Line, Problem

_WHERE = (
    'title, link[rel="canonical"], meta[property="og:url"], meta[name="description"], meta[property="og:title"], '
    'meta[property="og:description"], meta[property="og:type"], meta[name="author"], script[type="application/ld+json"]'
)
_MOST_LEAVES = 400
_LONGEST_LEAF = 4000
_FIRST = re.compile(r"[{\[]")
_TRAILING_COMMA = re.compile(r",(?=\s{0,20}[}\]])")


class Metadata(NamedTuple):
    """The lines of a page's metadata, its canonical address, and what could not be read."""

    title: tuple[Line, ...]
    data: tuple[Line, ...]
    url: str | None
    problems: tuple[Problem, ...]


def read_metadata(page: LexborHTMLParser) -> Metadata:
    r"""The metadata of a page: a line for the title, and `data` lines of a name and a value set apart by a tab.

    >>> markup = '<title>Data | Uni</title><script type="application/ld+json">{"offers": {"price": 9250}}</script>'
    >>> found = read_metadata(LexborHTMLParser(markup))
    >>> found.title[0].text, found.data[0].text
    ('Data | Uni', 'offers.price\t9250')
    """
    title, data, problems = list[Line](), list[Line](), list[Problem]()
    addresses: dict[str, str] = {}
    for node in page.css(_WHERE):
        attributes = node.attributes
        if node.tag == "title":
            if not title and (words := fold(node.text())) and _in_head(node):
                title.append(Line(words, "title"))
        elif node.tag == "script":
            data += _leaves_of(node.text(), problems)
        elif node.tag == "link":
            addresses.setdefault("canonical", attributes.get("href") or "")
        elif (name := attributes.get("property") or attributes.get("name") or "") == "og:url":
            addresses.setdefault(name, attributes.get("content") or "")
        elif words := fold(attributes.get("content") or ""):
            data.append(Line(f"{name}\t{words}", "data"))
    url = next((a.strip() for a in (addresses.get("canonical"), addresses.get("og:url")) if a and "://" in a), None)
    return Metadata(tuple(title), tuple(data), url, tuple(problems))


def _in_head(node: LexborNode) -> bool:
    """Whether a title is the page's and not that of a drawing."""
    return node.parent is None or node.parent.tag not in ("svg", "symbol", "g", "path")


def _leaves_of(text: str, problems: list[Problem]) -> Iterator[Line]:
    """The values of one block of JSON-LD; a block that cannot be read is a problem and nothing more."""
    try:
        found = _loaded(text)
    except (ValueError, RecursionError) as error:
        problems.append(Problem("metadata-malformed", f"JSON-LD could not be read: {error}", quote=fold(text)[:80]))
        return
    for count, (path, value) in enumerate(_leaves(found, "")):
        if count == _MOST_LEAVES:
            return
        if words := fold(value[:_LONGEST_LEAF]):
            yield Line(f"{path}\t{words}", "data")


def _loaded(text: str) -> object:
    """JSON as pages write it: wrapped in comments, with line breaks in strings, with a comma too many."""
    text = text.replace("<![CDATA[", "", 1).replace("]]>", "", 1)
    first = _FIRST.search(text)
    bare = text[first.start() if first else 0 : max(text.rfind("}"), text.rfind("]")) + 1]
    try:
        return json.loads(bare, strict=False, parse_float=str, parse_int=str)
    except ValueError:
        return json.loads(_TRAILING_COMMA.sub("", bare), strict=False, parse_float=str, parse_int=str)


def _leaves(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "@context":
                yield from _leaves(inner, path if key == "@graph" else f"{path}.{key}" if path else fold(str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, path)
    elif value is not None:
        yield path or "value", str(value).lower() if isinstance(value, bool) else str(value)
