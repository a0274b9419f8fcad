"""Outputs of runs over small pages, made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus.runs.job import Job
from prospectus.runs.plan import Plan
from prospectus.runs.sources import Sources
from prospectus.runs.store import Store

STANDIN = Path(__file__).with_name("toy.py")
Run = Callable[..., Path]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Writes toy pages into a folder, runs them, and returns the output folder."""

    def go(pages: dict[str, str], out: str = "out", folder: str = "pages") -> Path:
        for name, text in pages.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        plan = Plan((f"{STANDIN}:Course",), f"{STANDIN}:extract", page_timeout=20.0)
        Job(plan, Store(tmp_path / out), Sources([str(tmp_path / folder)]), 1).run()
        return tmp_path / out

    return go
