"""Where pages come from: files, folders, globs and object stores, in an order that depends on their names alone."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from prospectus.errors import RunError
from prospectus.runs.formats import Layout, is_input, is_page, read
from prospectus.runs.found import Found, lost

LOOKED_FOR = ".html, .txt, .md, .jsonl, .csv, .parquet, .warc, .wacz, .zip, .tar, also compressed"
COUNTED = 200_000
"""Files that are counted before a run begins: a second or so."""


@dataclass(slots=True)
class Sources:
    """The pages of some inputs, one after the other; never all in memory.

    An input is a file, a folder, a glob, a URL of an object store (`s3://bucket/pages/`), `-` for standard input, or
    `@FILE` for a list of inputs, one a line (`@-` for a list on standard input).
    """

    inputs: Sequence[str]
    layout: Layout = field(default_factory=Layout)
    unread: list[str] = field(default_factory=list)
    """Inputs that could not be opened, each with the reason."""
    taken: int = 0
    """Pages read so far."""

    def read(self) -> Iterator[Found]:
        """All pages. What cannot be opened is noted in `unread`, and the rest goes on."""
        for given in self.inputs:
            for one in self._listed(given):
                for found in self._input(one):
                    self.taken += 1
                    yield found

    def expected(self) -> int | None:
        """How many pages there will be, where listing folders tells: `None` for containers, lists, object stores."""
        count = 0
        for given in self.inputs:
            path = Path(given)
            for one in Sources([given])._walk(path) if path.is_dir() else [path]:
                if not (is_page(one.name) and one.is_file()) or self.layout.format not in (None, "page"):
                    return None
                count += 1
                if count > COUNTED:
                    return None
        return count

    def nothing(self) -> str:
        """Why there was nothing to read."""
        return "; ".join(self.unread) or "no input given"

    def _listed(self, given: str) -> Iterator[str]:
        if not given.startswith("@"):
            yield given
            return
        try:
            with sys.stdin if given == "@-" else Path(given[1:]).open(encoding="utf-8") as lines:
                yield from (line.strip() for line in lines if line.strip())
        except (OSError, UnicodeDecodeError) as error:
            self.unread.append(f"{given}: the list cannot be read: {getattr(error, 'strerror', None) or error}")

    def _input(self, given: str) -> Iterator[Found]:
        if given == "-":
            yield from read(sys.stdin.buffer, "-", self.layout, in_place=False)
            return
        noted, count = len(self.unread), 0
        for found in self._remote(given) if "://" in given else self._local(given):
            count += 1
            yield found
        if not count and len(self.unread) == noted:
            self.unread.append(f"{given}: no pages here (looked for {LOOKED_FOR})")

    def _local(self, given: str) -> Iterator[Found]:
        path = Path(given)
        if path.is_dir():
            paths = self._walk(path)
        elif path.exists():
            paths = iter([path])
        elif glob.has_magic(given):
            names = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - patterns may be absolute
            paths = (one for name in names for one in (self._walk(Path(name)) if Path(name).is_dir() else [Path(name)]))
        else:
            self.unread.append(f"{given}: no such file or folder")
            return
        for one in paths:
            yield from self._file(one)

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
            elif entry.is_file() and is_input(entry.name):
                yield folder / entry.name

    def _file(self, path: Path) -> Iterator[Found]:
        try:
            stream: IO[bytes] = path.open("rb", buffering=0)
        except OSError as error:
            yield lost(path.as_posix(), f"the file cannot be opened: {error.strerror}")
            return
        with closing(stream):
            yield from read(stream, path.as_posix(), self.layout)

    def _remote(self, given: str) -> Iterator[Found]:
        try:
            files, names = _listing(given)
        except (OSError, ValueError) as error:
            self.unread.append(f"{given}: {error}")
            return
        for name in names:
            uri = files.unstrip_protocol(name)
            try:
                stream = files.open(name, "rb")
            except OSError as error:
                yield lost(uri, f"the file cannot be opened: {error}")
                continue
            with closing(stream):
                yield from read(stream, uri, self.layout)


def _listing(given: str) -> tuple[Any, list[str]]:
    """The file system of a URL, and the files there."""
    import fsspec

    try:
        files, path = fsspec.core.url_to_fs(given)
    except ImportError as error:
        raise RunError(f"{given}: {error}") from error
    if glob.has_magic(path):
        return files, sorted(files.glob(path))
    if files.isdir(path):
        return files, sorted(name for name in files.find(path) if is_input(name))
    if not files.exists(path):
        raise FileNotFoundError("no such file or folder")
    return files, [path]


__all__ = ["Sources"]
