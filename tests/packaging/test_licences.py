"""The list of licences is that of the lock, and all of them are liberal."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version

import pytest
from tests.packaging.licences import PAGE, licence, locked

FEWEST = 20
LIBERAL = re.compile(r"\b(?:MIT|BSD|0BSD|Apache|ISC|PSF|MPL|Mozilla|Zlib|CC0)\b")
ROW = re.compile(r"^\| (\S+) \| (\S[^|]*) \| ([^|]+) \|$", re.MULTILINE)


def rows() -> dict[str, tuple[list[str], str]]:
    found = {name: (versions.split(", "), stated) for name, versions, stated in ROW.findall(PAGE.read_text("utf-8"))}
    found.pop("package", None)
    return found


def test_every_locked_package_is_listed_and_none_else() -> None:
    assert {name: versions for name, (versions, _) in rows().items()} == locked()


def test_licences_are_liberal_and_as_the_packages_state_them() -> None:
    compared = 0
    for name, (versions, stated) in rows().items():
        choices = re.split(r" OR | / ", stated)
        assert any(all(LIBERAL.search(part) for part in re.split(" AND ", choice)) for choice in choices), name
        try:
            installed = version(name)
        except PackageNotFoundError:  # of another system or Python
            continue
        if installed in versions:  # packages change how they state their licence
            assert stated == licence(name)
            compared += 1
    if compared < FEWEST:
        pytest.skip("what is installed here are not the packages of the lock")
