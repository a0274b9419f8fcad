"""Pages of course portals: programmes of many institutions stand beside the one that a page is about."""

from __future__ import annotations

from typing import Any

import pytest

import prospectus

TOP = "<main><h1>MSc Marine Robotics</h1><p>Northsound University</p>"
FACTS = (
    "<dl><dt>Duration</dt><dd>2 years</dd><dt>Tuition fee</dt><dd>€ 14,000 per year</dd>"
    "<dt>Apply by</dt><dd>1 May 2027</dd></dl>"
)
CARD = (
    "<div class=card><h3>{name}</h3><p>{school}</p><ul><li>{place}</li><li>Full-time</li><li>{length}</li>"
    "<li>{fee}</li></ul></div>"
)
CARDS = [
    CARD.format(name="Urban Ecology", school="Lakeward University", place="Lakeward, Canada", length="20 months",
                fee="28,100 CAD / year"),
    CARD.format(name="Data Ethics", school="Hochschule Fernblick", place="Fernblick, Germany", length="3 semesters",
                fee="1,500 EUR / semester"),
    CARD.format(name="Soil Science", school="Universidad de Altamar", place="Altamar, Spain", length="1 year",
                fee="9,900 EUR / year"),
]  # fmt: skip


def extraction(body: str) -> dict[str, Any]:
    """What the program makes of a page with this body."""
    return prospectus.extract(f"<html><body>{body}</main></body></html>".encode()).model_dump(mode="json")


@pytest.mark.parametrize(
    "heading",
    ["Similar programmes", "More international programmes that might interest you", "Weit weg und ganz nah", ""],
)
def test_cards_of_other_institutions_state_nothing(heading: str) -> None:
    above = f"<h2>{heading}</h2>" if heading else ""
    record = extraction(TOP + FACTS + above + "".join(CARDS))["record"]
    assert [duration["months_min"] for duration in record["durations"]] == [24]
    assert [fee["amount"] for fee in record["fees"]] == ["14000"]
    assert record["provider"] == "Northsound University"
    assert record["study_modes"] == []


def test_a_table_of_other_institutions_states_nothing() -> None:
    rows = (
        "<tr><th>Programme<th>University<th>Duration<th>Fee",
        "<tr><td>Urban Ecology<td>Lakeward University<td>20 months<td>€900",
        "<tr><td>Data Ethics<td>Hochschule Fernblick<td>18 months<td>€800",
    )
    record = extraction(TOP + FACTS + "<table>" + "".join(rows) + "</table>")["record"]
    assert [duration["months_min"] for duration in record["durations"]] == [24]
    assert [fee["amount"] for fee in record["fees"]] == ["14000"]


def test_one_institution_in_two_languages_is_no_list() -> None:
    body = TOP + "<p>Universität Seeblick</p><p>University of Seeblick</p>" + FACTS
    record = extraction(body)["record"]
    assert [duration["months_min"] for duration in record["durations"]] == [24]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<main><h1>Masters in Ecology in Europe</h1><p>They cost 900 EUR a year.</p>" + "".join(CARDS), "listed"),
        ("<main><h1>Seafarers Scholarship for Master Students</h1><p>Duration: 24 months</p>" + FACTS, "funding"),
        (
            "<main><h1>Flood Risk Modelling</h1><dl><dt>Module code</dt><dd>CIV5071</dd><dt>Module leader</dt>"
            "<dd>Dr Jory Lane</dd><dt>Standalone fee</dt><dd>£1,330</dd></dl><p>Taken on the MSc Rivers (1 year).</p>",
            "module",
        ),
    ],
)
def test_pages_that_are_no_programme(body: str, why: str) -> None:
    found = extraction(body)
    assert not found["schema"] or not found["schema"].startswith("programme")
    assert why in found["problems"][0]["message"]


def test_a_programme_of_which_a_module_is_shown_is_one() -> None:
    body = "<main><h1>Flood Risk Modelling</h1><p>MSc</p><p>Duration: 1 year</p>"
    body += "<dl><dt>Module code</dt><dd>CIV5071</dd></dl>"
    assert extraction(body)["record"]["title"] == "Flood Risk Modelling"


TRAILS = [
    ["Home / Courses / Crop Robotics", "Back to results", "Crop Robotics"],
    ["Home", "Courses", "Crop Robotics (MSc)", "Back to the list", "Crop Robotics (MSc)"],
]


@pytest.mark.parametrize("trail", TRAILS, ids=["one line", "a line a step"])
def test_the_end_of_a_trail_names_the_programme(trail: list[str]) -> None:
    menu = ["Find a programme", "Scholarships", "Universities", "Plan your stay", "Log in", "Wishlist (0)", "Compare"]
    facts = ["Add to favourites", "Share", "Degree", "Master of Science", "Duration", "2 years", "Language", "English"]
    prose = [
        "The programme teaches you to build machines that sow, weed and harvest, and to run them on real farms."
    ] * 3
    text = "\n".join([*menu, *trail, "Polder University", *facts, *prose])
    assert prospectus.extract(text.encode()).record.title == "Crop Robotics"  # type: ignore[union-attr]


TITLES = [
    ("Master of Arts in Translation Studies (MATS)", "Translation Studies"),
    ("Doctor of Education in Organizational Leadership (Ed.D.)", "Organizational Leadership"),
    ("Bachelor of Commerce Honours in Economics (BComHons)", "Economics"),
    ("Fernstudium Wirtschaftspsychologie (B.Sc.)", "Wirtschaftspsychologie"),
    ("MSc Artificial Intelligence (Robotics)", "Artificial Intelligence (Robotics)"),
]


@pytest.mark.parametrize(("line", "title"), TITLES)
def test_initials_are_no_part_of_a_subject(line: str, title: str) -> None:
    record = extraction(f"<main><h1>{line}</h1>" + FACTS)["record"]
    assert record["title"] == title


def test_a_head_that_adds_provider_and_portal() -> None:
    head = "<html><head><title>Biomedical Science at Tarnford University - COURSES4U</title></head><body>"
    page = head + "<main><h1>Biomedical Science</h1><p>Bachelor of Science (Honours)</p>" + FACTS
    assert prospectus.extract(page.encode()).record.title == "Biomedical Science"  # type: ignore[union-attr]
