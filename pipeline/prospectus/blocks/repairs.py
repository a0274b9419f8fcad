"""Repaired spots: from their place in the repaired text to their place in the canonical text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from prospectus.blocks.folding import fold
from prospectus.model import Line, Repair


def place_repairs(
    repairs: Sequence[Repair], lines: Sequence[Line], starts: Sequence[int], length: int
) -> tuple[Repair, ...]:
    """The repairs with positions in the canonical text, none left out.

    `starts` says where each line begins in the canonical text, which is `length` characters long. Between the two texts
    white space was folded and characters of no width were dropped, so that a spot can only have moved towards the
    start of its line, and never less than the one before it. A spot of which nothing is left has an empty span.
    """
    origins = [line.origin for line in lines]
    placed, current, lost = [], -1, 0
    for repair in repairs:
        number = bisect_right(origins, repair.start) - 1
        if number < 0:
            placed.append(replace(repair, start=0, end=0))
            continue
        if number != current:
            current, lost = number, 0
        text, spot = lines[number].text, fold(repair.after)
        latest = min(repair.start - origins[number] - lost, len(text))
        at = text.rfind(spot, 0, latest + len(spot)) if spot else latest
        if at >= 0:
            lost += max(0, latest - at)
        start = min(starts[number] + (at if at >= 0 else latest), length)
        placed.append(replace(repair, start=start, end=min(start + len(spot), length) if at >= 0 else start))
    return tuple(placed)
