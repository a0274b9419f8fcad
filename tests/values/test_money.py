"""Amounts of money as pages write them: text, then every amount in it as `amount[-max] currency`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from prospectus.values import money
from prospectus.values.money import Money

CASES = [
    # symbols, codes and words, before and after
    ("2024/25: £9,250", ["9250 GBP"]),
    ("Fees 2026: £14,750 (home), £31,200 (overseas)", ["14750 GBP", "31200 GBP"]),
    ("€7,950 per year full-time€3,975 per year part-time", ["7950 EUR", "3975 EUR"]),
    ("required£16,200 per yearLearn about your options", ["16200 GBP"]),
    ("Overseas£27,450Home£13,725", ["27450 GBP", "13725 GBP"]),
    ("EUR 7,650 per semester (DKK 57,000)", ["7650 EUR", "57000 DKK"]),
    ("AED 8000 (USD 2179)", ["8000 AED", "2179 USD"]),
    ("a fee of 450 euros, or 400 Euro for members", ["450 EUR", "400 EUR"]),
    ("12,500 Swiss francs", ["12500 CHF"]),
    ("1.200 Schweizer Franken", ["1200 CHF"]),
    ("4 500 francs suisses", ["4500 CHF"]),
    ("3.000 dólares estadounidenses", ["3000 USD"]),
    ("about 900 pounds a term", ["900 GBP"]),
    ("30,000 Hong Kong dollars", ["30000 HKD"]),
    ("US$2,000, US $ 150, USD 75, $40 USD", ["2000 USD", "150 USD", "75 USD", "40 USD"]),
    ("A$37,680 and AU$400 and AUD $33,168.00", ["37680 AUD", "400 AUD", "33168 AUD"]),
    ("CA$5,000, C$120, $5,000 (CAD), 1 500,00 $ CA", ["5000 CAD", "120 CAD", "5000 CAD", "1500 CAD"]),
    ("HK$132,000NZ$9,870S$54,500.00", ["132000 HKD", "9870 NZD", "54500 SGD"]),
    ("R$ 1.250,00 por mês", ["1250 BRL"]),
    ("NT$58,000 and MX$12,000", ["58000 TWD", "12000 MXN"]),
    ("Kč 45 000; 98 000 Kč; CZK 850", ["45000 CZK", "98000 CZK", "850 CZK"]),
    ("2500 zł za semestr, 1200 PLN", ["2500 PLN", "1200 PLN"]),
    ("350 000 Ft", ["350000 HUF"]),
    (
        "₹1,20,000 or Rs. 35,000/- or Rs 2.5 lakh or INR 10 lakhs",
        ["120000 INR", "35000 INR", "250000 INR", "1000000 INR"],
    ),
    ("RM 24,500 and RM1,200", ["24500 MYR", "1200 MYR"]),
    ("¥535,800 and 12,000円 and RMB 26,000", ["535800 JPY", "12000 JPY", "26000 CNY"]),
    ("₩4,500,000", ["4500000 KRW"]),
    ("฿85,000", ["85000 THB"]),
    ("KES 240,000 or KSh 240,000", ["240000 KES", "240000 KES"]),
    ("R 58 420, R 96 750, R 150", ["58420 ZAR", "96750 ZAR", "150 ZAR"]),
    ("R42,300.50", ["42300.5 ZAR"]),
    ("QAR 3,600 / SAR 4,000", ["3600 QAR", "4000 SAR"]),
    ("1500 lei", ["1500 RON"]),
    # number formats
    ("1.785 € / 1 785 € / 1'785 € / 1’785 € / 1785 €", ["1785 EUR"] * 5),
    ("€1,234.56, €1.234,56, 1 234,56 €", ["1234.56 EUR"] * 3),
    ("2\u202f505\u00a0€ par an", ["2505 EUR"]),
    ("31,50 €", ["31.5 EUR"]),
    ("€ 2.694,- per year", ["2694 EUR"]),
    ("CHF 29’800.– oder CHF 250.--", ["29800 CHF", "250 CHF"]),
    ("Rs. 1,10,000/-", ["110000 INR"]),
    ("12€50", ["12.5 EUR"]),
    ("$1 234 567", ["1234567 None"]),
    ("423.923 KWD", ["423.923 KWD"]),
    ("£16,200.00 per annum", ["16200 GBP"]),
    # scales
    (
        "£28m and £38 million, €1.1M, $1 billion, £2bn",
        ["28000000 GBP", "38000000 GBP", "1100000 EUR", "1000000000 None", "2000000000 GBP"],
    ),
    ("£28k, 30 k€, $52.5k", ["28000 GBP", "30000 EUR", "52500 None"]),
    ("3 millones de euros, 2 millions d'euros, 1,2 Mio. €", ["3000000 EUR", "2000000 EUR", "1200000 EUR"]),
    ("£9,250MSc Physics", ["9250 GBP"]),
    # ranges
    ("£9,000 to £12,500", ["9000-12500 GBP"]),
    ("€1.400–3.500", ["1400-3500 EUR"]),
    ("between £100 and £200", ["100-200 GBP"]),
    ("da un minimo di 200 € a un massimo di 1.900 €", ["200-1900 EUR"]),
    ("von 300 € bis maximal 900 €", ["300-900 EUR"]),
    ("from €4,000 up to a maximum of €9,500", ["4000-9500 EUR"]),
    ("Semesterbeitrag 85 Euro1", ["85 EUR"]),
    ("Fee in EUR\t2026", []),
    ("zwischen 500 und 800 Euro", ["500-800 EUR"]),
    ("entre 1.200 y 3.500 €", ["1200-3500 EUR"]),
    ("$25,000 and $60,000", ["25000 None", "60000 None"]),
    ("AED 57,120 - 60,690", ["57120-60690 AED"]),
    ("from €156 to €2,460", ["156-2460 EUR"]),
    ("de 2 400 à 2 900 € bruts", ["2400-2900 EUR"]),
    ("1.200 € a 3.500 €", ["1200-3500 EUR"]),
    ("500 bis 800 Euro", ["500-800 EUR"]),
    ("US$1,500–US$2,000", ["1500-2000 USD"]),
    ("£9–12k", ["9000-12000 GBP"]),
    ("reduced from £500 to £400", ["500 GBP", "400 GBP"]),
    ("£3,000 - 4 years", ["3000 GBP"]),
    ("£9,250 – 2026/27", ["9250 GBP"]),
    ("£20 to 50 students", ["20 GBP"]),
    ("up to £5,000", ["5000 GBP"]),
    # the sign's own number
    ("178,40 €\n1.500 € pro Semester", ["178.4 EUR", "1500 EUR"]),
    ("12 cuotas de 540 €", ["540 EUR"]),
    ("Precio6.480 €Pago en 12 cuotas de 540 €", ["6480 EUR", "540 EUR"]),
    ("1.500 €3 Semester, 300 € Beitrag", ["1500 EUR", "300 EUR"]),
    ("since 2019 €500 a term", ["500 EUR"]),
    ("500 € 2026", ["500 EUR"]),
    ("2 000 € en 2027", ["2000 EUR"]),
    # no money
    ("2026/27 entry, 120 credits, 28,000 students, 020 7594 8303", []),
    ("5% € discount", []),
    ("Learn R 4.2 and Python; room R101; R2 = 0.9", []),
    ("Introduction to CAD 2", []),
    ("TRY 3 new things, the TOP 10", []),
    ("300 ft, 12 RM", []),
    ("pound for pound, euro area, dollar signs", []),
    ("Fr. 12.9. bis Fr. 19.9.", []),
    ("£", []),
]


def short(value: Money) -> str:
    upper = "" if value.amount_max is None else f"-{value.amount_max}"
    return f"{value.amount}{upper} {value.currency}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_find(text: str, expected: list[str]) -> None:
    readings = money.find(text)
    assert [short(r.value) for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Fee: € 2.694,- per year", "€ 2.694,-"),
        ("about £9,000 to £12,500 a year", "£9,000 to £12,500"),
        ("pay AUD $33,168.00 now", "AUD $33,168.00"),
        ("pay $5,000 (CAD) now", "$5,000 (CAD)"),
        ("de 2 400 à 2 900 € bruts", "2 400 à 2 900 €"),
    ],
)
def test_quote(text: str, quote: str) -> None:
    assert [r.quote for r in money.find(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "default", "currency"),
    [
        ("$412 per credit hour", "USD", "USD"),
        ("$9,314 per year", "AUD", "AUD"),
        ("$9,314 per year", None, None),
        ("CA$500", "AUD", "CAD"),
        ("$500 (CAD)", "AUD", "CAD"),
        ("500 kr per termin", "SEK", "SEK"),
        ("kr. 1.250,00", "DKK", "DKK"),
        ("500 kr", None, None),
        ("$500", "SEK", None),
        ("5,000 dollars", "NZD", "NZD"),
        ("5,000 pesos", "MXN", "MXN"),
        ("£500", "USD", "GBP"),
        ("¥30,000", "CNY", "CNY"),
        ("Rs 45,000", "PKR", "PKR"),
    ],
)
def test_default_currency(text: str, default: str | None, currency: str | None) -> None:
    assert [r.value.currency for r in money.find(text, default_currency=default)] == [currency]


@pytest.mark.parametrize(
    ("text", "hint", "amount", "currency"),
    [
        ("1.299,00", "EUR", "1299", "EUR"),
        ("9,250", "Tuition fee (£)", "9250", "GBP"),
        ("12 990 Kč", None, "12990", "CZK"),
        ("$119. 95", None, "119.95", None),
        ("35€ 99", None, "35.99", "EUR"),
        ("34.992001", "GBP", "34.992001", "GBP"),
        ("free", None, "0", None),
    ],
)
def test_parse(text: str, hint: str | None, amount: str, currency: str | None) -> None:
    value = money.parse(text, hint)
    assert value is not None
    assert (value.amount, value.currency) == (Decimal(amount), currency)


@pytest.mark.parametrize("text", ["", "on request", "10%", "TBC"])
def test_parse_nothing(text: str) -> None:
    assert money.parse(text, "EUR") is None


FREE = [
    ("Application fee: none", ["none"]),
    ("Tuition fees per semester in EUR\nNone", ["None"]),
    ("free of charge", ["free of charge"]),
    ("There is no application fee", ["no application fee"]),
    ("Tuition is free for EU students", ["free"]),
    ("Studiengebühren werden nicht erhoben", ["nicht erhoben"]),
    ("Die Bewerbung ist kostenlos", ["kostenlos"]),
    ("gebührenfrei", ["gebührenfrei"]),
    ("La candidature est gratuite", ["gratuite"]),
    ("sin coste", ["sin coste"]),
    ("De aanmelding is gratis", ["gratis"]),
    ("avgiftsfri", ["avgiftsfri"]),
    ("the fee is waived", ["is waived"]),
    ("feel free to ask", []),
    ("free electives, free choice, smoke-free, a toll-free number", []),
    ("none of the modules", []),
]


@pytest.mark.parametrize(("text", "quotes"), FREE)
def test_find_free(text: str, quotes: list[str]) -> None:
    readings = money.find_free(text)
    assert [r.quote for r in readings] == quotes
    assert all(r.value.amount == 0 for r in readings)


def test_normal_form() -> None:
    value = Money(amount=Decimal("16200.00"), amount_max=Decimal("2E+4"), currency="GBP")
    assert value.model_dump(mode="json") == {"amount": "16200", "amount_max": "20000", "currency": "GBP"}
    assert hash(value) == hash(Money(amount=Decimal(16200), amount_max=Decimal(20000), currency="GBP"))
    with pytest.raises(ValidationError):
        Money(amount=Decimal(1), price="2")  # type: ignore[call-arg]


@pytest.mark.xfail(strict=True, reason="a year behind a grouped first number reads as one number with it")
def test_known_failure_year_before_amount() -> None:
    assert [short(r.value) for r in money.find("Level 7 500 €")] == ["500 EUR"]
