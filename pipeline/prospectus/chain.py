"""The chain, from bytes to an extraction.

decode → read → repair → segment → strip → assemble → fill
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from prospectus import blocks, boilerplate, decoding, mojibake
from prospectus.blocks.title_lines import titled
from prospectus.extraction import Block, Document, Extraction, Section
from prospectus.extraction import Problem as StatedProblem
from prospectus.extraction import Repair as StatedRepair
from prospectus.fields import Filling, View, fill, view
from prospectus.model import Draft, Line, Page, Problem, Source, Text
from prospectus.records import schemas
from prospectus.schema import Record

_BLOCKS = TypeAdapter(tuple[Block, ...])
_SECTIONS = TypeAdapter(tuple[Section, ...])


@dataclass(frozen=True, slots=True)
class Trace:
    """What every stage made of a page."""

    source: Source
    decoded: Text
    page: Page
    view: View
    schema: type[Record] | None
    """The schema of the record; `None` where the page fits none."""
    filling: Filling


def read_page(source: Source) -> tuple[Text, Page]:
    """The first half of the chain: bytes to the canonical text with its blocks, its sections and its title."""
    decoded, page = read_blocks(source)
    return decoded, titled(page)


def read_blocks(source: Source) -> tuple[Text, Page]:
    """The same without the title, which takes time of its own."""
    decoded = decoding.decode(source.content, source.content_type)
    draft = blocks.segment(repaired(blocks.read(decoded.text)))
    draft = replace(draft, url=source.url or draft.url)
    page = blocks.assemble(draft, boilerplate.strip(draft))
    problems = (*decoded.problems, *page.problems)
    if not page.text.strip() and not decoded.problems:
        problems = (Problem("empty", "the page holds no text"), *problems)
    return decoded, replace(page, problems=problems)


def trace(source: Source, schema: type[Record] | None = None) -> Trace:
    """The whole chain, with what each stage made."""
    decoded, page = read_page(source)
    ready = view(page)
    problems: tuple[Problem, ...] = ()
    for one in (schema,) if schema else schemas():
        filling = fill(ready, one)
        if filling.record is not None:
            return Trace(source, decoded, page, ready, one, filling)
        problems += filling.problems
    return Trace(source, decoded, page, ready, None, replace(filling, problems=problems))


def extract_source(source: Source, schema: type[Record] | None = None) -> Extraction:
    """The extraction of a page. `schema=None` decides from the page which of the shipped schemas fits."""
    return extraction(trace(source, schema))


def extraction(done: Trace) -> Extraction:
    """What the data contract shows of a finished chain."""
    page, filling = done.page, done.filling
    return Extraction(
        schema=done.schema.schema_id() if done.schema else None,
        document=_document(done),
        text=page.text,
        blocks=_blocks(page),
        sections=_SECTIONS.validate_python(page.sections),
        record=filling.record,
        evidence=filling.evidence,
        checks=filling.checks,
        problems=tuple(map(StatedProblem.model_validate, (*page.problems, *filling.problems))),
        repairs=tuple(map(StatedRepair.model_validate, page.repairs)),
    )


def repaired(draft: Draft) -> Draft:
    """The draft with damaged characters put right, line by line, in one pass over the whole text."""
    joined = "\n".join(line.text for line in draft.lines)
    found = mojibake.find_repairs(joined)
    problems = tuple(
        Problem("lost-characters", f"{count} characters are lost for good: {mark}")
        for mark, count in found.lost.items()
    )
    if not found.repairs:
        return replace(draft, problems=(*draft.problems, *problems))
    texts = found.text.split("\n")
    lines = tuple(_retold(line, text) for line, text in zip(draft.lines, texts, strict=True))
    return replace(draft, lines=lines, repairs=found.repairs, problems=(*draft.problems, *problems))


def _retold(line: Line, text: str) -> Line:
    if text == line.text:
        return line
    shrunk = len(text) / max(1, len(line.text))
    lead = len(text) if line.lead == len(line.text) else round(line.lead * shrunk)
    links = tuple(
        link._replace(start=round(link.start * shrunk), end=min(len(text), round(link.end * shrunk)))
        for link in line.links
    )
    return line._replace(text=text, lead=lead, links=links)


def _document(done: Trace) -> Document:
    source, page = done.source, done.page
    digest = hashlib.sha256(source.content).hexdigest()
    name = page.url or source.uri or digest
    return Document(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        source=source.uri,
        url=page.url,
        sha256=digest,
        encoding=done.decoded.encoding,
        language=page.language,
        title=page.title or None,
        fetched_at=source.fetched_at,
        repairs=dict(sorted(Counter(repair.channel for repair in page.repairs).items())),
    )


def _blocks(page: Page) -> tuple[Block, ...]:
    """The blocks as stated, all of them validated at once: pages have them by the hundred."""
    return _BLOCKS.validate_python(
        [
            {
                "kind": block.kind,
                "start": block.start,
                "end": block.end,
                "level": block.level,
                "section": section,
                "stripped": block.stripped or None,
            }
            for block, section in zip(page.blocks, _sections_of(page), strict=True)
        ]
    )


def _sections_of(page: Page) -> Iterator[int | None]:
    """For each block the innermost section that holds it."""
    inside, ahead = list[int](), 0
    for block in page.blocks:
        while ahead < len(page.sections) and page.sections[ahead].start <= block.start:
            inside.append(ahead)
            ahead += 1
        while inside and page.sections[inside[-1]].end <= block.start:
            inside.pop()
        yield inside[-1] if inside else None
