"""What repair changes in the visible text of real pages: every distinct change with one context, to be judged.

    python benchmarks/changes.py ../shared/data/wcxb-dev/html > docs/repair-changes.md

Folders of `.html`, `.txt` or either gzipped. Clean pages should not be in the list.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from prospectus.decoding import decode
from prospectus.mojibake import find_repairs
from prospectus.printable import printable

AROUND = 16
HIDDEN = "script, style, noscript, template"


def pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and visible text of each page."""
    for path in sorted(folder.rglob("*")):
        name = path.name.removesuffix(".gz")
        if name.endswith((".html", ".txt")):
            raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            text = decode(raw).text
            yield name, visible(text) if name.endswith(".html") else text


def visible(html: str) -> str:
    tree = LexborHTMLParser(html)
    for node in tree.css(HIDDEN):
        node.decompose()
    return tree.body.text(separator="\n") if tree.body else ""


def rows(name: str, text: str) -> Iterator[str]:
    found = find_repairs(text)
    counts = Counter((each.before, each.after) for each in found.repairs)
    shown = set()
    for each in found.repairs:
        if (change := (each.before, each.after)) not in shown:
            shown.add(change)
            left, right = found.text[max(0, each.start - AROUND) : each.start], found.text[each.end :][:AROUND]
            cells = name, counts[change], ascii(each.before), each.after, f"{left}[{each.after}]{right}"
            yield " | ".join(cell(str(value)) for value in cells)


def cell(value: str) -> str:
    return printable(" ".join(value.split())).replace("|", "\\|").replace("`", "\\`")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    total = changed = 0
    table: list[str] = []
    for name, text in pages(parser.parse_args().folder):
        found = list(rows(name, text))
        total, changed = total + 1, changed + bool(found)
        table += found
    print(f"# What repair changes on {total} pages\n\n{changed} pages, {len(table)} distinct changes of a page.\n")
    print("| page | times | before | after | where |\n| --- | --- | --- | --- | --- |")
    print("\n".join(f"| {row} |" for row in table))


if __name__ == "__main__":
    main()
