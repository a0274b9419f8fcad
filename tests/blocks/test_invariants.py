"""What holds for every page: blocks are the lines of the text, and everything else lies inside them."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from prospectus.blocks import assemble, read, segment
from prospectus.model import Draft, Line, Page, Repair

from .pages import page_of

WORDS = st.sampled_from(
    [
        "Duration",
        "1 year",
        "Fees:",
        "£9,250",
        "Start",
        "a  b",
        "x\xa0 y",
        "\u200b",
        "\u200bStart",
        "Q&A?",
        ":",
        "•",
        "Term 1",
        "\t",
        "2:1",
        "é",
        " ",
        "www.example.org",
    ]
)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "strong",
        "li",
        "ul",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "tr",
        "td",
        "th",
        "a",
        "section",
        "details",
        "summary",
        "em",
        "pre",
    ]
)
MARKUP = st.recursive(
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
    lambda inner: st.builds(
        lambda tag, parts, extra: f"<{tag}{extra}>{''.join(parts)}</{tag}>",
        TAGS,
        st.lists(inner, min_size=1, max_size=4),
        st.sampled_from(["", " class=label", " class=value", " href=/x", " colspan=2", " rowspan=3", " hidden"]),
    ),
    max_leaves=25,
)
TEXT = st.lists(st.lists(WORDS, max_size=5).map(" ".join), max_size=25).map(
    lambda lines: "\n".join(["Two words", *lines])
)


def check(page: Page) -> None:
    text = page.text
    assert text == "\n".join(text[block.start : block.end] for block in page.blocks)
    at = 0
    for block in page.blocks:
        words = text[block.start : block.end]
        assert block.start == at
        assert words.strip()
        assert "\n" not in words
        assert "\xa0" not in words
        assert "\u200b" not in words
        assert "\t" not in words or block.kind in ("row", "pair", "data")
        spans = [(cell.start, cell.end) for cell in block.cells] + [(link.start, link.end) for link in block.links]
        assert all(block.start <= start <= end <= block.end for start, end in spans)
        for cell in block.cells:
            assert "\t" not in text[cell.start : cell.end]
            assert all(text[start:end].strip() and "\n" not in text[start:end] for start, end in cell.labels)
        assert block.label is None or text[slice(*block.label)].strip()
        at = block.end + 1
    for section in page.sections:
        assert text.startswith(section.heading, section.start)
        assert section.start < section.end <= len(text)


@settings(deadline=None, max_examples=300)
@given(MARKUP)
def test_markup(markup: str) -> None:
    check(page_of(f"<html><body>{markup}</body></html>"))


@settings(deadline=None, max_examples=150)
@example("Two words\n• Fees: Fees:")
@given(TEXT)
def test_text(text: str) -> None:
    check(page_of(text))


@settings(deadline=None, max_examples=150)
@given(MARKUP, st.randoms(use_true_random=False))
def test_reasons_stay_with_their_lines(markup: str, random: object) -> None:
    draft = segment(read(f"<html><body>{markup}</body></html>"))
    check(assemble(draft, ["menu" if index % 3 else "" for index in range(len(draft.lines))]))


def test_no_word_is_lost() -> None:
    page = page_of(
        "<p>One&nbsp; two</p><dl><dt>Three<dd>four<dd>five</dl><table><tr><td>six<td><ul><li>seven<li>eight</table>"
    )
    assert page.text.split() == ["One", "two", "Three", "four", "five", "six", "seven", "eight"]


def test_links_move_with_their_words() -> None:
    page = page_of(
        "<ul><li><b>Apply</b> <a href='/form'>Form 1</a></li></ul><p>See&nbsp;&nbsp;<a href='/x'>this one</a></p>"
    )
    assert [(page.text[link.start : link.end], link.href) for block in page.blocks for link in block.links] == [
        ("Form 1", "/form"),
        ("this one", "/x"),
    ]


def test_repairs_move_with_their_words() -> None:
    lines = ("Caf\xe9\xa0\xa0 for £5", "\u200bLeeds", "it’s\u200b one’s own")
    raw = "\n".join(lines)
    spots = [raw.index("é"), raw.index("£"), raw.index("\u200b"), raw.index("’"), raw.rindex("\u200b"), raw.rindex("’")]
    repairs = tuple(Repair(spot, spot + 1, "Ã", raw[spot], "utf-8 read as latin-1", 1.0) for spot in spots)
    origins = (0, len(lines[0]) + 1, len(lines[0]) + len(lines[1]) + 2)
    draft = Draft(
        tuple(Line(text, "paragraph", origin=at) for text, at in zip(lines, origins, strict=True)), repairs=repairs
    )
    page = assemble(draft, ["", "", ""])
    assert page.text == "Café for £5\nLeeds\nit’s one’s own"
    assert [page.text[r.start : r.end] for r in page.repairs] == ["é", "£", "", "’", "", "’"]
    assert [r.start for r in page.repairs] == [3, 9, 12, 20, 22, 26]
