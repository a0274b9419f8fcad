"""How much may move between two runs before it counts as drift."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prospectus.errors import RunError

if TYPE_CHECKING:
    import pandas as pd

    from prospectus.review.drift import Drift


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares from 0 to 1. What is greater is reported as exceeded."""

    fill_rate: float = 0.05
    """Change of the share of pages on which a field has a value."""
    site_fill_rate: float = 0.2
    """The same on a single site."""
    changed: float = 0.1
    """Share of the pages of both runs on which a field changed its values."""
    shift: float = 0.2
    """Kolmogorov-Smirnov distance of the numbers of a field; only counted where chance is an unlikely cause."""
    vanished: float = 0.05
    """Share of pages that are not there any more."""
    lost: float = 0.02
    """Share of the pages of both runs that held a record and hold none now."""
    least_pages: int = 5
    """Sites with fewer pages are not judged on their own."""
    by_field: Mapping[str, Limits] = field(default_factory=dict)

    def of(self, name: str) -> Limits:
        """The limits of a field."""
        return self.by_field.get(name, self)


def read_limits(path: Path | None) -> Limits:
    """Limits from a TOML file with a table `[limits]` and tables `[fields.NAME]`; without a file the defaults.

    Raises `RunError` where the file cannot be read or names what there is not.
    """
    if path is None:
        return Limits()
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RunError(f"{path}: {error.strerror}") from None
    except tomllib.TOMLDecodeError as error:
        raise RunError(f"{path}: not TOML: {error}") from None
    strange = data.keys() - {"limits", "fields"}
    if strange:
        raise RunError(f"{path}: unknown table {sorted(strange)[0]}: there are [limits] and [fields.NAME]")
    limits = _with(Limits(), data.get("limits", {}), path)
    return replace(limits, by_field={name: _with(limits, own, path) for name, own in data.get("fields", {}).items()})


def exceeded(drift: Drift, limits: Limits, before: int, both: int) -> Iterator[str]:
    """What is more than the limits allow, a sentence each. `before`, `both`: pages of the earlier run and of both."""
    for change, pages, limit in (("vanished", before, limits.vanished), ("lost its record", both, limits.lost)):
        count = int((drift.pages["change"] == change).sum())
        if pages and count / pages > limit:
            yield f"{count} of {pages} pages {change.replace('its', 'their')} (allowed {limit:.0%})"
    yield from _fields(drift, limits)
    yield from _sites(drift, limits)
    yield from _numbers(drift, limits)


def _fields(drift: Drift, limits: Limits) -> Iterator[str]:
    for row in _rows(drift.fields):
        own = limits.of(row.field)
        if abs(row.rate_b - row.rate_a) > own.fill_rate:
            rates = f"filled on {row.rate_a:.1%} of pages, then {row.rate_b:.1%}"
            yield f"{row.schema}.{row.field}: {rates} (allowed {own.fill_rate:.0%})"
        if row.changed > own.changed:
            yield f"{row.schema}.{row.field}: other values on {row.changed:.1%} of pages (allowed {own.changed:.0%})"


def _sites(drift: Drift, limits: Limits) -> Iterator[str]:
    for row in _rows(drift.sites):
        limit = limits.of(row.field).site_fill_rate
        if row.pages >= limits.least_pages and abs(row.rate_b - row.rate_a) > limit:
            rates = f"filled on {row.rate_a:.1%}, then {row.rate_b:.1%}"
            yield f"{row.schema}.{row.field} on {row.site}: {rates} (allowed {limit:.0%})"


def _numbers(drift: Drift, limits: Limits) -> Iterator[str]:
    for row in _rows(drift.numbers):
        limit = limits.of(row.field.split(".")[0]).shift
        if not row.likely and row.distance > limit:
            medians = f"median {row.median_a:,g}, then {row.median_b:,g}"
            yield f"{row.field} {row.unit}".strip() + f": {medians}, distance {row.distance:.2f} (allowed {limit})"


def _rows(frame: pd.DataFrame) -> Iterator[Any]:
    return iter(frame.itertuples(index=False))


def _with(limits: Limits, given: Mapping[str, Any], path: Path) -> Limits:
    names = {one.name for one in fields(Limits)} - {"by_field"}
    for name, value in given.items():
        if name not in names:
            raise RunError(f"{path}: unknown limit {name}: there are {', '.join(sorted(names))}")
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
            raise RunError(f"{path}: {name} must be a number from 0 on, not {value!r}")
    return replace(limits, **given)


__all__ = ["Limits", "exceeded", "read_limits"]
