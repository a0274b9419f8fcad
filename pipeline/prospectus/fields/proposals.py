"""Fields that pages offer of themselves: labels and headers of tables that recur, and what type stands beside them."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prospectus.fields import readers
from prospectus.fields.hints import Hints
from prospectus.fields.plan import unwrap
from prospectus.fields.readers import reader_of
from prospectus.fields.view import View
from prospectus.model import Block, Reading, Span
from prospectus.printable import printable
from prospectus.schema import Reads, Record
from prospectus.values.credits import Credits
from prospectus.values.durations import Duration
from prospectus.values.edtf import Date, DateRange
from prospectus.values.money import Money
from prospectus.values.scores import TestScore

_LABEL_WORDS, _LABEL_LENGTH, _VALUE_LENGTH = 6, 48, 160
_MOST_SEEN = 60
"""So many values of a label decide what type they are."""
_MOST = 0.6
"""The share of the values that must be of a type."""
_SEVERAL = 1.5
"""So many values a page make a list."""
_CHOICES, _REPEATED = 6, 3
"""A text with at most so many wordings, each said so often on average, is a choice."""


def _reads(kind: Any) -> Reads:
    shape = unwrap(kind)
    found = shape.marker(Reads) or reader_of(shape.kind)
    if found is None:
        raise LookupError(f"no reader for {shape.kind.__name__}")
    return found


_TYPES: tuple[tuple[str, Reads, float], ...] = (
    ("Email", _reads(readers.Email), 0.5),
    ("Url", _reads(readers.Url), 0.5),
    ("DateRange", _reads(DateRange), 0.6),
    ("Date", _reads(Date), 0.4),
    ("Money", _reads(Money), 0.4),
    ("TestScore", _reads(TestScore), 0.5),
    ("Credits", _reads(Credits), 0.5),
    ("Duration", _reads(Duration), 0.5),
    ("Phone", _reads(readers.Phone), 0.6),
    ("bool", _reads(bool), 0.8),
    ("Country", _reads(readers.Country), 0.8),
    ("Language", _reads(readers.Language), 0.8),
    ("int", _reads(int), 0.6),
    ("float", _reads(float), 0.6),
)
"""Types in the order in which they are tried, and how much of a value must be read."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A field that pages seem to have."""

    name: str
    labels: tuple[str, ...]
    """Spellings of its label, the most frequent first."""
    kind: str
    """Name of a type that `prospectus` exports, of Python, or `Literal[…]`."""
    many: bool
    rate: float
    """The share of the pages that state it."""
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    page: int
    label: str
    value: str


def proposals(views: Iterable[View], least: int = 2) -> list[Proposal]:
    """Fields for a schema of these pages, those that most pages state first. `least`: on how many pages at least."""
    said: dict[str, list[_Said]] = defaultdict(list)
    count = 0
    for number, view in enumerate(views):
        count += 1
        for label, value in sorted(set(_pairs(view))):
            said[name_of(label)].append(_Said(number, label, value))
    found = [_proposal(name, uses, count) for name, uses in said.items() if len({use.page for use in uses}) >= least]
    return sorted(found, key=lambda proposal: (-proposal.rate, proposal.name))


def _proposal(name: str, uses: Sequence[_Said], count: int) -> Proposal:
    values = [use.value for use in uses]
    pages = len({use.page for use in uses})
    labels = [label for label, _ in Counter(use.label for use in uses).most_common()]
    several = dict.fromkeys(label.lower() for label in labels)
    return Proposal(
        name,
        tuple(several),
        kind_of(values),
        len(uses) / pages > _SEVERAL,
        pages / count,
        tuple(dict.fromkeys(values))[:3],
    )


def _pairs(view: View) -> Iterator[tuple[str, str]]:
    """Labels with what stands beside them."""
    for block in view.readable:
        for labels, (start, end) in _labelled(block):
            value = view.text[start:end].strip()
            for span in labels:
                label = view.text[slice(*span)].strip(" \t:*–-")
                if 0 < len(value) <= _VALUE_LENGTH and _is_label(label) and value != label:
                    yield label, value


def _labelled(block: Block) -> Iterator[tuple[Sequence[Span], Span]]:
    for cell in block.cells:
        if cell.labels and not cell.header:
            yield cell.labels, (cell.start, cell.end)
    if block.label and not block.cells:
        yield (block.label,), (block.start, block.end)


def _is_label(text: str) -> bool:
    short = len(text) <= _LABEL_LENGTH and len(text.split()) <= _LABEL_WORDS
    return short and text[:1].isalpha() and bool(name_of(text)) and text[-1] not in ".,;!"


def name_of(label: str) -> str:
    """A name for a field, from its label; empty where the label has no letters of a name.

    >>> name_of("Closing date (UK)"), name_of("Gebühr"), name_of("class"), name_of("Schema")
    ('closing_date_uk', 'gebuhr', 'class_', 'schema_')
    """
    plain = unicodedata.normalize("NFKD", label.lower()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_").lstrip("0123456789_")
    taken = keyword.iskeyword(name) or hasattr(Record, name) or name in ("document_id", "title")
    return f"{name}_" if name and taken else name


def kind_of(values: Sequence[str]) -> str:
    """The type that most values have.

    >>> kind_of(["£12.50 a head", "€9.50", "free"]), kind_of(["Hall 3", "12 Mill Lane"])
    ('Money', 'str')
    >>> kind_of(["Full-time", "Part-time"] * 4)
    'Literal["Full-time", "Part-time"]'
    """
    seen = values[:_MOST_SEEN]
    for name, reads, share in _TYPES:
        if sum(_is_read(reads, value, share) for value in seen) >= _MOST * len(seen):
            return name
    different = sorted(set(seen))
    if 1 < len(different) <= _CHOICES and len(seen) >= _REPEATED * len(different) and all(map(_is_choice, different)):
        return f"Literal[{', '.join(map(quoted, different))}]"
    return "str"


def _is_choice(value: str) -> bool:
    return len(value.split()) <= 3 and any(map(str.isalnum, value))


def _is_read(reads: Reads, value: str, share: float) -> bool:
    found: list[Reading[Any]] = list(reads.find(value, Hints()))
    return sum(reading.end - reading.start for reading in found) >= share * len(value)


def quoted(text: str) -> str:
    r"""Text as Python writes it, in double quotes.

    >>> print(quoted('a "good" one'))
    "a \"good\" one"
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + printable(escaped) + '"'
