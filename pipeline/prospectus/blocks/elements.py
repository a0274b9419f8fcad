"""What HTML's elements mean to a reader: what flows inside a line, what is never shown, what hides a part of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from prospectus.blocks.labels import is_known_label

# HTML Living Standard, "phrasing content", less what replaces or embeds.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr output picture q "
    "ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr".split()
)
NEVER_SHOWN = frozenset(
    "script style canvas svg math object embed param source track map area input textarea select option datalist meter "
    "progress audio video head img base link meta frame frameset applet colgroup col".split()
)
PICTURES = frozenset({"img", "svg"})
"""Elements that are passed by, but may name what stands beside them."""
BREAKS = frozenset({"br", "hr"})
HEADINGS = {f"h{n}": n for n in range(1, 7)}
BOLD = frozenset("b strong".split())
SET_OFF = BOLD | frozenset("span em label dfn mark small i u".split())
"""Inline elements that, at the start of a line, often hold its label."""

HOLDS_PARTS = frozenset(
    "div li dd td section article header footer aside nav main ul ol summary figure form fieldset span a".split()
)
"""Elements whose inline children may be laid out as a grid or in columns."""
TABLE_ROLES = {  # WAI-ARIA roles that make a table of other elements
    "table": "table",
    "grid": "table",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "rowheader": "th",
    "columnheader": "th",
}

_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OFF_SCREEN = re.compile(r"(?:left|right|top|text-indent)\s*:\s*-(?:999|[1-9]000)\d{0,4}(?:px|r?em)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])(?:(background)(?:-color)?|color)\s*:\s*(#\w+|white|black)", re.IGNORECASE)
_DIALOG = re.compile(  # each word stands before what is asked of the letter before it: so the search is twice as fast
    r"(?:modal(?<![a-z]modal)|pop-?up(?<![a-z]popup)(?<![a-z]pop-up)|lightbox(?<![a-z]lightbox)"
    r"|consent(?<![a-z]consent)|gdpr(?<![a-z]gdpr)|newsletter-popup|newsletterpopup"
    r"|cookie(?<![a-z]cookie)\w*|onetrust(?<![a-z]onetrust)\S*|cmp(?<![a-z]cmp)-?(?:box|banner|wrapper|popup|overlay|consent)\w*)(?![a-z])"
)
_WHITE_AND_BLACK = {"#fff": "white", "#ffffff": "white", "#000": "black", "#000000": "black"}
_TELLING = frozenset("id hidden style role aria-hidden aria-modal".split())
_NAMING = frozenset("aria-label data-label alt".split())
_NAMES_ITSELF = frozenset("a button nav section article main form ul ol table td th header footer aside".split())
"""Elements whose `aria-label` says what they are, not what stands in them; cells have their headers."""
_MAX_MARKS = 200
"""Longer lists of classes name so much (utility classes, state of the page) that one of them says little."""
_UNFOLDS = re.compile(
    r"accordion|collaps|tab(?<![a-z]tab)(?![a-z])|tab-?(?:pane|content)|panel|toggle|expand|faq|read-?more|show-?more"
    r"|dropdown-content|slide|carousel|swiper"
)


class Element(NamedTuple):
    """What an element's tag and attributes say of it."""

    tag: str
    role: str
    """The part of a table that it says it is, as the tag of that part; or empty."""
    marks: str
    """Its class, id and role as one string."""
    hidden: str
    """Why a reader does not see it at first, or empty."""


def element(tag: str, attributes: Mapping[str, str | None]) -> Element:
    """What the page says of an element.

    >>> element("div", {"class": "line", "role": "row"})
    Element(tag='div', role='tr', marks='line row', hidden='')
    """
    if _TELLING.isdisjoint(attributes):  # so it is with most elements
        return _of_class(tag, attributes.get("class") or "")
    marks = marks_of(attributes)
    role = TABLE_ROLES.get(attributes.get("role") or "", "")
    return Element(tag, role, marks, hidden_reason(tag, attributes, marks))


@lru_cache(maxsize=8192)
def _of_class(tag: str, name: str) -> Element:
    return Element(tag, "", name, hidden_reason(tag, {}, name))


def marks_of(attributes: Mapping[str, str | None]) -> str:
    """The element's class, id and role as one string.

    >>> marks_of({"class": "row key-facts", "id": "facts", "href": "#"})
    'row key-facts facts'
    """
    name, anchor, role = attributes.get("class"), attributes.get("id"), attributes.get("role")
    if not (anchor or role):
        return name or ""
    return " ".join(filter(None, (name, anchor, role)))


@lru_cache(maxsize=4096)
def _is_dialog(marks: str) -> bool:
    """Whether the names that a page gives an element say that it lies over the page."""
    return len(marks) < _MAX_MARKS and _DIALOG.search(marks.lower()) is not None


def name_of(tag: str, attributes: Mapping[str, str | None]) -> str:
    """The known label that an attribute gives to the value in or beside an element; mostly none.

    >>> name_of("i", {"role": "img", "aria-label": "Duration"}), name_of("img", {"alt": "A tree"})
    ('Duration', '')
    """
    if _NAMING.isdisjoint(attributes) or tag in _NAMES_ITSELF:
        return ""
    name = attributes.get("aria-label") or attributes.get("data-label") or attributes.get("alt") or ""
    return name if is_known_label(name) else ""


def hidden_reason(tag: str, attributes: Mapping[str, str | None], marks: str) -> str:
    """Why a reader does not see this element at first, or "" when nothing says that it is hidden.

    Accordions, tabs and slides hide what one click shows: they count as shown. Dialogs and consent banners lie over
    the page and count as hidden.

    >>> hidden_reason("div", {"style": "display: none"}, "")
    'display: none'
    >>> hidden_reason("div", {"style": "display: none"}, "accordion-body")
    ''
    >>> hidden_reason("div", {}, "cookie-banner")
    'dialog'
    """
    over = tag == "dialog" or "aria-modal" in attributes or attributes.get("role") in ("dialog", "alertdialog")
    if over or (_is_dialog(marks) and tag not in ("html", "body")):
        return "dialog"
    if tag == "noscript":
        return tag
    if attributes.get("role") == "tooltip":
        return "tooltip"
    reason = _hiding(attributes)
    return "" if reason and (tag == "details" or _UNFOLDS.search(marks.lower())) else reason


def _hiding(attributes: Mapping[str, str | None]) -> str:
    """Which attribute hides an element, or ""."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return "hidden attribute"
    if (style := attributes.get("style")) and (unseen := _unseen(style)):
        return unseen
    return "aria-hidden" if attributes.get("aria-hidden") == "true" else ""


@lru_cache(maxsize=4096)
def _unseen(style: str) -> str:
    """Why an element of this style is not seen, or "".

    Text that fades in or takes its size from a script begins as transparent or of no size: it counts as seen.

    >>> _unseen("position: absolute; left: -9999px"), _unseen("color: white; background: #fff"), _unseen("left: -5px")
    ('off-screen', 'colour of its background', '')
    """
    if _HIDING_STYLE.search(style):
        return "display: none"
    if _OFF_SCREEN.search(style):
        return "off-screen"
    colours = {part.lower(): _WHITE_AND_BLACK.get(said.lower(), said.lower()) for part, said in _COLOUR.findall(style)}
    return "colour of its background" if colours.get("background", "none") == colours.get("") else ""


def parts_stand_apart(node: LexborNode) -> bool:
    """Whether the inline children of an element are things of their own and not a run of text.

    So it is when there are two or more, nothing else stands among them, and no white space keeps two of them from
    making one word: `<div><span>Duration</span><span>1 year</span></div>`.
    """
    child = node.first_child
    parts, spaced = 0, True
    glued = False
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            if not (child.text_content or "").isspace():
                return False
            spaced = True
        elif tag in INLINE:
            glued = glued or not spaced
            parts += 1
            spaced = False
        elif tag and tag[0] not in "-!" and tag not in NEVER_SHOWN:
            return False
        child = child.next
    return parts >= 2 and glued
