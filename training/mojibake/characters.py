"""Which characters stood behind a shape, by context; kept where a wider context changes the answer.

The tree is an IGTree (Daelemans, van den Bosch and Weijters 1997), counted column by column: a context is kept where
its likeliest character is another than that of the widest narrower context, by enough observations.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from prospectus.mojibake.contexts import ABSENT, BEYOND, EDGE, INSIDE, Keys, keys
from prospectus.mojibake.skeleton import Alphabet

WORD_MASS = 20e6  # running words that the word frequencies stand for
SHOUTED = 0.05  # share of a word that stands in headings set in capitals
POOLED = [*range(10), *range(len(INSIDE), len(INSIDE) + 4)]  # contexts that all languages share
MOST_POOLED = 1_500_000  # places of a language that the common table hears
RAREST = 1e-5  # of the characters of a text: below, a class only occurs in foreign names
BATCH = 200_000
ACCENTED = re.compile(r"[^\W\d_]*[^\x00-\x7f\W\d_][^\W\d_]*")

Chars = NDArray[np.uint32]
Masses = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Places:
    """Places of texts: the contexts of each (a row), the character that stood there, and how often."""

    contexts: Keys
    chars: Chars
    masses: Masses

    @classmethod
    def joined(cls, parts: Iterable[Places]) -> Places:
        contexts, chars, masses = zip(*((part.contexts, part.chars, part.masses) for part in parts), strict=True)
        return cls(np.concatenate(contexts), np.concatenate(chars), np.concatenate(masses))

    def shared(self, scale: float) -> Places:
        """What the table of all languages hears of them."""
        step = 1 + len(self.chars) // MOST_POOLED
        return Places(self.contexts[::step][:, POOLED], self.chars[::step], self.masses[::step] * (scale * step))


@dataclass(frozen=True, slots=True)
class Answers:
    """What a table says: for each key a character and its share in tenths."""

    keys: Keys
    chars: Chars
    tenths: NDArray[np.uint8]


def places(lines: Iterable[str], frequencies: Iterable[tuple[str, float]], alphabet: Alphabet) -> Places:
    """The places of running text and of the words of a frequency list, which stand for themselves."""
    texts = Counter(line for line in lines if not line.isascii())
    accented = Counter(word for line, n in texts.items() for word in ACCENTED.findall(line) for _ in range(n))
    words = [(word.upper(), SHOUTED * n) for word, n in accented.items() if not word.isupper()]
    for word, frequency in frequencies:
        if not word.isascii() and (mass := frequency * WORD_MASS) >= 0.5:
            words += [(word, 0.8 * mass), (word.capitalize(), 0.15 * mass), (word.upper(), SHOUTED * mass)]
    running = Places.joined(_seen(texts.items(), alphabet))
    alone = Places.joined(_seen(words, alphabet))
    alone.contexts[:, -len(BEYOND) :] = ABSENT  # nothing stands beside them
    return Places.joined([running, alone])


def _seen(texts: Iterable[tuple[str, float]], alphabet: Alphabet) -> Iterator[Places]:
    parts, at, masses, size = [EDGE], [], [], len(EDGE)
    for text, mass in [*texts, ("", 0.0)]:
        found = [size + i for i, char in enumerate(text) if char in alphabet.symbols]
        at += found
        masses += [mass] * len(found)
        parts += [text, EDGE]
        size += len(text) + len(EDGE)
        if len(at) > BATCH or not text:
            joined = "".join(parts)
            chars = np.array([ord(joined[i]) for i in at], dtype=np.uint32)
            if at:
                yield Places(keys(alphabet.skeleton(joined), at), chars, np.array(masses))
            parts, at, masses, size = [EDGE], [], [], len(EDGE)


def native(seen: Places, alphabet: Alphabet, size: int) -> Places:
    """The places of classes that a language writes itself, not only in foreign names."""
    mass = Counter(dict.fromkeys(alphabet.members, 0.0))
    for char in np.unique(seen.chars):
        mass[alphabet.symbols[chr(char)]] += float(seen.masses[seen.chars == char].sum())
    own = [ord(char) for symbol, total in mass.items() if total >= RAREST * size for char in alphabet.members[symbol]]
    kept = np.isin(seen.chars, own)
    return Places(seen.contexts[kept], seen.chars[kept], seen.masses[kept])


def pruned(seen: Places, least: float) -> Answers:
    """Contexts that change the answer of the widest narrower one by at least `least` observations."""
    alive = np.arange(len(seen.chars))
    given = np.zeros(len(seen.chars), dtype=np.uint32)
    kept: list[Answers] = []
    for number in range(seen.contexts.shape[1]):
        here = alive[seen.contexts[alive, number] != ABSENT]
        if not len(here):
            continue
        found, group, total, best, share = _grouped(seen, here, number)
        before = given[here[_first_of(group, len(found))]]
        lead = best[1] - _mass_of(seen, here, group, before)
        changed = (before == 0) | ((best[0] != before) & (lead >= least))
        kept.append(Answers(found[changed], best[0][changed], share[changed]))
        given[here] = np.where(changed, best[0], before)[group]
        rare = total < least  # no wider context can have more
        alive = np.setdiff1d(alive, here[rare[group]], assume_unique=True)
    return Answers(
        np.concatenate([each.keys for each in kept]),
        np.concatenate([each.chars for each in kept]),
        np.concatenate([each.tenths for each in kept]),
    )


def _grouped(
    seen: Places, here: NDArray[np.intp], number: int
) -> tuple[Keys, NDArray[np.intp], Masses, tuple[Chars, Masses], NDArray[np.uint8]]:
    """The contexts of a column, each place's, their masses, their likeliest characters with mass and share."""
    found, group = np.unique(seen.contexts[here, number], return_inverse=True)
    pairs, of_place = np.unique(_pair(group, seen.chars[here]), return_inverse=True)
    masses = np.bincount(of_place, weights=seen.masses[here])
    of_group = (pairs >> np.uint64(32)).astype(np.intp)
    total = np.bincount(of_group, weights=masses)
    order = np.lexsort((masses, of_group))
    last = order[np.append(np.nonzero(np.diff(of_group[order]))[0], len(order) - 1)]
    best = (pairs[last] & np.uint64(0xFFFFFFFF)).astype(np.uint32), masses[last]
    tenths = np.minimum(9, 10 * best[1] / total).astype(np.uint8)
    return found, group, total, best, tenths


def _first_of(group: NDArray[np.intp], size: int) -> NDArray[np.intp]:
    first = np.zeros(size, dtype=np.intp)
    first[group[::-1]] = np.arange(len(group))[::-1]
    return first


def _mass_of(seen: Places, here: NDArray[np.intp], group: NDArray[np.intp], wanted: Chars) -> Masses:
    """How often each context holds the character that is wanted of it."""
    same = seen.chars[here] == wanted[group]
    return np.bincount(group[same], weights=seen.masses[here[same]], minlength=len(wanted))


def _pair(group: NDArray[np.intp], chars: Chars) -> NDArray[np.uint64]:
    return (group.astype(np.uint64) << np.uint64(32)) | chars.astype(np.uint64)
