"""What nests deep is made shallow; shapes of drawings close themselves and are no depth."""

from __future__ import annotations

from prospectus.blocks.depth import DEEPEST, shallow


def test_shapes_of_drawings_do_not_nest() -> None:
    drawing = "<svg>" + '<path d="M0 0"/>' * (2 * DEEPEST) + "</svg>"
    assert shallow(f"<div>{drawing}</div><div hidden>x</div>") == f"<div>{drawing}</div><div hidden>x</div>"


def test_the_same_shapes_outside_of_drawings_do() -> None:
    assert shallow("<path/>" * (2 * DEEPEST)).count("<path") == DEEPEST


def test_a_drawing_that_never_ends_does_not_hide_depth() -> None:
    assert shallow("<svg>" + "<g>" * (2 * DEEPEST)).count("<g>") == DEEPEST - 1
