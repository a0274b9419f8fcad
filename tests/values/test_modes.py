"""Study modes, delivery modes, languages of teaching and countries: text, then what it names."""

from __future__ import annotations

import pytest

from prospectus.values import countries, languages, modes

FULL, PART = "full-time", "part-time"
STUDY = [
    ("Full-time, part-time", [FULL, PART]),
    ("full time / part time", [FULL, PART]),
    ("full- and part-time", [FULL, PART]),
    ("full/part-time study", [FULL, PART]),
    ("full\u2011time", [FULL]),
    ("FULL-TIME", [FULL]),
    ("1 year FT, 2 years PT", [FULL, PART]),
    ("Vollzeit oder Teilzeit", [FULL, PART]),
    ("Vollzeitstudium, berufsbegleitend", [FULL, PART]),
    ("à temps plein ou à temps partiel", [FULL, PART]),
    ("a tiempo completo o parcial, a tiempo parcial", [FULL, PART]),
    ("voltijd, deeltijd", [FULL, PART]),
    ("tempo pieno / tempo parziale", [FULL, PART]),
    ("heltid, deltid, halvfart", [FULL, PART, PART]),
    ("tempo integral, tempo parcial", [FULL, PART]),
    ("studia stacjonarne, studia niestacjonarne", [FULL, PART]),
    ("2 yearsfull-time", [FULL]),
    ("FT/PT, | FT | £9,250 |", [FULL, PART, FULL]),
    ("jornada completa o parcial", [FULL]),
    ("ModeFull-timeDuration", [FULL]),
    ("time is full of surprises; FT index, PT boat", []),
    ("", []),
]
HERE, ONLINE, BLENDED = "on-campus", "online", "blended"
DELIVERY = [
    ("On campus", [HERE]),
    ("on-campus or online", [HERE, ONLINE]),
    ("face-to-face teaching, in person", [HERE, HERE]),
    ("100% online", [ONLINE]),
    ("distance learning", [ONLINE]),
    ("blended learning, hybrid delivery", [BLENDED, BLENDED]),
    ("Präsenzstudium, Fernstudium", [HERE, ONLINE]),
    ("en présentiel, à distance", [HERE, ONLINE]),
    ("Modalidad: presencial, semipresencial, a distancia", [HERE, BLENDED, ONLINE]),
    ("in presenza, a distanza", [HERE, ONLINE]),
    ("på campus, på distans", [HERE, ONLINE]),
    ("afstandsonderwijs", [ONLINE]),
    ("zdalnie", [ONLINE]),
    ("ensino à distância, op locatie, stacjonarnie", [ONLINE, HERE, HERE]),
    ("Apply online, register online; online application form", []),
    ("our online prospectus, the online library", []),
    ("Online-Bewerbung, Bewerben Sie sich online", []),
    ("the hotline is off line", []),
    ("", []),
]
TAUGHT = [
    ("Language of instruction: English", ["en"]),
    ("Taught in English", ["en"]),
    ("Language: English", ["en"]),
    ("The programme is taught entirely in English", ["en"]),
    ("an English-taught master's", ["en"]),
    ("courses are held in German and English", ["de", "en"]),
    ("Unterrichtssprache: Deutsch", ["de"]),
    ("Lehrsprachen Deutsch und Englisch", ["de", "en"]),
    ("Hauptunterrichtssprache: 100% Englisch", ["en"]),
    ("UnterrichtsspracheDeutsch", ["de"]),
    ("Der Studiengang wird in englischer Sprache durchgeführt", ["en"]),
    ("ein englischsprachiger Studiengang", ["en"]),
    ("Langue d'enseignement : français", ["fr"]),
    ("Les cours sont dispensés en anglais", ["en"]),
    ("Idioma: español", ["es"]),
    ("Idiomas: Español (80%), Inglés (20%)", ["es", "en"]),
    ("Il corso è tenuto in inglese", ["en"]),
    ("Undervisningen sker på engelska", ["en"]),
    ("Language of study is Finnish", ["fi"]),
    ("Se imparte en inglés", ["en"]),
    ("Voertaal: Nederlands", ["nl"]),
    ("een Engelstalige opleiding", ["en"]),
    ("Lingua: italiano", ["it"]),
    ("Undervisningsspråk: svenska", ["sv"]),
    ("Idioma de ensino: português", ["pt"]),
    ("Język wykładowy: polski", ["pl"]),
    ("Studia prowadzone w języku angielskim", ["en"]),
    ("English language requirements: IELTS 6.5", []),
    ("proof of English proficiency", []),
    ("Department of English", []),
    ("the course lets you polish your essay", []),
    ("", []),
]
COUNTRIES = [
    ("Students from France, Germany and the UK", ["FR", "DE", "GB"]),
    ("Österreich, Schweiz, Niederlande", ["AT", "CH", "NL"]),
    ("Espagne, Pays-Bas, Estados Unidos", ["ES", "NL", "US"]),
    ("Szwecja, Italia, Brasil", ["SE", "IT", "BR"]),
    ("Francesca from Germanyville", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), STUDY, ids=[text[:40] for text, _ in STUDY])
def test_study(text: str, expected: list[str]) -> None:
    readings = modes.find_study(text)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("text", "expected"), DELIVERY, ids=[text[:40] for text, _ in DELIVERY])
def test_delivery(text: str, expected: list[str]) -> None:
    assert [r.value for r in modes.find_delivery(text)] == expected


@pytest.mark.parametrize(("text", "expected"), TAUGHT, ids=[text[:40] for text, _ in TAUGHT])
def test_taught(text: str, expected: list[str]) -> None:
    assert [r.value for r in languages.find_taught(text)] == expected


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_countries(text: str, expected: list[str]) -> None:
    assert [r.value for r in countries.find(text)] == expected


def test_names_without_teaching() -> None:
    text = "Voraussetzung: Englisch B2; Español; nauczanie języka polskiego"
    assert [r.value for r in languages.find(text)] == ["en", "es"]
