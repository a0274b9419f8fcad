"""What moved between two runs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

import numpy as np
import numpy.typing as npt
import pandas as pd

from prospectus.review.frames import Frames, fill_rates
from prospectus.review.limits import Limits, exceeded

CHANCE = 0.01
"""A shift of numbers counts where chance alone would make it less often than this."""


@dataclass(frozen=True, slots=True)
class Drift:
    """What moved, as frames with a row for each thing that can move."""

    pages: pd.DataFrame
    """`document_id`, `source`, `site`, `change`: new, vanished, lost its record, found a record."""
    fields: pd.DataFrame
    """`schema`, `field`, `rate_a`, `rate_b`, `distinct_a`, `distinct_b`, `changed` (share of pages)."""
    sites: pd.DataFrame
    """`schema`, `site`, `field`, `pages` (of the run with fewer), `rate_a`, `rate_b`."""
    numbers: pd.DataFrame
    """`field`, `unit`, `count_a`, `count_b`, `median_a`, `median_b`, `distance`, `likely` (chance alone may do it)."""
    values: pd.DataFrame
    """`document_id`, `source`, `field`, `before`, `after`, `quote_before`, `quote_after`: lists of texts."""
    exceeded: tuple[str, ...] = ()
    """What is more than the limits allow, a sentence each."""


def find_drift(a: Frames, b: Frames, limits: Limits) -> Drift:
    """Compares an earlier run with a later one.

    Pages are the same by their ids, or else by the names of their files where these are unique in both runs.
    """
    b = _renamed(a, b)
    pages, values = _pages(a, b), _values(a, b)
    both = len(set(a.pages["document_id"]) & set(b.pages["document_id"]))
    drift = Drift(pages, _fields(a, b, values), _sites(a, b), _numbers(a, b), values)
    return replace(drift, exceeded=tuple(exceeded(drift, limits, len(a.pages), both)))


def _renamed(a: Frames, b: Frames) -> Frames:
    """The later run with the ids of the earlier one, where only folders changed."""
    ids_a, ids_b = set(a.pages["document_id"]), set(b.pages["document_id"])
    before, after = _by_name(a.pages, ids_b), _by_name(b.pages, ids_a)
    same = {after[name]: before[name] for name in before.keys() & after.keys()}
    if not same:
        return b
    pages, values, numbers, problems = (
        frame.assign(document_id=frame["document_id"].replace(same))
        for frame in (b.pages, b.values, b.numbers, b.problems)
    )
    return Frames(pages, values, numbers, problems, b.fields)


def _by_name(pages: pd.DataFrame, known: set[str]) -> dict[str, str]:
    left = pages[~pages["document_id"].isin(known)]
    named = left.assign(name=[PurePosixPath(source).name for source in left["source"]])
    unique = named[~named["name"].duplicated(keep=False)]
    return dict(zip(unique["name"], unique["document_id"], strict=True))


def _pages(a: Frames, b: Frames) -> pd.DataFrame:
    keys = ["document_id", "source", "site", "schema"]
    both = a.pages[keys].merge(b.pages[keys], on="document_id", how="outer", suffixes=("_a", "_b"), indicator=True)
    had, has = both["schema_a"].notna(), both["schema_b"].notna()
    change = pd.Series("", index=both.index)
    change[both["_merge"] == "left_only"] = "vanished"
    change[both["_merge"] == "right_only"] = "new"
    change[(both["_merge"] == "both") & had & ~has] = "lost its record"
    change[(both["_merge"] == "both") & ~had & has] = "found a record"
    source, site = both["source_b"].fillna(both["source_a"]), both["site_b"].fillna(both["site_a"])
    table = both[["document_id"]].assign(source=source, site=site, change=change)
    return table[table["change"] != ""].sort_values(["change", "source"], ignore_index=True)


def _values(a: Frames, b: Frames) -> pd.DataFrame:
    shared = set(a.pages.dropna(subset="schema")["document_id"]) & set(b.pages.dropna(subset="schema")["document_id"])
    columns = ["before", "quote_before"], ["after", "quote_after"]
    lists = [_listed(frame.values, shared, *names) for frame, names in zip((a, b), columns, strict=True)]
    both = lists[0].join(lists[1], how="outer")
    for name in both.columns:
        both[name] = [value if isinstance(value, list) else [] for value in both[name]]
    changed = both[[sorted(one) != sorted(two) for one, two in zip(both["before"], both["after"], strict=True)]]
    sources = b.pages[["document_id", "source"]]
    return changed.reset_index().merge(sources, on="document_id").sort_values(["field", "source"], ignore_index=True)


def _listed(values: pd.DataFrame, pages: set[str], value: str, quote: str) -> pd.DataFrame:
    mine = values[values["document_id"].isin(pages)].rename(columns={"value": value, "quote": quote})
    return mine.groupby(["document_id", "schema", "field"])[[value, quote]].agg(list)


def _fields(a: Frames, b: Frames, changed: pd.DataFrame) -> pd.DataFrame:
    keys = ["schema", "field"]
    rates = [fill_rates(frame)[[*keys, "rate"]] for frame in (a, b)]
    table = rates[0].merge(rates[1], on=keys, how="outer", suffixes=("_a", "_b"))
    for frame, name in ((a, "distinct_a"), (b, "distinct_b")):
        distinct = frame.values.groupby(keys)["value"].nunique().rename(name).reset_index()
        table = table.merge(distinct, on=keys, how="left").fillna({name: 0}).astype({name: int})
    shared = a.pages[["document_id", "schema"]].merge(b.pages[["document_id", "schema"]]).groupby("schema").size()
    pages = changed.groupby(keys)["document_id"].nunique().rename("changed").reset_index()
    table = table.merge(pages, on=keys, how="left").fillna({"changed": 0})
    return table.assign(changed=table["changed"] / table["schema"].map(shared).fillna(1))


def _sites(a: Frames, b: Frames) -> pd.DataFrame:
    keys = ["schema", "site", "field"]
    rates = [fill_rates(frame, by_site=True)[[*keys, "pages", "rate"]] for frame in (a, b)]
    table = rates[0].merge(rates[1], on=keys, suffixes=("_a", "_b"))
    table["pages"] = table[["pages_a", "pages_b"]].min(axis=1)
    return table.drop(columns=["pages_a", "pages_b"])


def _numbers(a: Frames, b: Frames) -> pd.DataFrame:
    groups = [dict(list(frame.numbers.groupby(["field", "unit"])["number"])) for frame in (a, b)]
    columns = ["field", "unit", "count_a", "count_b", "median_a", "median_b", "distance", "likely"]
    rows = []
    for key in sorted(groups[0].keys() & groups[1].keys()):
        one, two = (np.sort(group[key].to_numpy()) for group in groups)
        distance = ks_distance(one, two)
        medians = float(np.median(one)), float(np.median(two))
        rows.append((*key, len(one), len(two), *medians, distance, distance <= _by_chance(len(one), len(two))))
    return pd.DataFrame(rows, columns=columns)


def ks_distance(one: npt.NDArray[np.float64], two: npt.NDArray[np.float64]) -> float:
    """The Kolmogorov-Smirnov distance of two sorted samples: the greatest gap between their distribution functions.

    >>> ks_distance(np.array([1.0, 2, 3, 4]), np.array([3.0, 4, 5, 6]))
    0.5
    """
    places = np.concatenate([one, two])
    gaps = np.searchsorted(one, places, "right") / len(one) - np.searchsorted(two, places, "right") / len(two)
    return float(np.abs(gaps).max())


def _by_chance(one: int, two: int) -> float:
    """The distance that two samples of one distribution exceed in a share of `CHANCE` (Smirnov 1948)."""
    return math.sqrt(-math.log(CHANCE / 2) * (one + two) / (2 * one * two))


__all__ = ["Drift", "find_drift", "ks_distance"]
