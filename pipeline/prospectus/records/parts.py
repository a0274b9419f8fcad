"""What a programme is made of: its award, lengths, intakes, fees, deadlines, credits and modules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from prospectus.fields.readers import AcademicYear
from prospectus.model import Reading
from prospectus.records import cues, date_cues, fee_cues, fee_readers, readers, scholarships, timing
from prospectus.records.awards import Level
from prospectus.schema import Cue, Reads, Words
from prospectus.values import audiences, classes, gpa, modes
from prospectus.values.audiences import Audience
from prospectus.values.base import Amount
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date
from prospectus.values.money import Money
from prospectus.values.per import Per

StudyMode = Literal["full-time", "part-time"]
DeliveryMode = Literal["on-campus", "online", "blended"]
ForWhom = Annotated[Audience | None, Reads(audiences.find)]
Intake = Annotated[str | None, Reads(timing.find_intakes)]
InMode = Annotated[StudyMode | None, Reads(modes.find_study)]


class Part(BaseModel):
    """A nested value of a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)


class Award(Part):
    """The degree, diploma or certificate that the programme leads to."""

    name: str | None = None
    abbreviation: str | None = None
    level: Level = "other"


class StudyLength(Duration):
    """A duration of the whole programme, with the mode of study that the page ties it to."""

    study_mode: InMode = None

    def merged_with(self, other: StudyLength) -> StudyLength | None:
        """Two statements of the same length and mode are one value."""
        lengths = (self.months_min, self.months_max) == (other.months_min, other.months_max)
        return self if lengths and (self.study_mode == other.study_mode or other.study_mode is None) else None


class Start(Date):
    """An intake."""

    def merged_with(self, other: Start) -> Start | None:
        """`February` and `15 February 2027` are one intake, and the page has said more of it once; so are `Spring 2027`
        and the day in it on which classes begin.
        """
        short, long = sorted((self, other), key=lambda start: len(start.date.replace("XXXX", "")))
        same = long.date.startswith(short.date) or (
            short.date[:4] == "XXXX" and long.date[4:].startswith(short.date[4:])
        )
        if same or timing.lies_in(long.date, short.date):
            return long
        return short if timing.lies_in(short.date, long.date) else None


class Fee(Money):
    """What studying costs."""

    kind: Annotated[
        Literal["tuition", "application", "deposit", "other"], Words(fee_cues.FEE_KINDS, name_the_field=True)
    ] = "tuition"
    per: Annotated[Per | None, Reads(fee_readers.find_fee_rates, whole_page=True)] = None
    audience: ForWhom = None
    study_mode: InMode = None
    academic_year: Annotated[AcademicYear | None, Reads(readers.find_academic_years)] = None

    def model_post_init(self, context: Any) -> None:
        """An application fee is paid per application, whatever stands around it; what is paid so is one."""
        if self.kind == "application" or (self.kind == "tuition" and self.per == "application"):
            object.__setattr__(self, "kind", "application")
            object.__setattr__(self, "per", "application")
        elif self.kind == "deposit" or self.per == "application":
            object.__setattr__(self, "per", None)


class Support(Money):
    """An amount that a scholarship pays."""

    kind: Annotated[str, Words(cues.SUPPORT_KINDS)] = "total"


class Funding(Part):
    """A scholarship, bursary, stipend or discount."""

    name: str
    items: Annotated[list[Support], Cue(*cues.FUNDING, alone=2.0)] = Field(default_factory=list)


class Deadline(Date):
    """The latest day to act."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)

    kind: Annotated[Literal["application", "scholarship", "deposit", "document"], Words(date_cues.DEADLINE_KINDS)] = (
        "application"
    )
    audience: ForWhom = None
    entry: Intake = None
    for_: Annotated[str | None, Reads(readers.find_rounds)] = Field(default=None, alias="for")

    def model_post_init(self, context: Any) -> None:
        """Applying for a scholarship by its name is no application to the programme; for a discount it is."""
        if self.kind == "application" and self.for_ and scholarships.is_scholarship(self.for_):
            object.__setattr__(self, "kind", "scholarship")


class CreditRow(Part):
    """A row of the plan of credits."""

    year: Annotated[int | None, Reads(readers.find_years)] = None
    term: Annotated[int | None, Reads(readers.find_terms)] = None
    modules: int | None = None
    credits: Amount
    unit: str | None = None
    note: str | None = None


class Module(Part):
    """A module of the programme."""

    title: str
    code: str | None = None
    credits: Amount | None = None
    unit: str | None = None
    kind: Literal["core", "optional"] | None = None
    year: Annotated[int | None, Reads(readers.find_years)] = None
    term: Annotated[int | None, Reads(readers.find_terms)] = None


class EntryRequirement(Part):
    """What applicants must bring."""

    kind: Literal["degree_class", "gpa", "subject", "tariff", "grades", "experience"]
    value: str


def find_requirements(text: str) -> Iterator[Reading[dict[str, str]]]:
    """Degree classes and grade averages, each as a requirement of its kind."""
    for kind, find in (("degree_class", classes.find), ("gpa", gpa.find)):
        for found in find(text):
            yield Reading({"kind": kind, "value": found.value}, found.start, found.end, found.quote)
