"""Awards: degrees, diplomas and certificates by their names and abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from prospectus.model import Span
from prospectus.values.base import Scanner, smooth

Level = Literal["bachelor", "master", "doctorate", "certificate", "diploma", "foundation", "other"]

ABBREVIATIONS: dict[str, tuple[str, Level]] = {
    "BSc": ("Bachelor of Science", "bachelor"), "BS": ("Bachelor of Science", "bachelor"),
    "BA": ("Bachelor of Arts", "bachelor"), "AB": ("Bachelor of Arts", "bachelor"),
    "BEng": ("Bachelor of Engineering", "bachelor"), "BE": ("Bachelor of Engineering", "bachelor"),
    "BTech": ("Bachelor of Technology", "bachelor"), "LLB": ("Bachelor of Laws", "bachelor"),
    "BBA": ("Bachelor of Business Administration", "bachelor"), "BCom": ("Bachelor of Commerce", "bachelor"),
    "BEd": ("Bachelor of Education", "bachelor"), "BFA": ("Bachelor of Fine Arts", "bachelor"),
    "BMus": ("Bachelor of Music", "bachelor"), "BArch": ("Bachelor of Architecture", "bachelor"),
    "BSN": ("Bachelor of Science in Nursing", "bachelor"), "BNurs": ("Bachelor of Nursing", "bachelor"),
    "BSW": ("Bachelor of Social Work", "bachelor"), "BVSc": ("Bachelor of Veterinary Science", "bachelor"),
    "MBBS": ("Bachelor of Medicine, Bachelor of Surgery", "bachelor"),
    "MSc": ("Master of Science", "master"), "MS": ("Master of Science", "master"),
    "MA": ("Master of Arts", "master"), "MEng": ("Master of Engineering", "master"),
    "MTech": ("Master of Technology", "master"), "MBA": ("Master of Business Administration", "master"),
    "EMBA": ("Executive Master of Business Administration", "master"), "LLM": ("Master of Laws", "master"),
    "MRes": ("Master of Research", "master"), "MPhil": ("Master of Philosophy", "master"),
    "MLitt": ("Master of Letters", "master"), "MFA": ("Master of Fine Arts", "master"),
    "MEd": ("Master of Education", "master"), "MPA": ("Master of Public Administration", "master"),
    "MPP": ("Master of Public Policy", "master"), "MPH": ("Master of Public Health", "master"),
    "MSW": ("Master of Social Work", "master"), "MArch": ("Master of Architecture", "master"),
    "MMus": ("Master of Music", "master"), "MSt": ("Master of Studies", "master"),
    "MSN": ("Master of Science in Nursing", "master"), "MIM": ("Master in Management", "master"),
    "MSci": ("Master in Science", "master"), "MChem": ("Master of Chemistry", "master"),
    "MPhys": ("Master of Physics", "master"), "MMath": ("Master of Mathematics", "master"),
    "MComp": ("Master of Computing", "master"), "MAS": ("Master of Advanced Studies", "master"),
    "MPS": ("Master of Professional Studies", "master"), "MFin": ("Master of Finance", "master"),
    "MIS": ("Master of Information Systems", "master"), "MIT": ("Master of Information Technology", "master"),
    "PhD": ("Doctor of Philosophy", "doctorate"), "DPhil": ("Doctor of Philosophy", "doctorate"),
    "EdD": ("Doctor of Education", "doctorate"), "DBA": ("Doctor of Business Administration", "doctorate"),
    "EngD": ("Doctor of Engineering", "doctorate"), "MD": ("Doctor of Medicine", "doctorate"),
    "DNP": ("Doctor of Nursing Practice", "doctorate"), "JD": ("Juris Doctor", "doctorate"),
    "PsyD": ("Doctor of Psychology", "doctorate"), "DClinPsy": ("Doctor of Clinical Psychology", "doctorate"),
    "PGDip": ("Postgraduate Diploma", "diploma"), "PgDip": ("Postgraduate Diploma", "diploma"),
    "GradDip": ("Graduate Diploma", "diploma"), "DipHE": ("Diploma of Higher Education", "diploma"),
    "HND": ("Higher National Diploma", "diploma"), "DAS": ("Diploma of Advanced Studies", "diploma"),
    "PGCert": ("Postgraduate Certificate", "certificate"), "PgCert": ("Postgraduate Certificate", "certificate"),
    "PGCE": ("Postgraduate Certificate in Education", "certificate"),
    "GradCert": ("Graduate Certificate", "certificate"), "HNC": ("Higher National Certificate", "certificate"),
    "CertHE": ("Certificate of Higher Education", "certificate"),
    "CAS": ("Certificate of Advanced Studies", "certificate"),
    "FdSc": ("Foundation Degree", "foundation"), "FdA": ("Foundation Degree", "foundation"),
    "FdEng": ("Foundation Degree", "foundation"),
}  # fmt: skip
_WEAK = frozenset(["AB", "BE", "MD", "MIT", "MIS", "DAS", "CAS", "MAS", "JD", "MS", "MA", "BA", "BS", "MIM"])
"""Abbreviations that are words, places or titles as well: they count beside a subject, in a title or in brackets."""
GENERAL = frozenset(
    "science sciences arts engineering laws law philosophy education letters research technology studies "
    "commerce".split()
) | {"applied science", "business administration", "fine arts", "advanced studies", "professional studies"}
"""What degrees of many subjects are called: `Master of Science in …`."""

_TELLING = (
    r"(?i:master|máster|magíst|maîtr|bachel|baccala|certificat|diplom|degree|doctor|magist|maestr|mestrad|mast[eè]r|laurea"
    r"|licen|grado|gradu|foundation|associate|kandidat|promotion|dottorato|doutor|zertifikat|uddannelse|civilingenjör|studia"
    r"|diplôm)"
)
"""What every name of an award holds."""
_UP = r"[A-ZÀ-Þ][\w’'&.+-]*"
_SUBJECT = rf"{_UP}(?:(?: (?:and|of|the|for|&|und|et|y|e|en|de|di))* {_UP})*"
_HONOURS = r"(?: ?\((?:Honou?rs|Hons\.?)\)| with Honou?rs| Honou?rs| \(Hons\)| Hons)?"
_OF = (
    rf"(?:(?:Executive|Professional|International|European|Joint|Integrated) )?(?:Master|Bachelor"
    rf"|Doctor|Associate)(?:’s|'s|s)? of {_SUBJECT}{_HONOURS}"
)
_WORDS: tuple[tuple[Level, str], ...] = (
    ("certificate", r"(?:Post-?graduate|Graduate|Undergraduate|University|Professional|Advanced|Higher National"
r"|Specialist|Executive)(?: Professional)? Certificate|Certificate (?:I{1,3}|IV"
r"|of Higher Education|of Advanced Studies)|PG Cert(?:ificate)?\.?|Grad(?:uate)? Cert\.?"
r"|Zertifikatslehrgang|Certificat d['’]université"),
    ("diploma", r"(?:Post-?graduate|Graduate|Undergraduate|Advanced|Higher National|National|Professional"
r"|Specialist|Executive) Diploma|Grad(?:uate)? Dip\.?|PG Dip(?:loma)?\.?|Diploma(?= (?:of|in) )"
r"|Diplôme (?:universitaire|d['’]université)"),
    ("foundation", r"Foundation Degree|Foundation (?:Year|Programme)"),
    ("other", r"Associate(?:’s|'s)? (?:Degree|of Arts|of Science|of Applied Science)|Associate Degree"),
    ("doctorate", r"Doctorate|Doctorat|Doctorado|Doutoramento|Doutorado|Promotionsstudiengang|Promotion(?= in )"
r"|Dottorato di ricerca"),
    ("master", r"(?:Advanced |Executive |International |Research |Taught |Professional )?(?:Master(?:’s|'s"
r"|s)?(?: [Dd]egree)?(?: Programme| Program)?|MASTER|MÁSTER|MASTÈRE|MAESTRÍA)|Máster(?: (?:Universitario|Oficial|Propio"
r"|Executive|en Formación Permanente))?|Maestría|Mestrado(?: Integrado)?|Mastère(?: spécialisé)?"
r"|Laurea [Mm]agistrale|Master-?[Ss]tudiengang|Masterstudium|Masterprogramm\w*|Masteropleiding"
r"|Magister\w*|Magíster|Maîtrise|Diplôme d['’]ingénieur|Masterprogram(?:met)?|Kandidatuddannelse\w*"
r"|Mastergrad\w*|Civilingenjör\w*|[Ss]tudia magisterskie"),
    ("bachelor", r"(?:Professional |International )?(?:Bachelor(?:’s|'s|s)?(?: [Dd]egree)?)(?: Programme| Program)?"
r"|BACHELOR|LICENCE|Bachelor-na-bachelor|Bachelier|Licence(?: professionnelle)?|Licenciatura|Grado(?= en )|Graduado"
r"|Laurea(?: triennale)?|Bachelor-?[Ss]tudiengang|Bachelorstudium|Bacheloropleiding"
r"|Kandidatprogram\w*|Kandidatexamen|Bacheloruddannelse\w*|Bachelorprogramm?(?:et)?|Bachelorgrad\w*"
r"|Baccalauréat(?= en )|[Ss]tudia licencjackie"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AwardPhrase:
    """An award as a text names it."""

    start: int
    end: int
    name: str | None
    abbreviation: str | None
    level: Level
    subject: Span | None = None
    """The part of the name that is the subject: `Nursing` in `Bachelor of Nursing`."""


@cache
def _abbreviation() -> re.Pattern[str]:
    forms = {_dotted(short) for short in ABBREVIATIONS}
    hons = r"(?: ?\((?:Hons\.?|Honou?rs)\))?"
    return re.compile(rf"(?<![\w.&/’'-])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?![\w’'&-]|\.\w){hons}")


@cache
def _abbreviations() -> Scanner:
    """Where an abbreviation may stand."""
    forms = {_dotted(short) for short in ABBREVIATIONS}
    return Scanner(rf"\b(?:{'|'.join(sorted(forms))})")


def _dotted(short: str) -> str:
    """`MSc` also as `M.Sc.`, `M. Sc.`, `M Sc`."""
    parts = re.findall(r"[A-Z][a-z]*|[a-z]+", short)
    return r"\.? ?".join(parts) + r"(?:\.)?" if len(short) > 2 else r"\.?".join(parts) + r"\.?"


def normal_abbreviation(text: str) -> str | None:
    """The table's form of an abbreviation as written.

    >>> normal_abbreviation("M. Sc."), normal_abbreviation("BSc (Hons)"), normal_abbreviation("Mac")
    ('MSc', 'BSc', None)
    """
    letters = re.sub(r"\(.*\)|[^A-Za-z]", "", text)
    return next((short for short in ABBREVIATIONS if short == letters), None) or next(
        (short for short in ABBREVIATIONS if short.lower() == letters.lower()), None
    )


@cache
def _names() -> re.Pattern[str]:
    words = "|".join(f"(?P<{level}>{pattern})" for level, pattern in _WORDS)
    return re.compile(rf"(?<![\w-])(?:(?P<of>{_OF})|(?:{words})(?![\w’'-]))")


@cache
def _telling() -> Scanner:
    return Scanner(_TELLING)


def find(text: str) -> list[AwardPhrase]:
    """Every award that a text names, by name or abbreviation, in order.

    >>> [(a.name or a.abbreviation, a.level) for a in find("Master of Science (MSc) or PhD, Bachelor of Nursing")]
    [('Master of Science', 'master'), ('MSc', 'master'), ('PhD', 'doctorate'), ('Bachelor of Nursing', 'bachelor')]
    >>> [(a.name or a.abbreviation, a.level) for a in find("PG Dip in Law, a diploma; Diplôme d’ingénieur en chimie")]
    [('PGDip', 'diploma'), ("Diplôme d'ingénieur", 'master')]
    """
    plain = smooth(text)
    found = list(_in_full(plain))
    starts, short_found = [phrase.start for phrase in found], []
    for start, _ in _abbreviations().spans(plain):
        if (match := _abbreviation().match(plain, start)) is None:
            continue
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or found[before].end <= match.start():
            short = normal_abbreviation(match.group())
            if short and not (short in _WEAK and not _proved(plain, match.start(), match.end())):
                short_found.append(AwardPhrase(match.start(), match.end(), None, short, ABBREVIATIONS[short][1]))
    return sorted([*found, *short_found], key=lambda phrase: phrase.start)


def _in_full(text: str) -> Iterator[AwardPhrase]:
    """Awards by their names: few lines hold what a name must, and no name goes on in the next line."""
    for match in _telling().matches(_names(), text):
        if not normal_abbreviation(match.group()):  # `PG Dip` is one
            yield _named(text, match)


def _proved(text: str, start: int, end: int) -> bool:
    """An abbreviation that could be another word stands in brackets, at an edge, or before a subject."""
    low = max(text.rfind("\n", 0, start), text.rfind("\t", 0, start)) + 1
    high = min((place for place in (text.find("\n", end), text.find("\t", end)) if place >= 0), default=len(text))
    text, start, end = text[low:high], start - low, end - low
    before, behind = text[max(0, start - 2) : start], text[end : end + 5]
    bracketed = before.endswith("(") and behind.startswith(")")
    alone = not text[:start].strip() and not text[end:].strip()
    edge = not text[:start].strip(" ,–-|(") or not text[end:].strip(" ,–-|)")
    return bracketed or alone or behind.startswith((" in ", " en ")) or (edge and "." not in text[end : end + 1])


def _named(text: str, match: re.Match[str]) -> AwardPhrase:
    start, end = match.span()
    if match["of"]:
        level: Level = {"m": "master", "b": "bachelor", "d": "doctorate"}.get(
            re.sub(r"^(?:Executive|Professional|International|European|Joint|Integrated) ", "", match.group())[
                0
            ].lower(),
            "other",
        )  # type: ignore[assignment]
        at = re.search(r" of ", match.group())
        first = start + (at.end() if at else 0)
        return AwardPhrase(start, end, text[start:end], None, level, (first, end))
    level = match.lastgroup or "other"  # type: ignore[assignment]
    return AwardPhrase(start, end, text[start:end], None, level)


def is_general(subject: str) -> bool:
    """Whether degrees of many subjects bear this name.

    >>> is_general("Science"), is_general("Science (Honours)"), is_general("Nursing")
    (True, True, False)
    """
    return re.sub(r" ?\(?(?:with )?hon(?:ou?r)?s\)?", "", subject.lower()).strip() in GENERAL
