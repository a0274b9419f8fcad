"""All words of a schema's cues, found in one pass over a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from prospectus.model import Reading, Span
from prospectus.values.base import smooth


class Role(NamedTuple):
    """What a wording speaks for."""

    field: str
    """Path of the field in the schema: `fees`, `fees.audience`."""
    value: str = ""
    """The choice it means, for a field of choices."""
    avoid: bool = False
    """It speaks against the field."""
    place: str = ""
    """Where it must stand to count: right `before` or right `after` the value; empty for anywhere."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A wording of a cue on the page."""

    start: int
    end: int
    roles: frozenset[Role]


class Vocabulary:
    """The wordings of a schema and their roles, found word by word.

    >>> words = Vocabulary([("start date", Role("start")), ("frist*", Role("end")), ("*frist", Role("end"))])
    >>> [(m.start, m.end) for m in words.mentions("Start dates: May. Fristen. Bewerbungsfrist").all]
    [(0, 11), (18, 25), (27, 42)]
    """

    def __init__(self, wordings: Iterable[tuple[str, Role]]) -> None:
        roles: dict[tuple[str, ...], set[Role]] = {}
        for wording, role in wordings:
            for form in {smooth(wording), _CAMEL.sub(" ", smooth(wording))}:  # `PhD` is parted on pages, `PHD` is not
                words = tuple(_WORD_OR_STAR.findall(form.lower()))
                roles.setdefault(words, set()).add(role)
        self._by_first: dict[str, list[tuple[tuple[str, ...], frozenset[Role]]]] = {}
        for words, meant in sorted(roles.items(), key=lambda item: -len(item[0])):
            self._by_first.setdefault(words[0], []).append((words, frozenset(meant)))
        self._stems = sorted(first for first in self._by_first if first.endswith("*"))
        self._tails = sorted(first for first in self._by_first if first.startswith("*"))
        self._known: dict[str, list[tuple[tuple[str, ...], frozenset[Role]]]] = {}

    def mentions(self, text: str) -> Mentions:
        """Every wording in the text, the longest where several begin at one place."""
        plain = smooth(text)
        spans = [span for match in _LETTERS.finditer(plain) for span in _apart(plain, match)]
        words = [plain[start:end].lower() for start, end in spans]
        found, number = [], 0
        known = self._known
        while number < len(words):
            if known.get(words[number]) == [] or (taken := self._at(plain, words, spans, number)) is None:
                number += 1
            else:
                length, roles = taken
                found.append(Mention(spans[number][0], spans[number + length - 1][1], roles))
                number += length
        return Mentions(tuple(found))

    def _at(
        self, text: str, words: Sequence[str], spans: Sequence[Span], number: int
    ) -> tuple[int, frozenset[Role]] | None:
        """The longest wording that begins with a word: how many words it has, and its roles."""
        best, found = 0, frozenset[Role]()
        second = words[number + 1] if number + 1 < len(words) else ""
        for wording, roles in self._beginning(words[number]):
            length = len(wording)
            if length < best:
                break
            if length > 1 and wording[1] != second and not _same(second, wording[1], last=length == 2):
                continue
            if number + length > len(words) or not all(
                _same(words[number + n], wording[n], last=n == length - 1) for n in range(length)
            ):
                continue
            if all(_joined(text, spans[n][1], spans[n + 1][0]) for n in range(number, number + length - 1)):
                best, found = length, found | roles
        return (best, found) if best else None

    def _beginning(self, word: str) -> list[tuple[tuple[str, ...], frozenset[Role]]]:
        """Wordings that may begin with a word."""
        found = self._known.get(word)
        if found is None:
            forms = [word, word.removesuffix("s"), word.removesuffix("es")]
            forms += [stem for stem in self._stems if word.startswith(stem[:-1])]
            forms += [tail for tail in self._tails if word.endswith(tail[1:])]
            found = [entry for form in dict.fromkeys(forms) for entry in self._by_first.get(form, ())]
            found.sort(key=lambda entry: -len(entry[0]))
            if len(self._known) < _MOST_KNOWN:
                self._known[word] = found
        return found


class Mentions:
    """The wordings found on a page, in order."""

    __slots__ = ("_starts", "all")

    def __init__(self, found: tuple[Mention, ...]) -> None:
        self.all = found
        self._starts = [mention.start for mention in found]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The wordings that lie inside a span."""
        start, end = span
        inside = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return tuple(mention for mention in inside if mention.end <= end)

    def choices(self, text: str, path: str) -> list[Reading[str]]:
        """The values of a field of choices, wherever a wording means one. `text` is the page's."""
        return [
            Reading(role.value, mention.start, mention.end, text[mention.start : mention.end])
            for mention in self.all
            for role in mention.roles
            if role.field == path and role.value
        ]


_LETTERS = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_WORD_OR_STAR = re.compile(r"\*?[^\W_]+\*?")
_GAP = re.compile(r"[ \t\u00a0\u202f]{0,2}[-/'&(.]?[ \t\u00a0\u202f]?")
_MOST_KNOWN = 200_000


def _apart(text: str, match: re.Match[str]) -> Iterator[Span]:
    """A run of letters and digits as its words: page text is glued, so `feeEUR` is two."""
    word, start = match.group(), match.start()
    if word.islower() or word.isupper() or word.istitle():
        yield match.span()
        return
    cuts = [0, *(m.start() for m in _CAMEL.finditer(word)), len(word)]
    yield from ((start + a, start + b) for a, b in pairwise(cuts))


def _same(word: str, wanted: str, *, last: bool) -> bool:
    if word == wanted:
        return True
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    if wanted.startswith("*"):
        return word.endswith(wanted[1:])
    return last and word in (wanted + "s", wanted + "es")


def _joined(text: str, end: int, start: int) -> bool:
    return text[end:start] in ("", " ") or _GAP.fullmatch(text, end, start) is not None
