"""Containers of pages: feeds, tables, archives of crawlers."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import tarfile
import zipfile
from pathlib import Path

import pyarrow as pa
import pytest
from fastwarc.warc import WarcRecord, WarcRecordType
from pyarrow import parquet

from prospectus.runs import RunError
from prospectus.runs.formats import Layout, named
from prospectus.runs.found import Found
from prospectus.runs.sources import Sources


def read(*inputs: Path | str, **layout: str) -> list[Found]:
    return list(Sources([str(one) for one in inputs], Layout(**layout)).read())


def pages(*inputs: Path | str, **layout: str) -> list[tuple[str | None, bytes]]:
    return [(found.source.url, found.source.content) for found in read(*inputs, **layout)]


def problems(*inputs: Path | str) -> list[str | None]:
    return [found.problem and found.problem.message for found in read(*inputs)]


FEED = [
    {
        "url": "https://a.example/1",
        "html": "<p>é</p>",
        "content_type": "text/html",
        "fetched_at": "2026-09-01T10:00:00Z",
    },
    {"url": "https://a.example/2", "html": "<p>two</p>"},
]


def warc(*responses: tuple[str, str, bytes]) -> bytes:
    out = io.BytesIO()
    for url, head, body in responses:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = url
        record.headers["WARC-Date"] = "2026-09-01T10:00:00Z"
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.set_bytes_content(b"HTTP/1.1 " + head.encode() + b"\r\n\r\n" + body)
        record.write(out)
    return out.getvalue()


GZIP = "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip"
CRAWL = (
    ("https://a.example/1", "200 OK\r\nContent-Type: text/html; charset=latin-1", b"<p>\xe9</p>"),
    ("https://a.example/logo.png", "200 OK\r\nContent-Type: image/png", b"\x89PNG"),
    ("https://a.example/gone", "404 Not Found\r\nContent-Type: text/html", b"gone"),
    (
        "https://a.example/2",
        "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
        gzip.compress(b"<p>two</p>"),
    ),
)


def test_json_lines(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(map(json.dumps, FEED)) + "\n\n")
    first, second = read(feed)
    assert first.source.uri == f"{feed}#1"
    assert (first.source.url, first.source.content) == ("https://a.example/1", "<p>é</p>".encode())
    assert first.source.content_type == "text/plain; charset=utf-8"  # decoded already, whatever the page declares
    assert (first.source.fetched_at, second.source.fetched_at) == ("2026-09-01T10:00:00Z", None)
    (tmp_path / "packed.jl.gz").write_bytes(gzip.compress(feed.read_bytes()))
    assert pages(tmp_path / "packed.jl.gz") == pages(feed)


def test_fields_can_be_named(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text('{"text": "summary", "raw": "whole", "address": "https://a.example"}\n')
    assert pages(feed) == [(None, b"summary")]
    assert pages(feed, content_field="raw", url_field="address") == [("https://a.example", b"whole")]
    (missing,) = read(feed, content_field="nowhere")
    assert missing.problem is not None
    assert "looked for nowhere" in missing.problem.message


def test_a_broken_record_costs_itself(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_bytes(b'{"html": "one"}\n{"html": "tw\n[1]\n\xff\xfe\n{"html": null}\n{"html": "six"}\n')
    found = read(feed)
    assert [one.source.uri.rpartition("#")[2] for one in found] == ["1", "2", "3", "4", "5", "6"]
    assert [one.problem is None for one in found] == [True, False, False, False, False, True]


def test_csv_and_tsv(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerows([["url", "html"], ["https://a.example/1", "line 1\nline 2, é"], ["https://a.example/2"]])
    assert pages(tmp_path / "a.csv")[0] == ("https://a.example/1", "line 1\nline 2, é".encode())
    assert problems(tmp_path / "a.csv")[1] is not None
    (tmp_path / "b.tsv").write_bytes("\ufeffurl\thtml\nhttps://b.example\t<p>ç</p>\n".encode())
    assert pages(tmp_path / "b.tsv") == [("https://b.example", "<p>ç</p>".encode())]
    (tmp_path / "c.csv").write_bytes(b"url,html\nhttps://c.example,caf\xe9\n")
    (found,) = read(tmp_path / "c.csv")
    assert (found.source.content, found.source.content_type) == (b"caf\xe9", None)


@pytest.mark.parametrize("kind", [pa.string(), pa.binary(), pa.large_string()])
def test_parquet(tmp_path: Path, kind: pa.DataType) -> None:
    table = pa.table({"url": ["https://a.example"], "content": pa.array([b"<p>x</p>"]).cast(kind), "other": [1]})
    parquet.write_table(table, tmp_path / "a.parquet")
    assert pages(tmp_path / "a.parquet") == [("https://a.example", b"<p>x</p>")]
    parquet.write_table(table.select(["other"]), tmp_path / "b.parquet")
    assert "no content among the columns other" in str(problems(tmp_path / "b.parquet")[0])


@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda content: pa.compress(content, "zstd", asbytes=True)])
def test_warc(tmp_path: Path, pack: object) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(pack(warc(*CRAWL)))  # type: ignore[operator]
    found = read(tmp_path / "crawl.warc.gz")
    assert [one.source.url for one in found] == ["https://a.example/1", "https://a.example/2"]
    assert [one.source.content for one in found] == [b"<p>\xe9</p>", b"<p>two</p>"]
    assert found[0].source.content_type == "text/html; charset=latin-1"
    assert found[0].source.fetched_at == "2026-09-01T10:00:00Z"


def test_wacz(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        archive.writestr("archive/data.warc.gz", gzip.compress(warc(*CRAWL)))
        archive.writestr("pages/pages.jsonl", "{}")
    assert [url for url, _ in pages(tmp_path / "crawl.wacz")] == ["https://a.example/1", "https://a.example/2"]


def test_zip_and_tar(tmp_path: Path) -> None:
    names = {"b/x.html": b"one", "a.png": b"no", "../../up.txt": b"two", "c.md": b"three"}
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tar:
        for name, content in names.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    for name in ("a.zip", "a.tar.gz"):
        assert [content for _, content in pages(tmp_path / name)] == [b"one", b"two", b"three"]
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip", "a.tar.gz"}


def test_damaged_containers_give_what_can_be_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.html", b"one" * 1000)
        archive.writestr("2.html", b"two" * 1000)
    content = bytearray((tmp_path / "a.zip").read_bytes())
    content[45] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "b.zip").write_bytes(content[:60])
    (tmp_path / "c.parquet").write_bytes(b"PAR1" + bytes(50))
    feed = "".join(json.dumps({"html": str(number)}) + "\n" for number in range(20_000))
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(feed.encode())[:-5000])
    (tmp_path / "e.tar").write_bytes(b"\0" * 257 + b"ustar" + b"\1" * 2000)
    assert [one.problem is None for one in read(tmp_path / "a.zip")] == [False, True]
    for name in ("b.zip", "c.parquet", "e.tar"):
        assert [one.problem is None for one in read(tmp_path / name)] == [False], name
    found = read(tmp_path / "d.jsonl.gz")
    assert len(found) > 1000
    assert found[-1].problem is not None


def test_the_content_decides_and_format_overrides(tmp_path: Path) -> None:
    (tmp_path / "crawl.html").write_bytes(warc(*CRAWL))
    assert len(pages(tmp_path / "crawl.html")) == 2
    (tmp_path / "page.html").write_text('{"html": "not a feed"}')
    assert pages(tmp_path / "page.html") == [(None, b'{"html": "not a feed"}')]
    assert pages(tmp_path / "page.html", format="jsonl") == [(None, b"not a feed")]
    with pytest.raises(RunError, match="no format xml: choose one of warc, wacz"):
        named("xml")


class Piped:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<p>a page</p>", [b"<p>a page</p>"]),
        (gzip.compress(b"packed"), [b"packed"]),
        (b'{"html": "one"}\n{"html": "two"}\n', [b"one", b"two"]),
        (warc(*CRAWL), [b"<p>\xe9</p>", b"<p>two</p>"]),
        (b"PK\x03\x04....", [b""]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[bytes]) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(content))
    assert [page for _, page in pages("-")] == expected


def test_lists_of_inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "list").write_text(f"{tmp_path}/b.txt\n\n{tmp_path}/a.txt\n")
    assert pages(f"@{tmp_path}/list") == [(None, b"b"), (None, b"a")]
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{tmp_path}/a.txt\n"))
    assert pages("@-") == [(None, b"a")]
    sources = Sources([f"@{tmp_path}/nowhere"])
    assert not list(sources.read())
    assert "cannot be read: No such file" in sources.unread[0]


def test_object_stores(tmp_path: Path) -> None:
    import fsspec

    store = fsspec.filesystem("memory")
    store.pipe("/bucket/pages/b.html", b"two")
    store.pipe("/bucket/pages/a/1.html", b"one")
    store.pipe("/bucket/pages/logo.png", b"no")
    store.pipe("/bucket/feed.jsonl", b'{"html": "three"}\n')
    found = read("memory://bucket/pages/", "memory://bucket/feed.jsonl", "memory://bucket/*/b.html")
    assert [one.source.content for one in found] == [b"one", b"two", b"three", b"two"]
    assert found[0].source.uri == "memory:///bucket/pages/a/1.html"
    sources = Sources(["memory://nowhere", "nothing://bucket/x"])
    assert not list(sources.read())
    assert len(sources.unread) == 2
