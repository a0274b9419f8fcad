"""Pages to be read, the names that make a run incremental, and the shards that workers take."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prospectus.model import Problem, Source

PAGES = 25
"""Small enough that a killed worker loses a second of work, large enough that a part is worth a file."""
BYTES = 16_000_000
"""A shard of large pages is cut here, so that memory does not depend on the size of pages."""


@dataclass(frozen=True, slots=True)
class Item:
    """A page to be read, or the reason why it cannot be."""

    source: Source
    key: str
    """Changes when the page or anything that decides its extraction changes."""
    problem: Problem | None = None
    """Why the page goes to quarantine unread."""

    @property
    def reference(self) -> str:
        """What the page is known by from run to run: its URL, else where it was read."""
        return self.source.url or self.source.uri


@dataclass(frozen=True, slots=True)
class Shard:
    """Pages that one worker reads into one part."""

    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """The name of its part: a hash of its pages and of all that decides what becomes of them."""
        return hashlib.sha256("".join(item.key for item in self.items).encode()).hexdigest()[:32]


def page_key(source: Source, problem: Problem | None, plan_digest: str) -> str:
    """Names a page, its content and how it is read; not when it was fetched."""
    digest = hashlib.sha256(plan_digest.encode())
    for part in (source.uri, source.url or "", source.content_type or "", problem.code if problem else ""):
        digest.update(part.encode(errors="surrogatepass") + b"\0")
    digest.update(source.content)
    return digest.hexdigest()[:32]


def shards(items: Iterable[Item]) -> Iterator[Shard]:
    """Groups pages in the order of reading: the same pages make the same shards whoever works on them."""
    batch: list[Item] = []
    size = 0
    for item in items:
        if batch and (len(batch) == PAGES or size + len(item.source.content) > BYTES):
            yield Shard(tuple(batch))
            batch, size = [], 0
        batch.append(item)
        size += len(item.source.content)
    if batch:
        yield Shard(tuple(batch))


__all__ = ["Item", "Shard", "page_key", "shards"]
