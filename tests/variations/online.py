"""The structure of seed 001."""

# ruff: noqa: E501 - lines of pages are as long as they are

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Plan = Sequence[Sequence[tuple[int, str]]]
"""Years of terms, each with its number of modules and their credits."""


@dataclass(frozen=True)
class Online:
    """A degree on a course platform: flattened, navigation and footer on the lines of the content, a FAQ."""

    subject: str = "Coastal Engineering"
    award: tuple[str, str] = ("Master of Science", "MSc")
    provider: str = "Wexmere University"
    department: str = "Department of Civil Engineering"
    months: int = 24
    years: str = "two"
    courses: tuple[int, str] = (12, "twelve")
    hours: int = 18
    price: tuple[str, str, str] = ("£14,350", "14350", "GBP")
    application: tuple[str, str] = ("£65", "65")
    cohort: tuple[str, str] = ("Fall 2025", "2025-23")
    ielts: tuple[str, str] = ("6.5", "6.0")
    offer: tuple[str, str] = ("2.2", "2:2")
    plan: Plan = (((2, "15"), (2, "12.5"), (2, "17.5")), ((2, "15"), (3, "15"), (1, "15")))
    total: str = "90"
    unit: str = "ECTS"
    normal_unit: str | None = "ECTS"
    site: str = "Learnwell"
    email: str = "coast-online@wexmere.ac.uk"

    def table(self) -> list[str]:
        """The plan as it is left when its markup is gone: `YearTerm 1Term 2Year 12 modules (15 ECTS)…`."""
        header = ["Year", *(f"Term {number + 1}" for number in range(len(self.plan[0])))]
        rows = [[f"Year {number + 1}", *map(self.cell, row)] for number, row in enumerate(self.plan)]
        return [*header, *(cell for row in rows for cell in row)]

    def cell(self, slot: tuple[int, str]) -> str:
        return f"{slot[0]} module{'s' if slot[0] > 1 else ''} ({slot[1]} {self.unit})"

    def blocks(self) -> list[str]:
        full, short = self.award
        return [
            "Explore", "Online Degrees", "Degrees", "Bachelor’s & Master’s degrees", "MiniMaster™", "For Enterprise", "Log In",
            "Join for Free", f"Applications for the {self.cohort[0]} cohort are now open!", f"{full} in {self.subject}", self.provider,
            "Overview", "Admissions", "Programme", "Tuition & Financing", "Student Experience", "Careers", "About the University",
            "Master's degree", f"Offered by {self.provider}", "Taught in English", f"{self.months} months",
            f"{self.courses[0]} courses total, {self.hours} hours per week", "100% online", f"{self.price[0]} per year",
            "Learn about your payment options",
            f"One of the region’s first online master’s degrees in this field. In this programme delivered by the {self.department} at {self.provider}, you’ll"
            " learn how the methods work and how to apply them to problems that matter. Over the course of the degree you’ll build a portfolio of projects.",
            f"Applications are open for the {self.cohort[0]} cohort!", f"If you have any questions, please do not hesitate to ask via {self.email}.",
            "Careers", f"The {short} prepares students to move their careers forward across a wide variety of roles in industry and in government.",
            "Frequently Asked Questions",
            "Chevron Right", "How long does it take to complete the programme?",
            f"The programme is offered on a part-time basis, over {self.months} months or {self.years} years.",
            "Chevron Right", "How many courses can students take at a time?",
            "Students must take the assigned number of modules per term following the schedule below:",
            *self.table(),
            "Chevron Right", "How many courses are needed to complete the programme?",
            f"Students will be required to complete {self.courses[1]} modules over {self.years} years, including a research project.",
            "Chevron Right", "What are the application requirements?",
            f"Our minimum requirement is at least a {self.offer[0]} UK Bachelor’s Degree in Engineering, Mathematics or Physics.",
            "Chevron Right", "Is there an application fee?", f"This fee will be {self.application[0]}.",
            "Chevron Right", "What are the English proficiency requirements?",
            f"Requirements are set with an IELTS score of {self.ielts[0]} overall (minimum {self.ielts[1]} in all elements).",
            "Chevron Right", "Does the degree lead to a PhD?",
            f"If you intend to pursue a PhD which requires a master-level degree beyond {self.total} {self.unit} credits, we encourage you to investigate before applying.",
            f"{self.site} Footer", "Popular Courses and Certifications", "Free Courses", "Python Courses", "SQL Courses", "IT Skills",
            "Terms", "Privacy", "Help", "Accessibility", f"© 2024 {self.site} Inc. All rights reserved.",
        ]  # fmt: skip

    def text(self, glue: Callable[[Sequence[str]], str]) -> str:
        return f"{self.provider} {self.award[0]} in {self.subject} | {self.site}\n\n\n{glue(self.blocks())}\n"

    def markup(self) -> str:
        """The same page before its markup was lost: a menu, facts in a list, a table, an accordion, a footer."""
        content, _, footer = "\n".join(self.blocks()).partition(f"{self.site} Footer\n")
        before, *questions = content.split("Chevron Right\n")
        lines = before.splitlines()
        menu, main = lines[:8], lines[8:]
        links = "".join(f"<li><a href='/{number}'>{words}</a></li>" for number, words in enumerate(menu))
        at = main.index(f"{self.award[0]} in {self.subject}")
        facts = "".join(
            f"<li>{words}</li>"
            for words in main[main.index("Master's degree") : main.index("Careers", 12)]
            if len(words) < 60
        )
        prose = "".join(f"<p>{words}</p>" for words in main if len(words) >= 60)
        asked = "".join(
            f"<details><summary>{q}</summary><p>{a}</p>{t}</details>" for q, a, t in map(self.answer, questions)
        )
        return (
            f"<!doctype html><html lang='en'><head><title>{self.provider} {self.award[0]} in {self.subject} | {self.site}</title></head><body>"
            f"<nav><ul>{links}</ul></nav><main><p>{main[0]}</p><h1>{main[at]}</h1><p>{self.provider}</p><ul>{facts}</ul>{prose}"
            f"<h2>Frequently Asked Questions</h2>{asked}</main><footer>{footer}</footer></body></html>"
        )

    def answer(self, group: str) -> tuple[str, str, str]:
        """Question, answer and table of a part of the accordion."""
        question, answer, *cells = group.splitlines()
        width = len(self.plan[0]) + 1
        rows = [cells[start : start + width] for start in range(0, len(cells), width)]
        table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows).replace(
            "td>", "th>", 2 * width
        )
        return question, answer, f"<table>{table}</table>" if rows else ""

    def record(self) -> dict[str, Any]:
        rows = [
            {"year": y + 1, "term": t + 1, "modules": count, "credits": credits, "unit": self.normal_unit}
            for y, terms in enumerate(self.plan)
            for t, (count, credits) in enumerate(terms)
        ]
        return {
            "title": self.subject,
            "award": {"name": self.award[0], "abbreviation": self.award[1], "level": "master"},
            "provider": self.provider,
            "department": self.department,
            "study_modes": ["part-time"],
            "delivery_modes": ["online"],
            "languages": ["en"],
            "durations": [{"months_min": self.months, "months_max": self.months}],
            "starts": [{"date": self.cohort[1]}],
            "fees": [
                {"kind": "tuition", "amount": self.price[1], "currency": self.price[2], "per": "year"},
                {"kind": "application", "amount": self.application[1], "currency": self.price[2], "per": "application"},
            ],
            "deadlines": [],
            "credits": {"value": self.total, "unit": self.normal_unit},
            "credit_schedule": rows,
            "module_count": self.courses[0],
            "hours_per_week": self.hours,
            "entry_requirements": [{"kind": "degree_class", "value": self.offer[1]}],
            "english_tests": [{"test": "IELTS", "overall": self.ielts[0], "minimum": self.ielts[1]}],
            "emails": [self.email],
            "funding": [],
        }

    def checks(self) -> dict[str, str]:
        slots = sum(count for terms in self.plan for count, _ in terms)
        credits = sum(Decimal(value) for terms in self.plan for _, value in terms)
        return {
            "credit_schedule sums to credits": "pass" if credits == Decimal(self.total) else "fail",
            "module_count agrees with credit_schedule": "pass" if slots == self.courses[0] else "fail",
        }


FAQ = (
    "Frequently Asked Questions",
    "How long does it take to complete the programme?",
    "Is there an application fee?",
    "What are the English proficiency requirements?",
)
NAVIGATION = ("Popular Courses and Certifications", "IT Skills", "Log In", "All rights reserved", "Chevron Right")
