"""Markup that nests without end is made shallow before it is parsed.

HTML's rules for parsing look through all open elements at almost every tag, so the time grows with the square of the
depth. Browsers stop at a depth of 512 (Blink's `kMaximumHTMLParserDOMTreeDepth`); so does this.
"""

from __future__ import annotations

import re
from collections import Counter

from prospectus.blocks.nesting import NOT_COUNTED, Nesting

DEEPEST = 512
_TAG = re.compile(r"<(?:(/?)([A-Za-z][A-Za-z0-9:-]{0,40})|!--.*?(?:-->|\Z))", re.DOTALL)
"""A tag, or a comment with all that only looks like tags in it."""
_NAME = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:-]*|!--.*?(?:-->|\Z))", re.DOTALL)
_ENDS_ITSELF = re.compile(r"[^<>]{0,5000}/>")
"""The rest of a tag that closes its element, as only drawings may."""
_FORMATTING = re.compile(r"<(/?)(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE)
_FEW_TAGS, _MOST_REPEATED = 2000, 1_000_000
"""Tags of a page that cannot do harm, and elements that formatting left open may become in the worst case."""


def plain(markup: str) -> str:
    """The markup without formatting where that would be repeated without end.

    What a page leaves open of `b`, `font` and the like is opened again in every paragraph that follows (HTML Living
    Standard, "reconstruct the active formatting elements"): 60 KB can become millions of elements.

    >>> plain("<b>1 year</b>"), plain("<b x=1><b x=2>" * 900 + "<p>" * 900).count("<b")
    ('<b>1 year</b>', 0)
    """
    tags = markup.count("<")
    if tags < _FEW_TAGS:
        return markup
    left_open = Counter[str]()
    for closing, tag in _FORMATTING.findall(markup):
        name = tag.lower()
        left_open[name] = max(0, left_open[name] - 1) if closing else left_open[name] + 1
    return markup if left_open.total() * tags <= _MOST_REPEATED else _FORMATTING.sub(r"<\1span", markup)


def shallow(markup: str) -> str:
    """The markup, where it nests more than `DEEPEST` deep with a line break for each tag below.

    >>> shallow("<div>" * 3 + "MSc"), shallow("<div>" * 514 + "MSc</div>").count("<div>")
    ('<div><div><div>MSc', 512)
    """
    if not _may_be_deep(markup):
        return markup
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


def _may_be_deep(markup: str) -> bool:
    """A quick look that lets most pages pass: only end tags right behind what they close take depth away."""
    if markup.count("<") - markup.count("</") <= DEEPEST:
        return False
    left_open: list[str] = []
    for tag in _NAME.findall(markup):
        if tag[0] == "/":
            if left_open and left_open[-1] == tag[1:]:
                left_open.pop()
        elif tag not in NOT_COUNTED and tag[0] != "!":
            left_open.append(tag)
            if len(left_open) > DEEPEST:
                return True
    return False
