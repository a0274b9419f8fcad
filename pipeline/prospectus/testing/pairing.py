"""Which extracted record stands for which expected one, on pages that hold several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from prospectus.testing.compare import ANY, OPTIONAL, Match, compare, same

Json = Mapping[str, Any]


def paired(want: Sequence[Json], got: Sequence[Json]) -> list[tuple[Json | None, Json | None]]:
    """Expected records with those that stand for them: the ones most alike first, then in the order of the page.

    >>> paired([{"title": "Quiz"}, {"title": "Fair"}], [{"title": "Fair"}, {"title": "Regatta"}, {"title": "Song"}])
    [({'title': 'Quiz'}, {'title': 'Regatta'}), ({'title': 'Fair'}, {'title': 'Fair'}), (None, {'title': 'Song'})]
    """
    order = sorted(
        (-sum(same(value, other.get(name)) for name, value in one.items()), abs(there - here), here, there)
        for here, one in enumerate(want)
        for there, other in enumerate(got)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, here, there in order:
        if here not in partner and there not in taken:
            partner[here] = there
            taken.add(there)
    pairs: list[tuple[Json | None, Json | None]] = [
        (one, got[partner[here]] if here in partner else None) for here, one in enumerate(want)
    ]
    return [*pairs, *((None, other) for there, other in enumerate(got) if there not in taken)]


def compare_all(pairs: Sequence[tuple[Json | None, Json | None]], field: str) -> Match:
    """How a field differs over all pairs of records; expected records that do not list it do not count."""
    found = list(_matches(pairs, field))
    return Match(
        sum(match.right for match in found),
        tuple(value for match in found for value in match.missing),
        tuple(value for match in found for value in match.extra),
    )


def _matches(pairs: Sequence[tuple[Json | None, Json | None]], field: str) -> Iterator[Match]:
    for want, got in pairs:
        value = got.get(field) if got is not None else None
        if want is None:
            yield compare([], value or []) if isinstance(value, list) else compare(None, value)
        elif field in want and want[field] != ANY and not (got is None and want.get(OPTIONAL)):
            yield compare(want[field], value, want.get(f"{field}_optional") or ())


__all__ = ["compare_all", "paired"]
