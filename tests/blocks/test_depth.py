"""What nests deep is made shallow; shapes of drawings close themselves and are no depth."""

from __future__ import annotations

from prospectus.blocks import read
from prospectus.blocks.depth import DEEPEST, plain, shallow


def test_shapes_of_drawings_do_not_nest() -> None:
    drawing = "<svg>" + '<path d="M0 0"/>' * (2 * DEEPEST) + "</svg>"
    assert shallow(f"<div>{drawing}</div><div hidden>x</div>") == f"<div>{drawing}</div><div hidden>x</div>"


def test_the_same_shapes_outside_of_drawings_do() -> None:
    assert shallow("<path/>" * (2 * DEEPEST)).count("<path") == DEEPEST


def test_a_drawing_that_never_ends_does_not_hide_depth() -> None:
    assert shallow("<svg>" + "<g>" * (2 * DEEPEST)).count("<g>") == DEEPEST - 1


def test_formatting_left_open_is_not_repeated_in_every_paragraph() -> None:
    """End tags of other elements hide nothing, and text and its blocks stay."""
    left_open = "".join(f"<b x={n}>" for n in range(1500))
    page = read(f"<html><body><div>{left_open}</div>{'</x>' * 1500}{'<p>Two years</p>' * 1500}")
    assert [line.text for line in page.lines] == ["Two years"] * 1500
    assert len(page.boxes) < 5000


def test_formatting_that_is_closed_stays() -> None:
    markup = "<p><b>Fee</b> £80</p>" * 1000
    assert plain(markup) == markup
