"""The first page of the review: what is filled, how sure, what is wrong, what stands out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import numpy as np
import pandas as pd
from markupsafe import Markup

from prospectus.review.frames import Frames
from prospectus.review.plots import bars, heatmap, histogram
from prospectus.review.profile import Profile
from prospectus.review.terminal import rows

SITES = 10
"""Columns of the heat map: the sites with most pages."""
GROUPS = 12
"""Distributions that are drawn: the numbers of which there are most."""
LEAST = 5
"""Numbers that make a distribution."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot under its heading."""

    title: str
    svg: Markup


def plots(frames: Frames, found: Profile) -> Iterator[Plot]:
    """All plots of a run."""
    for schema, table in found.fields.groupby("schema", sort=False):
        yield Plot(f"How often each field of {schema} is filled", _fill(str(schema), table))
    for schema, table in found.sites.groupby("schema", sort=False):
        if table["site"].nunique() > 1:
            yield Plot(f"The same by site: {schema}", _sites(table))
    edges = [*found.confidence["from"], 1.0]
    yield Plot("How sure the values are", histogram(found.confidence["values"].tolist(), edges, "Values by confidence"))
    if len(found.problems):
        yield Plot("Problems", _problems(found.problems.head(20)))
    yield from _numbers(frames.numbers)


def _fill(schema: str, table: pd.DataFrame) -> Markup:
    shares = [(row["field"], row["rate"], f"{row['rate']:.0%} of {row['pages']:,}") for row in rows(table)]
    return bars(
        shares, "Share of pages with a value, by field", [_search(f"{schema}/ -has:{name}") for name, _, _ in shares]
    )


def _problems(table: pd.DataFrame) -> Markup:
    most = int(table["problems"].max())
    counts = [(row["code"], row["problems"] / most, f"{row['problems']:,}") for row in rows(table)]
    return bars(counts, "Problems by code", [_search(code) for code, _, _ in counts])


def _sites(rows: pd.DataFrame) -> Markup:
    table = rows.pivot_table(index="field", columns="site", values="rate", sort=False)
    largest = rows.groupby("site")["pages"].max().nlargest(SITES).index
    table = table[[site for site in largest if site in table.columns]]
    cells = [[None if pd.isna(share) else float(share) for share in row] for row in table.to_numpy()]
    return heatmap(
        list(map(str, table.index)), list(map(str, table.columns)), cells, "Share of pages with a value, by site"
    )


def _numbers(numbers: pd.DataFrame) -> Iterator[Plot]:
    groups = [
        (key, group["number"].to_numpy()) for key, group in numbers.groupby(["field", "unit"]) if len(group) >= LEAST
    ]
    groups.sort(key=lambda group: -len(group[1]))
    for (field, unit), values in groups[:GROUPS]:
        if len(np.unique(values)) > 1:
            counts, edges = np.histogram(values, bins=_edges(values))
            title = " ".join([str(field), *([f"({unit})"] if unit else [])])
            yield Plot(title, histogram(counts.tolist(), edges.tolist(), f"Distribution of {title}"))


def _edges(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Even steps, or even factors where the largest value is more than thirty times the smallest."""
    low, high = float(values.min()), float(values.max())
    if low > 0 and high / low > 30:
        edges = np.geomspace(low, high, 13)
        edges[0], edges[-1] = low, high
        return edges
    return np.linspace(low, high, 13)


def _search(words: str) -> str:
    return "records.html#" + quote(words)


__all__ = ["Plot", "plots"]
