"""Which line of a page names the programme."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prospectus.fields.view import View
from prospectus.model import Block, Reading
from prospectus.reasons import doubt
from prospectus.records import awards, titles
from prospectus.records.institutions import names_provider
from prospectus.records.named_awards import awards_in, is_award_line
from prospectus.records.titles import Title
from prospectus.sections import kind_of

_NO_TITLE = re.compile(
    r"(?i)\W*(?:skip to|jump to|zum inhalt|menu|home\b|search|log ?in|cookie|source url|select "
    r"|choose |apply|how to apply|download|contact|share|close|"
    r"tuition|fees?\b|overview|services|admissions?\b|international students|for current|find out"
    r"|more info|toggle|breadcrumb|you are here|welcome)"
)
_LABEL_ONLY = re.compile(
    r"(?i)(?:degree(?: title| awarded)?|award|abschluss|qualification|diplom|titel|titre|título|titolo"
    r"|hon(?:ou?r)?s\.?|(?:first|second|third)[- ]cycle"
    r"|courses?|programmes?|programs?|degrees|study|type|level|[\W\d]*[A-Z]?[\d.]+[A-Z]*[\d.]*)"
)
_NAMES = re.compile(
    r"(?i)(?:name of |full )?(?:(?:degree |study )?(?:programme?|course)|studiengang|studienangebot|opleiding|formation"
    r"|intitulé|titulación|corso(?: di (?:laurea|studi\w*))?|utbildning|program)(?: (?:title|name))?\s*[:\t]"
)
"""Labels that ask for the programme's name."""
_PRICED = re.compile(r"\d\d")
_FIGURES = re.compile(r"\d[\d.,’' ]*[.,’' ]\d{3}\b|[£$€]\s?\d")
_LONGEST, _MOST_WORDS, _MANY_WORDS = 160, 18, 7
_BEFORE, _AFTER = 6, 8
"""How many lines before and after the beginning of the content may be the title."""
_ENOUGH = 0.0
_DOUBTED, _DOUBTED_AWARD = 3.0, 1.5
"""What it counts that a line may be no content, and for one near the start of the content that names an award."""
_STEP = re.compile(r"\s[>›»/|→\\]\s|[>›»→]")
_LEAST_STEPS, _TRAIL = 3, 3.0
_BELOW_TRAIL, _SHORTEST = 3, 6
"""How many lines below the end of a trail its repetition may stand, and its letters at least."""
_GENERAL = 2.0
_PER_NAT, _MOST_NATS = 0.6, 3.0
"""What the log-odds of being the title of any page count, and how many of them."""
_IN_PROSE = re.compile(
    r"(?: ?\([A-Z][A-Za-z.]{1,7}\))?(?: (?:degree "
    r"|programme? )?in (?P<subject>[A-ZÀ-Þ][\w’'&-]*(?:(?:,? (?:(?:and|of|the|for|with|&|de) )*| & "
    r"|/)[A-ZÀ-Þ][\w’'&-]*){0,6}))?(?: ?\([A-Z][a-z][^)]{2,40}\))?"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """A line, or a phrase of the text, that may name the programme."""

    start: int
    """Where it begins in the canonical text."""
    line: str
    title: Title
    score: float
    in_prose: bool = False
    """It is a phrase of running text rather than a line."""

    @property
    def subject(self) -> str:
        """The part of the line that names the subject; empty where none does."""
        return self.title.subject_in(self.line)


def headlines(view: View) -> list[Headline]:
    """All lines and phrases that may name the programme, best first."""
    return view.once(_ranked)


def _ranked(view: View) -> list[Headline]:
    found = [*_lines(view), *_phrases(view)]
    return sorted(found, key=lambda h: (-h.score, h.start))


def _lines(view: View) -> Iterator[Headline]:
    shown = view.readable
    odds = view.once(_title_odds)
    trail = _ends_of_trails(view)
    early = _around_the_start(view.page.blocks) | _beside_awards(view, shown) | odds.keys() | trail
    said = view.once(_said)
    for number, block in enumerate(view.page.blocks):
        line = view.text[block.start : block.end]
        if not _may_name(block, line, early=block.start in early):
            continue
        title = titles.split(line)
        if title.subject is None or _NO_TITLE.match(line) or _LABEL_ONLY.fullmatch(title.subject_in(line)):
            continue
        following = view.page.blocks[number + 1 : number + 4]
        score = _place(block, early=block.start in early, awarded=title.award is not None) + _worth(
            view, line, title, said
        )
        score += _TRAIL if block.start in trail else 0.0
        score += _PER_NAT * odds.get(block.start, -_MOST_NATS)
        if following and is_award_line(view, following[0]):
            score += 2.0 + 2.0 * doubt(block.stripped)  # the award below speaks for the line, however it looks
        elif any(is_award_line(view, b) for b in following):
            score += 1.0
        yield Headline(block.start, line, title, score)


def _may_name(block: Block, line: str, *, early: bool) -> bool:
    """Whether a line stands where names stand; a row of numbers is an entry of a table."""
    if block.hidden or len(line) > _LONGEST or (block.kind == "row" and _PRICED.search(line)):
        return False
    if block.kind == "pair" and not _NAMES.match(line):
        return False
    return early or block.kind in ("title", "heading")


def _around_the_start(blocks: Sequence[Block]) -> set[int]:
    """The first lines of the page, and those around the place where its content begins."""
    first = next((n for n, b in enumerate(blocks) if not b.stripped and not b.hidden), 0)
    return {b.start for b in (*blocks[:2], *blocks[max(0, first - _BEFORE) : first + _AFTER])}


def _beside_awards(view: View, blocks: Sequence[Block]) -> set[int]:
    """Short lines right above or below a line that is an award and nothing else."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        if is_award_line(view, block):
            found.update(b.start for b in blocks[max(0, number - 1) : number + 2])
    return found


def _ends_of_trails(view: View) -> set[int]:
    """Lines below a trail of breadcrumbs that ends with them: `Home > Study > Ecology` over `Ecology`, on one line or
    on a line for each step.
    """
    found: set[int] = set()
    ends: deque[str] = deque(maxlen=_BELOW_TRAIL)
    begins = next((n for n, b in enumerate(view.page.blocks) if not b.stripped and not b.hidden), 0)
    for number, block in enumerate(view.page.blocks):
        line = view.text[block.start : block.end].casefold().strip()
        if len(line) > _LONGEST or block.hidden:
            ends.clear()
            continue
        if line in ends and len(line) >= _SHORTEST:
            found.add(block.start)
        steps = _STEP.split(line)
        if len(steps) >= _LEAST_STEPS:
            ends.append(steps[-1].strip())
        else:
            ends.append(line if number < begins else "")
    return found


def _place(block: Block, *, early: bool, awarded: bool) -> float:
    """What the place of a line says."""
    if block.kind == "title":
        return 4.0
    if block.kind == "heading" and block.level == 1:
        return (5.0 if block.start else 3.5) - 1.5 * doubt(block.stripped)  # the first line may be a menu's
    weight = {"heading": 2.0, "pair": -0.5}.get(block.kind, 1.0)
    doubted = _DOUBTED_AWARD if early and awarded else _DOUBTED
    return weight + (0.5 if early else 0) - (doubted * doubt(block.stripped) if block.start else 0)


def _title_odds(view: View) -> dict[int, float]:
    """For lines that may be the title of any page their log-odds, in nats."""
    blocks = view.page.blocks
    return {
        blocks[line.block].start: max(-_MOST_NATS, min(_MOST_NATS, line.odds / 16)) for line in view.page.title_lines
    }


def _said(view: View) -> str:
    """What the content of the page says, in small letters: menus repeat their entries."""
    blocks = (b for b in view.page.blocks if b.kind == "title" or not b.stripped)
    return "\n".join(view.text[b.start : b.end] for b in blocks).lower()


def _worth(view: View, line: str, title: Title, said: str) -> float:
    """What its words say."""
    subject, (first, last) = title.subject_in(line), title.subject or (0, 0)
    led = title.award is not None and title.award.start < first  # `Máster en gestión del agua`
    score = -3.0 if subject[:1].islower() and not led else 0.0
    if title.award is not None:
        general = awards.is_general(subject) and title.award.subject == title.subject
        score += 0.5 if general else 3.0
    if kind_of(subject) != "other" and title.award is None:
        score -= 4.0
    if names_provider(subject) and title.award is None:
        score -= 4.0
    if _FIGURES.search(line):
        score -= 2.5  # an entry with its price
    words = line.split()
    if len(words) > _MANY_WORDS and sum(word[0].isupper() for word in words) * 2 < len(words):
        score -= 2.0  # a sentence rather than a title
    if len(words) > _MOST_WORDS or line.endswith((".", "!", "?", ":")):
        score -= 3.0
    if names_provider(line[last:]):
        score += 1.5
    return score + max(0.0, min(2.0, 0.4 * (said.count(subject.lower()) - 1)))


def _phrases(view: View) -> Iterator[Headline]:
    """Awards with a subject in running text: `the Bachelor of Paramedicine`; the more often, the better."""
    found: list[tuple[int, str, Title]] = []
    text = view.text
    for start, end in view.content():
        for phrase in awards_in(view, start, end):
            match = _IN_PROSE.match(text, phrase.end, end)
            line = text[phrase.start : match.end() if match else phrase.end]
            if phrase.subject or (match and match["subject"]):
                title = titles.split(line)
                if title.subject:
                    found.append((phrase.start, line, title))
    counts = Counter(title.subject_in(line).lower() for _, line, title in found)
    seen = set()
    for number, (start, line, title) in enumerate(found):
        subject = title.subject_in(line).lower()
        if subject not in seen:
            seen.add(subject)
            general = _GENERAL if awards.is_general(subject) else 0.0
            late = 1.0 if start > len(view.text) / 2 else 0.0
            score = 1.5 - late + min(3.0, 0.75 * counts[subject]) + (1.0 if number == 0 else 0) - general
            small = 3.0 if title.subject_in(line)[:1].islower() else 0.0
            yield Headline(start, line, title, score - small, in_prose=True)


def main_line(view: View) -> Block | None:
    """The main heading, else the page's title, else the first line."""
    blocks = [b for b in view.page.blocks if not b.hidden]
    ranked = (
        *(b for b in blocks if b.kind == "heading" and b.level == 1 and view.is_readable(b)),
        *(b for b in blocks if b.kind == "title"),
        *blocks[:1],
    )
    return next(iter(ranked), None)


def find_title(view: View) -> Iterator[Reading[str]]:
    """The subject that the best headline names, in the spelling that headlines use most."""
    ranked = [h for h in headlines(view) if h.title.subject]
    if not ranked or ranked[0].score < _ENOUGH:
        return
    chosen = _main_heading(view, ranked) or ranked[0]
    alike = [h for h in ranked if _plain(h) == _plain(chosen)]
    best = max(alike, key=lambda h: view.text.count(h.subject))
    first, last = best.title.subject or (0, 0)
    yield Reading(best.title.words or best.subject, best.start + first, best.start + last, best.subject)


def _main_heading(view: View, ranked: Sequence[Headline]) -> Headline | None:
    """The main heading, where the head's title says the same and more, or less: heads add and shorten."""
    if view.block_at(ranked[0].start).kind != "title":
        return None
    said = f" {_plain(ranked[0])} "
    for headline in ranked:
        block, subject = view.block_at(headline.start), f" {_plain(headline)} "
        if block.kind == "heading" and block.level == 1 and (subject in said or said in subject):
            return headline
    return None


def _plain(headline: Headline) -> str:
    return re.sub(r"\W+", " ", headline.subject.lower().replace("&", "and")).strip()
