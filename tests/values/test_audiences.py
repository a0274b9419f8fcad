"""For whom a fee or a deadline is: text, then who is meant, in the order of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.values import audiences

FOUND = [
    ("UK: £9,250; Overseas: £20,000", ["home", "international"]),
    ("Home fee; domestic students; local students", ["home"] * 3),
    ("Home/EU", ["home"]),
    ("UK and EU students", ["home"]),
    ("Dutch and EU/EEA students", ["eu"]),
    ("étudiants belges et UE", ["eu"]),
    ("estudiantes nacionales y de la UE", ["eu"]),
    ("EU/EEA citizens", ["eu"]),
    ("citizens of the EU, EEA or Switzerland", ["eu"]),
    ("EU and international students", ["international"]),
    ("international and EU students", ["international"]),
    ("non-EU/EEA; non EU; non-UK", ["international"] * 3),
    ("students from outside the EU/EEA pay more", ["international"]),
    ("from countries outside the European Economic Area", ["international"]),
    ("outside of the UK and Ireland", ["international"]),
    ("if you are not a U.S. citizen or permanent resident", ["international"]),
    ("Nicht-EU-Bürger; außerhalb der EU; Studierende aus Drittstaaten", ["international"] * 3),
    ("étudiants hors UE; hors de l'Union européenne; extracommunautaires", ["international"] * 3),
    ("fuera de la Unión Europea; estudiantes no comunitarios; alumno extranjero", ["international"] * 3),
    ("buiten de EER; niet-EU; niet-EER-studenten", ["international"] * 3),
    ("studenti extra-UE; studenti non UE", ["international"] * 2),
    ("studenter från länder utanför EU/EES", ["international"]),
    ("estudantes de fora da UE", ["international"]),
    ("Turkish citizens; Thai nationals; foreign nationals", ["home", "home", "international"]),
    ("EU: free. Everyone else pays", ["eu", "international"]),
    ("in-state students $300, all others $900", ["in-state", "out-of-state"]),
    ("residents and non-residents", [None]),
    ("for local and non-local students alike", [None]),
    ("EU and non-EU students", [None]),
    ("regardless of nationality", [None]),
    ("für alle Studierenden; quelle que soit leur nationalité", [None, None]),
]
NOT_FOUND = [
    "International Logistics",
    "the School of International Relations",
    "Global Wine Business",
    "a 120-bed care home",
    "in your home country",
    "one of the best universities in the UK",
    "taught in German and French",
    "See what it costs",
    "others",
    "including international students",
    "",
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(text: str, wanted: list[str | None]) -> None:
    assert [found.value for found in audiences.find(text)] == wanted


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert audiences.find(text) == []


@given(st.text("EUKhomenarst-/ éßüö.,()", max_size=60))
def test_quotes_stand_where_they_say(text: str) -> None:
    found = audiences.find(text)
    assert all(text[reading.start : reading.end] == reading.quote for reading in found)
    assert [reading.start for reading in found] == sorted(reading.start for reading in found)
