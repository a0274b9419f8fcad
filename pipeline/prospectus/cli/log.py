"""What a run does, for machines: JSON Lines."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from pydantic_core import to_json

from prospectus.runs.report import PageRow, RunReport

Event = PageRow | RunReport


@contextlib.contextmanager
def logged(path: Path | None) -> Iterator[Callable[[Event], None]]:
    """What to call for each page and for the report; every event is one line, `{"event": "page", "time": …}`."""
    if path is None:
        yield lambda event: None
        return
    with path.open("ab", buffering=0) as file:

        def log(event: Event) -> None:
            file.write(_line(event))

        yield log


def _line(event: Event) -> bytes:
    content = asdict(event) if isinstance(event, PageRow) else event.as_json()
    content.pop("pages", None)  # each had its own line
    name = "page" if isinstance(event, PageRow) else "report"
    return to_json({"event": name, "time": datetime.now(UTC).isoformat(timespec="milliseconds"), **content}) + b"\n"


__all__ = ["logged"]
