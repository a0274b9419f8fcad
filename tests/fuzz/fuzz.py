"""Feed a part of the pipeline with what coverage-guided mutation makes of the seeds.

    python tests/fuzz/fuzz.py extract --minutes 10

An input that breaks a promise or takes longer than ten seconds ends the run; it is written beside the working corpus
in `.fuzz/`. Put it into `tests/fuzz/seeds/<target>/` under a name that says what it is: the tests read all of them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["prospectus"]):
    sys.path.insert(0, str(Path(__file__).parent))
    from targets import TARGETS

SEEDS = Path(__file__).parent / "seeds"
WORK = Path(".fuzz")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--longest", type=int, default=4096, help="bytes of an input")
    given = parser.parse_args()
    corpus = WORK / given.target
    corpus.mkdir(parents=True, exist_ok=True)
    # on `repair` the fuzzer itself takes 3 GB in ten minutes
    flags = [
        f"-max_total_time={int(given.minutes * 60)}", f"-max_len={given.longest}", "-timeout=10", "-rss_limit_mb=6144",
        f"-artifact_prefix={WORK / given.target}-", "-print_final_stats=1",
    ]  # fmt: skip
    seeds = [str(folder) for folder in (corpus, SEEDS / given.target, SEEDS / "pages") if folder.is_dir()]
    atheris.Setup([sys.argv[0], *flags, *seeds], TARGETS[given.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
