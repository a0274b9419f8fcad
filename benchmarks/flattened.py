"""Pages flattened in five ways: boundaries found again, and main content, beside the score on their HTML.

    python benchmarks/flattened.py ../shared/data/wcxb-dev [--limit 100] [--peer]

Word F1 (macro mean over pages, as the WCXB benchmark counts it) of what `strip` leaves, and F1 of the starts of blocks
over all pages (the lines of code are one block: no scraper takes their breaks away). The networks that ship were
trained on the development split, so on it these figures flatter them: the cross-validated ones are printed by
`training/boilerplate/train.py` and `training/boundaries/train.py --evaluate`. Other folders of the same form
(`ground-truth.jsonl.gz`, `html/`) give figures for pages never seen.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from boilerplate.flattened import WAYS, flattened
from boilerplate.wcxb import pages, words
from boundaries.corpus import Page, blocks
from flatten import broken, flatten, glued, spaced
from prospectus.blocks import read, segment
from prospectus.blocks.html import read_html
from prospectus.blocks.pieces import pieces
from prospectus.boilerplate import strip
from prospectus.model import Draft

SEPARATORS = {"lines": broken, "spaces": spaced, "glued": glued}
LONGEST = 150_000


def word_f1(kept: str, wanted: str) -> float:
    got, want = Counter(words(kept)), Counter(words(wanted))
    every = got.total() + want.total()
    return 2 * (got & want).total() / every if every else 1.0


def main_text(draft: Draft) -> str:
    return "\n".join(line.text for line, why in zip(draft.lines, strip(draft), strict=True) if not why)


def boundaries(texts: list[str], way: str) -> tuple[int, int, int]:
    """(right, found, wanted) starts of blocks; the line breaks inside code are neither asked for nor wrong."""
    page = flatten(texts, SEPARATORS[way])
    wanted, found = set(page.starts[1:]), {start for start, _ in pieces(page.text)} - {0}
    inside_code = set() if way == "lines" else {start for start in found - wanted if page.text[start - 1] == "\n"}
    return len(wanted & found), len(found - inside_code), len(wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--peer", action="store_true", help="trafilatura on the HTML")
    args = parser.parse_args()
    scores: dict[str, list[float]] = defaultdict(list)
    starts = {way: [0, 0, 0] for way in SEPARATORS}
    rng = random.Random(7)
    for page in rng.sample(list(pages(args.folder)), args.limit):
        draft = read_html(page.markup.decode("utf-8", "replace"))
        lines = tuple((line.text, line.kind) for line in draft.lines)
        texts = blocks(Page(page.site, page.kind, lines), cells_apart=False)
        if not texts or sum(map(len, texts)) > LONGEST:
            continue
        scores["html"].append(word_f1(main_text(draft), page.content))
        for way in WAYS:
            scores[way].append(word_f1(main_text(segment(read(flattened(draft, way, rng)))), page.content))
        for way, totals in starts.items():
            for n, value in enumerate(boundaries(texts, way)):
                totals[n] += value
        if args.peer:
            import trafilatura

            scores["trafilatura"].append(
                word_f1(trafilatura.extract(page.markup, include_comments=False) or "", page.content)
            )
    print(f"{'':12} {'word F1':>8} {'boundary F1':>12}   ({len(scores['html'])} pages)")
    for name, values in scores.items():
        right, found, wanted = starts.get(name, (0, 0, 0))
        f1 = f"{2 * right / (found + wanted):12.3f}" if wanted else ""
        print(f"{name:12} {sum(values) / len(values):8.3f} {f1}")


if __name__ == "__main__":
    main()
