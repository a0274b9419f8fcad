"""What names of elements, words, whole lines and headings say of content: log-odds counted over many sites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from prospectus.boilerplate.characters import BUCKETS, read

MARK_BUCKETS = 1 << 14
_MARK = re.compile(r"[a-z]{2,}|[A-Z]+[a-z]+|[A-Z]{2,}")
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


class _Numbers(dict[str, int]):
    """A name as written -> its number; forgets everything before it grows without bound."""

    def __missing__(self, name: str) -> int:
        if len(self) > 1 << 16:
            self.clear()
        number = self[name] = crc32(name.lower().encode()) % MARK_BUCKETS
        return number


_numbers = _Numbers()


def mark_numbers(tag: str, marks: str) -> set[int]:
    """The numbers of an element's names: its tag, and the words that class, id and role are made of.

    >>> len(mark_numbers("div", "SiteFooter site-footer")), mark_numbers("p", "") < set(range(MARK_BUCKETS))
    (3, True)
    """
    found = {_numbers[name] for name in _MARK.findall(marks[:_LONGEST])} if marks else set()
    found.add(_numbers["<" + tag])
    return found


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
    common[read([_COMMON])[1].numbers] = True
    return common
