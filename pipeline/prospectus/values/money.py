"""Amounts of money in running text: the number that belongs to a currency, never a year, a count or a bare number.

Currency first, then its number: `2024/25: £9,250` is 9250, `7.950 €` and `€7,950` are the same, and glued text
(`required£16,200 per yearLearn`) reads like any other. Where a sign has a number on both sides, the page's own habit
decides: signs with one neighbour vote for the side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from prospectus.model import Reading
from prospectus.values import amounts, free, months, numbers
from prospectus.values.amounts import SignedAmount
from prospectus.values.base import GAP, Amount, Value, reading
from prospectus.values.currencies import Sign, signs


class Money(Value):
    """An amount, or a range of amounts, in a currency.

    >>> Money(amount="16200.00", currency="GBP").model_dump(mode="json")
    {'amount': '16200', 'amount_max': None, 'currency': 'GBP'}
    """

    amount: Amount
    amount_max: Amount | None = None
    """The upper end, for a range."""
    currency: str | None = None
    """ISO 4217; null where a bare `$` or `kr` could be several."""


_MOST = (
    r"(?:(?:an? |un |einem |een |ett |um )?(?:maximum|massimo|máximo|maximaal|maximal(?: zu)?|max\.?|höchstens"
    r"|högst|höchstbetrag)"
    r"(?: of| di| de| von| van)?)"
)
_SPAN = (
    rf"(?:-|–|—|‐|‑|−|(?:up to|to|bis(?: zu)?|jusqu['’]à|à|ad?|tot|till|upp till|til|do|al|até|hasta|fino a"
    rf"|t/m)(?: {_MOST})?)"
)
_AND = r"(?:and|und|et|y|en|e|och|i)"
_JOIN = re.compile(rf"{GAP}*(?:{_SPAN}|(?P<both>{_AND})){GAP}*", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?:between|zwischen|entre|tussen|tra|fra|mellan|między){GAP}*\Z", re.IGNORECASE)
_COUNTED = (
    r"(?:months?|years?|weeks?|days?|hours?|terms?|semest|credit|student|place|minute|point|people|%|monat|jahr|woche"
    r"|tage?\b|stund|mois|ans?\b|année|mes(?:es)?\b|años?\b|semana|días|jaar|maand|week|dagen|mesi\b|anni\b|år\b"
    r"|ects|/\d|[.:]\d|st\b|nd\b|rd\b|th\b|[$€£])"
)
_UPPER = re.compile(
    rf"{GAP}*(?:{_SPAN}|(?P<both>{_AND})){GAP}*{amounts.DIGITS}{amounts.SCALE}{amounts.TAIL}(?!{GAP}*(?i:{_COUNTED}))"
)
_LOWER = re.compile(
    rf"(?<![\d.,/:’'$€£]){amounts.DIGITS}{amounts.SCALE}{amounts.TAIL}{GAP}*(?:{_SPAN}|(?P<both>{_AND})){GAP}*\Z"
)
_NAME = re.compile(rf"{GAP}?\(?")
_LARGEST = Decimal(10) ** 14  # decimal128(18, 4) holds what is smaller


def find(text: str, *, default_currency: str | None = None) -> list[Reading[Money]]:
    """Every amount of money in the text. `default_currency` (ISO 4217) is what a bare `$`, `kr`, … means on this page.

    >>> [(r.quote, str(r.value.amount), r.value.currency) for r in find("2024/25: £9,250, then 1.785,50 € or kr 900")]
    [('£9,250', '9250', 'GBP'), ('1.785,50 €', '1785.5', 'EUR'), ('kr 900', '900', None)]
    >>> find("fees of between $25,000 and $60,000", default_currency="USD")[0].value.amount_max
    Decimal('60000')
    """
    singles = [f for f in _settle(text, signs(text, default_currency)) if _fits(f.amount)]
    return list(_ranges(text, singles))


def parse(text: str, currency_hint: str | None = None) -> Money | None:
    """The amount of a string known to be a price, where a bare number counts too.

    `currency_hint` is any text that names the currency, such as the header of a column.

    >>> parse("ab 1.299,– (inkl. MwSt.)", "Preis in EUR")
    Money(amount=Decimal('1299'), amount_max=None, currency='EUR')
    >>> parse("Free").amount, parse("on request")
    (Decimal('0'), None)
    """
    text = _LOOSE_CENTS.sub(r"\1", text)
    hinted = next((s.code for s in signs(currency_hint or "") if s.code), None)
    found = find(text, default_currency=hinted)
    if found:
        value = found[0].value
        return value if value.currency else value.model_copy(update={"currency": hinted})
    amount = _bare(text)
    if amount is None:
        return Money(amount=Decimal(0), currency=hinted) if find_free(text) else None
    return Money(amount=amount, currency=hinted)


_LOOSE_CENTS = re.compile(r"(?<=\d)([.,€]) (?=\d\d(?!\d|[.,]\d))")
_MEASURE = r"(?:%|(?:ft|feet|kg|g|mg|lbs?|oz|cm|mm|km|ml|l|inch(?:es)?|hours?|hrs?|mins?|GB|MB|pcs)\b|-0\d)"
_BARE = re.compile(rf"(?<![\d.,/])(?:{amounts.DIGITS}|(?P<fine>\d{{1,15}}\.\d{{5,30}}))(?!{GAP}?{_MEASURE})")


def _bare(text: str) -> Decimal | None:
    match = _BARE.search(text)
    if match is None or (len(match.group()) == 4 and months.find(text)):
        return None  # `July, 2004`
    return numbers.parse(match["digits"] or match["fine"])


def _fits(amount: Decimal) -> bool:
    return amount < _LARGEST and int(amount.as_tuple().exponent) >= -4


def _merged(text: str, found: list[Sign]) -> Iterator[Sign]:
    """Signs that name one currency twice (`AUD $`, `€ (EUR)`, `US-$`) as one."""
    pending: Sign | None = None
    for sign in found:
        if pending is not None and _same(text, pending, sign):
            code = sign.code if pending.is_open else pending.code
            pending = Sign(pending.start, sign.end, code, weak=False, leads=pending.leads)
            continue
        if pending is not None:
            yield pending
        pending = sign
    if pending is not None:
        yield pending


def _same(text: str, first: Sign, second: Sign) -> bool:
    between = text[first.end : second.start]
    if len(between) > 2 or between.strip(" (\u00a0-"):
        return False
    return first.code == second.code or first.is_open or second.is_open


def _settle(text: str, found: list[Sign]) -> list[SignedAmount]:
    """One amount for each sign that has one, none used twice."""
    merged = list(_merged(text, found))
    sides = [(amounts.before(text, sign), amounts.after(text, sign)) for sign in merged]
    votes = sum((right is not None) - (left is not None) for left, right in sides)
    chosen: list[SignedAmount] = []
    for i, (left, right) in enumerate(sides):
        best = _own(text, left, right, votes, chosen[-1].end if chosen else 0)
        if best is not None:
            chosen.append(_named(text, best, merged[i + 1 : i + 2]))
    trusted = {f.sign.code for f in chosen if f.sure or not f.sign.weak} - {None}
    return [f for f in chosen if not f.sign.weak or _proved(f, trusted)]


def _proved(amount: SignedAmount, trusted: set[str | None]) -> bool:
    """Whether an amount beside a weak sign (`R`, `TRY`, …) is one: on its usual side, and money-like or known."""
    letters = amount.sign.end - amount.sign.start
    if amount.sign.leads and not amount.leads and letters < 3:
        return False  # "1h 54m R" is a film's rating
    return amount.sure or (amount.sign.code in trusted and amount.amount >= 10)


def _own(
    text: str, left: SignedAmount | None, right: SignedAmount | None, votes: int, used: int
) -> SignedAmount | None:
    """A sign's amount: the one beside it that no sign before has taken."""
    free_left = left if left is not None and left.start >= used else None
    if free_left is not None and right is not None:
        return amounts.nearer(free_left, right, text, votes)
    best = free_left or right
    return best if best is not None and best.start >= used else None


def _named(text: str, amount: SignedAmount, following: list[Sign]) -> SignedAmount:
    """`$33,168 AUD`, `$5,000 (CAD)`: the sign behind the number names the currency of the one before it."""
    for sign in following:
        if not amount.leads or not (sign.code == amount.sign.code or (amount.sign.is_open and not sign.is_open)):
            continue
        match = _NAME.match(text, amount.end)
        if match and match.end() == sign.start and amounts.after(text, sign) is None:
            closing = "(" in match.group() and text[sign.end : sign.end + 1] == ")"
            return replace(amount, end=sign.end + closing, sign=replace(amount.sign, code=sign.code))
    return amount


def _ranges(text: str, singles: list[SignedAmount]) -> Iterator[Reading[Money]]:
    """Amounts joined by the words of a range as one; a number without sign may be either end."""
    i = 0
    while i < len(singles):
        own, following = singles[i], singles[i + 1] if i + 1 < len(singles) else None
        high = _high(text, own, following)
        low = None if high or own.leads else _low(text, own, singles[i - 1].end if i else 0)
        yield _joined(text, low or own, high or own)
        i += 2 if high is not None and high is following else 1


def _joined(text: str, low: SignedAmount, high: SignedAmount) -> Reading[Money]:
    if low is high:
        value = Money(amount=low.amount, currency=low.sign.code)
    else:  # `£9–12k` is nine thousand to twelve thousand
        small = high.power and not low.power and low.amount < high.amount.scaleb(-high.power)
        amount = low.amount.scaleb(high.power) if small else low.amount
        value = Money(amount=amount, amount_max=high.amount, currency=high.sign.code)
    return reading(value, text, low.start, high.end)


def _high(text: str, low: SignedAmount, following: SignedAmount | None) -> SignedAmount | None:
    """The upper end that stands behind an amount, with a sign of its own or without."""
    if following is not None and following.start - low.end <= 24:
        join = _JOIN.fullmatch(text, low.end, following.start)
        if join and following.sign.code == low.sign.code and (not join["both"] or _between(text, low)):
            return following if following.amount > low.amount else None
    match = _UPPER.match(text, low.end)
    if match is None or (match["both"] and not _between(text, low)):
        return None
    high = amounts.read(match, low.sign, match.start("digits"), match.end(), leads=low.leads)
    if high is None or not _fits(high.amount) or (high.year_like and low.amount < 1000):
        return None
    clash = following is not None and following.start < high.end
    return high if high.amount > low.amount and not clash else None


def _low(text: str, high: SignedAmount, floor: int) -> SignedAmount | None:
    """The lower end of a range that stands, without sign, before an amount that ends in its sign."""
    match = _LOWER.search(text, max(floor, high.start - 30), high.start)
    low = match and amounts.read(match, high.sign, match.start(), match.end(), leads=False)
    if match is None or low is None or low.amount >= high.amount or low.year_like != high.year_like:
        return None
    return low if _fits(low.amount) and (not match["both"] or _between(text, low)) else None


def _between(text: str, low: SignedAmount) -> bool:
    return _BETWEEN.search(text, max(0, low.start - 14), low.start) is not None


def find_free(text: str) -> list[Reading[Money]]:
    """Places that say that something costs nothing, as an amount of zero; ask only where a fee is meant.

    >>> [r.quote for r in find_free("Application fee: none. Für EU-Bürger gebührenfrei, otherwise free of charge")]
    ['none', 'gebührenfrei', 'free of charge']
    """
    return [reading(Money(amount=Decimal(0)), text, start, end) for start, end in free.spans(text)]
