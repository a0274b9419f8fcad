from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pytest

from prospectus.runs import found
from prospectus.runs.formats import is_input
from prospectus.runs.found import Found
from prospectus.runs.sources import Sources


def read(*inputs: Path | str) -> list[Found]:
    return list(Sources([str(one) for one in inputs]).read())


def contents(*inputs: Path | str) -> list[bytes]:
    return [found.source.content for found in read(*inputs)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.html", True),
        ("a.HTM", True),
        ("notes.md", True),
        ("a.txt.gz", True),
        ("a.html.zst", True),
        ("crawl.warc.gz", True),
        ("feed.jsonl", True),
        ("pages.tgz", True),
        ("a.pdf", False),
        ("a.gz", False),
        ("html", False),
    ],
)
def test_what_is_a_page(name: str, expected: bool) -> None:
    assert is_input(name) is expected


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/1.html", "a.txt", "c.md", ".hidden.txt", ".git/x.txt", "image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert contents(tmp_path) == [b"a.txt", b"b/1.html", b"b/2.html", b"c.md"]
    assert contents(tmp_path / "b", tmp_path / "image.png") == [b"b/1.html", b"b/2.html", b"image.png"]
    assert contents(f"{tmp_path}/**/*.html") == [b"b/1.html", b"b/2.html"]


def test_compression_is_recognised_by_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(gzip.compress(b"one") + gzip.compress(b" two"))
    (tmp_path / "b.txt.zst").write_bytes(pa.Codec("zstd").compress(b"three", asbytes=True))
    (tmp_path / "c.txt.gz").write_bytes(b"not compressed")
    assert contents(tmp_path) == [b"one two", b"three", b"not compressed"]


def test_broken_and_huge_files_are_pages_with_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "LARGEST", 10_000)
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(bytes(range(256)) * 9)[:-20])
    (tmp_path / "b.html").write_bytes(b"x" * 10_001)
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(b"x" * 5_000_000))
    (tmp_path / "d.html").write_bytes(b"x" * 10_000)
    problems = [one.problem and one.problem.code for one in read(tmp_path)]
    assert problems == ["unreadable", "too-large", "too-large", None]


def test_uris_are_paths_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert [found.source.uri for found in read("pages")] == ["pages/a.txt"]
    assert [found.source.uri for found in read("./pages/")] == ["pages/a.txt"]
