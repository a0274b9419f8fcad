"""Markdown to lines, by way of the HTML that it stands for."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import escape

from markdown_it import MarkdownIt

from prospectus.blocks.folding import fold
from prospectus.blocks.front_matter import front_matter
from prospectus.blocks.html import read_html
from prospectus.model import Draft, Line

_BAR_ROWS = re.compile(r"^(?:[^|\n]{1,200}\|[^\n]{0,2000}\|[ \t]*(?:\n|\Z)){2,}(?!\s*\|?[ \t]*:?-{3})", re.MULTILINE)

_ATTRIBUTES = re.compile(r"(?m)^(#{1,6} [^\n{]{1,300})\{[#.][^}\n]{0,200}\}[ \t]*$")
"""What Pandoc and others write behind a heading: `## Fees {#fees .wide}`."""


@cache
def _renderer() -> MarkdownIt:
    # Extractors write a line break where the page had one, so a line break is one (`breaks`).
    return MarkdownIt("commonmark", {"breaks": True, "html": True}).enable(["table", "strikethrough"])


def _with_tables(text: str) -> str:
    r"""Rows whose cells end in bars, as extractors write tables without a line below their header, as tables of HTML.

    >>> _with_tables("Duration | 2 years |\nECTS | 120 |\nText")
    '\n\n<table><tr><td>Duration</td><td>2 years</td></tr><tr><td>ECTS</td><td>120</td></tr></table>\n\nText'
    """

    def table(match: re.Match[str]) -> str:
        rows = [row.strip().strip("|").split("|") for row in match.group().strip().split("\n")]
        cells = ("".join(f"<td>{escape(cell.strip())}</td>" for cell in row) for row in rows)
        return f"\n\n<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>\n\n"

    return _BAR_ROWS.sub(table, text) if "|" in text else text


def read_markdown(text: str) -> Draft:
    r"""The lines of a Markdown text (CommonMark with tables).

    >>> [line.text for line in read_markdown("## Fees\n\n| Home | Overseas |\n|---|---|\n| £9,250 | £21,400 |").lines]
    ['Fees', 'Home\tOverseas', '£9,250\t£21,400']
    """
    head = front_matter(text)
    draft = read_html(_renderer().render(_with_tables(_ATTRIBUTES.sub(r"\1", text[head.end :]))))
    titles = [Line(fold(value), "title") for key, value in head.entries.items() if key == "title"]
    data = [Line(f"{key}\t{fold(value)}", "data") for key, value in head.entries.items() if key != "title"]
    return replace(draft, lines=(*titles, *draft.lines, *data), url=head.url or draft.url)
