"""The structure of seed 000."""

# ruff: noqa: E501 - lines of pages are as long as they are

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Facts:
    """A course page of a university: a label on one line, its value on the next, then sections of prose."""

    subject: str = "Marine Biology"
    award: tuple[str, str, str] = ("Master of Research", "MRes", "master")
    offer: tuple[str, str] = ("2:2", "2:2")
    duration: tuple[str, str, int] = ("18 months", "P18M", 18)
    mode: tuple[str, str] = ("Part-time", "part-time")
    campus: str = "Seaview"
    start: tuple[str, str] = ("January 2027", "2027-01")
    leader: str = "Ingrid Halvorsen"
    provider: str = "University of Northaven"

    def text(self, between: str) -> str:
        """`between` stands between a label and its value."""
        facts = {
            "Award": self.award[0],
            "Typical Offer": f"{self.offer[0]} degree View full entry requirements",
            "Duration": self.duration[0],
            "Course Type": self.mode[0],
            "Campus": self.campus,
            "Next course starts": self.start[0],
        }
        return "\n".join([
            f"{self.subject} ({self.award[1]})", "", *(f"{label}{between}{value}" for label, value in facts.items()), "",
            "About this course", "",
            f"Develop advanced expertise with our degree in {self.subject}. You’ll learn how to plan an investigation, collect evidence and report what you found to experts and to the public.", "",
            "What you'll learn", "",
            "You'll start by studying core concepts. You'll then explore advanced topics in small groups, and use the laboratory for a project of your own.", "",
            "Your research project", "",
            "You'll work with an academic supervisor on an in-depth investigation over three months in the summer. Students who worked in industry for 2 years may use data of their employer.", "",
            "Course lead", "", f"The programme leader for this course is {self.leader}.", "",
            "Course location", "", f"This course is based at {self.campus}.", "",
            "Awarding body", "", f"This qualification is awarded by the {self.provider}.",
        ])  # fmt: skip

    def record(self) -> dict[str, Any]:
        return {
            "title": self.subject,
            "award": dict(zip(("name", "abbreviation", "level"), self.award, strict=True)),
            "provider": self.provider,
            "locations": [self.campus],
            "study_modes": [self.mode[1]],
            "durations": [
                {"iso8601": self.duration[1], "months_min": self.duration[2], "months_max": self.duration[2]}
            ],
            "starts": [{"date": self.start[1]}],
            "entry_requirements": [{"kind": "degree_class", "value": self.offer[1]}],
            "leaders": [self.leader],
            "fees": [],
            "deadlines": [],
            "funding": [],
        }
