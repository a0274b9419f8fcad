"""For whom, per what, which kind: the qualifiers of a value, read from what stands nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from prospectus.fields.plan import FieldPlan, Qualifier
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Reading, Span

_ATTACHED = re.compile(r"[\s(,/–—-]{0,3}(?:\(|for |für |pour |para |voor |per )?\s?")


def qualifiers(
    view: View, mentions: Mentions, field: FieldPlan, reading: Reading[Any], anchors: Sequence[Reading[Any]]
) -> dict[str, Reading[Any]]:
    """The qualifiers of a reading by name. `anchors` are all readings of its kind on the page."""
    around = view.around(reading.start, reading.end)
    found = {}
    for qualifier in field.qualifiers:
        offers = _offers(view, mentions, qualifier)
        first_counts = qualifier.reads is None
        best = _resolve(view, offers, reading, around, anchors, first_counts)
        if best is not None:
            found[qualifier.name] = best
    return found


def _offers(view: View, mentions: Mentions, qualifier: Qualifier) -> list[Reading[Any]]:
    if qualifier.reads is not None:
        return view.readings(qualifier.reads, anywhere=True)
    return [
        Reading(role.value, mention.start, mention.end, view.text[mention.start : mention.end])
        for mention in mentions.all
        for role in mention.roles
        if role.field == qualifier.path and role.value
    ]


def _resolve(  # noqa: PLR0913
    view: View,
    offers: list[Reading[Any]],
    reading: Reading[Any],
    around: Surroundings,
    anchors: Sequence[Reading[Any]],
    first_counts: bool,  # noqa: FBT001
) -> Reading[Any] | None:
    """The offer in the nearest place: sentence, labels, lines of the same block, lines before, headings outwards.

    A label such as `International and EU` means the first (`first_counts`); one such as `Full-time and part-time`
    tells nothing.
    """
    near = _in_sentence(view.text, _within(offers, around.sentence, reading), reading, anchors, around.sentence)
    if near is not None:
        return near
    for span in around.labels:
        inside = _within(offers, span, reading)
        if inside:
            return inside[0] if first_counts or _agree(inside) else None
    block = (around.block.start, around.sentence[0])
    if not around.block.cells and (before := _within(offers, block, reading)):
        return before[-1]
    for span in (*_silent(view, around, anchors), *around.headings):
        inside = _within(offers, span, reading)
        if inside:
            return inside[0] if first_counts or _agree(inside) else None
    return None


def _silent(view: View, around: Surroundings, anchors: Sequence[Reading[Any]]) -> Iterator[Span]:
    """The lines above up to one that states a value of its own kind or any other number: that begins another entry."""
    for span in around.lead:
        if any(span[0] <= a.start < span[1] for a in anchors) or "\t" in view.text[slice(*span)]:
            return
        yield span


def _within(offers: Iterable[Reading[Any]], span: Span, reading: Reading[Any]) -> list[Reading[Any]]:
    start, end = span
    return [
        offer
        for offer in offers
        if start <= offer.start and offer.end <= end and (offer.end <= reading.start or reading.end <= offer.start)
    ]


def _agree(offers: Sequence[Reading[Any]]) -> bool:
    return all(offer.value == offers[0].value for offer in offers)


def _in_sentence(
    text: str, offers: list[Reading[Any]], reading: Reading[Any], anchors: Sequence[Reading[Any]], sentence: Span
) -> Reading[Any] | None:
    """The offer that belongs to a value of a sentence, where others may stand beside it.

    What is attached to the value wins; else sentences that begin with a qualifier name it before each value
    ("UK students £9,250, others £20,000"), the others behind it ("£9,250 for UK students and £20,000 for others").
    """
    if not offers:
        return None
    for offer in offers:
        if offer.start >= reading.end and _ATTACHED.fullmatch(text, reading.end, offer.start):
            return offer
    rivals = [a for a in anchors if sentence[0] <= a.start and a.end <= sentence[1]]
    before = [offer for offer in offers if offer.end <= reading.start]
    behind = [offer for offer in offers if offer.start >= reading.end]
    leads = offers[0].start < min((a.start for a in rivals), default=reading.start)
    if leads and before:
        return before[-1]
    following = min((a.start for a in rivals if a.start >= reading.end), default=sentence[1])
    if behind and (behind[0].start < following or not before):
        return behind[0]
    return before[-1] if before else None
