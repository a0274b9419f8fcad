"""Values that a person confirmed or corrected, as cases: only the fields that were looked at are compared."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from prospectus.errors import RunError
from prospectus.review.document import Envelope, at_path
from prospectus.runs.plan import record_class, references
from prospectus.testing.cases import EXPECTED, Case, input_files
from prospectus.testing.pages import original
from prospectus.testing.write import how_to_read, save, slug, write_input


def confirm(page: Envelope, field: str, text: str, fixtures: Path, schemas: tuple[str, ...]) -> Path:
    """Keeps the right value of a field in the case of its page, which is made where there is none yet.

    `field`: its name, after the number of its record where the page holds several (`3/title`).
    `text`: the value as JSON; plain text stands for itself. `schemas`: references to the schemas of the run. Returns
    the folder of the case; raises `RunError` where the value does not fit the schema or the page is not there any more.
    """
    reference = _reference(page, schemas)
    value = _validated(page, field, text, reference)
    source = original(page["document"])
    folder = fixtures / f"{slug(page['document']['title'] or 'page')}-{page['document']['id'][:6]}"
    if (folder / EXPECTED).exists():
        expected = dict(Case.read(folder).expected)
    else:
        read_as = None if reference in references(None) else reference
        expected = {"schema": page["schema"].split("/")[0], **how_to_read(source, folder, read_as), "record": {}}
    number, _, name = field.rpartition("/")
    if number:
        expected["record"] = _of_several(expected["record"] or [], page["record"], int(number), {name: value})
    else:
        expected["record"] = {**expected["record"], field: value}
        _put_quotes(expected, page, field, value)
    case = Case(folder, expected)
    if not folder.is_dir() or not input_files(folder):
        write_input(case, source)
    save(case)
    return folder


def _of_several(known: list[dict[str, Any]], found: Sequence[Any], number: int, looked_at: dict[str, Any]) -> list[Any]:
    """The records of a page, each with the fields that were looked at, and what was looked at now."""
    records = [*known, *({} for _ in found[len(known) :])]
    records[number] = {**records[number], **looked_at}
    return records


def _put_quotes(expected: dict[str, Any], page: Envelope, field: str, value: Any) -> None:
    """The quotes of a value that was confirmed; a corrected one rests on other words."""
    quotes = dict(expected.get("quotes", {}))
    quotes.pop(field, None)
    if page["record"][field] == value:
        found = [item["quote"] for item in page["evidence"] if f"{item['path']}/".startswith(f"/{field}/")]
        if found:
            quotes[field] = list(dict.fromkeys(found))
    expected["quotes"] = quotes


def _reference(page: Envelope, schemas: tuple[str, ...]) -> str:
    """The schema that made the record of a page, of those that the run was told."""
    name = (page["schema"] or "").split("/")[0]
    found = next((reference for reference in schemas if record_class(reference).table_name() == name), None)
    if found is None:
        raise RunError(f"there is no schema {name} here: prospectus review --serve --schema file.py:Class")
    return found


def _validated(page: Envelope, field: str, text: str, reference: str) -> Any:
    """The value in the form that extractions have."""
    number, _, part = field.rpartition("/")
    try:
        at_path(page, field)
    except LookupError:
        raise RunError(f"the page has no field {field}") from None
    record: Mapping[str, Any] = page["record"][int(number)] if number else page["record"]
    try:
        value = json.loads(text)
    except json.JSONDecodeError:
        value = text
    except RecursionError:
        raise RunError(f"{field}: nested too deep") from None
    try:
        return record_class(reference).model_validate({**record, part: value}).model_dump(mode="json")[part]
    except ValidationError as error:
        first = error.errors()[0]
        raise RunError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


__all__ = ["confirm"]
