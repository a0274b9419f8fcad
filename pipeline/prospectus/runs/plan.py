"""What a run does with every page, and the names of code that worker processes resolve for themselves."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from types import ModuleType
from typing import Any

from prospectus._version import __version__
from prospectus.errors import RunError
from prospectus.extraction import Extraction
from prospectus.model import Source
from prospectus.schema import Record

Extractor = Callable[[Source, type[Record] | None], Extraction]

CHAIN = "prospectus.chain:extract_source"
"""What reads a page."""
RESERVED = frozenset({"blocks", "checks", "documents", "evidence", "problems", "repairs", "sections", "texts"})
"""Tables that every output has: no schema may take their names."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is done with every page. Everything here but the limits decides what comes out."""

    schemas: tuple[str, ...]
    """References to record classes. One: every page is read as it; several: each page decides."""
    extractor: str = CHAIN
    page_timeout: float = 30.0
    """Seconds."""
    worker_memory: int = 2048
    """How many megabytes a worker may take beyond what it has when it starts."""

    def classes(self) -> tuple[type[Record], ...]:
        """The record classes.

        Raises `RunError` where a reference leads nowhere.
        """
        return tuple(record_class(reference) for reference in self.schemas)

    def digest(self) -> str:
        """Names everything but the page that decides what comes out: configuration, code, versions of libraries."""
        files = [digest for reference in (*self.schemas, self.extractor) if (digest := _file_digest(reference))]
        names = [_base_name(reference) for reference in (*self.schemas, self.extractor)]
        return _hash(*names, *files, code_digest())


def references(schema: str | type[Record] | None) -> tuple[str, ...]:
    """References to the record classes that a schema names; without one, to all that are shipped.

    Raises `RunError` where there is no such schema.
    """
    if isinstance(schema, type):
        file = getattr(sys.modules.get(schema.__module__), "__file__", None)
        if schema.__module__ in ("__main__", "__mp_main__") and file:
            return (f"{file}:{schema.__qualname__}",)
        return (f"{schema.__module__}:{schema.__qualname__}",)
    if schema is not None and ":" in schema:
        return (schema,)
    shipped = {record.table_name(): references(record) for record in resolve("prospectus.records:SCHEMAS")}
    if schema is None:
        return tuple(reference for found in shipped.values() for reference in found)
    if schema not in shipped:
        raise RunError(f"there is no schema {schema}: choose {' or '.join(shipped)}, or give file.py:Class")
    return shipped[schema]


def record_class(reference: str) -> type[Record]:
    """The record class behind `package.module:Class` or `file.py:Class`."""
    found = resolve(reference)
    if not (isinstance(found, type) and issubclass(found, Record)):
        raise RunError(f"{reference} is not a schema: a schema is a class derived from prospectus.Record")
    if found.table_name() in RESERVED:
        raise RunError(f"{reference}: the table {found.table_name()} exists in every output; rename the class")
    if "document_id" in found.model_fields:
        raise RunError(f"{reference}: the field document_id exists in every table; rename the field")
    if found.many and "position" in found.model_fields:
        raise RunError(f"{reference}: the field position numbers the records of a page; rename the field")
    return found


def resolve(reference: str) -> Any:
    """The object behind `package.module:name` or `path/to/file.py:name`.

    >>> resolve("prospectus.schema:Record").__name__
    'Record'
    """
    place, _, name = reference.rpartition(":")
    if not place:
        raise RunError(f"{reference}: expected package.module:Name or file.py:Name")
    module = _module_of_file(Path(place)) if place.endswith(".py") else _module(place)
    try:
        return getattr(module, name)
    except AttributeError:
        raise RunError(f"{place} has no {name}") from None


def _module(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and (name == error.name or name.startswith(error.name + ".")):
            raise RunError(f"there is no module {name}") from None
        raise


@cache
def _module_of_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise RunError(f"there is no file {path}")
    name = f"_prospectus_{path.stem}_{_hash(str(path.resolve()))[:8]}"
    specification = importlib.util.spec_from_file_location(name, path)
    if specification is None or specification.loader is None:
        raise RunError(f"{path} cannot be read as Python")
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module  # pydantic looks up annotations here
    try:
        specification.loader.exec_module(module)
    except SyntaxError as error:
        raise RunError(f"{path}, line {error.lineno}: {error.msg}") from error
    return module


def _base_name(reference: str) -> str:
    """The reference without its folder: the same file elsewhere is the same configuration."""
    return Path(reference).name


def _file_digest(reference: str) -> str:
    place = reference.rpartition(":")[0]
    return hashlib.sha256(Path(place).read_bytes()).hexdigest() if place.endswith(".py") else ""


@cache
def code_digest() -> str:
    """Names the code that reads pages: this package's files and the versions of the libraries that it needs."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    for name, number in _libraries():
        digest.update(f"{name}={number}\n".encode())
    return digest.hexdigest()[:32]


def _libraries() -> list[tuple[str, str]]:
    try:
        needed = requires("prospectus") or []
    except PackageNotFoundError:
        return []
    names = sorted({line.split(";")[0].split(">=")[0].strip() for line in needed if "extra ==" not in line})
    return [(name, version(name)) for name in names]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


__all__ = ["CHAIN", "RESERVED", "Extractor", "Plan", "code_digest", "record_class", "references", "resolve"]
