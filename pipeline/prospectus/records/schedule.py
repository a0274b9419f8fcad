"""The plan of credits: rows by year and term, modules with their credits, and the arithmetic over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from prospectus.fields.readers import BY_TYPE
from prospectus.fields.view import View
from prospectus.model import Reading, Span
from prospectus.records import readers
from prospectus.records.parts import CreditRow
from prospectus.values import numbers
from prospectus.values.base import plain
from prospectus.values.credits import Credits

_SPLIT = re.compile(
    r"(?P<what>[\w’' -]{0,40}(?:module|course|unit|modul|kurs))s? (?:is|are|will be) (?:split|divided"
    r"|spread|taught|delivered|distributed|broken)\s(?:up |out )?"
    r"(?:into|over|across|in|between) (?P<parts>\w+) (?:\w+ )?(?:parts|terms|semesters|blocks|sections"
    r"|sessions)(?P<where>[^.\n]{0,60})",
    re.IGNORECASE,
)
_CODE = re.compile(r"^[A-Z]{2,5}[ -]?\d{3,5}[A-Z]?\b[:\s–-]*")


def find_rows(view: View) -> Iterator[Reading[dict[str, Any]]]:
    """Credits that the page ties to a year or a term, with the number of modules beside them."""
    for found in view.readings(BY_TYPE[Credits]):
        around = view.around(found.start, found.end)
        if any(_has_ordinal(view, span) for span in ((around.block.start, around.block.end), *around.labels)):
            value: dict[str, Any] = {"credits": found.value.value, "unit": found.value.unit}
            low, high = _cell(view, found.start)
            counts = readers.find_module_counts(view.text[low:high], view.hints)
            if len(counts) == 1:
                value["modules"] = counts[0].value
            yield Reading(value, found.start, found.end, found.quote)


def _cell(view: View, position: int) -> Span:
    block = view.block_at(position)
    cell = next((c for c in block.cells if c.start <= position < c.end), None)
    return (cell.start, cell.end) if cell else (block.start, block.end)


def _has_ordinal(view: View, span: Span) -> bool:
    line = view.text[slice(*span)]
    return len(line) < 160 and bool(readers.find_years(line, view.hints) or readers.find_terms(line, view.hints))


def find_modules(view: View) -> Iterator[Reading[dict[str, Any]]]:
    """Items and rows that name a module with its credits, under headings about modules or structure."""
    for found in view.readings(BY_TYPE[Credits]):
        block = view.block_at(found.start)
        kinds = view.around(found.start, found.end).kinds[:2]
        if block.kind not in ("item", "row", "pair") or not {"modules", "structure"} & set(kinds):
            continue
        end = block.cells[0].end if block.cells else found.start
        title = _CODE.sub("", view.text[block.start : end]).strip(" \t•-–—*:,(|")
        if title and not _has_ordinal(view, (block.start, end)) and len(title) < 100:
            code = _CODE.match(view.text[block.start : end])
            value = {"title": title, "credits": found.value.value, "unit": found.value.unit}
            if code:
                value["code"] = code.group().strip(" :–-")
            yield Reading(value, block.start, block.end, view.text[block.start : block.end])


def check_sum(rows: Sequence[CreditRow], credits: Credits | None) -> tuple[str, str] | None:
    """Whether the rows add up to the credits of the whole programme."""
    if not rows or credits is None or any(row.unit != credits.unit for row in rows):
        return None
    total = plain(sum((row.credits for row in rows), Decimal(0)))
    sum_of = "+".join(str(row.credits) for row in rows)
    status = "pass" if total == credits.value else "fail"
    return status, f"{sum_of} = {total}" + ("" if status == "pass" else f", stated are {credits.value}")


def check_count(rows: Sequence[CreditRow], count: int | None, view: View) -> tuple[str, str] | None:
    """Whether the modules of the rows are as many as the page says, or why not."""
    slots = sum(row.modules or 0 for row in rows)
    if not slots or count is None:
        return None
    if slots == count:
        return "pass", f"{slots} modules"
    for match in _SPLIT.finditer(view.text):
        parts = numbers.find(match["parts"])
        if parts and slots - (parts[0].value - 1) == count:
            return "explained", f"{slots} module slots against {count} stated: “{match.group().strip()}”"
    return "fail", f"{slots} module slots against {count} stated"
