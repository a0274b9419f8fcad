"""Durations as pages write them: text, then `iso8601[ mode]` of every duration in it."""

from __future__ import annotations

import pytest

from prospectus.values import durations
from prospectus.values.durations import Duration

CASES = [
    # English
    ("one-year", ["P1Y"]),
    ("a 12-month programme", ["P12M"]),
    ("12–18 months", ["P12M/P18M"]),
    ("Duration: 1 year", ["P1Y"]),
    ("Three years of full-time study", ["P3Y full-time"]),
    ("3 yrs FT, 6 yrs PT", ["P3Y full-time", "P6Y part-time"]),
    ("1.5 years", ["P1.5Y"]),
    ("1½ years", ["P1.5Y"]),
    ("one and a half years", ["P1.5Y"]),
    ("two to four years", ["P2Y/P4Y"]),
    ("between one and two years", ["P1Y/P2Y"]),
    ("2-3 years part time", ["P2Y/P3Y part-time"]),
    ("a minimum of 2 years", ["P2Y"]),
    ("from 1 year to a maximum of 3 years", ["P1Y/P3Y"]),
    ("minimum 2 years, maximum 4 years", ["P2Y/P4Y"]),
    ("3 Semester, max. 5 Semester", ["P18M/P30M"]),
    ("zwei bis höchstens vier Semester", ["P12M/P24M"]),
    ("da un minimo di 3 anni a un massimo di 5 anni", ["P3Y/P5Y"]),
    ("da un minimo di tre a un massimo di cinque anni", ["P3Y/P5Y"]),
    ("mínimo 2 semestres y máximo 4 semestres", ["P12M/P24M"]),
    ("Minimum duration: one year full-time; two years part-time", ["P1Y full-time", "P2Y part-time"]),
    ("45 weeks", ["P45W"]),
    ("52 weeks", ["P52W"]),
    ("1 year 6 months", ["P1Y6M"]),
    ("eighteen (18) months", ["P18M"]),
    ("24 months or two years", ["P24M"]),
    ("1 year (12 months)", ["P1Y"]),
    ("4 semesters (2 years)", ["P24M"]),
    ("2 semesters", ["P12M"]),
    ("4 terms (16 months)", ["P16M"]),
    ("10 days", ["P10D"]),
    ("two full academic years", ["P2Y"]),
    ("3 års studier", ["P3Y"]),
    # modes
    ("1 year full-time / 2 years part-time", ["P1Y full-time", "P2Y part-time"]),
    ("Full-time: 1 year; Part-time: 2 years", ["P1Y full-time", "P2Y part-time"]),
    ("Full-time 12 months, part-time 24 months", ["P12M full-time", "P24M part-time"]),
    ("1 year (full-time), 2 years (part-time)", ["P1Y full-time", "P2Y part-time"]),
    ("one year full-time or two years part-time", ["P1Y full-time", "P2Y part-time"]),
    ("3 years full-time or part-time", ["P3Y"]),
    ("Full-time\t1 year\nPart-time\t2 years", ["P1Y full-time", "P2Y part-time"]),
    ("2 years (part-time equivalent available)", ["P2Y part-time"]),
    # German
    ("Regelstudienzeit: 6 Semester", ["P36M"]),
    ("3 Jahre Vollzeit, 5 Jahre Teilzeit", ["P3Y full-time", "P5Y part-time"]),
    ("Dauer: drei Jahre", ["P3Y"]),
    ("ein zweijähriges Masterstudium", ["P2Y"]),
    ("anderthalb Jahre", ["P1.5Y"]),
    ("4-semestriger Studiengang", ["P24M"]),
    ("mindestens 18 Monate berufsbegleitend", ["P18M part-time"]),
    ("10 bis 12 Wochen", ["P10W/P12W"]),
    # French, Spanish, Dutch, Italian
    ("2 ans à temps plein", ["P2Y full-time"]),
    ("Durée des études : 3 années", ["P3Y"]),
    ("dix-huit mois", ["P18M"]),
    ("un an", ["P1Y"]),
    ("Duración: 4 años", ["P4Y"]),
    ("un curso académico (1 año)", ["P1Y"]),
    ("18 meses a tiempo parcial", ["P18M part-time"]),
    ("año y medio", ["P1.5Y"]),
    ("1 jaar voltijds of 2 jaar deeltijds", ["P1Y full-time", "P2Y part-time"]),
    ("een driejarige bachelor", ["P3Y"]),
    ("twee jaar deeltijd", ["P2Y part-time"]),
    ("Durata: 2 anni", ["P2Y"]),
    ("tre anni a tempo pieno", ["P3Y full-time"]),
    # Swedish, Portuguese, Polish
    ("2 år på heltid", ["P2Y full-time"]),
    ("fyra terminer", ["P24M"]),
    ("Duração: 2 anos", ["P2Y"]),
    ("4 semestres", ["P24M"]),
    ("3 lata, studia stacjonarne", ["P3Y full-time"]),
    ("2 semestry", ["P12M"]),
    ("dwa lata", ["P2Y"]),
    # glued and odd spaces
    ("Duration1 year full‑time2 years part‑time", ["P1Y full-time", "P2Y part-time"]),
    ("Duration: 12\u00a0months", ["P12M"]),
    ("2 yearsStart date", ["P2Y"]),
    ("3 yearsfull-time", ["P3Y full-time"]),
    ("2 ansdurée des études", ["P2Y"]),
    ("Length: 3\u202fyears", ["P3Y"]),
    # no durations of anything that is offered
    ("3 years ago, in the last five years, every two years", []),
    ("18 years old, aged 21 years or older, moins de 26 ans", []),
    ("two years of relevant work experience, 3 Jahre Berufserfahrung", []),
    ("Year 2, years 1 and 2, Semester 1", []),
    ("9,250 years, 2024-12 months, 24/7 days", []),
    ("3+1 years", []),
    ("the year, a month later", []),
    ("", []),
]


def short(value: Duration) -> str:
    return value.iso8601 + (f" {value.study_mode}" if value.study_mode else "")


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_find(text: str, expected: list[str]) -> None:
    readings = durations.find(text)
    assert [short(r.value) for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1 year", 12, 12),
        ("52 weeks", 12, 12),
        ("45 weeks", 10.4, 10.4),
        ("3 semesters", 18, 18),
        ("12–18 months", 12, 18),
        ("a minimum of 2 years", 24, None),
        ("at least 18 months", 18, None),
        ("2+ years", 24, None),
        ("10 days", None, None),
    ],
)
def test_months(text: str, low: float | None, high: float | None) -> None:
    [found] = durations.find(text)
    assert (found.value.months_min, found.value.months_max) == (low, high)
