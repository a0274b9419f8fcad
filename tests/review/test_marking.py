"""Lines cut at the edges of marks: nothing is lost, nothing is marked that is not covered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.review.links import live_link
from prospectus.review.marking import Mark, by_block, stretches

LINES = st.lists(st.text(alphabet="abc é", max_size=8), min_size=1, max_size=6)


@given(LINES, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6))
def test_every_character_carries_the_marks_that_cover_it(lines: list[str], spans: list[tuple[int, int]]) -> None:
    text = "\n".join(lines)
    marks = [
        Mark(min(start, len(text)), min(start + length, len(text)), f"q{n}") for n, (start, length) in enumerate(spans)
    ]
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    ends = [start + len(line) for start, line in zip(starts, lines, strict=True)]
    for number, own in enumerate(by_block(starts, ends, marks)):
        cut = stretches(text, starts[number], ends[number], own)
        assert "".join(piece.text for piece in cut) == lines[number]
        place = starts[number]
        for piece in cut:
            for position in range(place, place + len(piece.text)):
                covering = {mark.name for mark in marks if mark.start <= position < mark.end}
                assert covering == {name for name in piece.names if name in covering} == set(piece.names)
            place += len(piece.text)


def test_a_mark_without_length_stays() -> None:
    assert [piece.names for piece in stretches("ab", 0, 2, [Mark(1, 1, "r0")])] == [(), ("r0",), ()]
    assert [piece.names for piece in stretches("ab", 0, 2, [Mark(2, 2, "r0")])] == [(), ("r0",)]
    assert [piece.names for piece in stretches("", 0, 0, [Mark(0, 0, "r0")])] == [("r0",)]


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        (None, "x", None),
        ("https://a.example/b", "", "https://a.example/b"),
        ("https://a.example/b#c", "1-year, full & fast", "https://a.example/b#:~:text=1%2Dyear%2C%20full%20%26%20fast"),
        ("https://a.example/", "Fee\t£9,000", "https://a.example/#:~:text=%C2%A39%2C000"),
        ("https://a.example/", "w " * 60, "https://a.example/#:~:text=w%20w%20w%20w,w%20w%20w%20w"),
        ("javascript:alert(1)//https://a.example", "x", None),
        ("data:text/html,<script>", "x", None),
        ("//a.example/", "x", None),
        ("https://[broken", "x", None),
        ("https://a.example/\n", "x", None),
    ],
)
def test_live_link(url: str | None, words: str, link: str | None) -> None:
    assert live_link(url, words) == link
