"""A worker process: takes shards, tells before each page which one it is, leaves a finished part in the store."""

from __future__ import annotations

import contextlib
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from prospectus.runs.batch import Reader, as_table, read_pages
from prospectus.runs.parts import write_part
from prospectus.runs.plan import Plan
from prospectus.runs.report import PageRow
from prospectus.runs.shards import Shard


class Ready(NamedTuple):
    """The worker has everything that it needs."""


class Begin(NamedTuple):
    """The worker begins a page of its shard."""

    page: int


class Done(NamedTuple):
    """A part is complete and safe on disk."""

    part: str
    pages: tuple[PageRow, ...]


class Failed(NamedTuple):
    """The run cannot go on: the part could not be written, the plan leads nowhere."""

    message: str


@dataclass(frozen=True, slots=True)
class Work:
    """A shard, and where its part goes."""

    shard: Shard
    folder: Path


def serve(connection: Connection, plan: Plan) -> None:
    """Works until the driver closes the connection or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the driver decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    pa.set_memory_pool(pa.system_memory_pool())  # Arrow's own keeps 30 MB for good, and a part takes a megabyte or two
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            reader = Reader.of(plan)
            _cap_memory(plan.worker_memory)
            connection.send(Ready())
            while True:
                connection.send(_part(connection.recv(), reader, plan, connection))
        except Exception as error:  # noqa: BLE001 - nobody else is left to tell it
            connection.send(Failed(_one_line(error)))


def _part(work: Work, reader: Reader, plan: Plan, connection: Connection) -> Done:
    def begun() -> object:
        for number, item in enumerate(work.shard.items):
            connection.send(Begin(number))
            _alarm(plan.page_timeout)
            yield item

    rows, pages = [], []
    for row, page in read_pages(begun(), reader):  # type: ignore[arg-type]
        rows.append(row)
        pages.append(page)
    _alarm(0)
    write_part(as_table(rows, reader.schema), work.folder / f"{work.shard.name}.arrow")
    return Done(work.shard.name, tuple(pages))


def _alarm(seconds: float) -> None:
    """The kernel ends a page that hangs, even in C code and even when the driver is gone."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _cap_memory(megabytes: int) -> None:
    """Beyond it an allocation fails with `MemoryError` (where the system has such limits)."""
    try:
        import resource

        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = taken + megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


__all__ = ["Begin", "Done", "Failed", "Ready", "Work", "serve"]
