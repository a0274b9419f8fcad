"""What holds for every grammar on every text: true quotes, order, no overlaps, normal forms, linear work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.model import Reading
from prospectus.values import (
    academic_years,
    classes,
    countries,
    credits,
    date_states,
    dates,
    durations,
    emails,
    gpa,
    languages,
    modes,
    money,
    numbers,
    per,
    phones,
    scores,
    urls,
    vat,
)
from prospectus.values.money import Money

Find = Callable[[str], list[Reading[Any]]]

GRAMMARS: dict[str, Find] = {
    "academic_years": academic_years.find,
    "classes": classes.find,
    "countries": countries.find,
    "credits": credits.find,
    "credits.points": credits.find_points,
    "date_states": date_states.find,
    "dates": dates.find,
    "dates.ranges": dates.find_ranges,
    "dates.undecided": dates.find_undecided,
    "dates.years": dates.find_years,
    "durations": durations.find,
    "emails": emails.find,
    "gpa": gpa.find,
    "languages": languages.find,
    "languages.taught": languages.find_taught,
    "modes.delivery": modes.find_delivery,
    "modes.study": modes.find_study,
    "money": money.find,
    "money.free": money.find_free,
    "numbers": numbers.find,
    "per": per.find,
    "phones": lambda text: phones.find(text, "GB"),
    "scores": scores.find,
    "scores.levels": scores.find_levels,
    "urls": urls.find,
    "vat": vat.find,
}

PIECES = [
    "£9,250", "€ 1.234,56", "1 785 €", "$40", "R$", "kr", "k", "2026/27", "2026", "31 st May", "May", "1er", "Fall",
    "15.07.", "03/04/2026", "mid-", "rolling", "TBC", "one-year", "12–18 months", "6 Semester", "2 ans", "½",
    "full-", "part-time", "FT", "90 ECTS", "credits", "CP", "IELTS", "6.5", "TOEFL", "550", "in each", "overall",
    "(", ")", "2:1", "2.1", "first", "GPA of", "/", "4.0", "English", "taught in", "deutscher Sprache", "France",
    "UK", "+44 (0)20 7589", "5111", "a@b.example", "(at)", "x", "https://a.b/c", "www.", "per", "a year", "/credit",
    "VAT", "incl.", "free", "none", "to", "-", "–", "and", "und", ",", ".", ":", ";", "\n", "\t", " ", "\u00a0",
    "\u202f", "\u200b", "%", "1", "00", "000", "99999999999999999", "Ä", "ł", "İ", "\u0301", "\ud800", "\x00", "😀",
    "١٢", "²", "③", "１２",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join),
)


@pytest.mark.parametrize("name", GRAMMARS)
def test_readings_lie_where_they_say(name: str) -> None:
    @settings(max_examples=60, deadline=None, database=None)
    @given(TEXTS)
    def check(text: str) -> None:
        readings = GRAMMARS[name](text)
        assert all(text[r.start : r.end] == r.quote and r.quote for r in readings)
        assert all(a.end <= b.start for a, b in pairwise(readings))
        for reading in readings:
            for number in decimals(reading.value):
                assert number.is_finite()
                assert "E" not in str(number)

    check()


def decimals(value: Any) -> list[Decimal]:
    if isinstance(value, Decimal):
        return [value]
    return [v for v in dict(value).values() if isinstance(v, Decimal)] if hasattr(value, "model_dump") else []


@settings(max_examples=100, deadline=None)
@given(
    st.decimals(min_value=1, max_value=10**7, places=2),
    st.sampled_from(["£{}", "{} €", "EUR {}", "USD {}", "{} Kč", "A${}", "{} zł"]),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("\u202f", ","), ("’", ".")]),
    st.sampled_from(["{}", "Fee: {} per year", "required{}Learn", "2026/27: {}", "({})", "home {} a year"]),
)
def test_money_in_every_style(amount: Decimal, sign: str, separators: tuple[str, str], around: str) -> None:
    group, point = separators
    written = f"{amount:,.2f}".replace(",", "§").replace(".", point).replace("§", group)
    [found] = money.find(around.format(sign.format(written)))
    assert found.value.amount == amount
    assert found.value.amount_max is None


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=dates.datetime.date(2001, 1, 1), max_value=dates.datetime.date(2049, 12, 31)))
def test_dates_in_every_style(day: Any) -> None:
    styles = [
        "%d %B %Y",
        "%B %d, %Y",
        "%A, %d %B %Y",
        "%Y-%m-%d",
        "%d.%m.%Y",
        "%d %b %Y",
        "by %dth of %B %Y",
        "on%d %B %Y",
    ]
    for style in styles:
        assert [r.value.date for r in dates.find(day.strftime(style))] == [day.isoformat()], style


@given(st.text(max_size=60), st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_parse_never_fails(text: str, hint: str) -> None:
    value = money.parse(text, hint)
    assert value is None or isinstance(value, Money)


HOSTILE = [
    "1", "1,", "1.", "1 ", "12 ", "123 ", "1-", "£", "£1", "$ ", "€1 to ", "1 to ", "31 st ", "May ", "1 May ",
    "2026", "2026/27 ", "1/", "1/2/", "one ", "1 year ", "years ", "1 or ", "IELTS ", "IELTS 6.5 ", "6.5 in ",
    "ECTS ", "credits: ", "1 credit", "taught in ", "English ", "English, ", "language ", "GPA of ", "a@", "a.",
    "@", "(at)", "+44 ", "(0)", "((", "www.", "http://a/(", "per ", "free ", "no ", "rolling ", "first or ", "2:1 ",
    "full-", "part-time ", " ", "\n", "\t", "\u00a0", "a", "é", "-", "–", ".",
]  # fmt: skip


@pytest.mark.parametrize("name", GRAMMARS)
def test_hostile_text_costs_linear_work(name: str) -> None:
    """Four times the text makes four times the calls; a step that looks back or ahead without bound makes sixteen."""
    find = GRAMMARS[name]
    find("£1 on 1 May 2026, IELTS 6.5")
    for piece in HOSTILE:
        small, large = (calls(find, piece * (size // len(piece))) for size in (800, 3200))
        assert large < 6 * small + 400, piece


def calls(find: Find, text: str) -> int:
    """How many functions, of Python and of C, run while a text is read."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        find(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", ["none ", "May ", "1,", "£1 ", "12 ", "first or ", "IELTS ", "1 to ", "a@", "(at)"])
def test_long_hostile_text_is_read_to_its_end(piece: str) -> None:
    """Many characters: what is quadratic in them would not come back within a test run."""
    text = piece * (60_000 // len(piece)) + " £9,250 on 1 May 2026"
    for name in ("money", "money.free", "dates", "numbers", "durations", "scores", "classes", "emails"):
        readings = GRAMMARS[name](text)
        assert all(a.end <= b.start for a, b in pairwise(readings))
    assert str(money.find(text)[-1].value.amount) == "9250"
    assert dates.find(text)[-1].value.date == "2026-05-01"
