"""Names of pages by the million: sixteen bytes each, where a Python set of the same strings takes ten times as many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa

RECENT = 1 << 16
"""Keys that wait in a Python set until they are sorted in; also the rows of a column that are looked up at a time."""


class Keys:
    """A growing set of keys: 32 hexadecimal digits each.

    >>> keys = Keys(pa.chunked_array([["00" * 16, "ab" * 16]]))
    >>> keys.add("cd" * 16), keys.add("cd" * 16), "ab" * 16 in keys, len(keys)
    (True, False, True, 3)
    """

    def __init__(self, column: pa.ChunkedArray | None = None) -> None:
        self._sorted: npt.NDArray[np.bytes_] = np.empty(0, "S16")
        self._recent: set[bytes] = set()
        if column is not None:
            self._sorted = np.unique(np.concatenate([self._sorted, *_digests(column)]))

    def __len__(self) -> int:
        return len(self._sorted) + len(self._recent)

    def __contains__(self, key: str) -> bool:
        return self._has(bytes.fromhex(key))

    def add(self, key: str) -> bool:
        """Adds a key; whether it is new."""
        digest = bytes.fromhex(key)
        if self._has(digest):
            return False
        self._recent.add(digest)
        if len(self._recent) == RECENT:
            self._sort()
        return True

    def among(self, column: pa.ChunkedArray) -> pa.ChunkedArray:
        """For each key of a column whether it is in the set."""
        self._sort()
        chunks = [pa.array(self._found(digests)) for digests in _digests(column)]
        return pa.chunked_array(chunks, pa.bool_())

    def _has(self, digest: bytes) -> bool:
        return digest in self._recent or bool(self._found(np.frombuffer(digest, "S16"))[0])

    def _found(self, digests: npt.NDArray[np.bytes_]) -> npt.NDArray[np.bool_]:
        if not len(self._sorted):
            return np.zeros(len(digests), np.bool_)
        places = np.minimum(np.searchsorted(self._sorted, digests), len(self._sorted) - 1)
        found: npt.NDArray[np.bool_] = self._sorted[places] == digests
        return found

    def _sort(self) -> None:
        if self._recent:
            recent = np.frombuffer(b"".join(self._recent), "S16")
            self._sorted = np.sort(np.concatenate([self._sorted, recent]))
            self._recent.clear()


def _digests(column: pa.ChunkedArray) -> Iterator[npt.NDArray[np.bytes_]]:
    for start in range(0, len(column), RECENT):
        hexadecimal = "".join(column.slice(start, RECENT).to_pylist())
        yield np.frombuffer(bytes.fromhex(hexadecimal), "S16")


__all__ = ["Keys"]
