"""Pages whose title is known: the WCXB development split as it is, and flattened as scraped text comes.

What goes before the content is made as bad as it is met: navigation shuffled and repeated, trails of breadcrumbs, the
`<title>` in front or gone, the head that an extractor writes, the title left out.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
from boilerplate.flattened import WAYS, flattened, markdown
from boilerplate.wcxb import covered, pages
from prospectus import blocks, boilerplate
from prospectus.boilerplate import classifier
from prospectus.boilerplate.seen import Seen
from prospectus.chain import repaired
from prospectus.model import Draft, Line, Page

HTML = "html"
EXTRACTED = "extracted"
ALL = (HTML, *WAYS, EXTRACTED)
LONGEST = 100_000
"""Characters of a page that is flattened."""
SEPARATORS = (" › ", " > ", " » ", " / ", " | ", " → ", "›", " >> ")
SAYS_SO = (
    "title: {}",
    "Title: {}",
    "Titel: {}",
    "Titre : {}",
    "Título: {}",
    "title: {}\nurl: {}",
    "Title: {}\n\nURL Source: {}\n",
)
METADATA = ("title", "data")


@dataclass(frozen=True, slots=True)
class Titled:
    """A page of the split: its lines, which of them are its main content, and its title."""

    site: str
    kind: str
    url: str
    title: str
    markup: str
    draft: Draft
    content: tuple[bool, ...]
    """For each line whether a person took it for main content."""


def titled(folder: Path, every: int = 1) -> Iterator[Titled]:
    """The pages of the split with their titles."""
    with gzip.open(folder / "ground-truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        titles = [json.loads(line)["ground_truth"]["title"] or "" for line in lines]
    for number, (page, title) in enumerate(zip(pages(folder), titles, strict=True)):
        if number % every == 0:
            markup = page.markup.decode("utf-8", "replace")
            draft = blocks.read(markup)
            content = tuple(share > 0.5 for share in covered([line.text for line in draft.lines], page.content))
            yield Titled(page.site, page.kind, page.url, title, markup, draft, content)


def plain(text: str) -> str:
    """The words of a text: titles are the same when these are."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def flat(page: Titled, way: str, rng: random.Random) -> str:
    """The text of a page flattened one way, with what scraped text has before its content."""
    lines = [line for line in page.draft.lines if line.text.strip()]
    lines = [line for line in lines if line.kind not in METADATA and len(line.text) < 20_000]
    if way == EXTRACTED:
        return _extracted(page, rng)
    start = _start(lines, page)
    if rng.random() < 0.35:
        lines = [*_shuffled(lines, start, rng), *lines[start:]]
        start = _start(lines, page)
    if rng.random() < 0.3:
        lines[start:start] = _trail(lines[:start], page, rng)
    if rng.random() < 0.5:
        lines = [*_head(page), *lines]
    return flattened(Draft(tuple(lines)), way, rng)


def nameless(page: Titled) -> Titled:
    """The page without the lines that are its title."""
    title, lines = plain(page.title), page.draft.lines
    return _with_lines(page, [n for n, line in enumerate(lines) if title not in plain(line.text)])


def cropped(page: Titled, rng: random.Random) -> Titled:
    """A small page: the main heading with some lines of the content, perhaps with the head and a few lines above."""
    lines = page.draft.lines
    names = [n for n, line in enumerate(lines) if line.kind == "heading" and plain(line.text) == plain(page.title)]
    if not names:
        return page
    said = [n for n, line in enumerate(lines) if line.kind in METADATA and rng.random() < 0.5]
    above = range(max(0, names[0] - rng.choice([0, 0, 2, 5])), names[0] + 1)
    below = [n for n in range(names[0] + 1, len(lines)) if page.content[n]][: rng.randint(1, 15)]
    return _with_lines(page, sorted({*said, *above, *below}))


def _with_lines(page: Titled, numbers: Sequence[int]) -> Titled:
    draft = replace(page.draft, lines=tuple(page.draft.lines[n] for n in numbers))
    return replace(page, draft=draft, content=tuple(page.content[n] for n in numbers))


def _head(page: Titled) -> list[Line]:
    return [Line(line.text, "paragraph") for line in page.draft.lines if line.kind == "title"][:1]


def _start(lines: Sequence[Line], page: Titled) -> int:
    """Where the main heading stands that names the page, or else its content begins."""
    names = [n for n, line in enumerate(lines) if plain(line.text) == plain(page.title)]
    heads = [n for n in names if lines[n].kind == "heading"]
    kept = {line.text for line, kept in zip(page.draft.lines, page.content, strict=True) if kept}
    first = next((n for n, line in enumerate(lines) if line.text in kept and len(line.text) > 60), 0)
    return (heads or names or [first])[0]


def _shuffled(lines: Sequence[Line], start: int, rng: random.Random) -> list[Line]:
    """Navigation, more of it than the page has, in any order: short lines before and behind the content."""
    short = [line for line in (*lines[:start], *lines[-60:]) if len(line.text) < 60 and line.kind != "row"]
    count = rng.choice([10, 30, 60, 100, 150])
    found = [rng.choice(short) for _ in range(count)] if short else []
    if rng.random() < 0.5:
        found = [*dict.fromkeys(found)]
    return [Line(line.text, rng.choice(["item", "paragraph"]), links=line.links) for line in found]


def _trail(menu: Sequence[Line], page: Titled, rng: random.Random) -> list[Line]:
    """Breadcrumbs: the way from the first page to this one, as one line or several."""
    entries = [line.text for line in menu if len(line.text) < 30 and line.kind != "row"] or ["Home"]
    parts = ["Home", *rng.sample(entries, min(len(entries), rng.randint(0, 3)))]
    if rng.random() < 0.8:
        parts.append(page.title)
    if rng.random() < 0.7:
        return [Line(rng.choice(SEPARATORS).join(parts), "paragraph")]
    return [Line(part, "item", level=1) for part in parts]


def _extracted(page: Titled, rng: random.Random) -> str:
    """What an extractor keeps: the content, under a head with the title or without one."""
    kept = [
        line for line, kept in zip(page.draft.lines, page.content, strict=True) if kept and line.kind not in METADATA
    ]
    title = next((line.text for line in _head(page)), page.title) if rng.random() < 0.5 else page.title
    if rng.random() < 0.5 and plain(page.title) not in {plain(line.text) for line in kept}:
        kept.insert(0, Line(page.title, "heading", level=1))
    body = markdown(kept) if rng.random() < 0.6 else "\n".join(line.text.replace("\t", " ") for line in kept)
    way = rng.random()
    if way < 0.4:
        return f"---\ntitle: {title}\nurl: {page.url}\n---\n{body}"
    if way < 0.8:
        return f"{rng.choice(SAYS_SO).format(title, page.url)}\n{body}"
    return body


def read(page: Titled, way: str, rng: random.Random, noise: float = 0.0) -> tuple[Page, str]:
    """The page as the chain reads it, without a title, and the title that simple rules give it.

    `noise` disturbs what the networks think is content, in nats: they were trained on these very pages, so that they
    are surer here than elsewhere; and in this split the main heading is no content, which elsewhere it is.
    """
    draft = page.draft if way == HTML else blocks.read(flat(page, way, rng))
    draft = blocks.segment(repaired(draft))
    if rng.random() < 0.7 or way == HTML:
        draft = replace(draft, url=page.url)
    known, title = classifier.log_odds, plain(page.title)

    def disturbed(seen: Seen, about: Sequence[Line]) -> np.ndarray:
        odds = known(seen, about)
        return _disturbed(odds, [plain(text) == title for text in seen.texts], noise, rng) if noise else odds

    with patch.object(classifier, "log_odds", disturbed):
        made = blocks.assemble(draft, boilerplate.strip(draft))
    return made, by_rule(made) if draft.boxes else made.text[: made.blocks[0].end] if made.blocks else ""


def by_rule(page: Page) -> str:
    """The first main heading that is content, else the title in the head, else the first main heading."""
    main = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    named = [block for block in page.blocks if block.kind == "title"]
    ranked = [*(block for block in main if not block.stripped), *named, *main]
    return page.text[ranked[0].start : ranked[0].end] if ranked else ""


def _disturbed(odds: np.ndarray, names: Sequence[bool], noise: float, rng: random.Random) -> np.ndarray:
    """Log-odds in sixteenths with errors that last for a few lines; titles are content as often as not."""
    found, error = [], 0.0
    upwards = rng.choice([0, 0, 5])
    for value, is_name in zip(odds.tolist(), names, strict=True):
        error = 0.8 * error + 0.6 * rng.gauss(0, noise)
        found.append(value + 16 * (error + (upwards if is_name else 0)))
    return np.floor(np.array(found, np.float32))
