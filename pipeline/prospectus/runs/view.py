"""The files that people and tools read: one JSON a page, JSON Lines and Parquet of the current pages.

They follow from the newest manifest and are made anew when they are missing or older than it. Each file is replaced
whole. Rows are ordered by document, so the same pages give the same bytes whatever their history.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from prospectus.runs.files import whole_file
from prospectus.runs.gather import by_part, ordered, unified, without_envelope
from prospectus.runs.parts import read_part, some_rows
from prospectus.runs.store import Manifest, Store
from prospectus.runs.tables import record_columns, relational, table_schemas


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the files stand for."""

    manifest: int | None = None
    writing: int | None = None
    """The manifest whose files are being written, or were when the run ended."""
    tables: dict[str, int] | None = None
    """How many rows each table has."""

    @classmethod
    def of(cls, store: Store) -> Stamp:
        """The stamp of an output."""
        try:
            return cls(**json.loads((store.out / "runs" / "view.json").read_bytes()))
        except FileNotFoundError:
            return cls()

    def put(self, store: Store) -> None:
        """Makes this the stamp of an output."""
        with whole_file(store.out / "runs" / "view.json") as temporary:
            temporary.write_text(json.dumps(asdict(self), indent=2) + "\n")

    def stands_for(self, manifest: Manifest) -> bool:
        """Whether the files are complete and those of this manifest."""
        return self.manifest == manifest.number and self.writing is None


def refresh(store: Store, manifest: Manifest) -> dict[str, int]:
    """Brings the files up to the manifest, and returns how many rows each table has."""
    stamp = Stamp.of(store)
    tables = stamp.tables or {}
    missing = not (store.out / "json").is_dir() or any(not _table(store, name).exists() for name in tables)
    if stamp.stands_for(manifest) and not missing:
        return tables
    replace(stamp, writing=manifest.number).put(store)
    index = store.index(manifest)
    live = index.filter(index["live"])
    _write_json(store, live, stamp, missing)
    written = _write_tables(store, index, live)
    for name in sorted(tables.keys() - written.keys()):
        _table(store, name).unlink(missing_ok=True)
        (store.out / f"{name}.jsonl").unlink(missing_ok=True)
    Stamp(manifest.number, None, written).put(store)
    return written


def _table(store: Store, name: str) -> Path:
    return store.out / "tables" / f"{name}.parquet"


def _write_json(store: Store, live: pa.Table, stamp: Stamp, missing: bool) -> None:
    folder = store.out / "json"
    folder.mkdir(exist_ok=True)
    before = [store.index(store.manifest(n)) for n in (stamp.manifest, stamp.writing) if n and store.has(n)]
    changed = live
    if len(before) == 1 and stamp.writing is None and not missing:
        there = before[0].filter(before[0]["live"])
        changed = live.filter(pc.invert(pc.is_in(live["key"], there["key"].combine_chunks())))
    for part, rows in by_part(changed):
        table = some_rows(read_part(store.parts / f"{part}.arrow", ["document_id", "envelope"]), rows)
        for name, envelope in zip(table["document_id"].to_pylist(), table["envelope"].to_pylist(), strict=True):
            with whole_file(folder / f"{name}.json", durable=False) as temporary:
                temporary.write_text(envelope + "\n", encoding="utf-8")
    current = live["document_id"].combine_chunks()
    for ids in (index["document_id"] for index in before):
        for name in ids.filter(pc.invert(pc.is_in(ids, current))).to_pylist():
            (folder / f"{name}.json").unlink(missing_ok=True)


def _write_tables(store: Store, index: pa.Table, live: pa.Table) -> dict[str, int]:
    (store.out / "tables").mkdir(exist_ok=True)
    schema = without_envelope(unified(store, live))
    records = record_columns(schema)
    counts: dict[str, int] = {}
    with contextlib.ExitStack() as stack:
        writers = {
            name: stack.enter_context(_parquet(_table(store, name), columns))
            for name, columns in table_schemas(schema).items()
        }
        lines = {name: stack.enter_context(_text(store.out / f"{name}.jsonl")) for name in (*records, "quarantine")}
        for pages in ordered(store, live, schema, store.out / "runs" / "sorting"):
            for name, table in relational(pages).items():
                writers[name].write_table(table, row_group_size=max(1, table.num_rows))
                counts[name] = counts.get(name, 0) + table.num_rows
            for name in records:
                mine = pages["line"].filter(pages[name].is_valid())
                lines[name].writelines(f"{line}\n" for line in mine.to_pylist())
            lines["quarantine"].writelines(_quarantine(pages))
        lines["quarantine"].writelines(_duplicates(index))
    return counts


def _quarantine(pages: pa.Table) -> Iterator[str]:
    lost = pages.filter(pc.not_equal(pages["outcome"], "record")).select(["outcome", "document", "problems"])
    for row in lost.to_pylist():
        document = row["document"]
        yield _line(document["id"], document["source"], document["url"], row["outcome"], row["problems"])


def _duplicates(index: pa.Table) -> Iterator[str]:
    for row in index.filter(pc.invert(index["live"])).to_pylist():
        problem = {"code": "duplicate", "message": "another page names the same address and was kept"}
        yield _line(row["document_id"], row["reference"], None, "quarantined", [problem])


def _line(name: str, source: str, url: str | None, outcome: str, problems: list[dict[str, Any]]) -> str:
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


__all__ = ["Stamp", "refresh"]
