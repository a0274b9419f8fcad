"""Places where UTF-8 may have been read as Latin-1 or windows-1252, whole or with bytes lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from prospectus.mojibake.skeleton import C1, UNDEFINED, Alphabet

BYTES = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in UNDEFINED
}
"""Character -> the byte it stands for, in either of the two encodings."""
REPLACEMENT = "\ufffd"
NBSP = 0xA0

_BYTE = "[" + "".join(re.escape(char) for char, byte in BYTES.items() if byte < 0xC0) + "]"
_TRAIL = _BYTE.replace("]", REPLACEMENT + "]")
# A run of whole characters is one place (words in Cyrillic). é, è and the like are letters of clean text and first
# bytes of Chinese: they need two bytes after them to count.
SPOT = re.compile(
    f"(?:[\xc2-\xdf]{_BYTE}){{2,}}|[\xc2-\xdf]{_TRAIL}?|\xe2{_TRAIL}{{0,2}}|\xe1[º»]{_TRAIL}?"
    f"|[\xe0\xe1\xe3-\xef]{_TRAIL}{{2}}|[\xf0-\xf4]{_TRAIL}{{1,3}}"
)


class Spot(NamedTuple):
    """`text[start:end]`: the characters it holds if all bytes are there, else those that it may have been."""

    start: int
    end: int
    whole: str = ""
    candidates: str = ""
    undefined: bool = False
    """Bytes are seen here that Latin-1 would show as controls: only undefined ones can be missing."""
    spaced: str = ""
    """The character it was if the space after it is a no-break space that lost its point."""


def spots(text: str, alphabet: Alphabet) -> Iterator[Spot]:
    """Every place that has the shape of UTF-8, in order.

    >>> [(spot.whole, spot.candidates) for spot in spots("Ã©tÃ©, itâs", Alphabet("é’”"))]
    [('é', ''), ('é', ''), ('', '’”')]
    """
    for match in SPOT.finditer(text):
        start, end = match.span()
        read = _read(match.group(), text[end : end + 1] == " ", alphabet)
        yield Spot(start, start + read.end, *read[2:])


@lru_cache(maxsize=20_000)
def _read(sequence: str, before_space: bool, alphabet: Alphabet) -> Spot:
    """What begins with the damaged lead byte of a sequence, as if it stood at the start of the text."""
    lead = BYTES[sequence[0]]
    length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    trail = sequence[1:length]
    if len(trail) == length - 1 and REPLACEMENT not in trail:
        end = len(sequence) if length == 2 else length
        try:
            return Spot(0, end, whole=bytes([BYTES[c] for c in sequence[:end]]).decode())
        except UnicodeDecodeError:
            pass
    spaced = _spaced(lead, trail, length) if before_space and len(sequence) < length else ""
    for taken in range(len(trail), -1, -1):
        visible = bytes(BYTES[c] for c in trail[:taken] if c != REPLACEMENT)
        undefined = REPLACEMENT in trail[:taken] or any(byte in C1 for byte in visible)
        lost = UNDEFINED if undefined else C1
        if found := alphabet.candidates(lead, visible, length, lost):
            return Spot(0, 1 + taken, "", found, undefined, spaced if taken == len(trail) else "")
    return Spot(0, 1, spaced="" if trail else spaced)


def _spaced(lead: int, trail: str, length: int) -> str:
    """The character whose last byte is the no-break space that the space after it was."""
    if len(trail) != length - 2 or REPLACEMENT in trail:
        return ""
    try:
        return bytes([lead, *(BYTES[c] for c in trail), NBSP]).decode()
    except UnicodeDecodeError:
        return ""


__all__ = ["BYTES", "REPLACEMENT", "SPOT", "Spot", "spots"]
