"""Damage that loses nothing, in parts of lines: KOI8-R, short English in cp437, words of Mac Roman in a clean page.

Where ftfy refuses the line, neighbouring sequences are taken back if the characters themselves prove what happened.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from prospectus.mojibake.edits import Edit
from prospectus.mojibake.reversible import channel_of

ENOUGH = 3
"""Characters taken back with proof that let the other places of the page follow."""
SIGNS = frozenset({"√©", "√®", "√†", "√¨", "√¢", "¬´", "¬ª", "¬©", "¬®", "¬£", "├⌐", "├¬", "├½", "┬½", "┬╗", "┬⌐"})
"""é è à ì â « » © ® £ in Mac Roman, which neither mathematics nor logic writes, and é ê ë « » © in cp437."""
TYPOGRAPHIC = frozenset("’‘“”–—…•™€„‚\u200b\u2009\u202f\u2011→−≤≥✓")
CYRILLIC = (0xC2, 0xC3, 0xC4, 0xC5, 0xD0, 0xD1, 0xD2, 0xE2)
LATIN = (0xC2, 0xC3, 0xC4, 0xC5, 0xE2)
"""First bytes of the letters that are expected."""


class Legacy(NamedTuple):
    """An encoding that UTF-8 is mistaken for, with the shapes that its sequences take."""

    codec: str
    cluster: re.Pattern[str]
    telling: re.Pattern[str]
    """Sequences with characters that clean text does not put after a first byte."""


def _legacy(codec: str, leads: tuple[int, ...]) -> Legacy:
    shown = {byte: bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0xF5)}
    trails = "".join(shown[byte] for byte in range(0x80, 0xC0))
    tells = "".join(char for char in trails if not char.isalpha() and char != "\xa0")
    two, three = ("".join(shown[byte] for byte in leads if (byte < 0xE0) is short) for short in (True, False))
    # Patterns that start with one set of characters are looked for ten times faster.
    sequence = f"[{two}{three}](?:(?<=[{two}])[{trails}]|(?<=[{three}])[{trails}]{{2}})"
    telling = f"[{two}{three}](?:[{tells}]|(?<=[{three}])[{trails}][{tells}])"
    return Legacy(codec, re.compile(f"{sequence}(?:{sequence})*"), re.compile(telling))


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


def clusters(text: str, known: frozenset[str], encodings: Sequence[Legacy]) -> list[Edit]:
    """Edits for the parts of lines that are UTF-8 in one of the encodings; what is proved in one place helps the rest.

    >>> clusters("naïve, itΓÇÖs", frozenset("’"), unlike_latin())[0].after
    '’'
    """
    accepted = [own for legacy in encodings if (own := _accepted(list(_read(text, legacy, known))))]
    return _best_by_line(text, accepted) if len(accepted) > 1 else [edit for own in accepted for edit in own]


def _accepted(found: Sequence[tuple[Edit, bool]]) -> list[Edit]:
    enough = sum(len(edit.after) for edit, proved in found if proved) >= ENOUGH
    return [edit for edit, proved in found if proved or enough]


def _best_by_line(text: str, accepted: Sequence[Sequence[Edit]]) -> list[Edit]:
    """Each line in the encoding that explains most of it."""
    ends = [match.start() for match in re.finditer("\n", text)]
    rivals: dict[int, list[list[Edit]]] = {}
    for own in accepted:
        for line, edits in groupby(own, key=lambda edit: bisect(ends, edit.start)):
            rivals.setdefault(line, []).append(list(edits))
    best = (max(rivals[line], key=lambda own: sum(edit.end - edit.start for edit in own)) for line in sorted(rivals))
    return [edit for own in best for edit in own]


def _read(text: str, legacy: Legacy, known: frozenset[str]) -> Iterator[tuple[Edit, bool]]:
    """Every cluster put right, and whether it proves itself."""
    found = list(legacy.cluster.finditer(text))
    page = text.encode(legacy.codec, "replace") if found else b""
    channel = channel_of(legacy.codec)
    for match in found:
        start, end = match.span()
        try:
            right = page[start:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        if known.issuperset(right):
            shown = match.group()
            proved = _proved(shown, right, legacy) or _in_a_word(
                shown, right, text[start - 1 : start], text[end : end + 1]
            )
            yield Edit(start, end, right, channel, 0.98), proved


def _proved(shown: str, right: str, legacy: Legacy) -> bool:
    if right in TYPOGRAPHIC:
        return len(shown) == 3
    telling = len(legacy.telling.findall(shown))
    vietnamese = telling > 0 and shown[0] == "ß"
    return vietnamese or shown in SIGNS or (telling >= 2 and telling * 3 >= len(right))


def _in_a_word(shown: str, right: str, before: str, after: str) -> bool:
    """One letter alone must stand in a word of ASCII letters, where box drawing and signs never do, or be a word."""
    if before == after == " " and shown[0] == "├" and right.islower():
        return shown[1] <= "\xff"  # à, è
    latin = any(char.isascii() and char.isalpha() for char in (before, after))
    if not latin or not right.isalpha() or (shown[0].isalpha() and shown[0] != "ƒ"):
        return False
    if shown[0] == "»" and not before.isalpha():
        return False  # »öffentlich«
    return right.isupper() if (before + after).isupper() else not right.isupper() or not before.islower()


__all__ = ["clusters", "like_latin", "unlike_latin"]
