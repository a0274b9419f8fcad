"""Fit the model of lost dashes: `python training/mojibake/dashes.py ground-truth.jsonl.gz texts/ OUT.json`.

Learns from the WCXB development split (English, CC BY 4.0) and from `texts/SOURCE/LANG.txt` (corpus.py). For held-out
figures `--without SOURCE` leaves a source out and `--apart FILE …` every page that has a line of the files (of the web,
its whole site); `--validate` prints what cross-validation by site and source gives. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from build import LANGUAGES, smarten
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from wcxb import DAMAGED, LATIN

from prospectus.mojibake.dashes import ANSWERS, EM, EN, SIDES, features
from prospectus.mojibake.statistics import statistics
from prospectus.mojibake.typography import forced

GROUP = 12  # paragraphs of documentation that pass for a page
GROUPS = 150  # of each source and language
FOLDS = 6
LEAST = 4  # pages that a feature is seen on
SMOOTH = 0.3
MANUAL = 0.1  # weight of arrows in menus, single quoted characters and the like
UNIT = 0.05
SIGNS = re.compile("[‘’“”„–—→]")
Array = np.ndarray


@dataclass(frozen=True, slots=True)
class Page:
    language: str
    source: str
    site: str
    lines: list[str]


@dataclass(slots=True)
class Places:
    """Lost places of one kind: their features, answers (numbers of ANSWERS), pages and weights."""

    seen: list[list[str]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)


def tidy(line: str) -> str:
    return " ".join(line.split())


def web(truth: Path, apart: set[str]) -> Iterator[Page]:
    pages, dropped = [], set()
    for number, row in enumerate(gzip.decompress(truth.read_bytes()).decode().strip().split("\n")):
        entry = json.loads(row)
        site = ".".join((urlsplit(entry.get("url") or "").hostname or str(number)).removeprefix("www.").split(".")[-3:])
        lines = [line.strip() for line in (entry["ground_truth"].get("main_content") or "").splitlines()]
        if any(tidy(line) in apart for line in lines):
            dropped.add(site)
        fit = [line for line in lines if LATIN.search(line) and not DAMAGED.search(line)]
        pages.append(Page("en", "wcxb", site, [x for x in fit if sum(c.isalpha() and c > "\x7f" for c in x) < 4]))
    yield from (page for page in pages if page.site not in dropped)


def documentation(texts: Path, without: set[str], apart: set[str]) -> Iterator[Page]:
    for path in sorted(texts.glob("*/*.txt")):
        source, language = path.parent.name, path.stem
        if source in without or language not in LANGUAGES or language == "en":  # English as the web writes it
            continue
        lines = path.read_text("utf-8").splitlines()
        groups = [lines[i : i + GROUP] for i in range(0, len(lines), GROUP)]
        groups = [group for group in groups if apart.isdisjoint(map(tidy, group))]
        random.Random(1).shuffle(groups)
        lines = [smarten(line, language) for group in groups for line in group]
        lines = [line for line in lines if SIGNS.search(line)][: GROUP * GROUPS]
        yield from (Page(language, source, source, lines[i : i + GROUP]) for i in range(0, len(lines), GROUP))


def collect(pages: Sequence[Page]) -> dict[str, Places]:
    """Sides of a place -> the places, where no rule settles them before."""
    alphabet = statistics().alphabet
    lost = alphabet.symbols["’"]
    shown = dict.fromkeys(map(ord, alphabet.members[lost]), lost)
    found: defaultdict[str, Places] = defaultdict(Places)
    for number, page in enumerate(pages):
        for line in page.lines:
            text = line.translate(shown)
            for match in re.finditer(re.escape(lost), text):
                at = match.start()
                if not forced(text[:at][-40:], text[at + 1 :][:40], True, 0):
                    sides, *seen = features(text, at, lost, page.language)
                    if sides not in SIDES:
                        continue
                    found[sides].seen.append(seen)
                    found[sides].answers.append(answer(line[at]))
                    found[sides].pages.append(number)
    return dict(found)


def answer(char: str) -> int:
    return ANSWERS.index(char) if char in ANSWERS else ANSWERS.index("")


class Fitted:
    """Weights of the features of one kind of place."""

    def __init__(self, places: Places, rows: Array, weights: Array) -> None:
        spread: defaultdict[str, set[int]] = defaultdict(set)
        for row in rows:
            for name in places.seen[row]:
                spread[name].add(places.pages[row])
        self.columns = {
            name: i for i, name in enumerate(sorted(name for name, on in spread.items() if len(on) >= LEAST))
        }
        answers = np.array(places.answers)[rows]
        fitted = LogisticRegression(C=SMOOTH, max_iter=500).fit(
            self._matrix(places, rows), answers, sample_weight=weights[rows]
        )
        self.weights = np.zeros((len(ANSWERS), len(self.columns)))
        self.weights[fitted.classes_] = fitted.coef_
        self.weights[:, self.columns[""]] += -20.0
        self.weights[fitted.classes_, self.columns[""]] += 20.0 + fitted.intercept_

    def _matrix(self, places: Places, rows: Array) -> csr_matrix:
        known = [[self.columns[name] for name in places.seen[row] if name in self.columns] for row in rows]
        ends = np.cumsum([0, *map(len, known)])
        cells = np.array([column for own in known for column in own])
        return csr_matrix((np.ones(len(cells)), cells, ends), shape=(len(rows), len(self.columns)))

    def scores(self, places: Places, rows: Array) -> Array:
        return np.asarray(self._matrix(places, rows) @ self.weights.T)


def weighed(places: Places, pages: Sequence[Page]) -> Array:
    """A page counts one however many places it has; what documentation has more of than web pages counts little."""
    counts = Counter(places.pages)
    weights = [
        (1.0 if char in {EN, EM} or pages[page].language == "en" else MANUAL) / counts[page]
        for page, char in zip(places.pages, map(ANSWERS.__getitem__, places.answers), strict=True)
    ]
    return np.array(weights)


def held_out(places: Places, pages: Sequence[Page], weights: Array) -> Array:
    """Scores of each place by a model that saw neither its site nor its source."""
    sites = [pages[page].site for page in places.pages]
    scores = np.zeros((len(sites), len(ANSWERS)))
    for rows, left in GroupKFold(FOLDS).split(sites, groups=sites):
        scores[left] = Fitted(places, rows, weights).scores(places, left)
    return scores


def pooling(places: Places, scores: Array, weights: Array) -> tuple[float, float, Array]:
    """What a place's own log-odds and the mean of the others of its page should count, and the odds that come out."""
    own = scores[:, 1] - scores[:, 0]
    number = np.bincount(places.pages)[places.pages]
    others = (np.bincount(places.pages, own)[places.pages] - own) / np.maximum(1, number - 1)
    answers = np.array(places.answers)
    dash = answers < 2
    both = np.stack([own, others], 1)
    fitted = LogisticRegression(C=1e6, fit_intercept=False).fit(both[dash], answers[dash], sample_weight=weights[dash])
    alone, shared = fitted.coef_[0]
    return alone, shared, alone * own + shared * others


def agreement(places: Places) -> float:
    """The log-odds that two dashes of a page are the same."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for page, given in zip(places.pages, places.answers, strict=True):
        if given < 2:
            found[page].append(given)
    counts = [(len(given), sum(given)) for given in found.values() if len(given) > 1]
    same = np.mean([(em * (em - 1) + (n - em) * (n - em - 1)) / (n * (n - 1)) for n, em in counts])
    return float(np.log(same / (1 - same)))


def report(name: str, places: Places, odds: Sequence[Array], chosen: Array, sources: Array) -> None:
    """One row: percent right where the answer is always –, and by the sign of each of `odds`; sources count alike."""
    answers = np.array(places.answers)
    dash = chosen & (answers < 2)
    if not dash.any():
        return
    counts = Counter(sources[dash])
    weights = np.array([1 / counts[source] for source in sources[dash]])
    right = [answers[dash] == 0, *((own[dash] > 0) == (answers[dash] == 1) for own in odds)]
    cells = [f"{100 * np.average(each, weights=weights):.1f}" for each in right]
    print(f"| {name} | {dash.sum()} | {len(counts)} | " + " | ".join(cells) + " |")


def validate(found: dict[str, Places], pages: Sequence[Page]) -> None:
    for sides, places in found.items():
        weights = weighed(places, pages)
        scores = held_out(places, pages, weights)
        table = Counter(zip(places.answers, scores.argmax(1).tolist(), strict=True))
        print(f"\n{sides}: truth down, answer across", *(ANSWERS[i] or "none" for i in range(4)))
        for i, name in enumerate(ANSWERS):
            print(f"{name or 'none':5}", *(f"{table[i, j]:6}" for j in range(4)))
        if sides.startswith("spaced"):
            alone, shared, odds = pooling(places, scores, weights)
            print(f"\nalone {alone:.2f}, shared {shared:.2f}, agreement {agreement(places):.2f}")
            print("\n| – or — | places | sources | always – | by itself | with the page |\n|" + " --- |" * 6)
            of = [pages[page] for page in places.pages]
            own, sources = scores[:, 1] - scores[:, 0], np.array([page.source for page in of])
            for language in LANGUAGES:
                chosen = np.array([page.language == language for page in of])
                report(language, places, [own, odds], chosen, sources)


def fit(found: dict[str, Places], pages: Sequence[Page]) -> dict[str, object]:
    kinds: dict[str, dict[str, list[int]]] = {}
    for sides, places in sorted(found.items()):
        fitted = Fitted(places, np.arange(len(places.seen)), weighed(places, pages))
        rounded = {name: np.rint(fitted.weights[:, i] / UNIT).astype(int) for name, i in fitted.columns.items()}
        kinds[sides] = {name: row.tolist() for name, row in rounded.items() if name == "" or row.any()}
    places = found["spaced en"]
    weights = weighed(places, pages)
    alone, shared, _ = pooling(places, held_out(places, pages, weights), weights)
    rounding = {"alone": alone, "shared": shared, "kept": agreement(places)}
    return {"unit": UNIT, **{name: round(float(value), 2) for name, value in rounding.items()}, "weights": kinds}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--without", default="", help="sources to hold out, separated by commas")
    parser.add_argument("--apart", type=Path, nargs="+", default=[], help="texts whose pages are held out")
    parser.add_argument("--validate", action="store_true")
    args = parser.parse_args()
    apart = {tidy(line) for path in args.apart for line in path.read_text("utf-8").splitlines() if line.strip()}
    pages = [*web(args.truth, apart), *documentation(args.texts, set(args.without.split(",")), apart)]
    found = collect(pages)
    if args.validate:
        validate(found, pages)
    if args.out:
        content = json.dumps(fit(found, pages), ensure_ascii=False, separators=(",", ":"))
        args.out.write_text(content + "\n", "utf-8")
        print(args.out, args.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
