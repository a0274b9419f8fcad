"""Which elements are open, as a parser of HTML counts them: end tags that match nothing close nothing.

A model of the tree construction of the HTML Living Standard ("in body"). What the standard closes by the start of
others (`p`, `li`, `td`) is not counted.
"""

from __future__ import annotations

from collections import Counter

NOT_COUNTED = frozenset(
    "html head body p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rb rt rp rtc "
    "area base br col embed hr img input link meta param source track wbr".split()
)
"""Elements that hold nothing or end without a tag: many of them open are no sign of depth."""
_WALLS = frozenset(
    "table template object applet marquee select foreignobject desc title annotation-xml mi mo mn ms mtext".split()
)
"""No end tag inside closes what is open outside ("has an element in scope")."""
_SPECIAL = _WALLS | frozenset(
    "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form "
    "frameset h1 h2 h3 h4 h5 h6 header hgroup iframe keygen listing main menu nav noembed noframes noscript ol "
    "plaintext pre script search section style summary textarea ul xmp".split()
)
"""Only their own end tags, and those of other special elements around them, close these."""


class Nesting:
    """The open elements of a page while its tags are read in order."""

    def __init__(self, deepest: int) -> None:
        self.deepest = deepest
        self._open: list[str] = []
        self._named: Counter[str] = Counter()
        self._cut: Counter[str] = Counter()

    def start(self, name: str) -> bool:
        """Opens an element; whether it is too deep."""
        if len(self._open) >= self.deepest:
            self._cut[name] += 1
            return True
        self._open.append(name)
        self._named[name] += 1
        return False

    def end(self, name: str) -> bool:
        """Closes an element, with all inside of it; whether its start was too deep."""
        if self._open and self._open[-1] == name and not self._cut:
            self._open.pop()
            self._named[name] -= 1
        elif self._cut[name]:
            self._cut[name] -= 1
            self._cut += Counter()
            return True
        elif self._named[name]:
            self._close(name)
        return False

    def _close(self, name: str) -> None:
        barrier = _WALLS if name in _SPECIAL else _SPECIAL
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number] == name:
                self._named.subtract(self._open[number:])
                del self._open[number:]
                return
            if self._open[number] in barrier:
                return


__all__ = ["NOT_COUNTED", "Nesting"]
