"""Lines whose only loss is the no-break space: UTF-8 in Latin-1 or windows-1252, in which somebody tidied white space.

All other sequences of such a line are whole and prove the damage, so that no place in it has to be weighed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from prospectus.mojibake.edits import Edit
from prospectus.mojibake.habits import CONTROLS
from prospectus.mojibake.reversible import RUN, channel_of, is_bad
from prospectus.mojibake.spaces import Spacing
from prospectus.mojibake.spots import Spot

CODECS = ("latin-1", "sloppy-windows-1252")
CUT = re.compile(rb"([\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]) ")
"""A sequence up to the space that was its last byte, A0."""


class Run(NamedTuple):
    """Neighbouring characters beyond ASCII: what is whole in them, and the place at their end that lost its space."""

    start: int
    end: int
    whole: str
    cut: Spot | None


@dataclass(frozen=True, slots=True)
class Tidied:
    """A line that is UTF-8 once all no-break spaces are put back."""

    at: int
    text: str
    right: str
    """The line with all of them put back."""
    runs: list[Run]
    codec: str


def tidied(at: int, line: str) -> Tidied | None:
    """The line, which stands `at` a position of the page, if all that it lost are no-break spaces.

    >>> tidied(0, "Ã©tÃ©, voilÃ  tout").right
    'été, voilà tout'
    """
    if "\ufffd" in line:  # more is lost
        return None
    for codec in CODECS:
        try:
            page = line.encode(codec)
            right = CUT.sub(b"\\1\xa0", page).decode("utf-8")
        except UnicodeError:
            continue
        runs = [_run(page, *match.span()) for match in RUN.finditer(line)]
        proved = any(run.whole for run in runs) and any(run.cut for run in runs) and is_bad(line)
        return Tidied(at, line, right, runs, codec) if proved else None
    return None


def _run(page: bytes, start: int, end: int) -> Run:
    cut = CUT.search(page, start, end + 1) if page.startswith(b" ", end) else None
    if not cut:
        return Run(start, end, page[start:end].decode("utf-8"), None)
    spaced = (cut.group(1) + b"\xa0").decode("utf-8")
    return Run(start, end, page[start : cut.start()].decode("utf-8"), Spot(cut.start(), end, spaced=spaced))


def edits(lines: Sequence[Tidied], language: str, letters: str) -> Iterator[Edit]:
    """Edits of the page that has these lines; a line where a space may have been a space is left alone.

    >>> [edit.after for edit in edits([tidied(0, "Ã©tÃ©, voilÃ  tout")], "fr", "àé")]
    ['é', 'é', 'à']
    """
    if any("\xa0" in line.text for line in lines):
        return
    cuts = ((line, run.cut) for line in lines for run in line.runs if run.cut)
    doubled = any(line.text.startswith("  ", cut.end) for line, cut in cuts)
    stripped = not any(CONTROLS.search(line.text) for line in lines)
    spacing = Spacing(False, stripped, doubled, language, letters)
    for line in lines:
        yield from _edits(line, spacing)


def _edits(line: Tidied, spacing: Spacing) -> list[Edit]:
    found: list[Edit] = []
    channel, left, at = channel_of(line.codec), "", 0
    for run in line.runs:
        left = (left + line.text[at : run.start] + run.whole)[-2:]
        last, at = "", run.end
        if run.cut and spacing.takes(line.text, run.cut, left):
            last, at = run.cut.spaced, run.end + 1
        elif run.cut and spacing.swallowed(line.text, run.cut, left):
            last = "à"
        elif run.cut:
            return []
        left += last
        found.append(Edit(line.at + run.start, line.at + at, run.whole + last, channel))
    return found


__all__ = ["Tidied", "edits", "tidied"]
