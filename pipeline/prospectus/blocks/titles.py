"""What the first lines of a text without markup say of it: a line that names page and site, and an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.model import Line

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_LOOKED_AT = 8


def headed(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The lines (each with the reason why it is not content); a first one that names page and site is the title.

    >>> headed([(Line("Data (MSc) | Uni", "paragraph"), "")])[0][0].kind
    'title'
    """
    if lines and " | " in lines[0][0].text and lines[0][0].kind == "paragraph":
        lines[0] = (lines[0][0]._replace(kind="title"), lines[0][1])
    return lines


def address(lines: Sequence[Line], *, flat: bool) -> str | None:
    """The address that stands alone among the first lines of a text without markup."""
    if not flat:
        return None
    return next((line.text for line in lines[:_LOOKED_AT] if _ADDRESS.fullmatch(line.text)), None)
