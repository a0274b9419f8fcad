"""Text cut into atoms (words, parts of words at changes of case, numbers, signs), and what each looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from prospectus.blocks.lexicon import Lexicon

Ints = NDArray[np.int64]

WORDS = 8192
"""Words are told apart by a hash of this many values, and 0 for "no word here"."""

# Every character belongs to exactly one atom or white space, so that offsets are sums of lengths.
ATOM = re.compile(
    r"[^\W\d_](?:[^\W\d_A-ZÀ-ÖØ-Þ]|(?<=[A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ](?![a-zà-öø-ÿ]))*"  # Word, word, ACRONYM
    r"|(?:19|20)\d\d(?=(?:19|20)\d\d(?!\d{1,3}(?!\d)))"  # years in a row: 200020012002
    r"|(?<=\d\.)\d\d(?=\d\d{1,2}\.\d\d(?!\d(?!\d)))|(?<=\d,)\d\d(?=\d\d{1,2},\d\d(?!\d(?!\d)))"  # prices: 17.9918.99
    r"|\d+|_+|[^\w\s]|\s+"
)

# Shapes. 0 is "beyond the text".
LETTER, LETTER_LOWER, ACRONYM, CAPITALISED, LOWER, SHORT_NUMBER, YEAR, NUMBER = range(1, 9)
STOP, COMMA, COLON, CLOSING, OPENING, APOSTROPHE, JOINER, CURRENCY, MARK, QUOTE, PERCENT, OTHER = range(9, 21)
SHAPES = 21
_SPACE, _BREAK = 30, 31

_SIGNS = {
    **dict.fromkeys(".!?…", STOP),
    **dict.fromkeys(",;", COMMA),
    ":": COLON,
    **dict.fromkeys(")]}”»", CLOSING),
    **dict.fromkeys("([{“«„‚", OPENING),
    **dict.fromkeys("’'`‘", APOSTROPHE),
    **dict.fromkeys("-–—/&+@_\\=‑", JOINER),
    **dict.fromkeys("£$€¥₹", CURRENCY),
    **dict.fromkeys("|•·›>*→<\u200b▸▪●✓✔#", MARK),
    '"': QUOTE,
    "%": PERCENT,
}


class Codes(dict[str, int]):
    """Atom -> its word number times 128, its familiarity times 32 and its shape; forgets before it grows too big."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, atom: str) -> int:
        if len(self) > 200_000:
            self.clear()
        shape = _shape(atom)
        word = 0 if shape in (_SPACE, _BREAK) else crc32(atom.lower().encode()) % WORDS + 1
        familiar = self.known.familiar(atom) if shape <= LOWER else 0
        code = self[atom] = (word * 4 + familiar) * 32 + shape
        return code


def _shape(atom: str) -> int:
    first = atom[0]
    if first.isspace():
        return _BREAK if "\n" in atom else _SPACE
    if first.isdigit():
        return YEAR if len(atom) == 4 else SHORT_NUMBER if len(atom) < 3 else NUMBER
    if not first.isalpha():
        return _SIGNS.get(first, OTHER)
    if len(atom) == 1:
        return LETTER_LOWER if first.islower() else LETTER
    if atom.isupper():
        return ACRONYM
    return CAPITALISED if first.isupper() else LOWER


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of a text, one entry each; white space is only a gap."""

    starts: Ints
    lengths: Ints
    words: Ints
    familiar: Ints
    """0 to 3, see `Lexicon.familiar`."""
    shapes: Ints
    gaps: Ints
    """What lies before the atom: 0 nothing, 1 spaces, 2 a line break (or the start of the text)."""


def cut(text: str, codes_of: Codes) -> Atoms:
    """The atoms of a text; letters that no lexicon has but in two parts are two.

    >>> found = cut("24 months12 courses, Log InJoin", Codes(Lexicon({})))
    >>> [text_[0] for text_ in zip(found.starts.tolist())]
    [0, 3, 9, 12, 19, 21, 25, 27]
    >>> found.gaps.tolist()
    [2, 1, 0, 1, 0, 1, 1, 0]
    """
    pieces = [part for atom in ATOM.findall(text) for part in codes_of.known.parts(atom)]
    codes = np.fromiter(map(codes_of.__getitem__, pieces), np.int64, len(pieces))
    lengths = np.fromiter(map(len, pieces), np.int64, len(pieces))
    starts = np.cumsum(lengths) - lengths
    shapes = codes & 31
    before = np.concatenate(([_BREAK], shapes[:-1]))
    solid = shapes < _SPACE
    gaps = np.where(before == _SPACE, 1, np.where(before == _BREAK, 2, 0))
    return Atoms(starts[solid], lengths[solid], codes[solid] >> 7, codes[solid] >> 5 & 3, shapes[solid], gaps[solid])


def counts(*keys: NDArray[Any]) -> Ints:
    """For each position, how often its combination of keys occurs.

    >>> counts(np.array([1, 2, 1]), np.array([5, 5, 5])).tolist()
    [2, 1, 2]
    """
    key = np.zeros(len(keys[0]), np.int64)
    for part in keys:
        key = key * (WORDS + 1) + part
    _, inverse, count = np.unique(key, return_inverse=True, return_counts=True)
    found: Ints = count[inverse]
    return found
