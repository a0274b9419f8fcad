from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus.cli import progress
from prospectus.runs import sources
from prospectus.runs.report import PageRow, RunReport
from prospectus.runs.sources import Sources


def test_pages_are_counted_where_listing_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.html", "b/c.txt", "b/d.md.gz", ".hidden.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("page")
    found = Sources([str(tmp_path), str(tmp_path / "a.html")])
    assert found.expected() == 4
    monkeypatch.setattr(sources, "COUNTED", 3)
    assert found.expected() is None


@pytest.mark.parametrize("given", ["-", "@list", "s3://bucket/", "nowhere", "feed.jsonl", "*.txt"])
def test_what_is_not_listed_is_not_counted(given: str) -> None:
    assert Sources([given]).expected() is None


def test_the_time_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("page")
    clock = iter([100.0, 130.0, 130.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    given = Sources([str(tmp_path)])
    counts = progress.Counts(given)
    counts.add(PageRow("a.txt", "0", "record", None, 0, (), 1.0))
    given.taken = 1
    assert str(counts) == "0.0 pages/s, 1 ok, 0 quarantined, 0:01:30 to go"


def test_a_report_says_where_the_time_went(
    run: Callable[..., RunReport], pages: Callable[[dict[str, str]], Path]
) -> None:
    pages({"a.txt": "SLOW page", "b.txt": "SLOW other"})
    report = run()
    assert list(report.stages) == ["pages", "index", "tables"]
    assert report.page_seconds >= 0.05
    assert sum(report.stages.values()) <= report.seconds
    assert run().page_seconds == 0
