"""Cases of pages that hold several records."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from prospectus.testing.cases import Case, find_cases
from prospectus.testing.check import check_case
from prospectus.testing.pages import page_of_file
from prospectus.testing.pairing import compare_all, paired
from prospectus.testing.write import accepted, add_case, save

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    shutil.copy(EXAMPLES / "workshop.py", tmp_path)
    source = page_of_file(str(EXAMPLES / "pages" / "workshop" / "table" / "input.html"))
    return add_case(source, tmp_path / "cases", "workshops", f"{tmp_path / 'workshop.py'}:Workshop")


def changed(case: Case, **parts: object) -> Case:
    save(Case(case.folder, {**case.expected, **parts}))
    return Case.read(case.folder)


def test_what_was_added_is_as_expected(case: Case) -> None:
    result = check_case(find_cases([case.folder.parent])[0])
    assert not result.changed
    assert [record["title"] for record in case.records][:2] == ["Knots and splices", "Steam bending for small boats"]
    assert sum(field.match.right for field in result.fields if field.name == "title") == 4
    assert case.expected["quotes"]["leader"] == ["Ada Finch", "Tom Reed", "Ines Moor"]


def test_a_wrong_value_is_one_missing_and_one_too_much(case: Case) -> None:
    records = [dict(record) for record in case.records]
    records[1]["leader"] = "Somebody Else"
    [field] = check_case(changed(case, record=records)).changed
    assert (field.name, field.match.missing, field.match.extra) == ("leader", ("Somebody Else",), ("Tom Reed",))
    assert field.match.right == 3


def test_a_record_too_few_is_too_much_in_every_field(case: Case) -> None:
    result = check_case(changed(case, record=case.records[:-1]))
    extra = {field.name: field.match.extra for field in result.changed}
    assert extra["title"] == ("Sails: cut and sew",)
    assert extra["leader"] == ("Ines Moor",)
    assert "level" not in extra


def test_a_record_too_many_is_missing(case: Case) -> None:
    more = [*case.records, {"title": "Oars", "day": {"date": "2027-06-01"}}]
    result = check_case(changed(case, record=more))
    assert {field.name: field.match.missing for field in result.changed}["title"] == ("Oars",)
    optional = [*case.records, {"title": "Oars", "_optional": True}]
    assert not check_case(changed(case, record=optional)).changed


def test_changes_are_taken_over_record_by_record(case: Case) -> None:
    records = [{"title": "Knots and splices", "leader": "Somebody"}, *({} for _ in case.records[1:])]
    wrong = changed(case, record=records, quotes={})
    mended = accepted(check_case(wrong))
    assert mended.expected["record"] == [{"title": "Knots and splices", "leader": "Ada Finch"}, {}, {}, {}]
    save(mended)
    assert not check_case(Case.read(case.folder)).changed


def test_records_that_are_no_more_are_dropped_and_new_ones_taken(case: Case) -> None:
    records = [*case.records[1:], {"title": "Oars", "leader": "Nobody"}]
    taken = accepted(check_case(changed(case, record=records, quotes={}))).expected["record"]
    assert sorted(record["title"] for record in taken) == sorted(record["title"] for record in case.records)


def test_pairs_are_the_most_alike() -> None:
    want = [{}, {"title": "B", "n": 1}, {"title": "C"}]
    got = [{"title": "C", "n": 3}, {"title": "X", "n": 9}, {"title": "B", "n": 2}]
    pairs = paired(want, got)
    assert [(one and one.get("title"), other and other["title"]) for one, other in pairs] == [
        ({}, "X"), ("B", "B"), ("C", "C"),
    ]  # fmt: skip
    match = compare_all(pairs, "n")
    assert (match.right, match.missing, match.extra) == (0, (1,), (2,))


def test_the_plugin_tests_fields_over_all_records(case: Case) -> None:
    records = [dict(record) for record in case.records]
    records[0]["title"] = "Nots"
    changed(case, record=records)
    command = [sys.executable, "-m", "pytest", "-v", "-p", "no:cacheprovider", "cases"]
    done = subprocess.run(command, cwd=case.folder.parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"1 failed, {len(case.fields)} passed" in done.stdout
    assert '- "Nots"' in done.stdout
