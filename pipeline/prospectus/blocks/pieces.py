"""Flattened text to pieces: the blocks that it once was, as spans of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from prospectus.blocks.boundaries import boundaries
from prospectus.model import Span

DOUBTFUL = -48
"""Log-odds, in sixteenths, down to which a boundary is believed when the page itself speaks for it."""
_DOUBTFUL_SPACE = -16
"""The same where a space stands: most spaces are no boundary."""
_INSIDE_WORD_ODDS = 32
"""What a cut inside a word needs: a name cut in two is worse than two words that stay glued."""
_LONE_JOINT_ODDS = 48
"""What a boundary before a capital needs where lines are kept: there, most of what looks glued is a name."""
_MOST_WORDS, _LONGEST_PIECE = 6, 120
_SPACE_ODDS = 16
"""What a boundary at a space needs where blocks are glued, and twice as much between two words never apart there."""
_SHORT_LINE, _SHORT_LINE_ODDS = 120, 48
_OFTEN = 3
_NEVER = 10_000
_FIGURES = re.compile(r"\d \d")
_GLUED = re.compile(
    r"[^\W\d_](?:[£€$]\d|\d{1,4}(?:[.,]\d+)?[ -](?:months?|years?|weeks?|days|hours|semesters?|terms"
    r"|courses|modules|credits?|ects"
    r"|students|places|monate?|jahre?|wochen|mois|ans|années|heures|meses|años|semanas|jaar|maanden"
    r"|weken|mesi|anni|crediti|år)\b)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"[^\W\d_]{2}\d{1,4}(?:[.,–-]\d{1,3})?(?: ?%| ?(?:months?|years?|weeks?|days?|hours?|semesters?|terms?|courses?"
    r"|modules?|credits?|ects|points?|Monate?|Jahre?|Wochen?|Stunden?|Semester|ans?|années?|mois"
    r"|semaines?|heures?|crédits?|años?"
    r"|mes(?:es)?|semanas?|horas?|créditos?|semestres?|jaar|maanden|weken|uur|studiepunten|ann[io]"
    r"|mes[ei]|settimane|ore"
    r"|crediti|cfu|år|månader|veckor|timmar|högskolepoäng)\b)",
    re.IGNORECASE,
)
_MONTH = r"[A-ZÀ-Þa-zà-ÿ]{3,10}\.?"
_DAY = re.compile(rf"{_MONTH} \d{{1,2}}, 20\d\d\b|\d{{1,2}}\.? (?:de )?{_MONTH} (?:de )?20\d\d\b")
_UNFINISHED = re.compile(r"[:;] [a-zà-ÿ]{3,12} \Z")
_RUN = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÖØ-Þ]*")
_WORD = re.compile(r"[^\W\d_a-z]?[a-zà-ÿ’'-]+|[^\W_]+?(?=[^\W\d_a-z][a-z])|[^\W_]+")  # glued words apart
_DEGREE = re.compile(
    r"(?<![A-Z])(?:PG|Grad|Adv|Prof|Ph|Ed|EM?|[BMDL]{1,2}A?)(?:Sc|Eng|Ed|Phil|Arch|Mus|Des|Tech|Comm?|Econ|Nurs|Res|Stat"
    r"|Math|Psych|Acc|Fin|Mgt|Mgmt|Bus|Plan|Pharm|Chem|Phys|Litt|Th|Cert|Dip|D)(?![a-z])"
)
_SIDES = " \t\r\n\u200b\u200e\u200f\ufeff"


def pieces(text: str) -> list[Span]:
    r"""The blocks of a text that has lost its markup, in order.

    >>> [text[a:b] for text in ["Log InJoin for Free\nDuration24 months"] for a, b in pieces(text)]
    ['Log In', 'Join for Free', 'Duration', '24 months']
    """
    places = _without_degrees(text, boundaries(text))
    needed = _SPACE_ODDS if _is_glued(text, places) else 0
    likely = _without_lone_joints(text, _without_torn_words(text, _without_phrases(text, places, needed)))
    found = [(start, odds - _cohesion(text, start, needed)) for start, odds in likely]
    cuts = [start for start, odds in found if odds > 0]
    doubtful = [start for start, odds in found if (_DOUBTFUL_SPACE if text[start - 1] == " " else DOUBTFUL) < odds <= 0]
    return _between(text, sorted({*cuts, *_cuts_by_repetition(text, cuts, doubtful)}))


def _cohesion(text: str, start: int, space: int) -> int:
    """How much a space inside a short line speaks against a boundary: where lines are kept, blocks rarely share one."""
    unfinished = _DAY.match(text, start) and _UNFINISHED.search(text, max(0, start - 16), start)
    if unfinished or _FIGURES.fullmatch(text, max(0, start - 2), start + 1):
        return _NEVER  # `priority 9 February 2026; final 6 April 2026`, `0131 496 0022` is one number
    if _GLUED.match(text, start - 1):
        return -_NEVER  # a price or a count is never glued to the word before it
    if start > 1 and text[start].isdigit() and _MEASURE.match(text, start - 2):
        return -_NEVER  # nor is what is counted: `Duration24 months`
    if text[start - 1] == "\n" and text.startswith(("http://", "https://"), start):
        return -_NEVER  # a line that starts with an address is no sentence that goes on
    if text[start - 1] != " ":
        return 0
    return _SHORT_LINE_ODDS if _is_in_short_line(text, start) else space


def _is_in_short_line(text: str, place: int) -> bool:
    """Whether the line of a place is short; only as far as a short line reaches is looked at."""
    before, behind = max(0, place - _SHORT_LINE - 1), place + _SHORT_LINE + 1
    low, high = text.rfind("\n", before, place), text.find("\n", place, behind)
    starts, ends = low >= 0 or before == 0, high >= 0 or behind >= len(text)
    return starts and ends and (high if high >= 0 else len(text)) - (low + 1) <= _SHORT_LINE


def _is_glued(text: str, found: Sequence[tuple[int, int]]) -> bool:
    """Whether many of the boundaries have nothing between, so that few of the spaces are boundaries."""
    before = Counter(text[start - 1].isspace() for start, odds in found if odds > 0)
    return before[False] * 4 > before[True]


def _without_lone_joints(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places; where more lines are kept than blocks seem glued, a capital in a word (`ResearchGate`) must be sure."""
    glued = sum(odds > 0 and not text[start - 1].isspace() for start, odds in found)
    if glued > text.count("\n"):
        return list(found)
    return [
        (start, odds - _LONE_JOINT_ODDS * (text[start - 1].islower() and text[start].isupper()))
        for start, odds in found
    ]


def _without_torn_words(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that do not lie inside a word, or are sure, in a word that the page does not say again."""
    torn = {start for start, odds in found if odds > 0 and text[start - 1].isalpha() and text[start].islower()}
    if not torn:
        return list(found)
    runs = list(_RUN.finditer(text))
    starts, times = [run.start() for run in runs], Counter(run[0] for run in runs)
    said_again = {start for start in torn if times[runs[bisect_left(starts, start) - 1][0]] > 1}
    return [(start, odds - _INSIDE_WORD_ODDS * (start in torn)) for start, odds in found if start not in said_again]


def _without_degrees(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places that do not lie inside a degree in short: `MASc`, `GradDip`."""
    inside = {place for match in _DEGREE.finditer(text) for place in range(match.start() + 1, match.end())}
    return [(start, odds) for start, odds in found if start not in inside]


def _without_phrases(text: str, found: Sequence[tuple[int, int]], space: int) -> list[tuple[int, int]]:
    """Places that do not part words which the page always says together: `College|London` in a name."""
    pairs = {start: _pair(text, start) for start, odds in found if odds > DOUBTFUL and text[start - 1] == " "}
    words = Counter(_WORD.findall(text)) if pairs else Counter()
    said = Counter(f"{a} {b}" for a, b in pairwise(_WORD.findall(text))) if pairs else Counter()

    def together(start: int, odds: int) -> bool:
        first, _, second = pairs[start].partition(" ")
        times, rarer = said[pairs[start]], min(words[first], words[second])
        often = times >= _OFTEN and times * 2 >= rarer
        return often or (times > 1 and times == rarer and odds <= 2 * space)

    return [(start, odds) for start, odds in found if start not in pairs or not together(start, odds)]


def _pair(text: str, start: int) -> str:
    """The words on both sides of a place."""
    before, behind = _WORD.findall(text[max(0, start - 40) : start]), _WORD.findall(text[start : start + 40])
    return f"{before[-1]} {behind[0]}" if before and behind else ""


def _between(text: str, cuts: Sequence[int]) -> list[Span]:
    spans = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end]
        first = len(piece) - len(piece.lstrip(_SIDES))
        last = len(piece.rstrip(_SIDES))
        if first < last:
            spans.append((start + first, start + last))
    return spans


def _cuts_by_repetition(text: str, cuts: Sequence[int], doubtful: Sequence[int]) -> list[int]:
    """Doubtful boundaries behind or before a short piece that stands alone elsewhere on the page."""
    spans = _between(text, cuts)
    short = [(start, end) for start, end in spans if end - start <= _LONGEST_PIECE]
    alone = Counter(text[start:end] for start, end in short if text.count(" ", start, end) < _MOST_WORDS)
    believed = []
    for start, end in spans:
        first, last = bisect_left(doubtful, start + 1), bisect_left(doubtful, end)
        begins = bisect_right(doubtful, start + _LONGEST_PIECE, first, last)
        rests = bisect_left(doubtful, end - _LONGEST_PIECE, first, last)
        believed += [cut for cut in doubtful[first:begins] if alone[text[start:cut].rstrip(_SIDES)]]
        believed += [cut for cut in doubtful[rests:last] if alone[text[cut:end]] > 1]
    return believed
