"""The title of a page: its main heading, else what its `<title>` says without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prospectus.fields.view import View
from prospectus.model import Block, Reading
from prospectus.reasons import doubt

_LONGEST = 160
_SITE = re.compile(r"\s+[|·•»–—-]\s+")


def find_title(view: View) -> Iterator[Reading[str]]:
    """The title of a page, or nothing. One reading at most."""
    shown = [block for block in view.page.blocks if not block.hidden and block.end - block.start <= _LONGEST]
    heads = [block for block in shown if block.kind == "title"]
    lines = [block for block in shown if block.kind == "heading" and doubt(block.stripped) < 1]
    best = max(lines, key=lambda line: _worth(view, line, heads), default=None)
    if best is not None:
        yield _reading(view, best.start, best.end)
    elif heads:
        yield _without_site(view, heads[0])
    else:
        yield from (_reading(view, block.start, block.end) for block in view.readable[:1] if block in shown)


def _worth(view: View, line: Block, heads: list[Block]) -> tuple[bool, bool, bool, int]:
    """A heading that the `<title>` repeats, before the main heading, before the first."""
    text = view.text[line.start : line.end].lower()
    repeated = any(text in view.text[head.start : head.end].lower() for head in heads)
    return line.level == 1 and repeated, line.level == 1 and not line.stripped, repeated, -line.start


def _without_site(view: View, head: Block) -> Reading[str]:
    """`Marine biologist | Jobs in Wexmere`: what stands before the first separator."""
    cut = _SITE.search(view.text, head.start, head.end)
    return _reading(view, head.start, cut.start() if cut and cut.start() > head.start else head.end)


def _reading(view: View, start: int, end: int) -> Reading[str]:
    text = view.text[start:end]
    return Reading(text, start, end, text)
