"""Writes docs/licences.md: what is installed with prospectus, and under which licence.

    python tests/packaging/licences.py

Versions come from requirements.lock, licences from the metadata of the packages that are installed here.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/licences.md"
LOCKED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
ELSEWHERE = {"colorama": "BSD License"}
"""Packages that other systems need: Windows."""
HEAD = """# Licences

Every package that `requirements.lock` installs, with the licence that it states of itself. Written by
`python tests/packaging/licences.py`; `tests/packaging/test_licences.py` compares it with the lock.

| package | version | licence |
|---|---|---|
"""


def locked() -> dict[str, list[str]]:
    """The packages of the lock, with the versions for every supported Python."""
    found: dict[str, list[str]] = {}
    for name, version in LOCKED.findall((ROOT / "requirements.lock").read_text("utf-8")):
        found.setdefault(name, []).append(version)
    return found


def licence(name: str) -> str:
    """What a package says of itself: its SPDX expression, or else its classifiers, or else a line of its own."""
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    told = metadata(name)
    classifiers = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License")]
    return told["License-Expression"] or " / ".join(classifiers) or told["License"].strip()


def page() -> str:
    """The page as it must be."""
    rows = [f"| {name} | {', '.join(versions)} | {licence(name)} |" for name, versions in locked().items()]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    try:
        PAGE.write_text(page(), encoding="utf-8")
    except PackageNotFoundError as missing:
        raise SystemExit(f"{missing}: install requirements.lock first, as make run does") from None
