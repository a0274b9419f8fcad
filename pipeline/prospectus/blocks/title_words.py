"""Words of titles: what a page is called in its head and its address, and trails of breadcrumbs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\s*[|»›→·•]\s*|\s+[–—-]\s+|\s+::\s+|\s+/\s+|: ")
"""What stands between the name of a page and that of its site."""
_CRUMB = re.compile(r"\s*[|»›→>❯▸]\s*|\s+/\s+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_ACCENT = re.compile("[\u0300-\u036f]+")
_LONGEST_TRAIL = 300


class Name(NamedTuple):
    """Something that a page is called."""

    text: str
    """Case-folded; empty where there is no such name."""
    words: frozenset[str]
    parts: frozenset[str]
    """What stands between the bars and dashes of the name."""


Names = tuple[Name, Name, Name]


def names(head: str, opening: str, address: str) -> Names:
    """What a page is called in its head, its first line and its address; each may be empty."""
    texts = folded([name[:_LONGEST_TRAIL] for name in (head, opening, slug(address))])
    first, second, third = map(_name, texts)
    return first, second, third


def parts(name: str) -> list[str]:
    """What stands between the bars and dashes of a name.

    >>> parts("Data (MSc) | Study | Uni")
    ['Data (MSc)', 'Study', 'Uni']
    """
    return _BETWEEN.split(name[:_LONGEST_TRAIL])


def _name(text: str) -> Name:
    return Name(text, frozenset(words_of(text)), frozenset(parts(text)))


def folded(texts: Sequence[str]) -> list[str]:
    """Texts (none with a line break) in small letters, without accents, as addresses spell them.

    >>> folded(["Génie des ports", "Ströme"])
    ['genie des ports', 'strome']
    """
    joined = "\n".join(texts).casefold()
    if not joined.isascii():
        joined = _ACCENT.sub("", unicodedata.normalize("NFD", joined))
    return joined.split("\n")


def words_of(text: str) -> list[str]:
    """The words of a folded text."""
    return _WORD.findall(text)


def slug(address: str) -> str:
    """The words of the last part of an address that says something.

    >>> slug("https://uni.example/courses/harbour-design.html?year=1"), slug("https://uni.example/")
    ('harbour design', '')
    """
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    for part in reversed(unquote(path).split("/")):
        stem = part.rpartition(".")[0] or part
        if _LETTERS.search(stem) and stem != "index":
            return " ".join(_WORD.findall(stem.replace("_", " ")))
    return ""


def begins(longer: str, shorter: str) -> bool:
    """Whether a name starts with these words and goes on with a sign: `Data (MSc) | Uni` with `Data (MSc)`."""
    rest = longer[len(shorter) :] if longer.startswith(shorter) else ""
    return _BETWEEN.match(rest) is not None


def has_crumbs(line: str) -> bool:
    """Whether a line is a trail from the site's first page to this one.

    >>> has_crumbs("Home › Courses › Data"), has_crumbs("Full-time / part-time")
    (True, False)
    """
    return len(line) <= _LONGEST_TRAIL and len(_CRUMB.findall(line)) > 1


def follows_crumbs(text: str, above: Sequence[str]) -> bool:
    """Whether a line says again what ends a trail right above it.

    >>> follows_crumbs("data", ["Home › Courses › Data", "Share"]), follows_crumbs("data", ["Home", "Share"])
    (True, False)
    """
    short = (line for line in above if len(line) <= _LONGEST_TRAIL)
    return any(_CRUMB.search(line) and _CRUMB.split(line)[-1].casefold() == text for line in short)
