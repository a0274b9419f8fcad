"""Pages that name programmes and describe none, and pages that list others below their own."""

import pytest

import prospectus

NEWS = """University of Ravensbourne Hill
News
3 March 2026
Fellowship for two researchers
Numbers on the MSc in Applied Optics have doubled since 2024, and a part-time route starts in September 2027.
Ten scholarships of £4,000 are offered. Graduates report salaries of £39,000 a year after 12 months.
Media enquiries
press@example.org
More news
1 March: Choir wins a prize
"""
LIST = """# Evening and weekend courses 2026/27
### Certificate in Garden History
12 weeks from 4 October 2026, £240
### Diploma in Local Archaeology
1 year from 2 October 2026, £890
### Beekeeping
6 weeks from 1 May 2027, £95
"""
CATALOGUE = """# Learn interior design
Certificates take 2 to 10 months, a Bachelor of Arts in Interior Design 4 years and costs from $10,000.
## Short courses
Start on 13 January. Fees from $50.
"""
OWN = """<h1>Mechatronics</h1><p>Bachelor of Engineering in Mechatronics at the University of Wexmere.</p>
<dl><dt>Duration<dd>4 years<dt>Start date<dd>September 2026</dl><h2>What you do</h2><p>You build machines.</p>
<h2>Similar courses</h2>""" + "".join(
    f"<h3>Bachelor of {name}</h3><p>3 years, £9,000</p>"
    for name in ("Robotics", "Design", "Physics", "Nursing", "Music", "Law", "Mining")
)


@pytest.mark.parametrize("page", [NEWS, LIST, CATALOGUE])
def test_no_programme(page: str) -> None:
    found = prospectus.extract(page)
    assert found.record is None
    assert [problem.code for problem in found.problems][:1] == ["no-record"]


def test_programmes_below_similar_courses_do_not_count() -> None:
    found = prospectus.extract(OWN)
    assert found.record is not None
    assert found.record.model_dump()["title"] == "Mechatronics"
