"""Changes to a text, in order, and how two rounds of them add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Edit:
    """`text[start:end]` becomes `after`."""

    start: int
    end: int
    after: str
    channel: str
    confidence: float = 1.0
    alternatives: tuple[str, ...] = ()

    @property
    def growth(self) -> int:
        return len(self.after) - (self.end - self.start)

    def moved(self, by: int) -> Edit:
        return Edit(self.start + by, self.end + by, self.after, self.channel, self.confidence, self.alternatives)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; they are in order and do not overlap.

    >>> apply("CafÃ© bar", [Edit(3, 5, "é", "")])
    'Café bar'
    """
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.after]
        at = edit.end
    return "".join([*parts, text[at:]])


def changed_lines(text: str, edits: Iterable[Edit]) -> str:
    r"""The lines that the edits touch, with the edits made.

    >>> changed_lines("one\nCafÃ© bar\ntwo", [Edit(7, 9, "é", "")])
    'Café bar'
    """
    lines: list[str] = []
    own: list[Edit] = []
    start = end = -1
    for edit in edits:
        if edit.start > end:
            lines += [apply(text[start:end], own)] if own else []
            start, end = text.rfind("\n", 0, edit.start) + 1, text.find("\n", edit.end) % (len(text) + 1)
            own = []
        own.append(edit.moved(-start))
    return "\n".join([*lines, apply(text[start:end], own)] if own else lines)


def compose(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """Edits of `text` that do what `first` does and then `second`, whose positions are in the text between them.

    >>> once = [Edit(3, 14, "Ã", "entity"), Edit(14, 20, "©", "entity")]
    >>> compose("caf&amp;Atilde;&copy;", once, [Edit(3, 5, "é", "latin-1")])[0].after
    'é'
    """
    if not first or not second:
        return list(first or second)
    between = apply(text, first)
    merged, shift = [], 0
    for start, end, earlier, later in _overlapping(_placed(first), second):
        growth = sum(edit.growth for edit in earlier)
        after = apply(between[start:end], (edit.moved(-start) for edit in later))
        stated = (later or earlier)[-1]
        merged.append(replace(stated, start=start - shift, end=end - shift - growth, after=after))
        shift += growth
    return merged


Placed = tuple[int, int, Edit]


def _placed(edits: Iterable[Edit]) -> Iterator[Placed]:
    """Each edit with the place of its result in the text that the edits leave."""
    shift = 0
    for edit in edits:
        yield edit.start + shift, edit.start + shift + len(edit.after), edit
        shift += edit.growth


def _overlapping(first: Iterable[Placed], second: Sequence[Edit]) -> Iterator[tuple[int, int, list[Edit], list[Edit]]]:
    """Groups of edits of both rounds that touch the same characters of the text between the rounds."""
    spans = sorted(
        [(*placed, 0) for placed in first] + [(edit.start, edit.end, edit, 1) for edit in second], key=_order
    )
    start, end, rounds = 0, -1, ([], [])  # type: tuple[int, int, tuple[list[Edit], list[Edit]]]
    for span_start, span_end, edit, number in spans:
        if span_start >= end and (rounds[0] or rounds[1]):
            yield start, end, *rounds
            rounds = ([], [])
        if not (rounds[0] or rounds[1]):
            start, end = span_start, span_end
        end = max(end, span_end)
        rounds[number].append(edit)
    if rounds[0] or rounds[1]:
        yield start, end, *rounds


def _order(span: tuple[int, int, Edit, int]) -> tuple[int, int, int]:
    return span[0], span[1], span[3]


__all__ = ["Edit", "apply", "changed_lines", "compose"]
