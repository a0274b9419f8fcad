"""What moved between two runs, counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from tests.review.conftest import run_pages

from prospectus.cli.diff import diff
from prospectus.errors import RunError
from prospectus.review.drift import Drift, find_drift
from prospectus.review.frames import read_frames
from prospectus.review.limits import Limits, read_limits

Run = Callable[..., Path]
LOOSE = Limits(1, 1, 1, 1, 1, 1)


def page(number: int, fee: int | None, months: int = 12, site: str = "a.example") -> str:
    lines = [f"url: https://{site}/{number}", f"title: Course {number}", f"months: {months}"]
    return "\n".join(lines + ([f"fees: {fee} GBP"] if fee else []))


def compared(a: Path | str, b: Path | str, limits: Limits = LOOSE) -> Drift:
    return find_drift(read_frames(str(a)), read_frames(str(b)), limits)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    before = {f"{n}.txt": page(n, 9000 + n) for n in range(10)} | {"gone.txt": page(77, 1)}
    after = {f"{n}.txt": page(n, 9000 + n if n < 6 else None, 24 if n == 0 else 12) for n in range(10)}
    after |= {"new.txt": page(88, 1), "3.txt": "url: https://a.example/3\nnothing"}
    place = tmp_path_factory.mktemp("runs")
    return run_pages(place, before, "one", "old"), run_pages(place, after, "two", "new")


def test_pages(both: tuple[Path, Path]) -> None:
    pages = compared(*both).pages
    assert [(row.change, Path(row.source).name) for row in pages.itertuples()] == [
        ("lost its record", "3.txt"),
        ("new", "new.txt"),
        ("vanished", "gone.txt"),
    ]


def test_fields(both: tuple[Path, Path]) -> None:
    fields = compared(*both).fields.set_index("field")
    assert fields.loc["fees", "rate_a"] == 1.0
    assert fields.loc["fees", "rate_b"] == 6 / 10
    assert (fields.loc["fees", "distinct_a"], fields.loc["fees", "distinct_b"]) == (11, 6)
    assert fields.loc["fees", "changed"] == 4 / 9  # one of the ten pages of both has no record any more
    assert fields.loc["months", "changed"] == 1 / 9
    assert fields.loc["modes", "rate_a"] == fields.loc["modes", "rate_b"] == 0


def test_values_with_both_quotes(both: tuple[Path, Path]) -> None:
    values = compared(*both).values
    months = values[values["field"] == "months"].iloc[0]
    assert (months["before"], months["after"]) == (["12"], ["24"])
    assert (months["quote_before"], months["quote_after"]) == (["12"], ["24"])
    fees = values[values["field"] == "fees"]
    assert fees["after"].tolist() == [[]] * 4
    assert fees["quote_before"].tolist() == [["9006 GBP"], ["9007 GBP"], ["9008 GBP"], ["9009 GBP"]]


def test_limits(both: tuple[Path, Path]) -> None:
    exceeded = compared(*both, Limits()).exceeded
    assert "1 of 11 pages vanished (allowed 5%)" in exceeded
    assert "1 of 10 pages lost their record (allowed 2%)" in exceeded
    assert "course.fees: filled on 100.0% of pages, then 60.0% (allowed 5%)" in exceeded
    assert "course.fees on a.example: filled on 100.0%, then 60.0% (allowed 20%)" in exceeded
    assert "course.fees: other values on 44.4% of pages (allowed 10%)" in exceeded
    assert "course.months: other values on 11.1% of pages (allowed 10%)" in exceeded
    assert compared(*both).exceeded == ()


def test_a_run_does_not_drift_from_itself(both: tuple[Path, Path]) -> None:
    drift = compared(both[0], both[0], Limits(0, 0, 0, 0, 0, 0))
    assert drift.exceeded == ()
    assert drift.pages.empty
    assert drift.values.empty
    assert (drift.numbers["distance"] == 0).all()


def test_numbers_shift(run: Run) -> None:
    a = run({f"{n}.txt": page(n, 9000 + n) for n in range(30)}, "one", "old")
    b = run({f"{n}.txt": page(n, 90000 + n) for n in range(30)}, "two", "new")
    drift = compared(a, b, Limits(changed=1))
    fees = drift.numbers.set_index("field").loc["fees.amount"]
    assert (fees["unit"], fees["count_a"], fees["distance"], bool(fees["likely"])) == ("GBP", 30, 1.0, False)
    assert drift.exceeded == ("fees.amount GBP: median 9,014.5, then 90,014.5, distance 1.00 (allowed 0.2)",)


def test_few_numbers_shift_by_chance(run: Run) -> None:
    a = run({f"{n}.txt": page(n, 9000 + n) for n in range(3)}, "one", "old")
    b = run({f"{n}.txt": page(n, 9003 + n) for n in range(3)}, "two", "new")
    assert compared(a, b, Limits(changed=1)).exceeded == ()


def test_runs_of_one_output(run: Run) -> None:
    out = run({"a.txt": page(1, 100)})
    run({"a.txt": page(1, 200), "b.txt": page(2, 300)})
    drift = compared(f"{out}@1", out)
    assert drift.pages["change"].tolist() == ["new"]
    assert drift.values["before"].tolist() == [['{"amount": "100", "currency": "GBP"}']]
    with pytest.raises(RunError, match="has no run 7: prospectus runs"):
        read_frames(f"{out}@7")
    with pytest.raises(RunError, match="holds no runs yet"):
        read_frames(str(out / "nowhere"))


def test_pages_without_address_are_matched_by_the_names_of_their_files(run: Run) -> None:
    a = run({"x/a.txt": "title: One", "y/same.txt": "title: S", "z/same.txt": "title: T"}, "one", "monday")
    b = run({"x/a.txt": "title: Two", "y/same.txt": "title: S", "z/same.txt": "title: T"}, "two", "tuesday")
    drift = compared(a, b)
    assert drift.values[["before", "after"]].to_numpy().tolist() == [[["One"], ["Two"]]]
    assert drift.pages["change"].tolist() == ["new", "new", "vanished", "vanished"]


def test_command(both: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from typer import Exit

    limits = tmp_path / "limits.toml"
    limits.write_text("[limits]\nfill_rate = 1\nsite_fill_rate = 1\nchanged = 1\nvanished = 1\nlost = 1\n")
    with pytest.raises(Exit) as ended:
        diff(str(both[0]), str(both[1]), limits, tmp_path / "drift.json")
    assert ended.value.exit_code == 0
    limits.write_text(limits.read_text() + "[fields.fees]\nfill_rate = 0.3\n")
    with pytest.raises(Exit) as ended:
        diff(str(both[0]), str(both[1]), limits, None)
    assert ended.value.exit_code == 1
    shown, told = capsys.readouterr()
    assert told == ""
    assert "exceeded: course.fees: filled on 100.0% of pages, then 60.0% (allowed 30%)" in shown
    assert '/new/6.txt  fees\n    - {"amount": "9006", "currency": "GBP"}   “9006 GBP”\n' in shown
    limits.write_text("[fields.fee]\nfill_rate = 0.3\n")
    with pytest.raises(Exit):
        diff(str(both[0]), str(both[1]), limits, None)
    assert capsys.readouterr().err == f"prospectus: {limits}: neither run has a field fee\n"
    data = json.loads((tmp_path / "drift.json").read_text())
    assert data["exceeded"] == []
    assert {row["change"] for row in data["pages"]} == {"new", "vanished", "lost its record"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[limits]\nfill = 1", "unknown limit fill: there are changed, fill_rate"),
        ("[limit]\n", "unknown table limit"),
        ("[limits]\nlost = '1'", "lost must be a number from 0 on, not '1'"),
        ("[limits", "not TOML"),
    ],
)
def test_mistakes_in_limits(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "l.toml").write_text(text)
    with pytest.raises(RunError, match=message):
        read_limits(tmp_path / "l.toml")


def test_frames_have_a_row_a_value(both: tuple[Path, Path]) -> None:
    frames = read_frames(str(both[0]))
    assert len(frames.pages) == 11
    assert frames.values["field"].value_counts().to_dict() == {"title": 11, "months": 11, "fees": 11}
    assert pd.unique(frames.values["site"]).tolist() == ["a.example"]
