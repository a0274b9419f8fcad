"""Spaces that were the last byte of a character: `Ã` and a no-break space is `à`, until somebody tidies white space."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prospectus.mojibake.spots import Spot

WITH_A_GRAVE = frozenset({"", "en", "fr", "it", "pt", "vi"})
"""Languages in which a lone `à` is a word, and pages whose language is not known."""
CONTRACTED = re.compile(r"(?:s|quel[ae]s?|quilo)(?![\w'’\xc2-\xf4])")
"""What Portuguese writes in one word with its `à`: às, àquele, àquilo (as in ftfy's `restore_byte_a0`)."""
CYRILLIC = "\u0400"


@dataclass(frozen=True, slots=True)
class Spacing:
    """What a page shows about its spaces, its language and the letters it may have."""

    no_break_kept: bool
    """A0 is seen after first bytes, so a plain space is a plain space."""
    stripped: bool
    """No byte 80-9F is seen: letters may have lost their last byte before a space that is one."""
    doubled: bool
    """A space follows the space after a first byte: the first of them was a byte."""
    language: str
    letters: str

    def takes(self, text: str, spot: Spot, left: str) -> bool:
        """Is the space after the spot its last byte? `left` is the restored text before it.

        >>> Spacing(False, True, True, "vi", "à").takes("lÃ  con", Spot(1, 2, spaced="à"), "l")
        True
        """
        if not spot.spaced or self.no_break_kept:
            return False
        if spot.spaced == "\xa0":
            return True
        after = text[spot.end + 1 : spot.end + 2]
        if spot.spaced != "à":
            return self._takes_letter(spot.spaced, left[-1:], after)
        if not left[-1:].isalpha() and CONTRACTED.match(text, spot.end + 1):
            return True
        if self.doubled or not after.isalpha():
            return not (left[-2:].isalpha() and left[-2:].isupper() and len(left) > 1)
        return self.language == "vi" and left[-1:].isalpha()

    def _takes_letter(self, letter: str, before: str, after: str) -> bool:
        if letter not in self.letters or not letter.isalpha() or before.islower():
            return False
        if self.stripped and letter >= CYRILLIC:
            return False  # `В двух` and `К примеру` are more frequent than words with Р
        return (after.isalpha() and not before.isalpha()) or (self.doubled and after == " ")

    def swallowed(self, text: str, spot: Spot, left: str) -> bool:
        """`voilÃ la`: no capital stands here, so it was `à`, and the two spaces after it became one."""
        if spot.spaced != "à" or self.no_break_kept or self.language not in WITH_A_GRAVE:
            return False
        alone = left[-1:] == " " and left[-2:-1].isalnum() and text[spot.end + 1 : spot.end + 2].islower()
        return left[-1:].islower() or alone


__all__ = ["Spacing"]
