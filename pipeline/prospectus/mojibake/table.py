"""What stood behind a shape, by its surroundings: the widest known context decides.

IGTree (Daelemans, van den Bosch, Weijters 1997), used for lost letters as in Mihalcea and Nastase 2002. Contexts are
kept as checksums: quick to load, at one wrong hit in some twenty thousand look-ups.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from prospectus.mojibake.contexts import ABSENT, EDGE, Keys, keys


class Choice(NamedTuple):
    """Characters that may have stood at a place, likeliest first, and how likely the first is."""

    chars: str
    share: float

    def first(self, char: str, share: float) -> Choice:
        """`char` before all others."""
        return Choice(char + self.chars.replace(char, ""), max(share, self.share) if self.chars[:1] == char else share)


class Table:
    """The answers of one language, or of all together.

    >>> contexts = keys(EDGE + "aXb" + EDGE, [len(EDGE) + 1])
    >>> shape, beside = contexts[0, 0], contexts[0, 2]
    >>> some = Table(packed_answers(np.array([shape, beside]), np.array([ord("ä"), ord("é")]), np.array([6, 9])))
    >>> some.choices(contexts, ["äé"]), some.choices(contexts, ["ä"]), some.knows("X"), some.knows("Y")
    ([Choice(chars='éä', share=0.95)], [Choice(chars='ä', share=0.65)], True, False)
    """

    def __init__(self, content: bytes) -> None:
        raw = zlib.decompress(content)
        size = int.from_bytes(raw[:4], "little")
        self._sums = np.cumsum(np.frombuffer(raw, dtype="<u4", count=size, offset=4), dtype=np.uint32)
        self._tenths = np.frombuffer(raw, dtype=np.uint8, count=size, offset=4 + 4 * size)
        self._chars = np.frombuffer(raw[4 + 5 * size :].decode().encode("utf-32-le"), dtype="<u4")
        self._shift = np.uint32(32 - max(1, size.bit_length()))
        first = np.arange(1 << max(1, size.bit_length()), dtype=np.uint32) << self._shift
        self._starts = np.append(np.searchsorted(self._sums, first), size)
        """Where the checksums of each bucket start: of evenly spread numbers there is one in a bucket on average."""
        self._known: dict[str, bool] = {}

    def knows(self, symbol: str) -> bool:
        """Whether the language writes characters of this class at all."""
        if symbol not in self._known:
            own = keys(EDGE + symbol + EDGE, [len(EDGE)])[0, 0]
            self._known[symbol] = bool((self._sums == own).any())
        return self._known[symbol]

    def choices(self, contexts: Keys, candidates: Sequence[str]) -> list[Choice]:
        """For each place what its contexts say of its candidates, the widest first."""
        rows, columns = np.nonzero((contexts != ABSENT)[:, ::-1])
        wanted = contexts[:, ::-1][rows, columns]
        hits, at = self._found(wanted)
        chars = self._chars[at].tobytes().decode("utf-32-le")
        bounds = np.searchsorted(rows[hits], np.arange(len(contexts) + 1)).tolist()
        found = []
        for start, end, allowed in zip(bounds[:-1], bounds[1:], candidates, strict=True):
            ranked = "".join([char for char in dict.fromkeys(chars[start:end]) if char in allowed])
            share = (float(self._tenths[at[chars.index(ranked[0], start)]]) + 0.5) / 10 if ranked else 0.0
            found.append(Choice(ranked, share))
        return found

    def _found(self, wanted: Keys) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Which of the keys there are, in order, and where: looked for in their buckets, one step at a time."""
        bucket = wanted >> self._shift
        at, end = self._starts[bucket], self._starts[bucket + 1]
        place = np.full(len(wanted), -1, dtype=np.intp)
        left = np.nonzero(at < end)[0]
        while len(left):
            here = at[left]
            same = self._sums[here] == wanted[left]
            place[left[same]] = here[same]
            left = left[~same]
            at[left] += 1
            left = left[at[left] < end[left]]
        hits = np.nonzero(place >= 0)[0]
        return hits, place[hits]


def packed_answers(contexts: Keys, chars: NDArray[np.integer], tenths: NDArray[np.integer]) -> bytes:
    """The bytes that `Table` reads; of contexts with the same checksum the first stays."""
    sums, first = np.unique(contexts, return_index=True)
    gaps = np.diff(sums, prepend=np.uint32(0)).astype("<u4")
    text = "".join(map(chr, chars[first].tolist()))
    return zlib.compress(
        len(sums).to_bytes(4, "little") + gaps.tobytes() + tenths[first].astype(np.uint8).tobytes() + text.encode(), 9
    )


__all__ = ["Choice", "Table", "packed_answers"]
