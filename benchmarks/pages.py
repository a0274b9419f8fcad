"""The pages that benchmarks measure on: real ones where the development data is there, generated ones otherwise."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared" / "data" / "wcxb-dev" / "html"
_WORDS = (
    "course programme students research learning module campus study year library teaching practice field project "
    "assessment skills career degree support team subject department science engineering history language design"
).split()


def pages(count: int, folder: Path | None = None) -> tuple[str, list[bytes]]:
    """Where the pages are from, and at most `count` of them, evenly spread over a folder of (compressed) HTML."""
    folder = folder or SHARED
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    if not files:
        return "generated", [generated(number) for number in range(count)]
    taken = [files[number * len(files) // count] for number in range(min(count, len(files)))]
    name = "WCXB development pages" if folder == SHARED else folder.name
    return name, [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in taken]


def generated(seed: int) -> bytes:
    """A course page as sites build them: much menu, script and style around a little content. 20 to 400 KB."""
    chance = random.Random(seed)
    size = chance.choice([1, 2, 4, 8, 16])

    def prose(words: int) -> str:
        return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."

    menu = "".join(f'<li class="nav-item"><a href="/{n}">{prose(2)}</a></li>' for n in range(40 * size))
    rows = "".join(f"<tr><td>{prose(3)}</td><td>{10 * n}</td><td>£{n},{n}00</td></tr>" for n in range(1, 8))
    body = "".join(
        f"<h2>{prose(3)}</h2><p>{prose(60)}</p><ul><li>{prose(5)}<li>{prose(5)}</ul>" for _ in range(3 * size)
    )
    style = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(400 * size))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>MSc Robotics | University {seed}</title>"
        f"<style>{style}</style></head><body><nav><ul>{menu}</ul></nav><main><h1>MSc Robotics</h1><dl><dt>Duration"
        f"<dd>1 year full-time<dt>Fees<dd>£{9000 + seed} per year<dt>Start date<dd>September 2026</dl>{body}"
        f"<table><tr><th>Module<th>Credits<th>Fee</tr>{rows}</table></main><footer>{menu}</footer></body></html>"
    ).encode()
