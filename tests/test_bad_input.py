"""Bad pages among good ones, through the whole chain and real processes: each ends where it belongs, with a reason, and
the rest goes on. What sources, the pool and the command line do with bad input on their own is tested beside them."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

import prospectus
from prospectus.runs.report import RunReport

GOOD = (
    "<h1>MSc Robotics</h1>"
    "<p>The Master of Science in Robotics at the University of Wexmere takes one year full-time.</p>"
)

UNREADABLE: dict[str, bytes] = {
    "empty.html": b"",
    "white.txt": b" \r\n\t\xc2\xa0\xe2\x80\x8b" * 100,
    "picture.html": b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(3000)),
    "paper.txt": b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj",
    "zeros.txt": bytes(5000),
    "mark.txt": b"\xef\xbb\xbf",
    "noise.txt": bytes(range(1, 256)) * 20,
    "comment.html": b"<!doctype html><!-- MSc Robotics, one year -->",
}
"""Nothing to read: quarantined."""

NO_RECORD: dict[str, bytes] = {
    "one-character.txt": b"a" * 1_000_000,
    "brackets.html": b"<" * 30_000,
    "depth.html": b"<div>" * 5_000 + b"deep",
    "lists.html": b"<ul><li>" * 2_000 + b"deep",
    "spans.html": b"<table><tr><td rowspan=65534 colspan=1000>x<tr><td>y</table>" * 20,
    "metadata.html": b"<script type='application/ld+json'>" + b"[" * 20_000 + b"</script><p>text</p>",
    "surrogates.txt": "\ud83d half of a smile \udfff".encode("utf-8", "surrogatepass"),
    "cut.html": "<html><body><p>Größe".encode()[:-1] + b"\xc3",
    "controls.txt": b"\x1b[31mred\x1b[0m \x07 \x08 text",
}
"""Text, but no record in it."""

RECORD: dict[str, bytes] = {
    "good.html": GOOD.encode(),
    "utf-16.html": GOOD.encode("utf-16"),
    "wrong-charset.html": b"<meta charset=utf-16>" + GOOD.encode(),
    "nonsense-charset.html": b"<meta charset=klingon-1>" + GOOD.encode(),
    "broken-metadata.html": b'<script type="application/ld+json">{"price": </script>' + GOOD.encode(),
    "digits.txt": b"MSc Robotics | University of Wexmere\nDuration: 1 year\nTuition fee: " + b"9" * 20_000,
    "huge-fee.txt": "MSc Robotics | University of Wexmere\nTuition fee: £99,999,999,999,999,999,999 per year".encode(),
    "zeros-inside.html": GOOD.encode().replace(b"</h1>", b"\0</h1>"),
    "crossed.html": b"<b><table><p>" + GOOD.encode() + b"</b></i></td>",
}
"""A record, whatever stands around it."""

PAGES = UNREADABLE | NO_RECORD | RECORD


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RunReport]:
    """All pages of this file in one run."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "pages").mkdir()
    for name, content in PAGES.items():
        (folder / "pages" / name).write_bytes(content)
    report = prospectus.run([folder / "pages", folder / "missing"], folder / "out", workers=1)
    return folder / "out", report


def documents(out: Path) -> dict[str, dict[str, Any]]:
    """What became of each page, by its name."""
    rows = prospectus.load(out, "documents").to_dict("records")
    return {Path(row["source"]).name: {str(name): value for name, value in row.items()} for row in rows}


def test_nothing_is_lost(out: tuple[Path, RunReport]) -> None:
    folder, report = out
    assert report.read == len(PAGES) == report.records + report.no_record + report.quarantined
    assert len(report.unread) == 1
    assert "missing" in report.unread[0]
    assert documents(folder).keys() == PAGES.keys()
    assert len(list((folder / "json").glob("*.json"))) == len(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_outcome(out: tuple[Path, RunReport], name: str) -> None:
    outcomes = {"quarantined": UNREADABLE, "no-record": NO_RECORD, "record": RECORD}
    assert name in outcomes[documents(out[0])[name]["outcome"]]


def test_quarantine_says_why(out: tuple[Path, RunReport]) -> None:
    lines = [json.loads(line) for line in (out[0] / "quarantine.jsonl").read_text("utf-8").splitlines()]
    assert {Path(line["source"]).name for line in lines} == (UNREADABLE | NO_RECORD).keys()
    for line in lines:
        assert line["problems"], line["source"]
        assert all(problem["message"] for problem in line["problems"])
    codes = {Path(line["source"]).name: [problem["code"] for problem in line["problems"]] for line in lines}
    assert "binary" in codes["picture.html"]
    assert "binary" in codes["paper.txt"]
    assert "metadata-malformed" in codes["metadata.html"]


@pytest.mark.parametrize("name", PAGES)
def test_evidence_holds(name: str) -> None:
    found = prospectus.extract(PAGES[name])
    assert all(found.text[item.start : item.end] == item.quote for item in found.evidence)


def test_a_number_that_no_column_holds_costs_only_itself(out: tuple[Path, RunReport]) -> None:
    rows = prospectus.load(out[0], "programme")
    names = {row["document_id"]: name for name, row in documents(out[0]).items()}
    titles = {names[row["document_id"]]: row["title"] for row in rows.to_dict("records")}
    assert titles["huge-fee.txt"] == titles["digits.txt"] == "Robotics"


@pytest.mark.parametrize("value", [None, 7, ["page"], {"html": "x"}])
def test_what_is_no_page_is_a_mistake_of_the_caller(value: Any) -> None:
    with pytest.raises(TypeError):
        prospectus.extract(value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nowhere\.html"):
        prospectus.extract(Path("nowhere.html"))
