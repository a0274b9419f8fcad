"""Count on how many sites words stand, for `prospectus.blocks.lexicon`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

import numpy as np

from prospectus.blocks import atoms
from prospectus.blocks.lexicon import Lexicon

LEVELS = (3, 10, 50)
"""From how many sites on a word is familiar, well known, common."""
_LETTERS = re.compile(r"[^\W\d_]{2,40}")


def words_of(lines: Iterable[str]) -> set[int]:
    """Hashes of the words of a page in small letters, camel-case names whole and in parts."""
    found: set[str] = set()
    for line in lines:
        for run in _LETTERS.findall(line):
            found.add(run.lower())
            found.update(part.lower() for part in atoms.ATOM.findall(run) if len(part) > 1)
    return {crc32(word.encode()) for word in found}


class Counts:
    """Words by site; the lexicon of all sites, or as it would be without one of them."""

    def __init__(self, pages: Iterable[tuple[str, Iterable[str]]]) -> None:
        self.by_site: dict[str, set[int]] = {}
        for site, lines in pages:
            self.by_site.setdefault(site, set()).update(words_of(lines))
        self.sites = Counter(word for words in self.by_site.values() for word in words)
        self.levels = {word: level for word, sites in self.sites.items() if (level := _level(sites))}

    def without(self, site: str) -> Lexicon:
        """What is familiar to somebody who has not seen the site."""
        at_the_edge = {word for word in self.by_site.get(site, ()) if self.sites[word] in LEVELS}
        return Lexicon(self.levels | {word: _level(self.sites[word] - 1) for word in at_the_edge})

    def arrays(self) -> dict[str, np.ndarray]:
        """Hashes by level, as `prospectus.blocks.boundaries` reads them."""
        return {
            f"familiar{n}": np.array(sorted(word for word, level in self.levels.items() if level == n), np.uint32)
            for n in (1, 2, 3)
        }


def _level(sites: int) -> int:
    return sum(sites >= least for least in LEVELS)
