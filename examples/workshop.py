"""Workshops, often several on one page: what, when, how long, for whom, for how much."""

from typing import Annotated, Literal

from prospectus import Cue, Date, Duration, Email, Money, Record, Title, Words

LATER = ("register", "registration", "book by", "deadline", "anmeldung", "posted")
LEVELS = Words({"beginner": ("beginner", "anfänger*"), "advanced": ("advanced", "fortgeschritten*")})


class Workshop(Record, many=True):
    """A workshop as a page announces it, alone or among others."""

    title: Title
    day: Annotated[Date, Cue("date", "when", "day", "datum", "wann", alone=2, avoid=LATER)]
    lasts: Annotated[Duration | None, Cue("length", "duration", "takes", "dauer", alone=2)] = None
    level: Annotated[Literal["beginner", "advanced"] | None, LEVELS, Cue("level", "for", "niveau", alone=2)] = None
    price: Annotated[Money | None, Cue("fee", "price", "costs", "preis", alone=2, avoid=("deposit",))] = None
    leader: Annotated[str | None, Cue("with", "led by", "leader", "leitung")] = None
    places: Annotated[int | None, Cue("places", "plätze", after=("places", "plätze"), expected=(2, 500))] = None
    contact: Annotated[Email | None, Cue("contact", "book", "question", "anmeldung", alone=2, shared=True)] = None
