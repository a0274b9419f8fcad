"""From nested rows to flat tables: one for every list, keyed by the document and the place in the list.

What tables there are and what their columns are called and hold follows from the columns of the parts alone, which
follow from the models: a page never changes it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

ENVELOPE = ("document_id", "reference", "key", "outcome", "schema", "document", "text", "line", "envelope")
"""Columns of a part that are neither lists of the page nor records."""
KEY = pa.field("document_id", pa.string(), nullable=False)


def record_columns(part: pa.Schema) -> list[str]:
    """Which columns of parts are records: the names of the schemas."""
    return [field.name for field in part if field.name not in ENVELOPE and pa.types.is_struct(field.type)]


def relational(part: pa.Table) -> dict[str, pa.Table]:
    """All tables of some pages, by name. An empty part gives the empty tables.

    `documents`, `texts`, one table for every list of the envelope; for every schema the records, lists nested, and one
    flat table for every list of the record: `programme`, `programme_fees`, …
    """
    part = part.combine_chunks()
    ids = pa.table({"document_id": _array(part, "document_id")}, schema=pa.schema([KEY]))
    tables = {"documents": _documents(part, ids), "texts": ids.append_column("text", _array(part, "text"))}
    for field in part.schema:
        if field.name in ENVELOPE:
            continue
        column = _array(part, field.name)
        if pa.types.is_struct(field.type):
            present = column.is_valid()
            tables[field.name] = _with_columns(ids.filter(present), column.filter(present))
            tables |= _lists(field.name, ids.filter(present), column.filter(present))
        else:
            tables |= _unnested(field.name, ids, column, "")
    return tables


def table_schemas(part: pa.Schema) -> dict[str, pa.Schema]:
    """The columns of all tables that parts with these columns make."""
    return {name: table.schema for name, table in relational(part.empty_table()).items()}


def _array(table: pa.Table, name: str) -> pa.Array:
    column = table[name]
    return column.chunk(0) if column.num_chunks else pa.array([], column.type)


def _documents(part: pa.Table, ids: pa.Table) -> pa.Table:
    ids = ids.append_column("outcome", _array(part, "outcome")).append_column("schema", _array(part, "schema"))
    document = _array(part, "document")
    names = [field.name for field in document.type if field.name != "id"]
    for name in names:
        ids = ids.append_column(name, pc.struct_field(document, name))
    return ids


def _with_columns(keys: pa.Table, struct: pa.StructArray) -> pa.Table:
    for field in struct.type:
        keys = keys.append_column(field.name, pc.struct_field(struct, field.name))
    return keys


def _lists(name: str, keys: pa.Table, struct: pa.StructArray) -> dict[str, pa.Table]:
    """The tables of the lists in a struct and in the structs inside it."""
    tables: dict[str, pa.Table] = {}
    for field in struct.type:
        column = pc.struct_field(struct, field.name)
        if pa.types.is_struct(field.type):
            tables |= _lists(f"{name}_{field.name}", keys, column)
        elif pa.types.is_list(field.type) and (pa.types.is_struct(field.type.value_type) or keys.num_columns == 1):
            # a list of plain values inside an element stays a list: a table with two positions helps nobody
            tables |= _unnested(f"{name}_{field.name}", keys, column, field.name)
    return tables


def _unnested(name: str, keys: pa.Table, column: pa.ListArray, step: str) -> dict[str, pa.Table]:
    """The table of a list, a row an element, and the tables of the lists inside its elements."""
    parents = pc.list_parent_indices(column).to_numpy()
    positions = np.arange(len(parents)) - np.searchsorted(parents, parents)
    elements = column.flatten()
    position = pa.field("position", pa.int64(), nullable=False)
    keyed = keys.take(pa.array(parents)).append_column(position, pa.array(positions, pa.int64()))
    if not pa.types.is_struct(elements.type):
        return {name: keyed.append_column("value", elements)}
    flat = keyed
    for label, values in _leaves("", elements):
        flat = flat.append_column(label, values)
    inner = keyed.rename_columns([*keyed.column_names[:-1], f"{step or name}_position"])
    return {name: flat} | _lists(name, inner, elements)


def _leaves(prefix: str, struct: pa.StructArray) -> Iterator[tuple[str, pa.Array]]:
    """Columns of a struct; structs inside it become columns of their own, lists of structs tables of their own."""
    for field in struct.type:
        column = pc.struct_field(struct, field.name)
        if pa.types.is_struct(field.type):
            yield from _leaves(f"{prefix}{field.name}_", column)
        elif not (pa.types.is_list(field.type) and pa.types.is_struct(field.type.value_type)):
            yield prefix + field.name, column


__all__ = ["record_columns", "relational", "table_schemas"]
