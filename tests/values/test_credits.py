"""Credits as pages write them: text, then `value unit` of every number of credits in it."""

from __future__ import annotations

import pytest

from prospectus.values import credits
from prospectus.values.credits import Credits

CASES = [
    ("90 ECTS", ["90 ECTS"]),
    ("120 ECTS credits, 60 ECTS points, 30 ECTS-Punkte", ["120 ECTS", "60 ECTS", "30 ECTS"]),
    ("ECTS: 180", ["180 ECTS"]),
    ("ECTS-Punkte: 120", ["120 ECTS"]),
    ("ECTS credits\t60", ["60 ECTS"]),
    ("Number of ECTS credits: 240", ["240 ECTS"]),
    ("7.5 ECTS and 7,5 ECTS", ["7.5 ECTS", "7.5 ECTS"]),
    ("180 credits (90 ECTS)", ["180 None", "90 ECTS"]),
    ("120 European credits", ["120 ECTS"]),
    ("60 EC", ["60 ECTS"]),
    ("180 CATS", ["180 CATS"]),
    ("180 UK credits (90 ECTS)", ["180 CATS", "90 ECTS"]),
    ("180 SCQF credits", ["180 CATS"]),
    ("120 credit points", ["120 CP"]),
    ("48 units of credit, 96 UOC", ["48 UOC", "96 UOC"]),
    ("30 credit hours", ["30 US"]),
    ("36 semester hours", ["36 US"]),
    ("33 graduate credit hours", ["33 US"]),
    ("A total of 45 quarter credits", ["45 US"]),
    ("Total credits: 180", ["180 None"]),
    ("Total credits to be earned: 72", ["72 None"]),
    ("Credits 20", ["20 None"]),
    ("Credit value: 15", ["15 None"]),
    ("Required credits 45, 60 credits (SCQF)", ["45 None", "60 CATS"]),
    ("15 or 30 credits", ["15 None", "30 None"]),
    ("sixty credits", ["60 None"]),
    ("Foundations9 credit hours", ["9 US"]),
    ("60 ECTS2nd year, 6 ECTSPrácticas", ["60 ECTS", "6 ECTS"]),
    ("120\u00a0ECTS", ["120 ECTS"]),
    ("Level 7\nCredits\n15\nYear 2\ncredits: 20", ["20 None"]),
    ("a total of 180\n credit points", ["180 CP"]),
    # other languages
    ("120 Leistungspunkte, 180 LP, 60 Kreditpunkte (ECTS)", ["120 ECTS", "180 ECTS", "60 ECTS"]),
    ("180 crédits ECTS", ["180 ECTS"]),
    ("60 créditos ECTS", ["60 ECTS"]),
    ("Créditos: 60 ECTS", ["60 ECTS"]),
    ("180 studiepunten", ["180 None"]),
    ("120 CFU", ["120 ECTS"]),
    ("120 crediti formativi", ["120 ECTS"]),
    ("180 högskolepoäng", ["180 ECTS"]),
    ("120 hp", ["120 ECTS"]),
    ("60 punktów ECTS", ["60 ECTS"]),
    ("120 créditos ECTS (2 anos)", ["120 ECTS"]),
    # no credits
    ("$412 per credit hour, 31,50 €/crédito", []),
    ("4 SWS, 150 hours of work", []),
    ("10 CPE, Ryzen 5 CPUs, 9ECON006", []),
    ("your credit score, three credit bureaus, 2 credit cards", []),
    ("ECTS 2026/27, ECTS 12:30", []),
    ("Credits per week", []),
    ("", []),
]


def short(value: Credits) -> str:
    return f"{value.value} {value.unit}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_find(text: str, expected: list[str]) -> None:
    readings = credits.find(text)
    assert [short(r.value) for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("180 points", ["180 None"]),
        ("Points: 180", ["180 None"]),
        ("40 units", ["40 None"]),
        ("120 poäng", ["120 None"]),
        ("two units", ["2 None"]),
        ("key points", []),
    ],
)
def test_find_points(text: str, expected: list[str]) -> None:
    assert [short(r.value) for r in credits.find_points(text)] == expected


def test_credit_points_of_the_page() -> None:
    assert credits.find("180 credit points", credit_points="CATS")[0].value.unit == "CATS"
    assert credits.find("180 credit points", credit_points=None)[0].value.unit is None
