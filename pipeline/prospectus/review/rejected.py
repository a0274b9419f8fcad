"""Candidates that were not taken. Runs do not keep them: the page is read once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prospectus.chain import trace
from prospectus.errors import RunError
from prospectus.review.document import Envelope, Losers, Rejected
from prospectus.runs.plan import record_class
from prospectus.testing.pages import original

if TYPE_CHECKING:
    from prospectus.fields.candidates import Rejected as Loser


def rejected(page: Envelope, schemas: tuple[str, ...]) -> Losers:
    """The candidates of a page that were not taken, or why they cannot be told."""
    if page["record"] is None:
        return Losers()
    try:
        source = original(page["document"])
    except RunError as error:
        return Losers(note=f"Rejected candidates are not shown: {error}")
    name = page["schema"].split("/")[0]
    schema = next((one for one in map(record_class, schemas) if one.table_name() == name), None)
    done = trace(source, schema)
    if done.page.text != page["text"]:
        return Losers(
            note="Rejected candidates are not shown: this version reads the page in another way; run it again"
        )
    return Losers(tuple(_shown(item) for item in done.filling.rejected))


def _shown(item: Loser) -> Rejected:
    candidate = item.candidate
    weighed = "; ".join(f"{clue.what} {clue.quote} {clue.weight:+.1f}" for clue in candidate.clues)
    reading = candidate.reading
    return Rejected(
        candidate.path, reading.quote, reading.start, reading.end, round(candidate.score, 1), item.reason, weighed
    )


__all__ = ["rejected"]
