"""Every case under `tests/fixtures` extracts to what its `expected.json` says: one test for each field.

In an expected file a list is a set; of an item only the listed keys are compared; an item with `_optional`, or a
value under `<field>_optional`, may be there or not; `entry_requirements` are compared within the kinds listed.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import prospectus
from prospectus.extraction import Extraction

CASES = Path(__file__).parent / "fixtures"
NAMES = sorted(folder.name for folder in CASES.iterdir() if (folder / "expected.json").exists())


@cache
def expected(case: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((CASES / case / "expected.json").read_text("utf-8"))
    return data


@cache
def extracted(case: str) -> tuple[Extraction, dict[str, Any]]:
    path = next(p for p in (CASES / case).iterdir() if p.stem == "input")
    found = prospectus.extract(path, url=expected(case).get("url"))
    return found, found.model_dump(mode="json")


def same(want: Any, got: Any) -> bool:
    """Whether a value is the expected one; numbers compare as numbers."""
    if isinstance(want, dict):
        return isinstance(got, dict) and all(same(v, got.get(k)) for k, v in want.items() if not k.startswith("_"))
    if isinstance(want, list):
        return isinstance(got, list) and not unmatched(want, got)
    try:
        return want == got or Decimal(str(want)) == Decimal(str(got))
    except InvalidOperation:
        return False


def unmatched(want: list[Any], got: list[Any]) -> list[str]:
    """What is missing from a list, and what is too much."""
    left, problems = list(got), []
    for value in want:
        match = next((other for other in left if same(value, other)), None)
        if match is not None:
            left.remove(match)
        elif not (isinstance(value, dict) and value.get("_optional")):
            problems.append(f"missing {value}")
    return problems + [f"too much {value}" for value in left]


FIELDS = [
    pytest.param(case, name, id=f"{case}-{name}")
    for case in NAMES
    for name in expected(case).get("record", {})
    if not name.endswith("_optional")
]


@pytest.mark.parametrize(("case", "name"), FIELDS)
def test_field(case: str, name: str) -> None:
    record = extracted(case)[1]["record"]
    want, got = expected(case)["record"][name], record[name]
    if name == "entry_requirements":
        got = [item for item in got if item["kind"] in {w["kind"] for w in want}]
    if isinstance(want, list):
        optional = [{**v, "_optional": True} if isinstance(v, dict) else v for v in expected(case)["record"].get(f"{name}_optional", [])]
        problems = [p for p in unmatched(want + optional, got) if not any(p == f"missing {o}" for o in optional)]
        assert problems == []
    else:
        assert same(want, got), f"expected {want}, got {got}"


@pytest.mark.parametrize("case", NAMES)
def test_schema(case: str) -> None:
    schema = extracted(case)[1]["schema"]
    assert (schema or "none").split("/")[0] == (expected(case).get("schema") or "none")


@pytest.mark.parametrize("case", NAMES)
def test_every_value_has_evidence_that_holds(case: str) -> None:
    found, data = extracted(case)
    for item in found.evidence:
        assert found.text[item.start : item.end] == item.quote
        assert item.quote
    pointers = {item.path for item in found.evidence}
    for name, value in (data["record"] or {}).items():
        values = range(len(value)) if isinstance(value, list) else ([] if value is None else [None])
        for number in values:
            pointer = f"/{name}" if number is None else f"/{name}/{number}"
            assert any(p == pointer or p.startswith(pointer + "/") for p in pointers), f"no evidence for {pointer}"


@pytest.mark.parametrize("case", NAMES)
def test_blocks_cover_the_text(case: str) -> None:
    found, _ = extracted(case)
    assert "\n".join(found.text[block.start : block.end] for block in found.blocks) == found.text


@pytest.mark.parametrize("case", NAMES)
def test_sections(case: str) -> None:
    headings = {section.heading for section in extracted(case)[0].sections}
    assert [h for h in expected(case).get("sections", []) if h not in headings] == []


@pytest.mark.parametrize("case", NAMES)
def test_content(case: str) -> None:
    text = extracted(case)[0].main_text
    assert [s for s in expected(case).get("content_must_contain", []) if s not in text] == []
    assert [s for s in expected(case).get("content_must_not_contain", []) if s in text] == []


CHECKS = [pytest.param(case, name, id=f"{case}-{name}") for case in NAMES for name in expected(case).get("checks", {})]


@pytest.mark.parametrize(("case", "name"), CHECKS)
def test_check(case: str, name: str) -> None:
    stated = {check.name: check for check in extracted(case)[0].checks}
    status, _, detail = expected(case)["checks"][name].partition(": ")
    assert stated[name].status == status
    assert status != "pass" or stated[name].detail == detail


@pytest.mark.parametrize("case", [case for case in NAMES if "document" in expected(case)])
def test_document(case: str) -> None:
    document = extracted(case)[1]["document"]
    assert {k: document[k] for k in expected(case)["document"]} == expected(case)["document"]
