"""Languages as BCP 47 tags: every name of one in nine languages, and those that a course is taught in."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, ends_word, listed, reading, smooth, starts_word

_PAGE_LANGUAGES = ("en", "de", "fr", "es", "nl", "it", "sv", "pt", "pl")
_TAUGHT = listed(
    "ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lb lt lv mk ms mt nl no"
    " pl pt ro ru sk sl "
    "sq sr sv sw th tr uk ur vi zh"
)
_FORMS = {  # adjectives and compounds that CLDR's names do not cover
    "de": "deutschsprachig|deutscher sprache|deutschen sprache|german-taught|duitstalig|deutsche sprache"
        "|germanophone|en allemand|niemieckim",
    "en": "englischsprachig|englischer sprache|englischen sprache|english-taught|english-medium|engelstalig"
        "|anglophone|angielskim|"
    "engelsk|englische sprache",
    "fr": "französischsprachig|französischer sprache|french-taught|franstalig|francophone|francuskim",
    "es": "spanischsprachig|spanischer sprache|castellano|castilian|spaanstalig|hispanophone|hiszpańskim",
    "nl": "nederlandstalig|niederländischer sprache|niderlandzkim|flemish|vlaams",
    "it": "italienischer sprache|italiaanstalig|italophone|włoskim",
    "pl": "polnischer sprache|polskim|polsku",
    "sv": "svenskspråkig", "pt": "portugalskim", "zh": "mandarin|mandarin chinese", "no": "norsk|norwegian bokmål",
}  # fmt: skip
_TEACHING = (
    r"taught|taken|teaching|instruction|delivered|delivery|lectures?|courses? (?:are|is) (?:held|offered|given)"
    r"|conducted|classes|languages?|tuition|held|"
    r"medium|unterricht\w*|(?:haupt)?(?:unterrichts|lehr|studien|studiengangs?|kurs|vorlesungs"
    r"|veranstaltungs)sprachen?|vorlesung\w*"
    r"|lehrveranstaltung\w*|sprache|enseign\w*|cours|"
    r"langues?|dispensée?s?|idiomas?|lenguas?|docencia|imparte\w*|impartid\w*|lengua vehicular|voertaal|taal"
    r"|talen|onderwijs\w*|instructietaal|gegeven|lingua|lingue|"
    r"erogat\w*|tenut[oaie]|lezioni|insegna\w*|undervis\w*|språk|ensino|língua|leccionad\w*|lecionad\w*|język\w*|wykład\w*"
    r"|zajęcia|prowadz\w*|entirely|programme|program|course"
)
_BEFORE = re.compile(
    rf"(?:\b|(?=(?-i:[A-Z][a-z])))(?:{_TEACHING})(?:[ :=*\t|(]|\n|,|\d{{1,3}} ?%|study|sker|è|tenut[oa]|impartición"
    rf"|is|are|wird|ist|sind|werden|of|the|in|auf|en|et"
    rf"|and|und|y|e|or|oder|i|w|op|het|de|del|della|ausschließlich|vollständig|"
    r"entirely|completely|fully|only|mainly|primarily|exclusively|instruction|teaching|language|conducted|held"
    r"|offered|given|est|se|lieu|a|es|si|svolgono|ska|på){0,9}"
    rf"(?:[A-ZÀ-Þa-zà-ÿ]{{4,14}}(?: ?\(\d{{1,3}} ?%\))? ?(?:,|and|und|et|y|or|/|en|e|och|&) ?){{0,3}}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r" (?:durchgeführt|angeboten|unterrichtet|gelehrt|abgehalten|gehalten)\b"
    r"|[- ](?:taught|medium|language (?:programme|program|course|degree|master|bachelor)|only)\b",
    re.IGNORECASE,
)
_TAUGHT_IN = re.compile(r"(?:talig|sprachig|phone|-taught|-medium)(?:e[nrs]?)?\Z", re.IGNORECASE)
_NOT_AFTER = re.compile(
    r"[ -](?:language )?(?:proficiency|requirements?|tests?|skills?|level|qualifications?|literature|studies"
    r"|certificate|centre|center|support|knowledge|"
    r"speak\w*|native|preparation|version|grammar|kenntnisse|nachweis|for academic|ability|competence"
    r"|courses?\b|a-level|gcse|teacher|history|department|students|applicants|nationals|citizens|residents|passport"
    r"|bachelor|diploma|to speakers|industry|companies|compan)",
    re.IGNORECASE,
)


_OF_SOME = re.compile(
    r"(?:\b(?:einzelne\w*|manche|einige|some|certain|selected|single|several|electives?|few|certains|quelques|algunas"
    r"|algunos|enkele|sommige|alcuni|alcune|vissa|några|algumas|niektóre)\s(?:[^\W\d]+\s){0,3}(?:in|auf|en|op|på|i|em|w)?\s?"
    r"|\b(?:knowledge|command|kenntnisse?|connaissance|maîtrise|conocimientos?|dominio|kennis|beheersing|conoscenza"
    r"|kunskaper?|conhecimentos?|znajomość)\s(?:of|in|du|de l['’]|de la|del|de|della|van|i)?\s?"
    r"(?:the\s|lingua\s|langue\s|lengua\s|la\s|het\s)?)\Z",
    re.IGNORECASE,
)
"""What makes a language that of some courses, or one that students must know."""


@cache
def names() -> dict[str, str]:
    """Names of languages in small letters, in the nine languages of pages, with their tags.

    >>> names()["englisch"], names()["néerlandais"], names()["nederlandstalig"]
    ('en', 'nl', 'nl')
    """
    from babel import Locale

    table: dict[str, str] = {}
    for page in _PAGE_LANGUAGES:
        known = Locale(page).languages
        table |= {known[tag].lower(): tag for tag in _TAUGHT if tag in known}
    for tag, forms in _FORMS.items():
        table |= dict.fromkeys(forms.split("|"), tag)
    return table


@cache
def _scanner() -> Scanner:
    endings = r"(?-i:e[nrs]?|er|a|o|es|s)?"
    return Scanner(rf"(?i:(?:{'|'.join(re.escape(n) for n in sorted(names()))}){endings})")


@cache
def _capitals() -> frozenset[str]:
    """Short names that are written with a capital: in small letters (`lets`, `polish`) they are other words."""
    from babel import Locale

    known = {page: {n.lower() for n in Locale(page).languages.values()} for page in _PAGE_LANGUAGES}
    always = known["en"] | known["de"] | known["nl"]
    small = set[str]().union(*(names for page, names in known.items() if page not in ("en", "de", "nl")))
    return frozenset(name for name in always - small if len(name) < 6) | {"polish"}


def _tag(word: str) -> str | None:
    for cut in (0, 1, 2):
        tag = names().get(word[: len(word) - cut] if cut else word)
        if tag is not None:
            return tag
    return None


def find(text: str) -> list[Reading[str]]:
    """Every name of a language, whatever is said of it.

    >>> [(r.quote, r.value) for r in find("Lehrsprache: Deutsch und Englisch; L’enseignement a lieu en français")]
    [('Deutsch', 'de'), ('Englisch', 'en'), ('français', 'fr')]
    """
    found = []
    for start, end in _scanner().spans(text):
        if not (starts_word(text, start) and ends_word(text, end)):
            continue
        written = text[start:end]
        tag = _tag(written.lower())
        if tag is not None and (written[0].isupper() or written.lower() not in _capitals()):
            found.append(reading(tag, text, start, end))
    return found


def find_taught(text: str) -> list[Reading[str]]:
    """The languages that the text says teaching happens in, rather than those that applicants must know.

    >>> [r.value for r in find_taught("Taught in English. Applicants need English skills. Voertaal: Nederlands")]
    ['en', 'nl']
    """
    flat = smooth(text)
    return [one for one in find(text) if _is_taught(flat, one.start, one.end)]


def is_of_some(text: str, start: int) -> bool:
    """Whether a language that begins at a place is only that of parts, or one to be known.

    >>> is_of_some("Deutsch, einzelne Module auf Englisch", 29), is_of_some("knowledge of German", 13)
    (True, True)
    """
    return _OF_SOME.search(text, max(0, start - 60), start) is not None


def speaks_of_else(text: str, end: int) -> bool:
    """Whether what follows a language makes it part of another word: `German courses`, `Dutch students`."""
    return _NOT_AFTER.match(text, end) is not None


def _is_taught(text: str, start: int, end: int) -> bool:
    if speaks_of_else(text, end) or is_of_some(text, start):
        return False
    if _AFTER.match(text, end) or _TAUGHT_IN.search(text, start, end):
        return True
    return _BEFORE.search(text, max(0, start - 70), start) is not None
