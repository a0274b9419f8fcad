"""A case against what its page extracts to now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prospectus.extraction import Extraction
from prospectus.schema import Record
from prospectus.testing.cases import OF_PAGE, Case
from prospectus.testing.compare import Match, compare
from prospectus.testing.pairing import compare_all, paired
from prospectus.testing.score import Score


@dataclass(frozen=True, slots=True)
class FieldResult:
    """What became of one field of a page, or of something else that is expected of the page."""

    name: str
    """A field of the record; `page-schema`, `page-sections` and the like for the rest."""
    match: Match
    lost_quotes: tuple[str, ...] = ()
    """Expected quotes that no value of the field rests on any more."""
    quotes: tuple[str, ...] = ()
    """The quotes that the values rest on now."""
    known_failure: str | None = None
    counted: bool = True
    """Whether it is a field of the record and counts for the scores."""

    @property
    def same(self) -> bool:
        """Whether everything is as expected."""
        return self.match.same and not self.lost_quotes

    @property
    def changed(self) -> bool:
        """Whether something differs that is not known to."""
        return not self.same and self.known_failure is None

    @property
    def score(self) -> Score:
        """The counts of a field."""
        return Score(self.match.right, len(self.match.missing), len(self.match.extra))


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What became of a case."""

    case: Case
    extraction: Extraction
    fields: tuple[FieldResult, ...]

    @property
    def changed(self) -> tuple[FieldResult, ...]:
        """What differs and is not known to."""
        return tuple(field for field in self.fields if field.changed)

    @property
    def healed(self) -> tuple[FieldResult, ...]:
        """What is known to fail, and comes out right."""
        known = self.case.expected.get("known_failure")
        if not isinstance(known, Mapping):
            return tuple(self.fields) if known is not None and all(field.same for field in self.fields) else ()
        return tuple(field for field in self.fields if field.same and field.known_failure is not None)


def check_case(case: Case, extraction: Extraction | None = None) -> CaseResult:
    """Compares a case with what its page extracts to, field by field."""
    found = extraction or case.extract()
    return CaseResult(case, found, tuple(check_field(case, found, name) for name in names(case)))


def names(case: Case) -> list[str]:
    """What is compared: fields of the record, and parts of the page as `page-schema`, `page-sections` and so on."""
    return [*(f"page-{part}" for part in OF_PAGE if _expects(case, part)), *case.fields]


def _expects(case: Case, part: str) -> bool:
    """Whether a case says something about a part of the page."""
    return part in case.expected or (part == "content" and any(key.startswith("content_") for key in case.expected))


def check_field(case: Case, found: Extraction, name: str) -> FieldResult:
    """Compares one field, or one part of the page."""
    known = case.known_failure(name)
    if name.startswith("page-"):
        return FieldResult(name, _page(case, found, name.removeprefix("page-")), (), (), known, counted=False)
    if isinstance(case.expected.get("record"), list) or isinstance(found.record, tuple):
        dumped = [record.model_dump(mode="json") for record in found.records]
        match = compare_all(paired(case.records, dumped), name)
    else:
        match = _compared(case, found.records, name)
    quotes = quotes_of(found, name)
    lost = [quote for quote in case.expected.get("quotes", {}).get(name, ()) if not _held(quote, quotes)]
    return FieldResult(name, match, tuple(lost), tuple(quotes), known)


def _compared(case: Case, records: Sequence[Record], name: str) -> Match:
    """The field of the only record."""
    record = records[0].model_dump(mode="json", include={name}) if records else {}
    expected = case.records[0]
    got, want = record.get(name), expected[name]
    within = case.expected.get("within", {}).get(name)
    if within is not None and isinstance(got, list):
        kinds = {item.get(within) for item in want}
        got = [item for item in got if item.get(within) in kinds]
    return compare(want, got, expected.get(f"{name}_optional") or ())


def quotes_of(found: Extraction, field: str) -> list[str]:
    """The quotes that the values of a field rest on, in the order of the evidence."""
    place = 2 if isinstance(found.record, tuple) else 1  # behind the number of the record
    inside = (item.quote for item in found.evidence if item.path.split("/")[place] == field)
    return list(dict.fromkeys(inside))


def _held(want: str, quotes: Sequence[str]) -> bool:
    """Evidence may grow or shrink by words around it: what it points to is the same."""
    return any(want in quote or quote in want for quote in quotes)


def _page(case: Case, found: Extraction, part: str) -> Match:
    want = case.expected.get(part)
    match part:
        case "schema":
            return compare(want, found.schema_ and found.schema_.split("/")[0])
        case "sections":
            headings = {section.heading for section in found.sections}
            return Match(0, tuple(heading for heading in want or () if heading not in headings))
        case "content":
            text, must, must_not = (
                found.main_text,
                *(case.expected.get(f"content_must{n}_contain", ()) for n in ("", "_not")),
            )
            return Match(0, tuple(s for s in must if s not in text), tuple(s for s in must_not if s in text))
        case "checks":
            return _checks(found, want or {})
        case _:
            return compare(want, found.document.model_dump(mode="json", include=set(want or ())))


def _checks(found: Extraction, want: Mapping[str, str]) -> Match:
    """`"pass: 12 + 13 = 25"` expects the detail too; an explanation is free to find other words."""
    stated = {check.name: check for check in found.checks}
    missing, extra = [], []
    for name, outcome in want.items():
        status, _, detail = outcome.partition(": ")
        check = stated.get(name)
        right = check and check.status == status and (status != "pass" or not detail or check.detail == detail)
        if not right:
            missing.append(f"{name}: {outcome}")
            extra += [f"{name}: {check.status}: {check.detail}"] if check else []
    return Match(0, tuple(missing), tuple(extra))


__all__ = ["CaseResult", "FieldResult", "check_case", "check_field", "names", "quotes_of"]
