"""Markdown to lines, by way of the HTML that it stands for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt

from prospectus.blocks.folding import fold
from prospectus.blocks.front_matter import front_matter
from prospectus.blocks.html import read_html
from prospectus.model import Draft, Line


@cache
def _renderer() -> MarkdownIt:
    # Extractors write a line break where the page had one, so a line break is one (`breaks`).
    return MarkdownIt("commonmark", {"breaks": True, "html": True}).enable(["table", "strikethrough"])


def read_markdown(text: str) -> Draft:
    r"""The lines of a Markdown text (CommonMark with tables).

    >>> [line.text for line in read_markdown("## Fees\n\n| Home | Overseas |\n|---|---|\n| £9,250 | £21,400 |").lines]
    ['Fees', 'Home\tOverseas', '£9,250\t£21,400']
    """
    head = front_matter(text)
    draft = read_html(_renderer().render(text[head.end :]))
    titles = [Line(fold(value), "title") for key, value in head.entries.items() if key == "title"]
    data = [Line(f"{key}\t{fold(value)}", "data") for key, value in head.entries.items() if key != "title"]
    return replace(draft, lines=(*titles, *draft.lines, *data), url=head.url or draft.url)
