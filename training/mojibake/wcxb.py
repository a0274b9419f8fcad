"""Paragraphs of the WCXB development split (CC BY 4.0), English as web pages write it.

    python training/mojibake/wcxb.py ground-truth.jsonl.gz texts/ [--fold 0]

`--fold 0` and `--fold 1` leave every second page out, for held-out figures.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

DAMAGED = re.compile("[\x80-\x9f\ufffd]|[ÂÃâð][\x80-\xbf€™œ]| â |[a-z]â[a-z]{1,2}\\b|ï»¿")
LATIN = re.compile(r"[A-Za-z]{3}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("truth", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--fold", type=int)
    args = parser.parse_args()
    lines: dict[str, None] = {}
    for number, row in enumerate(gzip.decompress(args.truth.read_bytes()).decode().strip().split("\n")):
        if number % 2 == args.fold:
            continue
        content = json.loads(row)["ground_truth"].get("main_content") or ""
        for line in content.splitlines():
            # Mostly ASCII keeps the few pages in other languages out.
            if LATIN.search(line) and not DAMAGED.search(line) and sum(c.isalpha() and c > "\x7f" for c in line) < 4:
                lines[line.strip()] = None
    target = args.texts / "wcxb" / "en.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(target, len(lines), "lines")


if __name__ == "__main__":
    main()
