"""What holds for every page. What single pages must extract to is in `tests/fixtures`, collected by our own plugin."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from prospectus.extraction import Extraction
from prospectus.testing import Case, find_cases

CASES = Path(__file__).parent / "fixtures"
NAMES = [case.folder.relative_to(CASES).as_posix() for case in find_cases([CASES])]


@cache
def extracted(name: str) -> Extraction:
    return Case.read(CASES / name).extract()


def test_the_plugin_collects_the_cases(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.pluginmanager.has_plugin("prospectus"), "install again: pip install --no-deps -e ."


@pytest.mark.parametrize("name", NAMES)
def test_every_value_has_evidence_that_holds(name: str) -> None:
    found = extracted(name)
    for item in found.evidence:
        assert found.text[item.start : item.end] == item.quote
        assert item.quote
    pointers = {item.path for item in found.evidence}
    record = found.model_dump(mode="json")["record"] or {}
    for field, value in record.items():
        values = range(len(value)) if isinstance(value, list) else ([] if value is None else [None])
        for number in values:
            pointer = f"/{field}" if number is None else f"/{field}/{number}"
            assert any(p == pointer or p.startswith(pointer + "/") for p in pointers), f"no evidence for {pointer}"


@pytest.mark.parametrize("name", NAMES)
def test_blocks_cover_the_text(name: str) -> None:
    found = extracted(name)
    assert "\n".join(found.text[block.start : block.end] for block in found.blocks) == found.text
