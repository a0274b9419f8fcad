"""Headings, their kinds, and the sections that they open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prospectus.blocks import assemble, read, segment
from prospectus.chain import repaired
from prospectus.model import Draft, Line
from prospectus.sections import kind_of

from .pages import page_of

ROOT = Path(__file__).parents[2]

# Spelled out as headings stand on pages; one string a kind.
KINDS = {
    "fees": "Fees|Fees and funding|Tuition & Financing|How much does it cost?|Kosten und Gebühren|"
    "Frais de scolarité|Collegegeld|Tasse universitarie",
    "funding": "Scholarships|Paying for your degree|Stipendien|Bourses|Becas|Beurzen|Borse di studio",
    "entry requirements": "Entry requirements|Admissions|Who can apply?|Zulassungsvoraussetzungen|"
    "Conditions d’admission"
    "|Requisitos de acceso|Toelatingseisen|Requisiti di ammissione|Behörighet",
    "english": "English language requirements|English proficiency|Sprachnachweise|Taaleisen",
    "structure": "Degree structure|Curriculum|What you'll learn|Studienaufbau|Plan de estudios|Piano di studi",
    "modules": "Module list|Compulsory modules|Pflichtmodule|Insegnamenti|Keuzevakken",
    "deadlines": "Application deadlines|Key dates|Bewerbungsfristen|Dates limites|Scadenze",
    "how to apply": "How to apply|Applying|Apply now|Bewerbung|Candidature|Aanmelden|Ansökan",
    "careers": "Careers|Graduate destinations|What can you do with this degree?|Berufsperspektiven|Débouchés"
    "|Salidas profesionales|Sbocchi professionali",
    "staff": "Course lead|Our staff|Dozenten|Equipo docente",
    "contact": "Contact us|Get in touch|Ansprechpartner|Kontakta oss",
    "faq": "FAQs|Frequently Asked Questions|Häufige Fragen|Preguntas frecuentes",
    "overview": "Overview|About this course|Course description|Überblick|Présentation|Kurzprofil",
    "other": "Machine Learning Fundamentals and Applications|Introduction to GIS|Timber Structures|Minimum-cost flows|"
    "Student experience|Awarding body|Department of Computing",
}


@pytest.mark.parametrize(("kind", "heading"), [(kind, heading) for kind in KINDS for heading in KINDS[kind].split("|")])
def test_kind_of_a_heading(kind: str, heading: str) -> None:
    assert kind_of(heading) == kind


def outline_of(text: str) -> list[tuple[str, str]]:
    return [(section.heading, section.kind) for section in page_of(text).sections]


def test_a_section_ends_before_the_next_of_its_level_or_above() -> None:
    page = page_of("<h1>Data</h1><h2>Fees</h2><p>one</p><h3>Home</h3><p>two</p><h2>Careers</h2><p>three</p>")
    spans = {section.heading: page.text[section.start : section.end] for section in page.sections}
    assert spans == {
        "Data": page.text,
        "Fees": "Fees\none\nHome\ntwo",
        "Home": "Home\ntwo",
        "Careers": "Careers\nthree",
    }


def test_subsections_inherit_when_their_words_say_nothing() -> None:
    assert outline_of("<h2>Fees</h2><h3>Home students</h3><p>a</p><h3>Scholarships</h3><p>b</p><h2>Campus</h2>") == [
        ("Fees", "fees"),
        ("Home students", "fees"),
        ("Scholarships", "funding"),
        ("Campus", "other"),
    ]


def test_stripped_headings_open_no_section() -> None:
    draft = segment(read("<h2>Top links</h2><h2>Fees</h2><p>You pay nothing.</p>"))
    assert [section.heading for section in assemble(draft, ["menu", "", ""]).sections] == ["Fees"]


PROSE = "You learn how the methods of the field came about, and how to use them in work of your own."


def test_a_heading_of_content_is_content() -> None:
    draft = segment(read(f"Data Science MSc\n\nLog in\n\nCareers\n\n{PROSE}"))
    page = assemble(draft, ["menu", "menu", "menu", ""])
    assert [section.heading for section in page.sections] == ["Careers"]
    assert [block.stripped for block in page.blocks] == ["menu", "menu", "", ""]


def test_headings_of_text() -> None:
    project = ["Your research project", PROSE]
    questions = ["Frequently asked questions", "How long does it take?", PROSE, "Is there an exam?", PROSE]
    page = page_of("\n\n".join(["Data Science MSc", *project, *questions]))
    assert [(s.heading, s.level, s.kind) for s in page.sections] == [
        ("Data Science MSc", 1, "other"),
        ("Your research project", 2, "structure"),
        ("Frequently asked questions", 2, "faq"),
        ("How long does it take?", 3, "faq"),
        ("Is there an exam?", 3, "faq"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "£9,250 per year",
        "1 September 2026",
        "www.uni.example",
        "Read more",
        "By Ruth May",
        "and so on",
        "You can apply now and",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert line not in [heading for heading, _ in outline_of(f"Data MSc\n\n{PROSE}\n\n{line}\n\n{PROSE}")]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Entry requirements", "Applicants must hold a degree in a subject with a lot of mathematics in it."),
        ("Degree structure", "The course consists of six modules, of which you choose at least four."),
        ("Scholarships", "Scholarships for our degrees are listed by the office of student finance."),
    ],
)
def test_heading_on_one_line_with_its_first_sentence(heading: str, sentence: str) -> None:
    lines = [Line("Data MSc", "paragraph"), Line(PROSE, "paragraph"), Line(f"{heading} {sentence}", "paragraph")]
    page = assemble(Draft(tuple(lines)), ["", "", ""])
    assert page.text.split("\n")[2:] == [heading, sentence]
    assert page.sections[-1].heading == heading


@pytest.mark.parametrize(
    "line", ["Careers Service advisers help you all the way from the first year to the last.", PROSE]
)
def test_sentence_that_begins_with_no_heading(line: str) -> None:
    page = assemble(Draft((Line("Data MSc", "paragraph"), Line(line, "paragraph"))), ["", ""])
    assert page.text.split("\n")[1:] == [line]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><b>Fees</b></p><p>{PROSE}</p>",
        f"<div><strong>Fees</strong></div><div>{PROSE}</div>",
        f"<details><summary>Fees</summary><p>{PROSE}</p></details>",
        f"<button>Fees</button><div><p>{PROSE}</p></div>",
        f"<div class='accordion-title'>Fees</div><div><p>{PROSE}</p></div>",
    ],
)
def test_headings_that_markup_does_not_name(markup: str) -> None:
    assert ("Fees", "fees") in outline_of(f"<html><body><h1>Data</h1>{markup}</body></html>")


FACTS = "Location\nLeeds\nSalary\n£30,000\nHours\n37 per week"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (f"Bed and Sons\nHome / Jobs / Senior night nurse\nSenior night nurse\n{FACTS}", 1),
        (f"Senior night nurse | Bed\nHome\nJobs\nOverview\n{FACTS}", 2),
    ],
    ids=["a path ends with it", "its words"],
)
def test_a_line_right_above_facts(text: str, level: int) -> None:
    page = page_of(text)
    lines = text.split("\n")
    heading = lines[lines.index("Location") - 1]
    assert (heading, level) in [(page.text[b.start : b.end], b.level) for b in page.blocks if b.kind == "heading"]


def test_a_line_right_above_facts_may_be_a_fact() -> None:
    page = page_of(f"Senior night nurse\nBed and Sons\nApply\nPart of a ward\n{FACTS}")
    assert [page.text[b.start : b.end] for b in page.blocks if b.kind == "heading"] == ["Senior night nurse"]


def test_an_introduction_that_a_tab_names() -> None:
    markup = f"<h1>Data</h1><ul><li>Overview</li><li>Fees</li></ul><p>{PROSE}</p><h2>Fees</h2><p>{PROSE}</p>"
    page = page_of(markup)
    assert [(s.heading, s.kind) for s in page.sections] == [
        ("Data", "other"),
        ("Overview", "overview"),
        ("Fees", "fees"),
    ]
    assert page.text[page.sections[1].start : page.sections[1].end].endswith(PROSE)


GOLD = ROOT.parent / "shared" / "gold"


def gold() -> list[tuple[str, str]]:
    """(document, heading) of every section that must exist."""
    found = []
    for path in sorted(GOLD.glob("*.expected.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        found += [(expected["input"], heading) for heading in expected["sections"]]
    return found


@pytest.mark.shared
@pytest.mark.skipif(not GOLD.exists(), reason="needs the development data beside the project")
@pytest.mark.parametrize(("document", "heading"), gold())
def test_sections_of_the_seeds(document: str, heading: str) -> None:
    text = (ROOT / "seeds" / document).read_text(encoding="utf-8")
    draft = segment(repaired(read(text)))
    sections = assemble(draft, [""] * len(draft.lines)).sections
    assert heading in [section.heading for section in sections]
