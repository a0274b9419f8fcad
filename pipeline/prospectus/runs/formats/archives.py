"""ZIP and tar files of pages. Names inside are names, never paths."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from prospectus.runs.formats.layout import Layout
from prospectus.runs.found import Found, lost, page

PAGES = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"})
"""Endings of names of pages."""


def read_zip(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """The pages of a ZIP file, in its order."""
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile as error:
        yield lost(uri, f"the file is not a whole ZIP file: {error}")
        return
    for member in archive.infolist():
        if _is_page(member.filename) and not member.is_dir():
            yield _member(archive, member, f"{uri}#{member.filename}")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str) -> Found:
    try:
        with archive.open(member) as stream:
            return page(stream, place)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        return lost(place, f"the member cannot be read: {error}")  # damaged, encrypted, an unknown method


def read_tar(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    """The pages of a tar file, in its order, in one pass."""
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() and _is_page(member.name) else None
                if content is not None:
                    yield page(content, f"{uri}#{member.name}")
                archive.members = []  # type: ignore[attr-defined]  # a list of all members would grow with the file
    except tarfile.TarError as error:
        yield lost(uri, f"the file is not a whole tar file: {error}")


def _is_page(name: str) -> bool:
    path = PurePosixPath(name.lower())
    return path.suffix in PAGES and not path.name.startswith(".")


__all__ = ["read_tar", "read_zip"]
