"""Disks that are full or read-only, and scripts without a guard. Small file systems need the right to mount them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from prospectus.runs import RunError
from prospectus.runs.frames import read_table
from prospectus.runs.report import RunReport

Run = Callable[..., RunReport]
Pages = Callable[[dict[str, str]], Path]
Tree = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[[str], None]]:
    folder = tmp_path / "out"
    folder.mkdir()

    def go(options: str) -> None:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("no right to mount a file system")

    yield go
    subprocess.run(["umount", str(folder)], capture_output=True, check=False)


def test_a_full_disk(run: Run, pages: Pages, shown: Tree, tmp_path: Path, mount: Callable[[str], None]) -> None:
    mount("size=600k")
    pages({f"{n:03}.txt": f"page{n} words" for n in range(50)})
    run()
    pages({f"{n:03}.txt": f"page{n} {'more ' * n * 40}" for n in range(50)})
    with pytest.raises(RunError, match="No space left on device"):
        run()
    assert read_table(tmp_path / "out", "course").num_rows == 50
    subprocess.run(["mount", "-o", "remount,size=60m", str(tmp_path / "out")], check=True)
    assert run().read == 50
    run(out="fresh")
    assert shown(tmp_path / "out") == shown(tmp_path / "fresh")


def test_a_read_only_disk(run: Run, pages: Pages, tmp_path: Path, mount: Callable[[str], None]) -> None:
    mount("ro")
    pages({"a.txt": "words"})
    with pytest.raises(RunError, match=r"cannot write to .*Read-only file system"):
        run()


def test_a_page_of_one_character(run: Run, pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "a" * 50_000_000, "b.txt": "fine"})
    report = run()
    assert (report.records, report.quarantined, dict(report.problems)) == (1, 1, {"too-large": 1})


def test_a_script_needs_no_guard(pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "words"})
    script = tmp_path / "script.py"
    script.write_text(
        "print('once')\n"
        "import prospectus\n"
        f"report = prospectus.run({str(tmp_path / 'pages')!r}, {str(tmp_path / 'out')!r})\n"
        "print(report.read)\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["once", "1"]


def test_a_schema_of_ones_own(pages: Pages, tmp_path: Path) -> None:
    pages({"a.txt": "Wexmere Prize\n\nValue of award\n£2,500\n"})
    (tmp_path / "prize.py").write_text(
        "from typing import Annotated\n"
        "from prospectus import Cue, Record\n"
        "from prospectus.values.money import Money\n\n"
        "class Prize(Record):\n"
        "    worth: Annotated[Money | None, Cue('value of award', 'worth')] = None\n"
    )
    words = ["run", "pages", "--out", "out", "--schema", "prize.py:Prize"]
    typed = [sys.executable, "-c", "from prospectus.cli import main; main()", *words]
    done = subprocess.run(typed, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    assert '"worth":{"amount":"2500"' in (tmp_path / "out/prize.jsonl").read_text()
    assert (tmp_path / "out/tables/prize.parquet").exists()
