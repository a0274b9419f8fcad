"""The server that forks workers has loaded what pages need: workers load nothing that they could share."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

SERVER = """
import gc, json, sys
import prospectus.runs.warm
loaded, frozen = set(sys.modules), gc.get_freeze_count()
from prospectus.chain import extract_source
from prospectus.model import Source
records = [extract_source(Source(open(path, "rb").read(), path)).record is not None for path in sys.argv[1:]]
print(json.dumps([sorted(set(sys.modules) - loaded), frozen, records]))
"""


def test_real_pages_load_nothing_more() -> None:
    command = [sys.executable, "-W", "ignore", "-c", SERVER, *map(str, SEEDS)]
    late, frozen, records = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    assert late == []
    assert frozen > 100_000
    assert records == [True] * len(SEEDS)
