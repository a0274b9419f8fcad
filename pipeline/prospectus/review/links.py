"""Links to the live page."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

LONGEST = 80
"""Characters of a quote that are searched as they are; of a longer one the first and the last words."""


def live_link(url: str | None, words: str = "") -> str | None:
    """The address of a page, scrolled to a quote (WICG: URL Fragment Text Directives); `None` where it is no web page.

    >>> live_link("https://www.wexmere.example/msc#fees", "£9,000 - per year")
    'https://www.wexmere.example/msc#:~:text=%C2%A39%2C000%20%2D%20per%20year'
    >>> live_link("javascript:alert(1)") is None
    True
    """
    if url is None or not _is_web(url):
        return None
    cells = [cell for cell in re.split(r"[\t\n]", words) if cell.strip()]
    if not cells:
        return url
    place = url.partition("#")[0]
    return f"{place}#:~:text={_directive(max(cells, key=len).strip())}"


def _directive(words: str) -> str:
    if len(words) <= LONGEST:
        return _encoded(words)
    parts = words.split()
    return f"{_encoded(' '.join(parts[:4]))},{_encoded(' '.join(parts[-4:]))}"


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and url.isprintable()


__all__ = ["live_link"]
