"""Current pages from all parts, in the order of their ids, a thousand at a time."""

from __future__ import annotations

import contextlib
import math
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import ipc

from prospectus.errors import RunError
from prospectus.runs.parts import part_columns, read_part, some_rows
from prospectus.runs.store import Store

CHUNK = 1_000
"""Pages that are held in memory at a time; one row group in every table."""
FILES = 32
"""Files that pages are sorted into at a time: more would be many small pieces, and a process may open only so many."""
PARTS = 40
"""Parts that are read at a time."""


def by_part(index: pa.Table) -> Iterator[tuple[str, list[int]]]:
    """Which rows of which part an index names."""
    rows = index.select(["part", "row"]).sort_by([("part", "ascending"), ("row", "ascending")])
    numbers = rows["row"].to_numpy()
    runs = pc.run_end_encode(rows["part"].combine_chunks())
    start = 0
    for part, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield part, numbers[start:end].tolist()
        start = end


def unified(store: Store, live: pa.Table) -> pa.Schema:
    """The columns of all parts together.

    Raises `RunError` where a column changed its type from one version to another.
    """
    schemas: list[pa.Schema] = []
    for part in live["part"].unique().to_pylist():
        schema = part_columns(store.parts / f"{part}.arrow")
        if schema not in schemas:
            schemas.append(schema)
    try:
        return pa.unify_schemas(schemas)
    except pa.ArrowException as error:
        message = f"{store.out} holds pages read with another version of a schema: read all pages again, with --prune"
        raise RunError(message) from error


def without_envelope(schema: pa.Schema) -> pa.Schema:
    """The columns that tables are made of: all but the JSON of whole pages."""
    return schema.remove(schema.get_field_index("envelope"))


def ordered(store: Store, live: pa.Table, schema: pa.Schema, spill: Path) -> Iterator[pa.Table]:
    """The pages of an index that is ordered by document. Many pages pass through files in the folder `spill`."""
    shutil.rmtree(spill, ignore_errors=True)
    yield from _in_order(_gathered(store, live, schema), live["document_id"], schema, spill)


def _in_order(pages: Iterator[pa.Table], ids: pa.ChunkedArray, schema: pa.Schema, spill: Path) -> Iterator[pa.Table]:
    """Sorts pages of which the `ids` are known: into a few files of whole chunks each, and these again."""
    if len(ids) <= CHUNK:
        yield _aligned(list(pages), schema).sort_by("document_id")
        return
    spill.mkdir()
    step = CHUNK * math.ceil(len(ids) / CHUNK / FILES)
    first = ids.take(pa.array(range(0, len(ids), step))).to_numpy()
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(ipc.new_file(str(spill / f"{n}.arrow"), schema)) for n in range(len(first))]
        for some in (each.sort_by("document_id") for each in pages):
            bounds = [*np.searchsorted(some["document_id"].to_numpy(), first), some.num_rows]
            for file, start, end in zip(files, bounds[:-1], bounds[1:], strict=True):
                file.write_table(some.slice(start, end - start))
    for number in range(len(first)):
        path = spill / f"{number}.arrow"
        yield from _in_order(_spilled(path, schema), ids.slice(number * step, step), schema, spill / str(number))
        path.unlink()
    spill.rmdir()


def _spilled(path: Path, schema: pa.Schema) -> Iterator[pa.Table]:
    batch: list[pa.Table] = []
    with pa.OSFile(str(path)) as file:
        reader = ipc.open_file(file)
        for number in range(reader.num_record_batches):
            batch.append(pa.Table.from_batches([reader.get_batch(number)]))
            if sum(table.num_rows for table in batch) >= CHUNK:
                yield _aligned(batch, schema)
                batch = []
    if batch:
        yield _aligned(batch, schema)


def _gathered(store: Store, live: pa.Table, schema: pa.Schema) -> Iterator[pa.Table]:
    batch: list[pa.Table] = []
    for part, rows in by_part(live):
        batch.append(some_rows(read_part(store.parts / f"{part}.arrow", schema.names), rows))
        if len(batch) == PARTS:
            yield _aligned(batch, schema)
            batch = []
    if batch:
        yield _aligned(batch, schema)


def _aligned(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    return pa.concat_tables([schema.empty_table(), *tables], promote_options="default").combine_chunks()


__all__ = ["by_part", "ordered", "unified", "without_envelope"]
