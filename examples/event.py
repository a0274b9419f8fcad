"""Events: when, where, for how much."""

from typing import Annotated

from prospectus import Cue, Date, DateRange, Email, Language, Money, Record, Title

LATER = ("register", "registration", "deadline", "posted", "published", "book by")
LESS = ("student", "concession", "reduced", "ermäßigt", "children")


class Event(Record):
    """An event as its page announces it."""

    title: Title
    day: Annotated[Date | None, Cue("date", "when", "starts", "takes place", "datum", avoid=LATER)] = None
    runs: Annotated[DateRange | None, Cue("date", "when", "runs", "takes place", avoid=LATER, up_front=2.5)] = None
    venue: Annotated[str | None, Cue("venue", "where", "place", "location", "ort")] = None
    price: Annotated[Money | None, Cue("ticket", "price", "admission", "entry", "eintritt", avoid=LESS)] = None
    register_by: Annotated[Date | None, Cue("register by", "registration", "book by", "anmeldung bis")] = None
    places: Annotated[int | None, Cue("capacity", after=("place", "seat", "plätze"), expected=(2, 5000))] = None
    languages: Annotated[tuple[Language, ...], Cue("language", "sprache", "held in")] = ()
    accessible: Annotated[bool | None, Cue("wheelchair access", "step-free access", "barrierefrei")] = None
    contact: Annotated[Email | None, Cue("contact", "question", "kontakt", alone=2)] = None
