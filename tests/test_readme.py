"""What the README and the docs show is true: their commands run, their Python gives what is shown, their input is in
the seeds and their records come out of it."""

from __future__ import annotations

import contextlib
import doctest
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import prospectus
from prospectus import runs
from prospectus.cli import main

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (\w+\.py)\n")


class Fenced(NamedTuple):
    language: str
    code: str


def fenced(page: Path) -> list[Fenced]:
    """The blocks of code of a page."""
    return [Fenced(*match.groups()) for match in _FENCE.finditer(page.read_text("utf-8"))]


def runnable(page: Path) -> bool:
    return any(block.language in ("sh", "python") for block in fenced(page))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder with the seeds, and the commands of this environment at hand."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.setattr(sys, "argv", sys.argv)
    monkeypatch.setattr(runs, "run", partial(alone, runs.run))
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    with contextlib.chdir(tmp_path):
        yield tmp_path


def alone(run: Callable[..., Any], *inputs: Any, **options: Any) -> Any:
    """A run in one process: to start a second one takes longer than four pages."""
    return run(*inputs, **(options | {"workers": 1}))


@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)], ids=lambda page: page.name)
def test_commands_and_python_run(page: Path, folder: Path) -> None:
    """The blocks of a page in their order, in one folder and one namespace."""
    names: dict[str, Any] = {"__name__": page.stem}
    if page.parent != ROOT and '"output' in page.read_text("utf-8"):
        what_the_readme_left(folder)
    for number, block in enumerate(fenced(page)):
        if block.language == "sh":
            for line in block.code.splitlines():
                if not line.startswith("make ") and "--serve" not in line:  # what installs, what does not end
                    run_line(line)
        elif block.language == "python" and (file := _FILE.match(block.code)):
            (folder / file[1]).write_text(block.code, "utf-8")
        elif block.language == "python" and ">>>" in block.code:
            test = doctest.DocTestParser().get_doctest(block.code, names, f"{page.name}-{number}", page.name, 0)
            outcome = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, clear_globs=False)
            assert outcome.attempted
            assert not outcome.failed
            names |= test.globs
        elif block.language == "python":
            exec(compile(block.code, f"{page.name}-{number}", "exec", dont_inherit=True), names)


def what_the_readme_left(folder: Path) -> None:
    """The docs go on from what the README did: its schema, its run, and a folder of pages."""
    blocks = [block.code for block in fenced(ROOT / "README.md") if _FILE.match(block.code)]
    for code in blocks:
        (folder / code.split()[1]).write_text(code, "utf-8")
    shutil.copytree(folder / "seeds", folder / "pages")
    prospectus.run("seeds/", "output/")


def run_line(line: str) -> None:
    """A line as a shell runs it; this project's own command in this process, which spares its start."""
    words = shlex.split(line, comments=True)
    if words[:1] != ["prospectus"] or set(line) & set("|&;<>$`"):
        run_shell(line)
        return
    arguments = [
        found for word in words[1:] for found in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]
    sys.argv = ["prospectus", *arguments]
    with pytest.raises(SystemExit) as ended:
        main()
    assert not ended.value.code, line


def run_shell(code: str) -> None:
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{code}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


def recipe(target: str) -> str:
    found = re.search(rf"^{target}:.*\n((?:\t.+\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert found, f"the Makefile has no target {target}"
    return found[1].strip()


def test_make_targets_that_are_shown_exist() -> None:
    shown = {
        target for page in PAGES for target in re.findall(r"(?:^|`)make (\w+)", page.read_text("utf-8"), re.MULTILINE)
    }
    assert {"run", "test"} <= shown
    for target in shown:
        assert recipe(target)


def test_make_run_calls_what_the_readme_runs() -> None:
    """The recipe is the first command that `test_commands_and_python_run` runs."""
    command = recipe("run").replace("$(BIN)/", "")
    assert command in (ROOT / "README.md").read_text("utf-8")


def test_make_test_calls_what_is_installed(folder: Path) -> None:
    command = recipe("test").replace("$(BIN)/", f"{Path(sys.executable).parent}/")
    run_shell(f"{command} --version")


@cache
def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


@cache
def shown_page() -> dict[str, Any]:
    """The extraction of the seed that the README shows."""
    path = ROOT / re.findall(r"\((seeds/001\S+)\)", readme())[0]
    return prospectus.extract(path).model_dump(mode="json")


def test_shown_input_is_real() -> None:
    seed = (ROOT / re.findall(r"\((seeds/001\S+)\)", readme())[0]).read_text("utf-8")
    shown = next(block.code for block in fenced(ROOT / "README.md") if block.language == "text")
    for line in shown.splitlines():
        assert line in seed


def holds(shown: Any, real: Any) -> bool:
    """Whether everything shown is there: of objects and lists a part may be shown, numbers compare as numbers."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(holds(value, real.get(key)) for key, value in shown.items())
    if isinstance(shown, list):
        return isinstance(real, list) and all(any(holds(value, other) for other in real) for value in shown)
    try:
        return shown == real or Decimal(str(shown)) == Decimal(str(real))
    except InvalidOperation:
        return False


def test_shown_record_and_evidence_are_what_comes_out() -> None:
    record, evidence = (json.loads(block.code) for block in fenced(ROOT / "README.md") if block.language == "json")
    for name, value in record.items():
        assert holds(value, shown_page()["record"][name]), f"{name}: {shown_page()['record'][name]}"
    for item in evidence:
        assert holds([item], shown_page()["evidence"]), item


def test_stages_are_those_of_the_chain() -> None:
    from prospectus import chain

    stages = next(line for line in readme().splitlines() if line.startswith("decode →"))
    assert stages in (chain.__doc__ or "")
    for name in re.findall(r"`([\w/]+(?:/|\.py))`", readme()):
        if not name.startswith(("seeds", "output")):
            assert (ROOT / "pipeline/prospectus" / name).exists() or (ROOT / name).exists(), name


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
