"""Labelled pages: how many of the quotes that a value rests on are stripped.

    python benchmarks/content.py ../shared/data/pages-dev [--show]

A quote is kept when the text of the lines that are content still holds it (white space aside); quotes that no line
or run of lines holds in the first place are not counted. The share of the page's text that is kept stands beside it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from prospectus.blocks import read, segment
from prospectus.boilerplate import strip
from prospectus.decoding import decode


def squeezed(text: str) -> str:
    return "".join(text.split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print every quote that is stripped")
    args = parser.parse_args()
    files = {path.stem: path for path in (args.folder / "pages").iterdir()}
    kept, found, share = (defaultdict[str, list[float]](list) for _ in range(3))
    for line in (args.folder / "labels.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        draft = segment(read(decode(files[page["id"]].read_bytes()).text))
        reasons = strip(draft)
        whole = squeezed("".join(line.text for line in draft.lines))
        content = squeezed("".join(line.text for line, why in zip(draft.lines, reasons, strict=True) if not why))
        for pointer, quote in page["quotes"].items():
            there = squeezed(quote) in whole
            found[page["kind"]].append(there)
            if there:
                kept[page["kind"]].append(squeezed(quote) in content)
                if args.show and squeezed(quote) not in content:
                    print(f"{page['id']:50} {pointer:28} {quote[:90]!r}")
        share[page["kind"]].append(len(content) / max(1, len(whole)))
    print(f"{'':16} {'pages':>6} {'quotes':>7} {'found':>6} {'kept':>6} {'text kept':>10}")
    for kind in [*sorted(share), "all"]:
        parts = [kind] if kind != "all" else list(share)
        k, f, s = ([value for part in parts for value in table[part]] for table in (kept, found, share))
        print(
            f"{kind:16} {len(s):6} {len(f):7} {sum(f) / max(1, len(f)):6.3f} {sum(k) / max(1, len(k)):6.3f}"
            f" {sum(s) / len(s):10.3f}"
        )


if __name__ == "__main__":
    main()
