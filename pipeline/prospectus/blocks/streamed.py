"""Parts of a page that arrive late, put where they belong: what React's streaming leaves to a script.

A server that streams sends `<template id="B:0">` where a part will stand and, at the end of the page, the part in
`<div hidden id="S:0">`; a script moves it (React's `renderToPipeableStream`; `P:` marks parts inside parts).
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

_MOST = 500
"""Parts that are moved: each is a copy, and pages have a few dozen."""


def put_in_place(page: LexborHTMLParser) -> None:
    """Move the late parts of a page to their places.

    >>> markup = '<p><template id="B:0"></template></p><footer>Imprint</footer><div hidden id="S:0">MSc</div>'
    >>> put_in_place(page := LexborHTMLParser(markup))
    >>> page.body.html
    '<body><p><div id="S:0">MSc</div></p><footer>Imprint</footer></body>'
    """
    for _ in range(_MOST):
        place = page.css_first('template[id^="B:"], template[id^="P:"]')
        if place is None:
            return
        number = (place.attributes["id"] or "")[2:]
        part = page.css_first(f'[id="S:{number}"]') if number.isalnum() else None
        if part is None:
            place.decompose()
            continue
        del part.attrs["hidden"]
        place.replace_with(part)
        part.decompose()
