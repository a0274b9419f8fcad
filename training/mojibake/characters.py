"""Which characters stood behind a shape, by context; kept where a wider context changes the answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from prospectus.mojibake.skeleton import EDGE, Alphabet, keys

WORD_MASS = 20e6  # running words that the word frequencies stand for
LONGEST_POOLED = 10  # characters of contexts that all languages share
SHOUTED = 0.05  # share of a word that stands in headings set in capitals
ACCENTED = re.compile(r"[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*")


@dataclass(slots=True)
class Seen:
    """What stood at a context, and the next narrower context of the same place."""

    narrower: str | None
    chars: dict[str, float]


def count_contexts(lines: list[str], frequencies: Iterator[tuple[str, float]], alphabet: Alphabet) -> dict[str, Seen]:
    """Narrower contexts come before wider ones."""
    counts: dict[str, Seen] = {}
    accented: Counter[str] = Counter()

    def add(text: str, weight: float) -> None:
        shape = alphabet.skeleton(text)
        for i, char in enumerate(text):
            if char in alphabet.symbols:
                narrower = None
                for key in keys(shape, i):
                    seen = counts.get(key)
                    if seen is None:
                        seen = counts[key] = Seen(narrower, {})
                    seen.chars[char] = seen.chars.get(char, 0) + weight
                    narrower = key

    for line in lines:
        if not line.isascii():
            add(EDGE + line + EDGE, 1)
            accented.update(ACCENTED.findall(line))
    for word, n in accented.items():
        if not word.isupper():
            add(f" {word.upper()} ", SHOUTED * n)
    for word, frequency in frequencies:
        if not word.isascii() and (mass := frequency * WORD_MASS) >= 0.5:
            add(f" {word} ", 0.8 * mass)
            add(f" {word.capitalize()} ", 0.15 * mass)
            add(f" {word.upper()} ", SHOUTED * mass)
    return counts


def native(counts: dict[str, Seen], size: int) -> set[str]:
    """Classes that a language writes itself, not only in foreign names."""
    return {key for key, seen in counts.items() if seen.narrower is None and sum(seen.chars.values()) >= 1e-5 * size}


def prune(counts: dict[str, Seen], least: float, symbols: set[str]) -> dict[str, str]:
    """Contexts that change the answer of the widest narrower one: the trie of IGTree (Daelemans et al. 1997)."""
    kept: dict[str, str] = {}
    answers: dict[str, str] = {}
    for key, seen in counts.items():
        if seen.narrower is None:
            if key not in symbols:
                continue
            given = ""
        elif (given := answers.get(seen.narrower, "")) == "":
            continue
        best = max(seen.chars, key=lambda char: seen.chars[char])
        if not given or (best != given and seen.chars[best] - seen.chars.get(given, 0) >= least):
            kept[key] = best + str(min(9, int(10 * seen.chars[best] / sum(seen.chars.values()))))
            given = best
        answers[key] = given
    return kept


def pool(pooled: dict[str, Seen], counts: dict[str, Seen], scale: float) -> None:
    """Add one language to the table of all; its longest contexts are its own affair."""
    for key, seen in counts.items():
        if len(key) <= LONGEST_POOLED and sum(seen.chars.values()) * scale >= 0.5:
            common = pooled.setdefault(key, Seen(seen.narrower, {}))
            for char, n in seen.chars.items():
                common.chars[char] = common.chars.get(char, 0) + n * scale
