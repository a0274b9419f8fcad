"""Names of universities, colleges and schools, wherever a page has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.values.base import Scanner

_UP = r"[A-ZÀ-ÞŁŚŻČŠŽ][\w’'&.-]*\w"
_OF = (
    r"(?:of|for|de|do|da|del|di|du|des|degli|dell['’]|d['’]|la|le|l['’]|the|van|von|der|zu|für|and|und"
    r"|et|e|y|en|i|Studi|Applied)"
)
_BEFORE = rf"(?:(?:{_UP}|St\.?)[ -](?:(?:of|von|van|de|di|der|and|&) )*){{0,5}}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_BEFORE}(?:University College|University|College|Institute|Academy|Polytechnic)(?:,? (?:of"
        rf"|for) (?:the )?{_UP}(?: (?:and (?=[A-Z]))?{_UP}){{0,3}}(?:,? of (?:the )?{_UP})?| {_UP})?",
        rf"{_BEFORE}(?:Universität|Hochschule|Fachhochschule)(?: (?:für|der"
        rf"|zu) {_UP}(?: und {_UP})?)?(?: {_UP}(?:-{_UP})?)?",
        rf"{_BEFORE}\w*(?:[Uu]niversitet|[Uu]niversiteit|[Hh]ogeschool)(?: (?:van )?{_UP}(?: {_UP})?)?",
        rf"(?:Universit(?:é|à|at)|Universidade?|Uniwersytet|Politecnico|Politechnika|Haute [ÉEée]cole"
        rf"|[ÉE]cole|Accademia|Academie|Akademie|Academia|Istituto|Instituto|Scuola|Escuela)"
        rf"(?: (?:{_OF} ?){{0,3}}{_UP}){{1,4}}",
        rf"(?:{_UP} ){{1,3}}(?:Business School|School of {_UP}(?: (?:and |& )?{_UP}){{0,2}})",
        rf"{_BEFORE}\w*(?:ammattikorkeakoulu|yliopisto|[Hh]øgskole|[Hh]øjskole|[Hh]ögskola)(?: (?:i|van) {_UP})?",
        rf"(?:FH|HS|TU|TH|HTW|HAW|PH|ETH|RWTH|IUT|IAE) {_UP}",
        r"UNIVERSI[A-ZÀ-Þ]+(?: [A-ZÀ-Þ]{2,}){1,6}",
    )
)
_WORDS = re.compile(
    r"(?i:universi(?!tätslehrg|tätskurs)|hochschule|hogeschool|college|institute of|école|academy"
    r"|polytech|politec|faculty|\bacademie\b"
    r"|accademia|business school|korkeakoulu|yliopisto"
    r"|school of|\.(?:com|org|edu)\b)"
)
_COMMON = re.compile(
    r"(?:A|An|Any|Another|Other|Your|Our|This|That|Each|Every|About|Why|Contact|Partner|Open|High"
r"|Community|Die|Das|Der|Unsere|Diese|Eine|Jede|Tage|Study|Studying|Home|The|Find|"
    r"Apply|Visit|Search|Welcome|At|In|From|To|By|For|With|Offered|Postgraduate|Undergraduate|Graduate"
r"|Doctoral|International|Copyright|Get|See|MyUniversity|Sixth) ",
)  # fmt: skip
_NOT_LAST = frozenset(
    "Master Masters Bachelor Bachelors Doctor MSc BSc MA BA MBA PhD Log Login Home Online Courses Course Degrees Study "
    "Ranking Rankings Menu Overview About Contact Apply Faculty Department Skip Search News All Privacy Terms "
    "Copyright".split()
)
_MOST = 400


@cache
def _scanner() -> Scanner:
    return Scanner(
        r"(?i:universi|hochschule|hogeschool|college|institute|école|ecole|academy|polytech|politec|uniwersytet"
        r"|business school|school of|accademia|academie|akademie|academia|istituto|instituto|scuola|escuela"
        r"|korkeakoulu|yliopisto|høgskole|højskole|högskola|\b(?:FH|HS|TU|TH|HTW|HAW|PH|ETH|RWTH|IUT|IAE)\b)"
    )


def names_provider(text: str) -> bool:
    """Whether a piece of a title is the name of an institution or site."""
    return _WORDS.search(text) is not None


def mentions(view: View) -> list[Reading[str]]:
    """Every name of an institution on the page, found once."""
    return view.once(_all_mentions)


def _all_mentions(view: View) -> list[Reading[str]]:
    return list(_mentions(view.text))


def key_of(name: str) -> str:
    """What names of one institution have in common, however they are written.

    >>> key_of("The University of Eastmarsh"), key_of("university of\u00a0Eastmarsh")
    ('university of eastmarsh', 'university of eastmarsh')
    """
    return re.sub(r"^the |[^\w]+", " ", name.lower()).strip()


def _mentions(text: str) -> Iterator[Reading[str]]:
    end = 0
    for count, (at, stop) in enumerate(_scanner().spans(text)):
        if at < end or count > _MOST:
            continue
        low = max(end, text.rfind("\n", 0, at) + 1, text.rfind("\t", 0, at) + 1, at - 60)
        high = text.find("\n", stop)
        high = min(stop + 60, high if high >= 0 else len(text))
        for form in _FORMS:
            match = next((m for m in form.finditer(text, low, high) if m.start() <= at < m.end()), None)
            if match and (name := _cleaned(text, match.start(), match.end())):
                yield Reading(text[slice(*name)], *name, text[slice(*name)])
                end = name[1]
                break


def _cleaned(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A name without the words of the sentence around it; a bare "University" is none."""
    while lead := _COMMON.match(text, start, end):
        if lead.group() == "The " or " " in text[lead.end() : end].strip():
            start = lead.end()
        else:
            return None
    while (cut := text.rfind(" ", start, end)) > start and text[cut + 1 : end].strip(",") in _NOT_LAST:
        end = cut
    words = text[start:end].split()
    return (start, end) if len(words) > 1 or len(text[start:end]) > 12 else None
