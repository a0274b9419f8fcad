"""How often each language writes each letter beyond ASCII: `python training/mojibake/letters.py wordfreq/ OUT.json`.

Counted from the word frequencies of wordfreq (Apache-2.0, data CC BY-SA 4.0); used to judge encodings.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from pathlib import Path

import msgpack

OTHER_WAYS = {"ja", "ko", "zh", "bn", "hi", "ta", "fil", "ms", "id"}  # no single-byte encoding, or none needed
RAREST = 1e-4
CAPITALS = 0.06
"""Share of letters that are capitals."""
SIGNS = 0.008
"""Typographic signs beyond ASCII for each letter of running text (measured on the WCXB pages that have any)."""


def letters(path: Path) -> dict[str, int]:
    """Letter -> its cost in tenths of a nat among all characters beyond ASCII; the empty string for any sign."""
    plain = 0.0
    counts: Counter[str] = Counter()
    for centibels, words in enumerate(msgpack.loads(gzip.decompress(path.read_bytes()))[1:], 1):
        for word in words:
            for char in word:
                if char > "\x7f" and char.isalpha():
                    counts[char] += 10 ** (-centibels / 100)
                elif char.isalpha():
                    plain += 10 ** (-centibels / 100)
    total = sum(counts.values())
    share = SIGNS * (plain + total) / (SIGNS * (plain + total) + total)
    costs = {"": round(-10 * math.log(share))}
    total /= 1 - share
    for char, n in counts.items():
        if n / total > RAREST:
            costs[char] = round(-10 * math.log(n / total))
            if len(char.upper()) == 1 and char.upper() != char:
                costs.setdefault(char.upper(), round(-10 * math.log(CAPITALS * n / total)))
    return dict(sorted(costs.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordfreq", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    found = {}
    for path in sorted((args.wordfreq / "data").glob("small_*.msgpack.gz")):
        lang = path.name.split("_")[1].split(".")[0]
        if lang not in OTHER_WAYS:
            found[lang] = letters(path)
    args.out.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), "utf-8")
    print(args.out, args.out.stat().st_size, "bytes", len(found), "languages")


if __name__ == "__main__":
    main()
