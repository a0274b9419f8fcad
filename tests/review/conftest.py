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


def run_pages(place: Path, pages: dict[str, str], out: str = "out", folder: str = "pages") -> Path:
    """Writes toy pages into a folder, runs them, and returns the output folder."""
    for name, text in pages.items():
        path = place / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    plan = Plan((f"{STANDIN}:Course",), f"{STANDIN}:extract", page_timeout=20.0)
    Job(plan, Store(place / out), Sources([str(place / folder)]), 1).run()
    return place / out


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run_pages` in a folder of its own."""
    return lambda *given, **named: run_pages(tmp_path, *given, **named)
