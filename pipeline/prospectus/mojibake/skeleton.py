"""The shape that text keeps when UTF-8 is read as Latin-1 and its control characters are stripped.

A character whose bytes all stay visible (`é`, `Ã©`) keeps a shape of its own. Others share one: `ą`, `ę` and `ć` all
come out as `Ä`, and `’`, `“`, `–` as `â`. Such characters form a *class*, named by one symbol. Statistics are counted
over shapes, so that one table serves every channel that loses bytes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

C1 = frozenset(range(0x80, 0xA0))
"""Bytes that turn into control characters when read as Latin-1."""
UNDEFINED = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
"""Bytes that windows-1252 leaves undefined."""
EDGE = " " * 8

WINDOWS = (
    (0, 0),
    (1, 0),
    (1, 1),
    (2, 1),
    (2, 2),
    (3, 2),
    (3, 3),
    (4, 3),
    (4, 4),
    (5, 4),
    (5, 5),
    (6, 5),
    (6, 6),
    (7, 6),
)
"""How far a context reaches to the left and to the right, from narrow to wide (measured: wider does not help)."""
FOCUS = "|"
"""Stands before the symbol in the key of a whole word."""
LONGEST_WORD = 24


def keys(shape: str, at: int) -> list[str]:
    """Contexts of `shape[at]` from narrow to wide: windows inside the word, the whole word, windows around it.

    >>> keys("  xa xXxx ax  ", 6)[:7]
    ['X', 'xX', 'xXx', ' xXx', ' xXxx', 'a xXxx', ' x|Xxx ']
    """
    left = shape.rfind(" ", max(0, at - LONGEST_WORD), at + 1)
    right = shape.find(" ", at, at + LONGEST_WORD)
    inside: list[str] = []
    around: list[str] = []
    for before, after in WINDOWS:
        start, end = at - before, at + 1 + after
        if start < 0 or end > len(shape):
            break
        (around if left >= start and 0 <= right < end else inside).append(shape[start:end])
    if left >= 0 and right >= 0:
        inside.append(shape[left:at] + FOCUS + shape[at : right + 1])
    return inside + around


@lru_cache(maxsize=4096)
def visible_bytes(char: str) -> bytes:
    """The UTF-8 bytes of a character that stripping C1 controls leaves.

    >>> visible_bytes("ą").decode("latin-1"), visible_bytes("é").decode("latin-1")
    ('Ä', 'Ã©')
    """
    return bytes(byte for byte in char.encode() if byte not in C1)


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The characters that repair may restore, most frequent first, and the classes they fall into."""

    chars: str
    symbols: dict[str, str] = field(init=False)
    """Character of a class -> the symbol of its class."""
    members: dict[str, str] = field(init=False)
    """Symbol of a class -> its characters."""
    by_lead: dict[int, str] = field(init=False)
    """First byte -> the characters that start with it."""

    def __post_init__(self) -> None:
        by_shape: dict[bytes, str] = defaultdict(str)
        by_lead: dict[int, str] = defaultdict(str)
        for char in self.chars:
            by_shape[visible_bytes(char)] += char
            by_lead[char.encode()[0]] += char
        classes = [group for group in by_shape.values() if len(group) > 1]
        object.__setattr__(self, "symbols", {char: min(group) for group in classes for char in group})
        object.__setattr__(self, "members", {min(group): group for group in classes})
        object.__setattr__(self, "by_lead", dict(by_lead))

    def candidates(self, lead: int, visible: bytes, length: int, lost: frozenset[int]) -> str:
        """Characters of `length` bytes that start with `lead` and of whose other bytes only `visible` came through."""
        return "".join(
            char
            for char in self.by_lead.get(lead, "")
            if len(encoded := char.encode()) == length
            and bytes(byte for byte in encoded[1:] if byte not in lost) == visible
        )

    def skeleton(self, text: str) -> str:
        """`text` with every character replaced by its shape: one symbol for each character.

        >>> Alphabet("ąęćé").skeleton("Że są 2,5")
        'że są 0,0'
        """
        return "".join(map(self._shape, text))

    def _shape(self, char: str) -> str:
        if symbol := self.symbols.get(char):
            return symbol
        if char.isdigit():
            return "0"
        if char.isspace():
            return " "
        lower = char.lower()[:1]
        return self.symbols.get(lower, lower)


__all__ = ["C1", "EDGE", "UNDEFINED", "Alphabet", "keys", "visible_bytes"]
