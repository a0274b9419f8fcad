"""How pages write currencies: symbols, ISO 4217 codes, abbreviations and words, and which code each stands for.

Codes and their names in nine languages come from CLDR through babel, read once when first needed; what CLDR does not
know (bare words, letters before a dollar sign, local abbreviations) is in the tables here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from prospectus.values.base import GAP, Scanner, ends_word, listed, starts_word

LANGUAGES = ("en", "de", "fr", "es", "nl", "it", "sv", "pt", "pl")
_NAMED = listed(  # currencies whose full names ("Swiss francs", "dólares estadounidenses") are read
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR "
    "NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
)

DOLLARS = frozenset(
    listed("USD AUD CAD NZD SGD HKD TWD MXN CLP COP ARS BRL BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD TTD XCD")
)
_PESOS = frozenset(["MXN", "CLP", "COP", "ARS", "PHP", "UYU", "DOP", "CUP"])
_FRANCS = frozenset(["CHF", "XAF", "XOF", "XPF", "RWF", "BIF", "DJF", "GNF", "KMF", "CDF"])
_CROWNS = frozenset(["SEK", "NOK", "DKK", "ISK"])
_RUPEES = frozenset(["INR", "PKR", "LKR", "NPR", "MUR", "SCR"])

_SYMBOLS = {
    "£": "GBP", "￡": "GBP", "₤": "GBP", "€": "EUR", "₠": "EUR", "¥": "JPY", "￥": "JPY", "円": "JPY", "元": "CNY",
    "₹": "INR", "₨": "INR", "₩": "KRW", "원": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₱": "PHP",
    "₫": "VND", "฿": "THB", "₪": "ILS", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL",
    "₭": "LAK", "₮": "MNT", "৳": "BDT", "֏": "AMD", "៛": "KHR", "圓": "CNY", "圆": "CNY", "₣": "CHF", "﷼": "",
}  # fmt: skip
_DOLLAR_LETTERS = {
    "US": "USD", "U.S.": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "AUD": "AUD", "C": "CAD", "CA": "CAD",
    "CAN": "CAD", "CAD": "CAD", "CDN": "CAD", "NZ": "NZD", "NZD": "NZD", "S": "SGD", "SG": "SGD", "SGD": "SGD",
    "HK": "HKD", "HKD": "HKD", "NT": "TWD", "TWD": "TWD", "R": "BRL", "BRL": "BRL", "MX": "MXN", "MXN": "MXN",
    "AR": "ARS", "CL": "CLP", "CO": "COP", "TT": "TTD", "J": "JMD", "N": "NAD", "Bds": "BBD", "BN": "BND",
    "BZ": "BZD", "FJ": "FJD", "EC": "XCD", "RD": "DOP", "Z": "ZWG", "G": "GYD", "GY": "GYD",
}  # fmt: skip
_DOLLAR_TAILS = {"US": "USD", "USD": "USD", "CAD": "CAD", "CA": "CAD", "AUD": "AUD", "NZD": "NZD", "NZ": "NZD"}
_SHORT = {  # case counts; a full stop may follow
    "Kč": "CZK", "Kc": "CZK", "zł": "PLN", "zl": "PLN", "Zł": "PLN", "ZŁ": "PLN", "Ft": "HUF", "RM": "MYR",
    "Rs": "INR", "RS": "INR", "Rp": "IDR", "SFr": "CHF", "sFr": "CHF", "Sfr": "CHF", "Fr": "CHF", "TL": "TRY",
    "KSh": "KES", "Ksh": "KES", "USh": "UGX", "UGX": "UGX", "TSh": "TZS", "Tk": "BDT", "RMB": "CNY", "R": "ZAR",
    "kr": "", "Kr": "", "KR": "", "руб": "RUB", "грн": "UAH", "лв": "BGN", "дин": "RSD", "KD": "KWD", "BD": "BHD",
    "QR": "QAR", "SR": "SAR", "Dhs": "AED", "DHS": "AED", "Dh": "AED", "FCFA": "", "CFA": "", "F CFA": "", "NIS": "ILS",
    "Bs": "BOB", "S/": "PEN", "E£": "EGP", "GH₵": "GHS", "GH¢": "GHS", "VNĐ": "VND", "đ": "VND", "Р": "RUB", "р": "RUB",
    "تومان": "", "ریال": "IRR", "ريال": "SAR", "درهم": "AED", "جنيه": "EGP", "บาท": "THB", "人民币": "CNY", "रु": "INR",
}  # fmt: skip
_WEAK = frozenset(listed("R RM RS Fr TL Ft Kc zl KD BD QR SR Dh Tk KR Bs Р р"))
"""Abbreviations that are also other words: the amount must look like money, or the page must use them elsewhere."""

_WORDS = {  # small letters; an empty code is open until the page decides
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "pound": "GBP", "pounds": "GBP", "pounds sterling": "GBP",
    "pound sterling": "GBP", "quid": "GBP", "pfund": "GBP", "livres sterling": "GBP", "libras": "GBP",
    "libras esterlinas": "GBP", "sterline": "GBP", "pond": "GBP", "dollar": "", "dollars": "", "dólares": "",
    "dolares": "", "dollari": "", "dolarów": "", "franken": "CHF", "frank": "CHF", "franchi": "CHF",
    "stutz": "CHF", "francs suisses": "CHF", "swiss francs": "CHF", "francs": "", "kronor": "SEK", "kroner": "",
    "kronen": "", "krone": "", "couronnes": "", "coronas": "", "korun": "CZK", "koruna": "CZK", "złotych": "PLN",
    "złote": "PLN", "złoty": "PLN", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupees": "INR", "rupee": "INR", "rupien": "INR", "won": "KRW",
    "rand": "ZAR", "rands": "ZAR", "ringgit": "MYR", "baht": "THB", "dirham": "AED", "dirhams": "AED",
    "riyals": "SAR", "riyal": "SAR", "rials": "OMR", "reais": "BRL", "pesos": "", "liras": "TRY", "lira": "TRY",
    "lei": "RON", "leva": "BGN", "naira": "NGN", "shillings": "KES", "taka": "BDT", "rubles": "RUB",
    "roubles": "RUB", "rubel": "RUB", "hryvnia": "UAH", "rupiah": "IDR", "shekels": "ILS",
    "us dollars": "USD", "us-dollar": "USD", "us dollar": "USD", "u.s. dollars": "USD", "dinara": "RSD",
    "рублей": "RUB", "рубля": "RUB", "franc": "", "lari": "GEL", "usd": "USD", "gbp": "GBP", "aud": "AUD",
    "nzd": "NZD", "chf": "CHF", "dkk": "DKK", "pln": "PLN", "czk": "CZK", "huf": "HUF", "inr": "INR", "sgd": "SGD",
    "hkd": "HKD", "aed": "AED", "zar": "ZAR", "myr": "MYR", "jpy": "JPY", "cny": "CNY", "krw": "KRW",
}  # fmt: skip
_OPEN = {  # what a sign without a code of its own can stand for on a page
    "$": DOLLARS | _PESOS, "dollar": DOLLARS, "dólar": DOLLARS, "dolar": DOLLARS, "peso": _PESOS, "franc": _FRANCS,
    "kr": _CROWNS, "cour": _CROWNS | {"CZK"}, "coro": _CROWNS | {"CZK"}, "rs": _RUPEES, "₨": _RUPEES,
    "rupe": _RUPEES, "¥": frozenset(["JPY", "CNY"]), "￥": frozenset(["JPY", "CNY"]),
    "dirham": frozenset(["AED", "MAD"]), "pound": frozenset(["GBP", "EGP"]),
}  # fmt: skip
_ENGLISH_CODES = frozenset(
    listed("ALL TOP TRY CUP MAD PEN SOS GEL COP CAD AMD BSD PHP BAM BOB MOP LAK STN MDL ERN ANG")
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A currency where the text names one."""

    start: int
    end: int
    code: str | None
    weak: bool
    """Whether the sign alone does not prove an amount beside it."""
    leads: bool
    """Whether the sign usually stands before its number."""
    is_open: bool = False
    """Whether the sign alone names no currency: `code` is what the page's default says, or null."""


@cache
def codes() -> frozenset[str]:
    """The ISO 4217 codes that are legal tender somewhere today (CLDR), and the yuan's and euro's everyday ones.

    >>> {"EUR", "ZAR", "AED"} <= codes(), "DEM" in codes()
    (True, False)
    """
    from babel.core import get_global

    spans = (span for spans in get_global("territory_currencies").values() for span in spans)
    return frozenset(code for code, _, until, tender in spans if until is None and tender)


@cache
def three_decimals() -> frozenset[str]:
    """Codes whose smallest coin is a thousandth, so that `423.923` is no grouped number.

    >>> sorted(three_decimals() & {"KWD", "EUR"})
    ['KWD']
    """
    from babel.numbers import get_currency_precision

    return frozenset(code for code in codes() if get_currency_precision(code) == 3)


@cache
def _words() -> dict[str, str]:
    from babel import Locale

    table: dict[str, str] = {}
    for language in LANGUAGES:
        locale = Locale(language)
        for code in _NAMED:
            plurals = locale._data["currency_names_plural"].get(code) or {}
            for name in (locale.currencies.get(code, ""), *plurals.values()):
                if " " in name or "-" in name:
                    table[name.lower()] = code
    return table | _WORDS


def _either(names: frozenset[str] | list[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))


@cache
def _scanner() -> Scanner:
    ascii_short, other_short = [s for s in _SHORT if s.isascii()], [s for s in _SHORT if not s.isascii()]
    letters, tails = _either(list(_DOLLAR_LETTERS)), _either(list(_DOLLAR_TAILS))
    return Scanner(
        rf"(?:(?:{letters}){GAP}?)?[$＄](?:{GAP}?(?:{tails})\b)?|[{''.join(_SYMBOLS)}]"
        rf"|(?:{_either(codes())})|(?:{_either(ascii_short)})(?:\b\.?|[0-9])|(?:{_either(other_short)})\.?"
        rf"|(?i:{_either(list(_words()))})"
    )


def signs(text: str, default: str | None = None) -> list[Sign]:
    """Every currency sign of the text; `default` is what `$`, `kr`, … mean on this page.

    >>> [s.code for s in signs("£5, A$6, 7 Swiss francs, CHF 8, US$ 9 and $10")]
    ['GBP', 'AUD', 'CHF', 'CHF', 'USD', None]
    """
    found = []
    for start, end in _scanner().spans(text):
        sign = _sign(text, start, end, default)
        if sign is not None:
            found.append(sign)
    return found


def _sign(text: str, start: int, end: int, default: str | None) -> Sign | None:
    name = text[start:end]
    if name in _SYMBOLS:
        return Sign(
            start, end, _meant(name, _SYMBOLS[name], default), weak=False, leads=name != "€", is_open=not _SYMBOLS[name]
        )
    if "$" in name or "＄" in name:
        return _dollar(text, start, end, default)
    end -= name[-1].isdigit()  # RM1,200
    name = text[start:end].rstrip(".")
    if not (_opens(text, start) and ends_word(text, end)):
        return None
    if name in codes():
        return Sign(start, end, name, weak=name in _ENGLISH_CODES, leads=True)
    if name in _SHORT:
        code, leads = _SHORT[name], name in ("R", "RM", "Rs")
        return Sign(start, end, _meant(name, code, default), name in _WEAK, leads, is_open=not code)
    code = _words()[name.lower()]
    return Sign(start, end, _meant(name.lower(), code, default), weak=False, leads=False, is_open=not code)


def _opens(text: str, start: int) -> bool:
    return starts_word(text, start) or not text[start - 1].isascii()


def _dollar(text: str, start: int, end: int, default: str | None) -> Sign | None:
    if "$" in (text[max(0, start - 1) : start], text[end : end + 1]):
        return None  # "$$$" rates a restaurant
    before, _, after = text[start:end].replace("＄", "$").partition("$")
    article = len(before.strip()) == 1 and before[-1] != before  # "a $5,000 award" at the start of a sentence
    code = _DOLLAR_LETTERS.get(before.strip()) if starts_word(text, start) and not article else None
    if code is None:
        start += len(before)
    code = code or _DOLLAR_TAILS.get(after.strip())
    return Sign(start, end, code or _meant("$", "", default), weak=False, leads=True, is_open=code is None)


def _meant(name: str, code: str, default: str | None) -> str | None:
    if default is not None:
        for stem, possible in _OPEN.items():
            if name.lower().startswith(stem) and default in possible:
                return default
    return code or None
