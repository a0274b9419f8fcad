"""Scores of language tests: text, then `test overall minimum` of every score in it (a dash where none is said)."""

from __future__ import annotations

import pytest

from prospectus.values import scores
from prospectus.values.scores import TestScore

CASES = [
    ("IELTS 6.5", ["IELTS 6.5 -"]),
    ("IELTS: 7.0 overall with no less than 6.5 in each component", ["IELTS 7.0 6.5"]),
    ("IELTS 6.5 (no band less than 6.0)", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5 with nothing below 6.0", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5 (6.0 in all bands)", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5/6.0", ["IELTS 6.5 6.0"]),
    ("IELTS Academic 7 with 6.5 in writing", ["IELTS 7.0 -"]),
    ("overall IELTS score of 6.5, with a minimum of 6.0 in every sub-test", ["IELTS 6.5 6.0"]),
    ("a minimum IELTS score of 6.5 overall", ["IELTS 6.5 -"]),
    ("6.5 in IELTS", ["IELTS 6.5 -"]),
    ("at least 7.0 in the IELTS test", ["IELTS 7.0 -"]),
    ("IELTS 6.5 or above with at least 6 in each skill", ["IELTS 6.5 6.0"]),
    ("IELTS: 6,5", ["IELTS 6.5 -"]),
    ("IELTS band 6.5 (minimum 5.5 in all four skills)", ["IELTS 6.5 5.5"]),
    ("IELTS (Academic) with an overall band score of at least 7, and no individual score under 6.5", ["IELTS 7.0 6.5"]),
    ("International English Language Testing System (IELTS): 6.5", ["IELTS 6.5 -"]),
    ("IELTS for UKVI 5.5 overall, 5.5 in each component", ["IELTS 5.5 5.5"]),
    ("IELTS\t6.5\t6.0", ["IELTS 6.5 6.0"]),
    ("IELTS 6.0–6.5", ["IELTS 6.0-6.5 -"]),
    ("TOEFL iBT 90", ["TOEFL iBT 90 -"]),
    ("TOEFL iBT: 100 overall, minimum 24 in each section", ["TOEFL iBT 100 24"]),
    ("TOEFL 550 (paper-based) or 79 (internet-based)", ["TOEFL PBT 550 -", "TOEFL iBT 79 -"]),
    ("TOEFL (internet-based): 92 with 22 in writing and 20 in all other components", ["TOEFL iBT 92 20"]),
    ("minimum TOEFL score of 80", ["TOEFL iBT 80 -"]),
    ("PTE Academic 62 with no communicative skill below 58", ["PTE 62 58"]),
    ("Pearson Test of English (PTE) Academic: 58 (50 in each)", ["PTE 58 50"]),
    ("Cambridge C1 Advanced 176 overall, 169 in each component", ["Cambridge 176 169"]),
    ("Cambridge English: Advanced (CAE) grade B", ["Cambridge B -"]),
    ("C1 Advanced: 180", ["Cambridge 180 -"]),
    ("Duolingo English Test 120", ["Duolingo 120 -"]),
    ("Duolingo: 115 overall with no less than 105 in any subscore", ["Duolingo 115 105"]),
    ("OET: grade B in each component", ["OET B -"]),
    ("English language level: 6.5 IELTS (6.0 in each)", ["IELTS 6.5 6.0"]),
    ("TOEFL PBT 575, CAE Grade C", ["TOEFL PBT 575 -", "Cambridge C -"]),
    ("TOEFL iBT 4.5 (or 90 before 2026)", ["TOEFL iBT 4.5 -"]),
    ("DET 120", ["Duolingo 120 -"]),
    ("CELPIP 7", ["CELPIP 7 -"]),
    ("TOEIC 785", ["TOEIC 785 -"]),
    (
        "IELTS 6.5, TOEFL iBT 88, PTE 61, Duolingo 120 or C1 Advanced 176",
        ["IELTS 6.5 -", "TOEFL iBT 88 -", "PTE 61 -", "Duolingo 120 -", "Cambridge 176 -"],
    ),
    ("CEFR level B2", ["CEFR B2 -"]),
    ("C1 (CEFR)", ["CEFR C1 -"]),
    # other languages
    ("IELTS mindestens 6,5 (kein Teil unter 6,0)", ["IELTS 6.5 6.0"]),
    ("IELTS: 6.5 insgesamt, mindestens 6.0 in jedem Teil", ["IELTS 6.5 6.0"]),
    ("IELTS 6,5 avec un minimum de 6 dans chaque partie", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5, con un mínimo de 6 en cada parte", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5 met minimaal 6.0 op elk onderdeel", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5 con almeno 6.0 in ogni sezione", ["IELTS 6.5 6.0"]),
    ("IELTS 6,5 med lägst 5,5 i varje delprov", ["IELTS 6.5 5.5"]),
    ("IELTS 6.5 com mínimo de 6.0 em cada componente", ["IELTS 6.5 6.0"]),
    ("IELTS 6.5, co najmniej 6.0 z każdej części", ["IELTS 6.5 6.0"]),
    ("Niveau B2 du CECRL", ["CEFR B2 -"]),
    # glued and odd spaces
    ("RequirementsIELTS 6.5 overallTOEFL 90", ["IELTS 6.5 -", "TOEFL iBT 90 -"]),
    ("IELTS\u00a06.5 (6.0\u00a0in each)", ["IELTS 6.5 6.0"]),
    ("IELTS6.5Duration2 years", ["IELTS 6.5 -"]),
    # no scores
    ("IELTS is accepted", []),
    ("IELTS results must be less than 2 years old", []),
    ("your TOEFL code is 4857", []),
    ("IELTS costs £195 and takes 3 hours", []),
    ("We met by chance; the PTE 2026 conference", []),
    ("", []),
]


def short(value: TestScore) -> str:
    upper = "" if value.overall_max is None else f"-{value.overall_max}"
    return f"{value.test} {value.overall or '-'}{upper} {value.minimum or '-'}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_find(text: str, expected: list[str]) -> None:
    readings = scores.find(text)
    assert [short(r.value) for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(
    ("text", "components"),
    [
        ("IELTS 7.0 with 7.0 in writing", {"writing": "7.0"}),
        ("IELTS 7.0 (7.0 in speaking and listening, 6.5 in reading and writing)",
         {"listening": "7.0", "reading": "6.5", "writing": "6.5", "speaking": "7.0"}),
        ("IELTS 7 overall: Listening 7, Reading 6.5, Writing 6.5, Speaking 7",
         {"listening": "7.0", "reading": "6.5", "writing": "6.5", "speaking": "7.0"}),
        ("TOEFL iBT 100 (Reading: 22, Listening: 22, Speaking: 24, Writing: 24)",
         {"listening": "22", "reading": "22", "writing": "24", "speaking": "24"}),
        ("TOEFL iBT 90 (R20, L20, S22, W21)",
         {"listening": "20", "reading": "20", "writing": "21", "speaking": "22"}),
    ],
)  # fmt: skip
def test_components(text: str, components: dict[str, str]) -> None:
    [found] = scores.find(text)
    assert found.value.components is not None
    assert found.value.components.model_dump(mode="json", exclude_none=True) == components


def test_levels() -> None:
    text = "English B2, Deutsch C1. Room B2.14, vitamin-B1, A1"
    assert [r.quote for r in scores.find_levels(text)] == ["B2", "C1", "A1"]
