"""Microdata and RDFa Lite as pages write them; what is broken loses nothing else."""

from __future__ import annotations

import pytest

from .pages import facts, page_of

MICRODATA = """
<div itemscope itemtype="https://schema.org/Course">
  <h1 itemprop="name">Data Science MSc</h1>
  <a itemprop="url" href="https://uni.example/data">Course page</a>
  <img itemprop="image" src="data.jpg" alt="">
  <p>Starts <time itemprop="startDate" datetime="2026-09-21">in September</time></p>
  <div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
    <meta itemprop="priceCurrency" content="GBP"><span itemprop="price" content="9250.00">£9,250</span>
  </div>
  <div itemprop="provider" itemscope itemtype="https://schema.org/CollegeOrUniversity">
    <span itemprop="name">Exampleton</span>
  </div>
</div>"""
RDFA = """
<div vocab="https://schema.org/" typeof="Course">
  <h1 property="name">Data Science MSc</h1>
  <div property="offers" typeof="Offer"><span property="schema:price" content="9250.00">£9,250</span></div>
  <a property="https://schema.org/url" href="https://uni.example/data">Course page</a>
</div>"""


def test_microdata() -> None:
    assert {
        ("@type", "Course"),
        ("name", "Data Science MSc"),
        ("url", "https://uni.example/data"),
        ("image", "data.jpg"),
        ("startDate", "2026-09-21"),
        ("offers.@type", "Offer"),
        ("offers.priceCurrency", "GBP"),
        ("offers.price", "9250.00"),
        ("provider.name", "Exampleton"),
    } <= facts(page_of(MICRODATA))


def test_rdfa() -> None:
    found = facts(page_of(RDFA))
    assert {("name", "Data Science MSc"), ("offers.price", "9250.00"), ("url", "https://uni.example/data")} <= found


@pytest.mark.parametrize(
    "markup",
    [
        '<span itemprop="price">9</span>',
        '<div itemscope><span itemprop="">9</span></div>',
        '<div itemscope itemprop="offers"><span itemprop="price">9</span></div>',
        '<meta property="og:type" content="website">',
        f'<div itemscope><p itemprop="articleBody">{"word " * 200}</p></div>',
    ],
    ids=["no item", "no name", "an item that belongs to none", "Open Graph", "running text"],
)
def test_what_names_nothing(markup: str) -> None:
    assert not any(block.kind == "data" for block in page_of(markup).blocks)


def test_broken_markup_loses_nothing_else() -> None:
    assert ("name", "Data Science MSc") in facts(page_of("<div itemscope><b itemprop=x itemscope>" + MICRODATA))


def test_values_are_never_content() -> None:
    page = page_of(MICRODATA)
    assert {block.stripped for block in page.blocks if block.kind == "data"} == {"metadata"}
    assert any("£9,250" in page.text[block.start : block.end] for block in page.blocks if not block.stripped)


def test_thousands_of_values_end() -> None:
    many = "<div itemscope>" * 50 + '<i itemprop="x">1</i>' * 5000
    assert sum(block.kind == "data" for block in page_of(many).blocks) <= 400
