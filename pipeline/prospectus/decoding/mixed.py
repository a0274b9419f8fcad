"""Pages in UTF-8 with bytes of another encoding in them: pasted lines, cut-off characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prospectus.decoding.encodings import Encoding

STRAY = re.compile("[\udc80-\udcff]+")
CUT_OFF = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
BEYOND_ASCII = bytes(range(0x80, 0x100))


@dataclass(frozen=True, slots=True)
class Survey:
    """What reading the bytes as UTF-8 finds."""

    text: str
    """Bytes that fit nowhere are lone surrogates."""
    stray: int
    cut_off: bool
    """The last character is not complete."""

    def whole(self) -> int:
        """How many characters beyond ASCII are right."""
        plain = len(self.text.encode("utf-8", "surrogateescape").translate(None, BEYOND_ASCII))
        return len(self.text) - plain - self.stray


def survey(content: bytes) -> Survey:
    r"""Read the bytes as UTF-8 and see what does not fit.

    >>> survey("é".encode() + b"caf\xe9 " + "€".encode()[:2])
    Survey(text='écaf\udce9 ', stray=1, cut_off=True)
    """
    tail = CUT_OFF.search(content, max(0, len(content) - 3))
    kept = content[: tail.start()] if tail else content
    try:
        text, stray = kept.decode("utf-8"), 0
    except UnicodeDecodeError:
        text = kept.decode("utf-8", "surrogateescape")
        stray = sum(len(run) for run in STRAY.findall(text))
    return Survey(text, stray, tail is not None)


def settle(text: str, other: Encoding) -> str:
    """The text with its stray bytes read in the other encoding."""
    return STRAY.sub(lambda match: other.read(match.group().encode("utf-8", "surrogateescape")), text)


def by_lines(content: bytes, encoding: Encoding) -> tuple[str, int]:
    """Lines that are right UTF-8 beyond ASCII are read so, the others in `encoding`; and how many were UTF-8."""
    parts: list[str] = []
    count = 0
    for line in content.splitlines(keepends=True):
        try:
            text = line.decode("utf-8")
            count += not line.isascii()
        except UnicodeDecodeError:
            text = encoding.read(line)
        parts.append(text)
    return "".join(parts), count


__all__ = ["Survey", "by_lines", "settle", "survey"]
