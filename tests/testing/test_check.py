"""What a user types to make, check and update cases."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from prospectus.cli import main

from .pages import GRANT, PAGE, SCHEMA

Type = Callable[..., tuple[int, str, str]]
CASE = Path("tests/fixtures/robotics")


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    Path("page.html").write_text(PAGE)

    def go(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["prospectus", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return go


@pytest.fixture
def case(type_in: Type) -> Path:
    """A case, as the command makes it."""
    assert type_in("fixture", "add", "page.html", "--name", "robotics")[:2] == (0, f"{CASE}/expected.json\n")
    return CASE


def expected(case: Path = CASE) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((case / "expected.json").read_text())
    return data


def change(case: Path, edit: Callable[[dict[str, Any]], Any]) -> None:
    data = expected(case)
    edit(data)
    (case / "expected.json").write_text(json.dumps(data))


def test_a_case_holds_the_page_values_and_quotes(case: Path) -> None:
    assert (case / "input.html").read_text() == PAGE
    data = expected(case)
    assert data["schema"] == "programme"
    assert data["record"]["fees"][0]["amount"] == "12900"
    assert data["record"]["deadlines"] == []
    assert "£12,900" in data["quotes"]["fees"]
    assert "confidence" not in (case / "expected.json").read_text()


def test_nothing_changed(type_in: Type, case: Path) -> None:
    code, out, _ = type_in("check", "tests/fixtures")
    assert code == 0
    assert "1 cases, " in out
    assert " 0 changed in 0 cases" in out
    assert out.splitlines()[1].split()[:4] == ["title", "1", "0", "0"]


def test_a_change_is_shown_and_accepted(type_in: Type, case: Path) -> None:
    change(case, lambda data: data["record"]["fees"].append({"amount": "99", "currency": "EUR"}))
    change(case, lambda data: data["record"].update(title="Robots", modules="*"))
    before = expected(case)
    code, out, _ = type_in("check", "tests/fixtures")
    assert code == 1
    assert 'robotics  title\n    - "Robots"\n    + "Robotics"\n' in out
    assert 'robotics  fees\n    - {"amount": "99", "currency": "EUR"}\n      rests on ' in out
    fees = next(line.split() for line in out.splitlines() if line.startswith(" fees"))
    assert fees[1:] == ["2", "1", "0", "1.000", "0.667", "0.800"]
    assert expected(case) == before
    code, out, _ = type_in("check", "tests/fixtures", "--update")
    assert code == 0
    assert "robotics  title" in out
    assert "1 of 1 cases updated" in out
    assert expected(case)["record"]["title"] == "Robotics"
    assert expected(case)["record"]["modules"] == "*"
    assert type_in("check", "tests/fixtures")[0] == 0


def test_only_what_is_listed_is_compared(type_in: Type, case: Path) -> None:
    change(case, lambda data: data.update(record={"title": "Robotics", "fees": "*"}, quotes={}))
    assert type_in("check", "tests/fixtures")[0] == 0
    change(case, lambda data: data.update(record={"fees": [{"amount": "12900"}, {"audience": "international"}]}))
    assert type_in("check", "tests/fixtures")[0] == 0
    change(case, lambda data: data["record"]["fees"].pop())
    assert type_in("check", "tests/fixtures", "--update")[0] == 0
    kept, new = expected(case)["record"]["fees"]
    assert kept == {"amount": "12900"}
    assert new["amount"] == "27400"


def test_a_value_must_rest_on_its_words(type_in: Type, case: Path) -> None:
    change(case, lambda data: data["quotes"].update(title=["MSc Robotics"]))
    assert type_in("check", "tests/fixtures")[0] == 0
    change(case, lambda data: data["quotes"].update(title=["Optics"]))
    code, out, _ = type_in("check", "tests/fixtures")
    assert code == 1
    assert "- quote 'Optics'" in out


def test_known_failures(type_in: Type, case: Path) -> None:
    wrong = {"title": "Robots and People"}
    change(case, lambda data: data.update(record=wrong, quotes={}, known_failure={"title": "half a title"}))
    code, out, _ = type_in("check", "tests/fixtures")
    assert code == 0
    assert "0 changed in 0 cases, 1 known failures" in out
    change(case, lambda data: data.update(record={"title": "Robotics"}))
    code, out, _ = type_in("check", "tests/fixtures", "--update")
    assert "title: comes out right now, known failure no more (half a title)" in out
    assert "known_failure" not in expected(case)


def test_updating_keeps_what_is_known_to_be_right(type_in: Type, case: Path) -> None:
    right = {"title": "Robots and People", "award": {"level": "doctorate"}}
    change(case, lambda data: data.update(record=right, quotes={}, known_failure={"title": "half a title"}))
    assert type_in("check", "tests/fixtures", "--update")[0] == 0
    assert expected(case)["record"]["title"] == "Robots and People"
    assert expected(case)["record"]["award"]["level"] == "master"


def test_pages_without_a_record(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "contact.txt").write_text("Contact us\n\nWrite to hello@wexmere.example.\n")
    assert type_in("fixture", "add", "contact.txt")[0] == 0
    (folder,) = (tmp_path / "tests/fixtures").iterdir()
    assert expected(folder) == {"schema": None}
    assert type_in("check", "tests/fixtures")[0] == 0
    (folder / "input.txt").unlink()
    (folder / "input.html").write_text(PAGE)
    code, out, _ = type_in("check", "tests/fixtures")
    assert (code, '+ "programme"' in out) == (1, True)


def test_outputs_for_machines(type_in: Type, case: Path) -> None:
    change(case, lambda data: data["record"].update(title="100%: a,b"))
    code, out, _ = type_in("check", "tests/fixtures", "--junit", "junit.xml", "--json", "check.json", "--github")
    assert code == 1
    root = ElementTree.parse("junit.xml").getroot()
    (suite,) = root
    assert (suite.get("name"), suite.get("failures")) == ("robotics", "1")
    (failed,) = (test for test in suite if len(test))
    assert failed.get("name") == "title"
    assert '+ "Robotics"' in str(failed[0].text)
    data = json.loads(Path("check.json").read_text())
    assert (data["cases"], data["changed"]) == (1, 1)
    assert data["scores"]["title"]["f1"] == 0
    assert data["pages"][0]["fields"]["title"]["missing"] == ["100%: a,b"]
    (line,) = (line for line in out.splitlines() if line.startswith("::error"))
    assert line.startswith(f"::error file={CASE}/expected.json,line=1,title=robotics%3A title changed::")
    assert '- "100%25: a,b"%0A+ "Robotics"' in line


def test_json_on_standard_output(type_in: Type, case: Path) -> None:
    code, out, err = type_in("check", "tests/fixtures", "--json", "-")
    assert (code, json.loads(out)["changed"]) == (0, 0)
    assert "1 cases" in err


def test_a_page_of_a_run(type_in: Type, tmp_path: Path) -> None:
    assert type_in("run", "page.html", "--out", "out")[0] == 0
    (file,) = (tmp_path / "out/json").iterdir()
    assert type_in("fixture", "add", file.stem, "--run", "out", "--name", "robotics")[0] == 0
    assert (CASE / "input.html").read_text() == PAGE
    Path("page.html").write_text(PAGE + " ")
    code, _, err = type_in("fixture", "add", file.stem, "--run", "out", "--name", "again")
    assert (code, "page.html has changed since the run: run it again" in err) == (2, True)


def test_schemas_of_users(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "grant.py").write_text(SCHEMA)
    (tmp_path / "grant.txt").write_text(GRANT)
    assert type_in("fixture", "add", "grant.txt", "--schema", "grant.py:Grant", "--name", "harbour")[0] == 0
    data = expected(Path("tests/fixtures/harbour"))
    assert data["read_as"] == "../../../grant.py:Grant"
    assert (data["schema"], data["record"]["worth"]["amount"]) == ("grant", "5000")
    assert type_in("check", "tests/fixtures")[0] == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check", "nowhere"), "nowhere: no cases here; make one: prospectus fixture add PAGE --to nowhere"),
        (("check", "broken"), "broken/case/expected.json, line 1: not JSON"),
        (("check", "foreign"), 'foreign/case/expected.json: expected an object with "schema"'),
        (("fixture", "add", "nowhere.html"), "nowhere.html: no such file"),
        (("fixture", "add", "feed", "--run", "out"), "out holds no page feed"),
        (("fixture", "add", "page.html", "--name", "robotics"), "robotics exists: choose another --name"),
    ],
)
def test_mistakes_are_told_in_a_line(type_in: Type, case: Path, words: tuple[str, ...], message: str) -> None:
    for name, text in (("broken", "{"), ("foreign", "[]")):
        folder = Path(name) / "case"
        folder.mkdir(parents=True)
        (folder / "input.txt").write_text("x")
        (folder / "expected.json").write_text(text)
    code, out, err = type_in(*words)
    assert (code, out) == (2, "")
    assert message in err
