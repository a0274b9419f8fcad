from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus.runs import RunError, gather
from prospectus.runs.compact import compact, vacuum
from prospectus.runs.report import RunReport
from prospectus.runs.store import Store

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]
Pages = Callable[[dict[str, str]], Path]


def test_merging_parts_changes_no_table(run: Run, pages: Pages, shown: Tree, tmp_path: Path) -> None:
    pages({f"{n:03}.txt": f"page{n} words" for n in range(60)} | {"a.txt": "x id=same", "b.txt": "y id=same"})
    run()
    pages({"001.txt": "changed words"})
    run()
    before = shown(tmp_path / "out")
    store = Store(tmp_path / "out")
    assert len(list(store.parts.iterdir())) == 4
    assert compact(store).number == 3
    assert shown(tmp_path / "out") == before
    assert compact(store).number == 3
    assert vacuum(store) > 4
    assert [len(list(folder.iterdir())) for folder in (store.parts, store.indexes, store.manifests)] == [2, 1, 1]
    assert shown(tmp_path / "out") == before
    assert run().unchanged == 62
    assert vacuum(store) == 0


def test_what_a_killed_run_leaves_is_removed(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "words"})
    run()
    store = Store(tmp_path / "out")
    for stray in ("runs/parts/.0.arrow.77.tmp", "runs/parts/left.arrow", "tables/.x.parquet.77.tmp", ".x.jsonl.77.tmp"):
        (tmp_path / "out" / stray).write_bytes(b"")
    assert vacuum(store) == 4
    assert run().unchanged == 1


def test_many_pages_are_sorted_in_pieces(
    run: Run, pages: Pages, tree: Tree, shown: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages({f"{n:03}.txt": f"page{n} words" for n in range(60)})
    run(out="whole")
    monkeypatch.setattr(gather, "CHUNK", 7)
    monkeypatch.setattr(gather, "PARTS", 1)
    run()
    lines = (tmp_path / "out/course.jsonl").read_text()
    assert lines == (tmp_path / "whole/course.jsonl").read_text()
    assert not (tmp_path / "out/runs/sorting").exists()
    before = shown(tmp_path / "out")
    compact(Store(tmp_path / "out"))
    assert shown(tmp_path / "out") == before


def test_nothing_to_merge(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="holds no runs yet"):
        compact(Store(tmp_path / "out"))
    assert not (tmp_path / "out").exists()
