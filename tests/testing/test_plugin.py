"""The plugin in sessions of its own, as a user runs them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .pages import PAGE

Session = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cases: one right, one with a wrong title and a known failure."""
    root = tmp_path_factory.mktemp("project")
    fees = [{"amount": "12900"}, {"amount": "27400"}]
    wrong: dict[str, Any] = {
        "schema": "programme",
        "record": {"title": "Robots", "fees": fees, "emails": ["a@b.example"]},
    }
    write(root / "right", {"schema": "programme", "record": {"title": "Robotics", "fees": fees, "starts": "*"}})
    write(root / "wrong", wrong | {"known_failure": {"emails": "no such address"}})
    (root / "other").mkdir()
    (root / "other/expected.json").write_text('{"answer": 42}')
    (root / "other/input.txt").write_text("of some other tool")
    (root / "pytest.ini").write_text("[pytest]\n")
    return root


def write(folder: Path, expected: dict[str, Any]) -> None:
    folder.mkdir()
    (folder / "input.html").write_text(PAGE)
    (folder / "expected.json").write_text(json.dumps(expected))


@pytest.fixture
def session(folder: Path) -> Session:
    def go(*words: str) -> tuple[int, str]:
        command = [
            sys.executable,
            "-m",
            "pytest",
            *([] if "-q" in words else ["-v"]),
            "-p",
            "no:cacheprovider",
            "-p",
            "no:randomly",
            *words,
        ]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return go


def outcomes(out: str) -> dict[str, str]:
    found = re.findall(r"^(?:\[gw\d\] \[.+?\] (\w+) )?(\w+)/expected\.json::(\S+)(?: (\w+))?", out, re.MULTILINE)
    return {f"{case}-{name}": first or last for first, case, name, last in found if first or last}


def test_one_test_a_page_and_field(session: Session) -> None:
    code, out = session()
    assert code == 1
    assert outcomes(out) == {
        "right-page-schema": "PASSED",
        "right-title": "PASSED",
        "right-fees": "PASSED",
        "wrong-page-schema": "PASSED",
        "wrong-title": "FAILED",
        "wrong-fees": "PASSED",
        "wrong-emails": "XFAIL",
    }
    assert '- "Robots"\n+ "Robotics"\n' in out
    assert "Traceback" not in out


def test_fields_and_pages_are_chosen_with_k(session: Session) -> None:
    collected = session("--collect-only", "-q", "-k", "fees or (right and title)")[1]
    assert re.findall(r"(\w+)/expected\.json::(\S+)", collected) == [
        ("right", "title"),
        ("right", "fees"),
        ("wrong", "fees"),
    ]


def test_the_gate_adds_up_over_workers(session: Session) -> None:
    # right: 1 title + 2 fees; wrong: 2 fees, a title missing and one too much, an address missing → F1 = 10 / 13
    code, out = session("-n", "2", "--prospectus-min-f1", "0.76")
    assert code == 0, out
    assert "F1 0.7692 is at least 0.76" in out
    assert outcomes(out)["wrong-title"] == "XFAIL"
    code, out = session("--prospectus-min-f1", "0.78")
    assert code == 1
    assert "F1 0.7692 is lower than 0.78" in out


def test_a_gate_must_be_a_share(session: Session) -> None:
    code, out = session("--prospectus-min-f1", "95")
    assert code == 4
    assert "--prospectus-min-f1" in out


def test_a_healed_failure_is_told_where_xfail_is_strict(session: Session, folder: Path) -> None:
    file = folder / "right/expected.json"
    before = file.read_text()
    file.write_text(json.dumps(json.loads(before) | {"known_failure": {"title": "was wrong"}}))
    try:
        code, out = session("-k", "right and title", "-o", "xfail_strict=true")
        assert code == 1
        assert "comes out right now, take it from known_failure: was wrong" in out
    finally:
        file.write_text(before)
