"""The characters behind damaged places: whole sequences are read, lost ones chosen among those whose bytes fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from prospectus.mojibake.choose import Chooser, Gap, cased
from prospectus.mojibake.contexts import EDGE, Keys, keys
from prospectus.mojibake.dashes import EM, Dashes, model
from prospectus.mojibake.edits import Edit
from prospectus.mojibake.evidence import Line
from prospectus.mojibake.habits import Habits
from prospectus.mojibake.language import Scores
from prospectus.mojibake.parts import Part, Reader, gaps
from prospectus.mojibake.skeleton import C1
from prospectus.mojibake.spots import Spot
from prospectus.mojibake.statistics import ANY, Statistics
from prospectus.mojibake.table import Choice, Table

MOST_OTHERS = 4
LINES = 200
"""Lines that are looked up together."""
HEARD = 800
"""Characters of a line that tell its language."""


@dataclass(slots=True)
class Heard:
    """A damaged line in parts, the shape of it, and the language that its words speak."""

    line: Line
    places: Sequence[Spot]
    reader: Reader
    parts: list[Part]
    text: str
    """The line with a symbol for each lost character."""
    shape: str
    spoken: Scores


def read(line: Line, places: Iterable[Spot]) -> Iterator[Edit]:
    """Edits of the page's text for a line of which no byte is lost."""
    return (_edit(line, spot, spot.whole) for spot in places)


class Restorer:
    """Restores the damaged lines of one page: hear them all first, then restore."""

    def __init__(self, statistics: Statistics, habits: Habits) -> None:
        self._statistics = statistics
        self._habits = habits
        self._page = statistics.words.silence()
        self._heard: list[Heard] = []
        self._dashes = Dashes(model(), statistics.alphabet.symbols.get(EM, EM))

    def overhear(self, text: str) -> None:
        """Hear which language a page is in, of which only some lines are damaged."""
        spoken = self._statistics.words.speaks(self._statistics.alphabet.skeleton(text))
        self._page += np.clip(spoken, -60, 120)
        self._dashes.overhear(text)

    def listen(self, line: Line, places: Sequence[Spot]) -> None:
        """Hear which language a line is in before any is restored."""
        heard = self._taken_apart(line, places, self._reader())
        self._heard.append(heard)
        self._page += np.clip(heard.spoken, -30, 60)

    def edits(self) -> Iterator[Edit]:
        """Edits of the page's text for the lines that were heard, in order."""
        reader = self._reader()
        for heard in self._heard:
            places = [at for at, candidates in gaps(heard.parts) if EM in candidates]
            self._dashes.listen(heard.line.start, heard.text, places, reader.language)
        for start in range(0, len(self._heard), LINES):
            group = [self._settled(heard, reader) for heard in self._heard[start : start + LINES]]
            spoken = [self._statistics.words.ranking(heard.spoken, self._page) for heard in group]
            for heard, languages, choices in zip(group, spoken, self._choices(group, spoken), strict=True):
                yield from self._restored(heard, languages, choices)

    def _reader(self) -> Reader:
        language = self._statistics.words.clearest(self._page, 1)
        return Reader(self._statistics.alphabet, self._habits, language)

    def _taken_apart(self, line: Line, places: Sequence[Spot], reader: Reader) -> Heard:
        parts = list(reader.parts(line.text, places))
        text = "".join([part.shown for part in parts])
        shape = self._statistics.alphabet.skeleton(text)
        return Heard(line, places, reader, parts, text, shape, self._statistics.words.speaks(shape[:HEARD]))

    def _settled(self, heard: Heard, reader: Reader) -> Heard:
        """The line taken apart again if the page, now that all of it was heard, may say which spaces were bytes."""
        if heard.reader.language == reader.language or not any(spot.spaced for spot in heard.places):
            return heard
        return self._taken_apart(heard.line, heard.places, reader)

    def _choices(self, group: Sequence[Heard], spoken: Sequence[Sequence[str]]) -> Iterator[list[Choice]]:
        """What the tables say of the gaps of each line."""
        places: list[int] = []
        candidates: list[str] = []
        tables: list[Table] = []
        size = len(EDGE)
        for heard, languages in zip(group, spoken, strict=True):
            known: dict[str, Table] = {}
            for at, some in gaps(heard.parts):
                symbol = heard.shape[at]
                if symbol not in known:
                    known[symbol] = self._table(languages, symbol)
                places.append(size + at)
                candidates.append(some)
                tables.append(known[symbol])
            size += len(heard.shape) + len(EDGE)
        contexts = keys(EDGE + EDGE.join([heard.shape for heard in group]) + EDGE, places)
        choices = iter(_looked_up(contexts, candidates, tables, self._statistics.table(ANY)))
        return ([next(choices) for _ in gaps(heard.parts)] for heard in group)

    def _table(self, languages: Sequence[str], symbol: str) -> Table:
        """The table of the first language that writes such characters."""
        tables = (self._statistics.table(language) for language in languages)
        return next((table for table in tables if table.knows(symbol)), self._statistics.table(ANY))

    def _restored(self, heard: Heard, languages: Sequence[str], choices: Iterable[Choice]) -> Iterator[Edit]:
        line, parts = heard.line, heard.parts
        language = languages[0] if languages else ""
        dashes = partial(self._dashes.chances, line.start, heard.text, language)
        chooser = Chooser(self._statistics.words, language, self._habits.zero_widths, dashes)
        left, at = "", 0
        looked_up = iter(choices)
        for number, (shown, spot) in enumerate(parts):
            char = shown
            if spot and spot.whole:
                yield _edit(line, spot, shown)
            elif spot:
                right, following = parts[number + 1] if number + 1 < len(parts) else ("", None)
                choice = chooser.chosen(Gap(heard.text, heard.shape, at, spot.candidates, left, right), next(looked_up))
                decided = following is None or following.whole != ""
                char = cased(choice.chars[0], left, right if decided else "", spot.candidates)
                yield _edit(line, spot, char, choice)
            left, at = (left + char)[-64:], at + len(shown)


def _looked_up(contexts: Keys, candidates: Sequence[str], tables: Sequence[Table], common: Table) -> list[Choice]:
    """What the table of each place says of its candidates, and where it says nothing, the common one."""
    choices = [Choice("", 0.0)] * len(tables)
    for table in [*dict.fromkeys(tables), common]:
        rows = [row for row, own in enumerate(tables) if own is table or (table is common and not choices[row].chars)]
        for row, choice in zip(rows, table.choices(contexts[rows], [candidates[row] for row in rows]), strict=True):
            choices[row] = choice
    return choices


def _edit(line: Line, spot: Spot, after: str, choice: Choice | None = None) -> Edit:
    before = line.text[spot.start : spot.end]
    start, end = line.start + spot.start, line.start + spot.end
    if choice is None:
        return Edit(start, end, after, _channel(before, ""))
    others = _others(choice.chars, spot.candidates, after)
    return Edit(start, end, after, _channel(before, ", bytes lost"), choice.share, others)


@lru_cache(maxsize=4096)
def _others(likeliest: str, candidates: str, after: str) -> tuple[str, ...]:
    return tuple(char for char in dict.fromkeys(likeliest + candidates) if char != after)[:MOST_OTHERS]


@lru_cache(maxsize=4096)
def _channel(before: str, lost: str) -> str:
    codec = "windows-1252" if any(char > "\xff" for char in before) else "latin-1"
    stripped = lost and codec == "latin-1" and not any(ord(char) in C1 for char in before)
    return f"utf-8 read as {codec}{', C1 stripped' if stripped else lost}"


__all__ = ["Restorer", "read"]
