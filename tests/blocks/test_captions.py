"""Values above their labels in text: told from labels above their values by what the labels ask for."""

import pytest

from prospectus.blocks.captions import pairs_over_captions
from prospectus.blocks.pairs import Pairs
from prospectus.model import Line


def found(text: str) -> dict[str, str]:
    lines = [Line(part.strip(), "paragraph") for part in text.split("|")]
    pairs = Pairs()
    pairs_over_captions(lines, pairs)
    return {lines[label].text: lines[value].text for label, value in pairs.joined.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Highlights | 4 years | Duration | 162 | Credits | About", {"Duration": "4 years", "Credits": "162"}),
        ("2 ans | Durée des études | 120 | Crédits ECTS | 7 450 € | Frais de scolarité | Présentation", {
            "Durée des études": "2 ans", "Crédits ECTS": "120", "Frais de scolarité": "7 450 €"}),
        ("4 Years | Duration | 162 | Credits | 14.6 LPA | Highest package 2025 | 5 LPA | Average pay 2025 | News", {
            "Duration": "4 Years", "Credits": "162", "Highest package 2025": "14.6 LPA",
            "Average pay 2025": "5 LPA"}),
        ("3 Jahre | Studiendauer | 180 | ECTS-Punkte", {"Studiendauer": "3 Jahre", "ECTS-Punkte": "180"}),
        ("€2,601 | Tuition fee | 60 | Credits | Apply now", {"Tuition fee": "€2,601", "Credits": "60"}),
    ],
)  # fmt: skip
def test_values_above_labels(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Duration | 4 years | Credits | 162 | Start date | September 2026 | About",
        "Programme fee (EU) | €2,000 | Credits | 60 | Start date | September 2026 | Contact us",
        "Tuition and fees (2026-2027) | Citizens | $2,436 per term | Others | $6,180 per term | Application fee | $110",
        "1 May 2026 | Open day | 3 June 2026 | Concert in the hall",
        "12 | 14 | 16",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == {}
