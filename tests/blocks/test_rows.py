"""Cells know what the page calls them: headers of rows and columns, stacked and spanning ones too."""

from __future__ import annotations

import pytest

from .pages import page_of


def labels_of(markup: str, value: str) -> list[str]:
    page = page_of(markup)
    (cell,) = [c for b in page.blocks for c in b.cells if page.text[c.start : c.end] == value]
    return [page.text[start:end] for start, end in cell.labels]


def table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


STACKED = table(
    "<th rowspan=2>Mode</th><th colspan=2>2026/27</th><th colspan=2>2027/28</th>",
    "<th>Home</th><th>Overseas</th><th>Home</th><th>Overseas</th>",
    "<th>Full-time</th><td>£1</td><td>£2</td><td>£3</td><td>£4</td>",
    "<th>Part-time</th><td>£5</td><td>£6</td><td>£7</td><td>£8</td>",
)
SPANNED = table(
    "<th>Campus</th><th>Mode</th><th>Fee</th>",
    "<td rowspan=2>Leeds</td><td>Full-time</td><td>£1</td>",
    "<td>Part-time</td><td>£2</td>",
    "<td>York</td><td>Full-time</td><td>£3</td>",
)
GROUPED = table(
    "<th></th><th>Year 1</th><th>Year 2</th>",
    "<th colspan=3>Home</th>",
    "<td>Full-time</td><td>£1</td><td>£2</td>",
    "<th colspan=3>Overseas</th>",
    "<td>Full-time</td><td>£3</td><td>£4</td>",
)
UNMARKED = table("<td></td><td>Home</td><td>Overseas</td>", "<td>Full-time</td><td>£1</td><td>£2</td>")
FIRST_ROW = table(
    "<td>Intake</td><td>Deadline</td>",
    "<td>Autumn</td><td>31 July 2026</td>",
    "<td>Spring</td><td>30 November 2026</td>",
)
WORDS = table("<th>Module</th><th>Status</th>", "<td>Algebra</td><td>Core</td>", "<td>Logic</td><td>Optional</td>")

UNDER_A_BANNER = table(
    "<th colspan=3>1-year full-time</th>",
    "<td>&nbsp;</td><td>Local</td><td>Non-local</td>",
    "<td>Total</td><td>£1</td><td>£2</td>",
    "<th colspan=3>2-year part-time</th>",
    "<td>&nbsp;</td><td>Local</td><td>Non-local</td>",
    "<td>Total</td><td>£3</td><td>not offered</td>",
)


@pytest.mark.parametrize(
    ("markup", "value", "labels"),
    [
        (STACKED, "£1", ["Full-time", "Home", "2026/27"]),
        (STACKED, "£4", ["Full-time", "Overseas", "2027/28"]),
        (STACKED, "£7", ["Part-time", "Home", "2027/28"]),
        (SPANNED, "£2", ["Leeds", "Fee"]),
        (SPANNED, "£3", ["York", "Fee"]),
        (GROUPED, "£1", ["Full-time", "Home", "Year 1"]),
        (GROUPED, "£4", ["Full-time", "Overseas", "Year 2"]),
        (UNDER_A_BANNER, "£2", ["Total", "Non-local", "1-year full-time"]),
        (UNDER_A_BANNER, "£3", ["Total", "Local", "2-year part-time"]),
        (UNMARKED, "£2", ["Full-time", "Overseas"]),
        (FIRST_ROW, "31 July 2026", ["Autumn", "Deadline"]),
        (WORDS, "Optional", ["Logic", "Status"]),
    ],
)
def test_labels_of_cells(markup: str, value: str, labels: list[str]) -> None:
    assert labels_of(markup, value) == labels


def test_glued_table_of_numbered_rows() -> None:
    page = page_of(
        "Students take the modules of the schedule that you see below:"
        "YearTerm 1Term 2Year 13 modules (10 ECTS)2 modules (5 ECTS)Year 24 modules (15 ECTS)1 module* (20 ECTS)"
    )
    named = {page.text[c.start : c.end]: [page.text[a:b] for a, b in c.labels] for b in page.blocks for c in b.cells}
    assert named["3 modules (10 ECTS)"] == ["Year 1", "Term 1"]
    assert named["1 module* (20 ECTS)"] == ["Year 2", "Term 2"]


def test_two_columns_without_header_are_pairs() -> None:
    page = page_of(table("<td>Campus</td><td>Leeds</td>", "<td>Taught in</td><td>English</td>"))
    assert [block.kind for block in page.blocks] == ["pair", "pair"]


ROUNDS = (
    ("Round", "Submit by", "Reply by", "Deposit due"),
    ("Round 1", "October 1, 2026", "December 11, 2026", "January 15, 2027"),
    ("Round 2", "January 6, 2027", "March 19, 2027", "n/a"),
)
IN_BOXES = "".join(f"<div class=tr>{''.join(f'<div>{cell}</div>' for cell in row)}</div>" for row in ROUNDS)
BELOW_EACH_OTHER = "Deadlines of the full-time programme for next year.\n\n" + "\n".join(
    cell for row in ROUNDS for cell in row
)


@pytest.mark.parametrize("text", [IN_BOXES, BELOW_EACH_OTHER], ids=["boxes", "one cell a line"])
def test_tables_without_markup_of_tables(text: str) -> None:
    assert labels_of(text, "January 15, 2027") == ["Round 1", "Deposit due"]
    assert labels_of(text, "March 19, 2027") == ["Round 2", "Reply by"]


@pytest.mark.parametrize(
    "text",
    [
        "".join(
            f"<div><div>{name}</div><div>£{price}</div><div>Buy</div></div>" for name, price in (("A", 1), ("B", 2))
        ),
        "<div><p>Home</p><p>Courses</p><p>Contact</p></div><div><p>Fees</p><p>£9,250</p><p>a year</p></div>",
        "Fee\n£9,250\nDuration\n1 year\nStart\nSeptember 2026",
        "Home\nCourses\nContact\nFees\n£9,250\nDuration\n1 year",
    ],
    ids=["cards", "one row", "pairs", "menu and pairs"],
)
def test_what_is_no_table(text: str) -> None:
    assert not any(block.kind == "row" for block in page_of(text).blocks)


ACROSS = (
    ("Duration", "2 years", "Language", "English"),
    ("Tuition fee", "EUR 4,100 per year", "Start", "31 August 2026"),
)


@pytest.mark.parametrize(
    "text",
    [
        table(*("".join(f"<td>{cell}</td>" for cell in row) for row in ACROSS)),
        "# Semiotics\n\n" + "\n".join(" | ".join(row) + " |" for row in ACROSS) + "\n\nAbout the programme\n",
    ],
    ids=["table", "rows that end in bars"],
)
def test_pairs_side_by_side(text: str) -> None:
    assert labels_of(text, "EUR 4,100 per year") == ["Tuition fee"]
    assert labels_of(text, "31 August 2026") == ["Start"]


def test_rows_that_name_each_other_by_turns() -> None:
    rows = (("Credits", "How long it takes"), ("180", "2 years"), ("Study method", "Level of study"), ("Online", "MA"))
    markup = "<table>" + "".join(f"<tr><td>{a}<td>{b}" for a, b in rows) + "</table>"
    assert {value: labels_of(markup, value) for value in ("180", "2 years", "Online", "MA")} == {
        "180": ["Credits"],
        "2 years": ["How long it takes"],
        "Online": ["Study method"],
        "MA": ["Level of study"],
    }
