"""What a part of a page calls the thing that it speaks of: its heading, else its first words that are no value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from prospectus.fields.places import Places
from prospectus.fields.view import View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Block, Reading, Span

_LONGEST, _SENTENCE = 160, 5
"""Characters of a name, and words from which a line with a full stop is no name but a sentence."""
_LABEL, _WHOLE = 0.4, 0.8
"""How much of a label, and of a line, the words of the schema make up where they say what it is about."""
_NEAR = 4
_SET_APART = re.compile(r"(?:[|·•:;,\t(\[]|\s[–—-])\s?\Z")
_SETS_APART = re.compile(r"\s*(?:[|·•:;,)\]\t]|\s[–—-]\s|\Z)")
_SEPARATOR = re.compile(r"\s[–—-]\s|\s?[|·•]\s?|\t")
_EDGE = " \t\u00a0|·•:;,–—-"
_NUMBERS = re.compile(r"\b\d+\b")
_LOOKS_LIKE = 7
"""The level of headings that only look like one."""
_BYLINE = re.compile(r"(?:by|von|par|por|door|av)\s", re.IGNORECASE)
_OF_LINK, _OF_LINE = 0.75, 0.5
_OFFERS, _REPEATED = 6, 5
"""Names that are weighed for a part, and the share of the parts (one in so many) that may say the same."""
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Name(NamedTuple):
    """A name, and how surely it is one: 1 for a heading, 0 for words that other parts say as well."""

    span: Span
    worth: float


class Namer:
    """Finds names among the values of a page."""

    def __init__(self, view: View, mentions: Mentions, values: Places) -> None:
        """`mentions`: the words of the schema on the page. `values`: the readings that are taken for values."""
        self.view, self.mentions, self.values = view, mentions, values

    def names(self, parts: Sequence[Sequence[Block]]) -> list[Name | None]:
        """How parts that consist of these blocks name their things: in words that hardly any other part says."""
        offers = [list(islice(self._offers(blocks), _OFFERS)) for blocks in parts]
        said = Counter(words for names in offers for words in {self._words(name.span) for name in names})
        most = max(1, len(parts) // _REPEATED)

        def best(names: Sequence[Name]) -> Name | None:
            name = min(names, key=lambda name: max(most, said[self._words(name.span)]), default=None)
            again = name is not None and said[self._words(name.span)] > most
            return name._replace(worth=0.0) if again and name else name

        return list(map(best, offers))

    def _words(self, span: Span) -> str:
        """The words of a name without its numbers: `20 more` and `3 more` are said again and again."""
        return _NUMBERS.sub("", self.view.text[slice(*span)]).casefold()

    def _offers(self, blocks: Sequence[Block]) -> Iterator[Name]:
        """What may be the name: first what headings say, then lines that begin with a link, then all others."""
        for block in sorted(blocks, key=_worth, reverse=True):
            for span in self._pieces(block):
                if (found := self._free(span, block)) is not None:
                    yield Name(found, _worth(block))

    def _pieces(self, block: Block) -> Iterator[Span]:
        """The line, or its cells that no word of the schema labels."""
        if not block.cells:
            if not self._speaks((block.start, block.end), _WHOLE):
                yield block.start, block.end
            return
        for cell in block.cells:
            named = [label for label in cell.labels if block.kind == "pair" or label[0] < block.start]
            if cell.header and block.kind == "pair":
                named.append((cell.start, cell.end))
            if not any(self._speaks(label, _LABEL) for label in named):
                yield cell.start, cell.end

    def _speaks(self, span: Span, share: float) -> bool:
        """Whether words speak for a field, and hardly anything else is said."""
        spoken = (m for m in self.mentions.within(span) if any(r.field and not r.avoid for r in m.roles))
        return any(mention.end - mention.start >= share * (span[1] - span[0]) for mention in spoken)

    def _free(self, span: Span, block: Block) -> Span | None:
        """The first words of a line that are set apart from its values; where they begin with a link, the link."""
        start = span[0]
        for value in self.values.within(span):
            if not self._is_apart(value, span, block):
                continue
            free = self._stripped(start, value.start)
            if _LETTERS.search(self.view.text, *free):
                return self._cut(free, block)
            start = max(start, value.end)
        return self._cut(self._stripped(start, span[1]), block)

    def _is_apart(self, value: Reading[object], span: Span, block: Block) -> bool:
        """Whether a value stands beside a name and is no part of it: `Edition for 5 March` is one heading."""
        before = self.view.text[max(span[0], value.start - _NEAR) : value.start]
        behind = _SETS_APART.match(self.view.text, value.end, span[1])
        if _SET_APART.search(before) or (behind and behind.group()):
            return True
        if value.start - span[0] <= 1:
            return self.view.text[value.end : value.end + 1] in ("", " ", "\t", "\n")
        linked = any(link.start <= value.start and value.end <= link.end for link in block.links)
        return behind is not None and block.kind != "heading" and not linked

    def _cut(self, free: Span, block: Block) -> Span | None:
        """A name without what is set apart behind it; nothing where it is a sentence or holds no word."""
        link = next((link for link in block.links if link.start == free[0] and link.end <= free[1]), None)
        if link is not None:
            return self._name(free[0], link.end)
        cut = None if block.kind == "heading" else _SEPARATOR.search(self.view.text, *free)
        end = cut.start() if cut else free[1]
        colon = self.view.text.find(": ", free[0], end)
        return self._name(free[0], end) or (self._name(free[0], colon) if colon > 0 else None)

    def _name(self, start: int, end: int) -> Span | None:
        name = self.view.text[start:end]
        sentence = name.endswith(".") and len(name.split()) >= _SENTENCE
        return (
            None
            if sentence or _BYLINE.match(name) or end - start > _LONGEST or not _LETTERS.search(name)
            else (start, end)
        )

    def _stripped(self, start: int, end: int) -> Span:
        text = self.view.text[start:end]
        left = len(text) - len(text.lstrip(_EDGE + ")]"))
        return start + left, max(start + left, start + len(text.rstrip(_EDGE + "([")))


def _worth(block: Block) -> float:
    if block.kind == "heading" and block.level < _LOOKS_LIKE:
        return 1.0
    linked = block.links and block.links[0].start == block.start
    return _OF_LINK if linked or block.kind == "row" else _OF_LINE


__all__ = ["Name", "Namer"]
