"""Amounts of money that are no price of studying by the way they are put: conversions, weekly rents, millions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from prospectus.fields.view import View
from prospectus.model import Cell, Reading
from prospectus.values.currencies import signs
from prospectus.values.money import Money

_BY_THE_WEEK = re.compile(
    r"[ \u00a0]?(?:(?:a|per|each|every|pro|je|die|par|por|a la|alla|i|/)[ \u00a0]?(?:week|hour|night|day|woche"
    r"|stunde|nacht|tag|semaine|heure|nuit|jour|semana|hora|noche|día|uur|dag|settimana|ora|notte|giorno|veckan?"
    r"|timme|natt|noite|dia)|pw|p\.w\.|weekly|wöchentlich)\b",
    re.IGNORECASE,
)
_CONVERTED = re.compile(
    r"(?: (?:a|per|each|pro|je|par|por|al|om) [^\W\d]{2,12}|/[^\W\d]{2,12})?[ \u00a0]?"
    r"(?:\((?:approx(?:imately|\.)?|about|around|ca?\.?|circa|environ|rund|ungefähr|unos|aprox\.?|ongeveer|cerca de"
    r"|equivalent to|or|oder|ou|o)?[ \u00a0]?[≈~=]?[ \u00a0]?|[≈~=][ \u00a0]?)",
    re.IGNORECASE,
)
_EQUALS = re.compile(r"[ \u00a0]?(?:=|≈)[ \u00a0]?")
_RATE_OF_EXCHANGE = re.compile(r"\b1 ?(?:[A-Z]{3}|[€£$]) ?[=≈] ?\Z")
_INCOME = re.compile(
    r"\b(?:incomes?|\w{0,12}einkommen|revenus?|ingresos|renta|reddito|isee|inkomens?|inkomst|rendimentos?)\b"
    r"[^.;:!?\n\t\d]{0,30}\b(?:below|under|above|over|exceed\w*|than|up to|between|unter|über|bis|inf[eé]rieure?s?"
    r"|sup[eé]rieure?s?|inferior\w*|superior\w*|hasta|menos de|más de|fino a|oltre|dan|onder|boven|tot|över|än|até"
    r"|abaixo|acima)\b[^.;:!?\n\t\d]{0,12}\Z",
    re.IGNORECASE,
)
"""What stands before a threshold: `a family income below €24,000`."""
_OF_INCOME = re.compile(
    r"(?:(?:annual|yearly|gross|net|family|household|taxable|jährliches|zu versteuerndes) ){0,3}"
    r"(?:incomes?|\w{0,12}einkommen|revenus?(?: \w+)?|ingresos|renta(?: familiar)?|reddito(?: \w+)?|isee|inkomens?"
    r"|inkomst|rendimentos?)(?: 20\d\d)?\W*",
    re.IGNORECASE,
)
"""The header of a column of thresholds."""
_STRONG = frozenset("EUR GBP USD AUD CAD NZD CHF SGD".split())
_TOO_MUCH = Decimal(500_000)
"""Of a strong currency no study costs that much: what does is a grant, a building or a turnover."""


def no_prices_of_other_things(text: str, found: Sequence[Reading[Money]]) -> Iterator[Reading[Money]]:
    """Those of the amounts, in order, that may be what studying costs.

    >>> from prospectus.values import money
    >>> text = "Fee AUD 47,600 (€26,900), 1 AUD = €0.56, rooms at $210 a week, a lab for €2.1 million"
    >>> [r.quote for r in no_prices_of_other_things(text, money.find(text))]
    ['AUD 47,600']
    """
    for number, amount in enumerate(found):
        before = found[number - 1] if number else None
        behind = found[number + 1] if number + 1 < len(found) else None
        if before is not None and _converts(text, before, amount, _CONVERTED):
            continue
        if behind is not None and amount.value.amount == 1 and _converts(text, amount, behind, _EQUALS):
            continue
        if amount.value.currency in _STRONG and amount.value.amount >= _TOO_MUCH:
            continue
        if _INCOME.search(text, max(0, amount.start - 60), amount.start) or _BY_THE_WEEK.match(text, amount.end):
            continue
        if _RATE_OF_EXCHANGE.search(text, max(0, amount.start - 8), amount.start):
            continue
        yield amount


def _converts(text: str, one: Reading[Money], other: Reading[Money], link: re.Pattern[str]) -> bool:
    """Whether an amount says right behind another what that is in another currency."""
    return _differ(one, other) and link.fullmatch(text, one.end, other.start) is not None


def _differ(one: Reading[Money], other: Reading[Money]) -> bool:
    currencies = one.value.currency, other.value.currency
    return None not in currencies and len(set(currencies)) == 2


def without_other_columns(view: View, found: Sequence[Reading[Money]]) -> Iterator[Reading[Money]]:
    """The amounts but those of columns of incomes, and of columns that say the same as another one in a currency that
    is not the page's own.
    """
    rows: dict[int, list[tuple[Cell, Reading[Money]]]] = {}
    for amount in found:
        block = view.block_at(amount.start)
        cell = next((c for c in block.cells if c.start <= amount.start < c.end), None)
        if cell is not None and block.kind == "row":
            rows.setdefault(block.start, []).append((cell, amount))
    dropped = {id(amount) for row in rows.values() for amount in _conversions(view, row)}
    dropped |= {id(amount) for row in rows.values() for cell, amount in row if _is_income(view, cell)}
    return (amount for amount in found if id(amount) not in dropped)


def _is_income(view: View, cell: Cell) -> bool:
    return any(_OF_INCOME.fullmatch(view.text, *label) for label in cell.labels)


def _conversions(view: View, row: Sequence[tuple[Cell, Reading[Money]]]) -> Iterator[Reading[Money]]:
    for cell, amount in row:
        for other_cell, other in row:
            if cell != other_cell and _differ(amount, other) and _header(view, cell) == _header(view, other_cell):
                own = [r for r in (amount, other) if r.value.currency == view.hints.currency]
                if amount not in (own or [min(amount, other, key=lambda r: r.start)]):
                    yield amount


def _header(view: View, cell: Cell) -> str:
    """The labels of a cell without the currencies that they name."""
    header = ""
    for start, end in cell.labels:
        label, last = view.text[start:end], 0
        for sign in signs(label):
            header, last = header + label[last : sign.start], sign.end
        header += label[last:] + "\t"
    return " ".join(header.replace("(", " ").replace(")", " ").split(" ")).strip()
