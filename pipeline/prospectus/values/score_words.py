"""What a number near a language test means, from the words around it: the overall score, a minimum, single skills."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Skill = Literal["listening", "reading", "writing", "speaking"]
SKILLS: tuple[Skill, ...] = ("listening", "reading", "writing", "speaking")
Kind = Literal["overall", "upper", "minimum", "skills", "unsaid"]

_SKILL_NAMES: dict[Skill, str] = {
    "listening": "listening|hören|hörverstehen|luister(?:en|vaardigheid)|comprensión (?:auditiva|oral)|ascolto"
    "|écoute|lyssna|hörförståelse|hördel\\w*",
    "reading": "reading|lesen|leseverstehen|lezen|leesvaardigheid|lectura|comprensión lectora|lettura|lecture"
    "|läsa|läsförståelse|läsdel\\w*",
    "writing": "writing|written|schreiben|schriftlich|schrijf?(?:ven|vaardigheid)|expresión escrita|escritura"
    "|scrittura|écriture|skrivdel\\w*|skriftlig\\w*|skrivförmåga",
    "speaking": "speaking|spoken|sprechen|mündlich|spre(?:ken|ekvaardigheid)|expresión oral|habla|parlato"
    "|expression orale|muntlig\\w*|taldel\\w*",
}
_LETTERS: dict[str, Skill] = {"L": "listening", "R": "reading", "W": "writing", "S": "speaking"}
_SKILL = rf"(?:{'|'.join(_SKILL_NAMES.values())}|(?-i:[LRWS](?![A-Za-z'.]))|(?-i:[LRWS]{{2,4}}\b))"
_LIST = (
    rf"{_SKILL}(?:(?:(?:,? {{1,3}}(?:and|und|et|y|en|e|or|&|och) {{1,3}}|[,/&+] ?| {{1,3}})(?:in "
    rf"|the )?){_SKILL}){{0,3}}"
)
_MORE = r"(?:points?|marks?|or|above|higher|more|better|minimum|band|bands|score|scores)"
_IN = r"(?:in|på|for|on|per|from|of|im|en|op|bei|pro|je|par|por|within|across|i|em|w|z|für|dans)"
_SKILLS_AFTER = re.compile(
    rf"[ +]*(?:{_MORE} ){{0,3}}(?:{_IN} |- ?)?(?:the |both |either |at least )?(?P<skills>{_LIST})"
    r"(?! ?(?:scores?|bands?)? ?[:=]| ?-? ?\d)",
    re.IGNORECASE,
)
_SKILLS_BEFORE = re.compile(
    rf"(?<![A-Za-zÀ-ÿ'])(?P<skills>{_LIST})(?: |[:=(–\t|>≥-]|sections?|components?|tests?|modules?"
    rf"|sub-?scores?|scores?|bands?|minimum|"
    r"min\.?|at least|of|is|a|requirement|not? (?:less|lower) than){0,8}\Z",
    re.IGNORECASE,
)
_EACH_AFTER = re.compile(
    rf"[ ,(+]*(?:{_MORE} ){{0,4}}(?:as a minimum )?(?:{_IN} )?(?:the )?(?:each|any|every|all|both|individual"
    rf"|other|remaining|four|"
    r"sub-?(?:scores?|tests?|bands?|sections?)|components?\b|bands?\b|skills?\b|elements?\b|sections?\b"
    r"|jede[mnrs]?\b|allen\b|einzel\w+|"
    r"teil\w*|chacun\w*|chaque|toutes?\b|cada\b|tod[oa]s\b|elke?\b|onderde\w+|ciascun\w*|ogni\b|varje\b"
    r"|delprov\w*|każd\w+)"
    r"(?: (?:of the |the )?(?:four |other |individual |remaining )?(?:elements?|components?|bands?|skills?"
    r"|sections?|categor(?:y|ies)|areas?|parts?|"
    r"sub-?(?:tests?|scores?)))?",
    re.IGNORECASE,
)
_OVERALL_AFTER = re.compile(
    r"[ ,(+]*(?:points? |band |score |or (?:above|higher|better) )*(?:in the )?(?:overall|in total|total\b"
    r"|on average|average|composite|insgesamt|"
    r"gesamt|au total|globale?\b|en total|totaal|gemiddeld|complessiv\w+|totalt|media\b)",
    re.IGNORECASE,
)
_OVERALL_BEFORE = re.compile(
    r"(?:overall|total|average|composite|gesamt\w*|globale?|totaal\w*|gemiddeld\w*|complessiv\w*|totalt"
    r"|durchschnitt\w*)[^()\d]{0,40}\Z",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(
    r"(?:\bno\s?(?:individual |single |skill|band|component|element|section|sub)|\bnone\b|nothing|\beach\b"
    r"|\bevery\b|\bany\b|individual|\ball (?:the |other |four )?"
    r"(?:sub|band|component|skill|element|section|part)|sub-?(?:scores?|tests?|bands?)\b|components?\b"
    r"|einzel\w*|in jede|aucune?\b|ningun[ao]?\b|"
    r"geen (?:enkel|onder)|onderdeel|inget|nessun\w*|nenhum\w*|communicative skill)[^()\d]{0,60}\Z",
    re.IGNORECASE,
)
_MINIMUM_BEFORE = re.compile(
    r"(?:\bno(?:t)?\s?(?:less|lower)|less than|lower than|below|under|keine\w*|unter|minimum|\bmin\b|minim\w+"
    r"|mindestens|at least|inférieur\w*|inferior\w*|"
    r"lager|minst|lägst|najmniej|\bwith(?: a)?|\bmit|\bavec|\bcon|\bmet|\bmed)[^()\d]{0,30}\Z|\A[ (/|\t]*\Z",
    re.IGNORECASE,
)
_NUMBER_SOON = re.compile(r"[^().;,\d]{0,40}\d")


@dataclass(frozen=True, slots=True)
class Role:
    """What a number means, and where the words behind it that say so end."""

    kind: Kind
    end: int
    skills: tuple[Skill, ...] = ()


def role(text: str, span: tuple[int, int], floor: int, ceiling: int, *, first: bool) -> Role:
    """The meaning of the number at `span`, from the words between `floor` and `ceiling`.

    The words right behind a number count before those in front of it; the first number of a test is its overall score
    unless the words speak of each component.

    >>> text = "6.5 overall, no band below 6.0"
    >>> role(text, (0, 3), 0, 27, first=True).kind, role(text, (27, 30), 11, 30, first=False).kind
    ('overall', 'minimum')
    """
    start, end = span
    for kind, pattern in (("overall", _OVERALL_AFTER), ("minimum", _EACH_AFTER), ("skills", _SKILLS_AFTER)):
        match = pattern.match(text, end, ceiling + 1)  # the digit behind a skill says that it labels that digit
        if match and not (kind == "minimum" and _of_next(text, end, match)):
            return Role(kind, match.end(), skills_in(match["skills"]) if kind == "skills" else ())  # type: ignore[arg-type]
    before = _SKILLS_BEFORE.search(text[max(floor, start - 70) : start])
    if before:
        return Role("skills", end, skills_in(before["skills"]))
    words = text[max(floor, start - 90) : start]
    if _OVERALL_BEFORE.search(words):
        return Role("overall", end)
    if _EACH_BEFORE.search(words) or (not first and _MINIMUM_BEFORE.search(words)):
        return Role("minimum", end)
    return Role("overall" if first else "unsaid", end)


def _of_next(text: str, end: int, words: re.Match[str]) -> bool:
    """Whether words apart from a number speak of the next one: `7.0 (each part at least 6.5)`."""
    apart = text[end : end + 2].lstrip(" ")[:1] in ("(", ",")
    return apart and _NUMBER_SOON.match(text, words.end()) is not None


def skills_in(wording: str) -> tuple[Skill, ...]:
    """The skills a list of them names.

    >>> skills_in("writing and reading"), skills_in("SLR")
    (('reading', 'writing'), ('listening', 'reading', 'speaking'))
    """
    letters = {_LETTERS[c] for word in re.findall(r"\b[LRWS]{1,4}\b", wording) for c in word}
    named = {skill for skill, names in _SKILL_NAMES.items() if re.search(names, wording, re.IGNORECASE)}
    return tuple(skill for skill in SKILLS if skill in letters | named)
