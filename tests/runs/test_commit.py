from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from prospectus.runs.commit import merged
from prospectus.runs.keys import Keys
from prospectus.runs.store import INDEX

Page = tuple[int, int]
"""Which page, and which content it has."""


def key(page: Page) -> str:
    return f"{page[0]:016x}{page[1]:016x}"


def keys(pages: Iterable[Page]) -> Keys:
    found = Keys()
    for page in pages:
        found.add(key(page))
    return found


def index(pages: Iterable[Page], part: str) -> pa.Table:
    rows = [
        {"document_id": f"d{page}", "reference": f"r{page}", "key": key((page, content)), "outcome": "record",
         "part": part, "row": n, "live": True}
        for n, (page, content) in enumerate(pages)
    ]  # fmt: skip
    return pa.Table.from_pylist(rows, INDEX)


runs = st.lists(st.tuples(st.dictionaries(st.integers(0, 6), st.integers(0, 2)), st.booleans()), max_size=6)


@settings(max_examples=60)
@given(runs)
def test_after_any_runs_the_index_holds_each_page_once_as_it_was_last_read(
    history: list[tuple[dict[int, int], bool]],
) -> None:
    rows = INDEX.empty_table()
    expected: dict[int, int] = {}
    for number, (pages, prune) in enumerate(history):
        known = set(rows["key"].to_pylist())
        new = index([page for page in pages.items() if key(page) not in known], f"p{number}")
        rows = merged(rows, new, keys(pages.items()), prune=prune)
        expected = pages if prune else expected | pages
        live = rows.filter(rows["live"])
        assert sorted(live["key"].to_pylist()) == sorted(map(key, expected.items()))
        assert rows.num_rows == live.num_rows


def test_of_two_pages_with_one_address_the_later_fetched_is_current() -> None:
    rows = index([(1, 0), (2, 0), (3, 0)], "p").to_pylist()
    for row, time in zip(rows, ["2026-01-02", "2026-01-03", None], strict=True):
        row |= {"document_id": "same", "fetched_at": time}
    found = merged(INDEX.empty_table(), pa.Table.from_pylist(rows, INDEX), keys([(1, 0), (2, 0), (3, 0)]), prune=False)
    assert {row["key"]: row["live"] for row in found.to_pylist()} == {
        key((1, 0)): False,
        key((2, 0)): True,
        key((3, 0)): False,
    }
