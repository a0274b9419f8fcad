"""The pages of the split as scrapers flatten them, read back by the project's own reader and labelled again.

Five ways (issue: lines; a single line with spaces; glued; Markdown; glued with icon names in between).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from flatten import broken, flatten, glued, spaced, with_icons
from prospectus.blocks import read, segment
from prospectus.model import Draft, Line

WAYS = ("lines", "spaces", "glued", "markdown", "icons")


def markdown(lines: Sequence[Line]) -> str:
    """Lines as an extractor writes Markdown: headings, items, links, tables; the rest as paragraphs."""
    written: list[str] = []
    for line in lines:
        text = line.text
        for link in reversed(line.links):
            address = (link.href.split() or ["#"])[0]
            text = f"{text[: link.start]}[{text[link.start : link.end]}]({address}){text[link.end :]}"
        if line.kind == "heading":
            text = "#" * min(line.level, 6) + " " + text
        elif line.kind == "item":
            text = "  " * max(0, line.level - 1) + "- " + text
        elif line.kind == "row":
            text = "| " + text.replace("|", "/").replace("\t", " | ") + " |"
            if not (written and written[-1].startswith("| ")):
                text += "\n" + "|---" * (line.text.count("\t") + 1) + "|"
        elif 0 < line.lead < len(line.text) and not line.links:
            text = f"**{text[: line.lead].strip()}**{text[line.lead :]}"
        written.append(text)
    return "\n".join(text if text.startswith(("| ", "- ", "  ")) else "\n" + text + "\n" for text in written)


def flattened(draft: Draft, way: str, rng: random.Random) -> str:
    """The text of a page that lost its markup one way."""
    if way == "markdown":
        return markdown([line for line in draft.lines if line.kind not in ("title", "data")])
    lines = [
        line.text.replace("\t", "" if way in ("glued", "icons") else " ")
        for line in draft.lines
        if line.kind not in ("title", "data")
    ]
    if way == "icons":
        lines = with_icons(lines, rng)
    separator = {"lines": broken, "spaces": spaced}.get(way, glued)
    return flatten(lines, separator).text


def reread(draft: Draft, way: str, rng: random.Random) -> Draft:
    """The page as the reader sees it once it was flattened."""
    return segment(read(flattened(draft, way, rng)))
