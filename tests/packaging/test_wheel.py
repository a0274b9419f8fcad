"""The wheel as a user installs it: every data file inside, and it works outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "pipeline" / "prospectus"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = "import sys, hatchling.build as build; print(build.build_wheel(sys.argv[1]))"
    pytest.importorskip("hatchling")
    made = subprocess.run(
        [sys.executable, "-c", command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return folder / made.stdout.split()[-1]


def test_every_file_of_the_package_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "."], cwd=PACKAGE, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    if not listed:
        pytest.skip("needs the git checkout to know which files belong to the package")
    expected = {f"prospectus/{name}" for name in listed if (PACKAGE / name).exists()}
    assert expected - inside == set()
    assert {name.rpartition(".")[2] for name in inside} >= {"npz", "json", "typed", "bin"}


def test_nothing_else_is_inside(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"prospectus"}
    assert not [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith((".pyc", ".db"))]


def test_it_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    page = tmp_path / "page.html"
    page.write_text("<h1>MSc Robotics</h1><p>University of Wexmere</p><p>Fees: £900 per year</p>", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "from prospectus.cli import main; main()", "extract", "page.html"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["record"]["fees"][0]["amount"] == "900"
    code = "import prospectus, sys; print(prospectus.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(tmp_path))
