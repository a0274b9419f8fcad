"""Markup as the parser gets it: what stands apart is in its place, what would cost too much is gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.blocks.depth import may_be_deep, plain, repeats_formatting, shallow
from prospectus.blocks.inlined import inlined

_TAG = re.compile(r"<(?:(/?[A-Za-z][A-Za-z0-9:-]*)|!--.*?(?:-->|\Z))", re.DOTALL)
"""A tag, or a comment with all that only looks like tags in it."""


def prepared(markup: str) -> str:
    """The markup, made ready for the parser; most pages stay as they are.

    >>> prepared("<b>1 year</b>"), prepared("<b x=1><b x=2>" * 200 + "<p>" * 3000).count("<b")
    ('<b>1 year</b>', 0)
    >>> prepared("<div>" * 514 + "MSc</div>").count("<div>")
    512
    """
    tags = tags_in(markup)
    if _stands_apart(markup, tags):
        markup = inlined(markup)
        tags = tags_in(markup)
    if repeats_formatting(tags):
        markup = plain(markup)
    return shallow(markup) if may_be_deep(tags) else markup


def tags_in(markup: str) -> list[str]:
    """The names of the tags in their order; those of end tags begin with a slash.

    >>> tags_in("<DIV class=a><br/>Fee<!-- <p> --></div>")
    ['div', 'br', '/div']
    """
    return [name.lower() for name in _TAG.findall(markup) if name]


def _stands_apart(markup: str, tags: Sequence[str]) -> bool:
    """Whether there is a shadow root, a frame that brings its document, or one without an end."""
    frames = tags.count("iframe")
    return (
        frames > tags.count("/iframe")
        or (frames > 0 and "srcdoc" in markup)
        or ("template" in tags and "shadowrootmode" in markup)
    )
