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


@dataclass(frozen=True, slots=True)
class SaidOfAll:
    """The sentences that say something of all values around them, and state none themselves.

    They are found once for a field and what may qualify it: a value then asks only which stands near.
    """

    view: View
    of_those_above: Places
    """What sentences say of all values above: `Rates are per academic year`."""
    of_those_below: Places
    """What sentences say of all values below: `These fees apply to overseas students`."""

    def below(self, around: Surroundings) -> Reading[Any] | None:
        """The first thing that is said below a value, under its heading."""
        said = self.of_those_above.next_after(around.sentence[1])
        return said if said and said.end <= _end_of_entry(self.view, around.block) else None

    def above(self, around: Surroundings) -> Sequence[Reading[Any]]:
        """What the nearest sentence above a value says, under its heading."""
        said = self.of_those_below.last_before(around.block.start)
        if said is None or said.start < _start_of_entry(self.view, around.block):
            return ()
        return self.of_those_below.within(self.view.around(said.start, said.end).sentence)


def said_of_all(view: View, mentions: Mentions, field: FieldPlan, anchors: Places, offers: Places) -> SaidOfAll:
    """What is said of all values of a field. `anchors` are all readings of its kind, `offers` what may qualify them."""
    above, below = [], []
    for offer in offers.all:
        sentence = view.around(offer.start, offer.end).sentence
        named = [] if anchors.starts_within(sentence) else list(naming(mentions, field, sentence))
        if any(word.end <= offer.start and _STATES.fullmatch(view.text, word.end, offer.start) for word in named):
            above.append(offer)
        if named and (_AHEAD.search(view.text, *sentence) or _obliges(view.text, sentence)):
            below.append(offer)
    return SaidOfAll(view, Places(above), Places(below))


def naming(mentions: Mentions, field: FieldPlan, span: Span) -> Iterator[Mention]:
    """The words of a stretch of text that speak for a field."""
    for mention in mentions.within(span):
        if any(role.field == field.name and not role.avoid for role in mention.roles):
            yield mention


def _obliges(text: str, sentence: Span) -> bool:
    """Whether a sentence says who must pay: `If you are not an EU citizen you are required to pay tuition fees`."""
    return _MUST.search(text, *sentence) is not None and _EXEMPT.search(text, *sentence) is None


def _start_of_entry(view: View, block: Block) -> int:
    """Where the first of the blocks above begins that still belongs to a value's heading; its rows count as one."""
    number = view.once(_first_rows)[view.number_at(block.start)]
    for _ in range(_BELOW):
        if number == 0 or view.page.blocks[number - 1].kind in ("heading", "title"):
            break
        number -= 1
    return view.page.blocks[number].start


def _first_rows(view: View) -> list[int]:
    """For each block its own number, or that of the first row of the run of rows that it is one of."""
    found: list[int] = []
    for number, block in enumerate(view.page.blocks):
        goes_on = number and block.kind == view.page.blocks[number - 1].kind == "row"
        found.append(found[-1] if goes_on else number)
    return found


def _end_of_entry(view: View, block: Block) -> int:
    """Where the last of the blocks below ends that still belongs to a value's heading."""
    blocks, number = view.page.blocks, view.number_at(block.start)
    for _ in range(_BELOW):
        if number + 1 == len(blocks) or blocks[number + 1].kind == "heading":
            break
        number += 1
    return blocks[number].end


__all__ = ["SaidOfAll", "naming", "said_of_all"]
