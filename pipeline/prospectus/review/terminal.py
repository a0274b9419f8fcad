"""Frames as tables in a terminal, and as JSON."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pandas as pd
from rich.table import Table
from rich.text import Text

from prospectus.printable import printable

LONGEST = 60


def as_table(frame: pd.DataFrame, title: str, most: int = 20) -> Table:
    """The first rows of a frame; shares are shown as percentages."""
    more = f" (the first {most} of {len(frame):,})" if len(frame) > most else ""
    table = Table(title=title + more, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for name in frame.columns:
        table.add_column(
            str(name).replace("_", " "), justify="right" if _is_number(frame[name]) else "left", overflow="fold"
        )
    for row in frame.head(most).itertuples(index=False):
        table.add_row(*(Text(_cell(str(name), value)) for name, value in zip(frame.columns, row, strict=True)))
    return table


def _is_number(column: pd.Series[Any]) -> bool:
    return pd.api.types.is_numeric_dtype(column)


def _cell(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        if math.isnan(value):
            return "–"
        return f"{value:.0%}" if name.startswith(("rate", "changed")) else f"{value:,g}"
    if isinstance(value, int):
        return f"{value:,}"
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = printable(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def as_json(frames: Mapping[str, Any]) -> str:
    """Frames as lists of objects, missing values as null."""
    data = {name: rows(value) if isinstance(value, pd.DataFrame) else value for name, value in frames.items()}
    return json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as objects, missing values as `None`."""
    objects = frame.astype(object)
    return [
        {str(name): value for name, value in row.items()}
        for row in objects.where(frame.notna(), None).to_dict("records")
    ]


def write_json(path: Path | None, found: Any) -> bool:
    """Writes the fields of a dataclass of frames; whether it went to standard output (`-`)."""
    if path is None:
        return False
    text = as_json({one.name: getattr(found, one.name) for one in fields(found)})
    if str(path) == "-":
        sys.stdout.write(text)
        return True
    path.write_text(text, encoding="utf-8")
    return False


__all__ = ["as_json", "as_table", "printable", "rows", "write_json"]
