"""What award a programme's page says it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.records import awards
from prospectus.records.awards import AwardPhrase
from prospectus.records.headlines import Headline, headlines
from prospectus.records.named_awards import awards_in, is_award_line

_AWARD_LABEL = re.compile(
    r"(?i)\W*(?:award|degree|qualification|abschluss|akademischer grad|dipl[oô]me|titulación|título"
    r"|titulo|titolo|examen|graad|diploma|titel)"
)


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
        yield from _beside_subject(view, best.subject.lower())


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
        if is_award_line(view, block):
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
