"""Compressed files, recognised by their first bytes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa

MAGIC = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd"}
SUFFIXES = frozenset({".gz", ".zst"})


class DamagedError(Exception):
    """A compressed file that ends early or holds something else."""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, decompressed where they are compressed.

    Raises `OSError` where the file cannot be opened and `DamagedError` where it cannot be decompressed.
    """
    with path.open("rb") as file:
        start = file.read(4)
        file.seek(0)
        codec = next((name for magic, name in MAGIC.items() if start.startswith(magic)), None)
        if codec is None:
            yield file
            return
        try:
            with pa.CompressedInputStream(pa.PythonFile(file, "r"), codec) as stream:
                yield stream
        except OSError as error:
            raise DamagedError(str(error)) from error


__all__ = ["SUFFIXES", "DamagedError", "opened"]
