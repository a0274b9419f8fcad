"""Real strings in the manner of ftfy: what is put right, what is left alone, what is not managed."""

import json
from pathlib import Path

import pytest

from prospectus.mojibake import find_repairs, repair

CASES = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))


def of(kind):
    found = [case for case in CASES if case["kind"] == kind]
    return pytest.mark.parametrize("case", found, ids=[case["label"] for case in found])


def test_every_case_has_a_kind_and_says_what_should_stand():
    for case in CASES:
        assert case["kind"] in {"positive", "negative", "known-failure"}
        assert (case["fixed"] == case["original"]) == (case["kind"] == "negative"), case["label"]


@of("positive")
def test_damage_is_put_right(case):
    assert repair(case["original"]) == case["fixed"]


@of("positive")
def test_repaired_text_is_left_alone(case):
    assert repair(case["fixed"]) == case["fixed"]


@of("negative")
def test_clean_text_is_left_alone(case):
    found = find_repairs(case["original"])
    assert found.text == case["original"]
    assert found.repairs == ()


@of("known-failure")
@pytest.mark.xfail(strict=True, reason="not managed yet; when it is, the case becomes a positive one")
def test_known_failure(case):
    assert repair(case["original"]) == case["fixed"]


@of("positive")
def test_repairs_say_what_stood_and_what_stands(case):
    found = find_repairs(case["original"])
    assert found.repairs
    for each in found.repairs:
        assert found.text[each.start : each.end] == each.after
        assert each.before != each.after
        assert each.channel
        assert 0 < each.confidence <= 1
        assert each.after not in each.alternatives


@of("positive")
def test_repairs_lead_back_to_what_stood(case):
    found = find_repairs(case["original"])
    back = found.text
    for each in reversed(found.repairs):
        back = back[: each.start] + each.before + back[each.end :]
    assert back == case["original"]


def test_lossy_repairs_name_alternatives():
    (apostrophe,) = find_repairs("She donât know").repairs
    assert (apostrophe.before, apostrophe.after) == ("â", "’")
    assert apostrophe.channel == "utf-8 read as latin-1, C1 stripped"
    assert apostrophe.alternatives


def test_lost_characters_are_counted_not_guessed():
    found = find_repairs("The caf\ufffd is na?ve, isn?t it? Yes?")
    assert found.text == "The caf\ufffd is na?ve, isn?t it? Yes?"
    assert found.lost == {"U+FFFD": 1, "?": 2}


def test_seed_with_stripped_controls_has_no_lone_first_bytes_left():
    seed = next((Path(__file__).parents[2] / "seeds").glob("001_*"), None)
    if seed is None:
        pytest.skip("the seed documents are not here")
    found = find_repairs(seed.read_text("utf-8"))
    assert len(found.repairs) == 89
    assert "â" not in found.text
