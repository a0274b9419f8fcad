from __future__ import annotations

from typing import Any

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from prospectus.runs.plan import Plan
from prospectus.runs.tables import relational, table_schemas

ITEM = pa.struct(
    [("n", pa.int64()), ("tags", pa.list_(pa.string())), ("inner", pa.list_(pa.struct([("x", pa.int64())])))]
)
PART = pa.schema(
    [
        pa.field("document_id", pa.string(), nullable=False),
        ("outcome", pa.string()),
        ("schema", pa.string()),
        ("document", pa.struct([("id", pa.string()), ("source", pa.string())])),
        ("text", pa.string()),
        ("course", pa.struct([("title", pa.string()), ("places", pa.list_(pa.string())), ("fees", pa.list_(ITEM))])),
    ]
)

numbers = st.none() | st.integers(-5, 5)
items = st.fixed_dictionaries(
    {
        "n": numbers,
        "tags": st.lists(st.text(max_size=2), max_size=2),
        "inner": st.none() | st.lists(st.fixed_dictionaries({"x": numbers}), max_size=3),
    }
)
records = st.fixed_dictionaries(
    {
        "title": st.none() | st.text(max_size=3),
        "places": st.none() | st.lists(st.none() | st.text(max_size=2), max_size=3),
        "fees": st.none() | st.lists(items, max_size=3),
    }
)


@given(st.lists(st.none() | records, max_size=5))
def test_flat_tables_hold_what_the_nested_records_hold(made: list[dict[str, Any] | None]) -> None:
    rows = [
        {
            "document_id": str(n),
            "outcome": "record",
            "document": {"id": str(n), "source": "s"},
            "text": "t",
            "course": one,
        }
        for n, one in enumerate(made)
    ]
    tables = {name: table.to_pylist() for name, table in relational(pa.Table.from_pylist(rows, PART)).items()}
    kept = [(str(n), one) for n, one in enumerate(made) if one is not None]
    fees = [(name, p, fee) for name, one in kept for p, fee in enumerate(one["fees"] or [])]
    assert tables["course"] == [{"document_id": name, **one} for name, one in kept]
    assert tables["course_places"] == [
        {"document_id": name, "position": p, "value": place}
        for name, one in kept
        for p, place in enumerate(one["places"] or [])
    ]
    assert tables["course_fees"] == [
        {"document_id": name, "position": p, "n": fee["n"], "tags": fee["tags"]} for name, p, fee in fees
    ]
    assert tables["course_fees_inner"] == [
        {"document_id": name, "fees_position": p, "position": q, "x": inner["x"]}
        for name, p, fee in fees
        for q, inner in enumerate(fee["inner"] or [])
    ]
    assert [row["document_id"] for row in tables["documents"]] == [str(n) for n in range(len(made))]


def test_columns_do_not_depend_on_pages(plan: Plan) -> None:
    from prospectus.runs.batch import part_schema

    schemas = table_schemas(part_schema(plan.classes()))
    assert set(schemas) == {
        *("documents", "texts", "blocks", "sections", "evidence", "checks", "problems", "repairs"),
        *("course", "course_modes", "course_places", "course_fees", "course_grants", "course_grants_items", "note"),
    }
    fees = {field.name: str(field.type) for field in schemas["course_fees"]}
    assert fees == {
        "document_id": "string",
        "position": "int64",
        "price_amount": "decimal128(18, 4)",
        "price_currency": "string",
        "per": "string",
        "due": "date32[day]",
        "for": "string",
    }
