"""What one place says for or against damage, in nats, judged by what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prospectus.mojibake.gate import MARGIN, Gate
from prospectus.mojibake.skeleton import Alphabet
from prospectus.mojibake.spots import Spot

MOST_KNOWN = 50_000
"""Surroundings that are remembered."""
CERTAIN = 13.0
"""Enough for a place alone in an unharmed page."""
LIKELY, SPACED = 8.0, 5.5
CAREFUL = 2.0
"""Most that a place may say where a clean text has such letters too."""
MARKS = frozenset("\"'`“”„«»‘’")
BRACKETS = frozenset("()[]<>/")
OPENING = frozenset("‘“„‚‹«")
TYPOGRAPHIC = frozenset("‘’“”‚„‹›«»–—…")
WEAK = TYPOGRAPHIC | set("\xa0šžœƒŠŽŒŸ")
"""Bytes that clean text puts after a letter like a first byte."""
OTHER_SCRIPTS = frozenset("ÎÏÐÑÒÓ")
"""First bytes of Greek and Cyrillic, which do not stand beside Latin letters."""
COMBINING = frozenset("ÌÍ")
"""First bytes of combining accents."""
CAPITALS = frozenset("ÀÁÂÃÄÅÆÈÉÊÌÍÎÑÒÓÔÖØÙÚÜÝ")
LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Place:
    """A spot with a margin of what stands before and after it."""

    text: str
    start: int
    end: int
    spot: Spot
    touching: bool
    """Another spot begins where this one ends, or ends where it begins."""

    @property
    def before(self) -> str:
        return self.text[self.start - 1]

    @property
    def after(self) -> str:
        return self.text[self.end]

    @property
    def shown(self) -> str:
        return self.text[self.start : self.end]

    def between(self, signs: frozenset[str]) -> int:
        """On how many sides one of the signs stands; a space may lie between."""
        left = self.text[self.start - 2 : self.start].rstrip(" \xa0")[-1:]
        right = self.text[self.end : self.end + 2].lstrip(" \xa0")[:1]
        return (left in signs) + (right in signs)


class Scales:
    """Weighs places; the same characters around the same sequence weigh the same, so each is weighed once."""

    def __init__(self, alphabet: Alphabet, gate: Gate) -> None:
        self._alphabet = alphabet
        self._gate = gate
        self._known: dict[tuple[str, bool], tuple[float | None, int]] = {}

    def weigh(self, text: str, spot: Spot, touching: bool) -> tuple[float | None, int]:
        """Nats for damage (None where the place cannot be damaged), and on how many sides a quotation mark stands.

        Below zero they speak against it. `text` is a line with a MARGIN on both sides; `spot` is a place of that line
        without them.
        """
        around = text[spot.start : spot.end + 2 * len(MARGIN)]
        if (known := self._known.get((around, touching))) is None:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            place = Place(around, len(MARGIN), len(around) - len(MARGIN), spot, touching)
            known = self._known[around, touching] = self._weight(place), place.between(MARKS)
        return known

    def _weight(self, place: Place) -> float | None:
        if place.spot.whole:
            return _complete(place, self._alphabet)
        if place.spot.spaced == "\xa0":
            return 4.0 if place.before == "\n" else _no_break(place)
        if not (place.spot.candidates or place.spot.spaced):
            return 0.0
        return _partial(place, self._gate)


def _complete(place: Place, alphabet: Alphabet) -> float | None:
    whole = place.spot.whole
    if len(whole) > 1:
        return CERTAIN if any(_known(char, alphabet) for char in whole) else 3.0 * len(whole)
    return _no_break(place) if whole == "\xa0" else _whole(place, alphabet)


def _no_break(place: Place) -> float:
    return 0.0 if place.before.isupper() else 7.0


def _whole(place: Place, alphabet: Alphabet) -> float | None:
    """All bytes are there: that is chance only where a capital stands before a sign or a letter is named."""
    char = place.spot.whole
    known = _known(char, alphabet)
    weak = WEAK.issuperset(place.shown[1:]) and not place.touching
    if weak and not known:
        return None  # `dégradé »` and `é…”` happen to be Chinese, `Ç’ı` and `Úžasný` other letters
    if len(place.shown) > 2:
        return LIKELY if weak else CERTAIN
    if weak:
        return _before_sign(place)
    if not place.touching and place.between(MARKS | BRACKETS) == 2:
        return -CERTAIN if char.isalpha() or place.between(MARKS) else 0.0
    if not known:
        return 3.0 if place.touching else 0.0
    return _letter(place)


def _known(char: str, alphabet: Alphabet) -> bool:
    return char in alphabet.by_lead.get(char.encode("utf-8", "surrogatepass")[0], "")


def _before_sign(place: Place) -> float:
    """A capital before a sign or a Czech letter: does it stand where no clean text has one?"""
    lead, trail = place.shown[0], place.shown[1]
    if place.spot.whole > "\u0180":  # ǒ and the like, of which few languages have any
        return CERTAIN if place.before.islower() and place.after.islower() else 0.0
    if place.before.isupper():
        glued = trail in OPENING or trail.islower()
        return CERTAIN if glued and place.after.isupper() else 0.0
    if place.before.islower() or lead == "Â" or place.spot.whole == "à":
        return CERTAIN
    named = trail in "\xa0’…" and lead != "Ã"  # Å’s
    return CERTAIN if place.after.islower() and not named else 0.0


def _letter(place: Place) -> float:
    char = place.spot.whole
    if place.touching or place.before.islower() or (char.isalpha() and place.after.islower()):
        return CERTAIN
    if place.before.isalpha():
        return 4.0 if char.isalpha() else 6.0
    return CERTAIN if char < "\u0100" else 3.0


def _partial(place: Place, gate: Gate) -> float | None:
    lead = place.shown[0]
    latin = [char for char in (place.before, place.after) if LATIN.match(char)]
    if place.spot.undefined and len(place.shown) > 1:
        return LIKELY
    if lead in OTHER_SCRIPTS and latin:
        return 0.0 if place.touching else None
    if lead in COMBINING and place.before.isupper() and place.after.isupper():
        return None  # NHÌN
    weight = gate.weight(place.text, place.start, place.end) or 0.0
    if lead == "â" and len(place.shown) == 2 and place.shown[1] not in WEAK:
        return max(weight, 6.0)  # `â¬`, `â¦`: no clean text has a letter and such a sign
    if lead == place.shown == "â" and place.before.isspace() and place.after.isspace():
        return min(weight, SPACED)  # Welsh writes it
    swedish = not place.before.islower() and place.after in CAPITALS  # ÅÄÖ
    return min(weight, CAREFUL) if swedish else weight


__all__ = ["BRACKETS", "CERTAIN", "MARKS", "Scales"]
