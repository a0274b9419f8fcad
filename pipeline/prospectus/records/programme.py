"""A university programme: the flagship record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic import Field

from prospectus.fields.readers import Email, Phone, Url
from prospectus.fields.view import View
from prospectus.model import Span
from prospectus.records import award as awarding
from prospectus.records import (
    credit_readers,
    cues,
    date_cues,
    english,
    fee_cues,
    fee_readers,
    headlines,
    others,
    people,
    readers,
    schedule,
    scholarships,
    timing,
)
from prospectus.records.parts import (
    Award,
    CreditRow,
    Deadline,
    DeliveryMode,
    EntryRequirement,
    Fee,
    Funding,
    Module,
    Start,
    StudyLength,
    StudyMode,
    find_requirements,
)
from prospectus.records.providers import find_providers
from prospectus.records.suitability import not_a_programme
from prospectus.schema import Cue, Reads, Record, check
from prospectus.values import modes
from prospectus.values.credits import Credits
from prospectus.values.scores import TestScore


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
            own=True,
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
            own=True,
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
    funding: Annotated[list[Funding], Reads(scholarships.find_funding, whole_page=True), Cue(alone=3)] = Field(
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
        Reads(find_requirements),
        Cue(*cues.ENTRY, avoid=cues.NOT_ENTRY, sections=("entry requirements",), alone=2.5),
    ] = Field(default_factory=list)
    english_tests: Annotated[
        list[TestScore],
        Reads(english.find_english_tests, whole_page=True),
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
