"""What one sentence says of several values: `Rates are per year` below them, `The fees below are for …` above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mention, Mentions
from prospectus.model import Block, Reading, Span

_STATES = re.compile(
    r"(?:\s\w+){0,2}?\s(?:is|are|be|covers?|apply|applies|sind|ist|gelten|gilt|verstehen sich|deckt|sont|est|couvrent"
    r"|s['’]entendent|son|es|cubren?|sono|è|si intendono|coprono|zijn|is|gelden|dekt|är|gäller|avser|são|é)\s"
    r"(?:\w+\s){0,3}",
    re.IGNORECASE,
)
"""What stands between the name of a field and what is said of all its values: `Rates are per year`."""
_AHEAD = re.compile(
    r"\b(?:below|following|as follows|listed here|folgend\w*|nachstehend\w*|unten|suivante?s?|ci-dessous|ci-après"
    r"|siguientes?|a continuación|volgende|onderstaande?|hieronder|seguent[ei]|di seguito|qui sotto|följande|nedan"
    r"|seguintes?|abaixo)\b",
    re.IGNORECASE,
)
"""How a sentence says that it speaks of the values that come: `The fees below are per academic year`."""
_MUST = re.compile(
    r"\b(?:(?:required|obliged|need|have|liable|expected|must)(?: to)? pay|must pay|are charged|müssen|doivent|deben"
    r"|moeten|devono|måste|devem)\b",
    re.IGNORECASE,
)
_EXEMPT = re.compile(
    r"\b(?:(?:do|does|are|is|need|have) not (?:have to |required to |need to )?(?:pay|required|charged)|don['’]t"
    r"|no fees?|exempt\w*|free|nicht zahlen|befreit|exonéré\w*|exentos?|vrijgesteld|esonerat\w*)\b",
    re.IGNORECASE,
)
"""Who must pay, and who need not."""
_BELOW = 4
"""How many blocks below a value may say something about all values above, or above it about all below."""


def naming(mentions: Mentions, field: FieldPlan, span: Span) -> Iterator[Mention]:
    """The words of a stretch of text that speak for a field."""
    for mention in mentions.within(span):
        if any(role.field == field.name and not role.avoid for role in mention.roles):
            yield mention


@dataclass(frozen=True, slots=True)
class SaidOfAll:
    """The sentences around a value, under its heading, that may speak of all values there."""

    view: View
    mentions: Mentions
    field: FieldPlan
    anchors: Places
    """All readings of the value's kind."""
    around: Surroundings
    """What stands around the value."""

    def below(self, offers: Places) -> Reading[Any] | None:
        """The first of these that a sentence below says of all values above: `Rates are per academic year`."""
        for offer in offers.within((self.around.sentence[1], self._end_of_entry())):
            sentence = self.view.around(offer.start, offer.end).sentence
            if not self.anchors.starts_within(sentence) and self._states((sentence[0], offer.start)):
                return offer
        return None

    def above(self, offers: Places) -> Sequence[Reading[Any]]:
        """Those that the nearest sentence above says of all values below: `These fees apply to overseas students`."""
        for offer in reversed(offers.within((self._start_of_entry(), self.around.block.start))):
            sentence = self.view.around(offer.start, offer.end).sentence
            if self.anchors.starts_within(sentence) or not any(naming(self.mentions, self.field, sentence)):
                continue
            if _AHEAD.search(self.view.text, *sentence) or self._obliges(sentence):
                return offers.within(sentence)
        return ()

    def _states(self, span: Span) -> bool:
        """Whether words from the name of the field to the end of a span say something of its values."""
        named = naming(self.mentions, self.field, span)
        return any(_STATES.fullmatch(self.view.text, mention.end, span[1]) for mention in named)

    def _obliges(self, sentence: Span) -> bool:
        """Whether a sentence says who must pay: `If you are not an EU citizen you are required to pay tuition fees`."""
        return bool(_MUST.search(self.view.text, *sentence)) and not _EXEMPT.search(self.view.text, *sentence)

    def _start_of_entry(self) -> int:
        """Where the first of the blocks above begins that still belongs to the value's heading; rows count as one."""
        block = self.around.block
        for _ in range(_BELOW):
            block = _first_row(self.view, block)
            above = self.view.block_at(block.start - 2) if block.start > 1 else block
            if above.start >= block.start or above.kind in ("heading", "title"):
                break
            block = above
        return block.start

    def _end_of_entry(self) -> int:
        """Where the last of the blocks below ends that still belongs to the value's heading."""
        block = self.around.block
        for _ in range(_BELOW):
            below = self.view.block_at(block.end + 1)
            if below.start <= block.start or below.kind == "heading":
                break
            block = below
        return block.end


def _first_row(view: View, block: Block) -> Block:
    """The first of the rows that follow each other down to this one; another block is its own first."""
    return view.page.blocks[view.once(_first_rows)[view.number_at(block.start)]] if block.kind == "row" else block


def _first_rows(view: View) -> list[int]:
    """For each block the number of the first of the rows that follow each other down to it."""
    found: list[int] = []
    for number, block in enumerate(view.page.blocks):
        above = view.number_at(block.start - 2)
        joined = above < number and view.page.blocks[above].kind == block.kind == "row"
        found.append(found[above] if joined else number)
    return found


__all__ = ["SaidOfAll", "naming"]
