"""What metadata tells of the lines of a page."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.blocks.html import read_html
from prospectus.boilerplate.seen import look
from prospectus.boilerplate.told import _KIND, told
from prospectus.model import Line

DESCRIPTION = "The course covers rivers, lakes and wetlands and what can be done to keep them healthy."
TEXTS = ("Home", DESCRIPTION, "Limnology MSc", "£11,400", "Subscribe to our newsletter today")
PAGE = tuple(Line(text, "paragraph") for text in TEXTS)
HERE, TITLE, WHOLE, AFTER, OF_PAGE, FOUND, TOLD = 0, 1, 2, 5, 7, 8, 9
FLAGS = 11


def columns(*about: str, title: str = "") -> np.ndarray:
    titles = [Line(title, "title")] if title else []
    return told([*titles, *(Line(text, "data") for text in about)], look(PAGE, ()))


@pytest.mark.parametrize(
    "value",
    [
        DESCRIPTION,
        DESCRIPTION.upper(),
        f"<p>The course covers <b>rivers</b>, lakes and wetlands</p> {DESCRIPTION.partition('wetlands')[2]}",
        f"News. {DESCRIPTION} And more that is not there.",
    ],
)
def test_lines_of_a_description_are_told(value: str) -> None:
    found = columns(f"description\t{value}")
    assert found[1, HERE] > 80
    assert not found[[0, 2, 3, 4], HERE].any()
    assert found[0, AFTER] == found[1, HERE]
    assert (found[:, TOLD] > 0).all()
    assert (found[:, OF_PAGE] > 48).all()


@pytest.mark.parametrize(
    "about",
    [
        "image\thttps://example.org/the-course-covers-rivers-lakes-and-wetlands-and-what-can-be-done",
        "name\tLimnology",
        "a\t",
    ],
)
def test_addresses_and_short_values_tell_no_text(about: str) -> None:
    found = columns(about)
    assert not found[:, [HERE, OF_PAGE, FOUND, TOLD]].any()


def test_title_and_short_values() -> None:
    found = columns("offers.price\t£11,400", "og:title\tMSc", title="Limnology | Ashby")
    assert found[:, TITLE].tolist() == [0, 0, 96, 0, 0]
    assert found[:, WHOLE].tolist() == [0, 0, 0, 64, 0]


def test_text_that_is_told_but_not_there() -> None:
    found = columns("description\tSomething else is told here, in quite as many words as there are in the other one.")
    assert not found[:, [HERE, FOUND]].any()
    assert (found[:, TOLD] > 0).all()


@pytest.mark.parametrize(
    ("about", "kind", "flag"),
    [
        ("@type\tProduct", "product", 64),
        ("@type\tNewsArticle", "article", 64),
        ("offers.@type\tOffer", "product", 32),
        ("og:type\tarticle", "og:article", 64),
        ("og:type\tproduct", "og:product", 64),
        ("mainEntity.@type\tQuestion", "question", 32),
        ("@type\tItemList", "itemlist", 64),
    ],
)
def test_kinds_of_page(about: str, kind: str, flag: int) -> None:
    flags = columns(about)[0, FLAGS:]
    assert flags[_KIND[kind]] == flag
    assert np.count_nonzero(flags) == 1


@pytest.mark.parametrize("about", ["@type\tThing", "name\tProduct", "og:type\tQuestion", "type\tArticle"])
def test_what_is_no_kind_of_page(about: str) -> None:
    assert not columns(about)[:, FLAGS:].any()


def test_read_from_markup() -> None:
    """The values of every syntax arrive."""
    draft = read_html(
        f'<title>Limnology</title><meta property="og:type" content="article"><meta name="description" '
        f'content="{DESCRIPTION}"><script type="application/ld+json">{{"@type": "Product"}}</script>'
        f'<div itemscope itemtype="https://schema.org/Question"><p>{DESCRIPTION}</p></div>'
    )
    shown = [line for line in draft.lines if line.kind not in ("title", "data")]
    found = told([line for line in draft.lines if line not in shown], look(shown, draft.boxes))
    assert found[0, HERE] == 96
    assert [found[0, FLAGS + _KIND[name]] for name in ("article", "product", "question")] == [64, 64, 64]


@given(
    st.lists(st.text(min_size=1), min_size=1, max_size=5),
    st.lists(st.tuples(st.sampled_from(("title", "data")), st.text(min_size=1)), max_size=5),
)
def test_whole_numbers_within_bounds(texts: list[str], about: list[tuple[str, str]]) -> None:
    lines = [Line(text.replace("\n", " "), "paragraph") for text in texts]
    found = told([Line(text, kind) for kind, text in about], look(lines, ()))  # type: ignore[arg-type]
    assert found.shape == (len(lines), FLAGS + 12)
    assert (found == np.floor(found)).all()
    assert 0 <= found.min() <= found.max() <= 127
