"""Several records of one page (`many=True`): found by what repeats, each with its own evidence and nothing else's."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from typing import Annotated, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import prospectus
from prospectus import Cue, Date, Email, Money, Record, Title
from prospectus.extraction import Extraction

LEAD = "<h1>What is on</h1><p>Everything that happens in Wexmere this spring, from sea shanties to boat building.</p>"
Told = tuple[str, str, str | None]
"""Title, day and amount of an event."""


class Happening(Record, many=True):
    title: Title
    day: Annotated[Date, Cue("date", "when", alone=2, avoid=("register by", "posted"))]
    price: Annotated[Money | None, Cue("price", "entry", alone=2, avoid=("deposit",))] = None
    contact: Annotated[Email | None, Cue("contact", alone=2, shared=True)] = None

    elsewhere: ClassVar[tuple[str, ...]] = ("related", "news")


EVENTS: tuple[Told, ...] = (
    ("Choir night", "3 May 2027", "£4"),
    ("Quiz of the harbour", "14 May 2027", None),
    ("Regatta", "5 June 2027", "£12"),
)


def table(events: tuple[Told, ...]) -> str:
    rows = "".join(f"<tr><td>{day}</td><td>{title}</td><td>{price or ''}</td></tr>" for title, day, price in events)
    return f"{LEAD}<table><tr><th>Date</th><th>Event</th><th>Price</th></tr>{rows}</table>"


def cards(events: tuple[Told, ...]) -> str:
    parts = (
        f"<h3>{title}</h3><p>Come and see.</p><p>When: {day}</p>" + (f"<p>Entry: {price}</p>" if price else "")
        for title, day, price in events
    )
    return f"{LEAD}<h2>Spring</h2>{''.join(parts)}<h2>How to get here</h2><p>By boat or bus.</p>"


def items(events: tuple[Told, ...]) -> str:
    parts = (f"<li>{title} – {day}{f', {price}' if price else ''}</li>" for title, day, price in events)
    return f"{LEAD}<ul>{''.join(parts)}</ul>"


def boxes(events: tuple[Told, ...]) -> str:
    parts = (
        f'<div class="card n{number}"><a class="t" href="/{number}">{title}</a><div class="d">{day}</div>'
        f'<div class="about">Come and see.</div>{f"<div>{price}</div>" if price else ""}</div>'
        for number, (title, day, price) in enumerate(events)
    )
    return f'{LEAD}<div class="list">{"".join(parts)}</div>'


def pairs(events: tuple[Told, ...]) -> str:
    parts = (f"<dt>{title}<dd>{day}{f', {price}' if price else ''}" for title, day, price in events)
    return f"{LEAD}<dl>{''.join(parts)}</dl>"


def flat(events: tuple[Told, ...]) -> str:
    parts = (f"{title}\nWhen: {day}\n" + (f"Entry: {price}\n" if price else "") for title, day, price in events)
    return "What is on\n\nEverything that happens in Wexmere this spring.\n\n" + "\n".join(parts)


def markdown(events: tuple[Told, ...]) -> str:
    parts = (f"- {title} – {day}{f' – {price}' if price else ''}\n" for title, day, price in events)
    return "# What is on\n\nEverything that happens in Wexmere this spring.\n\n" + "".join(parts)


LAYOUTS = [table, cards, items, boxes, pairs, flat, markdown]
Layout = Callable[[tuple[Told, ...]], str]


def read(page: str, schema: type[Record] = Happening) -> Extraction:
    return prospectus.extract(page.encode() if "<" in page else page, schema=schema)


def told(found: Extraction) -> list[Told]:
    dumped = [record.model_dump(mode="json") for record in found.records]
    return [(one["title"], one["day"]["date"], one["price"] and one["price"]["amount"]) for one in dumped]


def assert_sound(found: Extraction) -> None:
    """Evidence equals its quote, belongs to a record, and no value is without it."""
    assert isinstance(found.record, tuple)
    stated: dict[int, set[str]] = {number: set() for number in range(len(found.record))}
    for item in found.evidence:
        _, number, field, *_ = item.path.split("/")
        assert found.text[item.start : item.end] == item.quote
        stated[int(number)].add(field)
    for number, record in enumerate(found.record):
        values = record.model_dump(mode="json")
        assert {name for name, value in values.items() if value not in (None, [])} == stated[number]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_part_is_a_record(layout: Layout) -> None:
    found = read(layout(EVENTS))
    assert told(found) == [
        ("Choir night", "2027-05-03", "4"),
        ("Quiz of the harbour", "2027-05-14", None),
        ("Regatta", "2027-06-05", "12"),
    ]
    assert found.schema_ == "happening/1"
    assert_sound(found)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_evidence_of_a_record_stands_in_its_own_part(layout: Layout) -> None:
    found = read(layout(EVENTS))
    spans = [[item for item in found.evidence if item.path.startswith(f"/{n}/")] for n in range(len(EVENTS))]
    ends = [(min(item.start for item in part), max(item.end for item in part)) for part in spans]
    assert ends == sorted(ends)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


NAMES = st.sampled_from(["Choir night", "Boat fair", "Quiz", "Night of the lamps", "Regatta", "Reading hour", "Ball"])
DAYS = st.integers(1, 28).map(lambda day: f"{day} May 2027")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(NAMES, DAYS, st.none() | st.integers(2, 90).map("£{}".format)), min_size=2, max_size=7,
             unique_by=(lambda event: event[0], lambda event: event[1])),
    st.sampled_from(LAYOUTS),
)  # fmt: skip
def test_as_many_records_as_events(events: list[Told], layout: Layout) -> None:
    found = read(layout(tuple(events)))
    assert [(title, amount) for title, _, amount in told(found)] == [(t, p and p[1:]) for t, _, p in events]
    assert_sound(found)
    assert read(layout(tuple(events))) == found


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout is not pairs])
def test_one_event_is_one_record(layout: Layout) -> None:
    found = read(layout(EVENTS[:1]))
    assert [day for _, day, _ in told(found)] == ["2027-05-03"]
    assert_sound(found)


def test_a_page_about_one_thing_is_not_torn_apart() -> None:
    page = "<h1>Regatta</h1><p>Boats of all kinds.</p><h2>When</h2><p>5 June 2027</p><h2>Entry</h2><p>£12</p>"
    assert told(read(page)) == [("Regatta", "2027-06-05", "12")]


def test_a_page_without_any_holds_none() -> None:
    found = read("<h1>About us</h1><p>We are a club of people who sing.</p>")
    assert found.record is None
    assert found.records == ()
    assert found.schema_ is None
    assert found.problems


def test_a_title_alone_is_no_record() -> None:
    class Loose(Record, many=True):
        title: Title
        price: Annotated[Money | None, Cue("price")] = None

    assert read("<h1>About us</h1><p>We are a club of people who sing.</p>", Loose).record is None


def test_values_outside_of_the_parts_belong_to_none() -> None:
    found = read(f"{items(EVENTS)}<p>A deposit is £50 and the season ticket costs £99.</p>")
    assert [amount for *_, amount in told(found)] == ["4", None, "12"]


def test_shared_values_go_for_each_that_states_none() -> None:
    events = ("Choir night", "3 May 2027", "£4, songs@wexmere.example"), *EVENTS[1:]
    found = read(f"{items(events)}<p>Contact: office@wexmere.example</p>")
    contacts = [record.model_dump()["contact"] for record in found.records]
    assert contacts == ["songs@wexmere.example", "office@wexmere.example", "office@wexmere.example"]
    assert [item.quote for item in found.evidence if item.path == "/2/contact"] == ["office@wexmere.example"]
    assert_sound(found)


def test_related_things_are_no_records() -> None:
    found = read(f"{cards(EVENTS)}<h2>Related news</h2><h3>Mayor resigns</h3><p>When: 1 April 2027</p>")
    assert [title for title, *_ in told(found)] == [title for title, *_ in EVENTS]


def test_navigation_is_no_record() -> None:
    menu = "".join(f'<li><a href="/{n}">Archive of {n} May 2026</a></li>' for n in range(1, 9))
    found = read(f"<nav><ul>{menu}</ul></nav>{table(EVENTS)}")
    assert len(found.records) == len(EVENTS)


def test_a_part_that_makes_no_record_is_a_problem() -> None:
    class Short(Record, many=True):
        title: Title
        day: Annotated[Date, Cue("date", alone=2)]
        seats: Annotated[int | None, Cue("seats")] = None

        def model_post_init(self, context: object) -> None:
            if self.seats is not None and self.seats > 100:
                raise ValueError("too many seats")

    rows = "".join(
        f"<tr><td>{t}</td><td>{n} May 2027</td><td>{n * 40}</td></tr>" for n, t in enumerate(("A-Ball", "Be", "Cup"), 1)
    )
    found = read(f"{LEAD}<table><tr><th>Event</th><th>Date</th><th>Seats</th></tr>{rows}</table>", Short)
    assert [record.model_dump()["title"] for record in found.records] == ["A-Ball", "Be"]
    assert [(problem.code, problem.quote) for problem in found.problems] == [("invalid", "Cup")]


def test_checks_say_which_record_they_are_about() -> None:
    class Paid(Record, many=True):
        title: Title
        price: Annotated[Money, Cue("price")]

        @prospectus.check("the price is round")
        def _round(self, view: object) -> tuple[str, str]:
            return ("pass" if self.price.amount % 5 == 0 else "fail"), str(self.price.amount)

    rows = "<tr><td>Choir night</td><td>£5</td></tr><tr><td>Regatta</td><td>£12</td></tr>"
    found = read(f"{LEAD}<table><tr><th>Event</th><th>Price</th></tr>{rows}</table>", Paid)
    assert [(check.name, check.status) for check in found.checks] == [
        ("/0: the price is round", "pass"),
        ("/1: the price is round", "fail"),
    ]


def test_names_that_recur_name_nothing() -> None:
    parts = "".join(
        f'<div class="c"><span>Sale</span><div>{title}</div><div>{day}</div><a href="/b">Book now</a></div>'
        for title, day, _ in EVENTS
    )
    assert [title for title, *_ in told(read(f"{LEAD}<div>{parts}</div>"))] == [title for title, *_ in EVENTS]


def test_without_a_title_the_parts_need_no_name() -> None:
    class Draw(Record, many=True):
        day: Annotated[Date, Cue("date")]
        prize: Annotated[Money, Cue("prize")]

    rows = "".join(f"<tr><td>{n} May 2027</td><td>£{n}00</td></tr>" for n in (1, 2, 3))
    found = read(f"{LEAD}<table><tr><th>Date</th><th>Prize</th></tr>{rows}</table>", Draw)
    assert [int(record.model_dump()["prize"]["amount"]) for record in found.records] == [100, 200, 300]


def test_many_is_inherited_and_can_be_undone() -> None:
    class Concert(Happening):
        pass

    class Gala(Happening, many=False):
        pass

    assert (Record.many, Happening.many, Concert.many, Gala.many) == (False, True, True, False)
    assert not isinstance(read(table(EVENTS[:1]), Gala).record, tuple)


def test_json_is_a_list_of_records() -> None:
    data = json.loads(read(table(EVENTS)).model_dump_json())
    assert [record["title"] for record in data["record"]] == [title for title, *_ in EVENTS]
    assert {item["path"].split("/")[1] for item in data["evidence"]} == {"0", "1", "2"}


@pytest.mark.parametrize("page", ["", "<p>", "When: 3 May 2027\n" * 3, "<table><tr><td>1<td>2</table>" * 9, "# \n- \n"])
def test_odd_pages_raise_nothing(page: str) -> None:
    found = read(page)
    assert len(found.records) == len({item.path.split("/")[1] for item in found.evidence})
