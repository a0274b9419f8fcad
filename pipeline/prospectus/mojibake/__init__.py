"""Damaged text (mojibake) put right: what is reversible through ftfy, what lost bytes by what the language allows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from prospectus.model import Repair
from prospectus.mojibake.edits import Edit, apply, changed_lines, compose
from prospectus.mojibake.precheck import suspicious

ROUNDS = 3
"""Texts that were damaged more than three times over are left."""
_QUESTION = re.compile(r"\?(?=[a-z])(?<=[^\W\d_]\?)")


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text after repair, what was done, and what is lost for good."""

    text: str
    repairs: tuple[Repair, ...] = ()
    lost: Mapping[str, int] = field(default_factory=dict)
    """Marks of lost characters left in the text: how many U+FFFD, how many `?` inside words."""


def repair(text: str) -> str:
    r"""`text` with damaged characters put right.

    >>> repair("The worldâ\x80\x99s cafÃ©s cost Â£5"), repair("château")
    ('The world’s cafés cost £5', 'château')
    """
    return _undone(text)[0]


def find_repairs(text: str) -> Repaired:
    """Repair `text` and say what was done: line breaks and tabs stay as they are.

    >>> [(r.before, r.after) for r in find_repairs("PrÃ¤sidium").repairs]
    [('Ã¤', 'ä')]
    """
    right, edits = _undone(text)
    return Repaired(right, _repairs(text, edits), _lost(right))


def _undone(text: str) -> tuple[str, list[Edit]]:
    """The text without its damage, one layer a round, and the edits of `text` that did it."""
    edits: list[Edit] = []
    current = looked_at = text
    for _ in range(ROUNDS):
        if not suspicious(looked_at):
            break
        from prospectus.mojibake.rounds import one_round

        found = one_round(current)
        if not found:
            break
        looked_at = changed_lines(current, found)
        edits = compose(current, edits, found)
        current = apply(current, found)
    return current, edits


def _repairs(text: str, edits: list[Edit]) -> tuple[Repair, ...]:
    repairs, shift = [], 0
    for start, end, after, channel, confidence, alternatives in edits:
        placed, length = start + shift, len(after)
        repairs.append(Repair(placed, placed + length, text[start:end], after, channel, confidence, alternatives))
        shift += length - (end - start)
    return tuple(repairs)


def _lost(text: str) -> dict[str, int]:
    counts = {}
    if n := text.count("\ufffd"):
        counts["U+FFFD"] = n
    if "?" in text and (n := len(_QUESTION.findall(text))):
        counts["?"] = n
    return counts


__all__ = ["Repaired", "find_repairs", "repair"]
