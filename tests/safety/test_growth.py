"""Work grows in proportion to the page: calls are counted, not seconds, on the hard pages of `benchmarks/growth.py`."""

from __future__ import annotations

import importlib.util
import sys
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import prospectus

_SCRIPT = Path(__file__).parents[2] / "benchmarks" / "growth.py"
_MOST = 1.1
"""Times the calls that the same piece of page before cost: 1 is linear; a square shows long before it is felt."""
_SIZES = (60, 40), (10, 160)
"""What part of the benchmark's size is added each time, and how much at least. Where work begins at a certain size
the small pages are uneven; the large ones decide."""


def shapes() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("growth", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    growth = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(growth)
    found: dict[str, Any] = growth.SHAPES
    return found


SHAPES = shapes()


def calls(page: str) -> int:
    """How many functions, of Python and of C, are called for a page."""
    count = 0

    def called(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        prospectus.extract(page)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_in_proportion(name: str) -> None:
    size, made = SHAPES[name]
    prospectus.extract(made(40))  # what is loaded and compiled once is not counted
    for part, least in _SIZES:
        step = max(size // part, least)
        counted = [calls(made(number * step)) for number in (1, 2, 3)]
        first, second = (after - before for before, after in pairwise(counted))
        if second <= _MOST * max(first, 1):
            return
    pytest.fail(f"calls grew by {first:,}, then by {second:,} for as much again: {counted}")
