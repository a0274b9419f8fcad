"""From log-odds to content, whatever the networks are."""

from __future__ import annotations

import numpy as np
import pytest

from prospectus.boilerplate.seen import look
from prospectus.boilerplate.smoothing import content
from prospectus.model import Box, Line

SITE = (Box(-1, "div", "page", ""),)
FACTS = ("Duration: 2 years", "Tuition fee: £11,400", "Start: September")
MENU = ("Home", "Study here", "News and events", "About us", "Contact", "Staff", "Library", "Visit", "Alumni", "Jobs")
PROSE = "Students of this course learn how rivers, lakes and wetlands work, and what can be done to keep them healthy."


def kept(texts: tuple[str, ...], odds: list[int], boxes: tuple[Box, ...] = SITE) -> list[str]:
    lines = [Line(text, "paragraph", box=0 if boxes else -1) for text in texts]
    flags = content(look(lines, boxes), np.array(odds, dtype=np.float32))
    return [text for text, keep in zip(texts, flags, strict=True) if keep]


@pytest.mark.parametrize(
    ("odds", "expected"), [(20, (PROSE, "Ecology")), (-7, (PROSE, "Ecology")), (-12, ("Ecology",)), (-200, ())]
)
def test_a_short_line_takes_less(odds: int, expected: tuple[str, ...]) -> None:
    """A long line that stands apart from the sure one is out where a short one is in."""
    texts = (FACTS[0], *MENU[:3], PROSE, *MENU[3:6], "Ecology")
    assert kept(texts, [90, -90, -90, -90, odds, -90, -90, -90, odds]) == [FACTS[0], *expected]


def test_a_page_of_a_site_may_be_empty() -> None:
    assert kept(MENU, [-40] * 9 + [-32]) == []


@pytest.mark.parametrize(
    ("texts", "boxes"),
    [((*MENU[:6], *FACTS), SITE), (MENU, ()), (MENU, (Box(-1, "p", "", ""),))],
    ids=["facts", "text", "fragment"],
)
def test_something_is_left_of_facts_and_of_text(texts: tuple[str, ...], boxes: tuple[Box, ...]) -> None:
    assert kept(texts, list(range(-50, -50 + len(texts))), boxes)


def test_something_is_left_where_the_networks_are_in_doubt() -> None:
    assert kept((PROSE, *MENU), [-14, *[-60] * 10]) == [PROSE]


@pytest.mark.parametrize("noise", ["window.x = {};" * 10_000, "a b c " * 30_000])
def test_one_endless_line_makes_no_page_empty(noise: str) -> None:
    """What is sure to be content is enough, however long the rest of the page is."""
    assert kept((PROSE, noise, *MENU), [40, -60, *[-60] * 10]) == [PROSE]


@pytest.mark.parametrize("odds", [-30, 0, 30])
def test_what_lies_over_the_page_takes_more(odds: int) -> None:
    boxes = (Box(-1, "div", "page", ""), Box(0, "div", "cookie", "dialog"))
    lines = [Line(PROSE, "paragraph", box=0), *(Line(text, "item", box=0) for text in MENU[:5])]
    lines += [Line("We use cookies", "paragraph", box=1)]
    flags = content(look(lines, boxes), np.array([60, *[-90] * 5, odds], dtype=np.float32))
    assert flags[-1] == (odds >= 8)
