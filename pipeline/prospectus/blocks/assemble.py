"""From lines to a page: the canonical text, its blocks with their cells and labels, and its sections."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from prospectus.blocks.folding import fold_line
from prospectus.blocks.glued_headings import split_headings
from prospectus.blocks.headings import find_headings
from prospectus.blocks.label_runs import split_runs, starts_in_markup, starts_in_text
from prospectus.blocks.pairing import find_pairs
from prospectus.blocks.repairs import place_repairs
from prospectus.blocks.rows import Table, read_table
from prospectus.blocks.titles import address, headed
from prospectus.blocks.writing import Writer
from prospectus.model import Draft, Line, Page
from prospectus.reasons import doubt
from prospectus.sections import outline

_METADATA = {"title": "metadata", "data": "metadata"}


def assemble(draft: Draft, reasons: Sequence[str]) -> Page:
    r"""The page that the lines of a draft make; `reasons` says for each line why it is not content, or is empty.

    >>> from prospectus.blocks import read, segment
    >>> draft = segment(read("<h1>Data</h1><dl><dt>Duration<dd>1 year</dl>"))
    >>> page = assemble(draft, [""] * len(draft.lines))
    >>> page.text, [block.kind for block in page.blocks]
    ('Data\nDuration\t1 year', ['heading', 'pair'])
    """
    lines, why = _folded(draft, reasons)
    writer = _write(lines, why, draft)
    text, blocks = writer.text, tuple(writer.blocks)
    return Page(
        text,
        blocks,
        outline(blocks, text),
        draft.boxes,
        language=draft.language,
        url=draft.url or address(lines, flat=not draft.boxes),
        repairs=place_repairs(draft.repairs, lines, writer.starts, len(text)),
        problems=draft.problems,
    )


def _folded(draft: Draft, reasons: Sequence[str]) -> tuple[list[Line], list[str]]:
    """The lines of which something is left when white space is folded, and their reasons."""
    lines = list(map(fold_line, draft.lines))
    kept = [(line, reason) for line, reason in zip(lines, reasons, strict=True) if line.text.strip("\t")]
    kept = list(split_runs(kept, starts_in_markup if draft.boxes else starts_in_text))
    if not draft.boxes:
        kept = headed(list(split_headings(kept)))
    return [line for line, _ in kept], [reason or _METADATA.get(line.kind, "") for line, reason in kept]


def _write(lines: Sequence[Line], reasons: Sequence[str], draft: Draft) -> Writer:
    firm = [reason if doubt(reason) == 1 else "" for reason in reasons]  # what is only a guess tells no structure
    pairs = find_pairs(lines, draft.boxes, firm)
    if pairs.sure:  # without markup a fact alone among short lines looks like a menu
        reasons = ["" if number in pairs.sure else reason for number, reason in enumerate(reasons)]
    headings = find_headings(lines, draft.boxes, pairs.taken, firm)
    if not draft.boxes:  # a heading of content is content
        of_content = find_headings(lines, draft.boxes, pairs.taken, reasons)
        reasons = ["" if number in of_content else reason for number, reason in enumerate(reasons)]
    writer = Writer(lines, reasons, draft.boxes, pairs.labels)
    tables = _tables(lines)
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.kind == "row":
            writer.row(number, tables[line.table])
        elif line.kind == "data":
            writer.data(number)
        elif number in pairs.inside:
            writer.split_pair(number, pairs.inside[number])
        elif pairs.joined.get(number) == number + 1:
            writer.joined_pair(number, pairs.joined[number])
            number += 1
        elif pairs.joined.get(number + 1) == number:  # a value above its label: they change places
            writer.joined_pair(number + 1, number)
            number += 1
        else:
            writer.line(number, headings.get(number, 0))
        number += 1
    return writer


def _tables(lines: Sequence[Line]) -> dict[int, Table]:
    rows = [number for number, line in enumerate(lines) if line.kind == "row"]
    rows.sort(key=lambda number: lines[number].table)
    return {
        table: read_table(lines, list(group)) for table, group in groupby(rows, key=lambda number: lines[number].table)
    }


__all__ = ["assemble"]
