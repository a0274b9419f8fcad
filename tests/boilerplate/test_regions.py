"""The boxes of a page against walking up from each of them."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.boilerplate.regions import Regions, regions
from prospectus.model import Box


def ups(parents: list[int], box: int) -> list[int]:
    """A box and all around it, the page last."""
    path = [box]
    while path[-1]:
        path.append(parents[path[-1]])
    return path


@st.composite
def pages(draw: st.DrawFn) -> tuple[Regions, list[int], list[int]]:
    """Regions, the parent of each box, and the box of each line."""
    parents = [0]
    for number in range(1, draw(st.integers(1, 25))):
        parents.append(draw(st.sampled_from(ups(parents, number - 1))))
    lines = draw(st.lists(st.integers(0, len(parents) - 1), min_size=1, max_size=30))
    boxes = [Box(parent - 1, "div", "", "") for parent in parents[1:]]
    return regions(boxes, np.array(lines)), parents, lines


@given(pages(), st.randoms(use_true_random=False))
def test_what_boxes_inherit(page: tuple[Regions, list[int], list[int]], random: Random) -> None:
    found, parents, _ = page
    values = [0, *(random.randrange(8) for _ in parents[1:])]
    chosen = [False, *(random.random() < 0.3 for _ in parents[1:])]
    for box in range(len(parents)):
        path = ups(parents, box)
        of_path = [values[n] for n in path]
        for join, expected in ((np.minimum, min(of_path)), (np.maximum, max(of_path)), (np.add, sum(of_path))):
            assert found.inherited(np.array(values), join)[box] == expected
        assert found.innermost(np.array(chosen))[box] == next((n for n in path if chosen[n]), 0)
        assert found.depths[box] == len(path) - 1


@given(pages())
def test_lines_of_boxes(page: tuple[Regions, list[int], list[int]]) -> None:
    found, parents, lines = page
    paths = [ups(parents, box) for box in range(len(parents))]
    holds = [sum(box in paths[line] for line in lines) for box in range(len(parents))]
    assert found.lines.tolist() == holds
    assert found.sums(np.array(lines), np.ones(len(lines), np.int64)).tolist() == holds
    assert found.wider.tolist() == [next((n for n in path if holds[n] > holds[path[0]]), 0) for path in paths]


@pytest.mark.parametrize(("hidden", "expected"), [("", 0), ("dialog", 2), ("display: none", 1)])
def test_what_is_hidden(hidden: str, expected: int) -> None:
    assert regions([Box(-1, "div", "", hidden)], np.array([1])).hidden.tolist() == [0, expected]
