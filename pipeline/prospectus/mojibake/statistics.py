"""The counted statistics, read when a damaged page needs them and only as far as it does."""

from __future__ import annotations

import json
import zlib
from functools import cache, cached_property, lru_cache
from pathlib import Path

from prospectus.mojibake.fingerprints import Fingerprints
from prospectus.mojibake.gate import Gate
from prospectus.mojibake.language import Vocabulary
from prospectus.mojibake.skeleton import Alphabet
from prospectus.mojibake.table import Table
from prospectus.mojibake.weighing import Scales

DATA = Path(__file__).with_name("statistics.bin")
ANY = "any"
"""The table of all languages together."""


class Statistics:
    """One file: a header that says where each section lies, and the sections, compressed one by one."""

    def __init__(self, path: Path) -> None:
        self._content = path.read_bytes()
        self._body = 4 + int.from_bytes(self._content[:4], "big")
        self._index = json.loads(self._content[4 : self._body])

    def _section(self, name: str) -> bytes:
        start, size = self._index[name]
        return self._content[self._body + start : self._body + start + size]

    @cached_property
    def alphabet(self) -> Alphabet:
        return Alphabet(zlib.decompress(self._section("alphabet")).decode())

    @cached_property
    def scales(self) -> Scales:
        return Scales(self.alphabet, Gate(Fingerprints(self._section("gate"))))

    @cached_property
    def words(self) -> Vocabulary:
        languages = zlib.decompress(self._section("languages")).decode().split()
        return Vocabulary(Fingerprints(self._section("words"), "\x1e"), languages)

    @cache  # noqa: B019  one instance lives as long as the process
    def table(self, language: str) -> Table:
        return Table(self._section(language))


@lru_cache(maxsize=1)
def statistics() -> Statistics:
    """The statistics that ship with the package."""
    return Statistics(DATA)


__all__ = ["ANY", "Statistics", "statistics"]
