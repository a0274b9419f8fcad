"""Train the classifier of `prospectus.boilerplate` on the WCXB development split.

    python training/boilerplate/train.py --wcxb ../shared/data/wcxb-dev

Counts and networks are made on all pages and written beside the code; `--evaluate` holds out one fold of sites after
the other instead and prints the scores.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[1]))
from boilerplate.count import count, vocabulary
from boilerplate.fit import Example, fit
from boilerplate.flattened import WAYS, reread
from boilerplate.wcxb import covered, pages, words

from prospectus.blocks.html import read_html
from prospectus.boilerplate.classifier import surrounded
from prospectus.boilerplate.features import Seen, features, look
from prospectus.boilerplate.vocabulary import Vocabulary
from prospectus.model import Draft

OUT = Path(__file__).parents[2] / "pipeline/prospectus/boilerplate"
FOLDS = 5
LONGEST = 150_000
"""Characters of a page that is flattened."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its labels."""

    site: str
    kind: str
    draft: Draft
    seen: Seen
    labels: np.ndarray

    @property
    def fold(self) -> int:
        return crc32(self.site.encode()) % FOLDS

    def example(self, words_known: Vocabulary) -> Example:
        rows = surrounded(features(self.draft.lines, self.draft.boxes, self.seen, words_known)).astype(np.int8)
        return Example(rows, self.labels, np.array([len(words(line.text)) for line in self.draft.lines]))


def labelled(site: str, kind: str, draft: Draft, content: str) -> Page:
    labels = np.array(covered([line.text for line in draft.lines], content), dtype=np.float32)
    return Page(site, kind, draft, look(draft.lines, draft.boxes), labels)


def read(folder: Path) -> Iterator[tuple[Page, str]]:
    """Every page of the split that has lines, with its content."""
    for page in pages(folder):
        draft = read_html(page.markup.decode("utf-8", "replace"))
        if draft.lines:
            yield labelled(page.site, page.kind, draft, page.content), page.content


def flat(read_pages: Iterable[tuple[Page, str]], each: int) -> Iterator[Page]:
    """Every page flattened some of the ways."""
    rng = random.Random(5)
    for number, (page, content) in enumerate(read_pages):
        if sum(len(line.text) for line in page.draft.lines) < LONGEST:
            for way in range(each):
                draft = reread(page.draft, WAYS[(number + 2 * way) % len(WAYS)], rng)
                if draft.lines:
                    yield labelled(page.site, page.kind, draft, content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--each", type=int, default=2, help="ways in which each page is flattened")
    args = parser.parse_args()
    torch.set_num_threads(1)
    markup = list(read(args.wcxb))
    counted = count([(page.site, page.fold, page.seen, page.labels) for page, _ in markup], FOLDS)
    crossed = [vocabulary(counted, [fold]) for fold in range(FOLDS)]
    whole = vocabulary(counted)
    arrays = {name: getattr(whole, name) for name in ("marks", "words", "lines", "under")}
    np.savez_compressed(OUT / "vocabulary.npz", **arrays)
    for name, of_kind in (("markup", [page for page, _ in markup]), ("text", list(flat(markup, args.each)))):
        train(name, of_kind, crossed, args.epochs)


def train(name: str, of_kind: Sequence[Page], crossed: Sequence[Vocabulary], epochs: int) -> None:
    network = fit([page.example(crossed[page.fold]) for page in of_kind], epochs=epochs)
    np.savez_compressed(OUT / f"{name}.npz", **network.arrays())
    print(f"{name}: {len(of_kind)} pages, {(OUT / f'{name}.npz').stat().st_size} bytes", flush=True)


if __name__ == "__main__":
    main()
