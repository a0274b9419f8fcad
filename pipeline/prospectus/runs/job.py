"""A run from beginning to end: read, skip what is known, work, commit, bring the files up to date."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

from prospectus._version import __version__
from prospectus.errors import RunError, RunStoppedError
from prospectus.runs.commit import merged
from prospectus.runs.found import Found
from prospectus.runs.keys import Keys
from prospectus.runs.plan import Plan, code_digest
from prospectus.runs.pool import Pool
from prospectus.runs.report import PageRow, RunReport, Tally
from prospectus.runs.shards import Item, Shard, page_key, shards
from prospectus.runs.sources import Sources
from prospectus.runs.store import FORMAT, INDEX, Manifest, Store
from prospectus.runs.view import refresh
from prospectus.runs.worker import Done

OnPage = Callable[[PageRow], None]


class Engine(Protocol):
    """What works on shards: the pool of this machine, or a cluster."""

    def prepare(self) -> None:
        """There will be work: what takes long to start may start now."""
        ...

    def run(self, shards: Iterator[Shard], /) -> Iterator[Done]:
        """What became of each shard, in any order; the parts are in the folder."""
        ...


Engines = Callable[[Plan, Path, int], AbstractContextManager[Engine]]


@dataclass(slots=True)
class Job:
    """One run over one output."""

    plan: Plan
    store: Store
    sources: Sources
    workers: int = 1
    force: bool = False
    prune: bool = False
    on_page: OnPage = lambda page: None
    engine: Engines = Pool
    tally: Tally = field(default_factory=Tally)
    _digest: str = ""
    _found: Iterator[Found] = field(default_factory=lambda: iter(()))
    _seen: Keys = field(default_factory=Keys)
    _left: dict[str, Keys] = field(default_factory=dict)
    """What a killed run has done already, by outcome."""

    def run(self) -> RunReport:
        """Does it. Raises `RunError` where it cannot be done, `RunStoppedError` where the user stopped it."""
        start = perf_counter()
        found = self.sources.read()
        first = next(found, None)
        if first is None:
            raise RunError(self.sources.nothing())
        self._found = chain([first], found)
        with self.store.writing():
            try:
                return self._run(start)
            except KeyboardInterrupt:
                message = f"stopped; {sum(self.tally.outcomes.values())} pages are kept: the same command goes on"
                raise RunStoppedError(message) from None
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES):
                    raise RunError(f"cannot write to {self.store.out}: {error.strerror}") from error
                raise

    def _run(self, start: float) -> RunReport:
        manifest, removed = self._committed()
        pa.default_memory_pool().release_unused()  # the view begins without what the index took
        with self.tally.stage("tables"):
            tables = refresh(self.store, manifest)
        return self._report(tables, removed, perf_counter() - start)

    def _committed(self) -> tuple[Manifest, int]:
        """Does the work and commits it; the newest commit, and how many pages are gone."""
        before = self.store.latest()
        old = self.store.index(before)
        with self.tally.stage("pages"):
            new = self._work(old)
        with self.tally.stage("index"):
            return self._indexed(before, old, new)

    def _indexed(self, before: Manifest | None, old: pa.Table, new: pa.Table) -> tuple[Manifest, int]:
        index = merged(old, new, self._seen, prune=self.prune and not self.sources.unread)
        self._displaced(index, new)
        gone = old.filter(pc.invert(pc.is_in(old["reference"], index["reference"].combine_chunks())))
        removed = pc.count_distinct(gone["reference"]).as_py()
        manifest = before
        if manifest is None or new.num_rows or removed:
            manifest = self._commit(before, index, removed)
        return manifest, removed

    def _work(self, old: pa.Table) -> pa.Table:
        """Reads every page that is not known; the index rows of all parts made for this run."""
        self._digest = self.plan.digest()
        known = Keys() if self.force else Keys(old["key"])
        left = [] if self.force else [self.store.rows(part) for part in self.store.uncommitted(old)]
        rows = pa.concat_tables([INDEX.empty_table(), *left])
        for outcome in rows["outcome"].unique().to_pylist():
            self._left[outcome] = Keys(rows.filter(pc.equal(rows["outcome"], outcome))["key"])
        made: list[str] = []
        with self.engine(self.plan, self.store.parts, self.workers) as engine:
            for done in engine.run(shards(self._items(known, engine))):
                made.append(done.part)
                for page in done.pages:
                    self.tally.add(page)
                    self.on_page(page)
        used = rows.filter(self._seen.among(rows["key"]))
        return pa.concat_tables([used, *(self.store.rows(part) for part in sorted(made))]).combine_chunks()

    def _items(self, known: Keys, engine: Engine) -> Iterator[Item]:
        for found in self._found:
            item = self._item(found)
            if not self._seen.add(item.key):
                continue  # the same page with the same content, given twice
            self.tally.read += 1
            if item.key in known:
                self.tally.unchanged += 1
            elif left := next((outcome for outcome, keys in self._left.items() if item.key in keys), None):
                self.tally.outcomes[left] += 1
            else:
                engine.prepare()
                yield item

    def _item(self, found: Found) -> Item:
        return Item(found.source, page_key(found.source, found.problem, self._digest), found.problem)

    def _displaced(self, index: pa.Table, new: pa.Table) -> None:
        """Records that stand back behind another page of the same address are in quarantine."""
        other = index.filter(pc.and_(pc.invert(index["live"]), pc.is_in(index["key"], new["key"].combine_chunks())))
        count = other["outcome"].to_pylist().count("record")
        self.tally.outcomes["record"] -= count
        self.tally.outcomes["quarantined"] += count
        if count:
            self.tally.problems["duplicate"] += count

    def _commit(self, before: Manifest | None, index: pa.Table, removed: int) -> Manifest:
        tally = self.tally
        manifest = Manifest(
            number=before.number + 1 if before else 1,
            format=FORMAT,
            prospectus=__version__,
            code=code_digest(),
            plan=self._digest,
            schemas=tuple(record.schema_id() for record in self.plan.classes()),
            index=self.store.put_index(index),
            read=tally.read,
            records=tally.outcomes["record"],
            no_record=tally.outcomes["no-record"],
            quarantined=tally.outcomes["quarantined"],
            unchanged=tally.unchanged,
            removed=removed,
            pages=index.num_rows,
        )
        self.store.commit(manifest)
        return manifest

    def _report(self, tables: dict[str, int], removed: int, seconds: float) -> RunReport:
        tally = self.tally
        return RunReport(
            out=self.store.out,
            read=tally.read,
            records=tally.outcomes["record"],
            no_record=tally.outcomes["no-record"],
            quarantined=tally.outcomes["quarantined"],
            unchanged=tally.unchanged,
            removed=removed,
            unread=tuple(self.sources.unread),
            tables=tables,
            problems=dict(sorted(tally.problems.items())),
            seconds=seconds,
            stages=dict(tally.stages),
            page_seconds=tally.seconds / max(1, tally.worked),
            pages=tuple(tally.pages),
        )
