"""Degree classes and averages: text, then what it asks for."""

from __future__ import annotations

import pytest

from prospectus.values import classes, gpa

CLASSES = [
    ("a 2:1 honours degree", ["2:1"]),
    ("a 2.1 degree or above", ["2:1"]),
    ("an upper second-class honours degree (2:1)", ["2:1", "2:1"]),
    ("second class honours, upper division", ["2:1"]),
    ("Second Class (Upper) Honours", ["2:1"]),
    ("a second-class upper degree", ["2:1"]),
    ("at least a lower second class honours degree", ["2:2"]),
    ("2:2 or equivalent; 2(ii) honours", ["2:2", "2:2"]),
    ("a first-class honours degree", ["1st"]),
    ("a first or upper second class degree", ["1st", "2:1"]),
    ("a 1st or 2:1", ["1st", "2:1"]),
    ("third-class honours", ["3rd"]),
    ("a UK 2:1 degree2:2 considered", ["2:1", "2:2"]),
    ("II.1 degree", ["2:1"]),
    ("Class II(i), II-2, 2:ii", ["2:1", "2:2", "2:2"]),
    ("2:2/2:1 degree", ["2:2", "2:1"]),
    ("first-class facilities, first class lecturers", []),
    ("a staff ratio of 2:1, section 2.1, figure 2.2, WCAG 2.1 standards", []),
    ("2.2GHz, 2.2% more, version 2.1, at 2:15pm, 12:2:1", []),
    ("Upper Secondary School, upper secondary education", []),
    ("1st year, 1st graders, on 1st May", []),
    ("Module 2.1 Introduction", []),
    ("", []),
]
AVERAGES = [
    ("a minimum GPA of 3.0", ["3.0"]),
    ("3.0 GPA on a 4.0 scale", ["3.0/4"]),
    ("GPA of 5.0/7.0", ["5.0/7"]),
    ("GPA: 3.2 out of 4", ["3.2/4"]),
    ("CGPA of 6.5", ["6.5"]),
    ("a cumulative GPA of at least 2.75", ["2.75"]),
    ("WAM of 65", ["65"]),
    ("a Weighted Average Mark (WAM) of at least 65%", ["65%"]),
    ("Notendurchschnitt von mindestens 2,5", ["2.5"]),
    ("Abschlussnote: 2,3", ["2.3"]),
    ("a degree with an average of 60%", ["60%"]),
    ("nota media de 7", ["7"]),
    ("promedio mínimo de 8, gemiddeld een 7", ["8", "7"]),
    ("moyenne de 12/20", ["12/20"]),
    ("an overall average of 70%", ["70%"]),
    ("students spend an average of 25 hours; an industry average of 691", []),
    ("an average of 5–10% of body weight", []),
    ("GPA requirements", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CLASSES, ids=[text[:40] for text, _ in CLASSES])
def test_classes(text: str, expected: list[str]) -> None:
    readings = classes.find(text)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("text", "expected"), AVERAGES, ids=[text[:40] for text, _ in AVERAGES])
def test_averages(text: str, expected: list[str]) -> None:
    readings = gpa.find(text)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)
