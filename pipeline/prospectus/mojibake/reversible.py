"""Damage that loses nothing: UTF-8 read in a single-byte encoding, taken back.

ftfy judges whole lines. What it refuses (lines that are damaged only here and there, KOI8-R, short English in cp437)
is taken back cluster by cluster, where the characters themselves prove what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
ENOUGH = 3
"""Characters taken back with proof that let the other places of the page follow."""
CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
RUN = re.compile(r"[^\x00-\x7f]+")
SIGNS = frozenset({"√©", "√®", "√†", "√¨", "√¢", "¬´", "¬ª", "¬©", "¬®", "¬£"})
"""é è à ì â « » © ® £ in Mac Roman, which neither mathematics nor logic writes."""
TYPOGRAPHIC = frozenset("’‘“”–—…•™€„‚\u200b\u2009\u202f\u2011→−≤≥✓")


def whole_line(line: str) -> list[Edit]:
    """The line read again in the first encoding that all of it passes, if ftfy finds it bad as it stands."""
    from ftfy.badness import is_bad
    from ftfy.chardata import CHARMAP_ENCODINGS

    codec = next((codec for codec in CHARMAP_ENCODINGS if _passes(line, codec)), "")
    if not codec or not is_bad(line):
        return []
    channel = f"utf-8 read as {NAMES.get(codec, codec)}"
    edits = [
        Edit(match.start(), match.end(), match.group().encode(codec).decode("utf-8"), channel)
        for match in RUN.finditer(line)
    ]
    return [] if all(_quoted(line, edit) for edit in edits) else edits


def _passes(line: str, codec: str) -> bool:
    try:
        line.encode(codec).decode("utf-8")
    except UnicodeError:
        return False
    return True


def controls(text: str) -> Iterator[Edit]:
    r"""Bytes of windows-1252 that were read as Latin-1. U+0085 may be a line break and stays.

    >>> [edit.after for edit in controls("don\x92t")]
    ['’']
    """
    for match in CONTROL.finditer(text):
        if after := match.group().encode("latin-1").decode("cp1252", "ignore"):
            yield Edit(match.start(), match.end(), after, "windows-1252 read as latin-1")


def _quoted(line: str, edit: Edit) -> bool:
    """Is this a text about damage that shows some?"""
    around = line[max(0, edit.start - 1) : edit.start] + line[edit.end : edit.end + 1]
    signs = MARKS | BRACKETS if edit.after.isalpha() else MARKS
    return bool(around) and all(char in signs for char in around)


@dataclass(frozen=True, slots=True)
class Legacy:
    """An encoding that UTF-8 is mistaken for, with the shapes that its sequences take."""

    codec: str
    cluster: re.Pattern[str]
    sequence: re.Pattern[str]
    telling: frozenset[str]
    """Characters that clean text does not put after a first byte."""


def _legacy(codec: str, leads: tuple[int, ...]) -> Legacy:
    shown = {byte: bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0xF5)}
    trail = "[" + "".join(re.escape(shown[byte]) for byte in range(0x80, 0xC0)) + "]"

    def some(first: range) -> str:
        return "[" + "".join(re.escape(shown[byte]) for byte in first if byte in leads) + "]"

    sequence = f"(?:{some(range(0xC2, 0xE0))}{trail}|{some(range(0xE0, 0xF0))}{trail}{{2}})"
    telling = frozenset(
        shown[byte] for byte in range(0x80, 0xC0) if not shown[byte].isalpha() and shown[byte] != "\xa0"
    )
    return Legacy(codec, re.compile(f"{sequence}+"), re.compile(sequence), telling)


CYRILLIC = (0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1, 0xD2, 0xE2)
LATIN = (0xC2, 0xC3, 0xC4, 0xC5, 0xE2)


@lru_cache(maxsize=1)
def unlike_latin() -> tuple[Legacy, ...]:
    """Encodings whose sequences look like nothing that Latin-1 and its kin leave."""
    return (
        _legacy("koi8-r", CYRILLIC),
        _legacy("cp866", CYRILLIC),
        _legacy("cp437", (*range(0xC2, 0xE0), 0xE1, 0xE2)),
        _legacy("mac_roman", (0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC8, 0xE1, 0xE2)),
    )


@lru_cache(maxsize=1)
def like_latin() -> tuple[Legacy, ...]:
    return _legacy("cp1251", CYRILLIC), _legacy("cp1250", LATIN)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Neighbouring sequences of one line that are UTF-8 in one encoding."""

    edit: Edit
    proved: bool


def clusters(pieces: Sequence[tuple[int, str]], known: frozenset[str], encodings: Sequence[Legacy]) -> list[Edit]:
    """Edits for the parts of lines that are UTF-8 in one of the encodings; what is proved in one place helps the rest.

    >>> clusters([(0, "naïve, itΓÇÖs")], frozenset("’"), unlike_latin())[0].after
    '’'
    """
    found = [[list(_clusters(piece, legacy, known)) for legacy in encodings] for _, piece in pieces]
    proofs = [
        sum(len(cluster.edit.after) for row in found for cluster in row[n] if cluster.proved)
        for n in range(len(encodings))
    ]
    edits: list[Edit] = []
    for (start, _), row in zip(pieces, found, strict=True):
        accepted = [
            [cluster.edit.moved(start) for cluster in own if cluster.proved or proof >= ENOUGH]
            for own, proof in zip(row, proofs, strict=True)
        ]
        edits += max(accepted, key=lambda own: sum(edit.end - edit.start for edit in own), default=[])
    return edits


def _clusters(line: str, legacy: Legacy, known: frozenset[str]) -> Iterator[Cluster]:
    for match in legacy.cluster.finditer(line):
        try:
            text = match.group().encode(legacy.codec).decode("utf-8")
        except UnicodeError:
            continue
        if all(char in known for char in text):
            channel = f"utf-8 read as {NAMES.get(legacy.codec, legacy.codec)}"
            edit = Edit(match.start(), match.end(), text, channel, 0.98)
            yield Cluster(edit, _proved(line, match, text, legacy))


def _proved(line: str, match: re.Match[str], text: str, legacy: Legacy) -> bool:
    before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
    if len(text) == 1 and text in TYPOGRAPHIC:
        return len(match.group()) == 3
    if match.group() in SIGNS:
        return True
    telling = sum(any(char in legacy.telling for char in part[1:]) for part in legacy.sequence.findall(match.group()))
    if telling >= 2 and telling * 3 >= len(text):
        return True
    # One letter alone must stand in a word of ASCII letters, where box drawing and signs never do.
    latin = [char for char in (before, after) if char.isascii() and char.isalpha()]
    if not latin or not text.isalpha() or (match.group()[0].isalpha() and match.group()[0] != "ƒ"):
        return False
    if match.group()[0] == "»" and not before.isalpha():
        return False  # »öffentlich«
    return text.isupper() if (before + after).isupper() else not text.isupper() or not before.islower()


__all__ = ["clusters", "controls", "like_latin", "unlike_latin", "whole_line"]
