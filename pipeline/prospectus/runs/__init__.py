"""From folders of pages to tables that are always whole: sources, shards, workers, parts, manifests, tables.

Importing this package is cheap; Arrow and pandas are imported when a run or a table asks for them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from prospectus.errors import RunError, RunStoppedError

if TYPE_CHECKING:
    import pandas as pd

    from prospectus.runs.report import PageRow, RunReport
    from prospectus.runs.sources import Sources
    from prospectus.schema import Record


def run(  # noqa: PLR0913 - what a run can be told
    inputs: str | Path | Sequence[str | Path] | Sources,
    out: str | Path,
    *,
    schema: str | type[Record] | None = None,
    workers: int | None = None,
    page_timeout: float = 30.0,
    force: bool = False,
    prune: bool = False,
    on_page: Callable[[PageRow], None] | None = None,
    engine: Literal["pool", "spark"] = "pool",
) -> RunReport:
    """Reads pages into typed tables below `out`, and does only what is new since the last run.

    `inputs`: files, folders, globs and URLs of object stores, that hold pages, or feeds, tables and archives of pages;
    `Sources` where the fields of records have unusual names. `schema`: the name of a shipped schema, `file.py:Class`,
    or a class that can be imported; without it each page decides. `workers`: processes, by default one for every
    processor that this process may use. `page_timeout`: seconds after which a page goes to quarantine. `force`: reads
    unchanged pages again. `prune`: drops pages that are not among the inputs any more. `on_page`: called for every
    page that was worked on. `engine`: `spark` gives the work to the Spark session of this process.

    Raises `RunError`, one line that says what to do, where the run as a whole is impossible. Pages never raise:
    what cannot be read is in `quarantine.jsonl`, and the counts of the report add up.
    """
    from prospectus.runs.job import Job
    from prospectus.runs.plan import Plan, references
    from prospectus.runs.sources import Sources
    from prospectus.runs.store import Store

    plan = Plan(references(schema), page_timeout=page_timeout)
    plan.classes()
    if not isinstance(inputs, Sources):
        inputs = Sources([str(path) for path in ([inputs] if isinstance(inputs, (str, Path)) else inputs)])
    job = Job(plan, Store(Path(out)), inputs, workers or processors(), force, prune)
    if on_page is not None:
        job.on_page = on_page
    if engine == "spark":
        from prospectus.runs.spark import Cluster

        job.engine = Cluster
    return job.run()


def load(out: str | Path, table: str) -> pd.DataFrame:
    """A table of an output folder as pandas reads it best: `load("output", "programme_fees")`.

    Decimals stay `decimal.Decimal`; text, whole numbers and truth values keep missing values apart. Rows are ordered
    by document. Raises `RunError` where there is no such folder or table; the message lists the tables.
    """
    from prospectus.runs.frames import load as load_table

    return load_table(out, table)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


__all__ = ["RunError", "RunStoppedError", "load", "processors", "run"]
