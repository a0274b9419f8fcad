"""The tables in other forms: CSV, JSON Lines, Parquet, Delta Lake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
from pyarrow import parquet
from pydantic_core import to_json

from prospectus.errors import RunError
from prospectus.runs.files import whole_file
from prospectus.runs.frames import read_table
from prospectus.runs.store import Store
from prospectus.runs.view import Stamp

_FORMULA = r"(?s)^(?:[=@＝＠\t\r\n]|[+\-＋－].*[^\d\s().,+\-])"


def export(out: Path, folder: Path, form: str) -> list[Path]:
    """Writes every table of an output in another form, and returns the paths.

    `form`: `csv` (nested columns as JSON; what a spreadsheet would compute behind an apostrophe), `jsonl`, `parquet`,
    or `delta` (needs `pip install 'prospectus[delta]'`).
    Raises `RunError` for other forms and where there is no output.
    """
    if form not in WRITERS:
        raise RunError(f"there is no form {form}: choose one of {', '.join(WRITERS)}")
    suffix, write = WRITERS[form]
    names = Stamp.of(Store(out)).tables or {}
    if not names:
        raise RunError(f"{out} holds no tables yet: prospectus run PAGES --out {out}")
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}{suffix}" for name in names]
    for name, path in zip(names, paths, strict=True):
        write(read_table(out, name), path)
    return paths


def _csv(table: pa.Table, path: Path) -> None:
    for number, field in enumerate(table.schema):
        if pa.types.is_nested(field.type):
            cells = [None if cell is None else to_json(cell).decode() for cell in table[field.name].to_pylist()]
            table = table.set_column(number, field.name, pa.array(cells, pa.string()))
        elif pa.types.is_string(field.type) or pa.types.is_large_string(field.type):
            table = table.set_column(number, field, _defused(table[field.name]))
    with whole_file(path) as temporary:
        pyarrow.csv.write_csv(table, temporary)


def _defused(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Cells that a spreadsheet would compute start with an apostrophe; numbers with a sign, as of phones, compute
    to nothing worse than a number. (OWASP, "CSV Injection".)
    """
    quoted = pc.binary_join_element_wise(pa.scalar("'", cells.type), cells, pa.scalar("", cells.type))
    return pc.if_else(pc.match_substring_regex(cells, _FORMULA), quoted, cells)


def _jsonl(table: pa.Table, path: Path) -> None:
    with whole_file(path) as temporary, temporary.open("wb") as file:
        for batch in table.to_batches(max_chunksize=1000):
            _lines(batch, file)


def _lines(batch: pa.RecordBatch, file: IO[bytes]) -> None:
    for row in batch.to_pylist():
        file.write(to_json(row) + b"\n")


def _parquet(table: pa.Table, path: Path) -> None:
    with whole_file(path) as temporary:
        parquet.write_table(table, temporary, compression="zstd")


def _delta(table: pa.Table, path: Path) -> None:
    try:
        from deltalake import write_deltalake
    except ImportError:
        raise RunError("Delta tables need one more package: pip install 'prospectus[delta]'") from None
    write_deltalake(str(path), table, mode="overwrite", schema_mode="overwrite")


WRITERS: dict[str, tuple[str, Callable[[pa.Table, Path], None]]] = {
    "csv": (".csv", _csv),
    "jsonl": (".jsonl", _jsonl),
    "parquet": (".parquet", _parquet),
    "delta": ("", _delta),
}

__all__ = ["WRITERS", "export"]
