"""The pooled network computes in whole numbers: exact, and the same whatever stands on other pages."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus import learned
from prospectus.blocks.html import read_html
from prospectus.boilerplate.pooled import Averages, Groups, groups, groups_of_text, pooled
from prospectus.boilerplate.seen import look

PAGE = (
    "<nav><a href=/a>Home</a><a href=/b>Study</a></nav><main><h1>Ecology</h1><p>How living things interact.</p>"
    "<h2>Fees</h2><ul><li>Home: £9,000</li><li>Overseas: £21,000</li></ul></main>"
)
LINES = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 41), st.integers(0, 127)), min_size=1, max_size=30)


@given(LINES)
def test_means_are_exact_and_rounded_down(lines: list[tuple[int, int, int]]) -> None:
    way, weights, values = (np.array(column) for column in zip(*lines, strict=True))
    found = Averages(Groups((way,), weights)).of(values[:, None].astype(np.float32))[:, 0].tolist()
    for group, mean in zip(way, found, strict=True):
        of_group = [(weight, value) for other, weight, value in lines if other == group]
        exact = Fraction(sum(weight * value for weight, value in of_group), sum(weight for weight, _ in of_group))
        assert mean == floor(exact)


def test_which_lines_belong_together() -> None:
    draft = read_html(PAGE)
    lines = [line for line in draft.lines if line.kind not in ("title", "data")]
    texts = [line.text for line in lines]
    page, section, looks, box, around, *_ = groups(look(lines, draft.boxes)).ways
    home, study, fee, other = (texts.index(text) for text in ("Home", "Study", "Home: £9,000", "Overseas: £21,000"))
    assert len(set(page.tolist())) == 1
    assert section[fee] == section[other] != section[home]
    assert looks[fee] == looks[other] != looks[home] == looks[study]
    assert box[fee] != box[other]
    assert around[fee] == around[other] != around[home]


def test_text_has_sections_kinds_and_stretches() -> None:
    lines = [line._replace(box=-1) for line in read_html(PAGE).lines if line.kind not in ("title", "data")] * 4
    page, section, kinds, short, long = groups_of_text(look(lines, ())).ways
    assert len(set(page.tolist())) == 1
    assert len(set(section.tolist())) == 1 + sum(line.kind == "heading" for line in lines)
    assert len(set(kinds.tolist())) == len({line.kind for line in lines})
    assert np.bincount(short)[:-1].tolist() == [8] * (len(lines) // 8 - (len(lines) % 8 == 0))
    assert len(set(long.tolist())) == -(-len(lines) // 32)


@pytest.mark.parametrize("name", ["markup", "text"])
def test_no_sum_is_too_large_to_be_exact(name: str) -> None:
    """32-bit floats hold whole numbers below 2**24 exactly."""
    for layer in pooled(learned.load("prospectus.boilerplate", f"{name}.npz")).layers:
        largest = learned.LIMIT * np.abs(layer.weights).sum(0) + np.abs(layer.bias)
        assert largest.max() < 2**24
        assert (layer.weights == np.round(layer.weights)).all()


def test_rows_beyond_the_page_are_zeros() -> None:
    """One line alone is told only of itself, and by no neighbour."""
    network = pooled(learned.load("prospectus.boilerplate", "markup.npz"))
    inputs = len(network.layers[0].weights)
    row = np.full((1, inputs), 5, np.float32)
    alone = Groups((np.zeros(1, np.int64),) * 7, np.ones(1, np.int64))
    first, tells, second, tells_again, third, last = network.layers
    values = first.activations(row)
    values = second.activations(np.concatenate((values, *[tells.activations(values)] * 7), 1))
    told = tells_again.activations(values)
    values = third.activations(np.concatenate((values, *[told] * 7, *[np.zeros_like(told)] * 8), 1))
    expected = np.floor(last.sums(values)[:, 0] * np.float32(16 / network.per_nat))
    assert network.log_odds(row, alone).tolist() == expected.tolist()
