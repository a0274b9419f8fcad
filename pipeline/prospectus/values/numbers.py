"""Numbers as nine languages write them: digits in every grouping style, and words.

A reading keeps the number exactly as stated; what it counts is the business of the other grammars.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import GAP, Scanner, ends_word, listed, reading, starts_word

_THIN = "[ \u00a0\u2007\u2009\u202f]"
GROUPED = (
    r"(?:\d{1,2}(?:,\d{2}){1,3},\d{3}(?!\d)(?:\.\d{1,2}(?!\d))?"  # 1,00,000 (Indian)
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,4}(?!\d))?"  # 1,234.56; what is glued to three digits starts anew
    r"|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d{1,4}(?!\d))?"  # 1.234,56
    r"|\d{1,3}(?:['’´`]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d))?"  # 1'234.50 (Swiss)
    rf"|\d{{1,3}}(?:{_THIN}\d{{3}})+(?!\d)(?:[.,]\d{{1,4}}(?!\d))?)"  # 1 234,56 (SI)
)
NUMBER = rf"(?:{GROUPED}|\d{{1,15}}(?:[.,]\d{{1,4}})?(?![.,]?\d))"
"""A number with its groups and decimals, for patterns of `re`; read it with `parse`."""

_NUMBER = re.compile(NUMBER)
_SINGLE = re.compile(r"(?:[1-9]\d{0,2})[.,]\d{3}")
_NOT_DIGITS = re.compile(r"[\s'’´`]+")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

WORDS: dict[str, tuple[str, ...]] = {  # from one upwards, alternatives split by a bar
    "en": listed(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty"
    ),
    "de": listed(
        "ein|eine|einem|einen|einer|eines|eins zwei drei vier fünf|fuenf sechs sieben acht neun zehn elf zwölf|zwoelf "
        "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
    ),
    "fr": listed(
        "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt"
    ),
    "es": listed(
        "un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis|dieciseis diecisiete dieciocho diecinueve veinte"
    ),
    "nl": listed(
        "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig"
    ),
    "it": listed(
        "un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove venti"
    ),
    "sv": listed(
        "ett|en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
        "nitton tjugo"
    ),
    "pt": listed(
        "um|uma dois|duas três|tres quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze "
        "dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte"
    ),
    "pl": listed(
        "jeden|jedna|jedno dwa|dwie|dwóch trzy|trzech cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu "
        "osiem|ośmiu dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście "
        "siedemnaście osiemnaście dziewiętnaście dwadzieścia"
    ),
}
_TENS = {  # beyond twenty, what course pages still spell out
    "en": "twenty-four=24 thirty=30 thirty-six=36 forty=40 forty-five=45 fifty=50 sixty=60 ninety=90",
    "de": "vierundzwanzig=24 dreißig=30 sechsunddreißig=36 vierzig=40 fünfzig=50 sechzig=60",
    "fr": "vingt-quatre=24 trente=30 trente-six=36 quarante=40 soixante=60",
    "es": "veinticuatro=24 treinta=30 cuarenta=40 sesenta=60",
    "nl": "vierentwintig=24 dertig=30 zesendertig=36 veertig=40 zestig=60",
    "it": "ventiquattro=24 trenta=30 quaranta=40 sessanta=60",
    "sv": "tjugofyra=24 trettio=30 fyrtio=40 sextio=60",
    "pt": "vinte e quatro=24 trinta=30 quarenta=40 sessenta=60",
    "pl": "trzydzieści=30 czterdzieści=40 sześćdziesiąt=60",
}


def parse(number: str) -> Decimal | None:
    """A number in digits, whatever its separators; a lone separator before three digits groups thousands.

    >>> [str(parse(n)) for n in ("1,785", "1.234,56", "72 500", "29’800", "1,00,000", "16,200.00", "31,5", "0.785")]
    ['1785', '1234.56', '72500', '29800', '100000', '16200.00', '31.5', '0.785']
    >>> parse("n/a") is None
    True
    """
    digits = _NOT_DIGITS.sub("", number)
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0:
        groups = digits.count(digits[last]) > 1 or _SINGLE.fullmatch(digits)
        whole = digits[:last].replace(",", "").replace(".", "")
        digits = whole + ("" if groups else ".") + digits[last + 1 :]
    return _decimal(digits)


def decimal(number: str) -> Decimal | None:
    """A small number whose lone dot or comma is always a decimal sign, as in credits and scores.

    >>> decimal("12,5"), decimal("1.500"), decimal("1½"), decimal("2 ½")
    (Decimal('12.5'), Decimal('1.500'), Decimal('1.5'), Decimal('2.5'))
    """
    digits = _NOT_DIGITS.sub("", number).replace(",", ".")
    part = _FRACTIONS.get(digits[-1:])
    if part is None:
        return _decimal(digits)
    whole = _decimal(digits[:-1] or "0")
    return None if whole is None else whole + part


def _decimal(digits: str) -> Decimal | None:
    bare = digits.replace(".", "", 1)
    return Decimal(digits) if bare.isascii() and bare.isdigit() else None


@cache
def words(language: str) -> dict[str, Decimal]:
    """The number words of a language (BCP 47, one of nine), in small letters.

    >>> words("de")["zwölf"], words("en")["twenty-four"]
    (Decimal('12'), Decimal('24'))
    """
    table = {w: Decimal(i) for i, names in enumerate(WORDS[language], 1) for w in names.split("|")}
    for pair in re.split(r"(?<=\d) ", _TENS[language]):
        word, value = pair.split("=")
        table[word] = Decimal(value)
    return table


@cache
def _scanner() -> Scanner:
    # A word that is an article or means something else in another language is no number by itself.
    plain_words = [w for language in WORDS for w, n in words(language).items() if n > 2 and w not in ("once", "sex")]
    names = "|".join(sorted(set(plain_words), key=lambda w: (-len(w), w)))
    return Scanner(rf"[0-9](?:[0-9.,'’]|{GAP}[0-9]{{3}})*|(?i:two|zwei|deux|dos|twee|{names})")


@cache
def _values() -> dict[str, Decimal]:
    """The number words of all languages; what several have means what it means in the first."""
    return {word: value for language in reversed(WORDS) for word, value in words(language).items()}


def find(text: str) -> list[Reading[Decimal]]:
    """Every number in the text, in digits or words of nine languages.

    >>> [(r.quote, str(r.value)) for r in find("Twelve modules, 21 hours, 12.5 ECTS and 1 785 places")]
    [('Twelve', '12'), ('21', '21'), ('12.5', '12.5'), ('1 785', '1785')]
    """
    found: list[Reading[Decimal]] = []
    for start, end in _scanner().spans(text):
        if text[start].isdigit():
            matches = _NUMBER.finditer(text, start, end)
            found += [reading(value, text, *m.span()) for m in matches if (value := parse(m.group())) is not None]
        elif starts_word(text, start) and ends_word(text, end):
            found.append(reading(_values()[text[start:end].lower()], text, start, end))
    return found
