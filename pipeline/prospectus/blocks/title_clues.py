"""What speaks for and against each line that may be the title of a page, in whole numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from prospectus.blocks.labels import has_sentence_end, is_known_label, is_value_like
from prospectus.blocks.title_candidates import Candidate, Setting
from prospectus.blocks.title_words import Name, begins, folded, follows_crumbs, has_crumbs, words_of
from prospectus.learned import LIMIT, Array
from prospectus.model import Block
from prospectus.reasons import doubt
from prospectus.sections import OTHER, kind_of

Seen = tuple[tuple[bool, ...], tuple[int, ...]]
"""What is seen of a line: what is so or not, and numbers from 0 to 127."""

_FLAG, _WHOLE = 32, 64
"""What a yes counts, and a share of one."""
_KINDS = ("title", "data", "heading", "paragraph", "item", "pair", "row")
_LEVELS = (1, 2, 3, 7)
_AROUND = 8
"""How many lines before and after are counted."""
_LIKELY = 8
_BODY, _BODY_LINE = 1500, 60
"""Characters of the text below that are looked at, and of a line of it."""
_ABOVE = 3
_MOST = 3000


def _scale() -> bytes:
    """Each count on a scale of steps that grow by half: 0, 6, 12, 18, 24, 24, 30, …"""
    steps, edge, value = bytearray(), 1.0, 0
    for count in range(_MOST + 1):
        if count >= edge:
            edge, value = max(edge + 1, edge * 1.5), value + 6
        steps.append(value)
    return bytes(steps)


_STEPS = _scale()


def clues(seen: Setting, found: Sequence[Candidate]) -> Array:
    """A row of numbers from 0 to 127 for each candidate."""
    around, agreement, blocks = _Around(seen), _Agreement(seen, found), seen.page.blocks
    flags, values = bytearray(), bytearray()
    for number, one in enumerate(found):
        parts = (_kind(blocks[one.block], one), _looks(one.text), around.of(one.block), agreement.of(number))
        for so, much in parts:
            flags += bytes(so)
            values += bytes(much)
    rows = [np.frombuffer(part, np.uint8).reshape(len(found), -1).astype(np.float32) for part in (flags, values)]
    return np.concatenate((rows[0] * np.float32(_FLAG), rows[1]), 1)


def _step(count: int) -> int:
    """A count on a scale: numbers matter less the larger they are.

    >>> [_step(n) for n in (0, 1, 5, 100)]
    [0, 6, 24, 66]
    """
    return _STEPS[count] if count < _MOST else _STEPS[_MOST]


def _share(part: int, whole: int) -> int:
    return _WHOLE * part // whole if whole else 0


def _kind(block: Block, one: Candidate) -> Seen:
    """What the line is, and whether it is content."""
    kind, level = block.kind, block.level
    doubted = 0.0 if block.stripped == "metadata" else doubt(block.stripped)
    flags = (
        *[kind == known for known in _KINDS],
        *[kind == "heading" and level == known for known in _LEVELS],
        doubted == 1,
        block.hidden != "",
        one.named and kind != "data",
    )
    linked = sum([link.end - link.start for link in block.links])
    return flags, (round(_FLAG * doubted), min(_share(linked, block.end - block.start), LIMIT))


def _looks(text: str) -> Seen:
    """What the words of a line look like."""
    words, last = text.split(), text[-1]
    flags = (
        last in ".;,…",
        last == ":",
        last in "!?",
        text[0].islower(),
        not text[0].isalnum(),
        " | " in text,
        " - " in text or " – " in text or " — " in text,
        ": " in text,
        has_sentence_end(text),
        is_value_like(text),
        is_known_label(text),
        kind_of(text) != OTHER,
        has_crumbs(text),
        text.isupper(),
    )
    capitals = _share(sum([not word[0].islower() for word in words]), len(words))
    return flags, (_step(len(text)), min(8 * len(words), LIMIT), capitals)


class _Around:
    """Where a line stands, and what stands around it."""

    def __init__(self, seen: Setting) -> None:
        self.seen = seen
        self.kept = list(accumulate(seen.content, initial=0))
        self.mass = list(accumulate(map(int.__mul__, seen.content, map(len, seen.lines)), initial=0))
        self.known: dict[int, Seen] = {}

    def of(self, number: int) -> Seen:
        """What the place of a block and its neighbours say."""
        seen, kept, mass = self.seen, self.kept, self.mass
        away = [number - place if place >= 0 else -_MOST for place in seen.beginnings]
        earlier, upto = bisect_left(seen.main, number), bisect_right(seen.main, number)
        end, start = min(number + 1 + _AROUND, len(seen.lines)), min(number, max(seen.first, number - _AROUND))
        (above, more_above), (below, more_below) = self._neighbour(number - 1), self._neighbour(number + 1)
        values = (
            _step(max(0, number - seen.first)),
            *[_step(n) if n > 0 else 0 for n in away],
            *[_step(-n) if n < 0 else 0 for n in away],
            _step(earlier),
            _step(len(seen.main) - upto),
            _step((mass[end] - mass[number + 1]) // 16),
            _step((mass[number] - mass[start]) // 16),
            (kept[end] - kept[number + 1]) * 4 // _AROUND,
            (kept[number] - kept[start]) * 4 // _AROUND,
            _share(kept[number], kept[-1]),
        )
        flags = (number == seen.first, *[n == 0 for n in away], *above, *below)
        return flags, (*values, *more_above, *more_below)

    def _neighbour(self, number: int) -> Seen:
        known = self.known.get(number)
        if known is None:
            known = self.known[number] = self._seen(number)
        return known

    def _seen(self, number: int) -> Seen:
        seen = self.seen
        if not seen.first <= number < len(seen.lines):
            return (False,) * 5, (0, 0)
        block, line = seen.page.blocks[number], seen.lines[number]
        kind = block.kind
        flags = (kind == "heading", kind in ("pair", "row"), kind == "item", block.links != (), line[-1] in ".!?:;")
        return flags, (_step(len(line)), 2 * seen.content[number])


class _Agreement:
    """How a line agrees with what the page says elsewhere: in its head, its address, its text, its other lines."""

    def __init__(self, seen: Setting, found: Sequence[Candidate]) -> None:
        self.seen, self.found = seen, found
        self.folded = folded([one.text for one in found])
        (self.body,) = folded([_body(seen)])
        self.body_words = frozenset(words_of(self.body))
        self.alike = Counter(self.folded)
        self.all = "\n".join(["", *self.folded, ""])

    def of(self, number: int) -> Seen:
        """What the agreement of a candidate with the page says."""
        one, text, seen = self.found[number], self.folded[number], self.seen
        words, alike = words_of(text), self.alike[text]
        head, opening, address = seen.names
        flags, values = _with_name(head, text, words)
        more, further = _with_name(opening, text, words)
        said = len(self.body_words.intersection(words))
        named = len(address.words.intersection(words))
        numbers = (
            _step(alike - 1),
            _step(self.all.count(text) - alike),
            _step(self.all.count(f"\n{text}") - alike),
            _step(seen.times[seen.lines[one.block]] - 1),
            _step(self.body.count(text)),
            _share(said, len(words)),
            _share(named, len(words)),
            _share(min(named, len(address.words)), len(address.words)),
        )
        trail = follows_crumbs(text, seen.lines[max(seen.first, one.block - _ABOVE) : one.block])
        return (trail, *flags, *more), (*values, *further, *numbers)


def _body(seen: Setting) -> str:
    """The first running text that is content."""
    taken, size = [], 0
    for sure, line in zip(seen.content, seen.lines, strict=True):
        if sure >= _LIKELY and len(line) >= _BODY_LINE:
            taken.append(line[: _BODY - size])
            size += len(line)
            if size >= _BODY:
                break
    return " ".join(taken)


def _with_name(name: Name, text: str, words: Sequence[str]) -> Seen:
    """What a line has of a name, and the name of the line."""
    if not name.text:
        return (False,) * 3, (0, 0)
    both = len(name.words.intersection(words))
    flags = (text == name.text, begins(name.text, text), text in name.parts)
    return flags, (_share(both, len(words)), _share(both, len(name.words)))


__all__ = ["clues"]
