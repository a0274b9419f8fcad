"""Pages that kill, hang, eat memory or raise cost themselves alone. Real processes."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import forkserver
from pathlib import Path

import pytest

from prospectus.errors import RunError
from prospectus.runs.plan import Plan
from prospectus.runs.pool import Pool
from prospectus.runs.report import RunReport

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]

POISON = {
    "05.txt": ("KILL", "died", "SIGKILL"),
    "11.txt": ("HANG", "timeout", "longer than 4 seconds"),
    "12.txt": ("EAT", "memory", "more memory"),
    "29.txt": ("RAISE", "error", "ValueError: boom"),
}


def test_poison_is_quarantined_alone(
    run: Run, pages: Callable[[dict[str, str]], Path], tmp_path: Path, plan: Plan
) -> None:
    texts = {f"{n:02}.txt": f"page {n}" for n in range(40)}
    pages(texts | {name: f"bad {word}" for name, (word, _, _) in POISON.items()})
    report = run(workers=2, plan=replace(plan, page_timeout=4.0))
    assert (report.read, report.records, report.quarantined) == (40, 36, 4)
    lines = [json.loads(line) for line in (tmp_path / "out/quarantine.jsonl").read_text().splitlines()]
    found = {Path(line["source"]).name: line["problems"][0] for line in lines}
    assert {name: problem["code"] for name, problem in found.items()} == {
        name: code for name, (_, code, _) in POISON.items()
    }
    for name, (_, _, message) in POISON.items():
        assert message in found[name]["message"]
    assert len((tmp_path / "out/course.jsonl").read_text().splitlines()) == 36
    assert len(list((tmp_path / "out/json").iterdir())) == 40


def test_a_page_that_kills_is_not_tried_again_while_it_is_unchanged(
    run: Run, pages: Callable[..., Path], tmp_path: Path, tree: Tree
) -> None:
    pages({"a.txt": "fine", "b.txt": "KILL"})
    run()
    before = tree(tmp_path / "out")
    report = run()
    assert (report.read, report.unchanged, report.changed) == (2, 2, False)
    assert tree(tmp_path / "out") == before


def test_workers_that_cannot_start_end_the_run(
    run: Run, pages: Callable[..., Path], plan: Plan, tmp_path: Path
) -> None:
    deadly = tmp_path / "deadly.py"
    deadly.write_text("import os, multiprocessing\nif multiprocessing.parent_process(): os._exit(7)\nextract = None\n")
    pages({"a.txt": "fine"})
    with pytest.raises(RunError, match=r"before they begin a page .exit code 7"):
        run(plan=replace(plan, extractor=f"{deadly}:extract"))


def test_a_plan_that_leads_nowhere_says_so(run: Run, pages: Callable[..., Path], plan: Plan) -> None:
    pages({"a.txt": "fine"})
    with pytest.raises(RunError, match="no module nowhere"):
        run(plan=replace(plan, extractor="nowhere:extract"))


def test_another_server_takes_the_place_of_a_dead_one(
    run: Run, pages: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages({f"{n:03}.txt": f"page{n} words" for n in range(60)})
    start, killed = Pool._start, []

    def after_a_kill(pool: Pool) -> object:
        if not killed:
            forkserver.ensure_running()
            killed.append(forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
            os.kill(killed[0], signal.SIGKILL)
        return start(pool)

    monkeypatch.setattr(Pool, "_start", after_a_kill)
    report = run(workers=2)
    assert (report.read, report.records, len(killed)) == (60, 60, 1)
