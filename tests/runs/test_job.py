from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus.errors import RunError
from prospectus.runs.report import RunReport

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]
Pages = Callable[[dict[str, str]], Path]
TEXTS = {f"{n:03}.txt": f"page{n} some words" + (" note" if n % 7 == 0 else "") for n in range(60)}


def ids(out: Path, table: str = "course") -> dict[str, str]:
    return {
        row["title"]: row["document_id"] for row in map(json.loads, (out / f"{table}.jsonl").read_text().splitlines())
    }


def test_the_bytes_do_not_depend_on_the_number_of_workers(run: Run, pages: Pages, tmp_path: Path, tree: Tree) -> None:
    pages(TEXTS)
    one, two = run(out="one", workers=1), run(out="two", workers=2)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert (one.read, one.records) == (two.read, two.records) == (60, 60)
    assert one.tables["course"] == 51
    assert one.tables["note"] == 9


def test_a_second_run_does_nothing(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages(TEXTS)
    run()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*") if path.is_file()}
    report = run()
    assert (report.read, report.unchanged, report.changed) == (60, 60, False)
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*") if path.is_file()}
    before.pop(tmp_path / "out/runs/lock")
    after.pop(tmp_path / "out/runs/lock")
    assert after == before


def test_a_changed_page_takes_the_place_of_the_old_one(run: Run, pages: Pages, tmp_path: Path, shown: Tree) -> None:
    pages(TEXTS)
    run()
    pages({"001.txt": "renamed some words"})
    report = run()
    assert (report.read, report.records, report.unchanged) == (60, 1, 59)
    found = ids(tmp_path / "out")
    assert "renamed" in found
    assert "page1" not in found
    run(out="fresh")
    assert shown(tmp_path / "out") == shown(tmp_path / "fresh")


def test_pages_come_and_go(run: Run, pages: Pages, tmp_path: Path, shown: Tree) -> None:
    folder = pages(TEXTS)
    run()
    (folder / "001.txt").unlink()
    pages({"new.txt": "added words"})
    kept = run()
    assert (kept.read, kept.records, kept.removed) == (60, 1, 0)
    assert "page1" in ids(tmp_path / "out")
    pruned = run(prune=True)
    assert (pruned.read, pruned.unchanged, pruned.removed, pruned.changed) == (60, 60, 1, True)
    run(out="fresh")
    assert shown(tmp_path / "out") == shown(tmp_path / "fresh")


def test_force_reads_again_and_ends_the_same(run: Run, pages: Pages, tmp_path: Path, shown: Tree) -> None:
    pages(TEXTS)
    run()
    before = shown(tmp_path / "out")
    report = run(force=True)
    assert (report.records, report.unchanged) == (60, 0)
    assert shown(tmp_path / "out") == before


def test_what_was_deleted_from_the_output_comes_back(run: Run, pages: Pages, tmp_path: Path, shown: Tree) -> None:
    pages(TEXTS)
    run()
    before = shown(tmp_path / "out")
    (tmp_path / "out/tables/course.parquet").unlink()
    report = run()
    assert not report.changed
    assert shown(tmp_path / "out") == before


def test_counts_add_up(run: Run, pages: Pages) -> None:
    pages({"a.txt": "good", "b.txt": "NONE here", "c.txt": "", "d.txt": "RAISE"})
    report = run()
    assert (report.read, report.records, report.no_record, report.quarantined) == (4, 1, 1, 2)
    again = run()
    assert (again.read, again.unchanged) == (4, 4)
    assert report.problems == {"empty": 1, "error": 1, "no-record": 1}


def test_two_pages_of_one_address_give_one_document(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "first id=x", "b.txt": "second id=x", "c.txt": "third"})
    report = run()
    assert (report.read, report.records, report.quarantined) == (3, 2, 1)
    assert report.tables["documents"] == 2
    lines = (tmp_path / "out/quarantine.jsonl").read_text().splitlines()
    assert [json.loads(line)["problems"][0]["code"] for line in lines] == ["duplicate"]
    assert run().unchanged == 3


def test_values_that_do_not_fit_a_column_are_whole_in_json(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "PRECISE sum"})
    report = run()
    assert report.problems == {"column": 2}
    record = json.loads((tmp_path / "out/course.jsonl").read_text())
    assert record["fees"][0]["price"]["amount"] == "1.123456"


def test_no_path_of_a_page_leads_out_of_the_output(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "../../up id=../../../etc/passwd", "b.txt": "fine"})
    run()
    assert {path.name for path in tmp_path.iterdir()} == {"pages", "out"}
    assert all(
        path.parent == tmp_path / "out/json" for path in (tmp_path / "out").rglob("*.json") if "runs" not in path.parts
    )


def test_missing_inputs_are_told_and_the_rest_goes_on(run: Run, pages: Pages, tmp_path: Path) -> None:
    folder = pages({"a.txt": "fine", "picture.png": "no page"})
    (tmp_path / "bare").mkdir()
    report = run(folder, tmp_path / "nowhere", tmp_path / "bare", tmp_path / "*.none")
    assert report.records == 1
    assert [line.partition(": ")[2][:12] for line in report.unread] == ["no such file", "no pages her", "no pages her"]


def test_nothing_to_read_is_an_error(run: Run, tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no such file or folder"):
        run(tmp_path / "nowhere")


def test_one_run_at_a_time(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "fine"})
    run()
    code = (
        "import sys, pathlib; from prospectus.runs.store import Store\n"
        f"with Store(pathlib.Path({str(tmp_path / 'out')!r})).writing(): print('mine', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"mine\n"
        with pytest.raises(RunError, match=rf"another run \(process {holder.pid}\) is writing"):
            run()
        holder.communicate()
    assert run().unchanged == 1


def test_an_output_that_is_no_folder(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "fine"})
    (tmp_path / "file").write_text("")
    with pytest.raises(RunError, match="cannot write to"):
        run(out="file/out")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission(run: Run, pages: Pages, tmp_path: Path) -> None:
    folder = pages({"a.txt": "fine", "b.txt": "secret"})
    (folder / "b.txt").chmod(0)
    report = run()
    assert (report.records, report.quarantined, dict(report.problems)) == (1, 1, {"unreadable": 1})
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(RunError, match="cannot write to"):
        run(out="locked/out")
