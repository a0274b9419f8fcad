"""Pages without text say so: an empty file is another matter than a page that is about something else."""

from __future__ import annotations

import pytest

from prospectus.chain import extract_source
from prospectus.model import Source


@pytest.mark.parametrize("content", [b"", b" \n\t", b"<html><head><title></title></head><body><br></body></html>"])
def test_a_page_without_text_is_empty(content: bytes) -> None:
    extraction = extract_source(Source(content, "page.html"))
    assert extraction.text.strip() == ""
    assert extraction.problems[0].code == "empty"


@pytest.mark.parametrize(
    ("content", "code"), [(b"\x00\x01\xff" * 500, "binary"), (b"<p>Opening hours: 9 to 5", "no-record")]
)
def test_other_pages_are_not(content: bytes, code: str) -> None:
    problems = [problem.code for problem in extract_source(Source(content, "page.html")).problems]
    assert problems[0] == code
    assert "empty" not in problems
