"""How likely bytes are to be text of some language in an encoding: what decides between encodings that all decode."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path

from prospectus.mojibake.statistics import statistics

SIGNS = {
    "’": 8,
    "\xa0": 12,
    "“": 17,
    "”": 17,
    "–": 20,
    "—": 20,
    "«": 20,
    "»": 20,
    "„": 25,
    "…": 25,
    "•": 25,
} | dict.fromkeys("‘©®™€£°·×№", 30)
"""Tenths of a nat for a sign among signs (measured on WCXB pages and Debian's documentation, rounded)."""
RARE_SIGN = 60
RARE_SIGNS = frozenset("§\xad½¼²³¹‹›¶¿¡‰¥¢±")
STRANGE = 100
"""Tenths of a nat for a character that the language does not write."""
STRANGE_WESTERN = 85
"""The same for the letters of Western Europe, which names bring everywhere."""
CONTROL = 150
IDEOGRAPH = 60
"""For each character of running Chinese, Japanese or Korean, which stands for two bytes."""
SYLLABLES = 45
"""The same for kana and Hangul, which are fewer."""
KANA, HANGUL = re.compile(r"[\u3041-\u30ff]"), re.compile(r"[\uac00-\ud7a3]")
FOREIGN, FOREIGN_EACH = 400, 30
"""Most that words can say against a language; and for each character beyond ASCII where the page agrees."""
STATED = 150
"""What the page's own `lang` says for it."""
LANG = re.compile(rb"<html[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2})", re.IGNORECASE)
SAMPLE = 65536
RUNS = 5000
RUN = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
MISPLACED, ALONE = 100, 30
# Cyrillic, Greek, Hebrew or Arabic beside Latin letters; signs inside words.
MIXED = re.compile(
    r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]|[^\W\d_](?:[³²¹½¼¾°©®£¥§¶±µ¿¡¤¬¦«»÷×‚†‡][^\W\d_]|[¨¸¯])|[¨¸¯][^\W\d_]"
)
LONELY = re.compile(r"^[^\W\d_\x00-\x7f]$", re.MULTILINE)
TAG = re.compile("<[^<>]{0,1000}>")
SURROUNDED = re.compile("[\x01-\x7f]{0,60}\x00[\x00-\x7f]{0,60}")
HIGH = re.compile(r"[^\x00-\x7f]")
CJK_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9f\u3000-\u3003]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the ASCII words of a page say about its language, in tenths of a nat."""

    evidence: Mapping[str, int] = field(default_factory=dict)
    stated: str = ""
    """The language that the page states and that its words speak for."""


def cost(text: str, spoken: Spoken) -> float:
    """Tenths of a nat for the characters beyond ASCII of `text` in the language that suits best; lower is likelier.

    `spoken` is what the words of the page say about its language.

    >>> cost("Příliš žluťoučký kůň", Spoken()) < cost("PøíliШ ћluќouиkэ kщт", Spoken())
    True
    """
    counts = Counter(HIGH.findall(text))
    running = "".join(run for run in CJK_RUN.findall(text) if len(run) > 1)
    if len(running) * 2 > sum(counts.values()):
        return _eastern(running) + STRANGE * (sum(counts.values()) - len(running))
    limit = max(FOREIGN, FOREIGN_EACH * sum(counts.values())) if spoken.stated else FOREIGN
    most = max(spoken.evidence.values(), default=0)
    least = min(
        _cost(counts, own) + min(limit, most - spoken.evidence.get(lang, 0)) for lang, own in _letters().items()
    )
    return least + MISPLACED * len(MIXED.findall(text)) + ALONE * len(LONELY.findall(text))


def surroundings(content: bytes) -> bytes:
    r"""The bytes beyond ASCII, each run on a line with the letters beside it.

    >>> surroundings(b"<p>don\x92t \xa9 2020")
    b'n\x92t\n\xa9'
    """
    return b"\n".join(match.group() for match in islice(RUN.finditer(content), RUNS))


def languages(content: bytes) -> Spoken:
    """What the ASCII words around the other bytes and the page's `lang` say about the language."""
    text = content[:SAMPLE].decode("ascii", "replace").replace("\ufffd", "\x00")
    around = " ".join(
        match.group().replace("\x00", "") for match in islice(SURROUNDED.finditer(TAG.sub(" ", text)), 200)
    )
    words = statistics().words
    spoken = words.speaks(around.lower()).tolist()
    found = Counter({name: score for name, score in zip(words.languages, spoken, strict=True) if score})
    likeliest = max(found, key=lambda name: found[name], default="")
    stated = LANG.search(content, 0, SAMPLE)
    language = stated.group(1).decode().lower() if stated else ""
    if language:
        found[language] += STATED
    return Spoken(found, language if language == likeliest else "")


def _eastern(running: str) -> int:
    hangul, kana = len(HANGUL.findall(running)), len(KANA.findall(running))
    ideographs = len(running) - hangul - kana
    if hangul and ideographs * 10 > len(running):
        return STRANGE * len(running)  # Korean is not written so: it is Chinese read as Korean
    return SYLLABLES * (hangul + kana) + IDEOGRAPH * ideographs


def _cost(counts: Counter[str], own: Mapping[str, int]) -> int:
    return sum(n * _each(char, own) for char, n in counts.items())


def _each(char: str, own: Mapping[str, int]) -> int:
    if (known := own.get(char)) is not None:
        return known
    if sign := SIGNS.get(char) or (RARE_SIGN if char in RARE_SIGNS else 0):
        return own[""] + sign
    if char < "\xa0" or char == "\ufffd":
        return CONTROL
    return STRANGE_WESTERN if char.isalpha() and char < "\u0100" else STRANGE


@lru_cache(maxsize=1)
def _letters() -> dict[str, dict[str, int]]:
    loaded: dict[str, dict[str, int]] = json.loads(Path(__file__).with_name("letters.json").read_text("utf-8"))
    return loaded


__all__ = ["Spoken", "cost", "languages", "surroundings"]
