"""The grammars on the quotes of the labelled development pages: does each give the normal form a reader wrote down?

Quotes only, without their pages: what needs the page (the test a row of scores belongs to, the language under a
label) is left out. Labels marked as unsure do not count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from prospectus.values import classes, credits, dates, durations, emails, money, scores

LABELS = Path(__file__).parents[3] / "shared" / "data" / "pages-dev" / "labels.jsonl"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not LABELS.exists(), reason="the development data does not lie beside the project"),
]
Form = tuple[Any, ...]
Field = tuple[Callable[[dict[str, Any]], Form], Callable[[str, str | None], list[Form]], float]


def number(value: object) -> Decimal | None:
    return None if value in (None, "") else Decimal(str(value))


def read_dates(quote: str, _: str | None) -> list[Form]:
    """In both orders of day and month, which a page decides and a quote cannot."""
    found = [r for day_first in (True, False) for r in dates.find(quote, day_first=day_first)]
    return [(r.value.date,) for r in [*found, *dates.find_years(quote)]]


FIELDS: dict[str, Field] = {  # the form of a label, the forms of a quote, and the share that must agree
    "fees": (
        lambda v: (number(v["amount"]), number(v.get("amount_max")), v.get("currency")),
        lambda q, c: (
            [(r.value.amount, r.value.amount_max, r.value.currency) for r in money.find(q, default_currency=c)]
            + [(r.value.amount, None, None) for r in money.find_free(q)]
        ),
        0.97,
    ),
    "deadlines": (lambda v: (v["date"],), read_dates, 0.99),
    "starts": (lambda v: (v["date"],), read_dates, 0.99),
    "durations": (
        lambda v: (v.get("months_min"), v.get("months_max")),
        lambda q, _: [(r.value.months_min, r.value.months_max) for r in durations.find(q)],
        0.97,
    ),
    "credits": (
        lambda v: (number(v["value"]), v.get("unit")),
        lambda q, _: [(r.value.value, r.value.unit) for r in credits.find(q)],
        0.85,
    ),
    "entry_requirements": (lambda v: (v["value"],), lambda q, _: [(r.value,) for r in classes.find(q)], 0.99),
    "english_tests": (
        lambda v: (v["test"], number(v.get("overall"))),
        lambda q, _: [(r.value.test, r.value.overall) for r in scores.find(q)],
        0.95,
    ),
    "emails": (lambda v: (v.lower(),), lambda q, _: [(r.value.lower(),) for r in emails.find(q)], 0.99),
}


def cases(field: str) -> Iterator[tuple[Any, str, str | None]]:
    """Value, quote and the page's currency of every certain label of a field."""
    for line in LABELS.read_text("utf-8").splitlines():
        label = json.loads(line)
        values = label["record"].get(field) or []
        currencies = [fee.get("currency") for fee in label["record"].get("fees", []) if fee.get("currency")]
        for i, value in enumerate(values if isinstance(values, list) else [values]):
            pointer = f"/{field}/{i}" if isinstance(values, list) else f"/{field}"
            quote = label["quotes"].get(pointer)
            if quote and not any(u.startswith(pointer) for u in label["unsure"]) and is_told(field, value, quote):
                yield value, quote, currencies[0] if currencies else None


def is_told(field: str, value: Any, quote: str) -> bool:
    """Whether the quote itself can say it: it names the class of a degree, or the test of a score."""
    if field == "entry_requirements":
        return bool(value["kind"] == "degree_class")
    return field != "english_tests" or value["test"].split()[0].lower() in quote.lower()


@pytest.mark.parametrize("field", FIELDS)
def test_quotes(field: str) -> None:
    form, read, share = FIELDS[field]
    every = list(cases(field))
    missed = [(form(v), quote) for v, quote, currency in every if form(v) not in read(quote, currency)]
    assert every
    assert 1 - len(missed) / len(every) >= share, missed
