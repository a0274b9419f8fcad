"""Pages that kill, hang, eat memory or raise cost themselves alone. Real processes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from prospectus.errors import RunError
from prospectus.runs.plan import Plan
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
