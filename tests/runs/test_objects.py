"""Pages in a real S3-compatible server on loopback, through fsspec."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from prospectus.runs.report import RunReport

s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed: pip install 'prospectus[s3-tests]'")
pytest.importorskip("moto.server", reason="moto's server is not installed: pip install 'prospectus[s3-tests]'")

Run = Callable[..., RunReport]
# a client closes its connections when it is collected, which some versions tell as a warning
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _listens(port, server)
        for name, value in {
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        }.items():
            monkeypatch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        files = s3fs.S3FileSystem()
        files.mkdir("crawl")
        yield files
    finally:
        s3fs.S3FileSystem.clear_instance_cache()
        server.kill()
        server.wait()


def _listens(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while server.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server does not start")


def test_pages_and_feeds_in_a_bucket(bucket: Any, run: Run, tmp_path: Path) -> None:
    for number in range(30):
        bucket.pipe(f"crawl/pages/{number:02}.txt", f"page{number} words".encode())
    bucket.pipe("crawl/pages/picture.png", b"no page")
    bucket.pipe("crawl/feed.jsonl", b'{"url": "https://example.org/a", "html": "fed words"}\n{"broken')
    report = run("s3://crawl/pages/", "s3://crawl/*.jsonl", "s3://crawl/nowhere/", "s3://nobucket/x.txt")
    assert (report.read, report.records, report.quarantined) == (32, 31, 1)
    assert len(report.unread) == 2
    bucket.pipe("crawl/pages/07.txt", b"changed words")
    again = run("s3://crawl/pages/", "s3://crawl/feed.jsonl")
    assert (again.read, again.records, again.unchanged) == (32, 1, 31)
    assert '"title":"changed"' in (tmp_path / "out/course.jsonl").read_text().replace(": ", ":")
