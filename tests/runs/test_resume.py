"""A run that is killed loses nothing, and its readers never see half of it. Real processes, real signals."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from prospectus.runs.frames import read_table
from prospectus.runs.plan import code_digest
from prospectus.runs.report import RunReport
from prospectus.runs.store import Store
from prospectus.runs.view import Stamp

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]
Pages = Callable[[dict[str, str]], Path]

DRIVER = """
import sys
from pathlib import Path
from prospectus.errors import RunError
from prospectus.runs.job import Job
from prospectus.runs import plan as code
from prospectus.runs.plan import Plan
from prospectus.runs.sources import Sources
from prospectus.runs.store import Store

standin, pages, out, digest = sys.argv[1:]
code.code_digest = lambda: digest  # the same code, even when someone edits it while the tests run
plan = Plan((f"{standin}:Course", f"{standin}:Note"), f"{standin}:extract", page_timeout=60.0, worker_memory=1000)
try:
    Job(plan, Store(Path(out)), Sources([pages]), 2).run()
except RunError as error:
    sys.exit(str(error))
"""


def started(pages: Path, out: Path) -> subprocess.Popen[str]:
    standin = Path(__file__).with_name("standin.py")
    arguments = [sys.executable, "-c", DRIVER, str(standin), str(pages), str(out), code_digest()]
    return subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)


def wait_for_parts(out: Path, count: int) -> None:
    for _ in range(6000):
        if len(list((out / "runs/parts").glob("*.arrow"))) >= count:
            return
        time.sleep(0.02)
    raise AssertionError("no parts appeared")


def test_what_a_killed_run_did_is_not_done_again(run: Run, pages: Pages, shown: Tree, tmp_path: Path) -> None:
    folder = pages({f"{n:03}.txt": f"page{n} SLOW words" for n in range(100)})
    with started(folder, tmp_path / "out") as driver:
        wait_for_parts(tmp_path / "out", 2)
        driver.send_signal(signal.SIGKILL)
    assert not list((tmp_path / "out/runs/manifests").iterdir())
    assert not (tmp_path / "out/tables").exists()
    (folder / "000.txt").write_text("inserted")  # other shards than those of the killed run
    worked_on: list[str] = []
    report = run(workers=2, on_page=lambda page: worked_on.append(page.source))
    assert (report.read, report.records) == (100, 100)
    assert len(worked_on) <= 51
    run(out="fresh", workers=2)
    assert shown(tmp_path / "out") == shown(tmp_path / "fresh")


def test_ctrl_c_ends_in_order(run: Run, pages: Pages, tmp_path: Path) -> None:
    folder = pages({f"{n:03}.txt": f"page{n} SLOW words" for n in range(200)})
    with started(folder, tmp_path / "out") as driver:
        wait_for_parts(tmp_path / "out", 1)
        driver.send_signal(signal.SIGINT)
        assert driver.stderr
        message = driver.stderr.read()
    assert "the same command goes on" in message
    assert "Traceback" not in message
    assert run().records == 200


def test_readers_are_served_when_a_run_ends_between_commit_and_files(
    run: Run, pages: Pages, shown: Tree, tmp_path: Path
) -> None:
    pages({"a.txt": "first", "b.txt": "second"})
    run()
    before = read_table(tmp_path / "out", "course_fees")
    pages({"b.txt": "changed"})
    run()
    complete = shown(tmp_path / "out")
    after = read_table(tmp_path / "out", "course_fees")
    store = Store(tmp_path / "out")
    Stamp(1, 2, {}).put(store)
    (tmp_path / "out/course.jsonl").write_text("half writ")
    assert read_table(tmp_path / "out", "course_fees") == after != before
    assert not run().changed
    assert shown(tmp_path / "out") == complete


def test_a_manifest_is_written_once(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "first"})
    run()
    content = json.loads((tmp_path / "out/runs/manifests/000001.json").read_bytes())
    assert (content["number"], content["records"], content["pages"]) == (1, 1, 1)
    assert content["schemas"] == ["course/1", "note/1"]
