"""What is not about its page: teasers below a line that announces other pages, and the question after cookies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from prospectus.blocks.boxes import Nesting
from prospectus.boilerplate.classifier import Odds
from prospectus.boilerplate.seen import Seen
from prospectus.model import Box, Line

_LONGEST_NAME = 60
_LONGEST_TEASER = 200
_LONGEST_QUESTION = 600
_MOST_OF_PAGE = 0.5
"""A larger share of the page's text is what the page is about."""
_LOWEST = 6
"""Level of a heading; a line that is none announces what no heading parts."""
_MOST_ON_COOKIES = 4
"""A page with more lines on cookies is about them."""
# How lines begin that announce other pages, in seven languages.
_ANNOUNCED = (
    r"related (?:articles?|posts?|products?|content|stories|news|items|links|pages|topics|reading|videos?|searches)",
    r"you (?:may|might) (?:also )?(?:like|enjoy|need|be interested)",
    r"recommended (?:for you|products?|articles?|reading)|more (?:from|like this)",
    r"(?:customers|people|others|shoppers) (?:also|who)|similar (?:items|products|jobs|pages|articles|listings|posts)",
    r"recently viewed|recent (?:posts|comments|articles)|latest (?:news|posts)|keep reading|(?:what to )?read next",
    r"up next",
    r"ähnliche (?:artikel|produkte|beiträge|themen|stellen)|das könnte (?:sie|dich|ihnen|dir)|auch interessant",
    r"weitere (?:artikel|beiträge|produkte|meldungen)|kunden (?:kauften|haben|,? die)|zuletzt angesehen|mehr zum thema",
    r"(?:à lire|vous aimerez|vous pourriez|nos clients ont) aussi|sur le même (?:sujet|thème)",
    r"(?:articles|produits) (?:similaires|liés|associés|connexes)",
    r"(?:artículos|productos|noticias|contenidos) relacionad[oa]s|(?:también )?te puede interesar|quizás? te interese",
    r"los clientes también|gerelateerde (?:artikelen|producten|berichten)",
    r"(?:lees|bekijk) ook|anderen (?:bekeken|kochten) ook|misschien vind je|vergelijkbare (?:producten|artikelen)",
    r"(?:articoli|prodotti|notizie|contenuti) (?:correlat[ie]|simili)|leggi anche",
    r"potrebbe(?:ro)? (?:anche )?(?:interessarti|piacerti)|relaterade (?:artiklar|produkter)|läs (?:också|även)",
    r"(?:andra|kunder) köpte|liknande (?:produkter|artiklar)|du kanske också",
)
_ELSEWHERE = re.compile("|".join(_ANNOUNCED), re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:we|our|this (?:web)?site|by|wir|unsere|diese|nous|ce site|utilizamos|este sitio|wij|deze|noi|questo sito|vi)"
    r" .{0,80}cookie|cookie.{0,80}\b(?:experience|consent|accept|settings|zustimm|einwillig|expérience|experiencia)",
    re.IGNORECASE,
)

Flags = NDArray[np.bool_]


def elsewhere(lines: Sequence[Line], boxes: Sequence[Box], seen: Seen, odds: Odds) -> Flags:
    """Which lines are surely not about the page, whatever their log-odds.

    >>> from prospectus.blocks.html import read_html
    >>> from prospectus.boilerplate.seen import look
    >>> page = read_html("<p>It is blue, and made of wool.</p><div><h2>Related products</h2><a href=/b>Red</a></div>")
    >>> elsewhere(page.lines, page.boxes, look(page.lines, page.boxes), np.zeros(3, np.float32)).tolist()
    [False, True, True]
    """
    found = np.zeros(len(lines), np.bool_)
    texts, sizes = seen.texts, seen.counts.characters
    linked = np.array([bool(line.links) for line in lines])
    for start, end in _announced(lines, boxes, np.flatnonzero((sizes <= _LONGEST_NAME) & ~linked).tolist()):
        teases = end > start + 1 and 2 * np.count_nonzero(linked[start + 1 : end]) >= end - start - 1
        if teases and sizes[start:end].sum() <= _MOST_OF_PAGE * sizes.sum():
            found[start:end] |= sizes[start:end] <= _LONGEST_TEASER
    about = (odds >= 0) & ~found
    if 2 * np.count_nonzero(about & linked) > np.count_nonzero(about):  # a page that leads elsewhere and does no more
        found[:] = False
    asking = [n for n, text in enumerate(texts) if "ookie" in text]
    if len(asking) <= _MOST_ON_COOKIES:
        found[[n for n in asking if sizes[n] <= _LONGEST_QUESTION and _ASKS.search(texts[n])]] = True
    return found


def _announced(lines: Sequence[Line], boxes: Sequence[Box], short: Sequence[int]) -> Iterator[tuple[int, int]]:
    """From each line that announces other pages to the next heading of its rank, or to the end of its element.

    `short` are the lines that may be the name of something that follows.
    """
    told = [n for n in short if lines[n].text[-1] != ":" and _ELSEWHERE.match(lines[n].text)]
    if not told:
        return
    nesting = Nesting(lines, boxes)
    for number in told:
        around = nesting.around(number)
        last = nesting.spans[around][1] if around >= 0 else number
        headed = lines[number].kind == "heading"
        rank = lines[number].level if headed else _LOWEST
        behind = (n for n in range(number + 1, last + 1) if lines[n].kind == "heading" and lines[n].level <= rank)
        end = next(behind, last + 1)
        if rank > 1 and (headed or end > last):
            yield number, _end_of_links(lines, boxes, nesting, range(number + 1, end), around)


def _end_of_links(lines: Sequence[Line], boxes: Sequence[Box], nesting: Nesting, below: range, around: int) -> int:
    """Where the part of the element with the last link ends: what stands behind it may be about the page again."""
    last = next((n for n in reversed(below) if lines[n].links), None)
    if last is None:
        return below.start
    box = lines[last].box
    while box >= 0 and boxes[box].parent not in (around, -1):
        box = boxes[box].parent
    return min(below.stop, max(last, nesting.spans[box][1] if box != around else last) + 1)


__all__ = ["elsewhere"]
