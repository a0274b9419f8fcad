from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from prospectus.runs import gather
from prospectus.runs.report import RunReport
from prospectus.runs.store import Store


def test_pages_pass_in_order_through_files_of_files(
    run: Callable[..., RunReport],
    pages: Callable[[dict[str, str]], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages({f"{n:03}.txt": f"page{n} words" for n in range(130)})
    run()
    monkeypatch.setattr(gather, "CHUNK", 4)
    monkeypatch.setattr(gather, "FILES", 3)
    monkeypatch.setattr(gather, "PARTS", 2)
    store = Store(tmp_path / "out")
    index = store.index(store.latest())
    schema = gather.unified(store, index)
    chunks = list(gather.ordered(store, index, schema, tmp_path / "spill"))
    assert [chunk.num_rows for chunk in chunks] == [4] * 32 + [2]
    assert pa.concat_tables(chunks)["document_id"].to_pylist() == index["document_id"].to_pylist()
    assert not (tmp_path / "spill").exists()
