"""Places where UTF-8 may have been read as Latin-1 or windows-1252, whole or with bytes lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prospectus.mojibake.skeleton import C1, UNDEFINED, Alphabet

BYTES = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in UNDEFINED
}
"""Character -> the byte it stands for, in either of the two encodings."""
REPLACEMENT = "\ufffd"
NBSP = 0xA0

_TRAIL = "[" + "".join(re.escape(char) for char, byte in BYTES.items() if byte < 0xC0) + REPLACEMENT + "]"
# é, è and the like are letters of clean text and first bytes of Chinese: they need two bytes after them to count.
SPOT = re.compile(
    f"[\xc2-\xdf]{_TRAIL}?|\xe2{_TRAIL}{{0,2}}|\xe1[º»]{_TRAIL}?|[\xe0\xe1\xe3-\xef]{_TRAIL}{{2}}|[\xf0-\xf4]{_TRAIL}{{1,3}}"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """`text[start:end]`: the character it holds if all bytes are there, else those it may have been."""

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
        yield read(text, match.start(), match.end(), alphabet)


def read(text: str, start: int, limit: int, alphabet: Alphabet) -> Spot:
    """The spot that may begin at a damaged lead byte; it ends before `limit`."""
    lead = BYTES[text[start]]
    length = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
    trail = text[start + 1 : min(limit, start + length)]
    if len(trail) == length - 1 and REPLACEMENT not in trail:
        try:
            return Spot(start, start + length, whole=bytes([lead, *(BYTES[c] for c in trail)]).decode())
        except UnicodeDecodeError:
            pass
    spaced = _spaced(text, start, lead, length, trail)
    for taken in range(len(trail), -1, -1):
        visible = bytes(BYTES[c] for c in trail[:taken] if c != REPLACEMENT)
        undefined = REPLACEMENT in trail[:taken] or any(byte in C1 for byte in visible)
        lost = UNDEFINED if undefined else C1
        if found := alphabet.candidates(lead, visible, length, lost):
            return Spot(start, start + 1 + taken, "", found, undefined, spaced if taken == len(trail) else "")
    return Spot(start, start + 1, spaced="" if trail else spaced)


def _spaced(text: str, start: int, lead: int, length: int, trail: str) -> str:
    end = start + 1 + len(trail)
    if len(trail) != length - 2 or REPLACEMENT in trail or text[end : end + 1] != " ":
        return ""
    try:
        return bytes([lead, *(BYTES[c] for c in trail), NBSP]).decode()
    except UnicodeDecodeError:
        return ""


__all__ = ["BYTES", "REPLACEMENT", "SPOT", "Spot", "read", "spots"]
