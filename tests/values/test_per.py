"""What an amount is paid per, value added tax and plain numbers: text, then what it says."""

from __future__ import annotations

import pytest

from prospectus.values import money, numbers, per, vat

PER = [
    ("per year, a year in Spain, per annum, p.a., annual", ["year", "year", "year", "year"]),
    ("per academic year, each year, /year", ["year"] * 3),
    ("per semester, per term, each trimester", ["term"] * 3),
    ("per month, monthly, pcm", ["month"] * 3),
    ("per credit hour, per ECTS, per unit of credit", ["credit"] * 3),
    ("per module, per course, per 20-credit module", ["module"] * 3),
    ("total fee, for the whole programme, full course fee", ["programme"] * 3),
    ("pro Jahr, pro Semester, pro Monat, im Jahr, jährlich", ["year", "term", "month", "year", "year"]),
    ("par an, par année, par semestre, par mois", ["year", "year", "term", "month"]),
    ("al año, por curso académico, por crédito, al mes", ["year", "year", "credit", "month"]),
    ("per jaar, per studiejaar, per maand", ["year", "year", "month"]),
    ("all'anno, al semestre, al mese", ["year", "term", "month"]),
    ("per år, per termin, i månaden", ["year", "term", "month"]),
    ("por ano, por semestre, por mês", ["year", "term", "month"]),
    ("za rok, za semestr, miesięcznie", ["year", "term", "month"]),
    ("31,50 €/crédito, €450/ECTS", ["credit", "credit"]),
    ("per cent, person, a period, the totals", []),
    ("", []),
]
AFTER = [
    ("£9,250 a year", "year"),
    ("£9,250 per annum (2026/27)", "year"),
    ("£9,250 pa", "year"),
    ("£9,250/year", "year"),
    ("£500 (per module)", "module"),
    ("€1.500 pro Semester", "term"),
    ("$412 per credit hour", "credit"),
    ("€14.000 insgesamt", "programme"),
    ("£9,250\u00a0per\u00a0year", "year"),
    ("£9,250 in total", "programme"),
    ("£9,250 and more", None),
    ("£9,250 pay now", None),
]
VAT = [
    ("plus VAT, excl. VAT, VAT not included", ["excluded"] * 3),
    ("incl. VAT, VAT included, inklusive 19 % MwSt.", ["included"] * 3),
    ("zzgl. MwSt., hors taxes, IVA no incluido, excl. btw", ["excluded"] * 4),
    ("TTC, IVA incluido, incl. btw, IVA inclusa", ["included"] * 4),
    ("VAT exempt, umsatzsteuerbefreit, free of VAT", ["exempt"] * 3),
    ("private, innovative, vatted", []),
]
NUMBERS = [
    ("1,234 and 1.234,56 and 1 234", ["1234", "1234.56", "1234"]),
    ("zwölf Module, douze, doce, twaalf, dodici, tolv", ["12"] * 6),
    ("sixteen, twenty-four, dwanaście, doze", ["16", "24", "12", "12"]),
    ("eight compulsory and two optional modules", ["8", "2"]),
    ("one of them, once", []),
    ("tenth, freight, tensor", []),
]


@pytest.mark.parametrize(("text", "expected"), PER, ids=[text[:40] for text, _ in PER])
def test_per(text: str, expected: list[str]) -> None:
    readings = per.find(text)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("text", "expected"), AFTER)
def test_per_after_an_amount(text: str, expected: str | None) -> None:
    [amount] = money.find(text)
    found = per.after(text, amount.end)
    assert (found.value if found else None) == expected


@pytest.mark.parametrize(("text", "expected"), VAT, ids=[text[:40] for text, _ in VAT])
def test_vat(text: str, expected: list[str]) -> None:
    assert [r.value for r in vat.find(text)] == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text[:40] for text, _ in NUMBERS])
def test_numbers(text: str, expected: list[str]) -> None:
    assert [str(r.value) for r in numbers.find(text)] == expected
