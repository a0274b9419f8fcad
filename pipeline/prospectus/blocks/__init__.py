"""From decoded text to lines: HTML, Markdown, or text that has lost its markup."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from prospectus.blocks.assemble import assemble
from prospectus.blocks.box_tables import tables_in_boxes
from prospectus.blocks.flat import read_flat
from prospectus.blocks.formats import format_of
from prospectus.blocks.html import read_html
from prospectus.blocks.markdown import read_markdown
from prospectus.blocks.prepared import prepared
from prospectus.blocks.shell import is_shell, lines_of_state
from prospectus.model import Draft, Line

__all__ = ["assemble", "read", "segment"]


def read(text: str) -> Draft:
    """The lines of a page as they stand in its source; text without markup line by line as it is.

    >>> [line.text for line in read("<ul><li>1 year<li>full-time</ul>").lines]
    ['1 year', 'full-time']
    """
    match format_of(text):
        case "html":
            markup = prepared(text)
            draft = read_html(markup)
            waiting = lines_of_state(markup, read_html) if is_shell(draft) else []
            return replace(draft, lines=(*draft.lines, *waiting))
        case "markdown":
            return read_markdown(text)
        case _:
            return Draft(tuple(Line(line, "paragraph") for line in text.split("\n")))


def segment(draft: Draft) -> Draft:
    """Lines where one line is one block, each with its place in the repaired text where something was repaired.

    Markup has told where blocks end; text without markup has to be searched for boundaries that were lost.
    """
    if not draft.boxes:
        return replace(draft, lines=tuple(read_flat("\n".join(line.text for line in draft.lines))))
    lines = tables_in_boxes(draft.lines, draft.boxes)
    if draft.repairs:  # nothing else asks for the places
        origins = accumulate((len(line.text) + 1 for line in lines), initial=0)
        lines = list(map(_placed, lines, origins))
    return replace(draft, lines=tuple(lines))


def _placed(line: Line, origin: int) -> Line:  # every line passes here: `_replace` takes twice as long
    return Line(line.text, line.kind, line.level, line.lead, line.box, line.links, line.table, line.slots, origin)
