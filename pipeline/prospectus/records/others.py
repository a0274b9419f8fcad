"""Programmes that a page names beside its own."""

from __future__ import annotations

import re
from functools import cache

from prospectus.fields.view import View
from prospectus.model import Span
from prospectus.records import awards
from prospectus.records.cards import cards
from prospectus.records.headlines import headlines
from prospectus.records.named_awards import all_awards
from prospectus.values import countries

_WORD = re.compile(r"\w+")
_TELLING = 3
"""Letters of a word that tells subjects apart."""
_SUBJECT_BEHIND = re.compile(
    r"(?: ?\([^)]{1,12}\))?[ \u00a0](?:in |en |em |of )?(?P<subject>[A-ZÀ-Þ][\w’'&-]+(?: (?:and |of |& "
    r"|für )?[A-ZÀ-Þ][\w’'&-]+){0,5})"
)
_NO_SUBJECT = re.compile(
    r"(?i:\b(?:scholarships?|bursar(?:y|ies)|fellowships?|studentships?|stipend(?:ium|ien)?|grants?|awards?|loans?)\Z)"
    r"|\A(?:HES|HES-SO|FH|UAS|ETH|Hons|Honours)\Z"
)
"""What begins with the name of an award and is no programme: `Masters Scholarship`."""
_OF_A_KIND = re.compile(r"\s(?:courses|programmes|programs|degrees|students|applicants)\b", re.IGNORECASE)


@cache
def _country() -> re.Pattern[str]:
    """What is no programme either: `MSc` before a country."""
    names = "|".join(re.escape(name) for name in sorted(countries.names(), key=len, reverse=True) if len(name) > 1)
    return re.compile(rf"(?:{names})\b(?! (?:Studies|Studien))")


def other_programmes(view: View) -> list[Span]:
    """Names of programmes that are not the page's own, `BSc Zoology`, and lists of such programmes."""
    best = next(iter(headlines(view)), None)
    if best is None or best.title.subject is None:
        return cards(view)
    own = set(_WORD.findall(f"{best.subject} {best.line}".lower()))
    found = []
    for phrase in all_awards(view):
        behind = _SUBJECT_BEHIND.match(view.text, phrase.end)
        span = phrase.subject or (behind.span("subject") if behind else (phrase.end, phrase.end))
        subject = view.text[slice(*span)]
        words = {word for word in _WORD.findall(subject.lower()) if len(word) >= _TELLING}
        if words:
            another = not awards.is_general(subject) and len(words & own) * 2 < len(words)
        else:
            level = best.title.award and best.title.award.level
            another = bool(level) and phrase.level != level and _OF_A_KIND.match(view.text, phrase.end) is not None
        if another and not _NO_SUBJECT.search(subject) and not _country().match(subject):
            found.append((phrase.start, span[1] if words else phrase.end))
    return found + cards(view)
