"""All words of a schema's cues, found in one pass over a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import re2

from prospectus.model import Span
from prospectus.values.base import GAP, Scanner, ends_word, smooth, starts_word


class Role(NamedTuple):
    """What a wording speaks for."""

    field: str
    """Path of the field in the schema: `fees`, `fees.audience`."""
    value: str = ""
    """The choice it means, for a field of choices."""
    avoid: bool = False
    """It speaks against the field."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A wording of a cue on the page."""

    start: int
    end: int
    roles: frozenset[Role]


class Vocabulary:
    """The wordings of a schema and their roles.

    >>> words = Vocabulary([("start date", Role("starts")), ("bewerbungsfrist*", Role("deadlines"))])
    >>> [(m.start, m.end) for m in words.mentions("Start dates: May. Bewerbungsfristen").all]
    [(0, 11), (18, 35)]
    """

    def __init__(self, wordings: Iterable[tuple[str, Role]]) -> None:
        roles: dict[str, set[Role]] = {}
        for wording, role in wordings:
            roles.setdefault(_normal(wording), set()).add(role)
        self._exact = {words: frozenset(r) for words, r in roles.items() if "*" not in words}
        self._starred = {words: frozenset(r) for words, r in roles.items() if "*" in words}
        self._scanner = Scanner("(?i:" + "|".join(map(_pattern, roles)) + ")") if roles else None
        self._known: dict[str, frozenset[Role]] = {}

    def mentions(self, text: str) -> Mentions:
        """Every wording in the text, the longest where several begin at one place."""
        if self._scanner is None:
            return Mentions(())
        plain = smooth(text)
        return Mentions(tuple(self._found(plain, self._scanner.spans(plain))))

    def _found(self, text: str, spans: Iterable[Span]) -> Iterator[Mention]:
        for start, end in spans:
            if starts_word(text, start) and ends_word(text, end):
                wording = _normal(text[start:end])
                roles = self._known.get(wording)
                if roles is None:
                    roles = self._known[wording] = self._roles(wording)
                if roles:
                    yield Mention(start, end, roles)

    def _roles(self, wording: str) -> frozenset[Role]:
        for form in (wording, wording.removesuffix("s"), wording.removesuffix("es")):
            if form in self._exact:
                return self._exact[form]
        return frozenset(
            role for stem, roles in self._starred.items() if re2.fullmatch(_pattern(stem), wording) for role in roles
        )


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


def _normal(wording: str) -> str:
    return " ".join(smooth(wording).lower().split())


def _pattern(wording: str) -> str:
    """A pattern of RE2: any white space between words, an ending of the plural, word characters for a star."""
    words = [re2.escape(word).replace("\\*", r"[\pL\pM]*") for word in wording.split()]
    return f"{GAP}{{1,3}}".join(words) + ("" if wording.endswith("*") else "(?:e?s)?")
