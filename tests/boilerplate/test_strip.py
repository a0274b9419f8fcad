"""What is stripped from pages of several makes, and what never is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.blocks import read, segment
from prospectus.boilerplate import strip
from prospectus.model import Box, Draft, Line

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = (
    "<p>Students of this course learn how rivers, lakes and wetlands work, and what can be done to keep them "
    "healthy.</p>"
    "<p>In the second year you join a research group and write a thesis on a question of your own choice.</p>"
)
PAGE = """<!doctype html><html lang="en"><head><title>Limnology | Ashby</title></head><body>
<div class="cookie-banner" role="dialog"><p>We use cookies to improve this site.</p><button>Accept all</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/study">Study</a></li><li><a href="/news">News</a></li></ul></nav>
<main><h1>MSc Limnology</h1>{content}</main>
<footer><ul><li><a href="/privacy">Privacy policy</a></li><li><a href="/terms">Terms of use</a></li></ul>
<p>© 2025 Ashby University. All rights reserved.</p></footer></body></html>"""


def reasons(text: str) -> dict[str, str]:
    draft = segment(read(text))
    return {line.text: why for line, why in zip(draft.lines, strip(draft), strict=True)}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("We use cookies to improve this site.", "cookie banner"),
        ("Study", "navigation"),
        ("Privacy policy", "footer"),
        ("© 2025 Ashby University. All rights reserved.", "footer"),
        ("MSc Limnology", ""),
    ],
)
def test_each_part_of_a_page_has_its_reason(line: str, reason: str) -> None:
    assert reasons(PAGE.format(content=PROSE))[line] == reason


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Duration</dt><dd>2 years</dd><dt>Tuition fee</dt><dd>£11,400 per year</dd></dl>",
        "<ul><li>Duration: 2 years</li><li>Tuition fee: £11,400 per year</li></ul>",
        "<table><tr><th>Duration</th><td>2 years</td></tr>"
        "<tr><th>Tuition fee</th><td>£11,400 per year</td></tr></table>",
        "<div><div><span>Duration</span><span>2 years</span></div>"
        "<div><span>Tuition fee</span><span>£11,400 per year</span></div></div>",
        "<h3>Duration</h3><p>2 years</p><h3>Tuition fee</h3><p>£11,400 per year</p>",
    ],
)
def test_facts_are_content(facts: str) -> None:
    kept = " ".join(line for line, why in reasons(PAGE.format(content=PROSE + facts)).items() if not why)
    assert all(fact in kept for fact in ("Duration", "2 years", "Tuition fee", "£11,400 per year"))


def test_metadata_and_hidden_lines_say_so() -> None:
    boxes = (Box(-1, "main", "", ""), Box(0, "div", "modal", "dialog"), Box(0, "div", "x", "display: none"))
    lines = (
        Line("Limnology", "title"),
        Line("A long enough paragraph about lakes, rivers and the people who study them.", "paragraph", box=0),
        Line("Sign up for our newsletter", "paragraph", box=1),
        Line("Loading", "paragraph", box=2),
    )
    assert strip(Draft(lines, boxes)) == ("metadata", "", "dialog", "hidden")


@pytest.mark.parametrize("text", ["Home", "2 years", "Home\nAbout\nContact", "<p>Home</p>", "<div>2 years</div>"])
def test_something_is_left_of_a_page_that_says_something(text: str) -> None:
    assert "" in reasons(text).values()


def test_nothing_is_left_of_a_menu() -> None:
    assert reasons("<nav><a href=/>Home</a></nav>") == {"Home": "navigation"}


def test_nothing_of_nothing() -> None:
    assert strip(Draft(())) == ()


LINES = st.tuples(
    st.text(min_size=1, max_size=80),
    st.sampled_from(["title", "heading", "paragraph", "item", "row", "code", "data"]),
).map(lambda told: Line(*told))


@settings(deadline=None, max_examples=60)
@given(st.lists(LINES, max_size=20))
def test_a_reason_for_each_line_and_always_the_same(lines: list[Line]) -> None:
    draft = Draft(tuple(lines))
    found = strip(draft)
    assert len(found) == len(lines)
    assert found == strip(draft)
    assert all((why == "metadata") == (line.kind in ("title", "data")) for line, why in zip(lines, found, strict=True))


@pytest.mark.parametrize(
    ("seed", "content", "others"),
    [
        (
            "001",
            ["in-depth understanding of machine learning methods", "an application processing fee"],
            ["Popular Courses and Certifications", "Cursos Gratis", "IT Skills", "Log In", "All rights reserved"],
        ),
        (
            "003",
            ["the deadline is 31st July, 2024", "a stipend for living expenses of £21,241", "six compulsory modules"],
            ["Latest News Imperial launches", "Modern slavery statement", "Outlook web access", "Thefts"],
        ),
    ],
)
def test_navigation_that_shares_lines_with_content(seed: str, content: list[str], others: list[str]) -> None:
    page = reasons(next(SEEDS.glob(f"{seed}_*")).read_text("utf-8"))
    kept = " ".join(line for line, why in page.items() if not why)
    assert [text for text in content if text not in kept] == []
    assert [text for text in others if text in kept] == []
