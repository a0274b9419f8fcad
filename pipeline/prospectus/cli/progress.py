"""How a run shows itself: a bar in a terminal, a line now and then elsewhere."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from prospectus.runs.report import PageRow
    from prospectus.runs.sources import Sources

EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


class Counts:
    """Pages done so far, in words."""

    def __init__(self, sources: Sources) -> None:
        self.sources, self.total = sources, sources.expected()
        self.start = monotonic()
        self.done = self.lost = 0

    def add(self, page: PageRow) -> None:
        """Counts a page."""
        self.done += 1
        self.lost += page.outcome == "quarantined"

    def __str__(self) -> str:
        rate = self.done / max(monotonic() - self.start, 1e-9)
        return f"{rate:,.1f} pages/s, {self.done - self.lost:,} ok, {self.lost:,} quarantined{self._rest()}"

    def _rest(self) -> str:
        """The time to go where the number of pages is known; unchanged pages count, as they will go on to come."""
        if self.total is None or not self.sources.taken:
            return ""
        seconds = (monotonic() - self.start) / self.sources.taken * max(0, self.total - self.sources.taken)
        return f", {timedelta(seconds=round(seconds))} to go"


@contextlib.contextmanager
def shown(console: Console, sources: Sources) -> Iterator[Callable[[PageRow], None]]:
    """What to call for each page that is done."""
    counts = Counts(sources)
    with _bar(console, counts) if console.is_terminal else _lines(console, counts) as on_page:
        yield on_page


@contextlib.contextmanager
def _bar(console: Console, counts: Counts) -> Iterator[Callable[[PageRow], None]]:
    columns = SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=None)

        def on_page(page: PageRow) -> None:
            counts.add(page)
            progress.update(task, completed=counts.sources.taken, total=counts.total, description=str(counts))

        yield on_page


@contextlib.contextmanager
def _lines(console: Console, counts: Counts) -> Iterator[Callable[[PageRow], None]]:
    last = monotonic()

    def on_page(page: PageRow) -> None:
        nonlocal last
        counts.add(page)
        if monotonic() - last > EVERY:
            last = monotonic()
            console.print(f"{counts.done:,} pages: {counts}", highlight=False)

    yield on_page


__all__ = ["shown"]
