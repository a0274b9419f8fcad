"""What every value grammar shares: the frozen value, the number that keeps no superfluous zero, the linear scan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, TypeVar

import re2
from pydantic import AfterValidator, BaseModel, ConfigDict

from prospectus.model import Reading

T = TypeVar("T")

GAP = "[ \t\u00a0\u2007\u2009\u200a\u200b\u202f]"
"""Space inside one line, in every width that pages use (a character class for `re` and RE2)."""

WORD_END = r"(?-i:(?![a-zß-öø-ÿąćęłńśźżœ]))"
"""No small letter follows (for `re`): page text is glued, so a capital or a digit may stand behind a word."""


def listed(names: str) -> tuple[str, ...]:
    """A vocabulary written as one string, split at spaces."""
    return tuple(names.split())


def wordings(text: str) -> tuple[str, ...]:
    """A vocabulary written as one string, split at semicolons and line ends."""
    return tuple(word.strip() for line in text.splitlines() for word in line.split(";") if word.strip())


_PLAIN = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\u200a": " ",
    "‐": "-",
    "‑": "-",
    "’": "'",
    "‘": "'",
}


def smooth(text: str) -> str:
    """The same text, position by position, with plain spaces, hyphens and apostrophes for their typographic forms.

    >>> smooth("full‑time\u00a0students’")
    "full-time students'"
    """
    if not text.isascii():
        for odd, simple in _PLAIN.items():
            text = text.replace(odd, simple)
    return text


class Value(BaseModel):
    """A value in its normal form. Two readings of the same fact compare equal and hash alike."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def plain(number: Decimal) -> Decimal:
    """The same number without exponent and without zeros that say nothing.

    >>> plain(Decimal("16200.00")), plain(Decimal("1.2E+4")), plain(Decimal("178.40"))
    (Decimal('16200'), Decimal('12000'), Decimal('178.4'))
    """
    if not number.is_finite():
        return number
    reduced = number.normalize()
    return reduced.quantize(Decimal(1)) if int(reduced.as_tuple().exponent) > 0 else reduced


Amount = Annotated[Decimal, AfterValidator(plain)]
"""A decimal in normal form: `16200`, `3418.75`; a string in JSON."""


class Scanner:
    """A pattern of RE2 searched in one pass, in time linear in the text; of several readings the longest counts.

    >>> list(Scanner(r"(?i)euros?").spans("é 5 Euro, 6 euros"))
    [(4, 8), (12, 17)]
    """

    __slots__ = ("_regex",)

    def __init__(self, pattern: str) -> None:
        options = re2.Options()
        options.log_errors = False
        options.longest_match = True
        options.max_mem = 32 << 20
        self._regex = re2.compile(pattern, options=options)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every match, in code points, left to right."""
        data = text.encode("utf-8", "replace")  # a lone surrogate becomes one `?`, so positions stay
        if len(data) == len(text):
            yield from (match.span() for match in self._regex.finditer(data))
            return
        chars = seen = 0
        for match in self._regex.finditer(data):
            start, end = match.span()
            first = chars + len(data[seen:start].decode("utf-8"))
            chars, seen = first + len(data[start:end].decode("utf-8")), end
            yield first, chars

    def lines(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        r"""Start and end of every line that holds a match, between two positions of the text.

        >>> list(Scanner("Euro").lines("no\n5 Euro\nno"))
        [(3, 9)]
        """
        end = len(text) if end is None else end
        done = start
        for first, _ in self.spans(text[start:end]):
            if start + first >= done:
                low, high = text.rfind("\n", start, start + first) + 1, text.find("\n", start + first, end)
                done = high if high >= 0 else end
                yield max(low, start), done

    def matches(
        self, pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """What a costly pattern, one that never goes on in the next line, finds in these lines."""
        for line in self.lines(text, start, end):
            yield from pattern.finditer(text, *line)


def reading(value: T, text: str, start: int, end: int) -> Reading[T]:
    """The value with its place in the text."""
    return Reading(value, start, end, text[start:end])


def starts_word(text: str, start: int) -> bool:
    """Whether a word may start here: page text is glued, so a change from small to capital letter is a boundary.

    >>> starts_word("feeEUR", 3), starts_word("unmay", 2), starts_word("12may", 2)
    (True, False, True)
    """
    if start == 0 or not text[start - 1].isalpha():
        return True
    return text[start].isupper() and not text[start - 1].isupper()


def ends_word(text: str, end: int) -> bool:
    """Whether a word may end here: before a non-letter, or a capital that starts a glued word.

    >>> ends_word("EURLearn", 3), ends_word("European", 4), ends_word("euros.", 5), ends_word("MAYOR", 3)
    (True, False, True, False)
    """
    if end >= len(text) or not text[end].isalpha():
        return True
    if not text[end].isupper():
        return False
    return not text[end - 1].isupper() or (end + 1 < len(text) and text[end + 1].islower())
