"""Cases made and brought up to date from what pages extract to."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from prospectus.errors import RunError
from prospectus.extraction import Extraction
from prospectus.model import Source
from prospectus.testing.cases import EXPECTED, Case
from prospectus.testing.check import CaseResult, FieldResult, quotes_of
from prospectus.testing.compare import OPTIONAL
from prospectus.testing.layout import as_text
from prospectus.testing.pairing import paired

SUFFIX = re.compile(r"\.(?:html?|xhtml|te?xt|md|markdown)$", re.IGNORECASE)


def add_case(source: Source, folder: Path, name: str | None = None, read_as: str | None = None) -> Case:
    """Keeps a page and what it extracts to now as a case below `folder`.

    `name`: of the case; by default made from the title. `read_as`: the schema, as on the command line. Raises
    `RunError` where there is such a case already.
    """
    draft = Case(folder / (name or "new"), {"schema": None, **how_to_read(source, folder / (name or "new"), read_as)})
    found = _extracted(draft, source)
    place = folder / (name or slug(found.document.title or PurePosixPath(source.uri).stem))
    case = Case(place, {"schema": None, **how_to_read(source, place, read_as)} | expectation(found))
    if (place / EXPECTED).exists():
        raise RunError(f"{place} exists: choose another --name, or accept its changes with prospectus check --update")
    write_input(case, source)
    save(case)
    return case


def write_input(case: Case, source: Source) -> None:
    """Puts the page of a case in its place."""
    case.folder.mkdir(parents=True, exist_ok=True)
    (case.folder / f"input{_suffix(source)}").write_bytes(source.content)


def save(case: Case) -> None:
    """Writes what is expected of a case."""
    (case.folder / EXPECTED).write_text(as_text(case.expected) + "\n", encoding="utf-8")


def expectation(found: Extraction) -> dict[str, Any]:
    """What an extraction holds that a reviewer needs: values, and the quotes that they rest on."""
    data = found.model_dump(mode="json")
    if data["record"] is None:
        return {"schema": None}
    records = data["record"] if isinstance(data["record"], list) else [data["record"]]
    quotes = {name: list(quotes_of(found, name)) for name in records[0]}
    return {
        "schema": data["schema"].split("/")[0],
        "record": data["record"],
        "quotes": {name: held for name, held in quotes.items() if held},
    }


def accepted(result: CaseResult) -> Case:
    """The case with what changed taken over.

    What did not change stays as it was written: values that list only some of their keys, optional ones, fields that
    are not compared. Fields that are known to fail keep the right expectation; one that comes out right now is not
    listed any more.
    """
    expected = dict(result.case.expected)
    now = expectation(result.extraction)
    quotes = dict(expected.get("quotes") or {})
    several = isinstance(expected.get("record"), list) or isinstance(now.get("record"), list)
    record = _all_taken_over(result, now.get("record")) if several else dict(expected.get("record") or {})
    for field in result.changed:
        if not field.counted:
            _accept_of_page(expected, field)
        elif now["schema"] is not None:
            if isinstance(record, dict):
                record[field.name] = _taken_over(record[field.name], now["record"].get(field.name), field)
            if field.name in quotes:
                quotes[field.name] = list(field.quotes)
    if expected["schema"] is None:
        record, quotes = {}, {}
    for key, part in (("record", record), ("quotes", quotes)):
        if part or key in expected:
            expected[key] = part
    _forget_healed(expected, result)
    return Case(result.case.folder, expected)


def _taken_over(want: Any, got: Any, field: FieldResult) -> Any:
    if not (isinstance(want, list) and isinstance(got, list)):
        return got
    stay = [item for item in want if not any(item is lost for lost in field.match.missing)]
    return [*stay, *field.match.extra]


def _all_taken_over(result: CaseResult, found: Any) -> Any:
    """The records of a page that holds several, with the fields that changed; those that are no more are left out."""
    changed = {field.name for field in result.changed if field.counted}
    want = result.case.expected.get("record")
    if not changed or found is None:
        return want
    if not (isinstance(want, list) and isinstance(found, list)):
        return found
    taken: list[Any] = []
    for one, now in paired(want, found):
        if one is None:
            taken.append(now)
        elif now is not None:
            taken.append({name: now.get(name) if name in changed else value for name, value in one.items()})
        elif one.get(OPTIONAL):
            taken.append(one)
    return taken


def _accept_of_page(expected: dict[str, Any], field: FieldResult) -> None:
    part = field.name.removeprefix("page-")
    lost = set(map(str, field.match.missing))
    if part == "schema":
        expected["schema"] = field.match.extra[0] if field.match.extra else None
    elif part == "sections":
        expected["sections"] = [heading for heading in expected["sections"] if heading not in lost]
    elif part == "content":
        for key in ("content_must_contain", "content_must_not_contain"):
            gone = lost | set(map(str, field.match.extra))
            expected[key] = [text for text in expected.get(key, ()) if text not in gone]
    elif part == "checks":
        stated = dict(text.split(": ", 1) for text in map(str, field.match.extra))
        kept = {name: outcome for name, outcome in expected["checks"].items() if f"{name}: {outcome}" not in lost}
        expected["checks"] = kept | stated
    else:
        now = field.match.extra[0] if field.match.extra else {}
        expected["document"] = {key: now.get(key) for key in expected["document"]}


def _forget_healed(expected: dict[str, Any], result: CaseResult) -> None:
    known = expected.get("known_failure")
    healed = {field.name for field in result.healed}
    if isinstance(known, Mapping):
        known = {name: why for name, why in known.items() if name not in healed}
    elif healed:
        known = None
    if known:
        expected["known_failure"] = known
    else:
        expected.pop("known_failure", None)


def _extracted(case: Case, source: Source) -> Extraction:
    """The extraction of a page that is not in its folder yet, as its case will read it."""
    from prospectus.runs.batch import Reader
    from prospectus.runs.plan import Plan, references
    from prospectus.runs.shards import Item

    return Reader.of(Plan(references(case.schema_class))).read(Item(source, key=""))


def how_to_read(source: Source, place: Path, read_as: str | None) -> dict[str, str]:
    """What a case must say so that its page is read the same way again."""
    how = {"url": source.url, "content_type": source.content_type, "read_as": _beside(read_as, place)}
    return {name: value for name, value in how.items() if value}


def _beside(read_as: str | None, place: Path) -> str | None:
    """The file of a schema as the case sees it, so that the folder can move with its project."""
    file, colon, name = (read_as or "").rpartition(":")
    if not (colon and file.endswith(".py")):
        return read_as
    return f"{Path(os.path.relpath(file, place)).as_posix()}:{name}"


def _suffix(source: Source) -> str:
    name = re.sub(r"\.(?:gz|bz2|xz|zst|zip)$", "", PurePosixPath(source.uri).name, flags=re.IGNORECASE)
    match = SUFFIX.search(name)
    if match:
        return match.group().lower()
    return ".html" if b"<" in source.content.lstrip()[:1] else ".txt"


def slug(words: str) -> str:
    """A name for a folder.

    >>> slug("MSc Marine Robotics | University of Wexmere")
    'msc-marine-robotics-university-of-wexmere'
    """
    return "-".join(re.findall(r"[^\W_]+", words.lower()))[:60].strip("-") or "page"


__all__ = ["accepted", "add_case", "expectation", "how_to_read", "save", "slug", "write_input"]
