"""How the CPU time of the whole chain grows when a hard page doubles: a ratio of 2 is linear, 4 is quadratic.

    python benchmarks/growth.py [--only NAME] [--seconds 20] [--write]

Each shape is tried at its full size, a half and a quarter. A shape that takes longer than `--seconds` at a smaller
size is not tried at a larger one.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import prospectus

RESULTS = Path(__file__).parent / "results"
_FEES = "Tuition fee: £12,900 per year for home students from 1 September 2026, apply by 31 July 2026. "
_HEAD = "<h1>MSc Robotics | University of Wexmere</h1>"

SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    "one line of 10 MB": (10_000_000, lambda n: "MSc Robotics students learn about the sea. " * (n // 43)),
    "one word of 10 MB": (10_000_000, lambda n: "a" * n),
    "a number of 1,000,000 digits": (1_000_000, lambda n: "MSc Robotics\nTuition fee: £" + "9" * n),
    "200,000 tags": (200_000, lambda n: _HEAD + "<p>fees<b>x</b>" * (n // 2)),
    "200,000 links": (200_000, lambda n: _HEAD + "<a href=/>Courses</a> " * n),
    "50,000 nested elements": (50_000, lambda n: "<div>" * n + "MSc Robotics"),
    "50,000 nested elements with text": (50_000, lambda n: "<div>MSc Robotics" * n),
    "50,000 nested lists": (50_000, lambda n: "<ul><li>Fees" * n),
    "50,000 nested inline elements": (50_000, lambda n: "<b><i>Fees" * (n // 2)),
    "a table of 5,000 rows": (5_000, lambda n: _HEAD + f"<table>{_rows(n)}</table>"),
    "500 nested tables": (500, lambda n: "<table><tr><td>Fees" * n),
    "20,000 headings": (20_000, lambda n: _HEAD + "".join(f"<h{k % 3 + 2}>Fees {k}</h2><p>text" for k in range(n))),
    "20,000 pairs": (20_000, lambda n: _HEAD + "<dl>" + "".join(f"<dt>Label {k}<dd>£{k}" for k in range(n))),
    "10,000 equal sentences with values": (10_000, lambda n: _HEAD + f"<p>{_FEES * n}"),
    "10,000 lines with other values": (10_000, lambda n: _HEAD + "".join(f"<p>Fee {k}: £{k} a year" for k in range(n))),
    "10,000 flat lines with values": (10_000, lambda n: "MSc Robotics\n" + f"{_FEES}\n" * n),
    "20,000 flat lines with labels": (20_000, lambda n: "MSc Robotics\n" + "Duration\n1 year\n" * (n // 2)),
    "200,000 damaged letters": (200_000, lambda n: "â" * n),
    "200,000 damaged quotes": (200_000, lambda n: "the worldâ€™s " * (n // 12)),
    "200,000 signs of money": (200_000, lambda n: "£" * n),
    "200,000 signs and figures": (200_000, lambda n: "£1 " * (n // 3)),
    "200,000 open brackets": (200_000, lambda n: "(" * n),
    "200,000 letters and digits": (200_000, lambda n: "a1" * (n // 2)),
    "200,000 figures and hyphens": (200_000, lambda n: "1-" * (n // 2)),
    "50,000 awards": (50_000, lambda n: "MSc " * n),
    "50,000 capitalised words": (50_000, lambda n: "Master Of Science In The " * (n // 5)),
    "200,000 at signs": (200_000, lambda n: "a@" * (n // 2)),
    "100,000 attributes": (100_000, lambda n: "<p " + " ".join(f"a{k}=1" for k in range(n)) + ">MSc Robotics"),
    "200,000 open angle brackets": (200_000, lambda n: "<" * n),
    "100,000 entities": (100_000, lambda n: "&amp;pound; " * n),
    "deep metadata": (100_000, lambda n: "<script type='application/ld+json'>" + "[" * n + "</script>" + _HEAD),
}


def _rows(count: int) -> str:
    return "".join(f"<tr><td>Module {k}<td>{k % 60} credits<td>£{k}<td>{k % 28 + 1} July 2026" for k in range(count))


def seconds(page: str) -> float:
    start = time.process_time()
    prospectus.extract(page)
    return time.process_time() - start


def growth(name: str, limit: float) -> list[float]:
    """The seconds at a quarter, a half and the whole of a shape's size, as far as they stay under the limit."""
    size, make = SHAPES[name]
    taken: list[float] = []
    for part in (4, 2, 1):
        if not taken or taken[-1] <= limit:
            taken.append(round(seconds(make(size // part)), 3))
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="a part of the name of a shape")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--write", action="store_true", help="keep the result in benchmarks/results/")
    given = parser.parse_args()
    prospectus.extract(_HEAD)
    lines = ["| | a quarter, s | half, s | whole, s | whole / half |", "|---|---:|---:|---:|---:|"]
    print("\n".join(lines))
    found = {}
    for name in SHAPES:
        if given.only in name:
            taken = found[name] = growth(name, given.seconds)
            ratio = f"{taken[2] / max(taken[1], 0.001):.1f}" if len(taken) == 3 else ""
            cells = [f"{value:.2f}" for value in taken] + ["too long"] * (3 - len(taken))
            lines.append(f"| {name} | {' | '.join(cells)} | {ratio} |")
            print(lines[-1], flush=True)
    if given.write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / "growth.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        (RESULTS / "growth.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
