"""Train the network that finds lost boundaries (`prospectus.blocks.boundaries`).

    python training/boundaries/train.py --wcxb ../shared/data/wcxb-dev --documents unpacked/ [--evaluate]

Pages of the WCXB development split (CC BY 4.0) and of Debian's documentation packages are read with the project's own
HTML reader, flattened in several ways, and every place where a boundary may be is labelled. With --evaluate the sites
of one fold in five are held out and scored; without it all pages are used and the data file is written.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).parents[1]))
from boilerplate.wcxb import pages
from documents import documents
from flatten import Flat, broken, flatten, glued, mixed, prose_broken, spaced, with_icons, wrapped
from network import Whole, train
from prospectus.blocks import boundaries as b
from prospectus.blocks.atoms import SHAPES, WORDS, cut
from prospectus.blocks.html import read_html

OUT = Path(__file__).parents[2] / "pipeline/prospectus/blocks/boundaries.npz"
WORD_SIZE, SHAPE_SIZE = 12, 6
WAYS = ("glued", "mixed", "spaced", "prose", "icons", "wrapped")
MAX_LINES = 250
UNSEEN = 0.15
SITES = 100
"""On how many sites a word must occur to be known: what few sites write is no rule (names of places, of products)."""

Example = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def flat(lines: list[str], way: str, rng: random.Random) -> tuple[Flat, frozenset[int]]:
    """The page flattened one way, and where its lines start."""
    lines = [" ".join(line.replace("\t", rng.choice([" ", ""])).split()) for line in lines]
    lines = [line for line in lines if line and not _is_data(line)]
    if way == "wrapped":
        width = rng.choice([60, 72, 80, 120])
        lines = [wrapped(line, rng, width) for line in lines]
    if way == "icons":
        lines = with_icons(lines, rng)
    separator = {
        "glued": glued,
        "spaced": spaced,
        "prose": prose_broken,
        "icons": rng.choice([glued, mixed(rng)]),
        "wrapped": broken,
        "mixed": mixed(rng),
    }[way]
    page = flatten(lines, separator)
    return page, frozenset(page.starts[1:])


def _is_data(line: str) -> bool:
    """Whether a line is encoded data or code that came along, not text."""
    return max(map(len, line.split())) > 60 or (len(line) > 300 and line.count('"') * 15 > len(line))


def example(page: Flat, truth: frozenset[int]) -> tuple[Example, int]:
    """What the network sees of a page, its labels, and how many boundaries lie where none is looked for."""
    seen = b.places(page.text)
    labels = np.isin(seen.starts, list(truth))
    return (seen.words, seen.shapes, seen.gaps, seen.numbers, labels), len(truth) - int(labels.sum())


class Boundaries(nn.Module):
    def __init__(self, known: Tensor) -> None:
        super().__init__()
        self.known = known
        self.words = nn.Embedding(WORDS + 1, WORD_SIZE)
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        nn.init.normal_(self.words.weight, 0, 0.1)
        inputs = 2 * b.WORDS_SEEN * WORD_SIZE + 2 * (b.WORDS_SEEN + 1) * SHAPE_SIZE + 15 + b.NUMBERS
        self.whole = Whole(inputs, (96, 32), 0.05)

    @property
    def quantised(self) -> bool:
        return self.whole.quantised

    @quantised.setter
    def quantised(self, value: bool) -> None:
        self.whole.quantised = value

    @staticmethod
    def table(embedding: nn.Embedding) -> Tensor:
        scaled = embedding.weight * 32
        return scaled + (scaled.round().clamp(-127, 127) - scaled).detach()

    def word_table(self) -> Tensor:
        """What is shipped: words that few sites use are all like the absent word."""
        table = self.table(self.words)
        return torch.where(self.known[:, None], table, table[:1])

    def forward(self, seen: tuple[Tensor, ...]) -> Tensor:
        words, shapes, gaps, numbers = seen
        n = len(words)
        if self.training:  # a word is not always to be had: most words of a new page are new
            words = torch.where(torch.rand(words.shape) < UNSEEN, torch.zeros_like(words), words)
        one_hot = (gaps[:, :, None] == torch.arange(3)).reshape(n, -1) * 32.0
        rows = torch.cat(
            [
                self.word_table()[words.long()].reshape(n, -1),
                self.table(self.shapes)[shapes.long()].reshape(n, -1),
                one_hot,
                numbers.float(),
            ],
            1,
        )
        return self.whole(rows)

    def save(self, path: Path) -> None:
        arrays = self.whole.arrays()
        arrays["words"] = self.word_table().detach().numpy().astype(np.int8)
        arrays["shapes"] = self.table(self.shapes).detach().numpy().astype(np.int8)
        np.savez_compressed(path, **arrays)


def fold(site: str) -> int:
    return crc32(site.encode()) % 5


def corpus(args: argparse.Namespace) -> Iterator[tuple[str, str, list[str]]]:
    """(fold key, kind, lines) of every page."""
    for page in pages(args.wcxb):
        draft = read_html(page.markup.decode("utf-8", "replace"))
        if draft.lines:
            yield page.site, page.kind, [line.text for line in draft.lines]
    if args.documents:
        for language, lines in documents(args.documents, args.per_language):
            yield f"{language}{len(lines)}", "document", [text for text, _ in lines]


def examples(corpus_pages: list[tuple[str, str, list[str]]], rng: random.Random) -> Iterator[Example]:
    for _site, kind, lines in corpus_pages:
        ways = rng.sample(WAYS, 3) if kind != "document" else rng.sample(WAYS, 1)
        for way in ways:
            start = rng.randrange(max(1, len(lines) - MAX_LINES))
            yield example(*flat(lines[start : start + MAX_LINES], way, rng))[0]


def known_words(training: list[tuple[str, str, list[str]]]) -> Tensor:
    """Which word numbers occur on enough sites; a language of the documentation counts as several."""
    by_site: dict[str, set[int]] = defaultdict(set)
    for site, _kind, lines in training:
        by_site[site].update(cut("\n".join(lines)).words.tolist())
    sites = np.zeros(WORDS + 1, np.int64)
    for numbers in by_site.values():
        sites[list(numbers)] += 1
    return torch.from_numpy(sites >= SITES)


def fit(training: list[tuple[str, str, list[str]]], epochs: int) -> Boundaries:
    torch.manual_seed(1)
    parts = list(zip(*examples(training, random.Random(1)), strict=True))
    tensors = [
        torch.tensor(np.concatenate(part)).to(kind)
        for part, kind in zip(parts, (torch.int16, torch.int8, torch.int8, torch.int8, torch.float32), strict=True)
    ]
    *seen, labels = tensors
    print(f"{len(labels)} places, {labels.mean():.3f} are boundaries", flush=True)

    def batches(epoch: int) -> Iterator[tuple[tuple[Tensor, ...], Tensor, Tensor]]:
        order = torch.randperm(len(labels), generator=torch.Generator().manual_seed(epoch))
        for start in range(0, len(order) - 4095, 4096):
            rows = order[start : start + 4096]
            yield tuple(part[rows] for part in seen), labels[rows], torch.ones(1)

    model = Boundaries(known_words(training))
    train(model, batches, epochs=epochs)
    return model


def score(held_out: list[tuple[str, str, list[str]]], path: Path) -> None:
    """Precision, recall and F1 of boundaries by way, with the shipped code."""
    b._model.cache_clear()
    arrays = dict(np.load(path))
    model = b._Model(arrays["words"], arrays["shapes"], b.learned.network(arrays))
    for way in WAYS:
        rng, right, found, wanted = random.Random(2), 0, 0, 0
        for _site, _kind, lines in held_out:
            page, truth = flat(lines, way, rng)
            seen = b.places(page.text)
            odds = model.network.log_odds(b.rows(seen, model.words, model.shapes)) if len(seen.starts) else np.zeros(0)
            starts = set(seen.starts[odds > 0].tolist())
            right, found, wanted = right + len(starts & truth), found + len(starts), wanted + len(truth)
        p, r = right / max(1, found), right / max(1, wanted)
        print(f"{way:8} P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--per-language", type=int, default=60)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    started = time.time()
    everything = list(corpus(args))
    held_out = [page for page in everything if args.evaluate and fold(page[0]) == 0]
    model = fit([page for page in everything if not args.evaluate or fold(page[0])], args.epochs)
    out = Path("/tmp/boundaries-fold.npz") if args.evaluate else OUT
    model.save(out)
    print(f"{time.time() - started:.0f} s, {out.stat().st_size} bytes")
    for kinds in (("document",), tuple({page[1] for page in held_out} - {"document"})) if args.evaluate else ():
        print("documents in other languages" if "document" in kinds else "WCXB")
        score([page for page in held_out if page[1] in kinds], out)


if __name__ == "__main__":
    main()
