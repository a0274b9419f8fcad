from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest

from prospectus.runs import RunError, load
from prospectus.runs.report import RunReport

Run = Callable[..., RunReport]
Pages = Callable[[dict[str, str]], Path]


@pytest.fixture
def out(run: Run, pages: Pages, tmp_path: Path) -> Path:
    pages({"a.txt": "first words", "b.txt": "second note", "c.txt": "NONE"})
    run()
    return tmp_path / "out"


def test_tables_have_types_that_analysts_expect(out: Path) -> None:
    courses = load(out, "course")
    assert list(courses.columns) == ["document_id", "title", "hours", "modes", "places", "fees", "grants"]
    assert courses["title"].tolist() == ["first"]
    assert courses["title"].dtype == pd.StringDtype()
    assert courses["hours"].dtype == pd.Int64Dtype()
    fees = load(out, "course_fees")
    assert fees["price_amount"].tolist() == [Decimal("2.75")] * 2
    assert fees["due"].tolist() == [datetime(2026, 9, 1)] * 2
    assert fees["position"].tolist() == [0, 1]


def test_an_empty_table_keeps_its_columns(out: Path) -> None:
    assert list(load(out, "repairs").columns[:4]) == ["document_id", "position", "start", "end"]
    assert load(out, "repairs").empty


def test_other_tools_read_the_same(out: Path) -> None:
    path = out / "tables/course_fees.parquet"
    assert pd.read_parquet(path)["price_amount"].tolist() == [Decimal("2.7500")] * 2
    assert pl.read_parquet(path)["price_amount"].to_list() == [Decimal("2.7500")] * 2
    query = f"select price_amount from read_parquet('{path}')"
    assert duckdb.sql(query).fetchall() == [(Decimal("2.7500"),)] * 2


def test_every_quote_stands_in_its_text(out: Path) -> None:
    query = f"""
        select count(*), count(*) filter (substr(text, "start" + 1, "end" - "start") = quote)
        from read_parquet('{out}/tables/evidence.parquet') join read_parquet('{out}/tables/texts.parquet')
        using (document_id)
    """
    count, right = duckdb.sql(query).fetchall()[0]
    assert count == right == 3


def test_mistakes_are_told_in_a_line(out: Path, tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"no table course_fee in .*\. Did you mean course_fees\? There are: blocks, "):
        load(out, "course_fee")
    with pytest.raises(RunError, match="holds no tables yet"):
        load(tmp_path / "nowhere", "course")
