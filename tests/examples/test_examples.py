"""The schemas in `examples/` are short, right on their pages, and work with every command without a change."""

from __future__ import annotations

from pathlib import Path

import pytest

import prospectus
from prospectus.runs.contracts import write_contracts
from prospectus.runs.plan import record_class
from prospectus.testing.cases import find_cases
from prospectus.testing.check import CaseResult, check_case
from prospectus.testing.score import Score

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.py"))
LEAST_F1, MOST_LINES, LEAST_PAGES = 0.95, 30, 5


def reference(name: str) -> str:
    return f"{EXAMPLES / name}.py:{name.capitalize()}"


@pytest.fixture(scope="module", params=NAMES)
def results(request: pytest.FixtureRequest) -> list[CaseResult]:
    return [check_case(case) for case in find_cases([EXAMPLES / "pages" / request.param])]


def test_there_are_four() -> None:
    assert NAMES == ["event", "job", "scholarship", "workshop"]


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_short(name: str) -> None:
    assert len((EXAMPLES / f"{name}.py").read_text("utf-8").splitlines()) <= MOST_LINES


def test_values_are_right(results: list[CaseResult]) -> None:
    fields = [field for result in results for field in result.fields]
    total = Score(
        sum(field.match.right for field in fields),
        sum(len(field.match.missing) for field in fields),
        sum(len(field.match.extra) for field in fields),
    )
    wrong = [(result.case.name, field.name, field.match) for result in results for field in result.changed]
    assert len(results) >= LEAST_PAGES
    assert total.f1 is not None
    assert total.f1 >= LEAST_F1, wrong


def test_every_value_is_shown_on_the_page(results: list[CaseResult]) -> None:
    for result in results:
        found = result.extraction
        assert found.records
        several = isinstance(found.record, tuple)
        for number, record in enumerate(found.records):
            at = f"/{number}/" if several else "/"
            own = {item.path.removeprefix(at).split("/")[0] for item in found.evidence if item.path.startswith(at)}
            assert own == {name for name, value in record.model_dump(mode="json").items() if value not in (None, [])}
        assert all(found.text[item.start : item.end] == item.quote for item in found.evidence)


@pytest.mark.parametrize("name", NAMES)
def test_tables_and_contracts(name: str, tmp_path: Path) -> None:
    report = prospectus.run(EXAMPLES / "pages" / name, tmp_path / "out", schema=reference(name), workers=1)
    assert report.quarantined == 0
    table = prospectus.load(tmp_path / "out", name)
    assert len(table) >= LEAST_PAGES
    assert table["title"].notna().all()
    written = write_contracts(tmp_path / "contracts", [record_class(reference(name))])
    assert any(path.name == f"{name}.schema.json" for path in written)
