"""Readers of what is particular to fees: amounts whose label names the currency, and what they are paid per."""

from __future__ import annotations

import re
from functools import cache

from prospectus.fields.readers import BY_TYPE
from prospectus.fields.view import View
from prospectus.model import Cell, Reading
from prospectus.records.fee_amounts import no_prices_of_other_things, without_other_columns
from prospectus.values import money, per
from prospectus.values.base import Scanner
from prospectus.values.currencies import signs
from prospectus.values.money import Money
from prospectus.values.per import Per

_BARE = re.compile(r"(?:\d{1,3}(?:[ .,’'\u00a0\u202f]\d{3})+|\d{2,6})(?:[.,](?:\d{2}|[-–]+))?(?=[*†‡]?\Z)")
_PART = re.compile(
    r"(?i)\((?:of which|which includes?|includ\w*|incl\.|inkl\w*\.?|davon|darin|dont|y compris|di cui|waarvan"
    r"|incluye\w*|incluid[oa]s?|inclus\w*|compres[oaie]|varav|herav|mit)\b[^()\n]{0,60}\Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_fees(view: View) -> list[Reading[Money]]:
    """Amounts of money, and bare numbers in tables and pairs whose label, heading or line above names the currency."""
    named = view.readings(BY_TYPE[Money], anywhere=True)
    taken = {view.block_at(reading.start).start for reading in named}
    bare = (
        found
        for block in view.readable
        if block.cells and block.start not in taken
        for cell in block.cells
        if cell.labels and (found := _bare_amount(view, cell))
    )
    fees = no_prices_of_other_things(view.text, named)
    whole = (r for r in fees if view.is_readable(view.block_at(r.start)) and not _is_part(view.text, r.start))
    return list(without_other_columns(view, sorted([*whole, *bare], key=lambda r: r.start)))


def _is_part(text: str, start: int) -> bool:
    """Whether an amount stands in brackets as a part of the one before: `£7,140 (includes student levy £140)`."""
    return _PART.search(text, max(0, start - 80), start) is not None


def _bare_amount(view: View, cell: Cell) -> Reading[Money] | None:
    match = _BARE.match(view.text, cell.start, cell.end)
    if match is None or _YEAR.fullmatch(match.group()):
        return None
    around = view.around(cell.start, cell.end)
    for span in (*around.labels, *around.lead[:1], *around.headings[:1]):
        currency = next((sign.code for sign in signs(view.text[slice(*span)], view.hints.currency) if sign.code), None)
        if currency and (value := money.parse(match.group(), currency)):
            return Reading(value, *match.span(), match.group())
    return None


_TERM_FEE = r"semester (?:contribution|fee)|semesterbeitrag|semestergebühr\w*|terminsavgift|frais semestriels"
_ONCE = (
    r"one[- ]off|one[- ]time|once|einmalig\w*|(?:une (?:seule )?fois|unique)|pago único|una (?:sola )?vez"
    r"|una tantum|eenmalige?|engångs\w*|engangs\w*|uma (?:única )?vez"
)
_AMOUNT = r"(?:\d|[€£$]|\b[A-Z]{3})(?: \([^()\n]{1,40}\))?"
_AHEAD_OF_RATE = "[ \u00a0](?:a|for the) "
"""What follows an amount before `a year` where that is a rate, and before `for the diploma`."""


_BARE_UNITS: tuple[tuple[Per, str], ...] = (
    (
        "year",
        r"(?:full )?(?:academic|school|study) year|year|full year|studienjahr|jahr|année|année universitaire|año"
        r"|curso académico|studiejaar|academiejaar|collegejaar|anno accademico|läsår|ano letivo",
    ),
    ("term", r"semester|term|trimester|semestre|cuatrimestre|termin|trimestre"),
    ("credit", r"credit|credit hour|ects|crédito|crédit"),
    ("month", r"month|monat|mois|mes|maand|mese|månad|mês"),
)
"""What a cell holds no more than, the header of a column of amounts, unless it is the first."""


_NTH_YEAR = (
    r"(?:study |academic )?year (?:[1-7]|one|two|three|four|five)"
    r"|(?:first|second|third|fourth|fifth|[1-7](?:st|nd|rd|th)) (?:study |academic )?year|(?:studien)?jahr [1-7]"
    r"|(?:[1-7]\.|erstes|zweites|drittes) (?:studien)?jahr|(?:1(?:re|ère)|[2-7]e|[2-7]ème|première|deuxième|troisième)"
    r" année|année [1-7]|(?:[1-7](?:º|er|o)|primer|segundo|tercer) (?:curso|año)|(?:curso|año) [1-7]"
    r"|(?:studie)?jaar [1-7]|[1-7]e (?:studie)?jaar|(?:eerste|tweede|derde) (?:studie)?jaar|anno [1-7]"
    r"|(?:[1-7]º|[1-7]°|primo|secondo|terzo) anno|(?:läs)?år [1-7]|(?:första|andra|tredje) (?:läs)?året"
    r"|ano [1-7]|[1-7]º ano"
)
"""A header, or the label of an entry, that names a year of study: what stands there is paid in that year."""
_FOR_YEAR = (
    r"(?:for|in) the (?:academic |study |school )?year|für das (?:studienjahr|akademische jahr|schuljahr)"
    r"|pour l['’]année(?: universitaire| scolaire| académique)?|(?:para|por) el (?:curso|año)(?: académico)?"
    r"|voor het (?:studie|college|academie|academisch )?jaar|per l['’]anno(?: accademico)?|för läsåret"
    r"|para o ano(?: letivo)?"
)
"""`€72 for the year 2025–2026`."""


@cache
def _rate_scanner() -> Scanner:
    """Lines in which one of these may stand."""
    units = "|".join(nouns for _, nouns in _BARE_UNITS)
    return Scanner(rf"(?i:{_TERM_FEE}|{_ONCE}|\t(?:{units})|{_NTH_YEAR}|(?:{_FOR_YEAR}) 20)|{_AMOUNT}{_AHEAD_OF_RATE}")


@cache
def _rate_patterns() -> tuple[tuple[Per | None, re.Pattern[str]], ...]:
    """What something is paid per, and how that is told without `per`."""
    return (
        ("term", re.compile(rf"(?i){_TERM_FEE}")),
        (None, re.compile(rf"(?i)\b(?:{_ONCE})\b")),
        *((unit, re.compile(rf"(?im)(?<=\t)(?:{nouns})(?=\t|$)")) for unit, nouns in _BARE_UNITS),
        (
            "year",
            re.compile(
                rf"(?im)(?:^|(?<=[\t•–|(-])) ?(?:{_NTH_YEAR})(?: (?:fees?|tuition(?: fees?)?))?(?= ?(?:[\t:|)–-]|$))"
            ),
        ),
        ("year", re.compile(rf"(?i)\b(?:{_FOR_YEAR}) (?=20\d\d)")),
    )


@cache
def _amount_end() -> re.Pattern[str]:
    return re.compile(rf"{_AMOUNT}(?={_AHEAD_OF_RATE})")


_YEAR_HEADER = re.compile(
    r"(?i)(?:academic |study |school )?years?|studienjahr|akademisches jahr|année(?: universitaire| académique)?"
    r"|curso(?: académico)?|año académico|(?:studie|college|academie|academisch )jaar|anno accademico|läsår|ano letivo"
)
_SPAN_OF_YEARS = re.compile(r"20\d\d ?[/–-] ?(?:20)?\d\d")


def find_fee_rates(view: View) -> list[Reading[Per | None]]:
    """What `find_rates` reads, and cells of a column of academic years: what a row states is paid in that year."""
    years: list[Reading[Per | None]] = [
        Reading("year", cell.start, cell.end, view.text[cell.start : cell.end])
        for block in view.readable
        if block.kind == "row"
        for cell in block.cells[1:]
        if _SPAN_OF_YEARS.fullmatch(view.text, cell.start, cell.end)
        and any(_YEAR_HEADER.fullmatch(view.text, *label) for label in cell.labels)
    ]
    return sorted([*find_rates(view.text), *years], key=lambda r: r.start)


def find_rates(text: str) -> list[Reading[Per | None]]:
    """What an amount is paid per, said outright or by the name of the fee: a semester fee is paid each semester; what
    is paid once is paid per nothing.
    """
    lines = list(_rate_scanner().lines(text))
    told: list[Reading[Per | None]] = [
        Reading(unit, m.start(), m.end(), m.group())
        for unit, pattern in _rate_patterns()
        for line in lines
        for m in pattern.finditer(text, *line)
    ]
    ends = (m.end() for line in lines for m in _amount_end().finditer(text, *line))
    behind = [rate for end in ends if (rate := per.after(text, end))]
    return sorted([*per.find(text), *told, *behind], key=lambda r: r.start)
