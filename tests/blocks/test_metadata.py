"""Titles, addresses and JSON-LD; one block that cannot be read never loses its siblings."""

from __future__ import annotations

import pytest

from prospectus.blocks import read

from .pages import facts, page_of


def ld(*scripts: str) -> str:
    blocks = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<html><head><title>Data MSc | Uni</title>{blocks}</head><body><p>Text</p></body></html>"


COURSE = (
    '{"@context": "https://schema.org", "@type": "Course", "name": "Data", '
    '"offers": [{"price": 9250.50, "priceCurrency": "GBP"}]}'
)


@pytest.mark.parametrize(
    "script",
    [
        COURSE,
        f"\n//<![CDATA[\n{COURSE}\n//]]>\n",
        f"<!-- {COURSE} -->",
        f"/*<![CDATA[*/{COURSE}/*]]>*/",
        COURSE.replace("}]}", "},],}"),
        COURSE.replace("Data", "Da\nta"),
        f'{{"@graph": [{{"@type": "WebSite"}}, {COURSE}]}}',
        f"[{COURSE}]",
        f"{COURSE};",
    ],
)
def test_values_of_json_ld(script: str) -> None:
    page = page_of(ld(script))
    assert {("offers.price", "9250.50"), ("offers.priceCurrency", "GBP"), ("@type", "Course")} <= facts(page)
    assert page.problems == ()


@pytest.mark.parametrize("broken", ["{", "{'a': 1}", "", "undefined", "[" * 5000])
def test_a_broken_block_is_a_problem_and_loses_nothing_else(broken: str) -> None:
    page = page_of(ld(COURSE, broken, '{"inLanguage": "en"}'))
    assert {("name", "Data"), ("inLanguage", "en")} <= facts(page)
    assert [problem.code for problem in page.problems] == ["metadata-malformed"]


def test_metadata_is_never_content() -> None:
    page = page_of(ld(COURSE))
    assert {block.stripped for block in page.blocks if block.kind in ("title", "data")} == {"metadata"}
    assert page.title == "Data MSc | Uni"


def test_main_heading_is_the_title() -> None:
    assert page_of("<title>Data MSc | Uni</title><h1>Data MSc</h1><p>Text</p>").title == "Data MSc"


@pytest.mark.xfail(strict=True, reason="where head and main heading have no word in common, the head is believed")
def test_main_heading_below_a_head_that_names_only_the_site() -> None:
    assert page_of("<title>Uni</title><h1>Data MSc</h1><p>Text</p>").title == "Data MSc"


def test_title_of_a_drawing_is_no_title() -> None:
    assert page_of("<html><body><svg><title>Search</title></svg><h2>Fees</h2><p>Text</p></body></html>").title == ""


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://uni.example/a">', "https://uni.example/a"),
        ('<meta property="og:url" content="https://uni.example/b">', "https://uni.example/b"),
        (
            '<meta property="og:url" content="https://uni.example/b"><link rel=canonical href="https://uni.example/a">',
            "https://uni.example/a",
        ),
        ('<link rel="canonical" href="/a">', None),
        ("", None),
    ],
)
def test_canonical_address(head: str, url: str | None) -> None:
    assert read(f"<html><head>{head}</head><body><p>Text</p></body></html>").url == url


def test_front_matter() -> None:
    page = page_of(
        '---\ntitle: "Data MSc"\nurl: https://uni.example/data\nlang: en\n---\n\n## Fees\n\nYou pay £9,250 a year.\n'
    )
    assert (page.title, page.url) == ("Data MSc", "https://uni.example/data")
    assert ("lang", "en") in facts(page)
    assert "---" not in page.text


def test_a_line_between_paragraphs_is_no_front_matter() -> None:
    assert "First" in page_of("---\n\nFirst paragraph.\n\n---\n\n# Fees\n\n- one\n- two\n").text


def test_address_in_text_without_markup() -> None:
    page = page_of(
        "Data MSc\nhttps://uni.example/data\n\nThe course runs for one year and teaches the methods of the field.\n"
    )
    assert page.url == "https://uni.example/data"


def test_kind_of_page_in_open_graph() -> None:
    assert ("og:type", "article") in facts(page_of('<meta property="og:type" content=" article "><p>Text</p>'))
