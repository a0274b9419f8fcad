"""Train the networks that find lost boundaries (`prospectus.blocks.boundaries`).

    python training/boundaries/train.py --wcxb ../shared/data/wcxb-dev --documents unpacked/ [--evaluate]

Pages of the WCXB development split (CC BY 4.0) and of Debian's documentation packages are read with the project's own
HTML reader, flattened in several ways, and every place where a boundary may be is labelled. The second network learns
from answers that the first gave for sites it had not seen. With --evaluate the sites of one fold in five are held out
and scored with the shipped code; without it all pages are used and the data file is written.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parent))
from corpus import CELLS_GLUED, DOCUMENT, WAYS, Page, blocks, corpus, flat, fold
from lexicon import Counts
from model import First, Second, fit
from names import with_names

from prospectus import learned
from prospectus.blocks import boundaries as b
from prospectus.blocks.atoms import WORDS, Codes, cut
from prospectus.blocks.lexicon import Lexicon
from prospectus.blocks.places import Places, places
from prospectus.blocks.second_look import second_look

OUT = Path(__file__).parents[2] / "pipeline/prospectus/blocks/boundaries.npz"
MAX_BLOCKS, SHORT_TEXTS = 250, 0.2
"""How many blocks of a page are used, and which share of the texts is a few blocks only."""
SITES = 100
"""On how many sites a word must occur to be known: what few sites write is no rule (names of places, of products)."""
CROSS_FOLDS = 3
PARTS_OF_DOCUMENTATION = 10
"""As how many sites a package's pages count in the lexicon: with so few packages no word would be on many."""


@dataclass(frozen=True, slots=True)
class Example:
    """A flattened page: where it is from, what is seen of it, and which places are boundaries."""

    site: str
    seen: Places
    labels: np.ndarray


def lexicon_site(page: Page, number: int) -> str:
    return f"{page.site} {number % PARTS_OF_DOCUMENTATION}" if page.kind == DOCUMENT else page.site


def texts(page: Page) -> list[str]:
    return [text for text, kind in page.lines if kind not in ("title", "data")]


def examples(pages: Sequence[Page], counts: Counts, rng: random.Random) -> Iterator[Example]:
    """Pages flattened in some of the ways, seen with a lexicon that does not know their site."""
    by_site: dict[str, list[Page]] = {}
    for number, page in enumerate(pages):
        by_site.setdefault(lexicon_site(page, number), []).append(page)
    for site, its_pages in by_site.items():
        codes = Codes(counts.without(site))
        for page in its_pages:
            for way in rng.sample(WAYS, 3 if page.kind != DOCUMENT else 1):
                found = blocks(page, way in CELLS_GLUED and rng.random() < 0.5)
                size = MAX_BLOCKS if rng.random() > SHORT_TEXTS else rng.randint(2, 12)
                start = rng.randrange(max(1, len(found) - size))
                text, truth = flat(with_names(found[start : start + size], way, rng), way, rng)
                seen = places(text, codes)
                if len(seen.starts):
                    yield Example(page.site, seen, np.isin(seen.starts, list(truth)))


def known_words(pages: Sequence[Page]) -> torch.Tensor:
    """Which word numbers occur on enough sites."""
    by_site: dict[str, set[int]] = {}
    codes = Codes(Lexicon({}))
    for page in pages:
        by_site.setdefault(page.site, set()).update(cut("\n".join(texts(page)), codes).words.tolist())
    sites = np.zeros(WORDS + 1, np.int64)
    for numbers in by_site.values():
        sites[list(numbers)] += 1
    return torch.from_numpy(sites >= SITES)


def fit_first(training: Sequence[Example], known: torch.Tensor, epochs: int) -> First:
    torch.manual_seed(1)
    network = First(known)
    seen = [example.seen for example in training]
    columns = [[getattr(places, name) for places in seen] for name in ("words", "shapes", "gaps", "numbers")]
    fit(network, columns, [example.labels for example in training], epochs)
    return network


def first_answers(network: First, training: Sequence[Example]) -> list[np.ndarray]:
    arrays = network.arrays()
    whole = learned.network(arrays)
    return [whole.log_odds(b.first_rows(example.seen, arrays["words"], arrays["shapes"])) for example in training]


def answers_unseen(training: Sequence[Example], known: torch.Tensor, epochs: int) -> list[np.ndarray]:
    """The first network's answers for each page, by networks that have not seen its site."""
    answers: list[np.ndarray] = [np.empty(0)] * len(training)
    groups = [fold("cross " + example.site, CROSS_FOLDS) for example in training]
    for group in range(CROSS_FOLDS):
        inside = [n for n, its_group in enumerate(groups) if its_group == group]
        network = fit_first([example for n, example in enumerate(training) if groups[n] != group], known, epochs)
        for n, odds in zip(inside, first_answers(network, [training[n] for n in inside]), strict=True):
            answers[n] = odds
        print(f"answers for group {group + 1} of {CROSS_FOLDS}", flush=True)
    return answers


def fit_second(training: Sequence[Example], answers: Sequence[np.ndarray], epochs: int) -> Second:
    torch.manual_seed(1)
    network = Second()
    near = [b.near(example.seen) for example in training]
    looks = [second_look(e.seen.atoms, e.seen.at, odds) for e, odds in zip(training, answers, strict=True)]
    columns = [[shapes for shapes, _ in near], [gaps for _, gaps in near], [e.seen.numbers for e in training], looks]
    fit(network, columns, [example.labels for example in training], epochs)
    return network


def trained(pages: Sequence[Page], epochs: int) -> dict[str, np.ndarray]:
    """The arrays of the data file."""
    counts = Counts((lexicon_site(page, number), texts(page)) for number, page in enumerate(pages))
    training = list(examples(pages, counts, random.Random(1)))
    labels = np.concatenate([example.labels for example in training])
    print(f"{len(labels)} places, {labels.mean():.3f} are boundaries; {len(counts.levels)} words", flush=True)
    known = known_words(pages)
    second = fit_second(training, answers_unseen(training, known, epochs), epochs)
    return counts.arrays() | fit_first(training, known, epochs).arrays() | second.arrays()


def score(held_out: Sequence[Page], model: b.Model, cells_apart: bool) -> None:
    """Precision, recall and F1 of boundaries by way. The line breaks inside code are neither asked for nor wrong."""
    for way in WAYS if not cells_apart else CELLS_GLUED:
        rng, right, found, wanted = random.Random(2), 0, 0, 0
        for page in held_out:
            text, truth = flat(blocks(page, cells_apart), way, rng)
            seen = places(text, model.codes)
            odds = model.odds(seen) if len(seen.starts) else np.zeros(0)
            starts = {start for start in seen.starts[odds > 0].tolist() if start in truth or _counts(text, start, way)}
            right, found, wanted = right + len(starts & truth), found + len(starts), wanted + len(truth)
        p, r = right / max(1, found), right / max(1, wanted)
        print(f"{way:8} P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}", flush=True)


def _counts(text: str, start: int, way: str) -> bool:
    return way == "wrapped" or text[start - 1] != "\n"


def evaluate(pages: Sequence[Page], epochs: int) -> None:
    arrays = trained([page for page in pages if fold(page.site)], epochs)
    model = b.model(arrays)
    for name, document in (("WCXB", False), ("documents in other languages", True)):
        held_out = [page for page in pages if not fold(page.site) and (page.kind == DOCUMENT) == document]
        for cells_apart in (False, True):
            print(name, "cells of tables glued and counted" if cells_apart else "")
            score(held_out, model, cells_apart)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--per-language", type=int, default=60)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--evaluate", action="store_true")
    args = parser.parse_args()
    started = time.time()
    torch.set_num_threads(1)
    pages = list(corpus(args.wcxb, args.documents, args.per_language))
    if args.evaluate:
        evaluate(pages, args.epochs)
    else:
        np.savez_compressed(OUT, **trained(pages, args.epochs))
        print(f"{OUT.stat().st_size} bytes")
    print(f"{time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
