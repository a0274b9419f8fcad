"""Labels and values that stand in lines of their own in text without markup."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from prospectus.blocks.labels import is_known_label, is_label_like, is_value_like, is_weak_label
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.model import Line

_LONGEST_VALUE = 160
_SHORT_VALUE = 60
_MOST_WORDS = 8
_MOST_BETWEEN = 6
"""Lines between two pairs that may be pairs too."""


def pairs_in_text(lines: Sequence[Line], reasons: Sequence[str], pairs: Pairs) -> None:
    """Find lines that name a fact with the line behind them that states it.

    Words such as `School` or `Scholarships` are labels only beside other pairs or before a measure: menus and headings
    say them too. An unknown label is one when it stands among pairs.
    """
    onwards = range(len(lines) - 1)
    for numbers, doubtful in ((onwards, False), (onwards, True), (reversed(onwards), True)):
        for number in numbers:
            if _free(number, pairs) and _may_pair(lines[number], lines[number + 1]):
                beside = number - 1 in pairs.taken or number + 2 in pairs.taken
                sure = is_known_label(lines[number].text) and not is_weak_label(lines[number].text)
                alike = sure or bool(reasons[number]) == bool(reasons[number + 1])
                if alike and _names(lines[number].text, lines[number + 1].text, beside=doubtful and beside):
                    pairs.join(number, number + 1)
                    pairs.sure.update((number, number + 1) if sure else ())
    _between(lines, pairs)
    _weigh(lines, pairs)


def _between(lines: Sequence[Line], pairs: Pairs) -> None:
    """Lines between two pairs are pairs themselves where all of them can be: `Seniority` over `Senior`."""
    for label, following in pairwise(sorted(pairs.joined)):
        gap = range(label + 2, following)
        if not 0 < len(gap) <= _MOST_BETWEEN or len(gap) % 2 or not pairs.taken.isdisjoint(gap):
            continue
        if all(_could_be(lines[n], lines[n + 1]) for n in gap[::2]):
            for number in gap[::2]:
                pairs.join(number, number + 1)


def _could_be(label: Line, value: Line) -> bool:
    name = label.text.rstrip(": ")
    return (
        _may_pair(label, value)
        and is_label_like(name)
        and name[0].isupper()
        and not is_value_like(name)
        and len(value.text) <= _SHORT_VALUE
    )


def _weigh(lines: Sequence[Line], pairs: Pairs) -> None:
    """Pairs that touch sure ones are as sure; one alone that states no measure may be two entries of a menu."""
    found = sorted(pairs.joined)
    for numbers in (found, found[::-1]):
        for number in numbers:
            if number - 1 in pairs.sure or number + 2 in pairs.sure:
                pairs.sure.update((number, number + 1))
    for number in found:
        alone = number - 1 not in pairs.taken and number + 2 not in pairs.taken
        if alone and lines[number].text[-1] != ":" and not is_value_like(lines[number + 1].text):
            pairs.sure.difference_update((number, number + 1))


def sentences_under_labels(lines: Sequence[Line], pairs: Pairs) -> None:
    """Known labels with one short sentence below them: `Awarding body` over `This degree is awarded by …`."""
    for number, (label, value) in enumerate(pairwise(lines)):
        if not (is_plain(label) and is_plain(value)) or not _free(number, pairs) or len(value.text) > _LONGEST_VALUE:
            continue
        if value.text[-1] == "." and is_known_label(label.text) and not is_weak_label(label.text):
            pairs.labels[number + 1] = number
            pairs.sure.update((number, number + 1))


def _free(number: int, pairs: Pairs) -> bool:
    return number not in pairs.taken and number + 1 not in pairs.taken


def _may_pair(label: Line, value: Line) -> bool:
    text = value.text
    if len(label.text) > _SHORT_VALUE or len(text) > _LONGEST_VALUE or not (is_plain(label) and is_plain(value)):
        return False
    return text[-1] not in ":?" and not is_known_label(text) and (text[-1] != "." or text.count(" ") < 4)


def _names(label: str, value: str, *, beside: bool) -> bool:
    if is_known_label(label):
        if is_value_like(value):
            return True
        return value.count(" ") < _MOST_WORDS and (beside or not is_weak_label(label))
    if label[-1] == ":" and label[0].isupper() and is_label_like(label[:-1]):
        return value.count(" ") < _MOST_WORDS
    short = len(value) <= _SHORT_VALUE and label.count(" ") < 4 and is_label_like(label)
    return beside and short and is_value_like(value) and not is_value_like(label)
