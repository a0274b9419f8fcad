"""Dates as pages write them: text, then the EDTF string of every date in it."""

from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from prospectus.values import academic_years, date_states, dates
from prospectus.values.edtf import Date

CASES = [
    # day, month, year in nine languages
    ("28 September 2026", ["2026-09-28"]),
    ("Monday, 14th September 2026", ["2026-09-14"]),
    ("by 31 st May 2026", ["2026-05-31"]),
    ("1. Oktober 2026", ["2026-10-01"]),
    ("1er septembre 2026, 16 mars 2026", ["2026-09-01", "2026-03-16"]),
    ("21 de septiembre de 2026", ["2026-09-21"]),
    ("1 maart 2026; 21 september 2026", ["2026-03-01", "2026-09-21"]),
    ("dal 1° ottobre al 15 dicembre 2026", ["2026-10-01", "2026-12-15"]),
    ("senast den 15 april 2026", ["2026-04-15"]),
    ("15 de março de 2027", ["2027-03-15"]),
    ("od 1 października 2026 do 15 września", ["2026-10-01", "XXXX-09-15"]),
    ("25 février 2027, 3 août 2027, 24 décembre 2026", ["2027-02-25", "2027-08-03", "2026-12-24"]),
    ("30. Jänner 2027, 3. März 2027", ["2027-01-30", "2027-03-03"]),
    # month first
    ("March 1, 2026", ["2026-03-01"]),
    ("January 15th 2027", ["2027-01-15"]),
    ("Jan. 15, 2026 / Sept. 1, 2026", ["2026-01-15", "2026-09-01"]),
    ("Friday, January 15 at 5 p.m.", ["XXXX-01-15"]),
    ("May 6 and 7, 2026", ["2026-05-06", "2026-05-07"]),
    ("June 14–16, 2026", ["2026-06-14", "2026-06-16"]),
    ("12 March 1, 2026", ["2026-03-01"]),
    # abbreviated, short years
    ("15-Jan-2026, 15.Jan.2026, 15 Jan 26", ["2026-01-15"] * 3),
    ("Sept ’26, Sep '26, Sep-26", ["2026-09"] * 3),
    ("15 Sept 26 – 20 Dec 26", ["2026-09-15", "2026-12-20"]),
    ("31 dec 2026", ["2026-12-31"]),
    ("5 ago 2026", ["2026-08-05"]),
    # digits
    ("2026-01-15, 2026-01-15T23:59:00Z, 2026/09/28", ["2026-01-15", "2026-01-15", "2026-09-28"]),
    ("26.07.2027, 1.9.2026, 01. 09. 2026, 15.01.26", ["2027-07-26", "2026-09-01", "2026-09-01", "2026-01-15"]),
    ("1/11/2027, 3/8/2027 and 12/21/2026", ["2027-01-11", "2027-03-08", "2026-12-21"]),
    ("13/02/2026 and 03/04/2026", ["2026-02-13", "2026-04-03"]),
    ("15/01/26", ["2026-01-15"]),
    ("05/05/2026", ["2026-05-05"]),
    ("03/04/2026", []),
    ("13/02/2026, 02/13/2026, 03/04/2026", ["2026-02-13", "2026-02-13"]),
    ("09/2026, 2026-09, 10.2026", ["2026-09", "2026-09", "2026-10"]),
    ("vom 01.05. bis 15.07.2026", ["2026-05-01", "2026-07-15"]),
    ("bis\t15.07.2026, 15.07. 12 Plätze", ["2026-07-15", "XXXX-07-15"]),
    ("15. 07.\u200b2026", ["2026-07-15"]),
    ("12.Jan.26, 15 Mar, 1 Mar 2026", ["2026-01-12", "XXXX-03-15", "2026-03-01"]),
    ("bis 15.07. oder bis 15.7.", ["XXXX-07-15", "XXXX-07-15"]),
    ("15.05.-15.07.2026", ["2026-05-15", "2026-07-15"]),
    # month and year, month alone
    ("September 2026 entry", ["2026-09"]),
    ("septiembre de 2026, septembre 2026, setembro de 2026", ["2026-09"] * 3),
    ("2026 September", ["2026-09"]),
    ("Start: September (2026)", ["2026-09"]),
    ("September intake; every September", ["XXXX-09", "XXXX-09"]),
    ("Intakes: Feb, Jul, Nov", ["XXXX-02", "XXXX-07", "XXXX-11"]),
    ("rentrée en septembre, im Oktober, en septiembre, in september", ["XXXX-09", "XXXX-10", "XXXX-09", "XXXX-09"]),
    ("May intake, in May, (May)", ["XXXX-05"] * 3),
    ("Jan, May, Sept", ["XXXX-01", "XXXX-05", "XXXX-09"]),
    # year-less days
    ("15. Juli; 15 January; January 15; 1 May", ["XXXX-07-15", "XXXX-01-15", "XXXX-01-15", "XXXX-05-01"]),
    ("4 December – 1 March", ["XXXX-12-04", "XXXX-03-01"]),
    ("29 February", ["XXXX-02-29"]),
    # lists and ranges share a year
    ("20. und 21. Mai 2026", ["2026-05-20", "2026-05-21"]),
    ("1, 8 and 15 May 2026", ["2026-05-01", "2026-05-08", "2026-05-15"]),
    ("14-15 November 2026", ["2026-11-14", "2026-11-15"]),
    ("Mon 14 - Fri 18 September 2026", ["2026-09-14", "2026-09-18"]),
    ("28 December 2026 – 3 January 2027", ["2026-12-28", "2027-01-03"]),
    ("1 October – 15 January 2027", ["2026-10-01", "2027-01-15"]),
    ("March and September 2026", ["2026-03", "2026-09"]),
    ("September and January 2027", ["XXXX-09", "2027-01"]),
    ("30 June, 30 September and 15 December 2026", ["2026-06-30", "2026-09-30", "2026-12-15"]),
    ("August 24, 2026 and January 19, 2027", ["2026-08-24", "2027-01-19"]),
    ("Round 1 – 15 January 2026", ["2026-01-15"]),
    ("Term 1 - 14 September 2026", ["2026-09-14"]),
    # seasons
    ("Fall 2026, Spring 2027, summer 2026, Winter 2027", ["2026-23", "2027-21", "2026-22", "2027-24"]),
    ("Autumn Term 2026 and 2026 Fall", ["2026-23", "2026-23"]),
    ("Wintersemester 2026/27, WS 26/27, WiSe 2026/2027", ["2026-24"] * 3),
    ("SoSe 2026, SS 2026, Sommersemester 2026", ["2026-22"] * 3),
    ("zum Winter- und Sommersemester möglich", ["XXXX-24", "XXXX-22"]),
    ("höstterminen 2026, HT26, VT 2027", ["2026-23", "2026-23", "2027-21"]),
    ("automne 2026, otoño de 2026, najaar 2026, autunno 2026", ["2026-23"] * 4),
    ("Fall: March 15; Spring: 1 October", ["XXXX-23", "XXXX-03-15", "XXXX-21", "XXXX-10-01"]),
    ("Fall: two electives", []),
    ("winter and summer semester", ["XXXX-24", "XXXX-22"]),
    ("entrance in the autumn quarter", ["XXXX-23"]),
    ("Fall (September) and Winter (January)", ["XXXX-23", "XXXX-09", "XXXX-24", "XXXX-01"]),
    ("Spring 2026/27", ["2027-21"]),
    ("Spring I\t12/21/2026\t12/28/2026", ["2026-12-21", "2026-12-28"]),
    # glued
    ("deadlineMarch 1, 2026Fall 2026 final deadlineJuly 15, 2026Classes", ["2026-03-01", "2026-23", "2026-07-15"]),
    ("16 de noviembre de 2026y 8 de marzo de 2027Precio", ["2026-11-16", "2027-03-08"]),
    ("2 September 202612 months", ["2026-09-02"]),
    ("Rentrée : 14 septembre 2026Comment", ["2026-09-14"]),
    ("Fee €39514 September 2026", ["2026-09"]),
    # no dates
    ("you may apply, May I ask?, the march of time, March for Science", []),
    ("3 years ago, 10 out of 12, a set of 2026 rules, Room 3.14", []),
    ("+49 951 863-2384, 020 7594 8303, 04-72-12-05-26", []),
    ("Python 3.10.2, v3.10.2023, section 1.2.10, Directive 2005/36/EC", []),
    ("2026/27, 2010-11, © 2026, 2020-2026", []),
    ("24/7, 2:1, 1/2, 3/4 of all", []),
    ("31 June 2026, 30 February 2026", []),
    ("COMP3012 September", []),
    ("Spring School, winter sports, a springboard", []),
    ("(DEC) Diplôme, MAR 101", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_find(text: str, expected: list[str]) -> None:
    readings = dates.find(text)
    assert [r.value.date for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("day_first", "expected"), [(True, ["2026-04-03"]), (False, ["2026-03-04"]), (None, [])])
def test_day_first(day_first: bool | None, expected: list[str]) -> None:
    assert [r.value.date for r in dates.find("03/04/2026", day_first=day_first)] == expected


def test_undecided() -> None:
    text = "Apply by 03/04/2026 or 05/06/2026"
    assert [r.quote for r in dates.find_undecided(text)] == ["03/04/2026", "05/06/2026"]
    assert dates.find_undecided(text, day_first=True) == []
    assert dates.find_undecided(text + ", results on 30/06/2026") == []


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("early March 2027", "2027-03", (2027, 3, 1), (2027, 3, 10)),
        ("mid-March 2027", "2027-03", (2027, 3, 11), (2027, 3, 20)),
        ("end of June 2026", "2026-06", (2026, 6, 21), (2026, 6, 30)),
        ("Ende Februar 2028", "2028-02", (2028, 2, 21), (2028, 2, 29)),
        ("fin mai 2026", "2026-05", (2026, 5, 21), (2026, 5, 31)),
        ("2026-09", "2026-09", (2026, 9, 1), (2026, 9, 30)),
        ("Fall 2026", "2026-23", (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_bounds(text: str, edtf: str, earliest: tuple[int, int, int], latest: tuple[int, int, int]) -> None:
    [found] = dates.find(text)
    assert found.value == Date(date=edtf, earliest=datetime.date(*earliest), latest=datetime.date(*latest))


@pytest.mark.parametrize("text", ["mid-May", "15 July", "autumn term"])
def test_no_year_no_bounds(text: str) -> None:
    [found] = dates.find(text)
    assert (found.value.earliest, found.value.latest) == (None, None)


@pytest.mark.parametrize("edtf", ["2026-13", "2026-02-30", "XXXX", "next week", "2026-23-01", ""])
def test_no_such_date(edtf: str) -> None:
    with pytest.raises(ValidationError):
        Date(date=edtf)


RANGES = [
    ("1 September 2025 – 12:00 noon (GMT +8), 15 December 2025", [("2025-09-01", "2025-12-15")]),
    ("mellan 2 och 20 februari 2026", [("2026-02-02", "2026-02-20")]),
    ("between 2 and 20 May 2026", [("2026-05-02", "2026-05-20")]),
    ("2 and 20 May 2026", []),
    ("vom 2.–6. Februar", [("XXXX-02-02", "XXXX-02-06")]),
    ("1 October – 15 January 2027", [("2026-10-01", "2027-01-15")]),
    ("1/27/2026 - 3/24/2026", [("2026-01-27", "2026-03-24")]),
    ("vom 15. Mai bis zum 15. Juli", [("XXXX-05-15", "XXXX-07-15")]),
    ("du 1er mars au 30 avril 2026", [("2026-03-01", "2026-04-30")]),
    ("1 May and 1 June", []),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_find_ranges(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.value.start.date, r.value.end.date) for r in dates.find_ranges(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026 entry", ["2026"]),
        ("Fees 2026: £2026 and 2026/27", ["2026"]),
        ("1 May 2026", []),
        ("2020-2026, €2000, 2000 €, 12.2031", []),
    ],
)
def test_find_years(text: str, expected: list[str]) -> None:
    assert [r.value.date for r in dates.find_years(text)] == expected


STATES = [
    ("Rolling admission", ["rolling"]),
    ("Applications are reviewed on an ongoing basis", ["rolling"]),
    ("places are filled on a rolling basis", ["rolling"]),
    ("Deadline: TBC", ["to be confirmed"]),
    ("fees to be confirmed", ["to be confirmed"]),
    ("wird noch bekannt gegeben", ["to be confirmed"]),
    ("There is no application deadline", ["no deadline"]),
    ("Bewerbung jederzeit möglich", ["open all year"]),
    ("apply at any time of the year", ["open all year"]),
    ("toute l'année", ["open all year"]),
    ("Applications for 2026 are now closed", ["closed"]),
    ("plazo cerrado", ["closed"]),
    ("a rolling landscape", []),
    ("the outback", []),
    ("Round 1: Closed", ["closed"]),
    ("closed questions", []),
    ("Rolling basis; rolling start, Deadline: Rolling", ["rolling"] * 3),
    ("date limite à définir, nog onbekend", ["to be confirmed"] * 2),
    ("hasta completar plazas, fino a esaurimento posti", ["rolling"] * 2),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states(text: str, expected: list[str]) -> None:
    assert [r.value for r in date_states.find(text)] == expected


YEARS = [
    ("2026/27, 2026-27, 2026–2027, 2026/2027, 2026 to 2027", ["2026/27"] * 5),
    ("2025/26Learn", ["2025/26"]),
    ("academic year 26/27, WS 26/27", ["2026/27", "2026/27"]),
    ("curso 2026-2027, Studienjahr 2026/27, collegejaar 2026-2027", ["2026/27"] * 3),
    ("1999/2000, 2099/00", ["1999/00", "2099/00"]),
    ("2020-2026, 15/16, 2026-09, 2026/28, 12/2026/27", []),
]


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_academic_years(text: str, expected: list[str]) -> None:
    assert [r.value for r in academic_years.find(text)] == expected


@pytest.mark.xfail(strict=True, reason="a first name that is a month")
def test_known_failure_first_names() -> None:
    assert dates.find("April Jones and June Smith") == []


@pytest.mark.xfail(strict=True, reason="months of languages beyond the nine are not known")
def test_known_failure_other_languages() -> None:
    assert [r.value.date for r in dates.find("1. září 2026")] == ["2026-09-01"]
