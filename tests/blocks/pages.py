"""What the tests of this folder share: a page from text, and the facts that it states."""

from __future__ import annotations

from prospectus.blocks import assemble, read, segment
from prospectus.blocks.title_lines import titled
from prospectus.model import Page


def page_of(text: str) -> Page:
    """A page on which nothing is stripped."""
    draft = segment(read(text))
    return titled(assemble(draft, [""] * len(draft.lines)))


def facts(page: Page) -> set[tuple[str, str]]:
    """All (label, value) that a page states, labels nearest."""
    text, found = page.text, set()
    for block in page.blocks:
        for cell in block.cells:
            if cell.labels and not cell.header:
                (start, end), *_ = cell.labels
                found.add((text[start:end], text[cell.start : cell.end]))
        if block.label:
            start, end = block.label
            found.add((text[start:end], text[block.start : block.end]))
    return found
