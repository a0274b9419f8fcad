"""Markup that nests without end is made shallow before it is parsed.

HTML's rules for parsing look through all open elements at almost every tag, so the time grows with the square of the
depth. Browsers stop at a depth of 512 (Blink's `kMaximumHTMLParserDOMTreeDepth`); so does this.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from prospectus.blocks.nesting import NOT_COUNTED, Nesting

DEEPEST = 512
_TAG = re.compile(r"<(?:(/?)([A-Za-z][A-Za-z0-9:-]{0,40})|!--.*?(?:-->|\Z))", re.DOTALL)
"""A tag, or a comment with all that only looks like tags in it."""
_ENDS_ITSELF = re.compile(r"[^<>]{0,5000}/>")
"""The rest of a tag that closes its element, as only drawings may."""
_FORMATS = "b big code em font i nobr s small strike strong tt u".split()
_FORMATTING = re.compile(rf"<(/?)(?:{'|'.join(_FORMATS)})(?=[\s/>])", re.IGNORECASE)
_FORMATTING_TAGS = frozenset([*_FORMATS, *(f"/{name}" for name in _FORMATS)])
_FEW_TAGS, _MOST_REPEATED = 2000, 1_000_000
"""Tags of a page that cannot do harm, and elements that formatting left open may become in the worst case."""


def repeats_formatting(tags: Sequence[str]) -> bool:
    """Whether formatting that a page leaves open would be repeated without end.

    What it leaves open of `b`, `font` and the like is opened again in every paragraph that follows (HTML Living
    Standard, "reconstruct the active formatting elements"): 60 KB can become millions of elements.

    >>> repeats_formatting(["b", "/b"] * 2000), repeats_formatting(["b"] * 900 + ["p"] * 1800)
    (False, True)
    """
    if len(tags) < _FEW_TAGS:
        return False
    left_open = Counter[str]()
    for tag in tags:
        if tag in _FORMATTING_TAGS:
            name = tag.lstrip("/")
            left_open[name] = max(0, left_open[name] - 1) if tag[0] == "/" else left_open[name] + 1
    return left_open.total() * len(tags) > _MOST_REPEATED


def plain(markup: str) -> str:
    """The markup without formatting.

    >>> plain("<b x=1>1 year</b>")
    '<span x=1>1 year</span>'
    """
    return _FORMATTING.sub(r"<\1span", markup)


def may_be_deep(tags: Sequence[str]) -> bool:
    """A quick look that lets most pages pass: only end tags right behind what they close take depth away.

    >>> may_be_deep(["div", "/div"] * 600), may_be_deep(["div"] * 600)
    (False, True)
    """
    ends = {tag: f"/{tag}" for tag in set(tags) if tag[0] != "/" and tag not in NOT_COUNTED}
    awaited: list[str] = []
    for tag in tags:
        if end := ends.get(tag):
            awaited.append(end)
            if len(awaited) > DEEPEST:
                return True
        elif awaited and awaited[-1] == tag:
            awaited.pop()
    return False


def shallow(markup: str) -> str:
    """The markup, where it nests more than `DEEPEST` deep with a line break for each tag below.

    >>> shallow("<div>" * 3 + "MSc"), shallow("<div>" * 514 + "MSc</div>").count("<div>")
    ('<div><div><div>MSc', 512)
    """
    pieces, kept, drawings = [], 0, 0
    nesting = Nesting(DEEPEST)
    for match in _TAG.finditer(markup):
        closing, written = match.groups()
        if written is None or (name := written.lower()) in NOT_COUNTED:
            continue
        if name == "svg":
            drawings = max(0, drawings - 1) if closing else drawings + 1
        elif drawings and _ENDS_ITSELF.match(markup, match.end()):
            continue
        if nesting.end(name) if closing else nesting.start(name):
            pieces += [markup[kept : match.start()], "<br"]  # what the tag says of itself goes to the line break
            kept = match.end()
    return "".join([*pieces, markup[kept:]])
