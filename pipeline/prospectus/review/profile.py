"""What a run holds: how full its fields are, how sure its values, which of them stand out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from prospectus.review.frames import Frames, fill_rates

FAR = 3.5
"""From this modified z-score on a number is an outlier (Iglewicz and Hoaglin 1993)."""
LEAST = 8
"""Numbers that a group needs before one of them can stand out."""
NARROW = 0.15
"""The least spread of logarithms that is assumed: prices that are all alike make no outlier of one a third higher."""
BINS = 10


@dataclass(frozen=True, slots=True)
class Profile:
    """A run in counts."""

    outcomes: pd.DataFrame
    """`site`, then pages by outcome."""
    fields: pd.DataFrame
    """`schema`, `field`, `pages`, `filled`, `rate`, `distinct`, `confidence` (median)."""
    sites: pd.DataFrame
    """The same by `site`, without the last two."""
    outliers: pd.DataFrame
    """Numbers that stand out, with `against` (their site or their field), `typical` (the median) and `score`."""
    confidence: pd.DataFrame
    """`from`, `to`, `values`: how many values are how sure."""
    problems: pd.DataFrame
    """`code`, `problems`, `pages`, `example`."""


def profile(frames: Frames) -> Profile:
    """Counts what a run holds."""
    keys = ["schema", "field"]
    more = frames.values.groupby(keys).agg(distinct=("value", "nunique"), confidence=("confidence", "median"))
    fields = fill_rates(frames).merge(more.reset_index(), on=keys, how="left").fillna({"distinct": 0})
    outcomes = pd.crosstab(frames.pages["site"], frames.pages["outcome"]).reset_index()
    return Profile(
        outcomes.rename_axis(columns=None),
        fields.astype({"distinct": int}),
        fill_rates(frames, by_site=True),
        find_outliers(frames.numbers.merge(frames.pages[["document_id", "source"]], on="document_id")),
        _histogram(frames.values["confidence"]),
        _problems(frames.problems),
    )


def find_outliers(numbers: pd.DataFrame) -> pd.DataFrame:
    """Numbers far from the others of the same field and unit, the farthest first.

    A number is compared with those of its site, and where the site has too few with those of all sites: a cheap
    university is no outlier. Measured on logarithms, since fees and durations spread by factors: the modified z-score
    of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993), from median and median absolute deviation.
    """
    positive = numbers[numbers["number"] > 0]
    on_site = [positive[name] for name in ("site", "field", "unit")]
    alone = positive.groupby(on_site)["number"].transform("size") < LEAST
    by_site, by_field = _scored(positive, on_site), _scored(positive, on_site[1:])
    table = pd.concat([by_site[~alone].assign(against="site"), by_field[alone].assign(against="field")])
    far = table[(table["score"].abs() > FAR) & (table["count"] >= LEAST)]
    order = far["score"].abs().sort_values(ascending=False, kind="stable").index
    return far.loc[order].drop(columns="count").reset_index(drop=True)


def _scored(numbers: pd.DataFrame, groups: list[pd.Series[str]]) -> pd.DataFrame:
    logs = pd.Series(np.log(numbers["number"]))
    median, count = (logs.groupby(groups).transform(what) for what in ("median", "size"))
    away = (logs - median).abs()
    by_median, by_mean = (away.groupby(groups).transform(what) for what in ("median", "mean"))
    spread = (1.4826 * by_median).where(
        by_median > 0, 1.2533 * by_mean
    )  # where most are alike, their median says nothing
    score = ((logs - median) / spread.clip(lower=NARROW)).round(1)
    return numbers.assign(typical=np.exp(median).round(2), score=score, count=count)


def _histogram(confidence: pd.Series[float]) -> pd.DataFrame:
    counts, edges = np.histogram(confidence.dropna(), bins=BINS, range=(0.0, 1.0))
    return pd.DataFrame({"from": edges[:-1].round(2), "to": edges[1:].round(2), "values": counts})


def _problems(problems: pd.DataFrame) -> pd.DataFrame:
    groups = problems.groupby("code")
    table = groups.agg(problems=("code", "size"), pages=("document_id", "nunique"), example=("message", "first"))
    return table.reset_index().sort_values("problems", ascending=False, ignore_index=True, kind="stable")


__all__ = ["Profile", "find_outliers", "profile"]
