"""A mistake in a schema names the class, the field and the mend, before any page is read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from prospectus.cli import main
from prospectus.fields.plan import SchemaError
from prospectus.runs.plan import record_class

HEAD = """from typing import Annotated, Any
from pydantic import BaseModel
from prospectus import Cue, Date, Money, Record

"""

MISTAKES = {
    "unknown type": (
        "class Place: pass\nclass Job(Record):\n    where: Place | None = None\n",
        "Job.where: no reader for Place; use a value type (Money, Date, str …) or give one with",
    ),
    "undefined name": (
        "from __future__ import annotations\nclass Job(Record):\n    pay: Mony | None = None\n",
        "Job.pay: Mony is not defined; import it, or define it above the class",
    ),
    "two types": (
        "class Job(Record):\n    pay: int | Money = 0\n",
        "Job.pay: no values of this type are read",
    ),
    "mapping": ("class Job(Record):\n    pay: dict[str, int] = {}\n", "Job.pay: no values of this type are read"),
    "anything": ("class Job(Record):\n    pay: Any = None\n", "Job.pay: no reader for Any; use a value type"),
    "cue without labels": (
        "class Job(Record):\n    start_date: Annotated[Date | None, Cue(avoid=('posted',))] = None\n",
        'Job.start_date: nothing in its Cue speaks for a value; give it labels, such as Cue("start date")',
    ),
    "label without a word": (
        "class Job(Record):\n    pay: Annotated[Money | None, Cue('pay', '–')] = None\n",
        "Job.pay: '–' in its Cue holds no word; take it out",
    ),
    "range of text": (
        "class Job(Record):\n    name: Annotated[str | None, Cue('name', expected=(1, 2))] = None\n",
        "Job.name: `expected` is for numbers, amounts, durations and dates",
    ),
    "range upside down": (
        "class Job(Record):\n    pay: Annotated[Money | None, Cue('pay', expected=(9, 2))] = None\n",
        "Job.pay: `expected` wants the least value and the greatest, such as (0, 100)",
    ),
    "cyclic nesting": (
        "class Team(BaseModel):\n    name: str\n    parts: 'list[Team]' = []\n"
        "class Job(Record):\n    teams: list[Team] = []\n",
        "Team.parts: Team holds itself; take out the field that closes the circle",
    ),
    "unreadable part": (
        "class Team(BaseModel):\n    size: complex\nclass Job(Record):\n    teams: list[Team] = []\n",
        "Team.size: no reader for complex",
    ),
}


def schema_file(folder: Path, code: str) -> Path:
    future, _, rest = code.rpartition("from __future__ import annotations\n")
    path = folder / "job.py"
    path.write_text(("from __future__ import annotations\n" if _ else future) + HEAD + rest, "utf-8")
    return path


@pytest.mark.parametrize(("code", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_named(tmp_path: Path, code: str, message: str) -> None:
    with pytest.raises(SchemaError) as raised:
        record_class(f"{schema_file(tmp_path, code)}:Job")
    assert message in str(raised.value)


@pytest.mark.parametrize("command", ["extract", "run"])
def test_the_command_line_shows_one_line(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = schema_file(tmp_path, MISTAKES["cue without labels"][0])
    page = tmp_path / "page.txt"
    page.write_text("A page\n\nStart date: 1 May 2027\n")
    to = ["--out", str(tmp_path / "out")] if command == "run" else []
    monkeypatch.setattr(sys, "argv", ["prospectus", command, str(page), *to, "--schema", f"{file}:Job"])
    with pytest.raises(SystemExit) as ended:
        main()
    shown = capsys.readouterr()
    assert ended.value.code == 2
    assert shown.err.startswith("prospectus: Job.start_date: ")
    assert shown.err.count("\n") == 1
    assert not (tmp_path / "out").exists()
