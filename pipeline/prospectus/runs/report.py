"""What a run tells when it ends. Counts add up: read = records + no record + quarantined + unchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

Outcome = Literal["record", "no-record", "quarantined"]

SHOWN = 1_000
"""Of how many pages a report keeps the rows; the table `documents` has them all."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """What became of one page."""

    source: str
    document_id: str
    outcome: Outcome
    schema: str | None
    values: int
    """How many values of the record have evidence."""
    problems: tuple[str, ...]
    """Their codes."""
    seconds: float
    reason: str = ""
    """Why the page could not be read, in words."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run read and what became of it."""

    out: Path
    read: int
    records: int
    """Pages with a record, or with several."""
    no_record: int
    quarantined: int
    unchanged: int
    removed: int
    """Pages of earlier runs that this one dropped (`prune`)."""
    unread: tuple[str, ...]
    """Inputs that could not be opened, each with the reason."""
    tables: Mapping[str, int]
    """Rows of every table, pages of earlier runs included."""
    problems: Mapping[str, int]
    """How often each problem code occurred among the pages read in this run."""
    seconds: float
    stages: Mapping[str, float]
    """Seconds of the run's stages: pages, index, tables."""
    page_seconds: float
    """What a page that was worked on took a worker, on average."""
    pages: tuple[PageRow, ...] = ()
    """The first thousand pages that were worked on."""

    @property
    def changed(self) -> bool:
        """Whether anything in the output is new."""
        return self.read > self.unchanged or self.removed > 0

    def as_json(self) -> dict[str, Any]:
        """The report for machines."""
        return asdict(self) | {"out": str(self.out)}


@dataclass(slots=True)
class Tally:
    """Counts pages as they are done."""

    read: int = 0
    unchanged: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    pages: list[PageRow] = field(default_factory=list)
    worked: int = 0
    seconds: float = 0.0
    """Of all pages that were worked on, together."""
    stages: dict[str, float] = field(default_factory=dict)

    def add(self, page: PageRow) -> None:
        """Counts a page that was worked on."""
        self.outcomes[page.outcome] += 1
        self.problems.update(page.problems)
        self.worked += 1
        self.seconds += page.seconds
        if len(self.pages) < SHOWN:
            self.pages.append(page)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Takes the time of a stage."""
        start = perf_counter()
        yield
        self.stages[name] = perf_counter() - start


__all__ = ["Outcome", "PageRow", "RunReport", "Tally"]
