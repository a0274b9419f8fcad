"""Expected files as a reviewer reads them: one value a line, so that a difference is a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

WIDTH = 100
"""Characters; what is longer is broken into a value a line."""


def as_text(data: Mapping[str, Any]) -> str:
    """JSON with short values on one line.

    >>> fees = [{"amount": "1"}, {"amount": "2"}]
    >>> print(as_text({"schema": "programme", "record": {"title": "Optics", "fees": fees}}))
    {
      "schema": "programme",
      "record": {
        "title": "Optics",
        "fees": [
          {"amount": "1"},
          {"amount": "2"}
        ]
      }
    }
    """
    return _lines(data, "", outer=2)


def _lines(value: Any, indent: str, outer: int = 0) -> str:
    short = json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    if isinstance(value, Mapping) and value and (outer or len(short) > WIDTH):
        parts = [
            f"{json.dumps(k, ensure_ascii=False)}: {_lines(v, inner, outer - 1 if outer else 0)}"
            for k, v in value.items()
        ]
        return _wrapped("{", parts, "}", indent)
    if isinstance(value, list) and value and (len(short) > WIDTH or (len(value) > 1 and isinstance(value[0], Mapping))):
        return _wrapped("[", [_lines(item, inner) for item in value], "]", indent)
    return short


def _wrapped(opening: str, parts: list[str], closing: str, indent: str) -> str:
    inner = indent + "  "
    body = f",\n{inner}".join(parts)
    return f"{opening}\n{inner}{body}\n{indent}{closing}"


__all__ = ["as_text"]
