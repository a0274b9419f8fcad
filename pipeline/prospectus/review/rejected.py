"""Candidates that were not taken. Runs do not keep them: the page is read once more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from prospectus.chain import trace
from prospectus.review.document import Rejected
from prospectus.runs.errors import RunError
from prospectus.runs.plan import record_class
from prospectus.testing.pages import original


def rejected(page: Mapping[str, Any], schemas: tuple[str, ...]) -> tuple[Rejected, ...]:
    """The candidates of a page that were not taken, with the reasons.

    None where the page is not there any more, or is read in another way by now than when it was run.
    """
    if page["record"] is None:
        return ()
    try:
        source = original(page["document"])
    except RunError:
        return ()
    name = page["schema"].split("/")[0]
    classes = [record_class(reference) for reference in schemas]
    schema = next((one for one in classes if one.table_name() == name), None)
    done = trace(source, schema)
    if done.page.text != page["text"]:
        return ()
    return tuple(_shown(item) for item in done.filling.rejected)


def _shown(item: Any) -> Rejected:
    candidate = item.candidate
    weighed = "; ".join(f"{clue.what} {clue.quote} {clue.weight:+.1f}" for clue in candidate.clues)
    reading = candidate.reading
    return Rejected(
        candidate.path, reading.quote, reading.start, reading.end, round(candidate.score, 1), item.reason, weighed
    )


__all__ = ["rejected"]
