"""Schemas that meet on one page, and words that must stand beside a value."""

from __future__ import annotations

from typing import Annotated, Literal

import prospectus
from prospectus import Cue, Money, Record, Words
from prospectus.chain import read_page
from prospectus.fields import fill, view
from prospectus.model import Source


class OldPrice(Money):
    audience: Annotated[Literal["members"] | None, Words({"members": ("members",)})] = None


class NewPrice(Money):
    audience: Annotated[Literal["guests"] | None, Words({"guests": ("guests",)})] = None


class Old(Record):
    price: Annotated[OldPrice | None, Cue("price")] = None


class New(Record):
    price: Annotated[NewPrice | None, Cue("price")] = None


class Course(Record):
    pace: Annotated[Literal["slow", "fast"] | None, Cue("pace", after=("lane",))] = None


def test_two_schemas_with_one_path_keep_their_own_words() -> None:
    _, page = read_page(Source(b"<p>Price for guests: \xc2\xa35</p>"))
    ready = view(page)
    old, new = fill(ready, Old).record, fill(ready, New).record
    assert isinstance(old, Old)
    assert isinstance(new, New)
    assert old.price is not None
    assert old.price.audience is None
    assert new.price is not None
    assert new.price.audience == "guests"


def test_words_behind_a_choice_are_no_choice() -> None:
    found = prospectus.extract("<p>Pace: fast lane</p>", schema=Course)
    assert isinstance(found.record, Course)
    assert found.record.pace == "fast"
    assert found.problems == ()
