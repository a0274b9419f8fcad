"""Pages that are named on the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prospectus.runs.errors import RunError

if TYPE_CHECKING:
    from prospectus.model import Source


SCHEMA = "programme, guide or file.py:Class; without it each page decides."


def source(name: str) -> Source:
    """The page in a file, or on standard input for `-`; compressed files are decompressed.

    Raises `RunError` where it cannot be read.
    """
    from prospectus.model import Source  # noqa: PLC0415 - for a quick --help

    if name == "-":
        return Source(sys.stdin.buffer.read(), "-")
    from prospectus.runs.sources import page  # noqa: PLC0415 - for a quick --help

    path = Path(name)
    if path.is_dir():
        raise RunError(f"{name} is a folder: prospectus run {name} --out DIR")
    if not path.exists():
        raise RunError(f"{name}: no such file")
    found = page(path)
    if found.problem is not None:
        raise RunError(f"{name}: {found.problem.message}")
    return found.source


__all__ = ["SCHEMA", "source"]
