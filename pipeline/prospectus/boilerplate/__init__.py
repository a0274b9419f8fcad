"""Lines to content or boilerplate, each with a reason. Nothing is deleted: what is not content is only marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate import classifier
from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.classifier import Odds
from prospectus.model import Box, Draft, Line

__all__ = ["strip"]

Flags = NDArray[np.bool_]

_KEPT = 0
"""Log-odds, in sixteenths, from which a line is content."""
_UNSEEN = 32
"""What it takes when a reader does not see the line."""
_FACT = -32
"""What is enough for a line that states a fact, between lines that are content."""
_HEADING = -48
"""What is enough for a heading right above content."""
_LONGEST_FACT = 120
_FACT_LIKE = re.compile(r"[£$€¥%]|\d[\d.,]* ?[^\W\d_]{2}|[^\W\d_]{3} \d|\w: ?\w|\t")
_LEAST = 0.03
"""The share of a page's text that has to be left."""
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
    keep = _kept(read, draft.boxes, odds)
    for n, line, kept, value in zip(shown, read, keep, odds.tolist(), strict=True):
        if not kept:
            reasons[n] = _reason(line.box, draft.boxes, value)
    return tuple(reasons)


def _kept(lines: Sequence[Line], boxes: Sequence[Box], odds: Odds) -> list[bool]:
    """Which lines are content; never hardly any of a page that says something."""
    unseen = np.array([line.box >= 0 and bool(boxes[line.box].hidden) for line in lines])
    sizes = np.array([len(line.text) for line in lines])
    keep: Flags = odds >= np.where(unseen, _UNSEEN, _KEPT)
    if keep.any():
        first, last = np.flatnonzero(keep)[[0, -1]]
        facts = np.array([_states_a_fact(line) for line in lines[first:last]], dtype=np.bool_)
        keep[first:last] |= facts & ~unseen[first:last] & (odds[first:last] >= _FACT)
        _keep_headings(keep, lines, odds, unseen)
    if sizes[keep].sum() < _LEAST * sizes.sum() and not unseen.all():
        keep = _best_stretch(np.where(unseen, odds.min(), odds), sizes)
    kept: list[bool] = keep.tolist()
    return kept


def _states_a_fact(line: Line) -> bool:
    """Whether a short line has a label and a value, or a number and what it counts."""
    return len(line.text) <= _LONGEST_FACT and bool(_FACT_LIKE.search(line.text))


def _keep_headings(keep: Flags, lines: Sequence[Line], odds: Odds, unseen: Flags) -> None:
    """Headings go with the content that they head."""
    below = False
    for n in range(len(lines) - 1, -1, -1):
        if lines[n].kind == "heading" and below and not unseen[n] and odds[n] >= _HEADING:
            keep[n] = True
        below = bool(keep[n])


def _best_stretch(odds: Odds, sizes: Ints) -> Flags:
    """The stretch of lines that is most like content, when none is enough like it."""
    over = (odds - np.median(odds)) * np.minimum(sizes, 200)
    sums = np.concatenate(([0], np.cumsum(over)))
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    start = int(np.argmin(sums[: end + 1]))
    if end <= start:
        highest: Flags = odds >= odds.max()
        return highest
    found = np.zeros(len(odds), np.bool_)
    found[start:end] = True
    return found


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
