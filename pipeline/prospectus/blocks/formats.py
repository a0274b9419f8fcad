"""Which of three a text is: HTML, Markdown, or plain."""

from __future__ import annotations

import re
from typing import Literal

from prospectus.blocks.front_matter import front_matter

Format = Literal["html", "markdown", "text"]

_LOOKED_AT = 200_000
_DOCUMENT = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(
    r"</?(?:html|head|body|div|p|span|a|ul|ol|li|dl|dt|dd|table|tr|td|th|thead|tbody|h[1-6]|section|article|main|nav|header"
    r"|footer|br|strong|b|em|i|img|script|style|details|summary|form|button|figure|blockquote|pre|center|font)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_MARKDOWN = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\]\((?:https?:|/|#|mailto:|tel:)[^)\s]{0,500}\)"),
    re.compile(r"^\|? ?:?-{3,}:? ?\|", re.MULTILINE),
    re.compile(r"\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__"),
    re.compile(r"^ {0,3}[*+-] \S", re.MULTILINE),
)


def format_of(text: str) -> Format:
    r"""What a text is, by its content.

    >>> format_of("<div>Duration</div><div>1 year</div>"), format_of("# Fees\n\n- [Home](/home)")
    ('html', 'markdown')
    >>> format_of("a < b > c")
    'text'
    """
    head = text[:_LOOKED_AT]
    if _DOCUMENT.match(head):
        return "html"
    tags = _TAG.findall(head)
    if len(tags) >= 4 or (len(tags) >= 2 and any(tag.startswith("</") for tag in tags)):
        return "html"
    if front_matter(head).end:
        return "markdown"
    signs = [bool(pattern.search(head)) for pattern in _MARKDOWN]
    if (signs[0] and sum(signs) >= 1) or signs[2] or sum(signs[1:4]) >= 2:
        return "markdown"
    return "text"
