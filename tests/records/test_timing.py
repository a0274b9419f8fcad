"""When a programme starts, by when to act and how long it takes: what pages say of it in the roles it plays there.

Each case is what stands below the title of a page, and the starts, deadlines or durations that the page states.
"""

from __future__ import annotations

import pytest
from tests.records.pages import record

import prospectus
from prospectus.fields.hints import Hints
from prospectus.records import timing


def table(*rows: str) -> str:
    """A table: cells between bars, the first row names the columns."""
    head, *rest = [row.split("|") for row in rows]
    cells = ["".join(f"<th>{cell.strip()}</th>" for cell in head)]
    cells += ["".join(f"<td>{cell.strip()}</td>" for cell in row) for row in rest]
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


DEADLINES = [
    # what ends a period, in many languages, and at what time of day
    ("<p>Applications must reach us by 5 pm (CET) on Friday, 6 March 2026.</p>", ["2026-03-06"]),
    ("<p>You can apply until midnight on 14 June 2026.</p>", ["2026-06-14"]),
    ("<p>Bewerbungen nehmen wir bis Freitag, den 15. Mai 2026, an.</p>", ["2026-05-15"]),
    ("<p>Les candidatures sont ouvertes du 17 février au 16 mars 2026.</p>", ["2026-03-16"]),
    ("<p>La preinscripción estará abierta hasta el día 30 de junio de 2026.</p>", ["2026-06-30"]),
    ("<p>Je kunt je aanmelden tot en met 1 april 2026.</p>", ["2026-04-01"]),
    ("<p>Le domande di ammissione si presentano fino al 30 aprile 2026.</p>", ["2026-04-30"]),
    ("<p>Il bando scade il 20 luglio 2026.</p>", ["2026-07-20"]),
    ("<p>Ansökan ska vara inne senast den 15 april 2026.</p>", ["2026-04-15"]),
    ("<p>As candidaturas encerram a 30 de junho de 2026.</p>", ["2026-06-30"]),
    ("<p>Dokumenty przyjmujemy do 10 lipca 2026.</p>", ["2026-07-10"]),
    # periods: the last day counts
    ("<p>Application period: 1 October 2025 – 12:00 noon (GMT+1), 15 January 2026</p>", ["2026-01-15"]),
    ("<p>Bewerbungszeitraum: 1. Mai bis 15. Juli 2026</p>", ["2026-07-15"]),
    ("<p>Application period: 7 Jan 2026 at 8:00 – 21 Jan 2026 at 15:00</p>", ["2026-01-21"]),
    # a month may be all that is said
    ("<dl><dt>Apply before<dd>Jan 2027</dl>", ["2027-01"]),
    ("<p>Deadline: May 2026 entry is full.</p>", []),
    # siblings in a list
    ("<h2>Application deadlines</h2><ul><li>1 June 2026 (September start)<li>1 December 2026 (February start)</ul>",
     ["2026-06-01", "2026-12-01"]),
    # first days, openings, starts, events and periods of other things are none
    ("<p>Applications open on 1 October 2025. Applications opened on 1 October 2025.</p>", []),
    ("<p>Bewerbungen sind ab 1. Dezember 2025 möglich.</p>", []),
    ("<p>After 1 June 2026 late applications are only taken while places remain.</p>", []),
    ("<h2>Admission</h2><p>Classes start on 7 September 2026.</p>", []),
    ("<h2>Preinscripción</h2><p>Las clases empiezan el 5 de octubre de 2026.</p>", []),
    ("<p>The programme is accredited by the national agency until 31 December 2031.</p>", []),
    ("<h2>Is the course accredited?</h2><p>Yes, until 31 December 2031.</p>", []),
    ("<h2>Fristen</h2><p>3. Februar 2026: Schnuppertag</p>", []),
    ("<h2>Important dates</h2><p>Apply by: 1 May 2026</p><p>Info evening: 3 February 2026</p>", ["2026-05-01"]),
    ("<p>Apply by 1 May 2026.</p><h2>Noticias</h2><p>Convocatoria abierta hasta el 3 de marzo de 2026</p>",
     ["2026-05-01"]),
    ("<p>Apply by 1 May 2026.</p><h2>Das könnte Sie auch interessieren</h2><p>Anmeldeschluss 3. März 2026</p>",
     ["2026-05-01"]),
    ("<p>Apply by 1 May 2026.</p><h2>Vacancies</h2><p>Lecturer (0.8), respond before 1 December 2025</p>",
     ["2026-05-01"]),
    # brackets behind a date belong to it
    ("<p>Closing dates are 3 July 2026 (September start) and 30 October 2026 (January start).</p>",
     ["2026-07-03", "2026-10-30"]),
    ("<p>Starting: 5 October 2026 (apply by 4 September 2026) and 1 February 2027 (apply by 8 January 2027)</p>",
     ["2026-09-04", "2027-01-08"]),
    # the date that a line is about is not the one in it
    ("<h2>Start dates and deadlines</h2><ul><li>5 October 2026: send us your form by 4 September 2026</li>"
     "<li>1 February 2027: send it by 8 January 2027</li></ul>", ["2026-09-04", "2027-01-08"]),
    ("<p>Overseas students: by 1 December 2025 for the February start, by 1 May 2026 for July.</p>",
     ["2025-12-01", "2026-05-01"]),
    ("<h3>Stipendier</h3><p>Ansök om stipendium mellan 2 och 20 februari 2026.</p>", ["2026-02-20"]),
    ("<p>Deadline</p><ul><li>Self-funded entry: noon on 12 January 2026</li></ul>", ["2026-01-12"]),
    # rounds
    ("<h2>When are applications due?</h2>" + table("Round|Date", "Round 1|1 December 2025", "Final|1 June 2026"),
     ["2025-12-01", "2026-06-01"]),
    ("<h3>Deadlines</h3>" + table("Round|Apply until|Result", "1st round|28 February 2026|24 March 2026"),
     ["2026-02-28"]),
    ("<table><tr><td>Application deadline</td><td>Overseas: 2 March 2026<br>Local: 4 May 2026</td></tr>"
     "<tr><td>Language</td><td>English</td></tr></table>", ["2026-03-02", "2026-05-04"]),
    # what begins behind a comma is of the next date; a label that ends in `by`; what opens; a draw; an old decision
    ("<p>Round 1: applications by 9 January 2026, orals on 20 January</p>", ["2026-01-09"]),
    ("<p>1er tour : candidature avant le 9 janvier 2026, oraux le 20 janvier</p>", ["2026-01-09"]),
    ("<h2>Ready to apply?</h2><table><tr><td>Enrol by</td><td>14 August 2026</td></tr>"
     "<tr><td>Credits</td><td>180</td></tr></table>", ["2026-08-14"]),
    ("<p>Application deadline: 1 May 2026</p><p>Late applications open for local students on 10 June.</p>",
     ["2026-05-01"]),
    ("<p>Apply by 1 May 2026.</p><p>Our reader scholarship: enter by 3 June 2026 for a chance of £250.</p>",
     ["2026-05-01"]),
    ("<p>La acreditación se renovó el 9 de mayo de 2021 por un plazo de seis años.</p>", []),
    ("<p>Aanmelden vóór 1 mei 2026.</p><h2>Past dit ook bij jou?</h2>"
     "<p>Optometrie (voltijd, aanmelden vóór 15 januari 2026)</p>", ["2026-05-01"]),
    ("<p>The Harbour Masters Scholarship pays £4,000. Applications close 2 March 2026.</p>", ["2026-03-02"]),
    ("<h2>Start dates</h2>" + table("Session|Apply by|Documents due|Class starts",
     "Autumn I|2 July 2026|9 July 2026|3 August 2026"), ["2026-07-02", "2026-07-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), DEADLINES)
def test_deadlines(body: str, expected: list[str]) -> None:
    assert [deadline["date"] for deadline in record(body)["deadlines"]] == expected


KINDS = [
    ("<p>Early bird: register by 31 March 2026 and save €500.</p>", "application"),
    ("<p>Wer sich bis zum 31. März 2026 anmeldet, erhält einen Frühbucherrabatt von 500 Euro.</p>", "application"),
    ("<p>The Ada Quill Scholarship closes on 3 May 2026.</p>", "scholarship"),
    ("<p>Fee waivers: requests must be filed by 31 August 2026.</p>", "scholarship"),
    ("<p>Certified copies must arrive by 31 July 2026.</p>", "document"),
    ("<p>Admitted students pay the deposit by 15 May 2026.</p>", "deposit"),
    ("<h3>Becas</h3><p>Beca Río Claro: 900 €. Solicitud hasta el 15 de octubre de 2026.</p>", "scholarship"),
    ("<h3>How to apply</h3><p>Attachments must be uploaded by 30 January 2026.</p>", "document"),
    ("<h3>Bewerbung</h3><p>Anlagen bis 30. Januar 2026 hochladen.</p>", "document"),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_kinds_of_deadlines(body: str, kind: str) -> None:
    assert [deadline["kind"] for deadline in record(body)["deadlines"]] == [kind]


STARTS = [
    ("<p>Las clases empiezan el 5 de octubre de 2026.</p>", ["2026-10-05"]),
    ("<p>Le lezioni iniziano il 28 settembre 2026.</p>", ["2026-09-28"]),
    ("<h2>Start dates and deadlines</h2><ul><li>5 October 2026: send us your form by 4 September 2026</li>"
     "<li>1 February 2027: send it by 8 January 2027</li></ul>", ["2026-10-05", "2027-02-01"]),
    (table("Term you want to begin|Apply by", "Fall 2026 (classes begin August 31)|1 May 2026"), ["2026-08-31"]),
    ("<p>Les cours débutent le 7 septembre 2026.</p>", ["2026-09-07"]),
    ("<p>Zajęcia rozpoczynają się 1 października 2026.</p>", ["2026-10-01"]),
    ("<p>As aulas começam a 14 de setembro de 2026.</p>", ["2026-09-14"]),
    ("<p>Starting: 5 October 2026 (apply by 4 September 2026) and 1 February 2027 (apply by 8 January 2027)</p>",
     ["2026-10-05", "2027-02-01"]),
    ("<h3>Classes begin</h3><p>24 August 2026 and 19 January 2027</p>", ["2026-08-24", "2027-01-19"]),
    # a season of which the page says when it begins
    ("<p>Start: winter and summer semester</p><p>The winter semester starts in October, "
     "the summer semester starts in April.</p>", ["XXXX-10", "XXXX-04"]),
    ("<h3>Dates</h3>" + table("Entry term|Apply by|Classes begin", "Fall 2026|1 May 2026|24 August 2026",
     "Spring 2027|1 October 2026|11 January 2027"), ["2026-08-24", "2027-01-11"]),
    # values over their labels
    ("<ul class=facts><li><b>2 years</b><span>Duration</span></li><li><b>September 2026</b><span>Start date</span></li>"
     "<li><b>120</b><span>Credits</span></li></ul>", ["2026-09"]),
    ("<p>Start: September 2026</p><h2>More like this</h2><p>Short course in Welding, starts 3 May 2027</p>",
     ["2026-09"]),
    ("<p>Aanmelden vóór 1 mei 2026 voor de start in september 2026.</p>", ["2026-09"]),
    ("<p>For the start in October 2026 applications are open until June 2026.</p>", ["2026-10"]),
    ("<p>Period of study: 31 August 2026 – 2 June 2028</p>", ["2026-08-31"]),
    ("<h2>Start dates</h2>" + table("Session|Apply by|Documents due|Class starts",
     "Autumn I|2 July 2026|9 July 2026|3 August 2026"), ["2026-08-03"]),
    ("<p>Studienbeginn: 1. Oktober 2026</p><p>Nach dem Abschluss stehen Ihnen viele Wege offen, in Häfen und bei "
     "Reedereien, aber auch in der Verwaltung. Unser Master Digital Business (M.Sc., 3 Semester) beginnt im März.</p>",
     ["2026-10-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), STARTS)
def test_starts(body: str, expected: list[str]) -> None:
    assert [start["date"] for start in record(body)["starts"]] == expected


DURATIONS = [
    ("<ul><li>Regelstudienzeit: 7 Semester, davon ein Praxissemester (20 Wochen)</li></ul>", ["P42M"]),
    ("<ul><li>Duration: 2 years, including a placement of 12 weeks</li></ul>", ["P2Y"]),
    ("<p>8-week terms</p><p>Finish in as few as 10 months</p>", ["P10M"]),
    ("<p>Full-time students finish in 16 months; part-time students may take up to four years.</p>", ["P16M", "P4Y"]),
    ("<table><tr><td>Normal period of study</td><td>Full-time: 1 year<br>Part-time: 2 years</td></tr>"
     "<tr><td>Language</td><td>English</td></tr></table>", ["P1Y", "P2Y"]),
    ("<p>Durée : 2 ans</p><p>Cookies (durée de conservation : 13 mois)</p>", ["P2Y"]),
    ("<p>Duration: 1 year</p><p>A research project that takes 14 weeks rounds off the year.</p>", ["P1Y"]),
    ("<p>Dauer: 2 Jahre</p><p>„Nach drei Jahren habe ich gegründet.“</p><p>I was a nurse for six years.</p>", ["P2Y"]),
    ("<ul><li>1 year full time, or 18 months with an industrial placement</li></ul>", ["P1Y", "P18M"]),
    ("<ul><li>Duration: 2 years</li></ul>" + table("Part|Credits", "Studio (two semesters)|12", "Drawing (1 year)|6"),
     ["P2Y"]),
    ("<ul><li>Duration: part-time, 2 years (minimum), 6 years (maximum)</li></ul>", ["P2Y/P6Y"]),
    ("<ul><li>Dauer: 2 Jahre (mindestens), 5 Jahre (höchstens)</li></ul>", ["P2Y/P5Y"]),
    ("<p>Duration: 1 year</p><p>For the six-week course in June you need IELTS 6.0.</p>", ["P1Y"]),
    ("<p>Duración: 2 años</p><p>Cada materia dura 15 semanas.</p>", ["P2Y"]),
    ("<p>Duration: 6 weeks</p>", ["P6W"]),
    ("<p>Students take the programme full-time (20 months) or part-time (30 months).</p>", ["P20M", "P30M"]),
    ("<p>Duration: 3 years</p><p>“I studied part-time over five years while I worked.” Ada</p>", ["P3Y"]),
    ("<ul><li>MSc United Kingdom On Campus, 1 year full time</li></ul>", ["P1Y"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), DURATIONS)
def test_durations(body: str, expected: list[str]) -> None:
    assert [duration["iso8601"] for duration in record(body)["durations"]] == expected


def test_the_section_that_a_title_sounds_like_is_not_heard() -> None:
    found = record("<p>2 years</p>", title="MSc Occupational Psychology")
    assert [duration["iso8601"] for duration in found["durations"]] == ["P2Y"]


PARTS = [
    ("4 semestres, dont un stage de 6 mois", ["4 semestres"]),
    ("2 jaar, waarvan een half jaar stage; 3 maanden stage", ["2 jaar"]),
    ("three years with a 12-week internship", ["three years"]),
    ("two-year programme, 18 months of study", ["two-year", "18 months"]),
    ("2 anni; 6 mesi di tirocinio", ["2 anni"]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_a_programme_are_not_its_length(text: str, expected: list[str]) -> None:
    assert [found.quote for found in timing.find_lengths(text)] == expected


FIRST_DAYS = [
    "from 1 May 2026",
    "ab dem 1. Mai 2026",
    "à partir du 1er mai 2026",
    "vanaf 1 mei 2026",
    "dal 1 maggio 2026",
]


@pytest.mark.parametrize("text", FIRST_DAYS)
def test_the_day_from_which_something_is_possible_is_no_last_day(text: str) -> None:
    assert timing.find_last_days(text, Hints()) == []


IN_SEASON = [
    ("2026-10-01", "2026-24", True),
    ("2027-01-11", "2026-24", True),
    ("2026-10-01", "XXXX-24", True),
    ("XXXX-10-01", "2026-24", False),
    ("2027-08-24", "2026-23", False),
    ("2026-04", "2026-22", True),
    ("2026-24", "2026-24", False),
    ("2026", "2026-24", False),
]


@pytest.mark.parametrize(("date", "season", "expected"), IN_SEASON)
def test_dates_in_terms_named_after_a_season(date: str, season: str, expected: bool) -> None:
    assert timing.lies_in(date, season) is expected


def test_intakes_on_one_line_keep_their_deadlines() -> None:
    flat = (
        "Master of Maritime Logistics. Application deadlines May 2026: priority February 9, 2026; final April 6, 2026 "
        "September 2026: priority May 11, 2026; final August 3, 2026 Tuition and fees Tuition is $900 per credit."
    )
    found = prospectus.extract(flat.encode()).model_dump(mode="json")["record"]
    dates = [deadline["date"] for deadline in found["deadlines"]]
    assert dates == ["2026-02-09", "2026-04-06", "2026-05-11", "2026-08-03"]
