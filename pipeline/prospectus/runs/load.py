"""Tables for analysts."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import parquet

from prospectus.runs.errors import RunError
from prospectus.runs.store import Store
from prospectus.runs.view import is_current

if TYPE_CHECKING:
    import pandas as pd


def load(out: str | Path, table: str) -> pd.DataFrame:
    """A table of an output folder, rows ordered by document: `load("output", "programme_fees")`.

    Raises `RunError`, a sentence that says what to do, where there is no such folder or table.
    """
    import pandas as pd  # noqa: PLC0415 - a second that only analysts spend

    dtypes = {pa.string(): pd.StringDtype(), pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = read_table(Path(out), table).to_pandas(types_mapper=dtypes.get, date_as_object=False)
    return frame


def read_table(out: Path, table: str) -> pa.Table:
    """The same as Arrow."""
    store = Store(out)
    manifest = store.latest()
    if manifest is None:
        raise RunError(f"{out} holds no tables yet: prospectus run PAGES --out {out}")
    if not is_current(store, manifest):
        raise RunError(f"the tables in {out} are older than its pages: run the last command again to complete them")
    names = sorted(path.stem for path in (out / "tables").glob("*.parquet"))
    if table not in names:
        near = difflib.get_close_matches(table, names, 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise RunError(f"there is no table {table} in {out}.{hint} There are: {', '.join(names)}")
    return parquet.read_table(out / "tables" / f"{table}.parquet")


__all__ = ["load", "read_table"]
