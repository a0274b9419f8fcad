"""Markup that nests without end is made shallow before it is parsed.

HTML's rules for parsing look through all open elements at almost every tag, so the time grows with the square of the
depth. Browsers stop at a depth of 512 (Blink's `kMaximumHTMLParserDOMTreeDepth`); so does this.
"""

from __future__ import annotations

import re

DEEPEST = 512
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})")
_ENDS_ITSELF = re.compile(r"[^<>]{0,5000}/>")
"""The rest of a tag that closes its element, as only drawings may."""
_CLOSED_BY_OTHERS = frozenset(
    "html head body p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rp rtc "
    "area base br col embed hr img input link meta param source track wbr".split()
)
"""Elements that hold nothing or end without a tag: many of them open are no sign of depth."""


def shallow(markup: str) -> str:
    """The markup, where it nests more than `DEEPEST` deep with a line break for each tag below.

    >>> shallow("<div>" * 3 + "MSc"), shallow("<div>" * 514 + "MSc</div>").count("<div>")
    ('<div><div><div>MSc', 512)
    """
    if markup.count("<") - 2 * markup.count("</") <= DEEPEST:
        return markup
    pieces, depth, kept, drawings = [], 0, 0, 0
    for match in _TAG.finditer(markup):
        closing, name = match.groups()
        if name.lower() in _CLOSED_BY_OTHERS:
            continue
        if name.lower() == "svg":
            drawings = max(0, drawings - 1) if closing else drawings + 1
        elif drawings and _ENDS_ITSELF.match(markup, match.end()):
            continue
        if closing:
            depth = max(0, depth - 1)
        if depth >= DEEPEST:
            pieces += [markup[kept : match.start()], "<br"]  # what the tag says of itself goes to the line break
            kept = match.end()
        if not closing:
            depth += 1
    return "".join([*pieces, markup[kept:]])
