"""Which rows are current after a run: new pages take the place of old ones, and of two pages with one id one stays."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from prospectus.runs.keys import Keys
from prospectus.runs.store import INDEX


def merged(old: pa.Table, new: pa.Table, seen: Keys, *, prune: bool) -> pa.Table:
    """The index after a run, ordered by document.

    `old`: the index before it; `new`: rows of the parts made in it; `seen`: keys of all pages that it read. An old row
    goes when its page was read with another content, and with `prune` when its page was not read at all.
    """
    if new.num_rows == 0 and not prune:
        return old
    still = seen.among(old["key"])
    if not prune:
        still = pc.or_(still, pc.invert(pc.is_in(old["reference"], new["reference"].combine_chunks())))
    again = pc.is_in(old["key"], new["key"].combine_chunks())  # a page that was forced
    kept = old.filter(pc.and_(still, pc.invert(again)))
    generation = pa.array([0] * kept.num_rows + [1] * new.num_rows, pa.int8())
    return _one_a_document(pa.concat_tables([kept, new]).append_column("generation", generation))


def _one_a_document(rows: pa.Table) -> pa.Table:
    """Of the pages with one document id the one fetched last is live; without times the one read last, then by name."""
    order = [("document_id", "ascending"), ("fetched_at", "descending"), ("generation", "descending")]
    rows = rows.sort_by([*order, ("reference", "descending"), ("key", "ascending")]).combine_chunks()
    ids = rows["document_id"]
    first = pa.repeat(True, min(1, len(ids)))
    live = pa.chunked_array([first, *pc.not_equal(ids.slice(1), ids.slice(0, max(0, len(ids) - 1))).chunks], pa.bool_())
    return rows.set_column(rows.column_names.index("live"), "live", live).select(INDEX.names).cast(INDEX)


__all__ = ["merged"]
