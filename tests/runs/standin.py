"""Toy schemas and an extractor whose pages say how they want to be treated."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from prospectus.extraction import Block, Document, Evidence, Extraction, Problem, Section
from prospectus.model import Source
from prospectus.schema import Record


class Price(BaseModel):
    model_config = ConfigDict(frozen=True)
    amount: Decimal
    currency: str | None = None


class Fee(BaseModel):
    model_config = ConfigDict(frozen=True, serialize_by_alias=True, populate_by_name=True)
    price: Price
    per: Literal["year", "term"] | None = None
    due: date | None = None
    for_: str | None = Field(default=None, alias="for")


class Grant(BaseModel):
    name: str
    items: tuple[Price, ...] = ()


class Course(Record):
    title: str
    hours: int | None = None
    modes: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    fees: tuple[Fee, ...] = ()
    grants: tuple[Grant, ...] = ()


class Note(Record):
    title: str
    weight: float = 0.5


SCHEMAS = (Course, Note)


def extract(source: Source, schema: type[Record] | None = None) -> Extraction:
    text = source.content.decode(errors="replace")
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        time.sleep(600)
    if "EAT" in text:
        bytearray(64_000_000_000)
    if "RAISE" in text:
        raise ValueError("boom")
    if "SLOW" in text:
        time.sleep(0.05)
    return _extraction(source, text, _record(text, schema))


def _record(text: str, schema: type[Record] | None) -> Record | None:
    words = text.split()
    if "NONE" in text or not words:
        return None
    if schema is Note or (schema is None and "note" in words):
        return Note(title=words[0])
    amount = Decimal("1.123456") if "PRECISE" in text else Decimal(len(text)) / 4
    fee = Fee(price=Price(amount=amount, currency="GBP"), per="year", due=date(2026, 9, 1), for_="all")
    grant = Grant(name=words[-1], items=(Price(amount=Decimal(1)), Price(amount=Decimal(2))))
    return Course(title=words[0], modes=frozenset(words), places=tuple(words), fees=(fee, fee), grants=(grant,))


def _extraction(source: Source, text: str, record: Record | None) -> Extraction:
    name = next((word[3:] for word in text.split() if word.startswith("id=")), source.url or source.uri)
    document = Document(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        source=source.uri,
        url=source.url,
        sha256=hashlib.sha256(source.content).hexdigest(),
        encoding="utf-8",
        fetched_at=source.fetched_at,
        repairs={"latin": 2},
    )
    problem = Problem(code="no-record" if text.strip() else "empty", message="nothing here")
    return Extraction(
        schema=record.schema_id() if record else None,
        document=document,
        text=text,
        blocks=(Block(kind="paragraph", start=0, end=len(text)),),
        sections=(Section(heading="All", kind="other", level=1, start=0, end=len(text)),),
        record=record,
        evidence=(Evidence(path="/title", quote=text[:1], start=0, end=1, rule="first", confidence=1.0),)
        if text
        else (),
        problems=() if record else (problem,),
    )
