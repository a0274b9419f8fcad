"""The structure of seed 003."""

# ruff: noqa: E501 - lines of pages are as long as they are

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Department:
    """A page of a department whose menus, news and footer stand on the lines of the content, with scholarships."""

    subject: str = "Structural Geology"
    provider: str = "Karlsborough University"
    department: str = "Department of Earth Sciences"
    entry: tuple[str, str] = ("September 2026", "2026-09")
    closes: tuple[str, str] = ("30th June, 2026", "2026-06-30")
    award: str = "Granite scholarship"
    award_closes: tuple[str, str] = ("15 April 2026", "2026-04-15")
    stipend: tuple[str, str] = ("£18,400", "18400")
    travel: tuple[str, str] = ("£950", "950")
    news: tuple[str, str, str] = ("£41m", "$2 billion", "$95 million")
    host: str = "www.karlsborough.ac.uk"
    phone: tuple[str, str] = ("+44 (0)113 496 0831", "+441134960831")

    def text(self) -> str:
        menu = (
            f"{self.provider} Latest News New {self.news[0]} centre to study earthquakes Main Navigation Study Close Study overview Courses Top Links Search our courses"
            " Chat to our students Request information Admissions Fees and funding Accommodation Events, tasters and talks Visit us Open Days Summer schools Help centre"
            " About Close Leadership and strategy Overview Strategy 2019-2024 League tables Our people and values President Alumni stories News What's on Give A-Z"
            f" Information for Current students Alumni Staff Media Donors Parents Home {self.department} Prospective students Courses MSc in {self.subject}"
        )
        return "\n".join([
            f"MSc in {self.subject} | {self.department} | {self.provider}", "2019", f"https://{self.host}/courses/msc", "",
            f"{menu} MSc in {self.subject} How to apply For further enquiries email: msc@{self.host.removeprefix('www.')} The MSc {self.subject} is a taught postgraduate course aimed at graduates of the natural sciences. To apply, it is not necessary to have studied geology previously.",
            "The programme includes intensive training in field methods, with a wide choice of elective modules, a group project and a large individual project.",
            f"Graduate destinations The MSc {self.subject} prepares you for both a career in industry, and a PhD. A graduate of the department recently had a company valued at {self.news[1]}, and two others sold theirs for {self.news[2]}.",
            "Applying Applicants for this degree must possess a degree in a natural science or in engineering, with a substantial content of mathematics.",
            f"Applications for {self.entry[0]} entry are open; the deadline is {self.closes[0]}. We strongly recommend applying sooner rather than later.",
            "Degree structure The group project mostly runs in the spring term; the individual project runs over the summer, from mid-May to mid-September.",
            "Scholarships Scholarships for MSc degrees can be searched for with the scholarships search tool.",
            f"{self.award} The department has two scholarships for those taking up an offer of a place. The scholarship covers: full payment of tuition fees; a stipend for living expenses of {self.stipend[0]}; a travel grant of {self.travel[0]} for attendance at conferences.",
            f"To apply, a candidate must hold an offer for admission on a relevant degree by {self.award_closes[0]}.",
            f"Contact & Links Admissions Office Tel: {self.phone[0]} Useful Links Alumni Partners and business Media Donors Parents Library Outlook web access Graduation Term dates Site Information Sitemap Accessibility Privacy notice Use of cookies Report incorrect content © 2022 {self.provider} Log in",
        ])  # fmt: skip

    def record(self) -> dict[str, Any]:
        support = [("stipend", self.stipend[1]), ("travel", self.travel[1])]
        items = [{"kind": kind, "amount": amount, "currency": "GBP"} for kind, amount in support]
        return {
            "title": self.subject,
            "award": {"name": "Master of Science", "abbreviation": "MSc", "level": "master"},
            "provider": self.provider,
            "department": self.department,
            "durations": [],
            "starts": [{"date": self.entry[1]}],
            "fees": [],
            "funding": [{"name": self.award, "items": items}],
            "deadlines": [
                {"date": self.closes[1], "kind": "application", "entry": self.entry[1]},
                {"date": self.award_closes[1], "kind": "scholarship", "for": self.award},
            ],
            "emails": [f"msc@{self.host.removeprefix('www.')}"],
            "phones": [self.phone[1]],
        }
