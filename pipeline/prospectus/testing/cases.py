"""Cases on disk: a page as it came, and what it must extract to."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from prospectus.errors import RunError
from prospectus.extraction import Extraction
from prospectus.model import Source

EXPECTED = "expected.json"
OF_PAGE = ("schema", "sections", "content", "checks", "document")
"""What can be expected of a page besides the fields of its record."""


@dataclass(frozen=True, slots=True)
class Case:
    """A folder with a page and what it must extract to."""

    folder: Path
    expected: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path) -> Case:
        """The case in a folder; raises `RunError` where it cannot be read."""
        file = folder / EXPECTED
        try:
            expected = json.loads(file.read_text("utf-8"))
        except json.JSONDecodeError as error:
            raise RunError(f"{file}, line {error.lineno}: not JSON: {error.msg}") from None
        except OSError as error:
            raise RunError(f"{file}: {error.strerror}") from None
        if not is_expectation(expected):
            raise RunError(f'{file}: expected an object with "schema", and "record" unless the schema is null')
        return cls(folder, expected)

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.name

    @property
    def page(self) -> Path:
        """The file with the page; raises `RunError` where there is none or more than one."""
        pages = input_files(self.folder)
        if len(pages) != 1:
            raise RunError(f"{self.folder}: expected one file named input.html, input.txt or the like")
        return pages[0]

    @property
    def records(self) -> list[Mapping[str, Any]]:
        """The expected records, with what qualifies them; none where the page must hold none."""
        record = self.expected.get("record") or []
        return record if isinstance(record, list) else [record]

    @property
    def fields(self) -> list[str]:
        """The fields of the records that are compared: those that are listed and not `"*"`."""
        listed = (name for one in self.records for name, want in one.items() if want != "*")
        return [name for name in dict.fromkeys(listed) if not self._qualifies(name)]

    def _qualifies(self, name: str) -> bool:
        of = name.removesuffix("_optional")
        return name == "_optional" or (of != name and any(of in one for one in self.records))

    def known_failure(self, field: str) -> str | None:
        """Why a field (or `page-sections` and the like) is known to come out wrong, or `None`."""
        known = self.expected.get("known_failure")
        if isinstance(known, Mapping):
            known = known.get(field)
        return None if known is None else str(known)

    def source(self) -> Source:
        """The page as a run would read it."""
        page = self.page
        return Source(page.read_bytes(), page.name, self.expected.get("url"), self.expected.get("content_type"))

    def extract(self) -> Extraction:
        """What the page extracts to now. Like in a run, whatever happens inside ends as a problem of the page."""
        from prospectus.runs.batch import Reader
        from prospectus.runs.plan import Plan, references
        from prospectus.runs.shards import Item

        reader = Reader.of(Plan(references(self.schema_class)))
        return reader.read(Item(self.source(), key=""))

    @property
    def schema_class(self) -> str | None:
        """The schema that the page is read as: a shipped one, `package.module:Class`, or `file.py:Class` with the file
        relative to the case; `None` where the page decides.
        """
        named = self.expected.get("read_as")
        if named is None:
            return None
        place, colon, name = str(named).rpartition(":")
        if not (colon and place.endswith(".py")):
            return str(named)
        return f"{os.path.normpath(self.folder / place)}:{name}"  # the folder may not be there yet


def is_expectation(data: Any) -> bool:
    """Whether JSON is the expectation of a case."""
    return isinstance(data, Mapping) and "schema" in data and (data["schema"] is None or "record" in data)


def input_files(folder: Path) -> list[Path]:
    """The files of a folder that may be the page of a case."""
    return sorted(path for path in folder.glob("input.*") if path.is_file())


def find_cases(paths: Iterable[Path]) -> list[Case]:
    """All cases in and below folders, ordered by path; raises `RunError` where a folder holds none."""
    found: list[Case] = []
    for path in paths:
        files = [path] if path.name == EXPECTED else sorted(path.rglob(EXPECTED))
        cases = [Case.read(file.parent) for file in files if input_files(file.parent)]
        if not cases:
            raise RunError(f"{path}: no cases here; make one: prospectus fixture add PAGE --to {path}")
        found += cases
    return found


__all__ = ["EXPECTED", "OF_PAGE", "Case", "find_cases", "input_files", "is_expectation"]
