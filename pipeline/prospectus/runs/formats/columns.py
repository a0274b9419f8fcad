"""Parquet with a page a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from pyarrow import parquet

from prospectus.runs.formats.layout import Layout
from prospectus.runs.found import Found, lost

ROWS = 64
"""Rows that are held in memory at a time."""


def read(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """A page a row; only the columns that a page is made of are read."""
    with parquet.ParquetFile(stream, pre_buffer=False) as file:
        columns = [name for name in layout.fields(file.schema_arrow.names) if name]
        if layout.fields(columns)[0] is None:
            yield lost(
                uri, f"no content among the columns {', '.join(file.schema_arrow.names)}: name it with --content-field"
            )
            return
        number = 0
        for batch in file.iter_batches(ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield layout.found(row, f"{uri}#{number}")


__all__ = ["read"]
