"""Job advertisements: where, for how much, how many hours, until when."""

from typing import Annotated, Literal

from prospectus import Country, Cue, Date, Email, Money, Record, Title, Words

PERMANENT, FIXED = ("permanent", "unbefristet*"), ("fixed-term", "temporary", "befristet*")
CONTRACTS = Words({"permanent": PERMANENT, "fixed-term": FIXED, "internship": ("internship", "trainee*")})
WEEKLY = ("hours a week", "hours per week", "weekly hours")
Contract = Literal["permanent", "fixed-term", "internship"]


class Job(Record):
    """A vacancy as its page advertises it."""

    title: Title
    employer: Annotated[str | None, Cue("employer", "company", "organisation", "arbeitgeber")] = None
    place: Annotated[str | None, Cue("location", "place of work", "where", "arbeitsort")] = None
    country: Annotated[Country | None, Cue("country", "location", "based in", "where", "arbeitsort")] = None
    pay: Annotated[Money | None, Cue("salary", "pay", "wage", "gehalt", avoid=("bonus", "turnover"))] = None
    contract: Annotated[Contract | None, CONTRACTS, Cue("contract", "type", "position", "vertrag", up_front=2)] = None
    hours: Annotated[float | None, Cue("working time", after=WEEKLY, avoid=("open",), expected=(4, 60))] = None
    remote: Annotated[bool | None, Cue("remote", "work from home", "home office", "homeoffice")] = None
    closes: Annotated[Date | None, Cue("closing date", "deadline", "apply by", "bewerbungsschluss")] = None
    contact: Annotated[Email | None, Cue("contact", "apply", "application", alone=2.5)] = None
