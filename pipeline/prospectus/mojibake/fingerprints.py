"""Tables whose keys are kept as checksums: quick to load, at one wrong hit in some twenty thousand look-ups."""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate


class Fingerprints:
    """A read-only mapping of strings to strings of one fixed length, or of any length where a separator is given.

    >>> table = Fingerprints(packed({"dog": "m", "cat": "f"}))
    >>> table.get("cat"), table.get("cow")
    ('f', '')
    """

    def __init__(self, content: bytes, separator: str = "") -> None:
        raw = zlib.decompress(content)
        size = int.from_bytes(raw[:4], "little")
        gaps = array("I")
        gaps.frombytes(raw[4 : 4 + 4 * size])
        if sys.byteorder == "big":
            gaps.byteswap()
        values = raw[4 + 4 * size :].decode()
        self._sums = list(accumulate(gaps))
        self._values: str | list[str] = values.split(separator) if separator else values
        self._width = 1 if separator else len(values) // size if size else 1

    def get(self, key: str) -> str:
        """The value of a key; empty where there is none."""
        checksum = zlib.crc32(key.encode("utf-8", "surrogatepass"))
        at = bisect_left(self._sums, checksum)
        if at == len(self._sums) or self._sums[at] != checksum:
            return ""
        if isinstance(self._values, list):
            return self._values[at]
        return self._values[at * self._width : (at + 1) * self._width]


def packed(entries: Mapping[str, str], separator: str = "") -> bytes:
    """The bytes that `Fingerprints` reads; of keys with the same checksum the first stays."""
    kept: dict[int, str] = {}
    for key, value in entries.items():
        kept.setdefault(zlib.crc32(key.encode()), value)
    sums = sorted(kept)
    gaps = array("I", [here - before for before, here in zip([0, *sums], sums, strict=False)])
    if sys.byteorder == "big":
        gaps.byteswap()
    values = separator.join(kept[checksum] for checksum in sums)
    return zlib.compress(len(sums).to_bytes(4, "little") + gaps.tobytes() + values.encode(), 9)


__all__ = ["Fingerprints", "packed"]
