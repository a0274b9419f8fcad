"""Markup that a browser shows although it stands apart: declarative shadow roots and the documents of inline frames.

HTML Living Standard: `template` with `shadowrootmode`, `iframe` with `srcdoc`. A parser leaves both aside, as it does
templates that only scripts use; written as a `div` they are read where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TEMPLATE = re.compile(r"<(/?)template\b([^>]{0,500})>", re.IGNORECASE)
_FRAME = re.compile(r"<iframe\b[^>]{0,1000}?\ssrcdoc\s?=\s?(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"(<iframe\b[^<>]{0,2000}>)(?=\s{0,20}</noscript)", re.IGNORECASE)
"""A frame without an end, which would swallow the rest of the page: browsers that run scripts never see it."""
_MOST_FRAMES = 50
_PART = re.compile(r"</?(?:!doctype|html|head|body)\b[^>]{0,500}>", re.IGNORECASE)


def inlined(markup: str) -> str:
    """The markup with shadow roots and inline documents as elements of the page.

    >>> inlined('<x-a><template shadowrootmode="open"><p>1 year</p></template></x-a><template>No</template>')
    '<x-a><div><p>1 year</p></div></x-a><template>No</template>'
    """
    markup = _LEFT_OPEN.sub(r"\1</iframe>", markup)
    pieces, at = [], 0
    for start, end, tag in sorted([*_shadow_roots(markup), *_frames(markup)]):
        if start >= at:
            pieces += [markup[at:start], tag]
            at = end
    return "".join([*pieces, markup[at:]])


def _shadow_roots(markup: str) -> Iterator[tuple[int, int, str]]:
    """The tags of templates that are shadow roots, and what stands for them; nothing inside of other templates."""
    open_: list[bool] = []
    for match in _TEMPLATE.finditer(markup):
        if not match[1]:
            open_.append(all(open_) and "shadowrootmode" in match[2].lower())
            if open_[-1]:
                yield *match.span(), "<div>"
        elif open_ and open_.pop():
            yield *match.span(), "</div>"


def _frames(markup: str) -> Iterator[tuple[int, int, str]]:
    """Where a frame that brings its document begins, and the document."""
    for number, match in enumerate(_FRAME.finditer(markup)):
        if number == _MOST_FRAMES:
            return
        document = _PART.sub("", unescape(match[1] or match[2] or ""))
        yield match.start(), match.start(), f"<div>{document}</div>"


__all__ = ["inlined"]
