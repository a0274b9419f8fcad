"""Fewer and larger parts, and nothing that no commit needs."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from prospectus.errors import RunError
from prospectus.runs.gather import ordered, unified
from prospectus.runs.parts import write_part
from prospectus.runs.store import INDEX, Manifest, Store
from prospectus.runs.view import refresh


def compact(store: Store) -> Manifest:
    """Merges the current rows of all parts into parts of a thousand pages, as a commit of its own.

    Tables and pages stay as they are; older commits stay readable until `vacuum`.
    """
    _latest(store)  # before a folder is made
    with store.writing():
        before = _latest(store)
        index = store.index(before)
        rows = [_merged(store, index.filter(flag)) for flag in (index["live"], pc.invert(index["live"]))]
        rows[1] = rows[1].set_column(
            INDEX.get_field_index("live"), "live", pa.array([False] * rows[1].num_rows, pa.bool_())
        )
        order = [("document_id", "ascending"), ("live", "descending"), ("reference", "ascending")]
        merged = pa.concat_tables(rows).sort_by(order)
        if merged.equals(index):
            return before
        manifest = replace(before, number=before.number + 1, index=store.put_index(merged))
        store.commit(manifest)
        refresh(store, manifest)
        return manifest


def _merged(store: Store, index: pa.Table) -> pa.Table:
    """The rows of an index in new parts."""
    made = [INDEX.empty_table()]
    if index.num_rows:
        spill = store.out / "runs" / "sorting"
        for pages in ordered(store, index, unified(store, index), spill):
            name = hashlib.sha256("".join(pages["key"].to_pylist()).encode()).hexdigest()[:32]
            write_part(pages.combine_chunks(), store.parts / f"{name}.arrow")
            made.append(store.rows(name))
    return pa.concat_tables(made)


def vacuum(store: Store) -> int:
    """Removes what the newest commit does not need: older commits, their parts, what killed runs left behind.

    Returns how many files it removed.
    """
    _latest(store)
    with store.writing():
        latest = _latest(store)
        refresh(store, latest)
        parts = set(store.index(latest)["part"].to_pylist())
        wanted = {
            store.manifests / f"{latest.number:06}.json",
            store.indexes / f"{latest.index}.arrow",
            *(store.parts / f"{part}.arrow" for part in parts),
        }
        folders = (store.manifests, store.indexes, store.parts)
        stray = [path for folder in folders for path in folder.iterdir() if path not in wanted]
        stray += [
            path for folder in (store.out, store.out / "json", store.out / "tables") for path in _temporary(folder)
        ]
        stray += _temporary(store.out / "runs")
        for path in stray:
            path.unlink()
        shutil.rmtree(store.out / "runs" / "sorting", ignore_errors=True)
        return len(stray)


def _temporary(folder: Path) -> list[Path]:
    return list(folder.glob(".*.tmp"))


def _latest(store: Store) -> Manifest:
    latest = store.latest()
    if latest is None:
        raise RunError(f"{store.out} holds no runs yet: prospectus run PAGES --out {store.out}")
    return latest


__all__ = ["compact", "vacuum"]
