"""Runs of toy pages: `standin.py` reads what each page asks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from prospectus.runs.job import Job
from prospectus.runs.plan import Plan
from prospectus.runs.report import RunReport
from prospectus.runs.sources import Sources
from prospectus.runs.store import Store

STANDIN = Path(__file__).with_name("standin.py")
PLAN = Plan((f"{STANDIN}:Course", f"{STANDIN}:Note"), f"{STANDIN}:extract", page_timeout=60.0, worker_memory=1000)

Run = Callable[..., RunReport]
Tree = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def plan() -> Plan:
    return PLAN


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def go(*inputs: Path | str, out: str = "out", workers: int = 1, plan: Plan = PLAN, **options: Any) -> RunReport:
        sources = Sources([str(path) for path in inputs or (tmp_path / "pages",)])
        return Job(plan, Store(tmp_path / out), sources, workers, **options).run()

    return go


@pytest.fixture
def pages(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Writes pages into the folder that runs read by default."""
    folder = tmp_path / "pages"
    folder.mkdir()

    def write(texts: dict[str, str]) -> Path:
        for name, text in texts.items():
            (folder / name).write_text(text)
        return folder

    return write


@pytest.fixture
def tree() -> Tree:
    """All files below a folder and what is in them."""
    return _tree


@pytest.fixture
def shown() -> Tree:
    """The files that people read: all but the parts and the bookkeeping."""
    return lambda folder: {name: content for name, content in _tree(folder).items() if not name.startswith("runs/")}


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
