"""Late parts of streamed pages are read where a browser shows them."""

import pytest

from prospectus.blocks.html import read_html


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<main><template id="B:0"></template></main><footer>Imprint</footer><div hidden id="S:0"><b>MSc</b></div>',
            ["MSc", "Imprint"],
        ),
        (  # parts in parts, numbered in base 16
            '<div><template id="B:a"></template></div><p>End'
            '<div hidden id="S:a">One <template id="P:1"></template></div><div hidden id="S:1">Two</div>',
            ["One", "Two", "End"],
        ),
        ('<p>Fees<template id="B:0"></template><div hidden id="S:1">Other</div>', ["Fees", "Other"]),
        ('<div hidden id="S:0">Loop <template id="B:0"></template></div><p>Fees', ["Fees"]),
    ],
)
def test_where_they_are_shown(markup: str, expected: list[str]) -> None:
    assert [line.text for line in read_html(markup).lines] == expected


def test_a_part_in_its_place_is_not_hidden() -> None:
    page = read_html('<main><template id="B:0"></template></main><div hidden id="S:0"><p>Two years</p></div>')
    assert [page.boxes[line.box].hidden for line in page.lines] == [""]
