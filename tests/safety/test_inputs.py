"""Archives and pages that aim at time, memory or the disk: a problem for each, and the run goes on."""

from __future__ import annotations

import io
import os
import resource
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

import prospectus
from prospectus.runs import found
from prospectus.runs.formats import Layout
from prospectus.runs.sources import Sources

MEGABYTE = 1 << 20
BOMB = 200 * MEGABYTE
PAGE = b"<h1>MSc Robotics</h1>"


def read(path: Path) -> list[found.Found]:
    return list(Sources([str(path)], Layout()).read())


def memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of at most a megabyte, so that bombs can be small ones."""
    monkeypatch.setattr(found, "LARGEST", MEGABYTE)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["page.html.gz", "page.html.bz2", "page.html.zst", "pages.zip", "pages.tar.gz"])
def test_bombs_are_too_large_and_cost_no_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    _pack(path, BOMB)
    before = memory()
    problems = [one.problem.code if one.problem else None for one in read(path)]
    assert problems[0] == "too-large"
    assert memory() - before < 100


def _pack(path: Path, size: int) -> None:
    match path.suffixes[-2:]:
        case [".tar", ".gz"]:
            with tarfile.open(path, "w:gz", compresslevel=1) as tar:
                member = tarfile.TarInfo("a.html")
                member.size = size
                tar.addfile(member, _Letters(size))
        case [".zip"]:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                archive.writestr("a.html", b"x" * size)
        case _:
            kind = {".gz": "gzip", ".bz2": "bz2", ".zst": "zstd"}[path.suffix]
            with pa.CompressedOutputStream(str(path), kind) as stream:
                for _ in range(size // MEGABYTE // (8 if kind == "bz2" else 1)):
                    stream.write(b"x" * MEGABYTE)


class _Letters(io.RawIOBase):
    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        taken = min(self.left, size)
        self.left -= taken
        return b"x" * taken


def test_no_name_in_an_archive_is_used_as_a_path(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    secret = tmp_path / "secret.html"
    secret.write_bytes(b"<p>secret</p>")
    with zipfile.ZipFile(inside / "a.zip", "w") as archive:
        for name in ("../up.html", "/root.html", "a/../../b.html", "C:\\drive.html"):
            archive.writestr(name, PAGE)
    with tarfile.open(inside / "b.tar", "w") as tar:
        for name, kind in (("soft.html", tarfile.SYMTYPE), ("hard.html", tarfile.LNKTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, str(secret)
            tar.addfile(member)
        device = tarfile.TarInfo("device.html")
        device.type = tarfile.CHRTYPE
        tar.addfile(device)
    before = _files(tmp_path)
    contents = [one.source.content for name in ("a.zip", "b.tar") for one in read(inside / name)]
    assert contents.count(PAGE) == 4
    assert not any(b"secret" in content for content in contents)
    assert _files(tmp_path) == before


def test_a_run_writes_only_into_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.html").write_bytes(b"<base href='file:///etc/'><link rel=canonical href='../../up'>" + PAGE)
    with zipfile.ZipFile(pages / "b.zip", "w") as archive:
        archive.writestr("../../../up.html", PAGE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    prospectus.run(pages, tmp_path / "out", workers=1)
    strange = [path for path in _files(tmp_path) if path.parts[0] not in ("pages", "out", "scratch")]
    assert strange == []
    assert [path for path in _files(tmp_path) if path.parts[0] == "scratch"] == []


def _files(folder: Path) -> list[Path]:
    return sorted(Path(root, name).relative_to(folder) for root, _, names in os.walk(folder) for name in names)


LAUGHS = "<!DOCTYPE lolz [<!ENTITY a0 'lol'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
HOSTILE: dict[str, Callable[[], str]] = {
    "billion laughs": lambda: f"<?xml version='1.0'?>{LAUGHS}]><p>&a11;</p><h1>MSc Robotics</h1>",
    "outside entity": lambda: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p><h1>MSc Robotics</h1>",
    "one tag": lambda: "<p " + "a" * 1_000_000,
    "attributes": lambda: "<h1 " + " ".join(f"a{n}=1" for n in range(30_000)) + ">MSc Robotics</h1>",
    "depth": lambda: "<div>" * 100_000 + "MSc Robotics",
    "tables": lambda: "<table><tr><td>" * 3_000 + "MSc Robotics",
    "spans": lambda: "<table>" + "<tr><td rowspan=65534 colspan=1000>x" * 300 + "</table>",
    "metadata": lambda: "<script type='application/ld+json'>" + '{"a":' * 20_000 + "</script><h1>MSc Robotics</h1>",
    "large number": lambda: '<script type="application/ld+json">{"price": 1' + "0" * 100_000 + "}</script><h1>MSc</h1>",
    "unfinished comment": lambda: "<!--" * 20_000 + "MSc Robotics",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read(name: str) -> None:
    before = memory()
    found = prospectus.extract(HOSTILE[name]())
    assert "root:" not in found.text
    assert len(found.text) < 9_000_000
    assert memory() - before < 1200
