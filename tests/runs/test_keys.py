from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.runs import keys
from prospectus.runs.keys import Keys

digests = st.binary(min_size=16, max_size=16) | st.sampled_from([b"\0" * 16, b"a" + b"\0" * 15, b"\0" * 15 + b"a"])
names = st.lists(digests.map(bytes.hex), max_size=30)


@given(known=names, added=names, asked=names)
def test_keys_are_a_set(known: list[str], added: list[str], asked: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "RECENT", 4)  # so that sorting in happens often
        found, expected = Keys(pa.chunked_array([known], pa.string())), set(known)
        for key in added:
            assert found.add(key) == (key not in expected)
            expected.add(key)
        assert len(found) == len(expected)
        questions = [*asked, *added, *known]
        assert [key in found for key in questions] == [key in expected for key in questions]
        column = pa.chunked_array([questions], pa.string())
        assert found.among(column).to_pylist() == [key in expected for key in questions]
