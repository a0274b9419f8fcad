"""Lines whose damage lost nothing: UTF-8 read in a single-byte encoding, taken back; and bytes read as controls.

ftfy judges whole lines. What it refuses is left to `clusters`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prospectus.mojibake.edits import Edit
from prospectus.mojibake.weighing import BRACKETS, MARKS

NAMES = {
    "sloppy-windows-1250": "windows-1250",
    "sloppy-windows-1251": "windows-1251",
    "sloppy-windows-1252": "windows-1252",
    "sloppy-windows-1253": "windows-1253",
    "sloppy-windows-1254": "windows-1254",
    "sloppy-windows-1257": "windows-1257",
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "macroman": "mac-roman",
    "mac_roman": "mac-roman",
}
"""Codecs of Python and ftfy by the name of the encoding."""
CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
RUN = re.compile(r"[^\x00-\x7f]+")
WIDEST = 6
"""Characters that ftfy's patterns of badness look at beside one that is not ASCII."""


def channel_of(codec: str) -> str:
    return f"utf-8 read as {NAMES.get(codec, codec)}"


def whole_line(line: str, at: int = 0) -> list[Edit]:
    """Edits for a line that stands `at` a position of the page: it is read again for as long as ftfy finds it bad.

    >>> [edit.after for edit in whole_line("naÃƒÂ¯ve cafÃƒÂ©")]
    ['ï', 'é']
    """
    right, codec = line, ""
    while again := _read_again(right):
        right, codec = again
    if not codec:
        return []
    channel = channel_of(codec)
    return [Edit(at + run.start(), at + run.end(), after, channel) for run, after in _runs(line, right)]


def _read_again(line: str) -> tuple[str, str] | None:
    """A bad line in the first encoding that all of it passes, and that encoding."""
    from ftfy.chardata import CHARMAP_ENCODINGS

    if "\ufffd" in line:  # ftfy's codecs would take it for a byte
        return None
    for codec in CHARMAP_ENCODINGS:
        try:
            right = line.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        return (right, codec) if is_bad(line) and not _all_quoted(line, right) else None
    return None


def is_bad(line: str) -> bool:
    """What `ftfy.badness.is_bad` says; only the neighbours of what is not ASCII can tell."""
    from ftfy.badness import BADNESS_RE

    return any(BADNESS_RE.search(line, max(0, run.start() - WIDEST), run.end() + WIDEST) for run in RUN.finditer(line))


def _runs(line: str, right: str) -> Iterator[tuple[re.Match[str], str]]:
    """What is not ASCII, and how it was read again; ASCII is the same in all of these encodings."""
    return zip(RUN.finditer(line), RUN.findall(right), strict=True)


def _all_quoted(line: str, right: str) -> bool:
    """Is this a text about damage that shows some?"""
    return all(_quoted(line, run, after) for run, after in _runs(line, right))


def _quoted(line: str, run: re.Match[str], after: str) -> bool:
    around = line[max(0, run.start() - 1) : run.start()] + line[run.end() : run.end() + 1]
    signs = MARKS | BRACKETS if after.isalpha() else MARKS
    return bool(around) and all(char in signs for char in around)


def controls(text: str) -> Iterator[Edit]:
    r"""Bytes of windows-1252 that were read as Latin-1. U+0085 may be a line break and stays.

    >>> [edit.after for edit in controls("don\x92t")]
    ['’']
    """
    for match in CONTROL.finditer(text):
        if after := match.group().encode("latin-1").decode("cp1252", "ignore"):
            yield Edit(match.start(), match.end(), after, "windows-1252 read as latin-1")


__all__ = ["channel_of", "controls", "is_bad", "whole_line"]
