"""The line that is being read: its white space folded, its links and what is set off at its start kept."""

from __future__ import annotations

import re

from prospectus.blocks.elements import BOLD
from prospectus.model import Link

_ASCII_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = " \t\n\r\f"


class Pending:
    """The text, the links and the set-off start of a line, as they come."""

    __slots__ = ("bold", "joint", "lead", "lead_depth", "links", "pieces", "size", "space")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.links: list[Link] = []
        self.size = 0
        self.space = False
        self.joint = False
        """An inline element has just ended: what follows it at once may be another thing."""
        self.lead = 0
        self.lead_depth = 0
        """How deep the element lies that sets off the start of the line; 0 when none is open."""
        self.bold = False

    def clear(self) -> None:
        """Start again: nothing but white space and empty elements has come so far."""
        self.space = self.joint = self.bold = False
        self.lead_depth = 0

    def add(self, text: str) -> None:
        """Text of the line as it comes, its white space folded."""
        # a no-break space may be half of a damaged letter: it is folded after the repair
        folded = " ".join(text.split()) if text.isascii() else _ASCII_SPACE.sub(" ", text).strip(" ")
        if not folded:
            self.space = self.space or bool(text)
            return
        if self.size and (self.space or text[0] in _SPACES or (self.joint and self._glues(folded))):
            self.pieces.append(" ")
            self.size += 1
        self.pieces.append(folded)
        self.size += len(folded)
        self.space = text[-1] in _SPACES
        self.joint = False

    def _glues(self, text: str) -> bool:
        """Whether two inline elements in a row would make one word: `<span>Duration</span><span>1 year</span>`."""
        return text[0].isalnum() and self.pieces[-1][-1].isalnum()

    def start_lead(self, tag: str, depth: int) -> None:
        if self.size == 0:
            self.lead_depth = self.lead_depth or depth
            self.bold = self.bold or tag in BOLD

    def leave_inline(self, depth: int) -> None:
        """An inline element ends, the `depth`th that is open."""
        if depth == self.lead_depth:
            self.lead, self.lead_depth = self.size, 0
        self.joint = self.size > 0

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def set_off(self) -> int:
        """How many characters at the start are set off; a whole line only when it is bold."""
        lead = self.size if self.lead_depth else self.lead
        return 0 if lead == self.size and not self.bold else lead

    def links_in(self, text: str) -> tuple[Link, ...]:
        return tuple([_from_word(link, text) for link in self.links]) if self.links else ()


def _from_word(link: Link, text: str) -> Link:
    """The link without the space before its first word."""
    return Link(link.start + 1, link.end, link.href) if text[link.start] == " " else link
