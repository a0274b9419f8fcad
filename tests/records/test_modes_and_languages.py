"""How and in which language a programme is taught, and which tests of English it asks for."""

from __future__ import annotations

import pytest
from tests.records.pages import record

DELIVERY = [
    ("<p>Delivery: Blended – on campus two days a week</p>", ["blended"]),
    ("<dl><dt>Format<dd>Blended Learning: Online-Phasen und vier Präsenzwochen</dl>", ["blended"]),
    ("<dl><dt>Form of study<dd>Full-time, on-site in Harbourton</dl>", ["on-campus"]),
    ("<p>Type: full-time, on campus in Harbourton</p>", ["on-campus"]),
    ("<p>Online or on campus in Harbourton, Kansas</p>", ["online", "on-campus"]),
    ("<p>Formative assessment: exercise sheets and online quizzes</p>", []),
]


@pytest.mark.parametrize(("body", "modes"), DELIVERY)
def test_delivery_modes(body: str, modes: list[str]) -> None:
    assert record(body)["delivery_modes"] == modes


STUDY = [
    ("<p>Full time &amp; Part time</p>", ["full-time", "part-time"]),
    ("<dl><dt>Full-time / part-time<dd>full-time</dl>", ["full-time"]),
    ("<p>Duration: 3 years full time</p><p>Part-time study is not available to visa holders.</p>", ["full-time"]),
]


@pytest.mark.parametrize(("body", "modes"), STUDY)
def test_study_modes(body: str, modes: list[str]) -> None:
    assert record(body)["study_modes"] == modes


LANGUAGES = [
    ("<dl><dt>Languages<dd>All courses are held in English. German courses are electives.</dl>", ["en"]),
    ("<dl><dt>Unterrichtssprache<dd>Deutsch, einzelne Module auf Englisch</dl>", ["de"]),
    ("<p>Lectures are in English.</p>", ["en"]),
    ("<dl><dt>Language<dd>English; knowledge of German is required</dl>", ["en"]),
]


@pytest.mark.parametrize(("body", "languages"), LANGUAGES)
def test_languages(body: str, languages: list[str]) -> None:
    assert record(body)["languages"] == languages


TESTS = [
    ("<p>English at level B2 of CEFR.</p>", [("CEFR", "B2")]),
    ("<p>Applicants must provide proof of German proficiency at level B1 of CEFR.</p>", []),
    ("<p>Applicants need level C1 of CEFR, TestDaF 4, DSH 2 or equivalent.</p>", []),
    ("<p>See http://tests.example/toefl.html?utm_campaign=toefl-partner-2024-88-08 for dates.</p>", []),
    (
        "<table><tr><th>Test<th>Score<tr><td>TOEFL iBT<td>Overall minimum: 79 Minimum writing score: 21</table>",
        [("TOEFL iBT", "79")],
    ),
]


@pytest.mark.parametrize(("body", "scores"), TESTS)
def test_english_tests(body: str, scores: list[tuple[str, str]]) -> None:
    found = record("<h2>English language requirements</h2>" + body)["english_tests"]
    assert [(score["test"], score["overall"]) for score in found] == scores
