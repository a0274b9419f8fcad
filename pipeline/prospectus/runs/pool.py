"""A supervised pool of processes: a page that kills its worker, hangs or eats memory costs that page alone.

Every worker says which page it begins. A worker that dies is replaced and its shard given out again; the page at
which it died is tried once more and then goes to quarantine. No queue is shared, so no death can lock one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
import types
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.forkserver import ensure_running
from multiprocessing.process import BaseProcess
from pathlib import Path
from signal import Signals
from time import monotonic, sleep

from prospectus.errors import RunError
from prospectus.model import Problem
from prospectus.runs.plan import CHAIN, Plan
from prospectus.runs.shards import Shard
from prospectus.runs.worker import Begin, Done, Failed, Ready, Work, serve

START = 120.0
"""Seconds that a worker may take until it is ready."""
GRACE = 5.0
"""Seconds after which the driver ends a worker that should have ended itself."""
TRIES = 2
"""How often a page may kill its worker before it goes to quarantine."""
BLAMELESS = 3
"""How many workers in a row may die without having begun a page before the run gives up."""

PAUSE = 0.2
"""Seconds between the death of the server that forks workers and another: so long the old one may still seem alive."""


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    deadline: float
    ready: bool = False
    shard: Shard | None = None
    page: int = -1
    """Which page of the shard it is at; -1 before the first."""
    overdue: bool = False


class Pool:
    """Runs shards on worker processes. Use it as a context manager; leaving it ends the workers."""

    def __init__(self, plan: Plan, folder: Path, workers: int) -> None:
        self._plan = plan
        self._folder = folder
        self._size = workers
        self._context = _context(plan)
        self._workers: list[_Worker] = []
        self._again: deque[Shard] = deque()
        self._deaths: Counter[str] = Counter()
        self._blameless = 0
        self._prepared = False

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.connection.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def prepare(self) -> None:
        """There will be work: starts the server that forks workers, which takes seconds, and does not wait for it."""
        if not self._prepared and self._context.get_start_method() == "forkserver":
            with _no_main():
                ensure_running()
        self._prepared = True

    def run(self, shards: Iterator[Shard]) -> Iterator[Done]:
        """What became of each shard, in the order in which they are done. Shards are drawn one ahead of the workers.

        Raises `RunError` where no worker can work.
        """
        ahead = next(shards, None)
        while True:
            while (ahead or self._again) and (worker := self._idle()):
                if self._again:
                    self._give(worker, self._again.popleft())
                elif ahead:
                    self._give(worker, ahead)
                    ahead = next(shards, None)
            if not any(worker.shard for worker in self._workers):
                return
            yield from self._events()

    def _idle(self) -> _Worker | None:
        for worker in self._workers:
            if worker.shard is None:
                return worker
        return self._start() if len(self._workers) < self._size else None

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._plan), daemon=True)  # type: ignore[attr-defined]
        with _no_main():
            self._begun(process)
        theirs.close()
        worker = _Worker(process, ours, monotonic() + START)
        self._workers.append(worker)
        return worker

    def _begun(self, process: BaseProcess) -> None:
        """Starts a process; where the server that forks workers is dead, by another one."""
        while True:
            try:
                process.start()
            except (EOFError, ConnectionError):
                self._blame("the server that forks workers is dead")
                sleep(PAUSE)
            else:
                return

    def _blame(self, ending: str) -> None:
        """Counts a process that died before it began a page."""
        self._blameless += 1
        if self._blameless == BLAMELESS:
            raise RunError(f"workers end before they begin a page ({ending}): is there enough memory?")

    def _give(self, worker: _Worker, shard: Shard) -> None:
        worker.shard, worker.page = shard, -1
        if worker.ready:
            self._send(worker)

    def _send(self, worker: _Worker) -> None:
        assert worker.shard is not None  # noqa: S101
        worker.deadline = monotonic() + START
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # its end is noticed in the next round
            worker.connection.send(Work(worker.shard, self._folder))

    def _events(self) -> Iterator[Done]:
        """Waits until a worker has something to tell, is dead, or is over its time."""
        by_connection = {worker.connection: worker for worker in self._workers}
        patience = max(0.0, min(worker.deadline for worker in self._workers if worker.shard) - monotonic())
        for connection in wait(list(by_connection), timeout=patience):
            worker = by_connection[connection]  # type: ignore[index]
            try:
                while worker.connection.poll():
                    yield from self._hear(worker, worker.connection.recv())
            except (EOFError, ConnectionResetError):
                self._bury(worker)
        for worker in self._workers:
            if worker.shard and monotonic() > worker.deadline and not worker.connection.poll():
                worker.overdue = True
                worker.process.kill()
                worker.deadline = monotonic() + START

    def _hear(self, worker: _Worker, message: object) -> Iterator[Done]:
        match message:
            case Ready():
                worker.ready = True
                if worker.shard:
                    self._send(worker)
            case Begin(page):
                self._blameless = 0
                worker.page = page
                worker.deadline = monotonic() + self._plan.page_timeout + GRACE
            case Done():
                worker.shard = None
                yield message
            case Failed(text):
                raise RunError(text)

    def _bury(self, worker: _Worker) -> None:
        """Replaces a dead worker and decides what becomes of its shard."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        if worker.shard is None:
            return
        if worker.page < 0:
            self._blame(_ending(worker))
            self._again.append(worker.shard)
            return
        self._again.append(self._without_poison(worker, worker.shard))

    def _without_poison(self, worker: _Worker, shard: Shard) -> Shard:
        item = shard.items[worker.page]
        late = worker.overdue or worker.process.exitcode == -Signals.SIGALRM
        self._deaths[item.key] += 1
        if not late and self._deaths[item.key] < TRIES:
            return shard
        seconds = f"{self._plan.page_timeout:g}"
        problem = (
            Problem("timeout", f"reading the page took longer than {seconds} seconds")
            if late
            else Problem("died", f"reading the page ended its process ({_ending(worker)})")
        )
        poisoned = replace(item, problem=problem)
        return Shard((*shard.items[: worker.page], poisoned, *shard.items[worker.page + 1 :]))


def _ending(worker: _Worker) -> str:
    code = worker.process.exitcode
    if code is not None and code < 0:
        return Signals(-code).name
    return f"exit code {code}"


def _context(plan: Plan) -> BaseContext:
    """Where it exists, a server that has everything loaded: it forks workers in milliseconds and shares memory."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    places = [reference.rpartition(":")[0] for reference in (plan.extractor, *plan.schemas)]
    loaded = ["prospectus.runs.warm"] if plan.extractor == CHAIN else []
    places = [one for one in places if not one.endswith(".py")]
    context.set_forkserver_preload(["prospectus.runs.worker", *places, *loaded])
    return context


@contextlib.contextmanager
def _no_main() -> Iterator[None]:
    """Hides the caller's script: a new process would run it again, and workers need nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


__all__ = ["Pool"]
