"""White space and characters of no width: every line of the canonical text has single spaces and nothing unseen."""

from __future__ import annotations

import re

from prospectus.model import Line, Link

UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Characters that take no place and carry no meaning of their own."""
_OF_CELLS = frozenset({"row", "data"})
_UNSEEN = re.compile(f"[{UNSEEN}]")


def fold(text: str) -> str:
    r"""White space folded to single spaces, characters of no width left out.

    >>> fold("24\xa0months \n of\u200b study")
    '24 months of study'
    """
    return " ".join(_UNSEEN.sub("", text).split())


def fold_line(line: Line) -> Line:
    r"""The line with its text folded, its links and its lead moved along; cells of a row are folded one by one.

    >>> fold_line(Line("Fee:\xa0 £80", "paragraph", lead=5)).text
    'Fee: £80'
    """
    text, cells = line.text, line.kind in _OF_CELLS
    shown = text.replace("\t", " ") if cells else text
    if shown.isprintable() and "  " not in shown and shown == shown.strip():
        return line
    folded = "\t".join(map(fold, text.split("\t"))) if cells else fold(text)
    if folded == text:
        return line
    if len(folded) == len(text) or (not line.links and not line.lead):  # one space for another moves nothing
        return line._replace(text=folded)
    places = _places(text, folded)
    links = tuple(Link(places[link.start], places[link.end], link.href) for link in line.links)
    return line._replace(text=folded, links=links, lead=places[min(line.lead, len(text))])


def _places(text: str, folded: str) -> list[int]:
    """Where each position of a text lies in the folded one."""
    places, at = [], 0
    for character in text:
        places.append(at)
        if at < len(folded) and (folded[at] == character or (folded[at] == " " and character.isspace())):
            at += 1
    places.append(len(folded))
    return places
