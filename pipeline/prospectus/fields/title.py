"""The title of a page: its main heading, else what its `<title>` says without the name of the site; or the name of
each thing that it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prospectus.fields.view import View
from prospectus.model import Block, Reading
from prospectus.reasons import doubt

_LONGEST = 160
_SITE = re.compile(r"\s+[|·•»–—-]\s+")


def find_title(view: View) -> Iterator[Reading[str]]:
    """The title of a page, one reading at most; where it speaks of several things, the name of each."""
    if view.units.all:
        yield from (_reading(view, *unit.name) for unit in view.units.all if unit.name)
        return
    shown = [block for block in view.page.blocks if not block.hidden and 0 < block.end - block.start <= _LONGEST]
    heads = [block for block in shown if block.kind == "title"]
    lines = [block for block in shown if block.kind == "heading" and doubt(block.stripped) < 1]
    best = max(lines, key=lambda line: _worth(view, line, heads), default=None)
    if best is not None and (best.level == 1 or not heads or _repeated(view, best, heads)):
        yield _reading(view, best.start, best.end)
    elif heads:
        yield _without_site(view, heads[0])
    elif first := next((block for block in shown if view.is_readable(block)), None):
        yield _reading(view, first.start, first.end)


def _worth(view: View, line: Block, heads: list[Block]) -> tuple[bool, bool, bool, int]:
    """A main heading that the `<title>` repeats, before any main heading, before one it repeats, before the first."""
    repeated, main = _repeated(view, line, heads), line.level == 1
    return main and repeated, main and not line.stripped, repeated, -line.start


def _repeated(view: View, line: Block, heads: list[Block]) -> bool:
    text = view.text[line.start : line.end].lower()
    return any(text in view.text[head.start : head.end].lower() for head in heads)


def _without_site(view: View, head: Block) -> Reading[str]:
    """`Marine biologist | Jobs in Wexmere`: what stands before the first separator."""
    cut = _SITE.search(view.text, head.start, head.end)
    return _reading(view, head.start, cut.start() if cut and cut.start() > head.start else head.end)


def _reading(view: View, start: int, end: int) -> Reading[str]:
    text = view.text[start:end]
    return Reading(text, start, end, text)
