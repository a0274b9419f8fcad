"""Pages that are named on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from prospectus.errors import RunError

if TYPE_CHECKING:
    from prospectus.model import Source

SCHEMA = "programme, guide or file.py:Class; without it each page decides."


def sources(names: Sequence[str]) -> Iterator[Source]:
    """The pages in files, folders, feeds and archives, and on standard input for `-`.

    Raises `RunError` where one cannot be read.
    """
    from prospectus.runs.sources import Sources

    given = Sources(names)
    for found in given.read():
        if found.problem is not None:
            raise RunError(f"{found.source.uri}: {found.problem.message}")
        yield found.source
    if given.unread:
        raise RunError("; ".join(given.unread))


def source(name: str) -> Source:
    """The first page in a file, or on standard input for `-`."""
    return next(sources([name]))


__all__ = ["SCHEMA", "source", "sources"]
