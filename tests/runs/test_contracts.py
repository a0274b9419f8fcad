from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from prospectus.extraction import Document, Evidence, Extraction
from prospectus.runs.contracts import contracts, json_schema
from prospectus.runs.plan import Plan, record_class, references

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_the_files_are_those_of_the_models() -> None:
    expected = dict(contracts([record_class(reference) for reference in references(None)]))
    found = {path.name: json.loads(path.read_bytes()) for path in SCHEMAS.glob("*.json")}
    assert found == expected, "run `make schemas` and commit what it writes"


def example(record: Any) -> Extraction:
    document = Document(id="1", source="a", sha256="0", encoding="utf-8")
    evidence = (Evidence(path="/title", quote="T", start=0, end=1, rule="r", confidence=1),)
    return Extraction(schema="course/1", document=document, text="T", record=record, evidence=evidence)


def test_what_pages_become_is_valid(plan: Plan) -> None:
    course = plan.classes()[0]
    made = course.model_validate({"title": "T", "fees": [{"price": {"amount": "1.5"}, "for": "all"}], "modes": ["a"]})
    schema = json_schema(course)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(example(made).model_dump(mode="json", by_alias=True), schema)
    broken = example(made).model_dump(mode="json", by_alias=True) | {"record": {"title": 1}}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


def test_tables_are_described(plan: Plan) -> None:
    files = dict(contracts(plan.classes()))
    fees = next(one for one in files["course.tables.json"]["resources"] if one["name"] == "course_fees")
    assert fees["schema"]["primaryKey"] == ["document_id", "position"]
    assert fees["schema"]["fields"][2] == {
        "name": "price_amount",
        "type": "number",
        "arrowType": "decimal128(18, 4)",
    }
    assert fees["schema"]["foreignKeys"][0]["reference"] == {"resource": "documents", "fields": "document_id"}
