"""What a lone `â` was: apostrophe, quotation mark, dash or nothing visible. Rules first, statistics for the rest."""

from __future__ import annotations

import re

APOSTROPHE, ZERO_WIDTH, BULLET, TRADEMARK = "’", "\u200b", "•", "™"
DASHES = "–—"
QUOTES = {"de": "„“", "cs": "„“", "pl": "„”", "ro": "„”", "hu": "„”", "nb": "“”", "sv": "””", "fi": "””", "da": "””"}
ENGLISH_QUOTES = "“”"
SINGLE_QUOTES = "‘’"
OPENING, CLOSING = "“„‘‚", "”“’‘"
QUOTATION = "“”„"

_TAIL = re.compile(r"(?:s|t|d|m|re|ve|ll|S|T|D|M|RE|VE|LL)(?![^\W\d_])")
_GLUED_SENTENCE = ".?!:)…]"


def forced(left: str, right: str, open_quote: bool, zero_widths: int) -> str:
    """The answer where the neighbours leave no doubt; empty where they do.

    `left` and `right` are the text up to the place and from it on, as far as it is restored.

    >>> forced("I don", "t know", False, 0), forced("no pain ", " no gain", False, 0), forced("it work?", "The m", False, 0)
    ('’', '–', '\\u200b')
    """
    before, after = left[-1:] or "\n", right[:1] or "\n"
    if before.isalpha() and _TAIL.match(right):
        return APOSTROPHE
    if before in _GLUED_SENTENCE and after.isupper() and not open_quote:
        return ZERO_WIDTH
    if zero_widths and after.isupper() and (before == "\n" or (before.isspace() and left.rstrip()[-1:] in _GLUED_SENTENCE)):
        return ZERO_WIDTH
    if before in " \xa0" and after in " \xa0":
        return DASHES[0]
    return ""


def bullet_or_trademark(left: str, right: str) -> str:
    """`â¢`: after a name and glued to it, a trademark; else a bullet.

    >>> bullet_or_trademark("MasterTrack", "Earn credit"), bullet_or_trademark("In addition:", " the pace")
    ('™', '•')
    """
    before, after = left[-1:] or "\n", right[:1] or "\n"
    if not before.isalnum():
        return BULLET
    word = re.search(r"[\w.-]{1,40}$", left)
    named = word is not None and any(char.isupper() for char in word.group())
    if after.isspace():
        following = right.lstrip()[:1]
        return TRADEMARK if named and not following.isupper() else BULLET
    return TRADEMARK if named or not after.isalpha() else BULLET


def spaced(left: str, right: str) -> bool:
    return (left[-1:] or "\n").isspace() and (right[:1] or "\n").isspace()


class Quotes:
    """Quotation marks of one line, in pairs."""

    def __init__(self, language: str | None) -> None:
        self._language = language
        self._pair = QUOTES.get(language or "", ENGLISH_QUOTES)
        self.open = ""

    def settle(self, answer: str, left: str, right: str, candidates: str) -> str:
        """The mark that fits the place, given that statistics say `answer`.

        >>> quotes = Quotes("de")
        >>> quotes.settle("“", "der ", "Begriff", "“”„"), quotes.settle("„", "Begriff", " ist", "“”„")
        ('„', '“')
        """
        before, after = left[-1:] or "\n", right[:1] or "\n"
        if answer not in OPENING + CLOSING:
            return answer
        opening = not before.isalnum() and before not in ".,!?;:)…" and not after.isspace() and after not in ".,!?;:)"
        closing = not before.isspace() and not after.isalnum()
        if before.isalnum() and after.isalnum():
            between = answer in QUOTATION or (answer == APOSTROPHE and self._language == "en" and before.islower())
            return DASHES[1] if between and DASHES[1] in candidates else answer
        if opening and not self.open:
            single = answer in SINGLE_QUOTES and answer == "‘"
            mark = "‘" if single else self._pair[0]
            self.open = mark
            return mark if mark in candidates else answer
        if closing and not self.open and before in "sS" and self._pair == ENGLISH_QUOTES and answer in CLOSING:
            return APOSTROPHE  # students’
        if closing and self.open:
            mark = APOSTROPHE if self.open == "‘" else self._pair[1]
            self.open = ""
            return mark if mark in candidates else answer
        return answer


__all__ = ["BULLET", "DASHES", "Quotes", "ZERO_WIDTH", "bullet_or_trademark", "forced", "spaced"]
