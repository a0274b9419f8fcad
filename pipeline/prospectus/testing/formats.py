"""Results of a check for machines: JUnit, JSON, annotations of GitHub."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from prospectus.testing.cases import EXPECTED
from prospectus.testing.check import CaseResult, FieldResult
from prospectus.testing.score import Score, total
from prospectus.testing.show import difference, scores_of


def as_junit(results: Sequence[CaseResult]) -> bytes:
    """JUnit XML: a suite a page, a test a field; known failures are skipped tests."""
    root = ElementTree.Element("testsuites", name="prospectus")
    for result in results:
        failed, known = len(result.changed), sum(not field.same and not field.changed for field in result.fields)
        counts = {"tests": str(len(result.fields)), "failures": str(failed), "skipped": str(known)}
        suite = ElementTree.SubElement(root, "testsuite", {"name": result.case.name, **counts})
        for field in result.fields:
            test = ElementTree.SubElement(suite, "testcase", classname=result.case.name, name=field.name)
            if field.changed:
                failure = ElementTree.SubElement(test, "failure", message=_legal(next(difference(field))))
                failure.text = _legal("\n".join(difference(field)))
            elif not field.same:
                ElementTree.SubElement(test, "skipped", message=_legal(field.known_failure or ""))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _legal(text: str) -> str:
    """Text without the characters that XML 1.0 forbids."""
    return "".join(
        c for c in text if (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff") or c in "\t\n"
    )


def as_json(results: Sequence[CaseResult]) -> dict[str, Any]:
    """Scores by field and what differs by page."""
    scores = scores_of(results)
    pages = [_page(result) for result in results]
    return {
        "cases": len(results),
        "changed": sum(bool(result.changed) for result in results),
        "scores": {name: _score(score) for name, score in scores.items()} | {"*": _score(total(scores.values()))},
        "pages": [page for page in pages if page["fields"]],
    }


def _score(score: Score) -> dict[str, float]:
    counts = {"right": score.right, "missing": score.missing, "extra": score.extra}
    return counts | {name: round(getattr(score, name), 4) for name in ("precision", "recall", "f1")}


def _page(result: CaseResult) -> dict[str, Any]:
    return {
        "case": result.case.name,
        "fields": {field.name: _field(field) for field in result.fields if not field.same},
    }


def _field(field: FieldResult) -> dict[str, Any]:
    lists = {"missing": field.match.missing, "extra": field.match.extra, "lost_quotes": field.lost_quotes}
    found = {name: list(values) for name, values in lists.items() if values} | {"quotes": list(field.quotes)}
    return found | ({"known_failure": field.known_failure} if field.known_failure else {})


def as_github(results: Sequence[CaseResult]) -> Iterator[str]:
    """Workflow commands that mark the lines of the expected files, a line a changed field.

    Source: GitHub's documentation of workflow commands; `%`, line ends and, in properties, `:` and `,` are escaped.
    """
    for result in results:
        file = result.case.folder / EXPECTED
        for field in result.changed:
            where = f"file={_property(file.as_posix())},line={_line(file, field)}"
            title = _property(f"{result.case.name}: {field.name} changed")
            yield f"::error {where},title={title}::{_data(chr(10).join(difference(field)))}"


def _line(file: Path, field: FieldResult) -> int:
    name = f'"{field.name.removeprefix("page-")}":'
    lines = file.read_text("utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.lstrip(" {").startswith(name)), 1)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


__all__ = ["as_github", "as_json", "as_junit"]
