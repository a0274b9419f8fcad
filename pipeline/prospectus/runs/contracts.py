"""The data contracts as files: JSON Schema of the envelope, Frictionless descriptors of the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
from pydantic import create_model

from prospectus.extraction import Extraction
from prospectus.runs.batch import part_schema
from prospectus.runs.files import whole_file
from prospectus.runs.tables import table_schemas
from prospectus.schema import Record

NAMES = (
    (pa.types.is_string, "string"),
    (pa.types.is_integer, "integer"),
    (pa.types.is_floating, "number"),
    (pa.types.is_decimal, "number"),
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_date, "date"),
    (pa.types.is_timestamp, "datetime"),
    (pa.types.is_list, "array"),
    (pa.types.is_struct, "object"),
    (pa.types.is_map, "object"),
)
"""Frictionless names of Arrow types (Table Schema, https://specs.frictionlessdata.io/table-schema/)."""


def write_contracts(folder: Path, classes: Sequence[type[Record]]) -> list[Path]:
    """Writes all contracts of these schemas, and returns the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in contracts(classes):
        with whole_file(folder / name, durable=False) as temporary:
            temporary.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        paths.append(folder / name)
    return paths


def contracts(classes: Sequence[type[Record]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """File names and contents: two files a schema, and one for the tables that every output has."""
    common = table_schemas(part_schema(()))
    yield "pages.tables.json", descriptor("pages", common)
    for record in classes:
        name = record.table_name()
        yield f"{name}.schema.json", json_schema(record)
        own = {table: columns for table, columns in table_schemas(part_schema([record])).items() if table not in common}
        yield f"{name}.tables.json", descriptor(name, own)


def json_schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema of what a page with this record becomes."""
    field: Any = (tuple[record, ...] | None if record.many else record | None, None)  # type: ignore[valid-type]
    envelope = create_model(record.__name__ + "Extraction", __base__=Extraction, record=field)
    schema = envelope.model_json_schema(mode="serialization", by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema | {"title": record.schema_id()}


def descriptor(name: str, tables: dict[str, pa.Schema]) -> dict[str, Any]:
    """A Frictionless data package of Parquet tables."""
    return {
        "profile": "tabular-data-package",
        "name": name,
        "resources": [_resource(table, columns) for table, columns in tables.items()],
    }


def _resource(name: str, columns: pa.Schema) -> dict[str, Any]:
    keys = [field.name for field in columns if not field.nullable]
    schema: dict[str, Any] = {"fields": [_field(field) for field in columns], "primaryKey": keys}
    if name != "documents":
        reference = {"resource": "documents", "fields": "document_id"}
        schema["foreignKeys"] = [{"fields": "document_id", "reference": reference}]
    return {"name": name, "path": f"tables/{name}.parquet", "format": "parquet", "schema": schema}


def _field(field: pa.Field) -> dict[str, Any]:
    kind = next(name for test, name in NAMES if test(field.type))
    described: dict[str, Any] = {"name": field.name, "type": kind, "arrowType": str(field.type)}
    return described if field.nullable else described | {"constraints": {"required": True}}


__all__ = ["contracts", "descriptor", "json_schema", "write_contracts"]
