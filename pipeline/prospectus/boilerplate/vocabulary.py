"""What names of elements, words, whole lines and headings say of content: log-odds counted over many sites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from string import ascii_letters
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import BUCKETS, Ints, read_words

MARK_BUCKETS = 1 << 14
_NAME = re.compile(rb"[a-z]{2,}|[A-Z]+[a-z]+|[A-Z]{2,}")
_LETTERS = bytes(code if chr(code) in ascii_letters else ord("|" if code == ord("\n") else " ") for code in range(256))
"""What the marks of elements are made of: runs of letters, and `|` between those of one and of the next."""
_END = (-1,)
_LONGEST = 200
"""Characters of a class list that are looked at."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Log-odds in eighths, by number: positive for content, 0 for what is not known."""

    marks: NDArray[np.int8]
    words: NDArray[np.int8]
    lines: NDArray[np.int8]
    under: NDArray[np.int8]
    """Of a word in a heading: what it says of the lines below."""
    common: NDArray[np.bool_]
    """Whether a word is one of those that running text is full of."""


class _Numbers(dict[bytes, tuple[int, ...]]):
    """A run of letters, or `<` and a tag -> the numbers of its names; forgets all before it grows without bound."""

    def __missing__(self, run: bytes) -> tuple[int, ...]:
        if len(self) > 1 << 16:
            self.clear()
        names = [run] if run.startswith(b"<") else _NAME.findall(run)
        numbers = self[run] = _END if run == b"|" else tuple(crc32(name.lower()) % MARK_BUCKETS for name in names)
        return numbers


_numbers = _Numbers()


def mark_numbers(elements: Sequence[tuple[str, str]]) -> tuple[Ints, Ints]:
    """The numbers of the names of elements, and the place from 1 of the element each belongs to; none twice there.

    An element, given as tag and marks, is named by its tag, and by the words that class, id and role are made of.

    >>> mark_numbers([("div", "SiteFooter site-footer"), ("p", "")])[1].tolist()
    [1, 1, 1, 2]
    """
    marks = " \n ".join([marks[:_LONGEST].replace("\n", " ") for _, marks in elements])
    runs = marks.encode("ascii", "replace").translate(_LETTERS).split()
    numbers = np.fromiter(chain.from_iterable(map(_numbers.__getitem__, runs)), np.int64)
    tags = [_numbers[b"<" + tag.encode()][0] for tag, _ in elements]
    places = np.cumsum(numbers < 0)
    inside = (places * MARK_BUCKETS + numbers)[numbers >= 0]
    named = np.sort(np.concatenate((inside, np.arange(len(tags)) * MARK_BUCKETS + np.array(tags, dtype=np.int64))))
    named = named[np.diff(named, prepend=-1) > 0]
    return named % MARK_BUCKETS, named // MARK_BUCKETS + 1


_COMMON = (
    "the a an of to and in is are was for that with on as be by this it from or at your you we our have has will can "
    "not "
    "der die das und ist ein eine zu den von mit für auf im des sie wird sind werden oder als nicht "
    "le la les et est un une en du pour que dans sur au qui par plus ce avec sont vous nous "
    "el los las y es por para con se su al como más "
    "het een van voor op met te dat zijn aan ook wordt worden je "
    "il lo gli e di che per con sono della nel alla "
    "och att som är av för på till har o os um uma do da no na não w z jest się że nie"
)


@cache
def common_words() -> NDArray[np.bool_]:
    """Which word numbers belong to words that running text is full of, in ten languages."""
    common = np.zeros(BUCKETS, np.bool_)
    common[read_words([_COMMON]).numbers] = True
    return common
