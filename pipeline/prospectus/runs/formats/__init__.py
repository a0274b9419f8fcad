"""What a file holds: one page, or many in a container. Recognised by content; the name decides where content cannot."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from posixpath import splitext
from typing import IO, cast

import pyarrow as pa

from prospectus.errors import RunError
from prospectus.runs.formats import archives, columns, lines, warc
from prospectus.runs.formats.layout import Layout
from prospectus.runs.found import LARGEST, Found, lost, page

COMPRESSION = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "zstd", b"BZh": "bz2"}
COMPRESSED_NAMES = frozenset({".gz", ".zst", ".bz2", ".tgz"})

BUFFER = 1 << 16

Read = Callable[[IO[bytes], str, Layout], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds pages."""

    name: str
    names: frozenset[str]
    """Endings of file names."""
    holds: Callable[[bytes], bool]
    """Whether a file that begins with these bytes is one."""
    read: Read
    in_place: bool = False
    """Read from anywhere in the file: not from standard input, not from compressed files."""


def _one(stream: IO[bytes], uri: str, layout: Layout) -> Iterator[Found]:
    yield page(stream, uri)


PAGE = Format("page", archives.PAGES, lambda start: False, _one)
FORMATS = (
    Format("warc", frozenset({".warc"}), lambda start: start.startswith(b"WARC/"), warc.read),
    Format("wacz", frozenset({".wacz"}), lambda start: False, warc.read_collection, in_place=True),
    Format("zip", frozenset({".zip"}), lambda start: start.startswith(b"PK\x03\x04"), archives.read_zip, in_place=True),
    Format("tar", frozenset({".tar", ".tgz"}), lambda start: start[257:262] == b"ustar", archives.read_tar),
    Format("parquet", frozenset({".parquet"}), lambda start: start.startswith(b"PAR1"), columns.read, in_place=True),
    Format("jsonl", frozenset({".jsonl", ".jl", ".ndjson"}), lambda start: start.startswith(b'{"'), lines.read_jsonl),
    Format("csv", frozenset({".csv", ".tsv"}), lambda start: False, lines.read_csv),
    PAGE,
)
NAMES = tuple(one.name for one in FORMATS)
ENDINGS = frozenset().union(*(one.names for one in FORMATS))


def read(stream: IO[bytes], uri: str, layout: Layout, *, in_place: bool = True) -> Iterator[Found]:
    """All pages of a file.

    `in_place`: whether one can go back in the stream. A file that ends early or is damaged gives what can be read of
    it, and a page with a problem for the rest.
    """
    with contextlib.ExitStack() as opened:
        try:
            buffered = opened.enter_context(io.BufferedReader(cast(io.RawIOBase, stream), BUFFER))
            codec = next((name for magic, name in COMPRESSION.items() if buffered.peek(4).startswith(magic)), None)
            if codec:
                unpacked = opened.enter_context(pa.CompressedInputStream(pa.PythonFile(buffered, "r"), codec))
                buffered, in_place = opened.enter_context(io.BufferedReader(unpacked, BUFFER)), False
            form = _format(uri, buffered.peek(512)[:512], layout)
            if form.in_place and not in_place:
                yield lost(uri, f"{form.name} files are read neither compressed nor from standard input")
            else:
                yield from form.read(buffered, uri, layout)
        except (OSError, EOFError, pa.ArrowException) as error:
            yield lost(uri, f"the file cannot be read: {getattr(error, 'strerror', None) or error}")


def _format(uri: str, start: bytes, layout: Layout) -> Format:
    if layout.format:
        return named(layout.format)
    suffix = suffix_of(uri)
    by_name = next((one for one in FORMATS if suffix in one.names), PAGE)
    if by_name.name == "wacz":  # a ZIP file like others
        return by_name
    by_content = next((one for one in FORMATS if one.holds(start)), None)
    if by_content is None or (by_content.name == "jsonl" and suffix in archives.PAGES):
        return by_name if by_name.name in ("csv", "jsonl") else PAGE
    return by_content


def named(name: str) -> Format:
    """A format by its name; raises `RunError` where there is none."""
    for one in FORMATS:
        if one.name == name:
            return one
    raise RunError(f"there is no format {name}: choose one of {', '.join(NAMES)}")


def suffix_of(name: str) -> str:
    """The ending of a file name that tells its format.

    >>> suffix_of("a/B.HTML"), suffix_of("feed.jsonl.gz"), suffix_of("x.tgz")
    ('.html', '.jsonl', '.tgz')
    """
    stem, suffix = splitext(name.lower())
    return splitext(stem)[1] or suffix if suffix in COMPRESSED_NAMES else suffix


def is_input(name: str) -> bool:
    """Whether a file in a folder is taken for pages.

    >>> is_input("a.HTML"), is_input("b.txt.gz"), is_input("c.png"), is_input("crawl.warc.gz")
    (True, True, False, True)
    """
    return suffix_of(name) in ENDINGS


def is_page(name: str) -> bool:
    """Whether a file, by its name, holds one page.

    >>> is_page("a.HTML"), is_page("b.txt.gz"), is_page("crawl.warc.gz")
    (True, True, False)
    """
    return suffix_of(name) in PAGE.names


__all__ = ["LARGEST", "NAMES", "Format", "Layout", "is_input", "is_page", "named", "read", "suffix_of"]
