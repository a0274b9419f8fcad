"""From nested rows to flat tables: one for every list, keyed by the document and the place in the list.

What tables there are and what their columns are called and hold follows from the columns of the parts alone, which
follow from the models: a page never changes it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from prospectus.runs.plan import RESERVED

ENVELOPE = ("document_id", "reference", "key", "outcome", "schema", "document", "text", "line", "envelope")
"""Columns of a part that are neither lists of the page nor records."""
KEY = pa.field("document_id", pa.string(), nullable=False)
POSITION = pa.field("position", pa.int64(), nullable=False)


def record_columns(part: pa.Schema) -> list[str]:
    """Which columns of parts are records: the names of the schemas."""
    return [field.name for field in part if field.name not in ENVELOPE and field.name not in RESERVED]


def relational(part: pa.Table) -> dict[str, pa.Table]:
    """All tables of some pages, by name. An empty part gives the empty tables.

    `documents`, `texts`, one table for every list of the envelope; for every schema the records, lists nested, and one
    flat table for every list of the record: `programme`, `programme_fees`, … Where a page may hold several records,
    `position` is part of their key, and `<schema>_position` of that of their lists.
    """
    part = part.combine_chunks()
    ids = pa.table({"document_id": _array(part, "document_id")}, schema=pa.schema([KEY]))
    tables = {"documents": _documents(part, ids), "texts": ids.append_column("text", _array(part, "text"))}
    for field in part.schema:
        if field.name in ENVELOPE:
            continue
        column = _array(part, field.name)
        if field.name in RESERVED:
            tables |= _unnested(field.name, ids, column, "")
        else:
            tables |= _records(field.name, ids, column)
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


def _records(name: str, ids: pa.Table, column: pa.Array) -> dict[str, pa.Table]:
    """The table of a schema, a row a record, and the tables of the lists inside."""
    if pa.types.is_struct(column.type):
        present = column.is_valid()
        keys, records = ids.filter(present), column.filter(present)
        return {name: _with_columns(keys, records)} | _lists(name, keys, records)
    keys, records = _keyed(ids, column), column.flatten()
    return {name: _with_columns(keys, records)} | _lists(name, _renamed(keys, name), records)


def _with_columns(keys: pa.Table, struct: pa.StructArray) -> pa.Table:
    for field in struct.type:
        keys = keys.append_column(field.name, pc.struct_field(struct, field.name))
    return keys


def _lists(name: str, keys: pa.Table, struct: pa.StructArray, *, plain: bool = True) -> dict[str, pa.Table]:
    """The tables of the lists in a struct and in the structs inside it; `plain`: those of plain values as well."""
    tables: dict[str, pa.Table] = {}
    for field in struct.type:
        column = pc.struct_field(struct, field.name)
        if pa.types.is_struct(field.type):
            tables |= _lists(f"{name}_{field.name}", keys, column, plain=plain)
        elif pa.types.is_list(field.type) and (pa.types.is_struct(field.type.value_type) or plain):
            # a list of plain values inside an element of a list stays one: a table of single words helps nobody
            tables |= _unnested(f"{name}_{field.name}", keys, column, field.name)
    return tables


def _unnested(name: str, keys: pa.Table, column: pa.ListArray, step: str) -> dict[str, pa.Table]:
    """The table of a list, a row an element, and the tables of the lists inside its elements."""
    elements, keyed = column.flatten(), _keyed(keys, column)
    if not pa.types.is_struct(elements.type):
        return {name: keyed.append_column("value", elements)}
    flat = keyed
    for label, values in _leaves("", elements):
        flat = flat.append_column(label, values)
    return {name: flat} | _lists(name, _renamed(keyed, step or name), elements, plain=False)


def _keyed(keys: pa.Table, column: pa.ListArray) -> pa.Table:
    """The keys of each element of a list: those of its row, and its position."""
    parents = pc.list_parent_indices(column).to_numpy()
    positions = np.arange(len(parents)) - np.searchsorted(parents, parents)
    return keys.take(pa.array(parents)).append_column(POSITION, pa.array(positions, pa.int64()))


def _renamed(keys: pa.Table, step: str) -> pa.Table:
    """The keys for the elements of a list inside: the last position says in what it counts."""
    return keys.rename_columns([*keys.column_names[:-1], f"{step}_position"])


def _leaves(prefix: str, struct: pa.StructArray) -> Iterator[tuple[str, pa.Array]]:
    """Columns of a struct; structs inside it become columns of their own, lists of structs tables of their own."""
    for field in struct.type:
        column = pc.struct_field(struct, field.name)
        if pa.types.is_struct(field.type):
            yield from _leaves(f"{prefix}{field.name}_", column)
        elif not (pa.types.is_list(field.type) and pa.types.is_struct(field.type.value_type)):
            yield prefix + field.name, column


__all__ = ["record_columns", "relational", "table_schemas"]
