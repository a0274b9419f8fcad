"""Outputs of runs over small pages, made once, and a browser to look at them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prospectus.runs.job import Job
from prospectus.runs.plan import Plan
from prospectus.runs.sources import Sources
from prospectus.runs.store import Store

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window; tests skip where it or Playwright is missing, and say so."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install playwright")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Debian's package chromium")
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield made
        made.close()
