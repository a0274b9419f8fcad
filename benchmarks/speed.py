"""The CPU time of the whole chain and of each stage, beside trafilatura and beside the floor: parsing and plain text.

    python benchmarks/speed.py [--pages 150] [--rounds 3] [--folder FOLDER] [--write]

Everything is measured in one process, page by page and one after the other, so that a busy machine slows all alike;
a page counts with its fastest round. `--write` keeps table and JSON in `benchmarks/results/`.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from pages import pages
from prospectus import blocks, boilerplate, chain, decoding
from prospectus.blocks.title_lines import titled
from prospectus.fields import fill, view
from prospectus.model import Source
from prospectus.records import schemas

RESULTS = Path(__file__).parent / "results"
STAGES = ("decode", "read", "repair", "segment", "strip", "assemble", "title", "view", "fill", "state")
WHOLE = ("trafilatura.extract", "lexbor parse + text", "extract")
PACKAGES = ("prospectus", "trafilatura", "selectolax", "pydantic", "numpy", "google-re2")
Times = dict[str, float]


def measure(content: bytes) -> Times:
    """Milliseconds of CPU for a page: the whole chain, both yardsticks, and every stage."""
    times: Times = {}

    def timed(name: str, work: Callable[..., Any], *given: Any) -> Any:
        start = time.process_time_ns()
        made = work(*given)
        times[name] = (time.process_time_ns() - start) / 1e6
        return made

    source = Source(content)
    timed("trafilatura.extract", trafilatura.extract, content)
    timed("lexbor parse + text", floor, content)
    timed("extract", chain.extract_source, source)
    text = timed("decode", decoding.decode, content)
    draft = timed("read", blocks.read, text.text)
    draft = timed("repair", chain.repaired, draft)
    draft = timed("segment", blocks.segment, draft)
    reasons = timed("strip", boilerplate.strip, draft)
    page = timed("assemble", blocks.assemble, draft, reasons)
    page = timed("title", titled, page)
    ready = timed("view", view, page)
    timed("fill", lambda: [fill(ready, schema) for schema in schemas()])
    done = chain.trace(source)
    timed("state", chain.extraction, done)
    return times


def floor(content: bytes) -> str:
    """What no reader of HTML does without."""
    body = LexborHTMLParser(content).body
    return body.text() if body else ""


def fastest(content: bytes, rounds: int) -> Times:
    measured = [measure(content) for _ in range(rounds)]
    return {name: min(times[name] for times in measured) for name in measured[0]}


def summary(times: list[Times]) -> dict[str, Times]:
    """Mean, median and 95th percentile over the pages, and the mean as a share of trafilatura's."""
    whole = statistics.fmean(page["trafilatura.extract"] for page in times)
    made = {}
    for name in (*WHOLE, *STAGES):
        values = sorted(page[name] for page in times)
        mean = statistics.fmean(values)
        low, high = values[len(values) // 2], values[int(len(values) * 0.95)]
        made[name] = {"mean": mean, "median": low, "p95": high, "of trafilatura": mean / whole}
    return {name: {key: round(value, 3) for key, value in row.items()} for name, row in made.items()}


def table(found: dict[str, Times]) -> str:
    lines = ["| | mean ms | median ms | 95th percentile ms | of trafilatura |", "|---|---:|---:|---:|---:|"]
    for name, row in found.items():
        figures = f"{row['mean']:.2f} | {row['median']:.2f} | {row['p95']:.2f} | {row['of trafilatura']:.2f}"
        lines.append(f"| {name if name in WHOLE else '– ' + name} | {figures} |")
    return "\n".join(lines)


def peak_memory(work: str) -> float:
    """The peak memory in MB of a process of its own that works through a page of 1 MB."""
    code = f"page = b'<p>' + b'fees and dates of courses. ' * 40_000\n{work}\n"
    code += "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return round(int(done.stdout) / 1024, 1)


def starts() -> dict[str, float]:
    """Seconds of wall clock for what a process pays once: the fastest of five."""
    commands = {
        "import prospectus": ["-c", "import prospectus"],
        "prospectus --help": ["-c", "from prospectus.cli import main; main()", "--help"],
        "first extraction": ["-c", "import prospectus; prospectus.extract('MSc Robotics\\nFee: £900 per year')"],
        "an empty Python": ["-c", ""],
    }
    found = {}
    for name, command in commands.items():
        runs = []
        for _ in range(5):
            begin = time.perf_counter()
            subprocess.run([sys.executable, *command], capture_output=True, check=True)
            runs.append(time.perf_counter() - begin)
        found[name] = round(min(runs), 3)
    return found


def machine() -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": models[0] if models else platform.processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="HTML files, possibly .gz, instead of the usual pages")
    parser.add_argument("--write", action="store_true", help="keep the result in benchmarks/results/")
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    where, contents = pages(given.pages, given.folder)
    measure(contents[0])
    gc.collect()
    found = summary([fastest(content, given.rounds) for content in contents])
    size = round(statistics.fmean(map(len, contents)) / 1000)
    memory = {
        "prospectus": peak_memory("import prospectus; prospectus.extract(page)"),
        "trafilatura": peak_memory("import trafilatura; trafilatura.extract(page)"),
        "this process": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
    result = {"pages": f"{len(contents)} {where}, {size} KB on average", "rounds": given.rounds, "machine": machine(),
              "CPU milliseconds": found, "peak MB for a page of 1 MB": memory, "seconds": starts()}  # fmt: skip
    print(result["pages"], table(found), json.dumps([memory, result["seconds"]]), sep="\n\n")
    if given.write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "speed.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        (RESULTS / "speed.md").write_text(f"{result['pages']}\n\n{table(found)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
