"""What a run holds, counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from prospectus.cli.profile import profile as command
from prospectus.review.frames import read_frames
from prospectus.review.profile import find_outliers, profile

Run = Callable[..., Path]


def numbers(*amounts: float, site: str = "a", unit: str = "GBP") -> pd.DataFrame:
    rows = [(f"{site}{n}", site, "fees.amount", unit, float(x), "", "") for n, x in enumerate(amounts)]
    columns = ["document_id", "site", "field", "unit", "number", "value", "quote"]
    return pd.DataFrame(rows, columns=columns)


@pytest.mark.parametrize(
    ("amounts", "found"),
    [
        ((15000, 16200, 14000, 18000, 12500, 21000, 17000, 9250, 162000), [162000]),
        ((15000, 16200, 14000, 18000, 12500, 21000, 17000, 9250, 16), [16]),
        ((12, 12, 12, 12, 12, 24, 24, 36, 288), [288]),
        ((12, 12, 12, 12, 12, 12, 12, 12, 15), []),
        ((9000, 90000, 900000), []),
        ((0, 0, 0, 0, 0, 0, 0, 0, 5), []),
    ],
)
def test_outliers(amounts: tuple[float, ...], found: list[float]) -> None:
    assert find_outliers(numbers(*amounts))["number"].tolist() == found


def test_only_numbers_of_one_unit_are_compared() -> None:
    pounds, yen = numbers(*range(9000, 9010)), numbers(*range(900000, 900010), site="b", unit="JPY")
    assert find_outliers(pd.concat([pounds, yen], ignore_index=True)).empty


def test_a_number_stands_out_on_its_site() -> None:
    cheap = numbers(*[900 + n for n in range(9)], 30000, site="cheap")
    dear = numbers(*[30000 + n for n in range(40)], site="dear")
    found = find_outliers(pd.concat([cheap, dear], ignore_index=True))
    assert len(found) == 1
    assert found.iloc[0]["number"] == 30000
    assert (found.iloc[0]["site"], found.iloc[0]["against"]) == ("cheap", "site")
    assert found.iloc[0]["typical"] == pytest.approx(904, abs=1)


def test_profile(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = {f"{n}.txt": f"url: https://w.example/{n}\ntitle: T{n % 2}\nfees: {9000 + n} GBP" for n in range(9)}
    out = run(pages | {"x.txt": "url: https://w.example/x\ntitle: T\nfees: 900000 GBP", "none.txt": "nothing"})
    found = profile(read_frames(str(out)))
    fields = found.fields.set_index("field")
    assert (fields.loc["fees", "rate"], fields.loc["months", "rate"]) == (1.0, 0.0)
    assert fields.loc["title", "distinct"] == 3
    assert found.outcomes.set_index("site")["record"].to_dict()["w.example"] == 10
    assert found.outliers["quote"].tolist() == ["900000 GBP"]
    assert found.confidence["values"].tolist() == [0] * 9 + [20]
    assert found.problems[["code", "problems", "example"]].to_numpy().tolist() == [["no-record", 1, "no title here"]]
    command(str(out), tmp_path / "p.json")
    shown = capsys.readouterr().out
    assert "Outliers" in shown
    assert json.loads((tmp_path / "p.json").read_text())["outliers"][0]["number"] == 900000
