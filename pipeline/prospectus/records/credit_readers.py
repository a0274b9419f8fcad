"""Credits of a programme: numbers with their unit, and bare numbers whose label names it."""

from __future__ import annotations

import re
from dataclasses import replace

from prospectus.fields.readers import BY_TYPE
from prospectus.fields.view import View
from prospectus.model import Block, Reading
from prospectus.values import credits
from prospectus.values.credits import Credits

_BARE = re.compile(r"\d{1,3}(?:[.,]\d)?")
_TOTAL = re.compile(
    r"(?i)\W*(?:total\w*|overall|sum|gesamt\w*|insgesamt|summe|somme|suma|totaal|samtliche|summa|razem)\b"
)
_POINTS = re.compile(r"(?i)(?:total |degree )?(?:points|units)(?: (?:required|value))?:?")
"""Labels of New Zealand and California, whose words count other things elsewhere."""
_RATE = re.compile(r"(?i)\b(?:per|pro|par|por|cost|price|fee|each|max\w*|min\w*)\b")


def find_credits(view: View) -> list[Reading[Credits]]:
    """Numbers of credits; a number alone counts under a label such as `Credits`, in a table only in its total."""
    points = view.hints.credit_points
    named = [_in_cell(view, reading) for reading in view.readings(BY_TYPE[Credits])]
    taken = {view.block_at(reading.start).start for reading in named}
    bare = [one for block in view.readable if block.start not in taken and (one := _bare(view, block, points))]
    return sorted([*named, *bare], key=lambda reading: reading.start)


def _in_cell(view: View, reading: Reading[Credits]) -> Reading[Credits]:
    """`Credits: 78` in a pair is the number under its label, which then speaks for it."""
    for cell in view.block_at(reading.start).cells:
        if reading.start < cell.start < reading.end <= cell.end and cell.labels:
            return Reading(reading.value, cell.start, reading.end, view.text[cell.start : reading.end])
    return reading


def _bare(view: View, block: Block, points: credits.Unit | None) -> Reading[Credits] | None:
    """The number that a line or one of its cells consists of, if its label names credits."""
    if block.kind == "row" and not _TOTAL.match(view.text, block.start):
        return None
    for start, end in [(cell.start, cell.end) for cell in block.cells] or [(block.start, block.end)]:
        if block.kind == "pair" and (found := _points(view, start, end)):
            return found
        if _BARE.fullmatch(view.text, start, end):
            for label in view.around(start, end).labels:
                words = view.text[slice(*label)]
                value = None if _RATE.search(words) else credits.counted(view.text[start:end], words, points)
                if value:
                    return Reading(value, start, end, view.text[start:end])
    return None


def _points(view: View, start: int, end: int) -> Reading[Credits] | None:
    """`180 points` in a pair whose label is `Points`."""
    found = credits.find_points(view.text[start:end])
    if not found:
        return None
    labels = (view.text[slice(*label)].strip() for label in view.around(start, end).labels)
    named = any(map(_POINTS.fullmatch, labels))
    return replace(found[0], start=found[0].start + start, end=found[0].end + start) if named else None
