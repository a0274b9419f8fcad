"""For whom, per what, which kind: the qualifiers of a value, read from what stands nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from prospectus.fields.places import Places
from prospectus.fields.plan import FieldPlan, Qualifier
from prospectus.fields.view import Surroundings, View
from prospectus.fields.vocabulary import Mentions
from prospectus.model import Reading, Span

_DIGIT = re.compile(r"\d")
_ATTACHED = re.compile(r"[\s(,/–—-]{0,3}(?:\(|for |für |pour |para |voor |per )?\s?")


def qualifiers(
    view: View, mentions: Mentions, field: FieldPlan, reading: Reading[Any], anchors: Places
) -> dict[str, Reading[Any]]:
    """The qualifiers of a reading by name. `anchors` are all readings of its kind on the page."""
    found = {}
    for qualifier in field.qualifiers:
        best = _resolve(view, offers(view, mentions, qualifier), reading, anchors, qualifier)
        if best is not None:
            found[qualifier.name] = best
    return found


def offers(view: View, mentions: Mentions, qualifier: Qualifier) -> Places:
    """All that may qualify a value of the page, found once for each vocabulary."""
    if qualifier.reads is not None:
        reads = qualifier.reads
        return view.kept((qualifier, None), lambda: Places(view.readings(reads, anywhere=True)))
    return view.kept((qualifier, mentions), lambda: Places(mentions.choices(view.text, qualifier.path)))


def _resolve(
    view: View, offers: Places, reading: Reading[Any], anchors: Places, qualifier: Qualifier
) -> Reading[Any] | None:
    """The offer in the nearest place: sentence, labels, lines of the same block, lines before, headings outwards."""
    around = view.around(reading.start, reading.end)
    own = _within(offers, around.sentence, reading)
    rivals = anchors.within(around.sentence)
    near = _attached(view.text, own, reading) or _leading(own, reading, rivals)
    if near is not None:
        return near
    for span in around.labels:
        if inside := _within(offers, span, reading):
            return _said(inside, qualifier)
    if (near := _following(own, reading, rivals, around.sentence)) is not None:
        return near
    block = (around.block.start, around.sentence[0])
    if not around.block.cells and (before := _within(offers, block, reading)):
        return before[-1]
    headings = [span for span in around.headings if span[0] != view.top]  # the title's words name the thing
    for span in (*_silent(view, around, anchors), *headings):
        if inside := _within(offers, span, reading):
            return _said(inside, qualifier)
    return None


def _said(offers: Sequence[Reading[Any]], qualifier: Qualifier) -> Reading[Any] | None:
    """What a label or heading says. Of choices the first counts, as in `International and EU`; values that are read
    must agree: `Full-time and part-time` tells nothing.
    """
    alike = all(offer.value == offers[0].value for offer in offers)
    return offers[0] if qualifier.reads is None or alike else None


def _silent(view: View, around: Surroundings, anchors: Places) -> Iterator[Span]:
    """The lines above up to one that states a value of its own kind or any other number: that begins another entry."""
    for span in around.lead:
        line = view.text[slice(*span)]
        if anchors.starts_within(span) or ("\t" in line and _DIGIT.search(line)):
            return
        yield span


def _within(offers: Places, span: Span, reading: Reading[Any]) -> list[Reading[Any]]:
    inside = offers.within(span)
    return [offer for offer in inside if offer.end <= reading.start or reading.end <= offer.start]


def _attached(text: str, offers: Iterable[Reading[Any]], reading: Reading[Any]) -> Reading[Any] | None:
    """What stands right behind a value: `€5,500/year`, `£9,250 (home)`."""
    behind = (offer for offer in offers if offer.start >= reading.end)
    return next((offer for offer in behind if _ATTACHED.fullmatch(text, reading.end, offer.start)), None)


def _leading(
    offers: Sequence[Reading[Any]], reading: Reading[Any], rivals: Sequence[Reading[Any]]
) -> Reading[Any] | None:
    """The last one before the value, in sentences that name it before each value: `UK £9,250, others £20,000`."""
    before = [offer for offer in offers if offer.end <= reading.start]
    leads = before and offers[0].start < min((rival.start for rival in rivals), default=reading.start)
    return before[-1] if leads else None


def _following(
    offers: Sequence[Reading[Any]], reading: Reading[Any], rivals: Sequence[Reading[Any]], sentence: Span
) -> Reading[Any] | None:
    """The first one behind the value and before the next: `£9,250 for UK students and £20,000 for others`."""
    before = [offer for offer in offers if offer.end <= reading.start]
    behind = [offer for offer in offers if offer.start >= reading.end]
    following = min((rival.start for rival in rivals if rival.start >= reading.end), default=sentence[1])
    if behind and (behind[0].start < following or not before):
        return behind[0]
    return before[-1] if before else None
