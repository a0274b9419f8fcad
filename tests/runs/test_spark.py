"""The same tables from Spark: on this machine, and on a cluster of two workers of which one is killed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

import prospectus
from prospectus.errors import RunError
from prospectus.model import Source
from prospectus.runs.batch import Reader, as_table, read_pages
from prospectus.runs.formats import Layout
from prospectus.runs.plan import Plan, record_class
from prospectus.runs.report import RunReport
from prospectus.runs.shards import Item, page_key
from prospectus.runs.tables import relational

pytest.importorskip("pyspark", reason="pyspark is not installed: pip install 'prospectus[spark]'")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java, which is not on this machine", allow_module_level=True)

from prospectus.runs import spark

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]
Pages = Callable[[dict[str, str]], Path]
TEXTS = {f"{n:03}.txt": f"page{n} some words" + (" note" if n % 7 == 0 else "") for n in range(120)}


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    session = spark.session("local[2]")
    yield session
    session.stop()


def rows(texts: dict[str, str]) -> list[tuple[str, str]]:
    return [(f"https://example.org/{name}", text) for name, text in texts.items()]


def read_here(plan: Plan, pages: list[tuple[str, str]]) -> pa.Table:
    """What the batch function of the pool makes of the pages, without any engine."""
    reader = Reader.of(plan)
    sources = [Source(text.encode(), url, url, "text/plain; charset=utf-8") for url, text in pages]
    items = [Item(source, page_key(source, None, plan.digest())) for source in sources]
    return as_table([row for row, _ in read_pages(items, reader)], reader.schema)


def test_a_frame_becomes_the_columns_of_the_parts(session: Any, plan: Plan) -> None:
    pages = rows(TEXTS)
    frame = session.createDataFrame(pages, ["url", "html"])
    done = spark.planned(frame, plan, Layout("html", "url")).cache()
    expected = read_here(plan, pages).sort_by("document_id")
    assert done.toArrow().sort_by("document_id").to_pylist() == expected.to_pylist()
    tables = relational(expected)
    for name in ("documents", "evidence", "note", "course_grants_items"):
        table = tables[name]
        order = [(key, "ascending") for key in table.column_names if key == "document_id" or "position" in key]
        found = spark.table(done, name).toArrow().sort_by(order)
        assert found.to_pylist() == table.to_pylist(), name


def test_poison_costs_itself_alone(session: Any, plan: Plan) -> None:
    texts = {f"{n:02}": f"page {n}" for n in range(30)}
    pages = rows(texts | {"03": "bad KILL", "11": "bad HANG", "12": "bad EAT", "29": "bad RAISE"})
    frame = session.createDataFrame([*pages, ("https://example.org/none", None)], "url string, html string")
    done = spark.planned(frame, replace(plan, page_timeout=2.0), Layout("html", "url")).toArrow().to_pylist()
    assert len(done) == 31
    codes = {row["reference"][-2:]: row["problems"][0]["code"] for row in done if row["outcome"] != "record"}
    assert codes == {"03": "died", "11": "timeout", "12": "memory", "29": "error", "ne": "unreadable"}


def test_a_missing_column_is_told(session: Any) -> None:
    frame = session.createDataFrame(rows({"a": "x"}), ["url", "body"])
    with pytest.raises(RunError, match="no column html among url, body"):
        spark.extract(frame)
    with pytest.raises(RunError, match="no table fees"):
        spark.table(spark.extract(frame, "body"), "fees")


def test_a_run_on_spark_ends_in_the_files_of_the_pool(
    session: Any, run: Run, pages: Pages, tmp_path: Path, tree: Tree
) -> None:
    pages(TEXTS)
    pool, cluster = run(out="pool"), run(out="spark", engine=spark.Cluster)
    assert tree(tmp_path / "spark") == tree(tmp_path / "pool")
    assert (cluster.read, cluster.records, cluster.tables) == (pool.read, pool.records, pool.tables)
    assert run(out="spark", engine=spark.Cluster).unchanged == 120


def test_a_plan_that_leads_nowhere_is_one_line(session: Any, run: Run, pages: Pages, plan: Plan) -> None:
    pages({"a.txt": "fine"})
    with pytest.raises(RunError, match=r"^Spark gave up: there is no module nowhere$"):
        run(engine=spark.Cluster, plan=replace(plan, extractor="nowhere:extract"))


TALKS = """
from typing import Annotated
from prospectus import Cue, Date, Money, Record, Title

class Talk(Record, many=True):
    title: Title
    day: Annotated[Date, Cue("date", alone=2)]
    prices: Annotated[tuple[Money, ...], Cue("price", alone=2)] = ()
"""


def test_many_records_of_a_page_are_those_of_the_pool(session: Any, tmp_path: Path) -> None:
    (tmp_path / "talk.py").write_text(TALKS)
    table = "<h1>Talks</h1><p>About the sea.</p><table><tr><th>Talk<th>Date<th>Price{}</table>"
    row = "<tr><td>{}<td>{} May 2027<td>£{}"
    rows = [row.format(name, day, day) for day, name in enumerate(("Tides", "Whales", "Wrecks"), 3)]
    pages = [(f"https://example.org/{n}", table.format("".join(rows[: n % 4]))) for n in range(12)]
    frame = session.createDataFrame(pages, ["url", "html"])
    schema = f"{tmp_path / 'talk.py'}:Talk"
    talks = spark.table(spark.extract(frame, schema=schema), "talk").collect()
    here = sum(len(prospectus.extract(html, url=url, schema=record_class(schema)).records) for url, html in pages)
    assert len(talks) == here > len(pages)
    assert len({(talk["document_id"], talk["position"]) for talk in talks}) == here
