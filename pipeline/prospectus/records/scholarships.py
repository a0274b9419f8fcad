"""Scholarships, bursaries, stipends and discounts by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.values.base import Scanner

_SCHOLARSHIP = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'À-ž“”\"-]*(?: (?:(?:of|for|in|and|the|de|del|la|y|et|d’) ?){0,2}(?=[A-ZÀ-Þ“\"])|[ -]?)){0,6}?"
    r"(?:[Ss]cholarships?|[Bb]ursary|[Bb]ursaries|[Ff]ellowships?|[Ss]tudentships?|[Aa]wards?"
    r"|[Gg]rants?|[Ss]tipendium|[Ss]tipendien|[Ss]ubsidy|[Ff]unding(?= scheme))(?![a-z])"
    r"|(?:Beca|Bourse|Borsa|Prix|Premio) (?:(?:de|del|di|la|y|et|d’) ?)*[A-ZÀ-Þ][\wÀ-ž’]+(?: (?:(?:y"
    r"|de|et|e) )?[A-ZÀ-Þ][\wÀ-ž’]+){0,4}|[A-ZÀ-Þ]\w+stipendium|[A-ZÀ-Þ]\w*beurs|[A-Z]\w+rabatt"
    r"|Early [Bb]ird"
)
_SUPPORT_WORD = (
    r"(?i)scholarship|bursar|fellowship|studentship|award|grant|stipendi|subsidy|funding|beca |bourse"
    r"|borsa|prix |premio|beurs|rabatt|early bird"
)
_REACH_BACK, _REACH_ON = 90, 70


@cache
def _support_words() -> Scanner:
    return Scanner(_SUPPORT_WORD)


def _near_support(text: str) -> Iterator[re.Match[str]]:
    """What may be names of scholarships, around the words that they hold."""
    end = 0
    for first, last in _support_words().spans(text):
        if first < end:
            continue
        low = max(end, first - _REACH_BACK, text.rfind("\n", 0, first) + 1)
        for match in _SCHOLARSHIP.finditer(text, low, min(len(text), last + _REACH_ON)):
            if match.end() > end:
                end = match.end()
                yield match


_PLAIN_NAME = re.compile(
    r"(?i)^(?:the |our |this |a |an |these |all |other |more |any |your |full |partial |research "
    r"|academic |external |postgraduate |undergraduate |international |some |two |three |university "
    r"|available |new |\d+ )*(?:scholarships?|bursary|bursaries|fellowships?|studentships?|awards?"
    r"|grants?|stipendium|stipendien|subsidy|funding)$"
)


def find_scholarships(text: str) -> list[Reading[str]]:
    """Scholarships and the like that bear a name."""
    found = []
    for match in _near_support(text):
        name = re.sub(r"^(?:The|Our|This|A|An|And|For|Fee|Apply|If|Each|Are) ", "", match.group())
        if not _PLAIN_NAME.match(name) and (name[0].isupper() or name[0] in '“"'):
            found.append(Reading(name, match.end() - len(name), match.end(), name))
    return found


_DISCOUNT = re.compile(r"(?i)rabatt|early bird")


def is_scholarship(name: str) -> bool:
    """Whether a name is that of a scholarship: a discount for those who apply early is none.

    >>> is_scholarship("Ada Lovelace Scholarship"), is_scholarship("Early bird"), is_scholarship("Round 1")
    (True, False, False)
    """
    return bool(find_scholarships(name)) and not _DISCOUNT.search(name)


def find_funding(view: View) -> Iterator[Reading[dict[str, Any]]]:
    """Scholarships that have a heading, a label or an amount of their own."""
    text = view.text
    for start, end in view.content():
        for found in find_scholarships(text[start:end]):
            at, stop = found.start + start, found.end + start
            block = view.block_at(at)
            alone = block.kind == "heading" or block.end - block.start <= len(found.value) + 3
            lead = text[block.start : at].strip(" •-*\t") == ""
            paid = re.search(r"[£€$]|\b(?:EUR|GBP|USD|CHF|SEK)\b", text[stop : min(block.end, stop + 160)])
            if alone or lead or paid:
                yield Reading({"name": found.value}, at, stop, found.value)
