"""How often each context holds what is left of a lost character, and how often a letter of clean text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from prospectus.mojibake.gate import DOUBT, MARGIN, contexts
from prospectus.mojibake.skeleton import UNDEFINED

MOST = 10.0  # nats that a narrower context can pass on
GATE_SIZE = 8_000_000  # characters counted of each language
FIRST_BYTE = re.compile("[\xc2-\xf4]")


def damages(line: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The line as lossy channels leave it, and where characters lost bytes."""
    for codec, lost in (("latin-1", range(0x80, 0xA0)), ("cp1252", UNDEFINED)):
        parts, spots, at = [MARGIN], [], len(MARGIN)
        for char in line:
            encoded = char.encode()
            kept = bytes(b for b in encoded if b not in lost or len(encoded) == 1).decode(codec)
            if len(kept) < len(encoded) and kept:
                spots.append((at, at + len(kept)))
            parts.append(kept)
            at += len(kept)
        yield "".join(parts) + MARGIN, spots


@dataclass(slots=True)
class Context:
    narrower: str | None
    damaged: float = 0.0
    clean: float = 0.0


class Counts:
    """Observations by context; narrower contexts come before wider ones."""

    def __init__(self) -> None:
        self.found: dict[str, Context] = {}

    def language(self, lines: list[str], words: Iterable[tuple[str, float]], letters_are_places: bool) -> None:
        """Count one language, in about GATE_SIZE characters of it."""
        kept, size = [], 0
        for line in lines:
            kept.append(line)
            size += len(line) * (11 if letters_are_places else 1)
            if size > GATE_SIZE:
                break
        share = min(3.0, GATE_SIZE / sum(map(len, kept)))
        for line in kept:
            if not line.isascii():
                self._line(line, share)
        for word, frequency in words:
            if FIRST_BYTE.search(word):
                mass = 0.5 + frequency * GATE_SIZE / 8
                self._clean(f"{MARGIN[1:]} {word} {MARGIN[1:]}", mass)
                self._clean(f"{MARGIN[1:]} {word.capitalize()} {MARGIN[1:]}", 0.2 * mass)

    def _line(self, line: str, share: float) -> None:
        for text, spots in damages(line):
            for start, end in spots:
                self._add(text, start, end, share / 2, 0)
        self._clean(MARGIN + line + MARGIN, share)

    def _clean(self, text: str, weight: float) -> None:
        for match in FIRST_BYTE.finditer(text, len(MARGIN), len(text) - len(MARGIN)):
            self._add(text, match.start(), match.start() + 1, 0, weight)
            if ord(text[match.end()]) >= 0x80:
                self._add(text, match.start(), match.end() + 1, 0, weight)

    def _add(self, text: str, start: int, end: int, damaged: float, clean: float) -> None:
        narrower = None
        for key in contexts(text, start, end):
            context = self.found.setdefault(key, Context(narrower))
            context.damaged += damaged
            context.clean += clean
            narrower = key


def weigh(found: Mapping[str, Context]) -> dict[str, float]:
    """Log-odds of damage with the narrower context as prior; kept where they differ from it by one and a half."""
    weights: dict[str, float] = {}
    values: dict[str, float] = {}
    shapes = {key for key, context in found.items() if context.narrower is None and context.damaged >= 1}
    for key, context in found.items():  # narrower contexts come first
        if key in shapes:
            prior = 0.0
        elif context.narrower in values and context.damaged + context.clean >= 5:
            prior = values[context.narrower]
        else:
            continue
        odds = 1 / (1 + math.exp(-max(-MOST, min(MOST, prior))))
        values[key] = math.log((context.damaged + DOUBT * odds) / (context.clean + DOUBT * (1 - odds)))
        if key in shapes or abs(values[key] - prior) > 1.5:
            weights[key] = values[key]
    return weights
