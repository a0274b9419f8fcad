"""Pages that hold several records in the review."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import prospectus
from prospectus.errors import RunError
from prospectus.review.confirm import confirm
from prospectus.review.document import Envelope, at_path, entries
from prospectus.review.drift import find_drift
from prospectus.review.frames import read_frames
from prospectus.review.limits import Limits
from prospectus.review.profile import profile
from prospectus.review.site import document_file, page_ids, read_page, write_site
from prospectus.testing.cases import Case
from prospectus.testing.check import check_case

EXAMPLES = Path(__file__).parents[2] / "examples"
SCHEMA = f"{EXAMPLES / 'workshop.py'}:Workshop"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("workshops")
    prospectus.run(EXAMPLES / "pages" / "workshop", place / "out", schema=SCHEMA, workers=1)
    return place / "out"


@pytest.fixture(scope="module")
def page(out: Path) -> Envelope:
    pages = [read_page(out, name) for name in page_ids(out)]
    return next(page for page in pages if page["document"]["title"] == "Workshops this spring")


def test_every_record_is_shown_with_its_own_quotes(page: Envelope) -> None:
    found = entries(page)
    assert [entry.heading for entry in found] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    leaders = [field for entry in found for field in entry.fields if field.name == "leader"]
    assert [field.path for field in leaders] == ["0/leader", "1/leader", "2/leader", "3/leader"]
    quotes = [[quote.text for quote in field.values[0].quotes] for field in leaders]
    assert quotes == [["Ada Finch"], ["Tom Reed"], ["Ada Finch"], ["Ines Moor"]]
    assert ("level", "2/level") in found[2].empty


def test_the_page_of_the_review(page: Envelope) -> None:
    html = document_file(page, None, None, serve=True)
    assert html.count('class="entry"') == 4
    assert 'data-field="3/leader"' in html
    assert ">Workshops this spring</h1>" in html


def test_the_whole_site_is_written(out: Path, tmp_path: Path) -> None:
    assert write_site(out, tmp_path / "site", (SCHEMA,), with_rejected=True) == 7
    assert (tmp_path / "site" / "index.html").is_file()


def test_profile_counts_records(out: Path) -> None:
    fields = profile(read_frames(str(out))).fields.set_index("field")
    assert fields.loc["title", "pages"] == fields.loc["title", "filled"] == 21
    assert fields.loc["contact", "filled"] == 18


def test_nothing_moved_between_a_run_and_itself(out: Path) -> None:
    frames = read_frames(str(out))
    drift = find_drift(frames, frames, Limits())
    assert drift.values.empty
    assert not drift.exceeded


def test_a_value_of_one_record_is_confirmed(page: Envelope, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    confirm(page, "1/leader", '"Tom Reed"', tmp_path, (SCHEMA,))
    folder = confirm(page, "3/leader", "Somebody Else", tmp_path, (SCHEMA,))
    expected = json.loads((folder / "expected.json").read_text("utf-8"))["record"]
    assert expected == [{}, {"leader": "Tom Reed"}, {}, {"leader": "Somebody Else"}]
    [result] = [field for field in check_case(Case.read(folder)).fields if field.counted]
    assert (result.name, result.match.right, result.match.missing) == ("leader", 1, ("Somebody Else",))
    assert result.match.extra == ("Ines Moor",)


@pytest.mark.parametrize("path", ["leader", "9/leader", "1/nothing", "x/leader", "-1/leader"])
def test_no_such_field(page: Envelope, path: str, tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        at_path(page, path)
    with pytest.raises(RunError, match="no field"):
        confirm(page, path, "1", tmp_path, (SCHEMA,))
