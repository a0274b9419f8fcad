"""One round of repair over a text: entities, then whole lines, clusters and lost bytes."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from prospectus.mojibake import entities, reversible, tidied
from prospectus.mojibake.clusters import clusters, like_latin, unlike_latin
from prospectus.mojibake.edits import Edit, apply, compose, placed
from prospectus.mojibake.evidence import Line, damaged, lines, pieces
from prospectus.mojibake.habits import habits
from prospectus.mojibake.precheck import has_entities, has_legacy, has_lone, has_pairs
from prospectus.mojibake.restore import Restorer, read
from prospectus.mojibake.statistics import statistics

SAMPLE = 3000
"""Characters of a page that tell its language."""
HEARD = 500
"""Of them, where the lines are right."""


def one_round(text: str) -> list[Edit]:
    """Edits of `text` that undo one layer of damage; an earlier layer says nothing about this one."""
    edits: list[Edit] = []
    current = text
    for step in (_entities, _whole_lines, _unlike_latin, _lossy, _like_latin, _controls):
        if found := step(current, edits):
            edits = compose(current, edits, found)
            current = apply(current, found)
    return edits


def _entities(text: str, before: Sequence[Edit]) -> list[Edit]:
    return list(entities.edits(text)) if has_entities(text) else []


def _whole_lines(text: str, before: Sequence[Edit]) -> list[Edit]:
    edits: list[Edit] = []
    lines: list[tidied.Tidied] = []
    for start, piece in pieces(text):
        if piece.isascii() or not (has_pairs(piece) or has_legacy(piece)):
            continue
        if own := reversible.whole_line(piece, start):
            edits += own
        elif line := tidied.tidied(start, piece):
            lines.append(line)
    return sorted([*edits, *_tidied(lines)]) if lines else edits


def _tidied(lines: Sequence[tidied.Tidied]) -> Iterator[Edit]:
    data = statistics()
    heard = data.words.speaks(data.alphabet.skeleton(" ".join(line.right for line in lines)[:HEARD]))
    return tidied.edits(lines, data.words.clearest(heard, 1), data.alphabet.chars)


def _unlike_latin(text: str, before: Sequence[Edit]) -> list[Edit]:
    return clusters(text, _known(), unlike_latin()) if has_legacy(text) else []


def _like_latin(text: str, before: Sequence[Edit]) -> list[Edit]:
    return clusters(text, _known(), like_latin()) if has_legacy(text) else []


def _controls(text: str, before: Sequence[Edit]) -> list[Edit]:
    return list(reversible.controls(text)) if has_pairs(text) else []


def _lossy(text: str, before: Sequence[Edit]) -> list[Edit]:
    if not (has_pairs(text) or has_lone(text)):
        return []
    data = statistics()
    found, spared = lines(text, data)
    accepted = list(damaged(found, spared, len(before)))
    if all(spot.whole for _, places in accepted for spot in places):
        return [edit for line, places in accepted for edit in read(line, places)]
    restorer = Restorer(data, habits(accepted))
    restorer.overhear(_beside(text, [line for line, _ in accepted]))
    for line, places in accepted:
        restorer.listen(line, places)
    return _not_reread(restorer.edits(), before)


def _beside(text: str, damaged_lines: Iterable[Line]) -> str:
    """The start of what stands on other lines than these."""
    kept, size, at = list[str](), 0, 0
    for line in damaged_lines:
        kept.append(text[at : min(line.start, at + SAMPLE)])
        size, at = size + len(kept[-1]), line.start + len(line.text)
        if size > SAMPLE:
            break
    return "".join([*kept, text[at : at + SAMPLE]])[:SAMPLE]


def _not_reread(found: Iterable[Edit], before: Sequence[Edit]) -> list[Edit]:
    """Without lost bytes where this round has read all bytes: that would be another layer (`LÃ„NDER`, `hÃ¢lÃ¢`)."""
    spans = [(start, end) for start, end, _, edit in placed(before) if edit.channel != entities.CHANNEL]

    def reread(edit: Edit) -> bool:
        number = bisect(spans, (edit.start, edit.end)) - 1
        return number >= 0 and edit.start < spans[number][1]

    return [edit for edit in found if len(edit.after.encode()) == edit.end - edit.start or not reread(edit)]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(statistics().alphabet.chars)


__all__ = ["one_round"]
