"""What fuzzers feed: each takes any bytes and raises only when a promise is broken."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import prospectus
from prospectus import blocks, boilerplate, mojibake, values
from prospectus.decoding import decode as decoded
from prospectus.model import Reading

_TYPES = (
    None,
    "text/html",
    "text/html; charset=windows-1252",
    "text/plain; charset=utf-16le",
    "text/html; charset=gbk",
)
_NAMES = ("p.html", "p.jsonl", "p.csv", "p.tsv", "p.warc", "p.warc.gz", "p.zip", "p.tar", "p.parquet", "p.gz", "p.zst")


def _split(content: bytes, choices: tuple[Any, ...]) -> tuple[Any, bytes]:
    """The first byte chooses, the rest is the input."""
    return choices[content[0] % len(choices)] if content else choices[0], content[1:]


def decode(content: bytes) -> None:
    header, rest = _split(content, _TYPES)
    found = decoded(rest, header)
    assert found.encoding
    assert found.reason
    assert decoded(rest, header) == found


def repair(content: bytes) -> None:
    text = content.decode("utf-8", "surrogateescape")
    found = mojibake.find_repairs(text)
    assert found.text.count("\n") == text.count("\n")
    for one in found.repairs:
        assert found.text[one.start : one.end] == one.after
        assert 0 <= one.confidence <= 1


def read_blocks(content: bytes) -> None:
    draft = blocks.segment(blocks.read(content.decode("utf-8", "replace")))
    page = blocks.assemble(draft, boilerplate.strip(draft))
    assert [page.text[b.start : b.end] for b in page.blocks] == (page.text.split("\n") if page.blocks else [])
    for block in page.blocks:
        assert all(block.start <= cell.start <= cell.end <= block.end for cell in block.cells)
        assert all(0 <= link.start <= link.end <= len(page.text) for link in block.links)


def extract(content: bytes) -> None:
    found = prospectus.extract(content)
    for one in found.evidence:
        assert found.text[one.start : one.end] == one.quote
        assert 0 <= one.confidence <= 1
    assert found.record is None or found.evidence
    assert found.model_dump_json() == prospectus.extract(content).model_dump_json()


@cache
def grammars() -> dict[str, Callable[[str], Any]]:
    """Every `find…` of the values that needs nothing but a text."""
    found = {}
    for module in iter_modules(values.__path__, "prospectus.values."):
        loaded = import_module(module.name)
        names = [name for name in vars(loaded) if name.startswith("find") and callable(getattr(loaded, name))]
        found |= {
            f"{module.name}.{n}": getattr(loaded, n) for n in names if loaded.__dict__[n].__module__ == module.name
        }
    return found


def read_values(content: bytes) -> None:
    text = content.decode("utf-8", "replace")
    for find in grammars().values():
        for reading in find(text):
            if isinstance(reading, Reading):
                assert text[reading.start : reading.end] == reading.quote


def sources(content: bytes) -> None:
    from prospectus.runs import RunError
    from prospectus.runs.formats import Layout
    from prospectus.runs.sources import Sources

    name, rest = _split(content, _NAMES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(rest)
        try:
            found = list(Sources([str(path)], Layout()).read())
        except RunError:
            return
        assert all(one.problem or isinstance(one.source.content, bytes) for one in found)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decode": decode,
    "repair": repair,
    "blocks": read_blocks,
    "extract": extract,
    "values": read_values,
    "sources": sources,
}
