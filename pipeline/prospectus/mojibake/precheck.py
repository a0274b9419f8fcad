"""Can this text be damaged at all? One pass that clean text leaves at once."""

from __future__ import annotations

import re

from prospectus.mojibake.spots import BYTES, REPLACEMENT

_TRAIL = "[" + "".join(re.escape(char) for char, byte in BYTES.items() if byte < 0xC0) + REPLACEMENT + "]"
_TAIL = r"(?:s|(?<=n\xe2)t|d|(?<=I\xe2)m|re|ve|ll)(?![^\W\d_])"
# `l’un`, `d’art`; not `lâu`, `lân`, which Vietnamese and Romanian write.
_ELIDED = r"(?=[aeioh\xc3]|un)"
# Words of clean text that begin with â.
_INITIAL = r"(?!(?:m|n|ng|nh|u|y|c|p|t|ge|gé|me|ne|pre|cre)s?(?![^\W\d_]))"

# Each pattern starts with one set of characters, which `re` looks for ten times faster than for alternatives.
# Control characters; first bytes with bytes after them, or alone where no letter of a clean text stands.
_PAIRS = re.compile(
    "[\x80-\x84\x86-\x9f\xc2-\xf4](?:"
    "(?<=[\x80-\x9f])"
    f"|(?<=[\xc2-\xdf\xe2\xf0]){_TRAIL}"
    f"|(?<=[\xe0\xe1\xe3-\xef])(?!\xa0»){_TRAIL}{{2}}"
    r"|(?<=\xe1)[º»](?=[^\W\d_])"
    ")"
)
_LONE = re.compile(
    "[\xc2-\xe2](?:"
    "(?<=[a-z\xdf-\xff][\xc2-\xd2])"
    "|(?<=\xc2)(?=[ .,;:!?)])"
    "|(?<=[\xc3\xd0\xd1])(?=[a-z])"
    "|(?<=[\xc3-\xc5\xc8\xce-\xd1]) ?(?=[\xc4\xc5\xc8\xce-\xd1])"
    rf"|(?<=\xe2)(?:(?![^\W\d_])|(?<![^\W\d_]\xe2){_INITIAL}|{_TAIL}"
    rf"|(?:(?<=\b[ldjnmtscLDJNMTSC]\xe2)|(?<=[Qq]u\xe2)){_ELIDED})"
    ")"
)
# KOI8-R, cp866 and cp437, Mac Roman, windows-1251, windows-1250.
_LEGACY = re.compile(
    "[пяцБ╨╤├┬─┼╞╟╚ßΓ√¬ƒ≈∆»·‚вРСГВĂĹÄ](?:"
    "(?<=[пяцБ])[─-╿▀-▟■∙√≈≤≥⌠⌡©]"
    "|(?<=[╨╤├┬─┼╞╟╚])[\u0400-\u04ff\xa1-\xffƒ₧░-▓│┤╡╢╖╕╣║╗╝╜╛┐⌐¬½¼]"
    "|(?<=ß)[╖-╟]"
    "|(?<=Γ)[ÇäåéêëèïÉ]"
    "|(?<=[√¬ƒ≈])[^\x00-\x7f]"
    "|(?<=∆)[∞†ø°]"
    "|(?<=·)[∫ª]"
    "|(?<=[a-zA-Z]»)[òôöõ]"
    "|(?<=‚)Ä"
    "|(?<=в)[Ђ„]"
    "|(?<=[РСГВ])[ђѓѕј-џЂЃЅЈ-Џ‚„…†‡€‰‹•™›°±µ¶·№»«]"
    "|(?<=[ĂĹÄ])[^\x00-\x7fĀ-ž]"
    ")"
)
_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")


def suspicious(text: str) -> bool:
    """Whether it is worth a closer look; `find_repairs` decides.

    >>> suspicious("A château, naïve and €5"), suspicious("donât"), suspicious("caf&amp;eacute;")
    (False, True, True)
    """
    return has_entities(text) or (not text.isascii() and (has_pairs(text) or has_lone(text) or has_legacy(text)))


def has_entities(text: str) -> bool:
    return "&" in text and bool(_ENTITY.search(text))


def has_pairs(text: str) -> bool:
    """Sequences of UTF-8 in Latin-1 or windows-1252, at least in part."""
    return bool(_PAIRS.search(text))


def has_lone(text: str) -> bool:
    """First bytes alone where clean text seldom has such letters."""
    return bool(_LONE.search(text))


def has_legacy(text: str) -> bool:
    """Sequences of UTF-8 in other encodings."""
    return bool(_LEGACY.search(text))


__all__ = ["has_entities", "has_legacy", "has_lone", "has_pairs", "suspicious"]
