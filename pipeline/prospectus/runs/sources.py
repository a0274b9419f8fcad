"""Where pages come from: files, folders and globs, in an order that depends on their names alone."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from prospectus.model import Problem, Source
from prospectus.runs.compression import SUFFIXES as COMPRESSED
from prospectus.runs.compression import DamagedError, opened

PAGES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"})
"""Names of pages that are picked up in folders."""
LARGEST = 20_000_000
"""Bytes; a larger page is not read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page, or a page that cannot be read and why."""

    source: Source
    problem: Problem | None = None


@dataclass(slots=True)
class Sources:
    """The pages of some inputs, one after the other; never all in memory."""

    inputs: Sequence[str]
    unread: list[str] = field(default_factory=list)
    """Inputs that could not be opened, each with the reason."""

    def read(self) -> Iterator[Found]:
        """All pages. What cannot be opened is noted in `unread`, and the rest goes on."""
        for given in self.inputs:
            paths = self._paths(given)
            count = 0
            for path in paths:
                count += 1
                yield page(path)
            if not count and not any(line.startswith(f"{given}: ") for line in self.unread):
                self.unread.append(f"{given}: no pages here (looked for {', '.join(sorted(PAGES))}, also compressed)")

    def nothing(self) -> str:
        """Why there was nothing to read."""
        return "; ".join(self.unread) or "no input given"

    def _paths(self, given: str) -> Iterator[Path]:
        path = Path(given)
        if path.is_dir():
            yield from self._walk(path)
        elif path.exists():
            yield path
        elif glob.has_magic(given):
            for name in sorted(glob.glob(given, recursive=True)):  # noqa: PTH207 - patterns may be absolute
                yield from self._walk(Path(name)) if Path(name).is_dir() else iter([Path(name)])
        else:
            self.unread.append(f"{given}: no such file or folder")

    def _walk(self, folder: Path) -> Iterator[Path]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.unread.append(f"{folder}: {error.strerror}")
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._walk(folder / entry.name)
            elif entry.is_file() and is_page(entry.name):
                yield folder / entry.name


def is_page(name: str) -> bool:
    """Whether a file in a folder is taken for a page.

    >>> is_page("a.HTML"), is_page("b.txt.gz"), is_page("c.png")
    (True, True, False)
    """
    path = Path(name.lower())
    if path.suffix in COMPRESSED:
        path = path.with_suffix("")
    return path.suffix in PAGES


def page(path: Path) -> Found:
    """The page in a file."""
    uri = path.as_posix()
    try:
        with opened(path) as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        return Found(Source(b"", uri), Problem("unreadable", f"the file cannot be read: {error.strerror}"))
    except DamagedError as error:
        return Found(Source(b"", uri), Problem("unreadable", f"the file is damaged: {error}"))
    if len(content) > LARGEST:
        return Found(Source(b"", uri), Problem("too-large", f"the page has more than {LARGEST:,} bytes"))
    return Found(Source(content, uri))


__all__ = ["LARGEST", "PAGES", "Found", "Sources", "is_page", "page"]
