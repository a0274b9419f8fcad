"""HTML entities that were escaped once too often and stand in the text: `caf&amp;eacute;`, `caf&eacute;`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import name2codepoint

from prospectus.mojibake.edits import Edit

ENTITY = re.compile(r"&((?:amp;)*)(#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|a|span|script|meta|link|table|t[dr]|ul|ol|li|br|h[1-6]|img|b|i|em|strong)\b",
    re.IGNORECASE,
)
QUOTING = frozenset("\"'`“”„«»‘’()[]<>=\\")
TALK = re.compile(r"\b(?:entit(?:y|ies)|escap\w+|HTML|XML|markup|character reference)\b", re.IGNORECASE)
NAMED = re.compile(r"\bentit(?:y|ies)\b|\bHTML\b")
REACH = 80
CHANNEL = "entity escaped twice"


def edits(text: str) -> Iterator[Edit]:
    """Entities of characters beyond ASCII; text that is markup, or shows entities on purpose, is left alone.

    >>> [edit.after for edit in edits("caf&amp;eacute; &ndash; R&amp;D")]
    ['é', '–', '&']
    """
    if MARKUP.search(text):
        return
    for match in ENTITY.finditer(text):
        char = _character(match.group(2))
        if char and not _shown(text, match, char):
            yield Edit(match.start(), match.end(), char, CHANNEL)


def _character(name: str) -> str:
    if name.startswith("#"):
        char = html.unescape(f"&{name};")
    elif name in name2codepoint:
        char = chr(name2codepoint[name])
    else:
        return ""
    return char if len(char) == 1 and (char >= "\xa0" or char in "&'\"") else ""


def _shown(text: str, match: re.Match[str], char: str) -> bool:
    """Is the entity itself what the text is about?"""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    doubled = bool(match.group(1))
    if before in QUOTING and after in QUOTING and before and after and not doubled:
        return True
    if char < "\x80" and not ((before.isalnum() and after.isalnum()) or (before == after == " ")):
        return True
    about = NAMED if doubled and char > "\x7f" else TALK
    return bool(about.search(text, max(0, match.start() - REACH), match.end() + REACH))


__all__ = ["edits"]
