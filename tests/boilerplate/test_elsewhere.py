"""Teasers for other pages and questions after cookies are not about their page, whatever the networks say."""

from __future__ import annotations

import numpy as np
import pytest

from prospectus.blocks.html import read_html
from prospectus.boilerplate.elsewhere import elsewhere
from prospectus.boilerplate.seen import look

PAGE = "<h1>Camp stove</h1><p>It boils a litre of water in four minutes, even in the wind.</p>"
LINKS = '<ul><li><a href="/a">Camp mug</a></li><li><a href="/b">Wool socks</a></li></ul>'


def away(markup: str, odds: float = 90) -> list[str]:
    draft = read_html(PAGE + markup)
    flags = elsewhere(
        draft.lines, draft.boxes, look(draft.lines, draft.boxes), np.full(len(draft.lines), odds, np.float32)
    )
    return [line.text for line, flag in zip(draft.lines, flags.tolist(), strict=True) if flag]


@pytest.mark.parametrize(
    "name",
    [
        "Customers also bought",
        "You may also like",
        "Related articles",
        "Das könnte Sie auch interessieren",
        "Weitere Artikel",
        "Vous aimerez aussi",
        "Productos relacionados",
        "Lees ook",
        "Articoli correlati",
        "Liknande produkter",
    ],
)
@pytest.mark.parametrize("tag", ["h2", "h3", "div"])
def test_teasers_below_a_line_that_announces_them(name: str, tag: str) -> None:
    assert away(f"<div><{tag}>{name}</{tag}>{LINKS}</div><p>Made in Umeå.</p>") == [name, "Camp mug", "Wool socks"]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><h2>Related products</h2><p>Attribute that lists products.</p><p>It is optional.</p></div>",
        "<div><h1>Related products</h1><p>All of them:</p></div>",
        f"<div><p>More from Camp on stoves:</p>{LINKS}</div>",
        '<p><a href="/r">Related products</a></p>',
        f"<div><h2>What is in the box</h2>{LINKS}</div>",
    ],
    ids=["no links", "the title", "a sentence", "a link itself", "other words"],
)
def test_what_is_about_the_page(markup: str) -> None:
    assert away(markup) == []


def test_teasers_end_at_the_next_heading() -> None:
    assert away(f"<h2>Similar items</h2>{LINKS}<h2>Care</h2><p>Wipe it.</p>") == [
        "Similar items",
        "Camp mug",
        "Wool socks",
    ]


def test_teasers_end_with_their_last_link() -> None:
    cards = "<div><a href=/a>Camp mug</a><i>€19</i></div><div><a href=/b>Wool socks</a><i>€9</i></div>"
    assert away(f"<h2>Similar items</h2>{cards}<p>Questions? Call us.</p>") == [
        "Similar items",
        "Camp mug",
        "€19",
        "Wool socks",
        "€9",
    ]


def test_a_page_of_links_is_about_them() -> None:
    hub = "".join(f'<p><a href="/{n}">A story about number {n}</a></p>' for n in range(6))
    assert away(f"{hub}<div><h2>More from us</h2>{LINKS}</div>") == []


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies to improve your experience.",
        "Diese Website verwendet Cookies, um Ihnen ein besseres Erlebnis zu bieten.",
        "Nous utilisons des cookies pour mesurer l’audience.",
    ],
)
def test_the_question_after_cookies(text: str) -> None:
    assert away(f"<div>{text}</div>") == [text]


@pytest.mark.parametrize("text", ["Bake the cookies for ten minutes.", "Cookies are small files."])
def test_other_cookies(text: str) -> None:
    assert away(f"<p>{text}</p>") == []


def test_a_page_about_cookies() -> None:
    assert away("".join(f"<p>We use cookies of kind {n}.</p>" for n in range(6))) == []
