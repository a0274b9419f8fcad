"""Counts for the vocabulary of `prospectus.boilerplate`: how much of what a name or word is about is content, by site.

A site counts once for each name or word, whatever the number of its pages, so that no site's template decides. Counts
are kept by fold, so that a page is never described by what was counted on its own fold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from prospectus.boilerplate.characters import BUCKETS
from prospectus.boilerplate.seen import Seen
from prospectus.boilerplate.vocabulary import MARK_BUCKETS, Vocabulary, common_words

SIZES = {"marks": MARK_BUCKETS, "words": BUCKETS, "lines": BUCKETS, "under": BUCKETS}
SITES = {"marks": 3, "words": 4, "lines": 2, "under": 3}
"""On how many sites something must occur to count."""


@dataclass(frozen=True, slots=True)
class Counted:
    """For each fold and number: the summed share of content, and the number of sites."""

    shares: dict[str, np.ndarray]
    sites: dict[str, np.ndarray]


def of_page(seen: Seen, labels: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """(numbers, content, all) of every kind on one page."""
    at, tree = seen.boxes, seen.regions
    content = np.round(1000 * labels).astype(np.int64)
    inside = tree.sums(at, content) / 1000
    below = np.flatnonzero(seen.headings >= 0)
    sections = {
        h: (labels[below[seen.headings[below] == h]].sum(), (seen.headings == h).sum())
        for h in np.unique(seen.headings[below]).tolist()
    }
    heads = np.isin(seen.words.lines, list(sections))
    under = np.array([sections[line] for line in seen.words.lines[heads].tolist()]).reshape(-1, 2)
    of_word = labels[seen.words.lines]
    ones = np.ones(len(of_word))
    return {
        "marks": (seen.marks, inside[seen.marked], tree.lines[seen.marked].astype(float)),
        "words": (seen.words.numbers, of_word, ones),
        "lines": (seen.words.whole, labels, np.ones(len(labels))),
        "under": (seen.words.numbers[heads], under[:, 0], under[:, 1]),
    }


def count(pages: Iterable[tuple[str, int, Seen, np.ndarray]], folds: int) -> Counted:
    """Counts over (site, fold, page, labels)."""
    by_site: dict[tuple[str, int], list[tuple[Seen, np.ndarray]]] = defaultdict(list)
    for site, fold, seen, labels in pages:
        by_site[site, fold].append((seen, labels))
    shares = {kind: np.zeros((folds, size)) for kind, size in SIZES.items()}
    sites = {kind: np.zeros((folds, size)) for kind, size in SIZES.items()}
    for (_site, fold), of_site in by_site.items():
        parts = [of_page(seen, labels) for seen, labels in of_site]
        for kind, size in SIZES.items():
            numbers, content, total = (np.concatenate([part[kind][n] for part in parts]) for n in range(3))
            there = np.bincount(numbers, total, size)
            found = np.flatnonzero(there)
            shares[kind][fold, found] += np.bincount(numbers, content, size)[found] / there[found]
            sites[kind][fold, found] += 1
    return Counted(shares, sites)


def vocabulary(counted: Counted, without: Iterable[int] = ()) -> Vocabulary:
    """Log-odds in eighths over all folds but those left out."""
    keep = [fold for fold in range(len(counted.shares["marks"])) if fold not in set(without)]
    scores = {}
    for kind in SIZES:
        share, sites = counted.shares[kind][keep].sum(0), counted.sites[kind][keep].sum(0)
        odds = np.log((share + 1) / (sites - share + 1))
        scores[kind] = np.where(sites >= SITES[kind], np.clip(np.round(8 * odds), -50, 50), 0).astype(np.int8)
    return Vocabulary(**scores, common=common_words())
