"""Lines to content or boilerplate, each with a reason. Nothing is deleted: what is not content is only marked."""

from __future__ import annotations

import numpy as np

from prospectus.boilerplate import classifier
from prospectus.boilerplate.elsewhere import elsewhere
from prospectus.boilerplate.reasons import reasons
from prospectus.boilerplate.seen import look
from prospectus.boilerplate.smoothing import content
from prospectus.model import Draft

__all__ = ["strip"]

_ABOUT = ("title", "data")
_ELSEWHERE = np.float32(-64)
"""Log-odds, in sixteenths, of what its page says to be about other pages."""


def strip(draft: Draft) -> tuple[str, ...]:
    """For each line of a page why it is not content, or "" for content.

    >>> from prospectus.blocks.html import read_html
    >>> page = "<nav><a href=/>Home</a> <a href=/c>Courses</a></nav><main><h1>MSc Ecology</h1><p>Ecology is the study "
    >>> strip(read_html(page + "of how living things interact with each other and with the world around.</p></main>"))
    ('navigation', '', '')
    """
    lines = draft.lines
    told = ["metadata" if line.kind in _ABOUT else "" for line in lines]
    shown = [n for n, (line, why) in enumerate(zip(lines, told, strict=True)) if line.text and not why]
    about = [line for line, why in zip(lines, told, strict=True) if why and line.text]
    if not shown:
        return tuple(told)
    read = [lines[n] for n in shown]
    seen = look(read, draft.boxes)
    odds = classifier.log_odds(seen, about)
    if draft.boxes:
        odds = np.where(elsewhere(read, draft.boxes, seen, odds), np.minimum(odds, _ELSEWHERE), odds)
    out = np.flatnonzero(~content(seen, odds))
    for n, reason in zip(out.tolist(), reasons(out, draft.boxes, seen, odds), strict=True):
        told[shown[n]] = reason
    return tuple(told)
