"""A guide: an article about programmes of a kind, not one programme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from prospectus.fields.hints import Hints
from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.records import awards, headlines
from prospectus.schema import Cue, Reads, Record, Words
from prospectus.values import credits as credit_values
from prospectus.values import per as rates
from prospectus.values.credits import Credits
from prospectus.values.durations import Duration
from prospectus.values.money import Money
from prospectus.values.per import Per

_ARTICLE = re.compile(
    r"(?i)\b(?:guide|everything you need to know|what is an?|what are|how to|versus|vs\.?|best|top \d+"
    r"|explained|pros and cons|is it worth|should you|types of|difference between|ratgeber|guía"
    r"|leitfaden)\b"
)
_BY = re.compile(
    r"(?:[Ww]ritten [Bb]y|WRITTEN BY|(?:^|\n)\s*[Bb]y|[Aa]uthors?:?|[Vv]on|Por"
    r"|Par)[ \t:]+(?P<name>[A-ZÀ-Þ][\w’'À-ž-]+(?: (?:van |von "
    r"|de )?[A-ZÀ-Þ][\w’'À-ž.-]*){1,3})(?![a-z])"
)
_APPROXIMATE = re.compile(
    r"(?i)(?:about|around|roughly|approximately|approx\.?|some|typically|usually|average of|at least"
    r"|as (?:few|many) as|or so|etwa|rund|environ)\s+(?:of\s+)?(?:\w+\s+)?$"
)
_NAME = r"(?:[A-Z]{2,6}|[A-Z][\w’']+(?: (?:(?:for|of|and|the|on) )?[A-Z][\w’']+){1,6})"
_SOURCE = re.compile(
    rf"(?:(?:[Aa]ccording to|[Ss]ource:?|[Dd]ata (?:from|by)|[Rr]eported by)\s(?:the\s)?(?P<name>{_NAME}))"
    rf"|(?P<name2>{_NAME})(?=\s(?:shows?|reports?|found|finds|estimates?|lists?|data|says|puts))"
)
_DEGREE_TITLE = re.compile(
    r"(?:Master|Bachelor|Doctor)s? of (?:[A-Z][\w’'-]*(?: (?:and"
    r"|of) (?=[A-Z]))? ?){1,4}in (?P<subject>[A-Z][\w’'-]*(?:,? (?:(?:and(?! (?:a )?(?:Master|Bachelor"
    r"|Doctor))|of|for|with"
    r"|&) )?[A-Z][\w’'-]*){0,6})"
)
_REFERENCE = re.compile(r"(?:[Ii]n|[Aa]s of|[Ff]or|[Ss]ince|during)\s(?:the\s)?(?P<year>20[0-4]\d)(?![\d/–-])")


_FOR_ALL = re.compile(
    r"(?i)for (?:a|an|the|your|an entire|the whole) (?:full |entire )?(?:master|bachelor|degree|doctora|program)\w*"
)
_POPULATIONS = {
    "private": (
        "private",
        "private school",
        "private schools",
        "private institution",
        "private universities",
        "private colleges",
    ),
    "public, in-state": ("in-state residents", "in-state students", "in-state", "state residents"),
    "public, out-of-state": ("out-of-state students", "out-of-state residents", "out-of-state"),
    "public": ("public schools", "public universities", "public institutions"),
    "graduate, all institutions": ("graduate degrees", "graduate programs", "graduate school", "graduate students"),
    "undergraduate, all institutions": ("undergraduate degrees", "undergraduate programs", "undergraduate students"),
}


def _rates(text: str) -> list[Reading[Per]]:
    whole: list[Reading[Per]] = [Reading("programme", m.start(), m.end(), m.group()) for m in _FOR_ALL.finditer(text)]
    return sorted([*rates.find(text), *whole], key=lambda r: r.start)


def _reference_years(text: str) -> list[Reading[int]]:
    return [Reading(int(m["year"]), *m.span("year"), m["year"]) for m in _REFERENCE.finditer(text)]


def _sources(text: str) -> list[Reading[str]]:
    """Who is named for a figure: `according to NCES`, `the Bureau of Labor Statistics reports`."""
    groups = ((m, "name" if m["name"] else "name2") for m in _SOURCE.finditer(text))
    return [Reading(m[group], *m.span(group), m[group]) for m, group in groups]


class StatedCredits(Credits):
    """Credits that programmes of this kind have."""

    approximate: bool | None = None


class Cost(Money):
    """What studying costs on average, for whom, and who says so."""

    per: Annotated[Per | None, Reads(_rates)] = None
    reference_year: Annotated[int | None, Reads(_reference_years)] = None
    population: Annotated[str | None, Words(_POPULATIONS)] = None
    source: Annotated[str | None, Reads(_sources)] = None


def _credits(text: str, hints: Hints) -> Iterator[Reading[dict[str, Any]]]:
    for found in credit_values.find(text):
        before = text[max(0, found.start - 30) : found.start]
        stated: dict[str, Any] = {"value": found.value.value, "unit": found.value.unit}
        if _APPROXIMATE.search(before):
            stated["approximate"] = True
        yield Reading(stated, found.start, found.end, found.quote)


def find_authors(view: View) -> Iterator[Reading[str]]:
    """Who wrote the article."""
    for match in _BY.finditer(view.text[:4000]):
        if view.is_readable(view.block_at(match.start("name"))):
            yield Reading(match["name"], *match.span("name"), match["name"])


def find_degree_titles(view: View) -> Iterator[Reading[str]]:
    """Full names of degrees in a subject: `Master of Science in Data Science`."""
    for start, end in view.content():
        for match in _DEGREE_TITLE.finditer(view.text, start, end):
            yield Reading(match.group(), *match.span(), match.group())


def find_article_title(view: View) -> Iterator[Reading[str]]:
    """The whole title of the article."""
    block = headlines.main_line(view)
    if block is not None:
        text = view.text[block.start : block.end]
        yield Reading(text, block.start, block.end, text)


class Guide(Record):
    """An article about programmes."""

    title: Annotated[str, Reads(find_article_title, whole_page=True), Cue(alone=4, anywhere=True)]
    authors: Annotated[list[str], Reads(find_authors, whole_page=True), Cue(alone=4)] = Field(default_factory=list)
    durations: Annotated[
        list[Duration],
        Cue(
            "how long",
            "take",
            "degree",
            "program",
            "complete",
            "completed",
            "length",
            avoid=("experience", "internship", "growth", "decade", "history", "career", "ago", "job"),
        ),
    ] = Field(default_factory=list)
    credits: Annotated[
        StatedCredits | None,
        Reads(_credits),
        Cue("credits", "semester hours", "program", "degree", "complete", avoid=("course", "thesis", "each")),
    ] = None
    costs: Annotated[
        list[Cost],
        Cue(
            "cost",
            "tuition",
            "fee",
            "price",
            "pay",
            "expense",
            avoid=("salary", "salaries", "earn", "wage", "grant", "scholarship", "income", "median"),
            sections=("fees",),
            not_sections=("careers", "funding"),
        ),
    ] = Field(default_factory=list)
    degree_titles: Annotated[list[str], Reads(find_degree_titles, whole_page=True), Cue(alone=3)] = Field(
        default_factory=list
    )

    @classmethod
    def unfit(cls, view: View) -> str | None:
        """Only articles about degrees are guides."""
        line = headlines.main_line(view)
        title = view.text[line.start : line.end] if line else ""
        if not _ARTICLE.search(title):
            return "the title is not that of an article about programmes"
        if not awards.find(title) and not re.search(r"(?i)degree|program|course|study|college|universit", title):
            return "the article is not about programmes"
        return None


__all__ = ["Guide"]
