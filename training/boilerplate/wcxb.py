"""The WCXB development split (Murrough Foley, CC BY 4.0) as lines that are labelled content or boilerplate.

A page's main content is given as text. The words of the page are aligned with its words (longest common subsequence),
and a line's label is the share of its words that the alignment covers.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page of the split: its markup and what a person marked as its main content."""

    name: str
    url: str
    kind: str
    markup: bytes
    content: str

    @property
    def site(self) -> str:
        """The registrable part of the host, near enough: folds are made by it."""
        host = urlsplit(self.url).netloc.split(":")[0]
        parts = host.removeprefix("www.").split(".")
        return ".".join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


def pages(folder: Path) -> Iterator[Labelled]:
    """Every page of the split in the order of the ground truth."""
    with gzip.open(folder / "ground-truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            truth = json.loads(line)
            name = truth.get("file_id") or truth["_file"].removesuffix(".json")  # one page has only the latter
            kind = (truth.get("_internal") or {}).get("page_type", {}).get("primary", "article")
            yield Labelled(
                name,
                truth.get("url") or "",
                kind.replace("category", "collection"),
                gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()),
                truth["ground_truth"].get("main_content") or "",
            )


def words(text: str) -> list[str]:
    """Lower-cased words, as the benchmark counts them."""
    return WORD.findall(text.lower())


def covered(lines: list[str], content: str) -> list[float]:
    """For each line the share of its words that belong to the content.

    >>> covered(["Home About", "Fees are due in May", "Imprint"], "Fees are due in May")
    [0.0, 1.0, 0.0]
    """
    codes: dict[str, int] = {}
    of_lines = [[codes.setdefault(word, len(codes)) for word in words(line)] for line in lines]
    page = [code for line in of_lines for code in line]
    wanted = [codes[word] for word in words(content) if word in codes]
    hit = bytearray(len(page))
    for op in LCSseq.opcodes(page, wanted):
        if op.tag == "equal":
            hit[op.src_start : op.src_end] = b"\1" * (op.src_end - op.src_start)
    shares, start = [], 0
    for line in of_lines:
        shares.append(sum(hit[start : start + len(line)]) / len(line) if line else 0.0)
        start += len(line)
    return shares
