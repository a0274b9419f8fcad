"""Which line of a page names the programme, and what award it leads to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from prospectus.fields.view import View
from prospectus.model import Block, Reading, Span
from prospectus.reasons import doubt
from prospectus.records import awards, titles
from prospectus.records.awards import AwardPhrase
from prospectus.records.providers import names_provider
from prospectus.records.titles import Title
from prospectus.sections import kind_of

_AWARD_LABEL = re.compile(
    r"(?i)\W*(?:award|degree|qualification|abschluss|akademischer grad|dipl[oô]me|titulación|título"
    r"|titulo|titolo|examen|graad|diploma|titel)"
)
_NO_TITLE = re.compile(
    r"(?i)\W*(?:skip to|jump to|zum inhalt|menu|home\b|search|log ?in|cookie|source url|select "
    r"|choose |apply|how to apply|download|contact|share|close|"
    r"tuition|fees?\b|overview|services|admissions?\b|international students|for current|find out"
    r"|more info|toggle|breadcrumb|you are here|welcome)"
)
_LABEL_ONLY = re.compile(
    r"(?i)(?:degree(?: title| awarded)?|award|abschluss|qualification|diplom|titel|titre|título|titolo"
    r"|type|level|[\W\d]*[A-Z]?[\d.]+[A-Z]*[\d.]*)"
)
_LONGEST, _MOST_WORDS, _MANY_WORDS = 160, 18, 7
_BEFORE, _AFTER = 6, 8
"""How many lines before and after the beginning of the content may be the title."""
_ENOUGH = 1.5
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


def headlines(view: View) -> list[Headline]:
    """All lines and phrases that may name the programme, best first."""
    return view.once(_ranked)


def _ranked(view: View) -> list[Headline]:
    found = [*_lines(view), *_phrases(view)]
    return sorted(found, key=lambda h: (-h.score, h.start))


def _all_awards(view: View) -> tuple[list[AwardPhrase], list[int]]:
    found = awards.find(view.text)
    return found, [phrase.start for phrase in found]


def awards_in(view: View, start: int, end: int) -> list[AwardPhrase]:
    """The awards named in a stretch of the text."""
    found, starts = view.once(_all_awards)
    inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
    return [phrase for phrase in inside if phrase.end <= end]


def _lines(view: View) -> Iterator[Headline]:
    shown = view.readable
    early = _around_the_start(view.page.blocks) | _beside_awards(view, shown)
    lower = view.text.lower()
    for number, block in enumerate(view.page.blocks):
        line = view.text[block.start : block.end]
        if len(line) > _LONGEST or not (block.kind in ("title", "heading") or block.start in early) or block.hidden:
            continue
        title = titles.split(line)
        if title.subject is None or _NO_TITLE.match(line) or _LABEL_ONLY.fullmatch(line[slice(*title.subject)]):
            continue
        following = view.page.blocks[number + 1 : number + 4]
        score = _place(block, early=block.start in early) + _worth(view, line, title, lower)
        if following and _is_award_line(view, following[0]):
            score += 2.0 + 2.0 * doubt(block.stripped)  # the award below speaks for the line, however it looks
        elif any(_is_award_line(view, b) for b in following):
            score += 1.0
        yield Headline(block.start, line, title, score)


def _around_the_start(blocks: Sequence[Block]) -> set[int]:
    """The first lines of the page, and those around the place where its content begins."""
    first = next((n for n, b in enumerate(blocks) if not b.stripped and not b.hidden), 0)
    return {b.start for b in (*blocks[:2], *blocks[max(0, first - _BEFORE) : first + _AFTER])}


def _beside_awards(view: View, blocks: Sequence[Block]) -> set[int]:
    """Short lines right above or below a line that is an award and nothing else."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        if _is_award_line(view, block):
            found.update(b.start for b in blocks[max(0, number - 1) : number + 2])
    return found


def _place(block: Block, *, early: bool) -> float:
    """What the place of a line says."""
    if block.kind == "title":
        return 4.0
    if block.kind == "heading" and block.level == 1:
        return (5.0 if block.start else 3.5) - 1.5 * doubt(block.stripped)  # the first line may be a menu's
    weight = 2.0 if block.kind == "heading" else 1.0
    return weight + (0.5 if early else 0) - (3.0 * doubt(block.stripped) if block.start else 0)


def _worth(view: View, line: str, title: Title, lower: str) -> float:
    """What its words say."""
    first, last = title.subject or (0, 0)
    subject = line[first:last]
    score = -3.0 if subject[:1].islower() else 0.0
    if title.award is not None:
        general = awards.is_general(subject) and title.award.subject == title.subject
        score += 0.5 if general else 3.0
    if kind_of(subject) != "other" and title.award is None:
        score -= 4.0
    if names_provider(subject) and title.award is None:
        score -= 4.0
    words = line.split()
    if len(words) > _MANY_WORDS and sum(word[0].isupper() for word in words) * 2 < len(words):
        score -= 2.0  # a sentence rather than a title
    if len(words) > _MOST_WORDS or line.endswith((".", "!", "?", ":")):
        score -= 3.0
    if names_provider(line[last:]):
        score += 1.5
    return score + min(2.0, 0.4 * (lower.count(subject.lower()) - 1))


def _is_award_line(view: View, block: Block) -> bool:
    return block.start in view.once(_award_lines)


def _award_lines(view: View) -> set[int]:
    """Where the short lines start that are an award and little else."""
    blocks = {block.start: block for block in (view.block_at(phrase.start) for phrase in view.once(_all_awards)[0])}
    found = set()
    for start, block in blocks.items():
        length = block.end - start
        named = awards_in(view, start, block.end) if length <= 60 else []
        if sum(phrase.end - phrase.start for phrase in named) * 2 > length:
            found.add(start)
    return found


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
    counts = Counter(line[slice(*(title.subject or (0, 0)))].lower() for _, line, title in found)
    seen = set()
    for number, (start, line, title) in enumerate(found):
        subject = line[slice(*(title.subject or (0, 0)))].lower()
        if subject not in seen:
            seen.add(subject)
            general = 1.0 if awards.is_general(subject) else 0.0
            late = 1.0 if start > len(view.text) / 2 else 0.0
            score = 1.5 - late + min(3.0, 0.75 * counts[subject]) + (1.0 if number == 0 else 0) - general
            small = 3.0 if line[slice(*(title.subject or (0, 0)))][:1].islower() else 0.0
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
    alike = [h for h in ranked if _plain(h) == _plain(ranked[0])]
    best = max(alike, key=lambda h: view.text.count(_subject(h)))
    first, last = best.title.subject or (0, 0)
    yield Reading(best.title.words or _subject(best), best.start + first, best.start + last, _subject(best))


def _subject(headline: Headline) -> str:
    return headline.line[slice(*(headline.title.subject or (0, 0)))]


def _plain(headline: Headline) -> str:
    return re.sub(r"\W+", " ", _subject(headline).lower().replace("&", "and")).strip()


def find_award(view: View) -> Iterator[Reading[dict[str, Any]]]:
    """The award: from the headline, the lines around it, or a label that asks for it; completed by its other form."""
    phrases = list(_award_phrases(view))
    if not phrases:
        return
    first = phrases[0]
    named = next((p for p in phrases if p.name and p.level == first.level), None)
    short = next((p for p in phrases if p.abbreviation and _belong(p, named)), None) or _stated_short(view, named)
    known = awards.ABBREVIATIONS[short.abbreviation][0] if short and short.abbreviation else None
    name = known if named is None or not named.subject else named.name
    value = {
        "name": name or (named.name if named else None),
        "abbreviation": short.abbreviation if short else _usual_short(view, named),
        "level": first.level,
    }
    for phrase in dict.fromkeys(p for p in (first, named, short) if p is not None):
        yield Reading(value, phrase.start, phrase.end, view.text[phrase.start : phrase.end])


def _award_phrases(view: View) -> Iterator[AwardPhrase]:
    """Awards in the order in which they are believed."""
    best = next(iter(headlines(view)), None)
    if best is not None:
        parts = (best.title.award, best.title.abbreviation)
        yield from (_moved(phrase, best.start) for phrase in parts if phrase is not None)
    yield from _labelled(view)
    if best is not None:
        yield from _below(view, best)
        yield from _beside_subject(view, _subject(best).lower())


def _labelled(view: View) -> Iterator[AwardPhrase]:
    """Awards beside a label that asks for one."""
    for block in view.page.blocks:
        for cell in block.cells:
            if any(_AWARD_LABEL.match(view.text[slice(*label)]) for label in cell.labels):
                yield from awards_in(view, cell.start, cell.end)


def _below(view: View, best: Headline) -> Iterator[AwardPhrase]:
    """Awards on lines of their own below the headline, and in the page's main headings."""
    behind = [block for block in view.page.blocks if block.start > best.start][:3]
    for block in behind:
        if _is_award_line(view, block):
            yield from awards_in(view, block.start, block.end)
    for block in view.page.blocks:
        if block.kind == "title" or (block.kind == "heading" and block.level == 1):
            yield from awards_in(view, block.start, block.end)


def _beside_subject(view: View, subject: str) -> Iterator[AwardPhrase]:
    """Awards that running text names together with the subject."""
    for start, end in view.content() if subject else ():
        for phrase in awards_in(view, start, end):
            if subject in view.text[phrase.end : phrase.end + len(subject) + 12].lower():
                yield phrase


def _moved(phrase: AwardPhrase, by: int) -> AwardPhrase:
    subject = (phrase.subject[0] + by, phrase.subject[1] + by) if phrase.subject else None
    return replace(phrase, start=phrase.start + by, end=phrase.end + by, subject=subject)


def _belong(short: AwardPhrase, named: AwardPhrase | None) -> bool:
    """Whether an abbreviation can stand for a name."""
    if named is None or named.name is None or not short.abbreviation:
        return True
    full, level = awards.ABBREVIATIONS[short.abbreviation]
    return level == named.level and (not named.subject or named.name.lower().startswith(full.lower().split(" in ")[0]))


def _usual_short(view: View, named: AwardPhrase | None) -> str | None:
    """What a general degree is called for short where the page is: a Master of Science is an MS in the US."""
    if named is None or named.name is None or not named.subject:
        return None
    if not awards.is_general(view.text[slice(*named.subject)]):
        return None
    plain_name = re.sub(r"(?i) ?\(?(?:with )?hon(?:ou?r)?s\)?", "", named.name).strip()
    forms = [short for short, (full, _) in awards.ABBREVIATIONS.items() if full.lower() == plain_name.lower()]
    american = view.hints.region == "US" and len(forms) > 1
    return (forms[1] if american else forms[0]) if forms else None


def _stated_short(view: View, named: AwardPhrase | None) -> AwardPhrase | None:
    """The abbreviation that the content uses for a name."""
    if named is None or not named.subject or named.name is None:
        return None
    forms = [s for s, (full, _) in awards.ABBREVIATIONS.items() if named.name.lower().startswith(full.lower())]
    for start, end in view.content():
        for phrase in awards_in(view, start, end):
            if phrase.abbreviation in forms:
                return phrase
    return None


_SUBJECT_BEHIND = re.compile(
    r"(?: ?\([^)]{1,12}\))?\s(?:in |en |em |of )?(?P<subject>[A-ZÀ-Þ][\w’'&-]+(?: (?:and |of |& "
    r"|für )?[A-ZÀ-Þ][\w’'&-]+){0,5})"
)


_OF_A_KIND = re.compile(r"\s(?:courses|programmes|programs|degrees|students|applicants)\b", re.IGNORECASE)


def other_programmes(view: View) -> list[Span]:
    """Names of programmes that are not the page's own: `BSc Zoology`, `Executive MBA`."""
    best = next(iter(headlines(view)), None)
    if best is None or best.title.subject is None:
        return []
    own = set(re.findall(r"\w+", _subject(best).lower())) | set(re.findall(r"\w+", best.line.lower()))
    found = []
    for phrase in view.once(_all_awards)[0]:
        behind = _SUBJECT_BEHIND.match(view.text, phrase.end)
        span = phrase.subject or (behind.span("subject") if behind else None)
        words = set(re.findall(r"\w{3,}", view.text[slice(*span)].lower())) if span else set()
        if (
            not words
            and _OF_A_KIND.match(view.text, phrase.end)
            and best.title.award
            and phrase.level != best.title.award.level
        ):
            found.append((phrase.start, phrase.end))
        if words and not awards.is_general(view.text[slice(*span)]) and len(words & own) * 2 < len(words):  # type: ignore[misc]
            found.append((phrase.start, span[1] if span else phrase.end))
    return found
