"""The structure of seed 002."""

# ruff: noqa: E501 - lines of pages are as long as they are

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Article:
    """An article about degrees of a subject: costs with their sources among salaries and grants."""

    subject: str = "Forestry"
    author: str = "Leonie Brandt"
    length: tuple[str, str, int, int] = ("one to two years", "P1Y/P2Y", 12, 24)
    credits: tuple[str, str] = ("around 36", "36")
    year: int = 2021
    every: tuple[str, str] = ("$18,740", "18740")
    private: tuple[str, str] = ("$26,310", "26310")
    public: tuple[str, str] = ("$11,905", "11905")
    low: tuple[str, str] = ("$22,000", "22000")
    high: tuple[str, str] = ("$48,000", "48000")
    salary: str = "$71,500"

    def text(self) -> str:
        return "\n\n".join([
            f"Master’s in {self.subject}: A Complete Guide to {self.subject} Master’s Programs",
            f"Written by {self.author}", f"students in the field of {self.subject.lower()}",
            f"There is no better time to consider a master’s degree in {self.subject.lower()}. Employers in every part of the country look for people who can plan, measure and explain.",
            f"What Is {self.subject}?",
            "The field is older than most people think, and it changes fast. A research center recently received $85 million for a new laboratory. Much of the work is done outside.",
            f"What Can You Do with a Master’s in {self.subject}?",
            f"According to the Bureau of Labor Statistics, the median salary was {self.salary} per year. Most managers have at least 5 years of experience.",
            "Looking at the Curriculum",
            f"Most programs take {self.length[0]} to complete. You can expect to complete {self.credits[0]} credits in the program. Common titles are Master of Science in {self.subject} and Master of Professional Studies in {self.subject}.",
            f"What Are the Costs of Earning a Master’s Degree in {self.subject}?",
            f"For the school year beginning in {self.year}, NCES (the National Center for Education Statistics) found that the average annual tuition for graduate degrees was {self.every[0]}."
            f" At private schools the average cost was {self.private[0]} per year."
            f" For in-state residents at public schools, NCES found an average of just {self.public[0]} per year."
            f" You should expect to pay between {self.low[0]} and {self.high[0]} for an entire degree.",
        ])  # fmt: skip

    def record(self) -> dict[str, Any]:
        return {
            "title": f"Master’s in {self.subject}: A Complete Guide to {self.subject} Master’s Programs",
            "authors": [self.author],
            "durations": [{"iso8601": self.length[1], "months_min": self.length[2], "months_max": self.length[3]}],
            "credits": {"value": self.credits[1], "approximate": True},
            "costs": [
                {"amount": self.every[1], "currency": "USD", "per": "year", "reference_year": self.year},
                {"amount": self.private[1], "currency": "USD", "per": "year", "population": "private"},
                {"amount": self.public[1], "currency": "USD", "per": "year", "population": "public, in-state"},
                {"amount": self.low[1], "amount_max": self.high[1], "currency": "USD", "per": "programme"},
            ],
            "degree_titles": [
                f"Master of Science in {self.subject}",
                f"Master of Professional Studies in {self.subject}",
            ],
        }
