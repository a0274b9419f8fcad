"""People named beside a role: the leader of a programme.

Names and roles are matched as tokens by spaCy (a blank pipeline: rules only, no model) on short windows around the
places where a cheap pattern has found the word for a role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from prospectus.fields.view import View
from prospectus.model import Reading
from prospectus.values.base import Scanner

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher, PhraseMatcher
    from spacy.tokens import Doc, Span

_ROLES = (
    "course lead|course leader|course director|course coordinator|course co-ordinator|course convenor|course convener"
    "|programme lead|programme leader|programme director|programme coordinator|programme co-ordinator"
    "|programme convenor"
    "|program lead|program leader|program director|program coordinator|program chair|program head|program convenor"
    "|degree leader|pathway leader|academic lead|academic director|academic coordinator|director of studies"
    "|programme manager|course organiser|programme head|head of programme|director of the programme|programme tutor"
    "|studiengangsleitung|studiengangsleiter|studiengangsleiterin|studiengangleitung"
    "|studiengangleiter|studiengangleiterin"
    "|studiengangsbeauftragter|studiengangsbeauftragte|studiengangskoordination"
    "|studiengangskoordinatorin|studienleitung"
    "|studiengangsverantwortlicher|prüfungsausschussvorsitzender|fachstudienberatung|studiendekan"
    "|responsable de la formation|responsable du master|responsable de formation"
    "|responsable pédagogique|responsable du diplôme"
    "|responsable|directeur des études|directrice des études|director del máster|directora del máster"
    "|director del programa|directora del programa"
    "|coordinador del máster|coordinadora del máster|coordinador|coordinadora|dirección del máster|dirección académica"
    "|opleidingshoofd|opleidingscoördinator|opleidingsverantwoordelijke|opleidingsmanager"
    "|programmaleider|programmadirecteur"
    "|coordinatore del corso|coordinatrice del corso|coordinatore|coordinatrice|programansvarig"
    "|programdirektor|programchef|studierektor"
    "|coordenador|coordenadora|kursleiter|lehrgangsleitung|leitung|head of studies"
    "|head of the programme|study director|studienleiter|studienleiterin|guarantor of the programme"
    "|director of postgraduate research|director of postgraduate studies|director of graduate studies"
    "|directrice de section|directeur de section|section head"
).split("|")
_TITLES = frozenset(
    "prof professor dr mr mrs ms mx sir ing dipl "
    "phd med phil rer nat pd associate assistant assoc doc "
    "mgr ir drs dott dra dre ssa prof.ssa emeritus".split()
)
_PARTICLES = frozenset("van von de der del di da dos la le den ter bin al el zu af".split())
_NO_NAME = frozenset(
    "university school department faculty programme "
    "program course master bachelor more contact email phone office science engineering "
    "team studies research learning lead admissions "
    "the our your please apply meet director staff college institute msc ma phd professor "
    "coordinator leader head tutor telephone tel fax room building".split()
)
_FILLERS = frozenset(
    "is ist est es är é : – — - , ( / and und "
    "et y e for of this the your our course programme program "
    "degree in für de la le el by msc ma master".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_REACH, _MOST_FILLERS = 160, 9


@cache
def _anchors() -> Scanner:
    return Scanner("(?i:" + "|".join(sorted(_ROLES, key=len, reverse=True)) + ")")


@cache
def _machinery() -> tuple[Language, PhraseMatcher, Matcher]:
    """The tokeniser and the matchers of roles and names; spaCy takes most of a second to load, so only when needed."""
    import spacy
    from spacy.matcher import Matcher, PhraseMatcher

    nlp = spacy.blank("en")
    roles = PhraseMatcher(nlp.vocab, attr="LOWER")
    roles.add("role", [nlp.make_doc(role) for role in _ROLES])
    names = Matcher(nlp.vocab)
    part = {
        "TEXT": {"REGEX": r"^[A-ZÀ-ÞŁŚŻČŠŽ][\wÀ-ž’'-]*[a-zß-ž]$|^[A-Z]\.?$"},
        "LOWER": {"NOT_IN": sorted(_NO_NAME | _TITLES)},
    }
    between = {"LOWER": {"IN": [*sorted(_PARTICLES), "-"]}, "OP": "*"}
    names.add(
        "name",
        [
            [part, between, part],
            [part, between, part, between, part],
            [part, between, part, between, part, between, part],
        ],
        greedy="LONGEST",
    )
    return nlp, roles, names


def find_leaders(view: View) -> Iterator[Reading[str]]:
    """People whom the page names as leading the programme, without their titles."""
    done = -1
    for start, end in _anchors().spans(view.text):
        block = view.block_at(start)
        if start < done or not view.is_readable(block):
            continue
        low, high = max(block.start, start - _REACH // 2), min(len(view.text), end + _REACH)
        for first, last in _named(view.text[low:high]):
            done = low + last
            name = view.text[low + first : low + last]
            yield Reading(" ".join(name.split()), low + first, low + last, name)
            break


def _named(window: str) -> Iterator[tuple[int, int]]:
    """Names of a window that stand right behind a role, or right before it."""
    nlp, roles, names = _machinery()
    doc = nlp.make_doc(window)
    for role in sorted(roles(doc, as_spans=True), key=lambda span: (span.start, -span.end)):
        behind = min(names(doc[role.end :], as_spans=True), key=lambda span: span.start, default=None)
        if behind is not None and _only_fillers(doc, role.end, behind.start):
            yield behind.start_char, behind.end_char
            return
        before = max(names(doc[: role.start], as_spans=True), key=lambda span: span.end, default=None)
        if before is not None and _joined(doc, before, role):
            yield before.start_char, before.end_char
            return


def _only_fillers(doc: Doc, start: int, end: int) -> bool:
    between = [token for token in doc[start:end] if not token.is_space]
    return len(between) <= _MOST_FILLERS and all(
        token.lower_ in _FILLERS or token.is_punct or set(_WORD.findall(token.lower_)) <= _TITLES for token in between
    )


def _joined(doc: Doc, name: Span, role: Span) -> bool:
    """`Jane Doe, Programme Director`: nothing between but a comma, a bracket or `is the`."""
    between = [token.lower_ for token in doc[name.end : role.start]]
    return len(between) <= 3 and all(word in {",", "(", "-", "–", "is", "the", "our", "ist", "est"} for word in between)
