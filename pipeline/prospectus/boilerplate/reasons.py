"""Why a line is not content: what hides it, the part of the page it stands in, or how sure the network is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp

import numpy as np

from prospectus.boilerplate.characters import Ints
from prospectus.boilerplate.classifier import Odds
from prospectus.boilerplate.regions import DIALOG
from prospectus.boilerplate.seen import Seen
from prospectus.model import Box

_CONSENT = re.compile(r"cookie|consent|gdpr|onetrust", re.IGNORECASE)
_AREAS = {"nav": "navigation", "footer": "footer", "header": "header", "aside": "sidebar"}
_ROLES = {"navigation": "navigation", "contentinfo": "footer", "banner": "header", "complementary": "sidebar"}


def reasons(places: Ints, boxes: Sequence[Box], seen: Seen, odds: Odds) -> Iterator[str]:
    """The reason for each of the lines at these places."""
    at, tree = seen.boxes[places], seen.regions
    parts = ["", *[_AREAS.get(tag) or _ROLES.get(marks.rpartition(" ")[2], "") for tag, marks in tree.names]]
    around = tree.innermost(np.array([part != "" for part in parts])[tree.looks])
    looks, hidden = tree.looks[around[at]], tree.hidden[at]
    consents = {-1: False}
    for box, why, look, value in zip(at.tolist(), hidden.tolist(), looks.tolist(), odds[places].tolist(), strict=True):
        if why:
            yield "hidden" if why != DIALOG else "cookie banner" if _asks(box - 1, boxes, consents) else "dialog"
        else:
            yield parts[look] or _unlikely(value)


@lru_cache(maxsize=4096)
def _unlikely(odds: float) -> str:
    return f"boilerplate (p={1 / (1 + exp(odds / 16)):.2f})"


def _asks(box: int, boxes: Sequence[Box], known: dict[int, bool]) -> bool:
    """Whether a box or one around it asks for consent, each looked at once: pages nest thousands deep."""
    path = []
    while box not in known:
        path.append(box)
        if found := bool(_CONSENT.search(boxes[box].marks)):
            break
        box = boxes[box].parent
    else:
        found = known[box]
    known.update(dict.fromkeys(path, found))
    return found
