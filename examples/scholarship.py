"""Scholarships: what they pay, to whom, and until when to apply."""

from typing import Annotated, Literal

from prospectus import Cue, Date, Email, Money, Record, Title, Words

PER = Words({"year": ("per year", "a year", "per annum", "annual*"), "month": ("per month", "a month", "monthly")})
MASTER, DOCTORATE = ("master*", "postgraduate", "MSc"), ("PhD", "doctora*")
LEVELS = Words({"bachelor": ("undergraduate", "bachelor*"), "master": MASTER, "doctorate": DOCTORATE})
Level = Literal["bachelor", "master", "doctorate"]


class Award(Money):
    """An amount, and how often it is paid."""

    per: Annotated[Literal["year", "month"] | None, PER] = None


class Scholarship(Record):
    """A scholarship as its page offers it."""

    title: Title
    worth: Annotated[Award | None, Cue("value", "worth", "award", "stipend", "pays", avoid=("fee", "fund"))] = None
    levels: Annotated[tuple[Level, ...], LEVELS, Cue("level", "open to", "eligible")] = ()
    awards: Annotated[int | None, Cue("number of awards", after=("awards", "scholarships"), expected=(1, 5000))] = None
    opens: Annotated[Date | None, Cue("opening date", "applications open", "opens")] = None
    closes: Annotated[Date | None, Cue("deadline", "closing date", "closes", "send", before=("by", "until"))] = None
    contact: Annotated[Email | None, Cue("contact", "question", alone=2.5)] = None
