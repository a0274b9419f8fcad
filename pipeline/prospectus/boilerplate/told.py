"""What a page says of itself in its metadata, as evidence for its lines.

A description, an article body or a review in JSON-LD, microdata or Open Graph repeats lines of the main content; the
title names what the page is about; the types of schema.org and Open Graph say what kind of page it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import BUCKETS, Ints, Words, read_words
from prospectus.boilerplate.columns import FLAG, nearby, share, side_by_side, step
from prospectus.boilerplate.seen import Seen
from prospectus.model import Line

_LONG, _SHORT = 60, 200
"""Characters of a value that is running text, and of one that may be a line of its own."""
_INSIDE = 32
"""Something on the page is of a kind; `FLAG` where the page is."""
_TAG = re.compile(r"<[^<>]{1,200}>")
_PAIRS = 1 << 18
"""Pairs of words are told apart by this many numbers."""
_KINDS = (
    "article newsarticle blogposting report scholarlyarticle webarticle opinionnewsarticle og:article",
    "product productgroup individualproduct offer aggregateoffer og:product og:product.item",
    "discussionforumposting qapage question answer comment",
    "itemlist collectionpage searchresultspage productcollection offercatalog og:product.group",
    "service localbusiness professionalservice medicalbusiness store restaurant hotel",
    "techarticle apireference howto softwareapplication softwaresourcecode",
    "faqpage",
    "event course courseinstance jobposting",
    "recipe videoobject movie book",
    "organization corporation collegeoruniversity educationalorganization governmentorganization",
    "og:website",
    "blog person profilepage",
)
"""Kinds of page by types of schema.org and Open Graph."""
_KIND = {name: n for n, names in enumerate(_KINDS) for name in names.split()}


def told(about: Sequence[Line], seen: Seen) -> NDArray[np.float32]:
    """A row for each line of a page, numbers from 0 to 127; `about` has the page's lines of kind `title` and `data`.

    >>> from prospectus.boilerplate.seen import look
    >>> seen = look([Line("Home", "item"), Line("Bees and how they live", "heading")], ())
    >>> told([Line("Bees and how they live | Site", "title")], seen)[:, 1].tolist()
    [0.0, 96.0]
    """
    values = [part for line in about for part in _values(line)]
    of_lines, of_page = _text(values, seen)
    count = len(seen.boxes)
    of_page += _flags(about)
    return side_by_side([*of_lines, np.repeat(np.array(of_page), count)], count)


def _values(line: Line) -> list[tuple[str, bool]]:
    """The text that a line of metadata tells, and whether it is the title; no addresses."""
    if line.kind == "title":
        return [(line.text, True)]
    name, _, value = line.text.partition("\t")
    if name.endswith("@type") or name == "og:type" or "://" in value[:12] or not value:
        return []
    return [(_TAG.sub(" ", value) if "<" in value else value, name == "og:title")]


def _text(values: Sequence[tuple[str, bool]], seen: Seen) -> tuple[list[Ints], list[int]]:
    """How much of each line the metadata tells, of its neighbours and of the page, and how much of that is there."""
    count = len(seen.boxes)
    texts = [text for text, _ in values] or [" "]
    words = read_words(texts)
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    titles = np.array([title for _, title in values] or [False])
    numbers, of_text = _pairs(words)
    told = numbers[sizes[of_text] > _LONG]
    mine, at = _pairs(seen.words)
    met = _among(mine, told, _PAIRS)
    hits = np.bincount(at[met], minlength=count)
    every = np.bincount(at, minlength=count)
    names = _among(seen.words.numbers, words.numbers[titles[words.lines]], BUCKETS)
    named = np.bincount(seen.words.lines[names], minlength=count)
    short = (sizes <= _SHORT) & (np.bincount(words.lines, minlength=len(texts)) > 0)
    here = share(hits, every)
    of_lines = [
        here,
        share(named, seen.counts.words),
        FLAG * _among(seen.words.whole, words.whole[short], BUCKETS),
        *nearby(here, (-2, -1, 1, 2)),
    ]
    there, of_all = (np.array(len(set(pairs.tolist()))) for pairs in (mine[met], told))
    of_page = share(hits.sum(), every.sum()), share(there, of_all), FLAG * (of_all > 0), step(of_all)
    return of_lines, [int(value) for value in of_page]


def _pairs(words: Words) -> tuple[Ints, Ints]:
    """The numbers of the pairs of neighbouring words, and the line each stands in."""
    together = words.lines[1:] == words.lines[:-1]
    numbers = (words.numbers[:-1] * 40503 + words.numbers[1:])[together] % _PAIRS
    return numbers, words.lines[:-1][together]


def _among(numbers: Ints, chosen: Ints, most: int) -> NDArray[np.bool_]:
    """Which numbers, all below `most`, are among the chosen."""
    there = np.zeros(most, np.bool_)
    there[chosen] = True
    return there[numbers]


def _flags(about: Sequence[Line]) -> list[int]:
    """For each kind of page whether the page is said to be one, or something on it."""
    flags = [0] * len(_KINDS)
    for line in about:
        name, _, value = line.text.partition("\t")
        of_page = name in ("@type", "og:type")
        if line.kind == "data" and (of_page or name.endswith("@type")):
            kind = _KIND.get(("og:" if name == "og:type" else "") + value.lower())
            if kind is not None:
                flags[kind] = max(flags[kind], FLAG if of_page else _INSIDE)
    return flags
