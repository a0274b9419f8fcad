"""What a page calls itself and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.model import Line

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_LOOKED_AT = 8
_LONGEST_TITLE = 300


def headed(lines: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The lines (each with the reason why it is not content); a first one that names page and site is the title.

    >>> headed([(Line("Data (MSc) | Uni", "paragraph"), "")])[0][0].kind
    'title'
    """
    if lines and " | " in lines[0][0].text and lines[0][0].kind == "paragraph":
        lines[0] = (lines[0][0]._replace(kind="title"), lines[0][1])
    return lines


def title(lines: Sequence[Line], reasons: Sequence[str], *, flat: bool) -> str:
    """The title of a page: its first main heading that is content, else what its head says, else the first line.

    >>> title([Line("Data | Uni", "title"), Line("Data (MSc)", "heading", level=1)], ["metadata", ""], flat=False)
    'Data (MSc)'
    """
    if flat:
        return lines[0].text if lines and len(lines[0].text) <= _LONGEST_TITLE else ""
    for wanted in (True, False):
        for line, reason in zip(lines, reasons, strict=True):
            if line.kind == "heading" and line.level == 1 and not (wanted and reason):
                return line.text
        if wanted and (named := next((line.text for line in lines if line.kind == "title"), "")):
            return named
    return ""


def address(lines: Sequence[Line], *, flat: bool) -> str | None:
    """The address that stands alone among the first lines of a text without markup."""
    if not flat:
        return None
    return next((line.text for line in lines[:_LOOKED_AT] if _ADDRESS.fullmatch(line.text)), None)
