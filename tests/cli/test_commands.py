"""What a user types and sees."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus._version import __version__
from prospectus.cli import main

PAGE = """<html><head><title>MSc Robotics</title></head><body><h1>MSc Robotics</h1>
<p>The Master of Science in Robotics at the University of Wexmere takes one year full-time.</p>
<h2>Fees</h2><p>Tuition fee: £12,900 per year</p></body></html>"""

Type = Callable[..., tuple[int, str, str]]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    """Types a command in an empty folder; what it ended with, and what it showed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def go(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["prospectus", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return go


def test_help_and_version(type_in: Type) -> None:
    code, out, _ = type_in("--help")
    assert code == 0
    assert "prospectus run seeds/ --out output/" in out
    assert "130  stopped by Ctrl-C" in out
    assert type_in("--version")[1] == f"prospectus {__version__}\n"


def test_help_needs_no_heavy_library() -> None:
    code = "import sys; import prospectus, prospectus.cli; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"pandas", "pyarrow", "spacy", "numpy", "pydantic", "rich", "re2", "babel"}


def test_run_shows_pages_counts_and_paths(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.html").write_text(PAGE)
    (tmp_path / "pages/b.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    code, out, err = type_in("run", "pages", "nowhere", "--out", "tables", "--json-log", "log.jsonl")
    assert code == 3
    assert "prospectus: nowhere: no such file or folder\n" in err
    assert "pages/a.html  programme/1" in out
    assert "2 pages read: 1 with records, 0 without a record, 1 quarantined, 0 unchanged" in out
    assert "tables/json/" in out
    assert json.loads((tmp_path / "tables/programme.jsonl").read_text())["award"]["abbreviation"] == "MSc"
    events = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [event["event"] for event in events] == ["page", "page", "report"]
    assert events[-1]["quarantined"] == 1
    code, out, _ = type_in("run", "pages", "--out", "tables")
    assert (code, out) == (0, "Nothing changed in 2 pages; no work done.\n")
    code, out, _ = type_in("runs", "tables")
    assert code == 0
    assert out.splitlines()[1].split()[3:9] == ["2", "1", "0", "1", "0", "0"]


def test_extract_prints_json(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html").write_text(PAGE.replace("Robotics", "Optics"))
    code, out, _ = type_in("extract", "a.html")
    assert code == 0
    assert json.loads(out)["record"]["award"]["abbreviation"] == "MSc"
    code, out, _ = type_in("extract", "a.html", "b.html", "--schema", "programme")
    assert [json.loads(line)["record"]["title"] for line in out.splitlines()] == ["Robotics", "Optics"]


def test_extract_and_repair_read_standard_input() -> None:
    for command, expected in (("extract", b'"schema": "programme/1"'), ("repair", PAGE.encode())):
        typed = [sys.executable, "-c", "from prospectus.cli import main; main()", command, "-"]
        done = subprocess.run(typed, input=PAGE.encode(), capture_output=True, check=True)
        assert expected in done.stdout


def test_repair_explains(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Studierende zahlen fÃ¼r das PrÃ¤sidium\n")
    assert type_in("repair", "a.txt")[1] == "Studierende zahlen für das Präsidium\n"
    _, out, _ = type_in("repair", "a.txt", "--explain")
    assert "'Ã¼' → 'ü'" in out


def test_explain_shows_the_stages(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    code, out, _ = type_in("explain", "a.html")
    assert code == 0
    assert "£12,900" in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("run", "nowhere", "--out", "o"), "prospectus: nowhere: no such file or folder"),
        (("run", "empty", "--out", "o"), "prospectus: empty: no pages here"),
        (("run", "a.html", "--out", "o", "--schema", "grant"), "there is no schema grant: choose programme or guide"),
        (("run", "a.html", "--out", "o", "--schema", "x.py:X"), "prospectus: there is no file x.py"),
        (("run", "a.html", "--out", "o", "--schema", "bad.py:X"), "prospectus: bad.py, line 1: "),
        (("run", "a.html", "--out", "o", "--schema", "plain.py:X"), "prospectus: plain.py:X is not a schema"),
        (("run", "a.html", "--out", "a.html"), "prospectus: cannot write to a.html"),
        (("run", "a.html"), "Missing option"),
        (("extract", "nowhere"), "prospectus: nowhere: no such file"),
        (("extract", "empty"), "prospectus: empty: no pages here"),
        (("runs", "empty"), "prospectus: empty holds no runs yet"),
        (("fly",), "No such command"),
    ],
)
def test_mistakes_are_told_in_a_line(type_in: Type, tmp_path: Path, words: tuple[str, ...], message: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "bad.py").write_text("class X(\n")
    (tmp_path / "plain.py").write_text("class X: pass\n")
    code, out, err = type_in(*words)
    assert code == 2
    assert message in err
    assert "Traceback" not in err
    assert not out
    assert not (tmp_path / "o").exists()


def test_schemas_writes_contracts(type_in: Type, tmp_path: Path) -> None:
    code, out, _ = type_in("schemas", "made")
    assert code == 0
    assert sorted(out.split()) == [
        f"made/{name}" for name in sorted(path.name for path in (tmp_path / "made").iterdir())
    ]
    assert {"programme.schema.json", "programme.tables.json", "guide.schema.json"} <= {
        Path(line).name for line in out.split()
    }
