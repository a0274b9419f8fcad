"""What names a fact: on course pages and on pages of other kinds."""

from __future__ import annotations

import pytest

from prospectus.blocks import assemble, label_words, label_words_elsewhere, read, segment
from prospectus.blocks.labels import KNOWN, is_known_label, is_weak_label

from .pages import facts, page_of


@pytest.mark.parametrize(
    "text",
    [
        "Contract type", "Country of origin:", "Doors open", "Floor area", "Gearbox", "Prep time", "Operating system",
        "Vertragsart", "Wohnfläche", "Date de parution", "Kilométrage", "Tiempo de cocción", "Prijs", "Bouwjaar",
        "Classe energetica", "Größe", "Maße", "Numero di borse", "Anställningsform", "Byggår",
    ],
)  # fmt: skip
def test_labels_of_all_kinds_of_pages(text: str) -> None:
    assert is_known_label(text)


@pytest.mark.parametrize("text", ["Remote", "Freehold", "Petrol", "Sold", "Yes", "In stock", "Free", "Easy", "Red"])
def test_values_are_no_labels(text: str) -> None:
    assert not is_known_label(text)


@pytest.mark.parametrize("source", [label_words, label_words_elsewhere], ids=["courses", "elsewhere"])
def test_weak_labels_are_labels(source: object) -> None:
    words: str = getattr(source, "WEAK")  # noqa: B009
    weak = {label.strip().casefold() for line in words.splitlines() for label in line.split("|")} - {""}
    assert weak - KNOWN == set()
    assert all(map(is_weak_label, weak))


TEXTS = {
    "job": ("Location\nDoncaster\nContract type\nPermanent\nHourly rate\n£13.40", {("Contract type", "Permanent")}),
    "home": ("Guide price\n£312,000\nTenure\nFreehold\nEPC rating\nD", {("Tenure", "Freehold"), ("EPC rating", "D")}),
    "recipe": ("Prep time\n20 minutes\nCuisine\nBritish", {("Prep time", "20 minutes"), ("Cuisine", "British")}),
    "product": ("Weight1,150 g\nDimensions62 × 31 cm", {("Weight", "1,150 g"), ("Dimensions", "62 × 31 cm")}),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_facts_of_other_pages_come_out_of_text(kind: str) -> None:
    text, stated = TEXTS[kind]
    assert facts(page_of(f"A title of some page\n\n{text}")) >= stated


@pytest.mark.parametrize("text", ["Office 2024 for £29.99 from a shop that nobody knows", "Colour\nSize\nBrand\nMore"])
def test_words_that_are_more_than_labels(text: str) -> None:
    assert facts(page_of(f"A title of some page\n\n{text}")) == set()


RUNS = {
    "an unknown label between pairs": (
        "Location\nLeeds\nSeniority\nSenior\nSalary range\n£40,000",
        {("Seniority", "Senior")},
    ),
    "unknown labels above a known one": (
        "Incubation\n12–48 hours\nHotline\n1177\nPublication date\n2025-10-02",
        {("Incubation", "12–48 hours"), ("Hotline", "1177")},
    ),
}


@pytest.mark.parametrize("name", RUNS)
def test_pairs_go_on_among_pairs(name: str) -> None:
    text, stated = RUNS[name]
    assert facts(page_of(f"A title of some page\n\n{text}")) >= stated


def test_a_known_label_alone_does_not_make_content_of_a_menu() -> None:
    draft = segment(read("Our story\nSustainability\nLocations\nGift cards\nPress\nDuration\n1 year"))
    page = assemble(draft, ["boilerplate (p=0.97)"] * len(draft.lines))
    assert [page.text[block.start : block.end] for block in page.blocks if not block.stripped] == ["Duration\t1 year"]
