"""The seeds of the fuzzers, and every input that once broke a promise, through their targets."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HERE = Path(__file__).parent
PAGES = sorted((HERE / "seeds" / "pages").iterdir())


def _targets() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_targets", HERE / "targets.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


TARGETS = _targets().TARGETS
OWN = [
    (name, seed)
    for name in TARGETS
    if (HERE / "seeds" / name).is_dir()
    for seed in sorted((HERE / "seeds" / name).iterdir())
]


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages(target: str, page: Path) -> None:
    TARGETS[target](page.read_bytes())


@pytest.mark.parametrize(("target", "seed"), OWN, ids=lambda part: part if isinstance(part, str) else part.stem)
def test_own_seeds(target: str, seed: Path) -> None:
    TARGETS[target](seed.read_bytes())


PIECES = st.sampled_from(
    "<h1> <p> <table><tr><td> </table> <ul><li> <b> <script> <!-- --> &pound; £ € $ 12,900 1e9 0 MSc Fee : per year "
    "apply by 31/02/2026 September â€™ Ã© Â ( ) [ ] | \t \n . , - – % @ https:// IELTS 6.5 ECTS 90".split(" ")
) | st.text(max_size=6)


@pytest.mark.parametrize("target", ["repair", "blocks", "extract", "values"])
@settings(max_examples=60)
@given(pieces=st.lists(PIECES, max_size=40))
def test_what_pages_are_made_of(target: str, pieces: list[str]) -> None:
    TARGETS[target]("".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("target", TARGETS)
@settings(max_examples=40)
@given(content=st.binary(max_size=300))
def test_any_bytes(target: str, content: bytes) -> None:
    TARGETS[target](content)
