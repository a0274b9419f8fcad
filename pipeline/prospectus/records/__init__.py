"""The schemas that come with the package."""

from __future__ import annotations

from functools import cache

from prospectus.schema import Record


@cache
def schemas() -> tuple[type[Record], ...]:
    """The schemas that are tried on a page when none is named, in this order."""
    from prospectus.records.guide import Guide
    from prospectus.records.programme import Programme

    return Programme, Guide


def __getattr__(name: str) -> object:
    if name == "SCHEMAS":
        return schemas()
    raise AttributeError(name)


__all__ = ["SCHEMAS", "schemas"]
