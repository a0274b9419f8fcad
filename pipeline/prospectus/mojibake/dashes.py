"""Which dash a lost place held, or that it was none: by what stands around it and by the habit of the page.

Softmax regression over indicator features (training/mojibake/dashes.py). A page keeps to one dash between spaces, so
that what each such place says is pooled, as are dashes that came through unharmed.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from prospectus.mojibake.typography import ARROW, DASHES

DATA = Path(__file__).with_name("dashes.json")
EN, EM = DASHES[0], DASHES[1]
NONE = ""
ANSWERS = (EN, EM, ARROW, NONE)
SIDES = ("spaced", "between", "spaced en", "between en")
"""Places that are judged: between spaces, between letters. Elsewhere quotation marks outnumber dashes by a thousand."""
REACH = 160
"""Characters on each side that are looked at."""
HOLE = "\ufffc"
"""Stands for a lost character: the symbols of classes may be white space."""
NEVER = (-99.0, -99.0, -99.0, 0.0)
"""Scores where no dash stands."""
MOST = 6.0
"""Nats that unharmed dashes of the page can say for their like."""

_STOPS = (". ", "? ", "! ", ": ", "; ")
_FULL_STOP = re.compile(r"[.?!](?:\s|$)")
_MARKS = ".,;:!?()[]\"'“”‘’«»…*"


def features(text: str, at: int, lost: str, language: str) -> Iterator[str]:
    """What stands around `text[at]`, where `lost` stands for every character of the class of `’`.

    The first says on which sides the place touches something and whether the line is English, which has a model of its
    own: the weights of the others depend on it.

    >>> list(features("see it * the end", 7, "*", "en"))[:5]
    ['spaced en', '', 'before a', 'after a', 'a a']
    """
    left, right = text[max(0, at - REACH) : at].replace(lost, HOLE), text[at + 1 : at + 1 + REACH].replace(lost, HOLE)
    before, after = left.rstrip(), right.lstrip()
    yield _sides(left, right, before, after) + (" en" if language == "en" else "")
    yield ""
    first, last = _kind(before[-1:]), _kind(after[:1])
    yield "before " + first
    yield "after " + last
    yield f"{first} {last}"
    yield "language " + language
    yield f"{language} {first} {last}"
    yield "closes " + _kind(text[-REACH:].replace(lost, HOLE).rstrip()[-1:])
    yield f"line {_size(len(text))}"
    yield f"place {_size(at)}"
    yield from _sentence(left, right)
    yield from _words(before.split()[-4:], after.split()[:4])


def _sides(left: str, right: str, before: str, after: str) -> str:
    if left == before and before:
        return "between" if right == after and after else "closing"
    return "opening" if right == after and after else "spaced"


def _sentence(left: str, right: str) -> Iterator[str]:
    """How long the sentence is on both sides of the place, and what else was lost in it."""
    start = max(left.rfind(stop) for stop in _STOPS) + 2
    ends = [end for stop in _STOPS if (end := right.find(stop)) >= 0]
    end = min(ends) if ends else len(right)
    yield f"sentence before {_size(len(left) - start) if start > 1 else 'open'}"
    yield f"sentence after {_size(end)}{'' if ends else ' open'}"
    around = f" {HOLE} "
    yield f"others {min(3, left.count(around, max(0, start - 2)) + right.count(around, 0, end))}"
    marks = min(3, left.count(" " + HOLE, max(0, start - 2)) - left.count(around, max(0, start - 2)))
    yield f"opened {marks}"
    if not (_FULL_STOP.search(left) or _FULL_STOP.search(right)):
        yield "no sentence"


def _words(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    if before:
        word = _word(before[-1])
        yield "word before " + word
        yield f"letters before {min(3, len(word))}"  # O’Brien, L’Oréal
    if after:
        yield "word after " + _word(after[0])
    yield f"capitals before {sum(word[:1].isupper() for word in before)}"
    yield f"capitals after {sum(word[:1].isupper() for word in after)}"


def _word(word: str) -> str:
    word = word.strip(_MARKS + HOLE).lower()
    return "0" if word.isdigit() else word.rpartition(HOLE)[0] or word


def _kind(char: str) -> str:
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return "0" if char.isdigit() else "lost" if char == HOLE else char


def _size(count: int) -> int:
    return min(count + 1, 1023).bit_length()


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of features, and how the places of a page are pooled."""

    weights: Mapping[str, Mapping[str, Sequence[int]]]
    """Sides -> feature -> one whole number for each answer."""
    unit: float
    """Nats in one."""
    alone: float
    """What a place's own log-odds of the two dashes count."""
    shared: float
    """What the mean of those of the other places between spaces counts."""
    kept: float
    """Nats that an unharmed dash says for its like."""

    def scores(self, seen: Iterator[str]) -> tuple[float, ...]:
        """The log-likelihood of each answer, up to a constant."""
        weights = self.weights.get(next(seen))
        if weights is None:
            return NEVER
        known = [own for feature in seen if (own := weights.get(feature)) is not None]
        return tuple(self.unit * sum(column) for column in zip(*known, strict=True))


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with the package."""
    return Model(**json.loads(DATA.read_text("utf-8")))


class Dashes:
    """The lost dashes of one page."""

    def __init__(self, model: Model, lost: str) -> None:
        self._model = model
        self._lost = lost
        self._heard: dict[tuple[int, int], tuple[float, ...]] = {}
        self._pooled = 0.0
        self._kept = 0.0

    def overhear(self, text: str) -> None:
        """Hear which dashes of a text of the page are unharmed."""
        self._kept += self._model.kept * (text.count(f" {EM} ") - text.count(f" {EN} "))

    def listen(self, start: int, text: str, places: Sequence[int], language: str) -> None:
        """Hear what the lost places of the line at `start` say that stand between spaces, and what it kept."""
        self.overhear(text)
        for at in places:
            if not self._touched(text[at - 1 : at]) and not self._touched(text[at + 1 : at + 2]):
                scores = self._scores(text, at, language)
                self._heard[start, at] = scores
                self._pooled += scores[1] - scores[0]

    def chances(self, start: int, text: str, language: str, at: int) -> list[tuple[str, float]]:
        """Each answer for a place of the line at `start` with its probability, likeliest first.

        >>> page = Dashes(model(), "\N{ZERO WIDTH SPACE}")
        >>> page.chances(0, "see page 7\N{ZERO WIDTH SPACE}9.", "en", 10)[0][0]
        '–'
        """
        heard = self._heard.get((start, at))
        en, em, *rest = heard or self._scores(text, at, language)
        if heard:
            own = em - en
            others = (self._pooled - own) / max(1, len(self._heard) - 1)
            odds = self._model.alone * own + self._model.shared * others + max(-MOST, min(MOST, self._kept))
            both = _log_sum(en, em)
            en, em = both - _log_sum(0.0, odds), both - _log_sum(0.0, -odds)
        total = _log_sum(en, em, *rest)
        found = [(answer, math.exp(score - total)) for answer, score in zip(ANSWERS, (en, em, *rest), strict=True)]
        return sorted(found, key=lambda pair: -pair[1])

    def _touched(self, char: str) -> bool:
        return char == self._lost or bool(char.strip())

    def _scores(self, text: str, at: int, language: str) -> tuple[float, ...]:
        return self._model.scores(features(text, at, self._lost, language))


def _log_sum(*scores: float) -> float:
    top = max(scores)
    return top + math.log(sum(math.exp(score - top) for score in scores))


__all__ = ["ANSWERS", "Dashes", "Model", "features", "model"]
