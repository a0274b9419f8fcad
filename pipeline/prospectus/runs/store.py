"""The folder of an output: parts, indexes and manifests. What is committed never changes; readers start at a manifest.

runs/parts/<name>.arrow       what became of a shard of pages
runs/index/<name>.arrow       which rows of which parts are current
runs/manifests/000001.json    one commit: the name of its index, counts, versions
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import ipc

from prospectus.errors import RunError
from prospectus.runs.files import create, whole_file
from prospectus.runs.parts import read_part

FORMAT = 1
"""Counted up when an older prospectus could not read the folder any more."""

INDEX = pa.schema(
    [
        ("document_id", pa.string()),
        ("reference", pa.string()),
        ("key", pa.string()),
        ("outcome", pa.string()),
        ("fetched_at", pa.string()),
        ("part", pa.string()),
        ("row", pa.int32()),
        ("live", pa.bool_()),  # false: another page with the same document id took its place
    ]
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """One commit. It holds no times: the same work gives the same bytes."""

    number: int
    format: int
    prospectus: str
    code: str
    plan: str
    schemas: tuple[str, ...]
    index: str
    read: int
    records: int
    no_record: int
    quarantined: int
    unchanged: int
    removed: int
    pages: int
    """Current pages, those of earlier runs included."""


class Store:
    """An output folder."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.parts = out / "runs" / "parts"
        self.indexes = out / "runs" / "index"
        self.manifests = out / "runs" / "manifests"

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """The right to write, which one process at a time has; it ends with the process.

        Raises `RunError` where another run has it or the folder cannot be written.
        """
        try:
            for folder in (self.parts, self.indexes, self.manifests):
                folder.mkdir(parents=True, exist_ok=True)
            lock = (self.out / "runs" / "lock").open("a+b")
        except OSError as error:
            raise RunError(f"cannot write to {self.out}: {error.strerror}") from error
        with lock:
            _lock(lock.fileno(), self.out)
            yield
            lock.truncate(0)  # the process number is nobody's business later

    def latest(self) -> Manifest | None:
        """The newest commit.

        Raises `RunError` where the folder was written by a newer prospectus.
        """
        numbers = self.numbers()
        return self.manifest(numbers[-1]) if numbers else None

    def numbers(self) -> list[int]:
        """The numbers of all commits, oldest first."""
        return sorted(int(path.stem) for path in self.manifests.glob("*.json") if path.stem.isdigit())

    def manifest(self, number: int) -> Manifest:
        """A commit by its number."""
        content = json.loads((self.manifests / f"{number:06}.json").read_bytes())
        if content["format"] > FORMAT:
            raise RunError(f"{self.out} was written by prospectus {content['prospectus']}: upgrade to read it")
        return Manifest(**content | {"schemas": tuple(content["schemas"])})

    def has(self, number: int) -> bool:
        """Whether there is a commit of this number."""
        return (self.manifests / f"{number:06}.json").exists()

    def index(self, manifest: Manifest | None) -> pa.Table:
        """Which rows of which parts a commit holds."""
        return INDEX.empty_table() if manifest is None else read_part(self.indexes / f"{manifest.index}.arrow")

    def put_index(self, index: pa.Table) -> str:
        """Keeps an index and returns its name, a hash of its rows."""
        sink = pa.BufferOutputStream()
        with ipc.new_file(sink, index.schema, options=ipc.IpcWriteOptions(compression="zstd")) as writer:
            writer.write_table(index.combine_chunks())
        content = sink.getvalue()
        name = hashlib.sha256(content).hexdigest()[:32]
        with whole_file(self.indexes / f"{name}.arrow") as temporary:
            temporary.write_bytes(content)
        return name

    def commit(self, manifest: Manifest) -> None:
        """Makes a commit the newest, or raises `RunError` where another process committed first."""
        content = json.dumps(asdict(manifest), indent=2).encode() + b"\n"
        try:
            create(self.manifests / f"{manifest.number:06}.json", content)
        except FileExistsError:
            raise RunError(f"another run committed to {self.out} first: run again, nothing done is lost") from None

    def rows(self, part: str) -> pa.Table:
        """The rows of a part as they stand in an index, all of them live."""
        return index_rows(part, read_part(self.parts / f"{part}.arrow", INDEX_COLUMNS))

    def uncommitted(self, index: pa.Table) -> list[str]:
        """Parts that no commit holds: what an interrupted run left behind."""
        committed = set(index["part"].unique().to_pylist())
        return sorted(path.stem for path in self.parts.glob("*.arrow") if path.stem not in committed)


INDEX_COLUMNS = ("document_id", "reference", "key", "outcome", "document")


def index_rows(part: str, table: pa.Table) -> pa.Table:
    """The index rows of a part's table."""
    count = table.num_rows
    columns = {name: table[name].cast(pa.string()) for name in INDEX_COLUMNS[:-1]}
    columns["fetched_at"] = pc.struct_field(table["document"], "fetched_at")
    columns["part"] = pa.repeat(part, count)
    columns["row"] = pa.array(np.arange(count, dtype=np.int32))
    columns["live"] = pa.repeat(True, count)
    return pa.table(columns, schema=INDEX)


def _lock(descriptor: int, out: Path) -> None:
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip()
        message = f"another run (process {holder}) is writing to {out}: wait for it or choose another --out"
        raise RunError(message) from None
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)


__all__ = ["INDEX", "Manifest", "Store", "index_rows"]
