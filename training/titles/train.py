"""Train the scorer of title lines on the WCXB development split.

    python training/titles/train.py --wcxb ../shared/data/wcxb-dev

Prints the share of pages whose best line is the title, by networks that have not seen the page's site; writes the
network trained on all pages beside the code.
"""

from __future__ import annotations

import argparse
import pickle
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
import trafilatura
from torch import Tensor

sys.path.insert(0, str(Path(__file__).parents[1]))
from network import Whole
from prospectus import learned
from prospectus.blocks.title_candidates import candidates, setting
from prospectus.blocks.title_clues import clues
from prospectus.blocks.title_words import begins
from prospectus.model import Page
from titles.pages import ALL, HTML, LONGEST, Titled, cropped, nameless, plain, read, titled

OUT = Path(__file__).parents[2] / "pipeline/prospectus/blocks"
FOLDS = 5
LEAST = -20
WAYS_EACH = 2
SMALL, NAMELESS = "small", "nameless"


@dataclass(frozen=True, slots=True)
class Example:
    """A page read one way: its candidates, and which of them are its title."""

    site: str
    kind: str
    way: str
    noise: float
    """How much the answers of the networks that tell content were disturbed, in nats."""
    rows: np.ndarray
    exact: np.ndarray
    """The line has the words of the title and no others."""
    close: np.ndarray
    """It has those of the site besides."""
    there: bool
    """Whether any line of the page is the title, a candidate or not."""
    before: tuple[tuple[bool, bool], ...]
    """Whether other ways find exactly the title, and whether they find it with the name of the site: simple rules; for
    markup also the first main heading and trafilatura."""

    @property
    def fold(self) -> int:
        return crc32(self.site.encode()) % FOLDS


def is_close(text: str, title: str) -> bool:
    """Whether a text is the title, perhaps with the name of the site."""
    words, wanted = plain(text), plain(title)
    if words == wanted:
        return True
    text, title = text.casefold(), title.casefold()
    return begins(text, title) or begins(text[::-1], title[::-1])


def example(page: Titled, way: str, rng: random.Random, noise: float) -> Example | None:
    made, rule = read(page, way, rng, noise)
    seen = setting(made)
    found = candidates(seen)
    if not found:
        return None
    exact = np.array([plain(one.text) == plain(page.title) for one in found])
    close = np.array([is_close(one.text, page.title) for one in found])
    lines = [line.rpartition("\t")[2] for line in seen.lines if len(line) < 400]
    there = bool(close.any()) or any(is_close(line, page.title) for line in lines)
    others = (rule, *((main_heading(made), trafilatura_says(page.markup)) if way == HTML else (rule, rule)))
    before = tuple((plain(text) == plain(page.title), is_close(text, page.title)) for text in others)
    return Example(page.site, page.kind, way, noise, clues(seen, found).astype(np.int8), exact, close, there, before)


def main_heading(page: Page) -> str:
    """The first `h1` of a page."""
    blocks = (block for block in page.blocks if block.kind == "heading" and block.level == 1)
    return next((page.text[block.start : block.end] for block in blocks), "")


def trafilatura_says(markup: str) -> str:
    found = trafilatura.extract_metadata(markup)
    return (found.title if found else None) or ""


def examples(folder: Path, every: int) -> Iterator[Example]:
    """Each page as markup and flattened in some of the ways; some once more, small or without its title."""
    rng = random.Random(11)
    for page in titled(folder, every):
        small = sum(len(line.text) for line in page.draft.lines) < LONGEST
        made = [(page, HTML, HTML)]
        if small:
            ways = rng.sample([way for way in ALL if way != HTML], WAYS_EACH)
            made += [(page, way, way) for way in ways]
            made += [(cropped(page, rng), way, SMALL) for way in rng.sample([HTML, *ways], 1)]
            if rng.random() < 0.4:
                made.append((nameless(page), rng.choice([HTML, *ways]), NAMELESS))
        for version, way, name in made:
            if found := example(version, way, rng, rng.choice([0, 1, 2, 3])):
                yield replace(found, way=name)


def wanted(page: Example) -> np.ndarray | None:
    """The lines to be found: the title, else the title with the site's name; None where the annotator worded it."""
    if page.exact.any():
        return page.exact
    return page.close if page.close.any() or page.way == NAMELESS else None


def fit(pages: Sequence[Example], hidden: Sequence[int], epochs: int, seed: int = 1) -> Whole:
    """A network whose answers are log-odds against there being no title: a softmax over the lines and none of them."""
    torch.manual_seed(seed)
    made = [(page, goal) for page in pages if (goal := wanted(page)) is not None]
    model = Whole(made[0][0].rows.shape[1], hidden, 0.1)
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-3, weight_decay=0.02)
    batch = 64
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 5e-3, total_steps=epochs * ((len(made) + batch - 1) // batch)
    )
    for epoch in range(epochs):
        model.train()
        model.quantised = epoch >= 0.6 * epochs
        order = torch.randperm(len(made)).tolist()
        for start in range(0, len(order), batch):
            chosen = [made[n] for n in order[start : start + batch]]
            loss = _loss(model, chosen)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    model.eval()
    return model


def _loss(model: Whole, chosen: Sequence[tuple[Example, np.ndarray]]) -> Tensor:
    sizes = [len(goal) for _, goal in chosen]
    odds = model(torch.from_numpy(np.concatenate([page.rows for page, _ in chosen])).float())
    table = torch.full((len(chosen), max(sizes) + 1), -1e4)
    goals = torch.zeros(table.shape, dtype=torch.bool)
    table[:, 0] = 0  # none of the lines
    rows = torch.repeat_interleave(torch.arange(len(chosen)), torch.tensor(sizes))
    columns = torch.cat([torch.arange(1, size + 1) for size in sizes])
    table = table.index_put((rows, columns), odds)
    goals[rows, columns] = torch.from_numpy(np.concatenate([goal for _, goal in chosen]))
    goals[:, 0] = ~goals.any(1)
    return (torch.logsumexp(table, 1) - torch.logsumexp(table.masked_fill(~goals, -1e4), 1)).mean()


def crossed(
    pages: Sequence[Example], hidden: Sequence[int], epochs: int, folds: Iterable[int]
) -> dict[int, np.ndarray]:
    """The answers for each page of a network that has not seen its site."""
    found = {}
    for fold in folds:
        network = learned.network(fit([page for page in pages if page.fold != fold], hidden, epochs).arrays())
        for number, page in enumerate(pages):
            if page.fold == fold:
                found[number] = network.log_odds(page.rows.astype(np.float32))
    return found


def report(pages: Sequence[Example], odds: dict[int, np.ndarray]) -> None:
    """The share of pages whose title is found, exactly and with the site's name, by way and kind of page."""
    table: dict[tuple[str, str], list[tuple[float, ...]]] = defaultdict(list)
    for number, answers in odds.items():
        page = pages[number]
        best = int(answers.argmax())
        others = [found for pair in page.before for found in pair]
        row = (page.exact[best], page.close[best], page.close.any(), answers[best] < LEAST, *others)
        groups = ["all", page.kind, *["there"] * page.there, "noise" if page.noise > 1 else "no noise"]
        for group in groups:
            table[page.way, group].append(row)
    print("way, kind, pages: exact, close, among the candidates, none chosen | rule: exact, close | h1 | trafilatura")
    for (way, kind), rows in sorted(table.items()):
        print(f"{way:10} {kind:14} {len(rows):5} " + " ".join(f"{value:.3f}" for value in np.mean(rows, 0)), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="take one page in so many")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--hidden", type=int, nargs="*", default=[16])
    parser.add_argument("--keep", type=Path, help="where what is seen of the pages is kept between runs")
    args = parser.parse_args()
    torch.set_num_threads(1)
    if args.keep and args.keep.exists():
        pages = pickle.loads(args.keep.read_bytes())
    else:
        pages = list(examples(args.wcxb, args.every))
        if args.keep:
            args.keep.write_bytes(pickle.dumps(pages))
    print(f"{len(pages)} pages, {pages[0].rows.shape[1]} clues", flush=True)
    report(pages, crossed(pages, args.hidden, args.epochs, range(FOLDS)))
    np.savez_compressed(OUT / "title_lines.npz", **fit(pages, args.hidden, args.epochs).arrays())


if __name__ == "__main__":
    main()
