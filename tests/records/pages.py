"""Pages of a programme, made for one test each."""

from __future__ import annotations

from typing import Any

import prospectus

_PAGE = "<html><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>"


def record(body: str, title: str = "MSc Maritime Logistics") -> dict[str, Any]:
    """The record of a page with these elements below its title; empty where it is none of a programme."""
    found = prospectus.extract(_PAGE.format(title=title, body=body).encode()).model_dump(mode="json")
    return found["record"] or {}
