"""What holds for every page: evidence is what it says, nothing without evidence, the same again, never an exception."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel

import prospectus
from prospectus.extraction import Extraction

ROOT = Path(__file__).parent.parent
FOLLOWS = {"months_min", "months_max", "earliest", "latest", "level"}
"""What follows from another value by definition."""

FACTS = [
    ("Duration", ["1 year", "24 months", "3 Jahre", "P1Y", "1 year full-time or 2 years part-time", "\u200b18 months"]),
    ("Tuition fees", ["£12,900 per year", "€ 7.450,50", "$9,800", "home £9,250, international £24,000", "free", "£"]),
    ("Application deadline", ["31st July 2026", "05/04/2026", "rolling", "every September", "30 February 2026"]),
    ("Start date", ["September 2026", "Fall 2025", "1 October", "WS 2026/27"]),
    ("Credits", ["90 ECTS", "180 CATS", "120", "1e9 ECTS", "12.5 ECTS each"]),
    ("English", ["IELTS 7.0 overall (minimum 6.5 in all elements)", "TOEFL iBT 93", "IELTS 99", "B2"]),
    ("Email", ["msc@wexmere.ac.uk", "@", "not@an@address"]),
]
WORDS = [
    "The Lighthouse Scholarship pays £3,000 towards living costs.",
    "YearTerm 1Term 2Year 13 modules (30 ECTS)2 modules (15 ECTS)Year 21 module (45 ECTS)",
    "A new £28m centre opens in 2026.",
    "© 2024 University of Wexmere. All rights reserved.",
    "One of the worldâ€™s first masterâs degrees.",
    "Chevron RightHow do I apply?You apply online.",
    "Home",
    "\tNo\tlabels\t",
    "e\u0301 \u202e 𝔐𝔖𝔠 \u0000 \ufffd \ud83d",
    "",
]


def _facts() -> st.SearchStrategy[tuple[str, str]]:
    stated = [(label, value) for label, values in FACTS for value in values]
    return st.sampled_from(stated) | st.tuples(st.sampled_from([label for label, _ in FACTS]), st.text(max_size=30))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of facts and prose, as text of several kinds or as markup of several structures."""
    title = draw(
        st.sampled_from(["MSc Harbour Design | University of Wexmere", "Harbour Design: A Guide to Degrees", "News"])
    )
    facts = draw(st.lists(_facts(), max_size=5))
    prose = draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=60), max_size=4))
    pattern = draw(
        st.sampled_from(
            ["{}: {}\n", "{}{}", "{}\n{}\n\n", "<dl><dt>{}<dd>{}</dl>", "<tr><th>{}<td>{}", "<h2>{}</h2>{}<p>"]
        )
    )
    body = [pattern.format(*fact) for fact in facts] + [
        f"<p>{words}</p>" if "<" in pattern else words for words in prose
    ]
    order = draw(st.permutations(body))
    head = f"<title>{title}</title><h1>{title}</h1><table>" if "<" in pattern else f"{title}\n"
    return head + draw(st.sampled_from(["", " ", "\n"])).join(order)


def values(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The leaves of a record with their JSON pointers."""
    if isinstance(part, BaseModel):
        for name, value in part:
            field = type(part).model_fields[name]
            yield from values(value, f"{path}/{field.alias or name}")
    elif isinstance(part, (list, tuple, set, frozenset)):
        for number, value in enumerate(part):
            yield from values(value, f"{path}/{number}")
    elif part is not None:
        yield path, part


def holds(found: Extraction) -> None:
    """What is true of every extraction."""
    data = found.model_dump(mode="json")
    for item in found.evidence:
        assert found.text[item.start : item.end] == item.quote
    for repair in found.repairs:
        assert found.text[repair.start : repair.end] == repair.after
    assert "\n".join(found.text[block.start : block.end] for block in found.blocks) == found.text
    for section in found.sections:
        assert found.text.startswith(section.heading, section.start)
        assert section.start + len(section.heading) <= section.end <= len(found.text)
    pointers = {item.path for item in found.evidence}
    assert all(0 <= item.confidence <= 1 for item in found.evidence)
    for path, value in values(found.record):
        assert not isinstance(value, float) or path.rpartition("/")[2] in FOLLOWS, f"{path} is a float"
        assert not isinstance(value, Decimal) or value.is_finite()
        parts = path.split("/")
        stated = any("/".join(parts[: n + 1]) in pointers for n in range(1, len(parts)))
        assert stated, f"{path} = {value!r} has no evidence"
    assert found.record is None or found.schema_ == found.record.schema_id()
    assert found.record is not None or found.problems
    assert Extraction.model_validate(data | {"record": None}).text == found.text
    for error in contract(found.schema_).iter_errors(json.loads(json.dumps(data))):
        raise AssertionError(f"{error.json_path}: {error.message}")


@cache
def contract(schema: str | None) -> Draft202012Validator:
    """The published contract of a schema; pages without a record keep to either."""
    name = (schema or "programme/1").split("/")[0]
    return Draft202012Validator(json.loads((ROOT / f"schemas/{name}.schema.json").read_text("utf-8")))


MODEST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@MODEST
@given(pages())
@example("MSc Harbour Design | University of Wexmere\n" + "\n".join(f"{label}: {value[0]}" for label, value in FACTS))
@example("<h1>MSc Harbour Design</h1>" + "".join(f"<dl><dt>{label}<dd>{value[0]}</dl>" for label, value in FACTS))
def test_pages(page: str) -> None:
    found = prospectus.extract(page)
    holds(found)
    assert prospectus.extract(page).model_dump_json() == found.model_dump_json()
    assert prospectus.main_text(page) == found.main_text


@MODEST
@given(
    st.binary(max_size=300)
    | st.builds(
        bytes.__add__, st.sampled_from([b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"MSc X\n"]), st.binary(max_size=200)
    )
)
@example(b"\xef\xbb\xbf\xff\xfe")
@example(b"<html><h1>MSc \x00\x80\xe2</h1>")
@example(b"<" * 3000)
@example("MSc Law | University of Wexmere\nDuration: 1 year".encode("utf-16"))
def test_any_bytes(content: bytes) -> None:
    holds(prospectus.extract(content))


@MODEST
@given(pages(), st.sampled_from(["utf-8", "utf-16", "cp1252", "koi8-r", "shift_jis"]))
def test_any_encoding(page: str, encoding: str) -> None:
    holds(prospectus.extract(page.encode(encoding, "replace")))


@MODEST
@given(pages())
def test_cut_anywhere(page: str) -> None:
    content = page.encode("utf-8", "surrogatepass")
    for share in (3, 2):
        holds(prospectus.extract(content[: len(content) // share]))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_repair_is_done_once(text: str) -> None:
    once = prospectus.repair(text)
    assert prospectus.repair(once) == once
