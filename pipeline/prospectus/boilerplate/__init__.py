"""Lines to content or boilerplate, each with a reason. Nothing is deleted: what is not content is only marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

from prospectus.boilerplate import classifier
from prospectus.boilerplate.smoothing import content
from prospectus.model import Box, Draft

__all__ = ["strip"]

_CONSENT = re.compile(r"cookie|consent|gdpr|onetrust", re.IGNORECASE)
_AREAS = {"nav": "navigation", "footer": "footer", "header": "header", "aside": "sidebar"}
_ROLES = {"navigation": "navigation", "contentinfo": "footer", "banner": "header", "complementary": "sidebar"}


def strip(draft: Draft) -> tuple[str, ...]:
    """For each line of a page why it is not content, or "" for content.

    >>> from prospectus.blocks.html import read_html
    >>> page = "<nav><a href=/>Home</a> <a href=/c>Courses</a></nav><main><h1>MSc Ecology</h1><p>Ecology is the study "
    >>> strip(read_html(page + "of how living things interact with each other and with the world around.</p></main>"))
    ('navigation', '', '')
    """
    lines = draft.lines
    shown = [n for n, line in enumerate(lines) if line.text and line.kind not in ("title", "data")]
    reasons = ["metadata" if line.kind in ("title", "data") else "" for line in lines]
    if not shown:
        return tuple(reasons)
    read = [lines[n] for n in shown]
    odds = classifier.log_odds(read, draft.boxes)
    keep = content(read, draft.boxes, odds)
    for n, line, kept, value in zip(shown, read, keep, odds.tolist(), strict=True):
        if not kept:
            reasons[n] = _reason(line.box, draft.boxes, value)
    return tuple(reasons)


def _reason(box: int, boxes: Sequence[Box], odds: float) -> str:
    """Why a line is not content: what hides it, the part of the page that it stands in, or how sure the network is."""
    hidden = boxes[box].hidden if box >= 0 else ""
    consent = False
    while box >= 0:
        _, tag, marks, _ = boxes[box]
        if hidden:
            consent = consent or bool(_CONSENT.search(marks))
        elif found := _AREAS.get(tag) or _ROLES.get(marks.rpartition(" ")[2]):
            return found
        box = boxes[box].parent
    if hidden:
        return "hidden" if hidden != "dialog" else "cookie banner" if consent else "dialog"
    return f"boilerplate (p={1 / (1 + exp(odds / 16)):.2f})"
