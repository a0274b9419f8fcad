"""Titles as pages write them, and what of them is the subject of the programme."""

import pytest

import prospectus
from prospectus.records import titles

LINES = [
    ("MA in Irish Traditional Song (Taught) - Atlantic College Galmoy", "Irish Traditional Song"),
    ("Executive MBA in Global Wine Trade", "Global Wine Trade"),
    ("Executive MBA", "Executive MBA"),
    ("Online Graduate Certificate in Nonprofit Leadership", "Nonprofit Leadership"),
    ("M.Sc. Circular Construction, Fulltime, 2 years | Vesterhav University of Technology", "Circular Construction"),
    ("Masterprogram i arktisk geologi, 120 hp | Tornedalens universitet", "arktisk geologi"),
    ("Archeologia del Mediterraneo (LM-2) - Corso di Laurea Magistrale", "Archeologia del Mediterraneo"),
    ("Master in de logopedische wetenschappen", "logopedische wetenschappen"),
    ("Hbo-opleiding Integrale Veiligheid | Hogeschool Waterkant", "Integrale Veiligheid"),
    ("Master of Transport Engineering by coursework", "Transport Engineering"),
    ("Maîtrise en travail social (3781)", "travail social"),
    ("Master mention Sciences de la vigne", "Sciences de la vigne"),
    ("BACHELOR MANAGEMENT DU TOURISME", "MANAGEMENT DU TOURISME"),
    ("Master of Applied Computing (MAC)", "Applied Computing"),
    ("Master of Science (Supply Chains)", "Supply Chains"),
    ("Master of Teaching (Secondary)", "Teaching (Secondary)"),
    ("Kulturmanagement (M.A.), berufsbegleitend", "Kulturmanagement"),
]


@pytest.mark.parametrize(("line", "subject"), LINES)
def test_subject(line: str, subject: str) -> None:
    assert titles.split(line).subject_in(line) == subject


MENU = "\n".join(["Skip to content", "Research", "Events", "News", "Alumni", "Events", "Library", "Research"] * 6)
FACTS = "Duration: 2 years\nStart: September 2026\nEvents\nInformation evening on 3 May 2026."


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"{MENU}\nHome > Study > Mining Automation\nMining Automation (MEng)\n{FACTS}", "Mining Automation"),
        (f"{MENU}\nAccueil > Formations > Master Patrimoines durables\nMaster Patrimoines durables\n{FACTS}",
         "Patrimoines durables"),
        (f"<title>Master Textile | Uni</title><nav>{MENU}</nav><h1>Textile et métiers d’art</h1><p>Master</p>"
         "<dl><dt>Durée<dd>2 ans</dl>", "Textile et métiers d’art"),
        (f"# Bachelor of Nursing {{#content}}\n\nDuration\n: 3 years\n\n{FACTS}", "Nursing"),
    ],
)  # fmt: skip
def test_which_line_names_the_programme(page: str, title: str) -> None:
    record = prospectus.extract(page).model_dump(mode="json")["record"]
    assert record["title"] == title
