"""The files that people and tools read: one JSON a page, JSON Lines and Parquet of the current pages.

They follow from the newest manifest and are made anew when they are missing or older than it. Each file is replaced
whole. Rows are ordered by document, so the same pages give the same bytes whatever their history.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import ipc, parquet

from prospectus.runs.errors import RunError
from prospectus.runs.files import whole_file
from prospectus.runs.parts import read_part
from prospectus.runs.store import Manifest, Store
from prospectus.runs.tables import ENVELOPE, relational, table_schemas

CHUNK = 1_000
"""Pages that are held in memory at a time; one row group in every table."""
PARTS = 40
"""Parts that are read at a time."""


def refresh(store: Store, manifest: Manifest) -> dict[str, int]:
    """Brings the files up to the manifest, and returns how many rows each table has."""
    stamp = store.out / "runs" / "view.json"
    state = _state(stamp)
    if state["manifest"] == manifest.number and _complete(store, state["tables"]):
        return dict(state["tables"])
    stamp.unlink(missing_ok=True)
    index = store.index(manifest)
    _write_json(store, index.filter(index["live"]), _previous(store, state["manifest"]))
    tables = _write_tables(store, index)
    with whole_file(stamp) as temporary:
        temporary.write_text(json.dumps({"manifest": manifest.number, "tables": tables}, indent=2) + "\n")
    return tables


def _state(stamp: Path) -> dict[str, Any]:
    try:
        state: dict[str, Any] = json.loads(stamp.read_bytes())
    except (FileNotFoundError, json.JSONDecodeError):
        return {"manifest": None, "tables": {}}
    return state


def is_current(store: Store, manifest: Manifest) -> bool:
    """Whether the files stand for this manifest."""
    return bool(_state(store.out / "runs" / "view.json")["manifest"] == manifest.number)


def _complete(store: Store, tables: Mapping[str, int]) -> bool:
    return (store.out / "json").is_dir() and all((store.out / "tables" / f"{name}.parquet").exists() for name in tables)


def _previous(store: Store, number: int | None) -> pa.Table | None:
    """What the JSON files on disk stand for; None where that is not known."""
    if number is None or not (store.out / "json").is_dir():
        return None
    index = store.index(store.manifest(number))
    return index.filter(index["live"])


def _write_json(store: Store, live: pa.Table, before: pa.Table | None) -> None:
    folder = store.out / "json"
    folder.mkdir(exist_ok=True)
    changed = live
    if before is not None:
        changed = live.filter(pc.invert(pc.is_in(live["key"], before["key"].combine_chunks())))
    for part, rows in _by_part(changed):
        table = read_part(store.parts / f"{part}.arrow", ["document_id", "envelope"]).take(rows)
        for name, envelope in zip(table["document_id"].to_pylist(), table["envelope"].to_pylist(), strict=True):
            with whole_file(folder / f"{name}.json", durable=False) as temporary:
                temporary.write_text(envelope + "\n", encoding="utf-8")
    names = set(live["document_id"].to_pylist())
    for path in folder.glob("*.json"):
        if path.stem not in names:
            path.unlink()


def _by_part(index: pa.Table) -> Iterator[tuple[str, list[int]]]:
    rows = index.sort_by([("part", "ascending"), ("row", "ascending")])
    parts, numbers = rows["part"].to_pylist(), rows["row"].to_pylist()
    start = 0
    for end in range(1, len(parts) + 1):
        if end == len(parts) or parts[end] != parts[start]:
            yield parts[start], numbers[start:end]
            start = end


def _write_tables(store: Store, index: pa.Table) -> dict[str, int]:
    folder = store.out / "tables"
    folder.mkdir(exist_ok=True)
    live = index.filter(index["live"])
    schema = _unified(store, live)
    names = [field.name for field in schema if pa.types.is_struct(field.type) and field.name not in ENVELOPE]
    with contextlib.ExitStack() as stack:
        writers = {
            name: stack.enter_context(_parquet(folder / f"{name}.parquet", columns))
            for name, columns in table_schemas(schema).items()
        }
        lines = {name: stack.enter_context(_text(store.out / f"{name}.jsonl")) for name in (*names, "quarantine")}
        counts = dict.fromkeys(writers, 0)
        for pages in _chunks(store, live, schema):
            for name, table in relational(pages).items():
                writers[name].write_table(table, row_group_size=max(1, table.num_rows))
                counts[name] += table.num_rows
            for name in names:
                mine = pages["line"].filter(pages[name].is_valid())
                lines[name].writelines(f"{line}\n" for line in mine.to_pylist())
            lines["quarantine"].writelines(_quarantine(pages))
        lines["quarantine"].writelines(_duplicates(index))
    _remove_others(store.out, counts, {*names, "quarantine"})
    return counts


def _unified(store: Store, live: pa.Table) -> pa.Schema:
    """The columns of all parts together."""
    schemas = []
    for part in live["part"].unique().to_pylist():
        with pa.OSFile(str(store.parts / f"{part}.arrow")) as file:
            schema = ipc.open_file(file).schema
        if schema not in schemas:
            schemas.append(schema)
    try:
        return pa.unify_schemas(schemas)
    except pa.ArrowException as error:
        message = f"{store.out} holds pages read with another version of the schema: run again over all pages --prune"
        raise RunError(message) from error


def _chunks(store: Store, live: pa.Table, schema: pa.Schema) -> Iterator[pa.Table]:
    """The pages in the order of their ids, some at a time. Many pages pass through files on the way."""
    schema = schema.remove(schema.get_field_index("envelope"))
    if live.num_rows <= CHUNK:
        yield pa.concat_tables([schema.empty_table(), *_gathered(store, live, schema)]).sort_by("document_id")
        return
    first = live["document_id"].take(pa.array(range(0, live.num_rows, CHUNK))).to_numpy()
    folder = store.out / "runs" / "sorting"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(ipc.new_file(str(folder / f"{n}.arrow"), schema)) for n in range(len(first))]
        for pages in _gathered(store, live, schema):
            pages = pages.sort_by("document_id")  # noqa: PLW2901 - the same pages
            bounds = [*np.searchsorted(pages["document_id"].to_numpy(), first), pages.num_rows]
            for file, start, end in zip(files, bounds[:-1], bounds[1:], strict=True):
                file.write_table(pages.slice(start, end - start))
    for number in range(len(first)):
        yield read_part(folder / f"{number}.arrow").sort_by("document_id")
    shutil.rmtree(folder)


def _gathered(store: Store, live: pa.Table, schema: pa.Schema) -> Iterator[pa.Table]:
    batch: list[pa.Table] = []
    for part, rows in _by_part(live):
        batch.append(read_part(store.parts / f"{part}.arrow", schema.names).take(rows))
        if len(batch) == PARTS:
            yield _aligned(batch, schema)
            batch = []
    if batch:
        yield _aligned(batch, schema)


def _aligned(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    return pa.concat_tables([schema.empty_table(), *tables], promote_options="default").combine_chunks()


def _quarantine(pages: pa.Table) -> Iterator[str]:
    lost = pages.filter(pc.not_equal(pages["outcome"], "record")).select(["outcome", "document", "problems"])
    for row in lost.to_pylist():
        document = row["document"]
        yield _line(document["id"], document["source"], document["url"], row["outcome"], row["problems"])


def _duplicates(index: pa.Table) -> Iterator[str]:
    for row in index.filter(pc.invert(index["live"])).to_pylist():
        problem = {"code": "duplicate", "message": "another page names the same address and was kept"}
        yield _line(row["document_id"], row["reference"], None, "quarantined", [problem])


def _line(name: str, source: str, url: str | None, outcome: str, problems: list[dict[str, str]]) -> str:
    row = {"document_id": name, "source": source, "url": url, "outcome": outcome, "problems": problems}
    return json.dumps(row, ensure_ascii=False) + "\n"


@contextlib.contextmanager
def _parquet(path: Path, schema: pa.Schema) -> Iterator[parquet.ParquetWriter]:
    with whole_file(path) as temporary, parquet.ParquetWriter(temporary, schema, compression="zstd") as writer:
        yield writer


@contextlib.contextmanager
def _text(path: Path) -> Iterator[IO[str]]:
    with whole_file(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        yield file


def _remove_others(out: Path, tables: Mapping[str, int], lines: set[str]) -> None:
    for folder, suffix, wanted in ((out / "tables", "parquet", set(tables)), (out, "jsonl", lines)):
        for path in folder.glob(f"*.{suffix}"):
            if path.stem not in wanted:
                path.unlink()


__all__ = ["is_current", "refresh"]
