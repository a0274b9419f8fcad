"""What a page reveals about its country: what a bare `$` means, which way 3/4/2026 runs, how phones are dialled."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from prospectus.model import Page
from prospectus.reasons import doubt
from prospectus.values.base import Scanner
from prospectus.values.credits import Unit
from prospectus.values.currencies import DOLLARS, signs

_TLD = re.compile(r"\.([a-z]{2,10})(?![\w.-])", re.IGNORECASE)
_TOLD = {  # institutions and forms that exist in one country only
    "US": r"[Ee]nrollment|[A-Z][a-z]+ [0-3]?[0-9], 20[2-3][0-9]|\b[0-9]{3}[-.][0-9]{3}-[0-9]{4}"
    r"|\b[A-Z]{2} [0-9]{5}\b|GMAT|U\.S\.|National Center for Education Statistics"
    r"|Bureau of Labor Statistics|FAFSA|NCES|Social Security|[Cc]redit hours?|I-20|F-1 (?:visa"
    r"|student)s?|CIP [Cc]ode|out-of-state|Pell Grants?",
    "GB": r"UCAS|A-?[Ll]evels?|GCSEs?|HEFCE|Student Finance England|Postgraduate (?:Master's )?Loan",
    "AU": r"CRICOS|HECS(?:-HELP)?|FEE-HELP|ATAR|Commonwealth [Ss]upported|TAFE|VTAC|UAC",
    "CA": r"Canadian (?:citizen|dollar|student)s?|OUAC|OSAP|Ontario|British Columbia|Alberta|Québec|Quebec"
    r"|Nova Scotia|Manitoba|Saskatchewan|UHIP",
    "NZ": r"NZQA|StudyLink|Aotearoa|NCEA|EFTS",
    "SG": r"MOE Tuition Grant|SkillsFuture|NRIC",
    "IE": r"CAO code|SUSI grant",
    "IN": r"\bGATE\b|lakh|AICTE|UGC-NET",
    "ZA": r"NSFAS|SAQA|NQF",
    "HK": r"JUPAS|Non-local students|UGC-funded",
}
_ENOUGH = 2
_SURELY = 0.9
"""What is so surely no content names no currency: prices of other programmes stand there."""
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Hints:
    """What the words of this page mean."""

    region: str | None = None
    """ISO 3166 code of the page's country."""
    currency: str | None = None
    """ISO 4217: what a bare `$`, `kr` or `Rs` stands for."""
    day_first: bool | None = None
    """Whether 3/4 is the third of April; `None` where nothing tells."""

    @property
    def credit_points(self) -> Unit | None:
        """The unit that `credit points` are; `None` where they are those of no known country."""
        return "CP" if self.region == "AU" else None


def hints_of(page: Page) -> Hints:
    """The hints of a page: its domain, addresses, phone numbers, and words of one country's schools and offices."""
    votes = _domains(page) + _words(page.text) + _dialling(page.text)
    best = votes.most_common(2)
    clear = best and best[0][1] >= _ENOUGH and (len(best) == 1 or best[0][1] > best[1][1])
    region = best[0][0] if clear else None
    return Hints(region, _currency(page, region), _day_first(region))


@cache
def _domain_scanner() -> Scanner:
    return Scanner(r"(?i:@|https?://|www\.)[\w\-]+(?:\.[\w\-]+)*\.[a-zA-Z]{2,10}")


def _domains(page: Page) -> Counter[str]:
    votes: Counter[str] = Counter()
    if page.url:
        votes.update(dict.fromkeys(_countries(page.url.split("/")[2] if "//" in page.url else page.url), 4))
    addresses = {page.text[start:end].lower().rsplit("/", 1)[-1] for start, end in _domain_scanner().spans(page.text)}
    for address in sorted(addresses):
        votes.update(dict.fromkeys(_countries(address), 2))
    return votes


def _countries(host: str) -> list[str]:
    found = _TLD.findall(host.lower())
    if not found:
        return []
    name = found[-1]
    if name in ("edu", "gov", "mil"):
        return ["US"]
    return (
        [{"uk": "GB"}.get(name, name.upper())] if len(name) == 2 and name not in ("eu", "io", "ai", "me", "tv") else []
    )


@cache
def _word_scanner() -> tuple[Scanner, dict[str, re.Pattern[str]]]:
    return Scanner("|".join(f"(?:{p})" for p in _TOLD.values())), {c: re.compile(p) for c, p in _TOLD.items()}


def _words(text: str) -> Counter[str]:
    scanner, patterns = _word_scanner()
    words = {text[start:end] for start, end in scanner.spans(text)}
    votes = Counter(code for word in words for code, pattern in patterns.items() if pattern.fullmatch(word))
    return Counter({code: min(count, _MOST_WORDS) for code, count in votes.items()})


@cache
def _dial_scanner() -> Scanner:
    return Scanner(r"(?:\+|\(\+|\b00)[1-9][0-9]{0,2}\b")


def _dialling(text: str) -> Counter[str]:
    codes = {re.sub(r"\D", "", text[start:end]).removeprefix("00") for start, end in _dial_scanner().spans(text)}
    if not codes:
        return Counter()
    from phonenumbers import region_code_for_country_code

    regions = (region_code_for_country_code(int(code)) for code in codes if code and code != "1")
    return Counter({region: 2 for region in regions if region.isalpha() and region != "ZZ"})


def _currency(page: Page, region: str | None) -> str | None:
    """The dollar that the page's content names elsewhere, else the currency of its country."""
    content = "\n".join(page.text[block.start : block.end] for block in page.blocks if doubt(block.stripped) < _SURELY)
    named = Counter(sign.code for sign in signs(content) if sign.code in DOLLARS)
    if len(named) == 1:
        return next(iter(named))
    if region is None:
        return None
    from babel.numbers import get_territory_currencies

    current = get_territory_currencies(region)
    return current[0] if current else None


def _day_first(region: str | None) -> bool | None:
    return None if region is None else region != "US"
