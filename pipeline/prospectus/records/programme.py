"""A university programme: the flagship record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from prospectus.fields.readers import AcademicYear, Email, Phone, Url
from prospectus.fields.view import View
from prospectus.model import Reading, Span
from prospectus.records import award as awarding
from prospectus.records import (
    credit_readers,
    cues,
    date_cues,
    fee_cues,
    fee_readers,
    headlines,
    others,
    people,
    readers,
    schedule,
    timing,
)
from prospectus.records.awards import Level
from prospectus.records.providers import find_providers
from prospectus.records.suitability import not_a_programme
from prospectus.schema import Cue, Reads, Record, Words, check
from prospectus.values import audiences, classes, gpa, modes
from prospectus.values.audiences import Audience
from prospectus.values.base import Amount
from prospectus.values.credits import Credits
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date
from prospectus.values.money import Money
from prospectus.values.per import Per
from prospectus.values.scores import TestScore

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
        if self.kind == "application" and self.for_ and readers.is_scholarship(self.for_):
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


def _requirements(text: str) -> Iterator[Reading[dict[str, str]]]:
    for kind, find in (("degree_class", classes.find), ("gpa", gpa.find)):
        for found in find(text):
            yield Reading({"kind": kind, "value": found.value}, found.start, found.end, found.quote)


class Programme(Record):
    """A programme of study, as its page describes it."""

    elsewhere: ClassVar[tuple[str, ...]] = cues.ELSEWHERE

    title: Annotated[str, Reads(headlines.find_title, whole_page=True), Cue(alone=4, anywhere=True)]
    award: Annotated[Award | None, Reads(awarding.find_award, whole_page=True), Cue(alone=4, anywhere=True)] = None
    provider: Annotated[str | None, Reads(find_providers, whole_page=True), Cue(alone=3, anywhere=True)] = None
    department: Annotated[
        str | None, Reads(readers.find_departments, whole_page=True), Cue(*cues.DEPARTMENT, alone=2)
    ] = None
    locations: Annotated[list[str], Cue(*cues.LOCATION)] = Field(default_factory=list)
    study_modes: Annotated[
        list[StudyMode],
        Reads(modes.find_study),
        Cue(
            *cues.STUDY_MODE,
            avoid=cues.NOT_STUDY_MODE,
            after=cues.AFTER_STUDY,
            not_sections=("careers", "entry requirements", "staff"),
            alone=1,
            up_front=2,
        ),
    ] = Field(default_factory=list)
    delivery_modes: Annotated[
        list[DeliveryMode],
        Reads(modes.find_delivery),
        Cue(
            *cues.DELIVERY,
            avoid=cues.NOT_DELIVERY,
            after=cues.AFTER_DELIVERY,
            not_sections=("how to apply", "contact"),
            alone=1,
            up_front=1.5,
        ),
    ] = Field(default_factory=list)
    languages: Annotated[
        list[str], Reads(readers.find_languages, whole_page=True), Cue(*cues.LANGUAGE, avoid=cues.NOT_LANGUAGE, alone=3)
    ] = Field(default_factory=list)
    durations: Annotated[
        list[StudyLength],
        Reads(timing.find_lengths),
        Cue(
            *date_cues.DURATION,
            avoid=date_cues.NOT_DURATION,
            own=True,
            after=date_cues.AFTER_DURATION,
            not_sections=("entry requirements", "english", "funding", "careers"),
            up_front=2.75,
        ),
    ] = Field(default_factory=list)
    starts: Annotated[
        list[Start],
        Reads(timing.find_first_days),
        Cue(
            *date_cues.START,
            avoid=date_cues.NOT_START,
            own=True,
            after=date_cues.AFTER_START,
            not_sections=("english", "funding"),
        ),
    ] = Field(default_factory=list)
    fees: Annotated[
        list[Fee],
        Reads(fee_readers.find_fees, whole_page=True),
        Cue(
            *fee_cues.FEE,
            avoid=fee_cues.NOT_FEE,
            own=True,
            sections=("fees",),
            not_sections=("funding", "careers"),
            up_front=1.5,
        ),
    ] = Field(default_factory=list)
    funding: Annotated[list[Funding], Reads(readers.find_funding, whole_page=True), Cue(alone=3)] = Field(
        default_factory=list
    )
    deadlines: Annotated[
        list[Deadline],
        Reads(timing.find_last_days),
        Cue(
            *date_cues.DEADLINE,
            avoid=date_cues.NOT_DEADLINE,
            own=True,
            before=date_cues.BEFORE_DEADLINE,
            sections=("deadlines",),
        ),
    ] = Field(default_factory=list)
    credits: Annotated[
        Credits | None,
        Reads(credit_readers.find_credits, whole_page=True),
        Cue(
            *cues.CREDITS,
            avoid=cues.NOT_CREDITS,
            own=True,
            after=cues.AFTER_CREDITS,
            not_sections=("entry requirements", "modules"),
            up_front=3,
        ),
    ] = None
    credit_schedule: Annotated[list[CreditRow], Reads(schedule.find_rows, whole_page=True), Cue(alone=3)] = Field(
        default_factory=list
    )
    module_count: Annotated[
        int | None,
        Reads(readers.find_module_counts),
        Cue(*cues.MODULE_COUNT, avoid=cues.NOT_MODULE_COUNT, after=cues.AFTER_MODULE_COUNT, own=True),
    ] = None
    hours_per_week: Annotated[
        int | None, Reads(readers.find_weekly_hours), Cue(*cues.HOURS, avoid=cues.NOT_HOURS, alone=2)
    ] = None
    hours_per_week_max: Annotated[
        int | None, Reads(readers.find_most_hours), Cue(*cues.HOURS, avoid=cues.NOT_HOURS, alone=2)
    ] = None
    modules: Annotated[list[Module], Reads(schedule.find_modules, whole_page=True), Cue(alone=3)] = Field(
        default_factory=list
    )
    entry_requirements: Annotated[
        list[EntryRequirement],
        Reads(_requirements),
        Cue(*cues.ENTRY, avoid=cues.NOT_ENTRY, sections=("entry requirements",), alone=2.5),
    ] = Field(default_factory=list)
    english_tests: Annotated[
        list[TestScore],
        Cue(*cues.ENGLISH, avoid=cues.NOT_ENGLISH, own=True, sections=("english", "entry requirements"), alone=2.5),
    ] = Field(default_factory=list)
    leaders: Annotated[list[str], Reads(people.find_leaders, whole_page=True), Cue(alone=3)] = Field(
        default_factory=list
    )
    emails: Annotated[list[Email], Cue(*cues.CONTACT, alone=2.5, anywhere=True)] = Field(default_factory=list)
    phones: Annotated[list[Phone], Cue(*cues.PHONE, avoid=cues.NOT_PHONE, alone=2.5, anywhere=True)] = Field(
        default_factory=list
    )
    apply_url: Annotated[Url | None, Cue(*cues.APPLY)] = None

    @classmethod
    def unfit(cls, view: View) -> str | None:
        """Lists, single modules, articles and news are no programmes."""
        return not_a_programme(view)

    @classmethod
    def others(cls, view: View) -> Sequence[Span]:
        """Related programmes and prerequisites."""
        return others.other_programmes(view)

    @check("credit_schedule sums to credits")
    def _sum(self, view: View) -> tuple[str, str] | None:
        return schedule.check_sum(self.credit_schedule, self.credits)

    @check("module_count agrees with credit_schedule")
    def _count(self, view: View) -> tuple[str, str] | None:
        return schedule.check_count(self.credit_schedule, self.module_count, view)


__all__ = ["Programme"]
