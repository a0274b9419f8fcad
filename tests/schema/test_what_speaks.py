"""Which words speak for a value: subjects of verbs, labels of one sentence, headers that state a value themselves."""

from __future__ import annotations

from typing import Annotated

import pytest

import prospectus
from prospectus import Cue, Date, Money, Record


class Trip(Record):
    price: Annotated[tuple[Money, ...], Cue("price", "costs", avoid=("visa", "insurance"))] = ()
    closes: Annotated[tuple[Date, ...], Cue("deadline", "book by", sections=("deadlines",), avoid=("start",))] = ()
    starts: Annotated[tuple[Date, ...], Cue("start", avoid=("deadline",))] = ()


def trip(markup: str) -> Trip:
    found = prospectus.extract(markup, schema=Trip).record
    return found if isinstance(found, Trip) else Trip()


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The week costs £450. The visa that costs £90 is extra.", [450]),
        ("A visa costs £90.", []),
        ("This costs £450.", [450]),
    ],
)
def test_a_word_against_a_value_may_be_the_subject_of_one_for_it(text: str, amounts: list[int]) -> None:
    assert [int(money.amount) for money in trip(f"<h1>Trip</h1><p>{text}</p>").price if money.amount] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Price: £450. Parking: £12 a day.", [450]),
        ("Travel insurance: £30. Price: £450.", [450]),
        ("Price: £450 in May; £500 in June.", [450, 500]),
    ],
)
def test_a_label_before_a_colon_goes_for_its_sentence(text: str, amounts: list[int]) -> None:
    assert [int(money.amount) for money in trip(f"<h1>Trip</h1><p>{text}</p>").price if money.amount] == amounts


def test_a_header_that_says_which_start_does_not_speak_against_a_deadline() -> None:
    rows = "".join(
        f"<tr><td>{group}</td><td>{first}</td><td>{second}</td></tr>"
        for group, first, second in (
            ("", "Start September 2027", "Start February 2028"),
            ("EU students", "1 June 2027", "1 December 2027"),
            ("Non-EU students", "1 April 2027", "1 October 2027"),
        )
    )
    found = prospectus.extract(f"<h1>MSc Data Science</h1><h2>Application deadlines</h2><table>{rows}</table>").record
    assert found is not None
    dates = {deadline["date"] for deadline in found.model_dump()["deadlines"]}
    assert dates == {"2027-06-01", "2027-12-01", "2027-04-01", "2027-10-01"}
