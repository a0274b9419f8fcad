"""A page as the classifier counts it: everything about its lines that does not depend on what was learned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from prospectus.boilerplate.characters import Counts, Ints, Words, read
from prospectus.boilerplate.regions import Regions, regions
from prospectus.boilerplate.vocabulary import mark_numbers
from prospectus.model import Box, Line

KINDS = {"heading": 1, "item": 2, "row": 3, "code": 4, "pair": 5}


@dataclass(frozen=True, slots=True)
class Seen:
    """Made once, used by features, vocabulary and network."""

    texts: tuple[str, ...]
    counts: Counts
    words: Words
    linked: Ints
    """Characters of each line that are links."""
    leads: Ints
    """Characters at the start of each line that are set off."""
    prose: Ints
    """Characters of a line that reads like running text, 0 for others."""
    kinds: Ints
    """What each line is, as in `KINDS`; 0 for all else."""
    levels: Ints
    """Depth of a heading or of a list item."""
    headings: Ints
    """For each line the line of the heading above it, or -1."""
    boxes: Ints
    """The region of each line."""
    regions: Regions
    marks: Ints
    """The numbers of the names that the page gives its boxes."""
    marked: Ints
    """For each of them, the looks that it is part of."""


def look(lines: Sequence[Line], boxes: Sequence[Box]) -> Seen:
    """What is to be seen of lines, none of them empty, in their boxes."""
    texts, names, levels, leads, places, links, *_ = zip(*lines, strict=True)
    counts, words = read(texts)
    linked = np.array([sum([link.end - link.start for link in inside]) if inside else 0 for inside in links])
    linked = np.minimum(linked, counts.characters)
    reads = (counts.words > 9) & (counts.stops > 0) & (3 * linked < counts.characters)
    prose = np.where(reads, counts.characters, 0)
    kinds = np.array([KINDS.get(name, 0) for name in names])
    place = np.where(kinds == KINDS["heading"], np.arange(len(lines)), -1)
    headings = np.concatenate(([-1], np.maximum.accumulate(place)[:-1]))
    of_lines = np.array(places) + 1
    found = regions(boxes, of_lines)
    return Seen(
        texts, counts, words, linked, np.array(leads), prose, kinds, np.array(levels), headings, of_lines, found,
        *mark_numbers(found.names),
    )  # fmt: skip
