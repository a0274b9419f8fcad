"""How likely bytes are to be text of some language in an encoding: what decides between encodings that all decode."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path

from prospectus.mojibake.statistics import statistics

SIGNS = "’‘“”–—…«»„•·©®™°€£§№\xa0\xad×½²³‚‹›"
APOSTROPHE, SIGN = 8, 25
"""Of a sign among signs."""
STRANGE = 100
"""Tenths of a nat for a character that the language does not write."""
CONTROL = 150
IDEOGRAPH = 60
"""For each character of running Chinese, Japanese or Korean, which stands for two bytes."""
FOREIGN = 200
"""Most that the words of the page can say against a language."""
SAMPLE = 65536
RUNS = 5000
RUN = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
MISPLACED, ALONE = 100, 30
# Cyrillic, Greek, Hebrew or Arabic beside Latin letters; signs inside words.
MIXED = re.compile(r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]|[^\W\d_][³²¹½¼¾°©®£¥§¶±µ¿¡¤¬¦«»÷×][^\W\d_]")
LONELY = re.compile(r"^[^\W\d_\x00-\x7f]$", re.MULTILINE)
TAG = re.compile("<[^<>]{0,1000}>")
SURROUNDED = re.compile("[\x01-\x7f]{0,60}\x00[\x00-\x7f]{0,60}")
HIGH = re.compile(r"[^\x00-\x7f]")
CJK_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9f\u3000-\u3003]+")


def cost(text: str, spoken: Mapping[str, int]) -> float:
    """Tenths of a nat for the characters beyond ASCII of `text` in the language that suits best; lower is likelier.

    `spoken` is what the words of the page say about its language.

    >>> cost("Příliš žluťoučký kůň", {}) < cost("PøíliШ ћluќouиkэ kщт", {})
    True
    """
    counts = Counter(HIGH.findall(text))
    ideographs = sum(len(run) for run in CJK_RUN.findall(text) if len(run) > 1)
    if ideographs * 2 > sum(counts.values()):
        return IDEOGRAPH * ideographs + STRANGE * (sum(counts.values()) - ideographs)
    most = max(spoken.values(), default=0)
    least = min(_cost(counts, own) + min(FOREIGN, most - spoken.get(lang, 0)) for lang, own in _letters().items())
    return least + MISPLACED * len(MIXED.findall(text)) + ALONE * len(LONELY.findall(text))


def surroundings(content: bytes) -> bytes:
    r"""The bytes beyond ASCII, each run on a line with the letters beside it.

    >>> surroundings(b"<p>don\x92t \xa9 2020")
    b'n\x92t\n\xa9'
    """
    return b"\n".join(match.group() for match in islice(RUN.finditer(content), RUNS))


def languages(content: bytes) -> Mapping[str, int]:
    """What the ASCII words around the other bytes say about the language, in tenths of a nat."""
    text = content[:SAMPLE].decode("ascii", "replace").replace("\ufffd", "\x00")
    around = " ".join(
        match.group().replace("\x00", "") for match in islice(SURROUNDED.finditer(TAG.sub(" ", text)), 200)
    )
    return statistics().words.speaks(around.lower())


def _cost(counts: Counter[str], own: Mapping[str, int]) -> int:
    return sum(n * _each(char, own) for char, n in counts.items())


def _each(char: str, own: Mapping[str, int]) -> int:
    if (known := own.get(char)) is not None:
        return known
    if char in SIGNS:
        return own[""] + (APOSTROPHE if char == "’" else SIGN)
    return CONTROL if char < "\xa0" or char == "\ufffd" else STRANGE


@lru_cache(maxsize=1)
def _letters() -> dict[str, dict[str, int]]:
    loaded: dict[str, dict[str, int]] = json.loads(Path(__file__).with_name("letters.json").read_text("utf-8"))
    return loaded


__all__ = ["cost", "languages"]
