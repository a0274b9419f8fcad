"""Lines to content or boilerplate, each with a reason. Nothing is deleted: what is not content is only marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

import numpy as np

from prospectus.boilerplate import classifier
from prospectus.boilerplate.elsewhere import elsewhere
from prospectus.boilerplate.smoothing import content
from prospectus.model import Box, Draft

__all__ = ["strip"]

_ABOUT = ("title", "data")
_ELSEWHERE = np.float32(-64)
"""Log-odds, in sixteenths, of what its page says to be about other pages."""
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
    shown = [n for n, line in enumerate(lines) if line.text and line.kind not in _ABOUT]
    about = [line for line in lines if line.text and line.kind in _ABOUT]
    reasons = ["metadata" if line.kind in _ABOUT else "" for line in lines]
    if not shown:
        return tuple(reasons)
    read = [lines[n] for n in shown]
    odds = classifier.log_odds(read, draft.boxes, about)
    if draft.boxes:
        odds = np.where(elsewhere(read, draft.boxes, odds), np.minimum(odds, _ELSEWHERE), odds)
    keep = content(read, draft.boxes, odds)
    areas = _Areas(draft.boxes)
    for n, line, kept, value in zip(shown, read, keep, odds.tolist(), strict=True):
        if not kept:
            reasons[n] = areas.reason(line.box, value)
    return tuple(reasons)


class _Areas:
    """The parts of the page that boxes stand in, each box looked at once: pages nest thousands deep."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self.boxes = boxes
        self.areas: dict[int, str] = {-1: ""}
        self.consents: dict[int, bool] = {-1: False}

    def reason(self, box: int, odds: float) -> str:
        """Why a line is not content: what hides it, the part of the page it stands in, or how sure the network is."""
        hidden = self.boxes[box].hidden if box >= 0 else ""
        if hidden:
            return "hidden" if hidden != "dialog" else "cookie banner" if self._asks_consent(box) else "dialog"
        return self._area(box) or f"boilerplate (p={1 / (1 + exp(odds / 16)):.2f})"

    def _area(self, box: int) -> str:
        """The name of the innermost part of the page around a box, if any."""
        path = []
        while box not in self.areas:
            _, tag, marks, _ = self.boxes[box]
            path.append(box)
            if found := _AREAS.get(tag) or _ROLES.get(marks.rpartition(" ")[2]):
                break
            box = self.boxes[box].parent
        else:
            found = self.areas[box]
        self.areas.update(dict.fromkeys(path, found))
        return found

    def _asks_consent(self, box: int) -> bool:
        path = []
        while box not in self.consents:
            path.append(box)
            if found := bool(_CONSENT.search(self.boxes[box].marks)):
                break
            box = self.boxes[box].parent
        else:
            found = self.consents[box]
        self.consents.update(dict.fromkeys(path, found))
        return found
