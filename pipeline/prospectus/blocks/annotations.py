"""Values that a page's own markup names: microdata (`itemprop`) and RDFa Lite (`property`), as lines of metadata.

After the HTML standard, section 5.2 (Microdata), and RDFa Lite 1.1 (W3C 2015). Names are those of the properties,
without prefix or address; a property inside an item of a property is `offers.price`, as in JSON-LD. `itemref` is not
followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from prospectus.blocks.folding import fold
from prospectus.model import Line

_MOST_VALUES = 400
_MOST_NODES = 10 * _MOST_VALUES
"""Elements that are looked at: those that belong to no item state nothing, but have to be climbed from."""
_LONGEST_VALUE = 500
"""Characters; a longer value is the page's running text, which stands there for all to see."""
_DEEPEST = 200
_ADDRESS = {"a": "href", "area": "href", "link": "href", "object": "data"} | dict.fromkeys(
    ("audio", "embed", "iframe", "img", "source", "track", "video"), "src"
)
_VALUE = {"data": "value", "meter": "value", "time": "datetime"}


class _Syntax(NamedTuple):
    """The attributes that name a property, start an item and say what the item is."""

    property: str
    item: str
    type: str


_SYNTAXES = _Syntax("itemprop", "itemscope", "itemtype"), _Syntax("property", "typeof", "typeof")


def read_annotations(page: LexborHTMLParser) -> Iterator[Line]:
    r"""A `data` line, name and value set apart by a tab, for each named value of a page.

    >>> markup = '<div itemscope><b itemprop="offers" itemscope><i itemprop="price" content="9250">£9,250</i></b></div>'
    >>> [line.text for line in read_annotations(LexborHTMLParser(markup))]
    ['offers.price\t9250']
    """
    for syntax in _SYNTAXES:
        nodes = page.css(f"[{syntax.property}], [{syntax.type}]")[:_MOST_NODES]
        yield from islice(_values(nodes, syntax), _MOST_VALUES)


def _values(nodes: list[LexborNode], syntax: _Syntax) -> Iterator[Line]:
    for node in nodes:
        path = _path(node, syntax)
        if path is None:
            continue
        attributes = node.attributes
        if (kind := attributes.get(syntax.type)) is not None and (name := _bare(kind)):
            yield Line(f"{'.'.join([*path, '@type'])}\t{name}", "data")
        value = "" if syntax.item in attributes else fold(_value(node))
        if path and value and len(value) <= _LONGEST_VALUE:
            yield Line(f"{'.'.join(path)}\t{value}", "data")


def _path(node: LexborNode, syntax: _Syntax) -> list[str] | None:
    """The properties from the outermost item to this node; None where no item is around it."""
    own = node.attributes
    path = [_bare(own[syntax.property])] if own.get(syntax.property) else []
    if not path and syntax.item in own:
        return []
    parent = node.parent
    for _ in range(_DEEPEST):
        if parent is None:
            return None
        attributes = parent.attributes
        if syntax.item in attributes:
            if not attributes.get(syntax.property):
                return [name for name in reversed(path) if name]
            path.append(_bare(attributes[syntax.property]))
        parent = parent.parent
    return None


def _bare(names: str | None) -> str:
    """The first of some names without its prefix or address: `schema:price`, `https://schema.org/price`."""
    first = (names or "").split(maxsplit=1)[:1]
    return first[0].rstrip("/").replace("#", "/").rsplit("/", 1)[-1].rsplit(":", 1)[-1] if first else ""


def _value(node: LexborNode) -> str:
    attributes, tag = node.attributes, node.tag or ""
    stated = attributes.get("content") or attributes.get(_VALUE.get(tag, "")) or attributes.get(_ADDRESS.get(tag, ""))
    return stated or ("" if tag in _ADDRESS and tag != "a" else node.text())


__all__ = ["read_annotations"]
