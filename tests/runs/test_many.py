"""Several records of one page in everything that a run writes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pyarrow as pa
import pytest

import prospectus
from prospectus.errors import RunError
from prospectus.review.frames import fill_rates, read_frames
from prospectus.runs.batch import part_schema
from prospectus.runs.contracts import contracts
from prospectus.runs.plan import record_class
from prospectus.runs.tables import record_columns, relational, table_schemas

SCHEMA = """
from typing import Annotated
from pydantic import BaseModel
from prospectus import Cue, Date, Language, Money, Record, Title

class Talk(Record, many=True):
    title: Title
    day: Annotated[Date, Cue("date", alone=2)]
    prices: Annotated[tuple[Money, ...], Cue("price", alone=2)] = ()
    languages: Annotated[tuple[Language, ...], Cue("language", "in", alone=2)] = ()
"""
PAGES = {
    "spring.html": "<title>Spring</title><h1>Talks in spring</h1><p>Talks about the sea and those who live from it.</p>"
    "<table><tr><th>Talk</th><th>Date</th><th>Price</th><th>Language</th></tr>"
    "<tr><td>Tides</td><td>3 May 2027</td><td>£4, £2</td><td>English</td></tr>"
    "<tr><td>Whales</td><td>9 May 2027</td><td>£5</td><td>German, English</td></tr>"
    "<tr><td>Wrecks</td><td>16 May 2027</td><td></td><td></td></tr></table>",
    "one.html": "<h1>Fog</h1><p>A talk about what one does not see.</p><dl><dt>Date<dd>2 June 2027<dt>Price<dd>£6</dl>",
    "about.html": "<h1>About us</h1><p>We are people who like to hear about the sea.</p>",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    (folder / "talk.py").write_text(SCHEMA)
    (folder / "pages").mkdir()
    for name, page in PAGES.items():
        (folder / "pages" / name).write_text(page)
    return folder


@pytest.fixture(scope="module")
def out(place: Path) -> Path:
    out = place / "out"
    report = prospectus.run(place / "pages", out, schema=f"{place / 'talk.py'}:Talk", workers=1)
    assert (report.read, report.records, report.no_record, report.quarantined) == (3, 2, 1, 0)
    assert report.tables["talk"] == 4
    assert report.tables["documents"] == 3
    return out


def test_a_row_a_record(out: Path) -> None:
    talks = prospectus.load(out, "talk")
    assert sorted(zip(talks["title"], talks["position"], strict=True)) == [
        ("Fog", 0), ("Tides", 0), ("Whales", 1), ("Wrecks", 2),
    ]  # fmt: skip
    assert not talks.duplicated(["document_id", "position"]).any()
    assert set(talks["document_id"]) < set(prospectus.load(out, "documents")["document_id"])


def test_lists_are_keyed_by_their_record(out: Path) -> None:
    talks, prices = prospectus.load(out, "talk"), prospectus.load(out, "talk_prices")
    assert list(prices.columns[:3]) == ["document_id", "talk_position", "position"]
    keys = {"left_on": ["document_id", "position"], "right_on": ["document_id", "talk_position"]}
    joined = talks[["document_id", "position", "title"]].merge(prices, suffixes=("", "_of_list"), **keys)
    found = sorted(zip(joined["title"], map(int, joined["amount"]), joined["position_of_list"], strict=True))
    assert found == [("Fog", 6, 0), ("Tides", 2, 1), ("Tides", 4, 0), ("Whales", 5, 0)]
    assert len(prospectus.load(out, "talk_languages")) == 3


def test_json_lines_have_a_line_a_record(out: Path) -> None:
    lines = [json.loads(line) for line in (out / "talk.jsonl").read_text("utf-8").splitlines()]
    assert sorted((line["title"], line["position"]) for line in lines) == [
        ("Fog", 0), ("Tides", 0), ("Whales", 1), ("Wrecks", 2),
    ]  # fmt: skip
    assert all(list(line)[:2] == ["document_id", "position"] for line in lines)


def test_evidence_names_its_record(out: Path) -> None:
    evidence, texts = prospectus.load(out, "evidence"), prospectus.load(out, "texts").set_index("document_id")["text"]
    talks = prospectus.load(out, "talk").set_index(["document_id", "position"])
    for item in evidence.itertuples():
        assert texts[item.document_id][item.start : item.end] == item.quote
        _, number, field = item.path.split("/")[:3]
        value = talks.loc[(item.document_id, int(number))][field]
        assert value is not None
        assert len(value)


def test_the_envelope_keeps_to_its_contract(place: Path, out: Path) -> None:
    contract = dict(contracts([record_class(f"{place / 'talk.py'}:Talk")]))
    pages = [json.loads(path.read_bytes()) for path in (out / "json").glob("*.json")]
    for page in pages:
        jsonschema.validate(page, contract["talk.schema.json"])
    assert sorted(len(page["record"] or ()) for page in pages) == [0, 1, 3]
    [table] = [one for one in contract["talk.tables.json"]["resources"] if one["name"] == "talk"]
    assert table["schema"]["primaryKey"] == ["document_id", "position"]


def test_tables_of_a_part_follow_from_its_columns(place: Path) -> None:
    columns = part_schema([record_class(f"{place / 'talk.py'}:Talk")])
    assert record_columns(columns) == ["talk"]
    schemas = table_schemas(columns)
    assert {"talk", "talk_prices", "talk_languages"} <= schemas.keys()
    assert pa.types.is_struct(schemas["talk"].field("day").type)
    assert relational(columns.empty_table())["talk"].num_rows == 0


def test_fill_rates_count_records(out: Path) -> None:
    rates = fill_rates(read_frames(str(out))).set_index("field")
    assert list(rates["pages"].unique()) == [4]
    assert rates["filled"].to_dict() == {"title": 4, "day": 4, "prices": 3, "languages": 2}


def test_earlier_pages_are_not_read_again(place: Path, out: Path) -> None:
    before = (out / "tables" / "talk.parquet").read_bytes()
    report = prospectus.run(place / "pages", out, schema=f"{place / 'talk.py'}:Talk", workers=1)
    assert report.unchanged == 3
    assert (out / "tables" / "talk.parquet").read_bytes() == before


def test_a_field_that_would_collide_is_refused(place: Path) -> None:
    text = SCHEMA.replace("class Talk", "class Slot") + '    position: Annotated[int | None, Cue("position")] = None\n'
    (place / "slot.py").write_text(text)
    with pytest.raises(RunError, match="the field position numbers the records of a page; rename the field"):
        record_class(f"{place / 'slot.py'}:Slot")
