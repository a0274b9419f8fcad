"""Pages in, one Arrow batch out: what a worker of any engine does.

A part holds one row a page: the envelope of the contract as nested columns, the record (of a schema with `many=True`
the list of records) under the name of its schema, and the envelope once more as the JSON that people read.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import pyarrow as pa
from pydantic import BaseModel
from pydantic_core import to_json

from prospectus.extraction import Block, Check, Document, Evidence, Extraction, Problem, Repair, Section
from prospectus.model import Source
from prospectus.runs.arrow import struct_type
from prospectus.runs.plan import Extractor, Plan, resolve
from prospectus.runs.report import Outcome, PageRow
from prospectus.runs.rows import Misfit, fitted, plain
from prospectus.runs.shards import Item
from prospectus.schema import Record

LISTS: dict[str, type[BaseModel]] = {
    "blocks": Block,
    "sections": Section,
    "evidence": Evidence,
    "checks": Check,
    "problems": Problem,
    "repairs": Repair,
}
"""The lists of the envelope, each a column of a part and a table of an output."""

KEYS = tuple("schema" if name == "schema_" else name for name in Extraction.model_fields)
"""The keys of the envelope, in their order."""

log = logging.getLogger(__name__)


def part_schema(classes: Iterable[type[Record]]) -> pa.Schema:
    """The columns of a part."""
    fields = [
        pa.field("document_id", pa.string(), nullable=False),
        pa.field("reference", pa.string(), nullable=False),
        pa.field("key", pa.string(), nullable=False),
        pa.field("outcome", pa.string(), nullable=False),
        pa.field("schema", pa.string()),
        pa.field("document", struct_type(Document)),
        pa.field("text", pa.string()),
    ]
    fields += [pa.field(name, pa.list_(struct_type(model))) for name, model in LISTS.items()]
    fields += [pa.field(record.table_name(), _record_type(record)) for record in classes]
    fields += [pa.field("line", pa.string()), pa.field("envelope", pa.string(), nullable=False)]
    return pa.schema(fields)


def _record_type(record: type[Record]) -> pa.DataType:
    return pa.list_(struct_type(record)) if record.many else struct_type(record)


@dataclass(frozen=True, slots=True)
class Reader:
    """A plan with its code at hand."""

    extract: Extractor
    classes: tuple[type[Record], ...]
    schema: pa.Schema

    @classmethod
    def of(cls, plan: Plan) -> Reader:
        """Imports what the plan names; raises `RunError` where it cannot."""
        classes = plan.classes()
        return cls(resolve(plan.extractor), classes, part_schema(classes))

    def read(self, item: Item) -> Extraction:
        """What a page becomes; whatever happens inside ends as a problem of this page."""
        if item.problem is not None:
            return quarantined(item.source, item.problem.code, item.problem.message)
        wanted = self.classes[0] if len(self.classes) == 1 else None
        try:
            return self.extract(item.source, wanted)
        except MemoryError:
            return quarantined(item.source, "memory", "reading the page took more memory than a worker may have")
        except Exception as error:  # the one place where a page may fail in any way
            log.debug("%s", item.source.uri, exc_info=True)
            return quarantined(item.source, "error", f"{type(error).__name__}: {error}")

    def row(self, item: Item) -> tuple[dict[str, Any], Extraction]:
        """The row of a page, and its extraction with a problem for each value that its column cannot hold."""
        extraction = self.read(item)
        if not extraction.records:
            return _row(item, extraction), extraction
        name = extraction.records[0].table_name()
        records = [plain(one.model_dump(mode="python", by_alias=True)) for one in extraction.records]
        record = records if isinstance(extraction.record, tuple) else records[0]
        misfits: list[Misfit] = []
        cells = fitted(record, self.schema.field(name).type, misfits)
        if misfits:
            noted = (*extraction.problems, *map(_misfit, misfits))
            extraction = extraction.model_copy(update={"problems": noted})
        return _row(item, extraction, record) | {name: cells}, extraction


def read_pages(items: Iterable[Item], reader: Reader) -> Iterator[tuple[dict[str, Any], PageRow]]:
    """Rows of a part, and what to tell about each page, in the order of the pages."""
    for item in items:
        start = perf_counter()
        row, extraction = reader.row(item)
        yield row, page_row(item, extraction, perf_counter() - start)


def as_table(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Rows of a part as Arrow."""
    return pa.Table.from_pylist(rows, schema=schema)


def page_row(item: Item, extraction: Extraction, seconds: float) -> PageRow:
    """What a run tells about a page."""
    return PageRow(
        source=item.source.uri,
        document_id=extraction.document.id,
        outcome=outcome(extraction),
        schema=extraction.schema_,
        values=len({evidence.path for evidence in extraction.evidence}),
        problems=tuple(problem.code for problem in extraction.problems),
        seconds=seconds,
        reason=extraction.problems[0].message if outcome(extraction) == "quarantined" and extraction.problems else "",
    )


def outcome(extraction: Extraction) -> Outcome:
    """What became of a page: a record, a page read without a record in it, or a page that could not be read."""
    if extraction.record is not None:
        return "record"
    return "no-record" if extraction.text.strip() else "quarantined"


def _row(item: Item, extraction: Extraction, record: Any = None) -> dict[str, Any]:
    row = extraction.model_dump(mode="python", by_alias=True, exclude={"record"})
    envelope = {name: record if name == "record" else row[name] for name in KEYS}
    return row | {
        "document_id": extraction.document.id,
        "reference": item.reference,
        "key": item.key,
        "outcome": outcome(extraction),
        "line": None if record is None else "\n".join(_json_lines(extraction.document.id, record)),
        "envelope": to_json(envelope, indent=2).decode(),
    }


def _json_lines(document_id: str, record: Any) -> Iterator[str]:
    """The lines of a page in the JSON Lines of its schema, one for each record, with the keys of its table."""
    if isinstance(record, list):
        for position, one in enumerate(record):
            yield to_json({"document_id": document_id, "position": position, **one}).decode()
    else:
        yield to_json({"document_id": document_id, **record}).decode()


def _misfit(misfit: Misfit) -> Problem:
    what = "is rounded to four decimal places" if misfit.rounded else "is missing: no such number fits"
    message = f"in the tables {misfit.value} {what}"
    return Problem(code="column", message=message, field=misfit.path, quote=misfit.value)


def quarantined(source: Source, code: str, message: str) -> Extraction:
    """The extraction of a page that could not be read."""
    digest = hashlib.sha256(source.content).hexdigest()
    document = Document(
        id=hashlib.sha256((source.url or source.uri or digest).encode(errors="surrogatepass")).hexdigest()[:16],
        source=source.uri,
        url=source.url,
        sha256=digest,
        encoding="",
        fetched_at=source.fetched_at,
    )
    return Extraction(document=document, text="", problems=(Problem(code=code, message=message),))


__all__ = ["LISTS", "Reader", "as_table", "outcome", "page_row", "part_schema", "quarantined", "read_pages"]
