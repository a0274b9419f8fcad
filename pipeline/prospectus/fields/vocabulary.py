"""All words of a schema's cues, found in one pass over a page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
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


class Mention(NamedTuple):
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
        self._by_first: dict[str, list[_Wording]] = {}
        for words, meant in sorted(roles.items(), key=lambda item: -len(item[0])):
            self._by_first.setdefault(words[0], []).append((words, frozenset(meant)))
        self._stems = sorted({len(first) - 1 for first in self._by_first if first.endswith("*")})
        self._tails = sorted({len(first) - 1 for first in self._by_first if first.startswith("*")})
        self._known: dict[str, _Begun | None] = {}

    def mentions(self, text: str) -> Mentions:
        """Every wording in the text, the longest where several begin at one place."""
        parts = _parts(smooth(text))
        ends = list(accumulate(map(len, parts)))
        words, gaps = list(map(str.lower, parts[1::2])), parts[::2]
        begun = {word: begins for word in set(words) if (begins := self._begun(word)) is not None}
        found, free = [], 0
        for number, word in enumerate(words):
            if word in begun and number >= free:
                length, roles = begun[word].longest(words, gaps, number)
                if length:
                    free = number + length
                    found.append(Mention(ends[2 * number], ends[2 * free - 1], roles))
        return Mentions(found)

    def _begun(self, word: str) -> _Begun | None:
        """What may begin with a word, or be it; `None` where nothing does."""
        if word in self._known:
            return self._known[word]
        begun = self._look_up(word)
        if len(self._known) < _MOST_KNOWN:
            self._known[word] = begun
        return begun

    def _look_up(self, word: str) -> _Begun | None:
        forms = [word, word.removesuffix("s"), word.removesuffix("es")]
        forms += [f"{word[:length]}*" for length in self._stems]
        forms += [f"*{word[-length:]}" for length in self._tails]
        found = [entry for form in dict.fromkeys(forms) for entry in self._by_first.get(form, ())]
        alone = frozenset(role for words, roles in found if len(words) == 1 for role in roles)
        longer = [(words, roles) for words, roles in found if len(words) > 1 and _same(word, words[0])]
        return _Begun.of(alone, longer) if alone or longer else None


_Wording = tuple[tuple[str, ...], frozenset[Role]]
"""The words of a wording, and its roles."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """The wordings that may begin with a word."""

    alone: frozenset[Role]
    """The roles of the word by itself."""
    open: Sequence[_Wording]
    """Those of which only the beginning or the end of the second word is said, the longest first."""
    after: Mapping[str, Sequence[_Wording]]
    """Those that may go on with a certain second word, the open ones among them, the longest first."""

    @classmethod
    def of(cls, alone: frozenset[Role], longer: Sequence[_Wording]) -> _Begun:
        """`longer`: those of several words."""
        by_second: dict[str, list[_Wording]] = defaultdict(list)
        for wording in sorted(longer, key=lambda wording: -len(wording[0])):
            for second in _spellings(wording[0][1]):
                by_second[second].append(wording)
        open_ = by_second.pop("", [])
        after = {second: sorted([*known, *open_], key=lambda w: -len(w[0])) for second, known in by_second.items()}
        return cls(alone, open_, after)

    def longest(self, words: Sequence[str], gaps: Sequence[str], number: int) -> tuple[int, frozenset[Role]]:
        """The longest wording that begins with the word of a number: how many words it has, and its roles."""
        best, found = int(bool(self.alone)), self.alone
        second = words[number + 1] if number + 1 < len(words) else ""
        for wording, roles in self.after.get(second, self.open):
            length = len(wording)
            if length < best:
                break
            fits = _follow(words[number + 1 : number + length], wording[1:])
            if fits and all(map(_joined, gaps[number + 1 : number + length])):
                best, found = length, found | roles if length == best else roles
        return best, found


class Mentions:
    """The wordings found on a page, in order."""

    __slots__ = ("_of", "_starts", "all")

    def __init__(self, found: Sequence[Mention]) -> None:
        self.all = tuple(found)
        self._starts = [mention.start for mention in found]
        self._of: dict[str, Mentions] | None = None

    def of(self, path: str) -> Mentions:
        """Those that have a role for the field of a path; for fields below it where the path ends in a dot."""
        if self._of is None:
            by_path: dict[str, list[Mention]] = defaultdict(list)
            for mention in self.all:
                for field in _paths(mention.roles):
                    by_path[field].append(mention)
            self._of = {field: Mentions(found) for field, found in by_path.items()}
        return self._of.get(path, _NONE)

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The wordings that lie inside a span."""
        first, last = bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])
        if first < last and self.all[last - 1].end > span[1]:
            last -= 1
        return self.all[first:last]

    def choices(self, text: str, path: str) -> list[Reading[str]]:
        """The values of a field of choices, wherever a wording means one. `text` is the page's."""
        return [
            Reading(role.value, mention.start, mention.end, text[mention.start : mention.end])
            for mention in self.of(path).all
            for role in mention.roles
            if role.field == path and role.value
        ]


_NONE = Mentions(())


@lru_cache(maxsize=4096)
def _paths(roles: frozenset[Role]) -> set[str]:
    """The paths of the fields that roles are for, and of those above them, which end in a dot.

    >>> sorted(_paths(frozenset([Role("fees.kind", "deposit"), Role("fees")])))
    ['fees', 'fees.', 'fees.kind']
    """
    fields = {role.field for role in roles}
    return fields | {field[: dot.end()] for field in fields for dot in _DOT.finditer(field)}


_LETTERS = re.compile(r"([^\W_]+)")
_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_WORD_OR_STAR = re.compile(r"\*?[^\W_]+\*?")
_GAP = re.compile(r"[ \t\u00a0\u202f]{0,2}[-/'&(.]?[ \t\u00a0\u202f]?")
_DOT = re.compile(r"\.")
_MOST_KNOWN = 200_000


def _parts(text: str) -> list[str]:
    """The text in parts: a gap, a word, a gap, a word, …, a gap. Page text is glued, so `feeEUR` is two words.

    >>> _parts("(feeEUR 9")
    ['(', 'fee', '', 'EUR', ' ', '9', '']
    """
    parts = _LETTERS.split(text)
    glued = {word for word in set(parts[1::2]) if not (word.islower() or word.isupper() or word.istitle())}
    pieces: list[str] = []
    done = 0
    for number in (number for number, part in enumerate(parts) if part in glued):
        pieces += parts[done:number]
        pieces += _CAMEL.sub("\n\n", parts[number]).split("\n")
        done = number + 1
    return pieces + parts[done:]


def _spellings(second: str) -> tuple[str, ...]:
    """How the second word of a wording may be written; empty where only its beginning or end is said."""
    return ("",) if "*" in second else (second, f"{second}s", f"{second}es")


def _follow(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether words are those wanted, the last one also in the plural."""
    return (
        len(words) == len(wanted)
        and (_same(words[-1], wanted[-1]) or words[-1] in (f"{wanted[-1]}s", f"{wanted[-1]}es"))
        and all(map(_same, words[:-1], wanted))
    )


def _same(word: str, wanted: str) -> bool:
    if word == wanted:
        return True
    if wanted.endswith("*"):
        return word.startswith(wanted[:-1])
    return wanted.startswith("*") and word.endswith(wanted[1:])


def _joined(gap: str) -> bool:
    return gap in ("", " ") or _GAP.fullmatch(gap) is not None
