"""Pages for cases: from a file, or a page of a run found again by its id."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from prospectus.errors import RunError
from prospectus.model import Source


def page_of_file(name: str) -> Source:
    """The first page in a file; raises `RunError` where there is none that can be read."""
    from prospectus.runs.sources import Sources

    sources = Sources([name])
    found = next(sources.read(), None)
    if found is None:
        raise RunError(sources.nothing())
    if found.problem is not None:
        raise RunError(f"{name}: {found.problem.message}")
    return found.source


def page_of_run(out: Path, document_id: str) -> Source:
    """A page of an output folder, with the bytes that were run.

    Raises `RunError` where there is no such page, or where its file is gone or has changed since.
    """
    file = out / "json" / f"{document_id}.json"
    if not document_id.isalnum() or not file.is_file():
        raise RunError(f"{out} holds no page {document_id}: its ids are in {out}/tables/documents.parquet")
    document: dict[str, Any] = json.loads(file.read_text("utf-8"))["document"]
    return original(document)


def original(document: Mapping[str, Any]) -> Source:
    """The page behind the `document` of an extraction; raises `RunError` where it is not what it was."""
    uri = str(document["source"])
    same = (source for source in _pages(uri) if source.uri == uri)
    source = next(same, None)
    if source is None:
        raise RunError(f"{uri} cannot be read: start from the folder where the run was started")
    if hashlib.sha256(source.content).hexdigest() != document["sha256"]:
        raise RunError(f"{uri} has changed since the run: run it again")
    return source


def _pages(uri: str) -> Iterator[Source]:
    """The pages of the file, or of the container before the `#`."""
    from prospectus.runs.sources import Sources

    given = uri if "#" not in uri or Path(uri).exists() else uri.rpartition("#")[0]
    return (found.source for found in Sources([given]).read() if found.problem is None)


__all__ = ["original", "page_of_file", "page_of_run"]
