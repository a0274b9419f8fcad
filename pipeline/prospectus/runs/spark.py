"""The same work on a Spark cluster: the shards, the sandbox for each page and the columns are those of one machine.

Every task has a pool of one worker: a page that hangs, kills its process or eats memory costs itself, not the executor.
"""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyarrow as pa

from prospectus.errors import RunError
from prospectus.runs.batch import part_schema
from prospectus.runs.files import whole_file
from prospectus.runs.formats import Layout
from prospectus.runs.parts import read_part
from prospectus.runs.plan import Plan, references
from prospectus.runs.pool import Pool
from prospectus.runs.shards import Item, Shard, page_key, shards
from prospectus.runs.tables import relational, table_schemas
from prospectus.runs.worker import Done
from prospectus.schema import Record

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

SHARDS = 4
"""Shards for each core in one Spark job: with more, news come later; with fewer, cores wait more for the last task."""
BYTES = 64_000_000
"""Content in one Spark job: what the driver holds."""
JOBS = 2
"""Spark jobs under way: while the last tasks of one run, the next has begun."""
WORK = pa.schema([pa.field("shard", pa.binary(), nullable=False)])
PARTS = pa.schema([(name, pa.binary()) for name in ("part", "done")])

Batches = Iterator[pa.RecordBatch]


def extract(
    df: DataFrame,
    content: str = "html",
    url: str = "url",
    *,
    schema: str | type[Record] | None = None,
    page_timeout: float = 30.0,
) -> DataFrame:
    """Reads the pages of a Spark data frame: one row a page, with the columns of the parts of a run.

    `content`: the column of the page, text or bytes; `url`: that of its URL; both may be null. `content_type` and
    `fetched_at` are used where the frame has them. `schema` and `page_timeout` as in `prospectus.run`. The frame is
    lazy, as all of Spark: nothing is read before something asks for it.

    Raises `RunError` where the frame has no such column.
    """
    if content not in df.columns:
        raise RunError(f"there is no column {content} among {', '.join(df.columns)}: name the one that holds the page")
    plan = Plan(references(schema), page_timeout=page_timeout)
    layout = Layout(content, url)
    names = [name for name in layout.fields(df.columns) if name]
    return planned(df.select(*names), plan, layout)


def planned(df: DataFrame, plan: Plan, layout: Layout) -> DataFrame:
    """`extract` with a plan of one's own."""
    work = partial(_pages, plan=plan, digest=plan.digest(), layout=layout)
    return df.mapInArrow(work, _columns(part_schema(plan.classes())))


def table(extracted: DataFrame, name: str) -> DataFrame:
    """One of the tables of a run from what `extract` returns: `table(extracted, "programme_fees")`.

    Raises `RunError` where there is no such table.
    """
    from pyspark.sql.pandas.types import to_arrow_schema

    schemas = table_schemas(_exact(to_arrow_schema(extracted.schema)))
    if name not in schemas:
        raise RunError(f"there is no table {name}: choose one of {', '.join(schemas)}")
    return extracted.mapInArrow(partial(_table, name=name), _columns(schemas[name]))


class Cluster:
    """Spark in the place of the pool: takes shards, leaves their parts in the folder. Used as a context manager."""

    def __init__(self, plan: Plan, folder: Path, workers: int) -> None:
        """`workers` is for Spark to decide: its master and its configuration say how many cores there are."""
        self._plan = plan
        self._folder = folder
        self._digest = plan.digest()
        self._session = session()

    def prepare(self) -> None:
        """Nothing: the session is there."""

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self._session.sparkContext.cancelAllJobs()

    def run(self, work: Iterator[Shard]) -> Iterator[Done]:
        """What became of each shard. Raises `RunError` where Spark gives up."""
        jobs = _jobs(work, SHARDS * self._session.sparkContext.defaultParallelism)
        waiting: deque[Future[list[Done]]] = deque()
        with ThreadPoolExecutor(JOBS) as threads:
            for job in jobs:
                waiting.append(threads.submit(self._job, job))
                if len(waiting) == JOBS:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def _job(self, job: list[Shard]) -> list[Done]:
        from pyspark.errors import PySparkException

        frame = self._session.createDataFrame(pa.table([[pickle.dumps(shard) for shard in job]], schema=WORK))
        done = frame.mapInArrow(partial(_parts, plan=self._plan, digest=self._digest), _columns(PARTS))
        try:
            return [self._kept(**row) for row in done.toArrow().to_pylist()]
        except PySparkException as error:
            raise RunError(f"Spark gave up: {_reason(str(error))}") from error

    def _kept(self, part: bytes, done: bytes) -> Done:
        finished: Done = pickle.loads(done)  # noqa: S301 - from the run's own executors, as from the pool's workers
        with whole_file(self._folder / f"{finished.part}.arrow") as temporary:
            temporary.write_bytes(part)
        return finished


def session(master: str | None = None) -> SparkSession:
    """The Spark session of this process; without a `master` the one that `spark-submit` or the configuration names.

    Raises `RunError` where there is no Spark or no Java.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise RunError("Spark is not installed: pip install 'prospectus[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # data passes between Spark and here as Arrow, never as pandas
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    builder = SparkSession.builder.appName("prospectus").config("spark.ui.showConsoleProgress", "false")
    try:
        found: SparkSession = (builder.master(master) if master else builder).getOrCreate()
    except PySparkException as error:
        raise RunError(f"Spark does not start; is Java installed? {_reason(str(error))}") from error
    return found


def _jobs(work: Iterator[Shard], count: int) -> Iterator[list[Shard]]:
    job: list[Shard] = []
    size = 0
    for shard in work:
        job.append(shard)
        size += sum(len(item.source.content) for item in shard.items)
        if len(job) == count or size > BYTES:
            yield job
            job, size = [], 0
    if job:
        yield job


def _pages(batches: Batches, plan: Plan, digest: str, layout: Layout) -> Batches:
    """On an executor: rows of pages in, rows of parts out."""
    for part, _ in _sandboxed(plan, digest, shards(_items(batches, digest, layout))):
        yield from read_part(part).to_batches()


def _parts(batches: Batches, plan: Plan, digest: str) -> Batches:
    """On an executor: shards in, parts as files out."""
    work = (pickle.loads(shard) for batch in batches for shard in batch.column("shard").to_pylist())  # noqa: S301
    for part, done in _sandboxed(plan, digest, work):
        yield pa.RecordBatch.from_arrays([[part.read_bytes()], [pickle.dumps(done)]], schema=PARTS)


def _table(batches: Batches, name: str) -> Batches:
    for batch in batches:
        pages = pa.Table.from_batches([batch])
        yield from relational(pages.cast(_exact(pages.schema)))[name].to_batches()


def _sandboxed(plan: Plan, digest: str, work: Iterator[Shard]) -> Iterator[tuple[Path, Done]]:
    if plan.digest() != digest:
        raise RunError("an executor has another version of prospectus, of a library or of the schema than the driver")
    with TemporaryDirectory(prefix="prospectus-") as folder, Pool(plan, Path(folder), 1) as pool:
        for done in pool.run(work):
            part = Path(folder) / f"{done.part}.arrow"
            yield part, done
            part.unlink()


def _items(batches: Iterable[pa.RecordBatch], digest: str, layout: Layout) -> Iterator[Item]:
    for batch in batches:
        for row in batch.to_pylist():
            found = layout.found(row, row.get(layout.url_field) or "")
            yield Item(found.source, page_key(found.source, found.problem, digest), found.problem)


def _exact(schema: pa.Schema) -> pa.Schema:
    """The columns of a part as Spark gives them back, with keys that are never null, as in all tables."""
    key = schema.get_field_index("document_id")
    return schema.set(key, schema.field(key).with_nullable(False))


def _columns(schema: pa.Schema) -> StructType:
    from pyspark.sql.pandas.types import from_arrow_schema

    columns: StructType = from_arrow_schema(schema)
    return columns


def _reason(text: str) -> str:
    """The line of a trace that says what happened."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if "RunError:" in line]
    return (errors[0].partition("RunError: ")[2] if errors else lines[0])[:300]


__all__ = ["Cluster", "extract", "planned", "session", "table"]
