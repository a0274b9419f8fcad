"""Words that many sites use: whether glued letters are one word (`JavaScript`) or two (`bathroomsheightened`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from zlib import crc32

SHORTEST_PART = 3
_LONGEST = 40
_MOST_REMEMBERED = 200_000


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How familiar words are, by a hash of the word in small letters: 1 a few sites use it, 2 many, 3 most."""

    familiarity: Mapping[int, int]
    _parts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def familiar(self, word: str) -> int:
        """0 (unknown) to 3 (common).

        >>> Lexicon({crc32(b"university"): 3}).familiar("University")
        3
        """
        return self.familiarity.get(crc32(word.lower().encode()), 0)

    def parts(self, word: str) -> tuple[str, ...]:
        """The two familiar words that an unknown one is glued of; else the word itself.

        >>> lexicon = Lexicon({crc32(b"contents"): 2, crc32(b"about"): 3})
        >>> lexicon.parts("contentsabout"), lexicon.parts("contents")
        (('contents', 'about'), ('contents',))
        """
        found = self._parts.get(word)
        if found is None:
            if len(self._parts) > _MOST_REMEMBERED:
                self._parts.clear()
            found = self._parts[word] = self._divided(word)
        return found

    def _divided(self, word: str) -> tuple[str, ...]:
        if not 2 * SHORTEST_PART <= len(word) <= _LONGEST or not word.isalpha() or self.familiar(word):
            return (word,)
        best, cut = 0, 0
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first = self.familiar(word[:at])
            second = self.familiar(word[at:]) if first else 0
            if second and first * second >= best:  # of equals the longest first word
                best, cut = first * second, at
        return (word[:cut], word[cut:]) if cut else (word,)
