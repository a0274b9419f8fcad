"""How a run shows itself: a bar in a terminal, a line now and then elsewhere."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from prospectus.runs.report import PageRow

EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


class Counts:
    """Pages done so far, in words."""

    def __init__(self) -> None:
        self.start = monotonic()
        self.done = self.lost = 0

    def add(self, page: PageRow) -> None:
        """Counts a page."""
        self.done += 1
        self.lost += page.outcome == "quarantined"

    def __str__(self) -> str:
        rate = self.done / max(monotonic() - self.start, 1e-9)
        return f"{rate:,.1f} pages/s, {self.done - self.lost:,} ok, {self.lost:,} quarantined"


@contextlib.contextmanager
def shown(console: Console) -> Iterator[Callable[[PageRow], None]]:
    """What to call for each page that is done."""
    with _bar(console) if console.is_terminal else _lines(console) as on_page:
        yield on_page


@contextlib.contextmanager
def _bar(console: Console) -> Iterator[Callable[[PageRow], None]]:
    counts = Counts()
    columns = SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=None)

        def on_page(page: PageRow) -> None:
            counts.add(page)
            progress.update(task, advance=1, description=str(counts))

        yield on_page


@contextlib.contextmanager
def _lines(console: Console) -> Iterator[Callable[[PageRow], None]]:
    counts = Counts()
    last = monotonic()

    def on_page(page: PageRow) -> None:
        nonlocal last
        counts.add(page)
        if monotonic() - last > EVERY:
            last = monotonic()
            console.print(f"{counts.done:,} pages: {counts}", highlight=False)

    yield on_page


__all__ = ["shown"]
