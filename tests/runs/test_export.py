from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyarrow import parquet

from prospectus.runs import RunError
from prospectus.runs.export import export
from prospectus.runs.frames import read_table
from prospectus.runs.report import RunReport

Run = Callable[..., RunReport]
Pages = Callable[[dict[str, str]], Path]


@pytest.fixture
def out(run: Run, pages: Pages, tmp_path: Path) -> Path:
    pages({"a.txt": "first, words", "b.txt": "second note"})
    run()
    return tmp_path / "out"


def test_csv_is_flat(out: Path, tmp_path: Path) -> None:
    paths = export(out, tmp_path / "made", "csv")
    assert len(paths) == 15
    with (tmp_path / "made/course_fees.csv").open(newline="") as file:
        fee = next(csv.DictReader(file))
    assert (fee["price_amount"], fee["per"], fee["due"], fee["position"]) == ("3.0000", "year", "2026-09-01", "0")
    with (tmp_path / "made/course.csv").open(newline="") as file:
        course = next(csv.DictReader(file))
    assert json.loads(course["fees"])[0]["price"] == {"amount": "3.0000", "currency": "GBP"}


def test_json_lines_and_parquet(out: Path, tmp_path: Path) -> None:
    export(out, tmp_path / "made", "jsonl")
    assert json.loads((tmp_path / "made/note.jsonl").read_text())["title"] == "second"
    export(out, tmp_path / "made", "parquet")
    assert parquet.read_table(tmp_path / "made/course.parquet") == read_table(out, "course")


def test_mistakes(out: Path, tmp_path: Path) -> None:
    with pytest.raises(RunError, match="choose one of csv, jsonl, parquet, delta"):
        export(out, tmp_path / "made", "xls")
    with pytest.raises(RunError, match="holds no tables yet"):
        export(tmp_path, tmp_path / "made", "csv")
    assert not (tmp_path / "made").exists()


def test_delta(out: Path, tmp_path: Path) -> None:
    deltalake = pytest.importorskip("deltalake", reason="the extra `delta` is not installed")
    export(out, tmp_path / "made", "delta")
    export(out, tmp_path / "made", "delta")
    assert deltalake.DeltaTable(str(tmp_path / "made/course_fees")).to_pyarrow_table().num_rows == 2
