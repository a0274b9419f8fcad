"""Which lines of a page are damaged: each place is weighed, its line and its page help it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from prospectus.mojibake.gate import MARGIN
from prospectus.mojibake.skeleton import Alphabet
from prospectus.mojibake.spots import SPOT, Spot, spots
from prospectus.mojibake.statistics import Statistics

PRIOR = 5.0
"""Nats against damage where nothing else speaks for it."""
CERTAIN = 12.0
LONGEST = 8000
"""Characters that are judged together; longer lines are cut at white space."""
MANY = 3
"""Repaired places of a page that make its right letters say nothing against damage."""
QUOTING = frozenset("\"'`“”„«»‘’()[]<>/")
TYPOGRAPHIC = frozenset("‘’“”‚„‹›«»–—…")
WEAK = TYPOGRAPHIC | set("\xa0šžœƒŠŽŒŸˆ˜")
"""Bytes that clean text puts after a letter like a first byte."""
OTHER_SCRIPTS = frozenset("ÎÏÐÑÒÓ")
"""First bytes of Greek and Cyrillic, which do not stand beside Latin letters."""
CAPITALS = frozenset("ÀÁÂÃÄÅÆÈÉÊÌÍÎÑÒÓÔÖØÙÚÜÝ")
LATIN = re.compile("[A-Za-z]")
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


def lines(text: str, statistics: Statistics) -> list[Line]:
    """The lines that have places where damage is possible, weighed."""
    found = []
    for start, part in pieces(text):
        if SPOT.search(part):
            line = Line(start, part, list(spots(part, statistics.alphabet)))
            _weigh(line, statistics)
            found.append(line)
    return found


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


def damaged(found: Sequence[Line], repaired: int) -> Iterator[tuple[Line, list[Spot]]]:
    """Each line with the places in it that are held to be damaged; `repaired` places of the page were already."""
    page = sum(line.score for line in found) + 4.0 * repaired
    trust = 1.0 if repaired < MANY else 0.2
    for line in found:
        elsewhere = max(-3.0, min(8.0, 0.5 * (page - line.score)))
        total = sum(line.weights)
        accepted = []
        for spot, weight in zip(line.spots, line.weights, strict=True):
            beside = max(-4.0, min(8.0, total - weight - trust * line.unharmed))
            if weight + beside + elsewhere > PRIOR and weight > -PRIOR:
                accepted.append(spot)
        if accepted:
            yield line, accepted


def _weigh(line: Line, statistics: Statistics) -> None:
    text = MARGIN + line.text + MARGIN
    inside: set[int] = set()
    for number, spot in enumerate(line.spots):
        inside.update(range(spot.start, spot.end))
        start, end = spot.start + len(MARGIN), spot.end + len(MARGIN)
        if spot.whole:
            line.weights.append(_whole(text, start, end, spot.whole, _touching(line.spots, number), statistics.alphabet))
        else:
            line.weights.append(_partial(text, start, end, spot, statistics))
    signs = (match for match in UNHARMED.finditer(line.text) if match.start() not in inside)
    line.unharmed = min(5.0, sum(1.0 if match.group().isalpha() else 0.5 for match in signs))


def _touching(around: Sequence[Spot], number: int) -> bool:
    spot = around[number]
    return (number > 0 and around[number - 1].end == spot.start) or (
        number + 1 < len(around) and around[number + 1].start == spot.end
    )


def _whole(text: str, start: int, end: int, char: str, touching: bool, known: Alphabet) -> float:
    """All bytes are there: that is chance only where a capital stands before a sign or a letter is named."""
    before, after = text[start - 1], text[end]
    if char == "\xa0":
        return 0.0 if before.isupper() else 7.0
    if WEAK.issuperset(text[start + 1 : end]) and not touching:
        # `dégradé »` and `é…”` happen to be Chinese, `Ç’ı` and `Úžasný` other letters.
        certain = char in known.by_lead.get(char.encode()[0], "") and char < "\u0180" and before.islower() and after.islower()
        return CERTAIN if certain else 0.0
    if end - start > 2:
        return CERTAIN
    if _quoted(text, start, end):
        return -CERTAIN
    if char not in known.by_lead.get(char.encode()[0], ""):
        return 3.0 if touching else 0.0
    if char.isalpha() and (before.isalpha() or after.isalpha() or touching):
        return CERTAIN if before.islower() or after.islower() or touching else 4.0
    return 6.0 if char < "\u0100" else 3.0


def _quoted(text: str, start: int, end: int) -> bool:
    """Is this a text about damage that shows some? Quotation marks may have spaces inside."""
    left, right = text[start - 2 : start].rstrip(" \xa0")[-1:], text[end : end + 2].lstrip(" \xa0")[:1]
    return left in QUOTING and right in QUOTING


def _partial(text: str, start: int, end: int, spot: Spot, statistics: Statistics) -> float:
    if spot.spaced == "\xa0":
        return 0.0 if text[start - 1].isupper() else 4.0 if text[start - 1] == "\n" else 7.0
    if not (spot.candidates or spot.spaced):
        return 0.0
    if spot.undefined and end - start > 1:
        return 8.0
    if text[start] in OTHER_SCRIPTS and (LATIN.match(text[start - 1]) or LATIN.match(text[end])):
        return 0.0
    weight = statistics.gate.weight(text, start, end) or 0.0
    if text[start] == "â" and end - start == 2 and text[start + 1] not in WEAK:
        return max(weight, 6.0)  # `â¬`, `â¦`: no clean text has a letter and such a sign
    if not text[start - 1].islower() and text[end] in CAPITALS:
        return min(weight, 2.0)  # ÅÄÖ
    return weight


__all__ = ["Line", "damaged", "lines", "pieces"]
