"""Pages with their blocks, flattened in several ways, with the boundaries that were lost."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

sys.path.insert(0, str(Path(__file__).parents[1]))
from boilerplate.wcxb import pages
from documents import documents
from flatten import Separator, broken, flatten, glued, mixed, prose_broken, spaced, with_icons, wrapped
from prospectus.blocks.html import read_html

WAYS = ("glued", "mixed", "spaced", "prose", "icons", "wrapped")
CELLS_GLUED = ("glued", "icons")
"""Ways in which the cells of a table row may be glued too."""
DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page: where it is from, what kind it is, and its lines, each with its kind."""

    site: str
    kind: str
    lines: tuple[tuple[str, str], ...]


def corpus(wcxb: Path, unpacked: Path | None, per_language: int) -> Iterator[Page]:
    """Pages of the WCXB development split, and of documentation: a package in one language is a site."""
    for page in pages(wcxb):
        draft = read_html(page.markup.decode("utf-8", "replace"))
        if draft.lines:
            yield Page(page.site, page.kind, tuple((line.text, line.kind) for line in draft.lines))
    if unpacked:
        for language, package, lines in documents(unpacked, per_language):
            yield Page(f"{language} {package}", DOCUMENT, tuple(lines))


def fold(site: str, folds: int = 5) -> int:
    return crc32(site.encode()) % folds


def blocks(page: Page, cells_apart: bool) -> list[str]:
    """The texts of a page's blocks. Metadata is no text; the lines of code are one block, whose breaks no scraper takes
    away; a table row is one block with spaces between its cells, or one for each cell."""
    found: list[str] = []
    inside = False
    for text, kind in page.lines:
        cells = [cell for cell in (" ".join(part.split()) for part in text.split("\t")) if cell]
        if kind in ("title", "data") or not cells or _is_data(text):
            continue
        if inside and kind == "code":
            found[-1] += "\n" + " ".join(cells)
        else:
            found += cells if cells_apart else [" ".join(cells)]
        inside = kind == "code"
    return found


def _is_data(line: str) -> bool:
    """Whether a line is encoded data or code that came along, not text."""
    return max(map(len, line.split())) > 60 or (len(line) > 300 and line.count('"') * 15 > len(line))


def flat(texts: list[str], way: str, rng: random.Random) -> tuple[str, frozenset[int]]:
    """The blocks flattened one way, and where they start."""
    if way == "wrapped":
        width = rng.choice([60, 72, 80, 120])
        texts = [wrapped(text, rng, width) for text in texts]
    if way == "icons":
        texts = with_icons(texts, rng)
    separator: Separator = {
        "glued": glued,
        "spaced": spaced,
        "prose": prose_broken,
        "icons": rng.choice([glued, mixed(rng)]),
        "wrapped": broken,
        "mixed": mixed(rng),
    }[way]
    page = flatten(texts, separator)
    return page.text, frozenset(page.starts[1:])
