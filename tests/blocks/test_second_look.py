"""What the second network sees of the first one's answers, and the lexicon that both look words up in."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.blocks.atoms import Codes, cut
from prospectus.blocks.boundaries import boundaries
from prospectus.blocks.lexicon import Lexicon
from prospectus.blocks.places import NUMBERS, places
from prospectus.blocks.second_look import COLUMNS, NEAR, second_look

ANSWER = NEAR
"""The column of a place's own answer."""
ENDS_ELSEWHERE, STARTS_ELSEWHERE = COLUMNS - 6, COLUMNS - 5
NO_WORDS = Codes(Lexicon({}))
TEXTS = st.text(st.sampled_from("aAbB éÉ19.,()-–€\n|"), min_size=1, max_size=80)


def lexicon(*words: str) -> Lexicon:
    return Lexicon({crc32(word.encode()): 3 for word in words})


@given(TEXTS)
def test_what_is_seen_are_whole_numbers_in_one_byte(text: str) -> None:
    seen = places(text, NO_WORDS)
    assert seen.numbers.shape == (len(seen.starts), NUMBERS)
    if len(seen.starts):
        looks = second_look(seen.atoms, seen.at, np.resize([200, -200, 5], len(seen.starts)))
        assert looks.shape == (len(seen.starts), COLUMNS)
        for numbers in (seen.numbers, looks):
            assert np.abs(numbers).max() <= 127


@given(TEXTS)
def test_places_lie_in_order_inside_the_text(text: str) -> None:
    starts = [start for start, _ in boundaries(text)]
    assert starts == sorted(set(starts))
    assert all(0 < start < len(text) and not text[start].isspace() for start in starts)


def test_a_block_that_stands_elsewhere_is_seen() -> None:
    text = "HomeAboutContactWelcomeHomeAboutContact"
    seen = places(text, NO_WORDS)
    assert seen.starts.tolist() == [4, 9, 16, 23, 27, 32]
    looks = second_look(seen.atoms, seen.at, np.array([40, 40, 40, 40, 40, 40]))
    assert looks[:, ANSWER].tolist() == [40] * 6
    assert (looks[:, ENDS_ELSEWHERE] > 0).tolist() == [True, True, True, False, True, True]
    assert (looks[:, STARTS_ELSEWHERE] > 0).tolist() == [True, True, False, True, True, True]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bathroomsheightened", ("bathrooms", "heightened")),
        ("Contactabout", ("Contact", "about")),
        ("bathrooms", ("bathrooms",)),
        ("aboutus", ("aboutus",)),  # parts of two letters are in every word
        ("heightenedxyz", ("heightenedxyz",)),
        ("contactabout" * 4, ("contactabout" * 4,)),
        ("12345678", ("12345678",)),
    ],
)
def test_glued_words(word: str, parts: tuple[str, ...]) -> None:
    assert lexicon("bathrooms", "heightened", "contact", "about", "us").parts(word) == parts


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("2000200120022003", ["2000", "2001", "2002", "2003"]),
        ("20231201", ["20231201"]),
        ("17.9918.9919.47", ["17", ".", "99", "18", ".", "99", "19", ".", "47"]),
        ("192.168.178.22", ["192", ".", "168", ".", "178", ".", "22"]),
        ("1,178.22", ["1", ",", "178", ".", "22"]),
        ("3.14159", ["3", ".", "14159"]),
    ],
)
def test_numbers_in_a_row(text: str, atoms: list[str]) -> None:
    found = cut(text, NO_WORDS)
    assert [text[a : a + n] for a, n in zip(found.starts.tolist(), found.lengths.tolist(), strict=True)] == atoms
