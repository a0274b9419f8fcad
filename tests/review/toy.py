"""A toy schema, and pages of lines `field: value` that extract to just that; `#site` lines are boilerplate."""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal

from pydantic import BaseModel

from prospectus.extraction import Block, Document, Evidence, Extraction, Problem, Repair, Section
from prospectus.model import Source
from prospectus.schema import Record


class Price(BaseModel):
    amount: Decimal
    currency: str


class Course(Record):
    title: str
    months: int | None = None
    modes: tuple[str, ...] = ()
    fees: tuple[Price, ...] = ()


def extract(source: Source, schema: type[Record] | None = None) -> Extraction:
    text = source.content.decode()
    values: dict[str, object] = {}
    evidence = []
    for match in re.finditer(r"^(title|months|modes|fees): (.+)$", text, re.MULTILINE):
        name, quote = match[1], match[2]
        pointer = _put(values, name, quote)
        evidence.append(Evidence(path=pointer, quote=quote, start=match.start(2), end=match.end(2), rule="line",
                                 section="Facts", confidence=0.9))  # fmt: skip
    url = next(iter(re.findall(r"^url: (.+)$", text, re.MULTILINE)), None)
    record = Course.model_validate(values) if "title" in values else None
    return Extraction(
        schema=Course.schema_id() if record else None,
        document=Document(
            id=hashlib.sha256((url or source.uri).encode()).hexdigest()[:16],
            source=source.uri,
            url=url,
            sha256=hashlib.sha256(source.content).hexdigest(),
            encoding="utf-8",
            language="en",
            title=str(values.get("title", "no title")),
        ),
        text=text,
        blocks=tuple(_blocks(text)),
        sections=(Section(heading="Facts", kind="other", level=1, start=0, end=len(text)),),
        record=record,
        evidence=tuple(evidence) if record else (),
        problems=() if record else (Problem(code="no-record", message="no title here"),),
        repairs=tuple(
            Repair(
                start=m.start(),
                end=m.end(),
                before="â€™",
                after="’",
                channel="utf-8 read as windows-1252",
                confidence=0.8,
            )
            for m in re.finditer("’", text)
        ),
    )


def _put(values: dict[str, object], name: str, quote: str) -> str:
    if name in ("title", "months"):
        values[name] = quote
        return f"/{name}"
    many = values.setdefault(name, [])
    assert isinstance(many, list)
    amount, _, currency = quote.partition(" ")
    many.append(quote if name == "modes" else {"amount": amount, "currency": currency})
    return f"/{name}/{len(many) - 1}"


def _blocks(text: str) -> list[Block]:
    return [
        Block(kind="paragraph", start=m.start(), end=m.end(), stripped="navigation" if m[0].startswith("#") else None)
        for m in re.finditer(r"[^\n]*(?:\n|$)", text)
        if m.start() < len(text) or m[0]
    ]
