"""From log-odds to content: what the networks leave out among content, and facts, may still belong to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.classifier import Odds, has_names
from prospectus.boilerplate.regions import DIALOG
from prospectus.boilerplate.seen import KINDS, Seen

Flags = NDArray[np.bool_]

_BAR, _SHORT_BAR, _OVER = -8, -30, 8
"""Log-odds, in sixteenths, that a line takes to be content; a short one, of which little is lost if it is none; one
that lies over the page. (The networks know what is hidden.)"""
_OF_TEXT = 0
"""What any line takes of a page that comes without the markup of a site."""
_SHORT = 40
"""Characters of a short line: a fact, a label, a name."""
_AMONG = -40
"""What is enough for a line between two that are content, and for a fact near one."""
_HEADING = -48
"""What is enough for a heading or label right above content."""
_NEAR = 2
"""How many lines behind content a fact may stand."""
_OPENING = 6
"""A text without markup whose content starts within this many lines opens with its title, not with a menu."""
_REPEATED = 2
_SENTENCE, _CLOSE, _CLOSELY = 60, 2, -24
"""Characters of a sentence, how many lines may lie between it and content, and the log-odds it takes."""
_LEAST, _COUNTED = 0.03, 200
"""The share of a page's text that has to be left, and the characters of a line that count as text."""
_SURE, _DOUBTED = 16, -16
"""Log-odds of a line that is content whatever the others are, and of one that may be."""
_OF_FACTS = 0.1
"""Share of lines that state a fact on a page that is not empty, whatever it looks like."""
_LONGEST_FACT, _LONGEST_LABEL = 120, 50
_FULL_STOP = re.compile(r"[^\W\d_]{3}[)\]”\"']?[.!…](?:\s|$|[”\"')])")
_FACT_LIKE = re.compile(r"[£$€¥%]|\d[\d.,]* ?[^\W\d_]{2}|[^\W\d_]{3} \d|\w: ?\w|\t")


def content(seen: Seen, odds: Odds) -> Flags:
    """Which lines are content; never hardly any of a page that says something."""
    texts, sizes = seen.texts, seen.counts.characters
    hidden = seen.regions.hidden[seen.boxes]
    unseen, of_site = hidden > 0, has_names(seen)
    bars = np.where(sizes <= _SHORT, _SHORT_BAR, _BAR) if of_site else _OF_TEXT
    keep: Flags = odds >= np.where(hidden == DIALOG, _OVER, bars)
    shown = np.where(unseen, np.float32(-999), odds)
    if keep.any():
        _keep_opening(keep, seen)
        _keep_facts(keep, texts, shown)
        often = Counter(texts)
        once = np.array([often[text] <= _REPEATED for text in texts])
        _keep_gaps(keep, once, shown)
        _keep_prose(keep, once, texts, shown)
        _keep_labels(keep, seen, shown)
    sizes = np.minimum(sizes, _COUNTED)
    hardly_any = shown.max() < _SURE and sizes[keep].sum() < _LEAST * sizes.sum()
    if hardly_any and not unseen.all() and not (of_site and _is_empty(texts, shown)):
        keep = _best_stretch(np.where(unseen, odds.min(), odds), sizes)
    return keep


def _is_empty(texts: Sequence[str], odds: Odds) -> bool:
    """Whether a page of a site has no content at all: a closed shop, a question whether the reader is a human."""
    return bool(odds.max() < _DOUBTED) and sum(map(_states_a_fact, texts)) < _OF_FACTS * len(texts)


def _doubtful(keep: Flags, odds: Odds, bar: int) -> list[int]:
    """The few lines that what stands near them may yet make content."""
    places: list[int] = np.flatnonzero(~keep & (odds >= bar)).tolist()
    return places


def _keep_opening(keep: Flags, seen: Seen) -> None:
    first = int(np.argmax(keep))
    if not seen.regions.names and first <= _OPENING:
        keep[:first] = True


def _keep_facts(keep: Flags, texts: Sequence[str], odds: Odds) -> None:
    """Short lines with a label and a value, or a number and what it counts: soon behind content."""
    for n in _doubtful(keep, odds, _AMONG):
        if keep[max(0, n - _NEAR) : n].any() and _states_a_fact(texts[n]):
            keep[n] = True


def _states_a_fact(text: str) -> bool:
    return len(text) <= _LONGEST_FACT and bool(_FACT_LIKE.search(text))


def _keep_gaps(keep: Flags, once: Flags, odds: Odds) -> None:
    """Single lines between two that are content, unless they stand there again and again: names of icons."""
    keep[1:-1] |= keep[:-2] & keep[2:] & once[1:-1] & (odds[1:-1] >= _AMONG)


def _keep_prose(keep: Flags, once: Flags, texts: Sequence[str], odds: Odds) -> None:
    """Sentences close to content, its headings and the icons between them left aside: the answers of a FAQ."""
    places = np.flatnonzero(once)
    kept = keep[places]
    doubtful = [n for n in _doubtful(kept, odds[places], _CLOSELY) if _is_sentence(texts[places[n]])]
    for n in doubtful:
        kept[n] = kept[max(0, n - _CLOSE - 1) : n].any()
    for n in reversed(doubtful):
        kept[n] |= kept[n + 1 : n + _CLOSE + 2].any()
    keep[places] = kept


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and _FULL_STOP.search(text) is not None


def _keep_labels(keep: Flags, seen: Seen, odds: Odds) -> None:
    """Headings go with the content that they head, labels with their facts."""
    for n in reversed(_doubtful(keep[:-1], odds[:-1], _HEADING)):
        if keep[n + 1]:
            may_name = odds[n] >= _AMONG and len(seen.texts[n]) <= _LONGEST_LABEL
            keep[n] = seen.kinds[n] == KINDS["heading"] or (may_name and _states_a_fact(seen.texts[n + 1]))


def _best_stretch(odds: Odds, sizes: Ints) -> Flags:
    """The stretch of lines that is most like content, when none is enough like it (maximum subarray, Kadane)."""
    over = (odds - np.median(odds)) * sizes
    sums = np.concatenate(([0], np.cumsum(over)))
    lowest = np.minimum.accumulate(sums)
    end = int(np.argmax(sums - lowest))
    start = int(np.argmin(sums[: end + 1]))
    found = np.zeros(len(odds), np.bool_)
    found[start:end] = True
    highest: Flags = odds >= odds.max()
    return found if end > start else highest
