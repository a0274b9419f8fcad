"""When a value is the expected one, and how differences are counted."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.testing import Score
from prospectus.testing.compare import compare, same
from prospectus.testing.layout import as_text
from prospectus.testing.score import by_field, total

PLAIN = st.none() | st.booleans() | st.integers(-99, 99) | st.sampled_from(["a", "1", "1.0", "x y", "é"])
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abc"), inner), max_leaves=8
)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ("16200", "16200.00"),
        (12, "12"),
        ("2:1", "2:1"),
        ({"amount": "80"}, {"amount": "80", "currency": "GBP"}),
        ({"amount": "80", "_note": "by hand"}, {"amount": 80}),
        (["a", "b"], ["b", "a"]),
        ("*", None),
        ({"iso8601": "*", "months": 12}, {"iso8601": "P1Y", "months": 12}),
        ([{"a": 1}, {"a": 1, "b": 2}], [{"a": 1, "b": 2}, {"a": 1, "b": 3}]),
        ([{"a": 1, "_optional": True}], []),
        ([{"a": 1, "_optional": True}], [{"a": 1}]),
        ({"items": [{"a": 1}]}, {"items": [{"a": 1, "b": 2}]}),
        (None, None),
    ],
)
def test_same(want: Any, got: Any) -> None:
    assert same(want, got)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ("16200", "16201"),
        ("2:1", "2:2"),
        (True, 1),
        (None, 0),
        (0, None),
        ("", None),
        ({"amount": "80", "currency": None}, {"amount": "80", "currency": "GBP"}),
        (["a"], ["a", "a"]),
        (["a"], "a b"),
        ({"a": 1}, "a"),
        ([{"a": 1, "_optional": True}], [{"a": 2}]),
        ("NaN", "nan"),
    ],
)
def test_not_same(want: Any, got: Any) -> None:
    assert not same(want, got)


@given(VALUES)
def test_a_value_is_itself(value: Any) -> None:
    assert compare(value, value).same


@given(st.lists(PLAIN, max_size=6), st.lists(PLAIN, max_size=6))
def test_counts_add_up(want: list[Any], got: list[Any]) -> None:
    found = compare([v for v in want if v != "*"], got)
    assert found.right + len(found.missing) == len(want)
    assert found.right + len(found.extra) == len(got)


def test_optional_values() -> None:
    assert compare(["a"], ["a", "b"], optional=["b", "c"]).same
    assert compare(["a"], ["b"], optional=["b"]).missing == ("a",)
    assert compare([], ["b"], optional=["c"]).extra == ("b",)


def test_an_expected_value_with_few_keys_leaves_the_others_their_match() -> None:
    want = [{"kind": "tuition"}, {"kind": "tuition", "amount": "1"}, {"kind": "tuition", "amount": "2"}]
    got = [{"kind": "tuition", "amount": str(n)} for n in (2, 1, 3)]
    assert compare(want, got).same


def test_scores() -> None:
    score = Score(right=6, missing=2, extra=4)
    assert (score.precision, score.recall, score.f1) == (0.6, 0.75, 12 / 18)
    nothing = Score()
    assert (nothing.precision, nothing.recall, nothing.f1) == (1, 1, 1)
    assert Score(missing=1).f1 == Score(extra=1).f1 == 0
    scores = by_field([("a", Score(1)), ("b", Score(0, 1)), ("a", Score(0, 0, 1))])
    assert scores == {"a": Score(1, 0, 1), "b": Score(0, 1)}
    assert total(scores.values()) == Score(1, 1, 1)


@given(st.dictionaries(st.text(max_size=4), VALUES, max_size=4))
def test_layout_is_json(data: dict[str, Any]) -> None:
    import json

    assert json.loads(as_text(data)) == data
