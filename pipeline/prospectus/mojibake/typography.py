"""What a lone `â` was: apostrophe, quotation mark, dash or nothing visible. Rules first, statistics for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable

APOSTROPHE, ZERO_WIDTH, BULLET, TRADEMARK, ARROW = "’", "\u200b", "•", "™", "→"
DASHES = "–—"
QUOTES = {"de": "„“", "cs": "„“", "pl": "„”", "ro": "„”", "hu": "„”", "nb": "“”", "sv": "””", "fi": "””", "da": "””"}
ENGLISH_QUOTES = "“”"
OPENING, CLOSING = "“„‘‚", "”“’‘"
QUOTATION = "“”„"

_TAIL = re.compile(r"(?:s|t|d|m|re|ve|ll|S|T|D|M|RE|VE|LL)(?![^\W\d_])")
_OF_NUMBER = re.compile(r"s(?![^\W\d_])")  # 2026’s
_NAME = re.compile(r"(?<!\w)(?:O[A-Z]|[LDld][aeiouhéèêAEIOUHÉ])$")  # O’Brien, d’Azur
_SENTENCE_END = ".?!:)…]"
_ADDRESS = re.compile(r"\s(?:https?://|www\.)")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|[a-z]{0,6}qu|d?all|dell|nell|sull|quell|un|bell|sant|quest)$", re.IGNORECASE)
"""Articles and pronouns of French and Italian before an apostrophe."""


def forced(left: str, right: str, open_quote: bool, zero_widths: int) -> str:
    r"""The answer where the neighbours leave no doubt; empty where they do.

    `left` and `right` are the text up to the place and from it on, as far as it is restored; `zero_widths` says how
    many sentences of the page are glued by such a place.

    >>> forced("I don", "t know", False, 0), forced("work?", "The", False, 0), forced("no pain ", " no gain", False, 0)
    ('’', '\u200b', '')
    >>> forced("is explained there. ", " https://example.org", False, 0)
    '→'
    """
    before, after = left[-1:] or "\n", right[:1] or "\n"
    if (before.isalpha() and _TAIL.match(right)) or (before.isdigit() and _OF_NUMBER.match(right)):
        return APOSTROPHE
    if _NAME.search(left[-3:] + right[:1]):
        return APOSTROPHE
    if after.isupper() and not open_quote and _glued(left, before, zero_widths):
        return ZERO_WIDTH
    reference = before.isspace() and left.rstrip()[-1:] in _SENTENCE_END and _ADDRESS.match(right)
    return ARROW if reference else ""


def _glued(left: str, before: str, zero_widths: int) -> bool:
    if before in _SENTENCE_END:
        return True
    if zero_widths and (before == "\n" or (before.isspace() and left.rstrip()[-1:] in _SENTENCE_END)):
        return True
    return zero_widths > 1 and before.islower() and not _ELIDED.search(left)


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


class Quotes:
    """Quotation marks of one line, in pairs."""

    def __init__(self, language: str = "") -> None:
        self._language = language
        self._close = ""
        self.open = ""

    def settle(
        self, answer: str, left: str, right: str, candidates: str, spoken: Callable[[], str] = lambda: ""
    ) -> str:
        """The mark that fits the place, given that statistics say `answer` and the words beside it are `spoken`.

        >>> quotes = Quotes("de")
        >>> quotes.settle("“", "der ", "Begriff", "“”„"), quotes.settle("„", "Begriff", " ist", "“”„")
        ('„', '“')
        """
        before, after = left[-1:] or "\n", right[:1] or "\n"
        if answer not in OPENING + CLOSING:
            return answer
        if before.isalnum() and after.isalnum():
            between = answer in QUOTATION or (answer == APOSTROPHE and self._language == "en" and before.islower())
            return DASHES[1] if between and DASHES[1] in candidates else answer
        mark = answer
        if not self.open and _opens(before, after):
            mark = self._opened((spoken() if answer in QUOTATION else "") or self._language)
        elif not before.isspace() and not after.isalnum():
            mark = self._closed(answer, before, after, candidates)
        return mark if mark in candidates else answer

    def _opened(self, language: str) -> str:
        pair = QUOTES.get(language, ENGLISH_QUOTES)
        self.open, self._close = pair[0], pair[1]
        return self.open

    def _closed(self, answer: str, before: str, after: str, candidates: str) -> str:
        if self.open:
            self.open = ""
            return self._close
        plural = before in "sS" and self._language not in QUOTES and APOSTROPHE in candidates  # students’
        if not plural and self._language == "en" and before.isalpha() and after.isspace() and answer in QUOTATION:
            return DASHES[1]  # nothing was opened: `the deadline— come in`
        return APOSTROPHE if plural else answer


def _opens(before: str, after: str) -> bool:
    return not before.isalnum() and before not in ".,!?;:)…" and not after.isspace() and after not in ".,!?;:)"


__all__ = ["BULLET", "DASHES", "ZERO_WIDTH", "Quotes", "bullet_or_trademark", "forced"]
