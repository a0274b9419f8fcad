"""Which lines of a page are damaged: each place is weighed, its line and its page help it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from string import ascii_letters

from prospectus.mojibake.gate import MARGIN
from prospectus.mojibake.spots import SPOT, Spot, spots
from prospectus.mojibake.statistics import Statistics
from prospectus.mojibake.weighing import CERTAIN

PRIOR = 5.0
"""Nats against damage where nothing else speaks for it."""
LONGEST = 8000
"""Characters that are judged together; longer lines are cut at white space."""
MANY = 3
"""Repaired places of a page that make its right letters say nothing against damage."""
SPARED = 12
"""Most that the lines without places can say against damage."""
BEYOND = re.compile("[\u0100-\uffff]")
"""No such character survives on a page that was read as Latin-1."""
GLUED = -2.0
"""Least that `â` between two English words weighs (`reviewsâno`): nothing by itself, enough on a damaged page."""
ENGLISH = 30
"""Tenths of a nat by which English leads in their line."""
_GLUED = re.compile(r"([A-Za-z]{2,24})â([a-z]{2,24})(?![^\W\d_])")
ENOUGH_UNHARMED = 10
"""Characters that say all that unharmed ones can say."""
UNHARMED = re.compile(r"[\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0370-\u04ff\u1e00-\u1eff]|[’“”–—‘„]")


@dataclass(slots=True)
class Line:
    """A line, the places in it, what each is worth in nats, and what unharmed characters say against damage."""

    start: int
    text: str
    spots: list[Spot]
    weights: list[float] = field(default_factory=list)
    unharmed: float = 0.0

    @property
    def score(self) -> float:
        return max(-6.0, min(CERTAIN, sum(self.weights) - self.unharmed))


def lines(text: str, statistics: Statistics) -> tuple[list[Line], int]:
    """The lines that have places where damage is possible, weighed; and what the other lines say against damage."""
    found, spared = [], 0
    for start, part in pieces(text):
        if SPOT.search(part):
            line = Line(start, part, list(spots(part, statistics.alphabet)))
            _weigh(line, statistics)
            found.append(line)
        elif spared < SPARED and not part.isascii():
            spared += len(BEYOND.findall(part))
    return found, min(SPARED, spared)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Lines with their offsets; long ones in parts."""
    start = 0
    for line in text.split("\n"):
        at = 0
        while len(line) - at > LONGEST:
            cut = line.rfind(" ", at + LONGEST // 2, at + LONGEST)
            cut = cut + 1 if cut > 0 else at + LONGEST
            yield start + at, line[at:cut]
            at = cut
        yield start + at, line[at:]
        start += len(line) + 1


def damaged(found: Sequence[Line], spared: int, repaired: int) -> Iterator[tuple[Line, list[Spot]]]:
    """Each line with the places in it that are held to be damaged; `repaired` places of the page were already."""
    scores = {line.text.strip(): line.score for line in found}  # what a page repeats says nothing new
    page = sum(scores.values()) + 4.0 * repaired - spared
    trust = 1.0 if repaired < MANY else 0.2
    for line in found:
        elsewhere = max(-3.0, min(8.0, 0.5 * (page - line.score)))
        total = sum(line.weights)
        accepted = []
        for spot, weight in zip(line.spots, line.weights, strict=True):
            beside = max(-4.0, min(9.0, total - weight - trust * line.unharmed))
            if weight + beside + elsewhere > PRIOR and weight > -PRIOR:
                accepted.append(spot)
        if accepted:
            yield line, accepted


def _weigh(line: Line, statistics: Statistics) -> None:
    text = MARGIN + line.text + MARGIN
    scales = statistics.scales
    weighed = [scales.weigh(text, spot, _touching(line.spots, number)) for number, spot in enumerate(line.spots)]
    quoting = any(
        marks == 2 and len(spot.whole) == 1 and spot.whole.isalpha()
        for spot, (_, marks) in zip(line.spots, weighed, strict=True)
    )
    outside, at, kept = [], 0, []
    for spot, (value, marks) in zip(line.spots, weighed, strict=True):
        # A text about damage shows some, and not every quotation mark is in its place.
        weight = -CERTAIN if quoting and marks else value
        if weight is not None:
            if weight < GLUED and _glued(line.text, spot, statistics):
                weight = GLUED
            kept.append(spot)
            line.weights.append(weight)
            outside.append(line.text[at : spot.start])
            at = spot.end
    line.spots = kept
    signs = UNHARMED.findall("".join([*outside, line.text[at:]]))[:ENOUGH_UNHARMED]
    line.unharmed = min(5.0, sum(1.0 if sign.isalpha() else 0.5 for sign in signs))


def _glued(text: str, spot: Spot, statistics: Statistics) -> bool:
    """Whether a lone `â` stands between a word and another that English knows, in an English line."""
    left = text[max(0, spot.start - 25) : spot.start]
    match = _GLUED.match(text, spot.start - len(left) + len(left.rstrip(ascii_letters)))
    if match is None or match.start(2) != spot.start + 1:
        return False
    words = statistics.words
    english = words.languages.index("en")
    known = [words.speaks(word.lower())[english] != 0 for word in match.groups()]
    if not known[1] or (len(match[1]) < 3 and not known[0]):
        return False
    return words.clearest(words.speaks(statistics.alphabet.skeleton(text)), ENGLISH) == "en"


def _touching(around: Sequence[Spot], number: int) -> bool:
    spot = around[number]
    return (number > 0 and around[number - 1].end == spot.start) or (
        number + 1 < len(around) and around[number + 1].start == spot.end
    )


__all__ = ["Line", "damaged", "lines", "pieces"]
