"""The number that belongs to a currency sign: before it, after it, or around it (`12€50`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from prospectus.values import numbers
from prospectus.values.base import GAP
from prospectus.values.currencies import Sign, three_decimals

_POWERS = {
    3: "k tsd tys thousand tausend mille mila duizend tusen mil tysięcy",
    5: "lakh lakhs lac lacs",
    6: "m mn mio mln million millions millionen millones millón milioni milione miljoen miljoner milhões milhão",
    7: "crore crores cr",
    9: "bn b billion billions milliarden milliarde milliard milliards miliardi miljard miljarder mrd mld",
}
_POWER = {name: power for power, names in _POWERS.items() for name in names.split()}
_SCALE_WORDS = "|".join(sorted((n for n in _POWER if len(n) > 1), key=lambda n: (-len(n), n)))
_WORD_END = r"(?![a-zà-ÿ²³])(?!(?-i:[A-ZÀ-Þ])(?![a-zà-ÿ]))"
SCALE = (
    r"(?:(?P<letter>[km](?![a-zà-ÿ²³\d])|[KMB](?![A-Za-zÀ-ÿ²³\d]))"
    rf"|{GAP}?(?P<scale>(?i:{_SCALE_WORDS})){_WORD_END}\.?)?"
)
TAIL = r"(?P<tail>[.,][-–—]{1,2}(?!\d)|/[-–=])?"
DIGITS = rf"(?P<digits>{numbers.NUMBER}|\.\d{{2}}(?!\d))"

_AFTER = re.compile(rf"(?:{GAP}{{0,2}}:)?{GAP}{{0,2}}{DIGITS}{SCALE}{TAIL}(?!{GAP}?%)")
_BEFORE = re.compile(
    rf"(?<![\d.,/:’']){DIGITS}(?:{GAP}?(?P<letter>[kKmMB])|{GAP}?(?P<scale>(?i:{_SCALE_WORDS}))\.?)?{TAIL}"
    rf"(?:{GAP}(?i:de|di|of)(?={GAP})|{GAP}d['’])?{GAP}{{0,2}}\Z"
)
_DIGIT = re.compile(r"\d")
_CENTS = re.compile(r"\d{2}(?![\d.,]*\d)")
_SURE = re.compile(r"\D\d{3}(?!\d)|[.,]\d{2}$")
_SIGN_NEXT = re.compile(rf"{GAP}?(?:[€$£¥]|[A-Z]{{2,3}}\b|zł|Kč|kr\b|[Ee]uro)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 40  # characters searched before a sign


@dataclass(frozen=True, slots=True)
class SignedAmount:
    """An amount with its sign: where both lie, and how sure the digits look like money."""

    start: int
    end: int
    amount: Decimal
    sign: Sign
    leads: bool
    """The sign stands before the digits."""
    digits: str
    """The number as written, without scale and dash."""
    power: int = 0
    """Ten to this power was spelt out: 3 for `k`, 6 for `million`."""
    dashed: bool = False
    """A dash stands for the decimals: `2.694,-`."""

    @property
    def sure(self) -> bool:
        """Nobody writes a count, a year or a version so: grouped, with two decimals, a dash or a scale."""
        return bool(_SURE.search(self.digits)) or self.dashed or self.power > 0

    @property
    def year_like(self) -> bool:
        """The bare digits could be a year."""
        return _YEAR.fullmatch(self.digits) is not None and not self.sure

    def is_note(self, text: str) -> bool:
        """Whether it may be the number of a footnote: a digit that touches the word before it, as in `72 Euro1`."""
        return len(self.digits) == 1 and text[self.sign.end - 1].isalpha() and text[self.sign.end] == self.digits


def after(text: str, sign: Sign) -> SignedAmount | None:
    """The amount right after a sign, on the same line."""
    match = _AFTER.match(text, sign.end)
    found = match and read(match, sign, sign.start, match.end(), leads=True)
    if match is None or found is None or (found.year_like and "\t" in text[sign.end : match.start("digits")]):
        return None  # `Fee in EUR` beside the column of `2026`
    return found


def before(text: str, sign: Sign) -> SignedAmount | None:
    """The amount right before a sign, on the same line; euros and cents around it are one amount."""
    if _DIGIT.search(text, max(0, sign.start - 18), sign.start) is None:
        return None
    match = _BEFORE.search(text, max(0, sign.start - _REACH), sign.start)
    if match is None:
        return None
    found = read(match, sign, match.start(), sign.end, leads=False)
    cents = _CENTS.match(text, sign.end) if match.end("digits") == sign.start else None
    if found is None or cents is None or not found.digits.isdigit():
        return found
    amount = found.amount + Decimal(cents.group()) / 100
    return replace(found, end=cents.end(), amount=amount, digits=f"{found.digits}.{cents.group()}")


def read(match: re.Match[str], sign: Sign, start: int, end: int, *, leads: bool) -> SignedAmount | None:
    """The amount of a match that has the groups of `DIGITS`, `SCALE` and `TAIL`."""
    digits = match["digits"]
    thousandths = sign.code in three_decimals() and digits.count(".") == 1 and "," not in digits
    amount = numbers.decimal(digits) if thousandths else numbers.parse(digits)
    if amount is None:
        return None
    power = _POWER.get((match["letter"] or match["scale"] or "").lower(), 0)
    return SignedAmount(start, end, amount.scaleb(power), sign, leads, digits, power, match["tail"] is not None)


def nearer(left: SignedAmount, right: SignedAmount, text: str, votes: int) -> SignedAmount:
    """The sign's own amount of the two beside it: no year, money-like digits, distance, the page's habit.

    `votes` is above zero where the page's other signs stand before their numbers.
    """
    sign = left.sign
    if left.year_like != right.year_like:
        return right if left.year_like else left
    if right.is_note(text) and len(left.digits) > 1:
        return left
    if votes < 0 and _SIGN_NEXT.match(text, right.end):
        return left
    if left.sure != right.sure:
        return left if left.sure else right
    touches_left, touches_right = text[sign.start - 1].isdigit(), text[sign.end].isdigit()
    if touches_left != touches_right:
        return left if touches_left else right
    habit = votes or (1 if sign.leads else -1)
    return right if habit > 0 else left
