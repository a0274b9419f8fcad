"""Train the classifier of `prospectus.boilerplate` on the WCXB development split.

    python training/boilerplate/train.py --wcxb ../shared/data/wcxb-dev [--held-out 0 1 2]

Counts and networks made on all pages are written beside the code. What is printed comes from networks and counts that
have not seen the pages' sites, on the folds that are named.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[1]))
from boilerplate.count import count, vocabulary
from boilerplate.fit import Example, fit
from boilerplate.flattened import WAYS, reread
from boilerplate.planted import into, small
from boilerplate.wcxb import covered, pages, words
from prospectus.blocks.html import read_html
from prospectus.boilerplate.classifier import REACH, surrounded
from prospectus.boilerplate.features import NEAR, SPOKEN, WIDTH, features
from prospectus.boilerplate.pooled import Groups, groups, groups_of_text, pooled
from prospectus.boilerplate.seen import Seen, look
from prospectus.boilerplate.told import told
from prospectus.boilerplate.vocabulary import Vocabulary
from prospectus.model import Draft, Line

OUT = Path(__file__).parents[2] / "pipeline/prospectus/boilerplate"
FOLDS = 3
LONGEST = 150_000
"""Characters of a page that is flattened."""
PLANTED = 0.4
"""Share of the split's pages that are used a second time, with facts planted."""
SMALL = 500
ABOUT = ("title", "data")
Grouping = Callable[[Seen], Groups]
"""How the lines of a page are grouped."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its labels; `content` is None for pages that were made."""

    site: str
    kind: str
    draft: Draft
    seen: Seen
    labels: np.ndarray
    about: tuple[Line, ...] = ()
    """Title and metadata; none for text that has lost its markup."""
    content: str | None = None

    @property
    def fold(self) -> int:
        return crc32(self.site.encode()) % FOLDS

    def rows(self, words_known: Vocabulary, with_told: bool) -> np.ndarray:
        rows = surrounded(features(self.seen, words_known))
        return np.concatenate((rows, told(self.about, self.seen)), 1) if with_told else rows

    def example(self, rows: np.ndarray, grouped: Grouping) -> Example:
        return Example(
            rows.astype(np.int8),
            self.labels,
            np.array([len(words(line.text)) for line in self.draft.lines]),
            grouped(self.seen),
        )


def labelled(
    site: str, kind: str, draft: Draft, content: str, planted: Iterable[str] = (), real: bool = False
) -> Page | None:
    about = tuple(line for line in draft.lines if line.text and line.kind in ABOUT)
    lines = tuple(line for line in draft.lines if line.text and line.kind not in ABOUT)
    draft = Draft(lines, draft.boxes)
    if not lines:
        return None
    labels = np.array(covered([line.text for line in lines], content), dtype=np.float32)
    sure = frozenset(planted)
    labels[[line.text in sure for line in lines]] = 1
    return Page(site, kind, draft, look(lines, draft.boxes), labels, about, content if real else None)


def read(folder: Path) -> Iterator[Page]:
    """Every page of the split that has lines, and some of them once more with facts planted."""
    rng = random.Random(3)
    for page in pages(folder):
        markup = page.markup.decode("utf-8", "replace")
        draft = read_html(markup)
        if found := labelled(page.site, page.kind, draft, page.content, real=True):
            yield found
            if rng.random() < PLANTED:
                prose = [
                    line.text
                    for line, y in zip(found.draft.lines, found.labels, strict=True)
                    if y > 0.9 and len(line.text) > 80
                ]
                markup, planted = into(markup, prose, rng)
                extra = [line.text for line in read_html(planted).lines]
                if planted and (made := labelled(page.site, "planted", read_html(markup), page.content, extra)):
                    yield made


def small_pages(real: Sequence[Page]) -> Iterator[Page]:
    """Pages of facts with menus and footers that come from pages of their own fold."""
    rng = random.Random(4)
    for number in range(SMALL):
        site = f"small page {number}"
        fold = crc32(site.encode()) % FOLDS
        markup, content = small([(page.draft, page.labels.tolist()) for page in real if page.fold == fold], rng)
        texts = [line.text for line in read_html(content).lines]
        if made := labelled(site, "small", read_html(markup), "", texts):
            yield made


def flat(made: Iterable[Page], each: int) -> Iterator[Page]:
    """Every page flattened some of the ways."""
    rng = random.Random(5)
    for number, page in enumerate(made):
        if sum(len(line.text) for line in page.draft.lines) < LONGEST:
            kept = [line.text for line, label in zip(page.draft.lines, page.labels, strict=True) if label > 0.5]
            content = page.content or "\n".join(kept)
            for way in range(each):
                name = WAYS[(number + 2 * way) % len(WAYS)]
                if found := labelled(
                    page.site, name, reread(page.draft, name, rng), content, real=page.content is not None
                ):
                    yield found


def word_f1(kept: Counter[str], wanted: Counter[str]) -> float:
    both, every = (kept & wanted).total(), kept.total() + wanted.total()
    return 2 * both / every if every else 1.0


def report(name: str, scored: Sequence[tuple[Page, np.ndarray]]) -> None:
    """Macro word F1 by kind at several thresholds, over the real pages."""
    for bar in (-16, -8, 0, 8):
        by_kind: dict[str, list[float]] = defaultdict(list)
        for page, odds in scored:
            if page.content is not None:
                kept = [line.text for line, value in zip(page.draft.lines, odds, strict=True) if value >= bar]
                by_kind[page.kind].append(word_f1(Counter(words("\n".join(kept))), Counter(words(page.content))))
        every = [value for values in by_kind.values() for value in values]
        kinds = " ".join(f"{kind[:9]} {np.mean(values):.3f}" for kind, values in sorted(by_kind.items()))
        print(f"{name:9} {bar / 16:+.1f}  all {np.mean(every):.4f} ({len(every)})  {kinds}", flush=True)
    made = [(y, o) for page, odds in scored if page.content is None for y, o in zip(page.labels, odds, strict=True)]
    if made:
        kept = np.mean([o >= 0 for y, o in made if y > 0.9])
        other = np.mean([o >= 0 for y, o in made if y < 0.1])
        print(f"{name:9} lines of made pages: content kept {kept:.3f}, other {other:.3f}")


def crossed_out(
    made: Sequence[Page], examples: Sequence[Example], folds: Iterable[int], epochs: int
) -> dict[int, np.ndarray]:
    """For each page of the folds the answers of a network that has not seen them."""
    found: dict[int, np.ndarray] = {}
    for fold in folds:
        others = [example for page, example in zip(made, examples, strict=True) if page.fold != fold]
        network = pooled(fit(others, spoken=spoken(), epochs=epochs).arrays())
        for number, (page, example) in enumerate(zip(made, examples, strict=True)):
            if page.fold == fold:
                found[number] = network.log_odds(example.rows.astype(np.float32), example.groups)
    return found


def spoken() -> list[int]:
    """The columns that know words, in the line's own features and in those of its neighbours."""
    return [*SPOKEN, *(WIDTH + NEAR * n + column for n in range(2 * REACH) for column in SPOKEN)]


def train(name: str, made: Sequence[Page], examples: Sequence[Example], held_out: Iterable[int], epochs: int) -> None:
    """Write the network trained on all pages; print how its like do on the folds held out."""
    np.savez_compressed(OUT / f"{name}.npz", **fit(examples, spoken=spoken(), epochs=epochs).arrays())
    found = crossed_out(made, examples, held_out, epochs)
    report(name, [(made[number], odds) for number, odds in found.items()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--each", type=int, default=2, help="ways in which each page is flattened")
    parser.add_argument("--held-out", type=int, nargs="*", default=range(FOLDS), help="folds for the scores")
    args = parser.parse_args()
    torch.set_num_threads(1)
    markup = list(read(args.wcxb))
    real = [page for page in markup if page.content is not None]
    markup += small_pages(real)
    print(f"{len(real)} pages, {len(markup) - len(real)} made", flush=True)
    counted = count([(page.site, page.fold, page.seen, page.labels) for page in real], FOLDS)
    crossed = [vocabulary(counted, [fold]) for fold in range(FOLDS)]
    whole = vocabulary(counted)
    names = ("marks", "words", "lines", "under")
    np.savez_compressed(OUT / "vocabulary.npz", **{name: getattr(whole, name) for name in names})
    examples = [page.example(page.rows(crossed[page.fold], True), groups) for page in markup]
    train("markup", markup, examples, args.held_out, args.epochs)
    text = list(flat(markup, args.each))
    examples = [page.example(page.rows(crossed[page.fold], False), groups_of_text) for page in text]
    train("text", text, examples, args.held_out, args.epochs)


if __name__ == "__main__":
    main()
