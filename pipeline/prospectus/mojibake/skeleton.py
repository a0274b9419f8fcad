"""The shape that text keeps when UTF-8 is read as Latin-1 and its control characters are stripped.

A character whose bytes all stay visible (`é`, `Ã©`) keeps a shape of its own. Others share one: `ą`, `ę` and `ć` all
come out as `Ä`, and `’`, `“`, `–` as `â`. Such characters form a *class*, named by one symbol. Statistics are counted
over shapes, so that one table serves every channel that loses bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

C1 = frozenset(range(0x80, 0xA0))
"""Bytes that turn into control characters when read as Latin-1."""
UNDEFINED = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
"""Bytes that windows-1252 leaves undefined."""


@lru_cache(maxsize=4096)
def visible_bytes(char: str) -> bytes:
    """The UTF-8 bytes of a character that stripping C1 controls leaves.

    >>> visible_bytes("ą").decode("latin-1"), visible_bytes("é").decode("latin-1")
    ('Ä', 'Ã©')
    """
    return bytes(byte for byte in char.encode() if byte not in C1)


class Alphabet:
    """The characters that repair may restore, most frequent first, and the classes they fall into."""

    def __init__(self, chars: str) -> None:
        by_shape: dict[bytes, str] = defaultdict(str)
        by_lead: dict[int, str] = defaultdict(str)
        for char in chars:
            by_shape[visible_bytes(char)] += char
            by_lead[char.encode()[0]] += char
        classes = [group for group in by_shape.values() if len(group) > 1]
        self.chars = chars
        self.symbols = {char: min(group) for group in classes for char in group}
        """Character of a class -> the symbol of its class."""
        self.members = {min(group): group for group in classes}
        """Symbol of a class -> its characters."""
        self.by_lead = dict(by_lead)
        """First byte -> the characters that start with it."""
        self._shapes = _Shapes(self.symbols)
        self._candidates: dict[tuple[int, bytes, int, frozenset[int]], str] = {}

    def candidates(self, lead: int, visible: bytes, length: int, lost: frozenset[int]) -> str:
        """Characters of `length` bytes that start with `lead` and of whose other bytes only `visible` came through."""
        key = lead, visible, length, lost
        if (known := self._candidates.get(key)) is None:
            known = self._candidates[key] = "".join(
                char
                for char in self.by_lead.get(lead, "")
                if len(encoded := char.encode()) == length
                and bytes(byte for byte in encoded[1:] if byte not in lost) == visible
            )
        return known

    def skeleton(self, text: str) -> str:
        """`text` with every character replaced by its shape: one symbol for each character.

        >>> Alphabet("ąęćé").skeleton("Że są 2,5")
        'że są 0,0'
        """
        return text.translate(self._shapes)


class _Shapes(dict[int, str]):
    """Code point -> shape, found out when first met."""

    def __init__(self, symbols: Mapping[str, str]) -> None:
        super().__init__()
        self._symbols = symbols

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char not in self._symbols:
            char = "0" if char.isdigit() else " " if char.isspace() else char.lower()[:1]
        self[code] = shape = self._symbols.get(char, char)
        return shape


__all__ = ["C1", "UNDEFINED", "Alphabet", "visible_bytes"]
