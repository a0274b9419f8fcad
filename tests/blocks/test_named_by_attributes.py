"""Labels that only an attribute gives: pictures, groups, responsive cells."""

import pytest

from prospectus.blocks import assemble, read, segment


def blocks_of(markup: str) -> list[str]:
    draft = segment(read(markup))
    return assemble(draft, [""] * len(draft.lines)).text.split("\n")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<ul><li><i role="img" aria-label="Salary"></i> £12</li><li><i aria-label="Location"></i> Leeds</li></ul>',
            ["Salary\t£12", "Location\tLeeds"],
        ),
        ('<div><div role="group" aria-label="Duration"><b>1 year</b></div><p>Or</p></div>', ["Duration\t1 year", "Or"]),
        ('<div><img alt="Duration"><span>1 year</span></div>', ["Duration\t1 year"]),
        ('<div><svg aria-label="Duration"><path/></svg>1 year</div>', ["Duration\t1 year"]),
        ('<div data-label="Duration">1 year</div><div data-label="Fee">£80</div>', ["Duration\t1 year", "Fee\t£80"]),
        # said already, said of something else, too long for a value, not a label
        ('<p><img alt="Duration">Duration: 1 year</p>', ["Duration: 1 year"]),
        ('<div><p>About <img alt="Duration"> us</p></div>', ["About us"]),
        ('<div><i aria-label="Duration"></i></div><p>1 year</p>', ["1 year"]),
        (f'<p><img alt="Duration">{"It lasts a year. " * 6}</p>', [("It lasts a year. " * 6).strip()]),
        ('<p><img alt="A tree in autumn">1 year</p>', ["1 year"]),
        ('<nav aria-label="Courses"><a href="/a">Art</a></nav>', ["Art"]),
    ],
)  # fmt: skip
def test_names(markup: str, expected: list[str]) -> None:
    assert blocks_of(markup) == expected


def test_a_tooltip_is_hidden_and_components_of_a_cms_are_not() -> None:
    tooltip, banner = '<p>Fee <b role="tooltip">What you pay</b></p>', '<div class="cmp-banner"><p>Hi</p></div>'
    page = read(f'<div class="cmp-text">{tooltip}</div>{banner}')
    hidden = {line.text: page.boxes[line.box].hidden for line in page.lines}
    assert hidden == {"What you pay": "tooltip", "Fee": "", "Hi": "dialog"}


def test_a_frame_without_an_end_swallows_nothing() -> None:
    page = read('<noscript><iframe src="x" height="0" /></noscript><main><p>World</p></main>')
    assert [line.text for line in page.lines] == ["World"]
