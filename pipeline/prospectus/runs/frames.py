"""Tables for analysts."""

from __future__ import annotations

import difflib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import parquet

from prospectus.errors import RunError
from prospectus.runs.gather import ordered, unified, without_envelope
from prospectus.runs.store import Store
from prospectus.runs.tables import relational, table_schemas
from prospectus.runs.view import Stamp

if TYPE_CHECKING:
    import pandas as pd


def load(out: str | Path, table: str) -> pd.DataFrame:
    """A table of an output folder, rows ordered by document: `load("output", "programme_fees")`.

    Raises `RunError`, a sentence that says what to do, where there is no such folder or table.
    """
    import pandas as pd

    dtypes = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = read_table(Path(out), table).to_pandas(types_mapper=dtypes.get, date_as_object=False)
    return frame


def read_table(out: Path, table: str) -> pa.Table:
    """The same as Arrow. Where a run ended between its commit and its files, the rows come from the commit itself."""
    store = Store(out)
    manifest = store.latest()
    if manifest is None:
        raise RunError(f"{out} holds no tables yet: prospectus run PAGES --out {out}")
    if Stamp.of(store).stands_for(manifest):
        names = sorted(path.stem for path in (out / "tables").glob("*.parquet"))
        return parquet.read_table(out / "tables" / f"{_known(table, names, out)}.parquet")
    index = store.index(manifest)
    live = index.filter(index["live"])
    schema = without_envelope(unified(store, live))
    name = _known(table, sorted(table_schemas(schema)), out)
    with TemporaryDirectory() as spill:
        return pa.concat_tables([relational(pages)[name] for pages in ordered(store, live, schema, Path(spill) / "s")])


def _known(table: str, names: list[str], out: Path) -> str:
    if table in names:
        return table
    near = difflib.get_close_matches(table, names, 1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise RunError(f"there is no table {table} in {out}.{hint} There are: {', '.join(names)}")


__all__ = ["load", "read_table"]
