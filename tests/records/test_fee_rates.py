"""What one place of a page says of all its fees, and amounts that are no fees; small pages of their own wording."""

from __future__ import annotations

from typing import Any

import pytest

import prospectus
from prospectus.records import fee_amounts, fee_readers
from prospectus.values import money

PAGE = """<html><head><title>MSc Glacier Science - Example University</title></head><body><h1>MSc Glacier Science</h1>
<p>Example University</p><p>This programme trains scientists who study ice in all its forms.</p>%s</body></html>"""


def _table(*rows: str) -> str:
    cells = (row.split("|") for row in rows)
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in cells)
    return (
        "<table>"
        + "".join(f"<tr>{line}</tr>" for line in lines).replace("td>", "th>", 2 * (rows[0].count("|") + 1))
        + "</table>"
    )


def _fees(body: str) -> set[tuple[str, str | None, str | None]]:
    record: Any = prospectus.extract((PAGE % body).encode()).record
    return {(f"{fee.amount:f}", fee.per, fee.audience) for fee in record.fees}


SAID_OF_ALL = [
    (
        "above, in English",
        "<h2>Fees</h2><p>The fees below are per academic year and apply to international students.</p>"
        + _table("Route|Amount", "Research|£21,000", "Taught|£19,000"),
        {("21000", "year", "international"), ("19000", "year", "international")},
    ),
    (
        "above, in German",
        "<h2>Gebühren</h2><p>Die folgenden Gebühren gelten pro Semester.</p>"
        + _table("Gruppe|Betrag", "EU|1.500 €", "Nicht-EU|4.500 €"),
        {("1500", "term", "eu"), ("4500", "term", "international")},
    ),
    (
        "above, in Portuguese",
        "<h2>Propinas</h2><p>As propinas indicadas abaixo são por ano letivo.</p>"
        + _table("Perfil|Valor", "Nacionais|1.250 €", "Internacionais|5.500 €"),
        {("1250", "year", "home"), ("5500", "year", "international")},
    ),
    (
        "below, in Dutch",
        "<h2>Kosten</h2>"
        + _table("Groep|Collegegeld", "EER|€ 3.100", "Niet-EER|€ 14.200")
        + "<p>Deze bedragen gelden per studiejaar.</p>",
        {("3100", "year", "eu"), ("14200", "year", "international")},
    ),
    (
        "in other cells of the row",
        "<h2>Fees</h2>"
        + _table("Fee|Amount|Period|For", "Tuition|€18,000|per year|International students", "Levy|€120|per term|"),
        {("18000", "year", "international"), ("120", "term", None)},
    ),
    (
        "by a column of academic years",
        "<h2>Fees and funding</h2>"
        + _table("Group|Academic year|Fee", "EU|2026/2027|€2,500", "Non-EU|2026/2027|€21,300"),
        {("2500", "year", "eu"), ("21300", "year", "international")},
    ),
    (
        "by columns of years of study",
        "<h2>Kosten</h2>" + _table("|1. Jahr|2. Jahr", "Studiengebühr|6.900 €|7.200 €"),
        {("6900", "year", None), ("7200", "year", None)},
    ),
    (
        "by labels of years of study; a placement year is none",
        "<h2>Tuition fees</h2><ul><li>Year 1: £9,535</li><li>Year 2: £9,800</li><li>Placement year: £1,850</li></ul>",
        {("9535", "year", None), ("9800", "year", None), ("1850", None, None)},
    ),
    (
        "by a label glued to the value before",
        "<h2>Fees</h2><p>Home £9,250International £20,000</p>",
        {("9250", None, "home"), ("20000", None, "international")},
    ),
]


@pytest.mark.parametrize(("name", "body", "wanted"), SAID_OF_ALL)
def test_what_is_said_of_all_fees(name: str, body: str, wanted: set[Any]) -> None:
    assert _fees(body) == wanted


NO_FEES = [
    (
        "a converted column",
        "<h2>Fees</h2>" + _table("Item|USD per year|INR per year", "Tuition|18,000|1,500,000", "Insurance|900|75,000"),
        {("18000", "year", None), ("900", "year", None)},
    ),
    (
        "a threshold of income",
        "<h2>Fees</h2><p>Tuition fee: €3,200 per year. Students whose family income is below €24,000 pay €600.</p>",
        {("3200", "year", None), ("600", None, None)},
    ),
    (
        "a column of incomes",
        "<h2>Fees</h2>" + _table("Family income|Annual fee", "up to €24,000|€600", "above €24,000|€3,200"),
        {("600", "year", None), ("3200", "year", None)},
    ),
    (
        "an agent's price",
        "<h2>Fees</h2><p>Tuition: £18,000 per year. Agents charge £300 for their service.</p>",
        {("18000", "year", None)},
    ),
    (
        "living costs below a heading of fees",
        "<h2>Fees</h2><p>Tuition fee: €8,000 per year</p><h3>Cost of living</h3>"
        + _table("Expense|EUR per year", "Bicycle|600", "Food|2,400"),
        {("8000", "year", None)},
    ),
    (
        "what somebody else pays",
        "<h2>Fees</h2><p>Tuition fee: €8,000 per year. The county will pay €2,000 towards your tuition.</p>",
        {("8000", "year", None)},
    ),
]


@pytest.mark.parametrize(("name", "body", "wanted"), NO_FEES)
def test_what_is_no_fee(name: str, body: str, wanted: set[Any]) -> None:
    assert _fees(body) == wanted


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tuition is CHF 1,600 (approx. €1,700) per semester", ["CHF 1,600"]),
        ("SEK 120,000 per year (≈ €10,700)", ["SEK 120,000"]),
        ("1 CHF = €1.06", []),
        ("€9,000 (£7,800) und Miete 120 € pro Woche", ["€9,000"]),
        ("€9,000 (€7,800 for alumni)", ["€9,000", "€7,800"]),
        ("einem Einkommen unter 24.000 € oder 600 €", ["600 €"]),
        ("per redditi bassi una quota di 300 euro", ["300 euro"]),
        ("€2.1 million, or ₹2,100,000 a year", ["₹2,100,000"]),
    ],
)
def test_amounts_by_the_way_they_are_put(text: str, kept: list[str]) -> None:
    found = fee_amounts.no_prices_of_other_things(text, money.find(text))
    assert [reading.quote for reading in found] == kept


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("2e année : 8 100 €", ["year"]),
        ("Fee\tYear 1\tYear 2", ["year", "year"]),
        ("€72 for the year 2026–2027", ["year"]),
        ("60 € für das Studienjahr 2026/27", ["year"]),
        ("In year 2 you choose a project", []),
        ("Placement year: £1,850", []),
    ],
)
def test_rates_by_year(text: str, units: list[str]) -> None:
    assert [reading.value for reading in fee_readers.find_rates(text)] == units
