"""Scores of language tests: `IELTS 7.0 overall (minimum 6.5 in all elements)`, `TOEFL iBT 93 with 22 in writing`.

A test is found by its name; the numbers near it that the test can have are its scores. What each number means stands
in the words around it: "overall", "in each", "no less than", the names of skills. A test without a score is no reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Annotated

from pydantic import StringConstraints, ValidationInfo, field_validator

from prospectus.model import Reading
from prospectus.values import language_tests, numbers
from prospectus.values.base import Scanner, Value, plain, reading, smooth
from prospectus.values.language_tests import Mention
from prospectus.values.score_words import Role, Skill, role

Grade = Annotated[str, StringConstraints(pattern=r"^[A-C][12]?\+?$")]
Score = Decimal | Grade
"""A number of points or bands, or a grade (`B`) or level (`B2`) where the test has those."""


class Components(Value):
    """Scores asked for in single skills."""

    listening: Decimal | None = None
    reading: Decimal | None = None
    writing: Decimal | None = None
    speaking: Decimal | None = None


class TestScore(Value):
    """What a page asks of one test.

    >>> TestScore(test="IELTS", overall=7, minimum="6.50").model_dump(mode="json", exclude_none=True)
    {'test': 'IELTS', 'overall': '7.0', 'minimum': '6.5'}
    """

    __test__ = False  # not one of pytest's

    test: str
    overall: Score | None = None
    overall_max: Score | None = None
    minimum: Score | None = None
    """The lowest score allowed in every component."""
    components: Components | None = None
    """The skills with a score of their own."""

    @field_validator("overall", "overall_max", "minimum", "components")
    @classmethod
    def _normal(
        cls, value: Decimal | str | Components | None, info: ValidationInfo
    ) -> Decimal | str | Components | None:
        if isinstance(value, Components):
            return Components(**{skill: _points(info, score) for skill, score in value if score is not None})
        return _points(info, value) if isinstance(value, Decimal) else value


def _points(info: ValidationInfo, score: Decimal) -> Decimal:
    """Bands with one decimal, points without any that says nothing."""
    return score.quantize(Decimal("0.1")) if info.data.get("test") == "IELTS" else plain(score)


_NUMBER = re.compile(
    r"(?<![\d.,€£$#-])(?<![A-Z€£$]\d )(?<![A-Z€£$]\d\d )(?<![A-Z€£$]\d\d\d )"
    r"(?<!(?<!\.\d)/)(?<![A-Za-z]-)(?P<score>\d{1,3}(?:[.,]\d)?)(?:/(?:9(?:\.0)?|120|90|160"
    r"|677|300)(?!\d))?(?![.,]?\d|%|/\d+(?![.\d])|-\d)"
    r"(?! ?(?:bis|to|–|-) ?\d+ ?(?:€|£|\$|euros?|eur|chf|pounds)\b)"
    r"(?! ?(?:€|£|\$))"
    r"(?! ?(?:euros?|eur|chf|pounds|years?|months?|weeks?|days?|hours?|minutes|mins|modules?|attempts?|skills?"
    r"|sections?|components?"
    r"|parts|papers|credits?|ects|"
    r"jahre?|monate?|ans|años|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|th|st|nd|rd|am|pm|stars?)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?<![\d.,/€£$])(?P<score>\d{1,3}(?:[.,]\d)?)\+?(?: (?:points?|punkte|overall|band|or (?:above|higher"
    r"|more|better)|or|in total|average))*"
    r"(?P<link> (?:in|on|im|en|for|at|of|i|em|nel|del|au|à l'|bei)(?: (?:the|an?|your|der|dem|el|het"
    r"|l'))?(?: (?:academic|(?:paper|internet|computer)[ -]based))? |[ ]?\(| )\Z",
    re.IGNORECASE,
)
_SCORE_WORD = re.compile(
    r"score|band|overall|minim|\bmin\b|least|level|grade|average|total|result|mindest|punkt|note|wert|nota"
    r"|puntuaci|resultado|punteggio|poäng|wynik|point|"
    r"[≥>:=(\t|]|niveau|mínim|or above|achiev|require|with|(?:\b(?:of|at|von|van|de|på|di|by)) \Z",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[.!?]\s+(?=[A-ZÄÖÜ])|\n")
_LEVEL = r"(?P<level>[ABC][12]\+?)(?![\w-])"
_GRADE_AFTER = re.compile(
    rf"[^.\n\d]{{0,40}}?(?:(?i:grades?):? ?|\bof |with (?:an? )?|: ?|\t)(?P<grade>[ABC])(?![\w'])|[ :(-]{{1,3}}{_LEVEL}"
)
_GRADE_BEFORE = re.compile(
    r"(?i:grades?) (?P<grade>[ABC])(?: or (?:above|better|higher))?(?: in| on| at)(?: the| an?)? ?\Z"
)
_LEVEL_BEFORE = re.compile(rf"(?<![\w-]){_LEVEL}[^.\n]{{0,36}}?\Z")
_LEVEL_AFTER = re.compile(rf"[^.\n]{{0,24}}?(?<![\w-]){_LEVEL}")
_LEVEL_ALONE = re.compile(rf"(?<![\w/.-]){_LEVEL}(?!\.\d)")
_TO = re.compile(r" ?(?:[-–—]|to|bis|à|a|tot) ?")
_REACH, _FAR = 240, 120
_GRADED = ("Cambridge", "OET", "LanguageCert")


@dataclass(slots=True)
class _Group:
    """The numbers of one test while they are read."""

    test: str
    start: int
    end: int
    overall: Decimal | None = None
    overall_max: Decimal | None = None
    minimums: list[Decimal] = field(default_factory=list)
    skills: dict[Skill, tuple[Decimal, int, int]] = field(default_factory=dict)
    """Score, start and end of each."""


def find(text: str) -> list[Reading[TestScore]]:
    """Every score of a language test.

    >>> def show(text): return [(r.value.test, str(r.value.overall), str(r.value.minimum)) for r in find(text)]
    >>> show("IELTS 7.0 overall (minimum 6.5 in all elements) or TOEFL iBT 93 with no less than 22 in any section")
    [('IELTS', '7.0', '6.5'), ('TOEFL iBT', '93', '22')]
    >>> show("TOEFL (550 paper-based, 213 computer-based or 80 internet-based); IELTS is accepted")
    [('TOEFL PBT', '550', 'None'), ('TOEFL CBT', '213', 'None'), ('TOEFL iBT', '80', 'None')]
    """
    flat = smooth(text)
    mentions = list(language_tests.mentions(flat))
    found: list[Reading[TestScore]] = []
    for i, mention in enumerate(mentions):
        ceiling = min(mentions[i + 1].start if i + 1 < len(mentions) else len(flat), mention.end + _REACH)
        floor = found[-1].end if found else 0
        for value, start, end in _readings(flat, mention, floor, ceiling):
            found.append(reading(value, text, start, end))
    return found


def find_levels(text: str) -> list[Reading[TestScore]]:
    """Every level of the European framework (`B2`), whatever language it is asked of; the test is `CEFR`.

    >>> [r.value.overall for r in find_levels("English B2, Deutsch C1; room B2.14")]
    ['B2', 'C1']
    """
    matches = (_LEVEL_ALONE.match(text, start) for start, _ in _levels().spans(text))
    return [reading(TestScore(test="CEFR", overall=m["level"]), text, m.start(), m.end()) for m in matches if m]


@cache
def _levels() -> Scanner:
    return Scanner("[ABC][12]")


def _readings(text: str, mention: Mention, floor: int, ceiling: int) -> Iterator[tuple[TestScore, int, int]]:
    if mention.test == "CEFR":
        yield from _level(text, mention, floor, ceiling)
        return
    groups = list(_groups(text, mention, floor, ceiling))
    for group in groups:
        yield from _values(group)
    if not groups and mention.test in _GRADED:
        yield from _graded(text, mention, floor, ceiling)


def _groups(text: str, mention: Mention, floor: int, ceiling: int) -> Iterator[_Group]:
    """The scores of one mention; several groups where a TOEFL names its versions one after the other."""
    group = _Group(mention.test, mention.start, mention.end)
    before = _BEFORE.search(text, max(floor, mention.start - 44), mention.start)
    scores = list(_scores(text, mention, ceiling))
    if before and (before["link"].strip(" (") or not any(said.kind == "overall" for _, said in scores)):
        score = numbers.decimal(before["score"])
        if score is not None and _possible(mention.test, score):
            group.start, group.overall = before.start(), score
    for match, said in scores:
        score = numbers.decimal(match["score"]) or Decimal(0)
        kind = said.kind
        if _starts_version(group, score, said):
            yield group
            group, kind = _Group(mention.test, match.start(), match.end()), "overall"
        elif group.overall is not None and score > group.overall and _TO.fullmatch(text, group.end, match.start()):
            kind = "upper"
        _add(group, score, Role(kind, said.end, said.skills), match.start())
        group.end = max(group.end, said.end)
    if group.overall is not None or group.minimums or group.skills:
        yield group


def _scores(text: str, mention: Mention, ceiling: int) -> Iterator[tuple[re.Match[str], Role]]:
    """The numbers behind a mention that can be its scores, with their meaning, until the text turns elsewhere."""
    said, numbered = mention.end, False
    matches = [
        m for m in _NUMBER.finditer(text, mention.end, ceiling) if _possible(mention.test, numbers.decimal(m["score"]))
    ]
    for i, match in enumerate(matches):
        gap = text[said : match.start()]
        limit = matches[i + 1].start() if i + 1 < len(matches) else ceiling
        meaning = role(text, match.span(), said, limit, first=not numbered)
        silent = len(gap) > 3 and meaning.kind == "overall" and not _SCORE_WORD.search(gap)
        if not numbered and (len(gap) > _FAR or silent):
            return
        turns = _BREAK.search(gap)
        if (
            turns
            and (numbered or not _SCORE_WORD.search(gap[turns.end() :]))
            and not _goes_on(gap, turns, meaning, numbered=numbered)
        ):
            return
        yield match, meaning
        said, numbered = meaning.end, True


def _goes_on(gap: str, turns: re.Match[str], meaning: Role, *, numbered: bool) -> bool:
    """A new line goes on with the same test where it speaks of its parts, or is the cell under its name."""
    if "\n" not in turns.group():
        return False
    near = gap.count("\n") == 1
    return near and meaning.kind in ("minimum", "skills") if numbered else not gap.strip()


def _starts_version(group: _Group, score: Decimal, said: Role) -> bool:
    if group.test != "TOEFL" or group.overall is None or said.kind not in ("unsaid", "overall", "minimum"):
        return False
    version = language_tests.toefl_version(score)
    return version is not None and score > 30 and version != language_tests.toefl_version(group.overall)


def _add(group: _Group, score: Decimal, said: Role, start: int) -> None:
    if said.kind == "overall" and group.overall is None:
        group.overall = score
    elif said.kind == "upper":
        group.overall_max = score
    elif said.kind == "skills":
        for skill in said.skills:
            group.skills.setdefault(skill, (score, start, said.end))
    elif said.kind == "minimum" and (group.overall is None or score <= group.overall):
        group.minimums.append(score)


def _possible(test: str, score: Decimal | None) -> bool:
    if score is None:
        return False
    if test == "TOEFL":
        return language_tests.toefl_version(score) is not None
    return language_tests.allows(test, score)


def _values(group: _Group) -> Iterator[tuple[TestScore, int, int]]:
    test = group.test
    if test == "TOEFL":
        test = language_tests.toefl_version(group.overall or Decimal(0)) or "TOEFL iBT"
    if test == "TOEIC" and group.overall is None and group.skills:
        yield from _sections(group)
        return
    scores = {skill: score for skill, (score, _, _) in group.skills.items()}
    lowest = [*group.minimums, *(scores.values() if len(scores) > 1 else ())]
    value = TestScore(
        test=test,
        overall=group.overall,
        overall_max=group.overall_max,
        minimum=min(lowest) if lowest else None,
        components=Components(**scores) if scores else None,
    )
    yield value, group.start, group.end


def _sections(group: _Group) -> Iterator[tuple[TestScore, int, int]]:
    """TOEIC Listening, Reading, Speaking and Writing are tests of their own."""
    for i, (skill, (score, start, end)) in enumerate(group.skills.items()):
        yield TestScore(test=f"TOEIC {skill.capitalize()}", overall=score), start if i else group.start, end


def _graded(text: str, mention: Mention, floor: int, ceiling: int) -> Iterator[tuple[TestScore, int, int]]:
    before = _GRADE_BEFORE.search(text, max(floor, mention.start - 40), mention.start)
    after = _GRADE_AFTER.match(text, mention.end, ceiling)
    if before:
        yield TestScore(test=mention.test, overall=before["grade"]), before.start(), mention.end
    elif after:
        yield TestScore(test=mention.test, overall=after["grade"] or after["level"]), mention.start, after.end()


def _level(text: str, mention: Mention, floor: int, ceiling: int) -> Iterator[tuple[TestScore, int, int]]:
    before = _LEVEL_BEFORE.search(text, max(floor, mention.start - 44), mention.start)
    after = _LEVEL_AFTER.match(text, mention.end, ceiling)
    if before:
        yield TestScore(test="CEFR", overall=before["level"]), before.start(), mention.end
    elif after:
        yield TestScore(test="CEFR", overall=after["level"]), mention.start, after.end()
