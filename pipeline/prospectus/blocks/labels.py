"""What a label looks like, and what a value looks like."""

from __future__ import annotations

import re
from functools import lru_cache

from prospectus.blocks import label_words, label_words_elsewhere

LONGEST_LABEL = 60
_MOST_WORDS = 7
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_SOURCES = label_words, label_words_elsewhere


def _labels(words: str) -> set[str]:
    return {label.strip().casefold() for line in words.splitlines() for label in line.split("|")} - {""}


KNOWN = frozenset().union(*(_labels(words) for source in _SOURCES for words in source.LABELS.values()))
_WEAK = frozenset().union(*(_labels(source.WEAK) for source in _SOURCES))
_ASIDE = re.compile(r"\s*(?:\([^()]{0,40}\)|[*†¹²³]{1,3})$")
_ENDS_ASIDE = frozenset(")*†¹²³")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}(?<!\bProf)(?<!\bDipl)[.!?] [^\W\d_a-zß-ÿ]")
_SIGN_OF_VALUE = re.compile(r"[\d£$€¥₹]")
"""What every value has; most texts have none, and need not be read as one."""
_VALUE_START = re.compile(r"[0-9£$€¥₹]")
_VALUE = re.compile(
    r"[~≈>≥<]?\s*(?:[£$€¥₹]|\d|(?:from|up to|approx\.?|about|ca\.?|circa|ab|bis|max\.?|min\.?) \d|[A-Z]{2,3}[$£€]? ?\d"
    r"|(?:Rs\.?|INR|US ?|Fr\.|kr\.?|z[lł]|SFr\.?) ?[$]? ?\d)"
    r"|.{0,60}\b(?:19|20)\d\d\b|.{0,40}\d ?(?:%|€|£|\$|ECTS|CHF|EUR|GBP|USD|SEK)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def is_known_label(text: str) -> bool:
    """Whether a text says no more than what a fact is called.

    >>> is_known_label("Tuition fees:"), is_known_label("Unterrichtssprache"), is_known_label("Machine Learning")
    (True, True, False)
    """
    if len(text) > LONGEST_LABEL + 40:
        return False
    straight = text if text.isascii() else text.translate(_APOSTROPHES)
    bare = straight.rstrip(": ?").casefold()
    if bare[-1:] in _ENDS_ASIDE:
        bare = _ASIDE.sub("", bare)
    bare = bare.rstrip(":. ")
    return bare in KNOWN or bare.replace("co-ord", "coord") in KNOWN


def is_weak_label(text: str) -> bool:
    """Whether a known label is as often an entry of a menu or a heading.

    >>> is_weak_label("Scholarships"), is_weak_label("Start date")
    (True, False)
    """
    return text.rstrip(": ").casefold() in _WEAK


def is_label_like(text: str) -> bool:
    """Whether a text is short and closed as labels are: few words, a letter first, no end of a sentence.

    >>> is_label_like("Graduate salary"), is_label_like("£80"), is_label_like("This course starts in May.")
    (True, False, False)
    """
    return (
        1 < len(text) <= LONGEST_LABEL
        and text[0].isalpha()
        and text[-1] not in ".!,;…"
        and text.count(" ") < _MOST_WORDS
        and not has_sentence_end(text)
    )


def has_sentence_end(text: str) -> bool:
    """Whether a sentence ends inside a text and another begins; abbreviations and ordinals end none.

    >>> has_sentence_end("It lasts a year. You start in May."), has_sentence_end("bis 15. Juli, Prof. May")
    (True, False)
    """
    closed = ". " in text or "? " in text or "! " in text
    return closed and _SENTENCE_END.search(text) is not None


def is_value_like(text: str) -> bool:
    """Whether a text starts or reads like an amount, a date, or a measure.

    >>> is_value_like("£9,250"), is_value_like("September 2026"), is_value_like("Learn more about us")
    (True, True, False)
    """
    return len(text) <= 200 and _SIGN_OF_VALUE.search(text) is not None and _VALUE.match(text) is not None


def known_prefix(text: str) -> int:
    """How long the known label is that a text starts with, when what follows it is a value glued or set on; else 0.

    >>> known_prefix("Duration1 year"), known_prefix("Tuition fees £9,250"), known_prefix("Start your journey")
    (8, 12, 0)
    """
    value = _VALUE_START.search(text, 1, LONGEST_LABEL + 1) if text[:1].isupper() else None
    if not value:
        return 0
    label = text[: value.start()].rstrip()
    return len(label) if is_known_label(label) else 0
