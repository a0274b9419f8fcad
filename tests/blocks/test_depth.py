"""What nests deep is made shallow; shapes of drawings close themselves and are no depth."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from prospectus.blocks import read
from prospectus.blocks.depth import DEEPEST
from prospectus.blocks.prepared import prepared


def test_shapes_of_drawings_do_not_nest() -> None:
    drawing = "<svg>" + '<path d="M0 0"/>' * (2 * DEEPEST) + "</svg>"
    assert prepared(f"<div>{drawing}</div><div hidden>x</div>") == f"<div>{drawing}</div><div hidden>x</div>"


def test_the_same_shapes_outside_of_drawings_do() -> None:
    assert prepared("<path/>" * (2 * DEEPEST)).count("<path") == DEEPEST


def test_a_drawing_that_never_ends_does_not_hide_depth() -> None:
    assert prepared("<svg>" + "<g>" * (2 * DEEPEST)).count("<g>") == DEEPEST - 1


def test_formatting_left_open_is_not_repeated_in_every_paragraph() -> None:
    """End tags of other elements hide nothing, and text and its blocks stay."""
    left_open = "".join(f"<b x={n}>" for n in range(1500))
    page = read(f"<html><body><div>{left_open}</div>{'</x>' * 1500}{'<p>Two years</p>' * 1500}")
    assert [line.text for line in page.lines] == ["Two years"] * 1500
    assert len(page.boxes) < 5000


def test_formatting_that_is_closed_stays() -> None:
    markup = "<p><b>Fee</b> £80</p>" * 1000
    assert prepared(markup) == markup


def deepest(node: LexborNode | None) -> int:
    """How many elements stand in each other, read from the tree that the parser made."""
    most, waiting = 0, [(node, 1)] if node is not None else []
    while waiting:
        node, depth = waiting.pop()
        most = max(most, depth)
        child = node.child
        while child is not None:
            if child.is_element_node:
                waiting.append((child, depth + 1))
            child = child.next
    return most


@pytest.mark.parametrize(
    "hiding",
    [
        "<div></x>",
        "<b><i></u></x>",
        "<b><i></p></p>",
        "<ul><li></x>",
        "<svg><g></x></y>",
        "<math><mi></x></y>",
        "<span><div></span>",
        "<div><table><tr><td></div>",
        "<div><object></div></x>",
        "<DIV></Span>",
        "<div><!-- </div> -->",
        "<span>" * 40 + "<div>" + "</span>" * 40,
    ],
)
def test_end_tags_that_close_nothing_hide_no_depth(hiding: str) -> None:
    """The parser's work grows with the square of the depth: 200 KB of these took seconds."""
    made = LexborHTMLParser(prepared(hiding * (6000 // hiding.count("<")) + "<p>MSc</p>"))
    assert deepest(made.body) <= 3 * DEEPEST  # `table` comes with `tbody` and `tr`
    assert made.body is not None
    assert "MSc" in made.body.text()


def test_depth_that_is_closed_again_is_depth() -> None:
    made = prepared("<div>" * 3000 + "MSc" + "</div>" * 3000 + "<p>after</p>")
    assert (made.count("<div>"), made.count("</div>")) == (DEEPEST, DEEPEST)


@pytest.mark.parametrize(
    "markup",
    [
        "<div><b>Fee<div></b> 80</div></div>" * 2000,
        "<div><svg><path d='M0'></path><circle/></svg><span>Fees</span><ul><li>a<li>b</ul></div>" * 2000,
        "<div><a href=x><h3>MSc</h3><span>1 year</a></div>" * 2000,
    ],
)
def test_careless_pages_are_left_alone(markup: str) -> None:
    assert prepared(markup) == markup
