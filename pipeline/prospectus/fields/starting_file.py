"""The file in which a schema of one's own begins: an explained one, or one with fields that pages propose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prospectus.fields.proposals import Proposal, quoted

_WIDTH, _EXAMPLE = 118, 40
_BUILT_IN = ("bool", "int", "float", "str")

_EXPLAINED = '''\
"""{table}: say here what a page of this kind tells.

Try it:    prospectus extract PAGE --schema {file}:{name}
All pages: prospectus run PAGES --out tables/ --schema {file}:{name}
"""

from typing import Annotated, Literal

from prospectus import Cue, Date, Money, Record, Title, Words

# The words that mean each choice; a star stands for any ending.
KINDS = Words({{"new": ("new", "unused"), "used": ("used", "second-hand", "pre-owned")}})


class {name}(Record):
    """One thing, as its page describes it."""

    # A field without a default must be there: a page without a title holds no record.
    title: Title

    # The type says how a value is read: Money, Date, DateRange, Duration, Email, Phone, Url, Country, Language,
    # int, float, bool, str (what stands beside a label) …
    # The cue says which one is meant: labels, headings and words beside it, and words that speak against it.
    price: Annotated[Money | None, Cue("price", "cost", avoid=("delivery", "deposit"))] = None

    # Without a cue, the name of the field and what its docstring puts in quotes are the labels.
    available: Date | None = None
    """The first day to have it: "available from", "in stock from"."""

    # A choice, and several of a kind. Numbers outside the expected range are not believed.
    kind: Annotated[Literal["new", "used"] | None, KINDS, Cue("condition", "state", up_front=2)] = None
    colours: Annotated[tuple[str, ...], Cue("colour", "color")] = ()
    weight: Annotated[float | None, Cue("weight", after=("kg",), expected=(0, 1000))] = None
'''


def class_name(name: str) -> str:
    """The name of a class, from words or the name of a file.

    >>> class_name("job_ad"), class_name("Research grant"), class_name("JobAd")
    ('JobAd', 'ResearchGrant', 'JobAd')
    """
    return "".join(word[0].upper() + word[1:] for word in re.split(r"[\W_]+", name) if word)


def explained(name: str, file: str) -> str:
    """A file with comments, ready to be changed. `name`: of the class."""
    return _EXPLAINED.format(name=name, file=file, table=name)


def proposed(name: str, found: Sequence[Proposal], pages: int) -> str:
    """A file with the fields that pages propose."""
    kinds = {proposal.kind for proposal in found}
    exported = sorted({"Cue", "Record", "Title"} | {k for k in kinds if k not in _BUILT_IN and "[" not in k})
    typing = ", ".join(["Annotated"] + ["Literal"] * any("[" in kind for kind in kinds))
    lines = [
        f'"""Suggested from {pages} pages. Take out what you do not need, and give the rest the names you want."""',
        "",
        *([f"from typing import {typing}", ""] if found else []),
        f"from prospectus import {', '.join(exported if found else ['Record', 'Title'])}",
        "",
        "",
        f"class {name}(Record):",
        '    """One thing, as its page describes it."""',
        "",
        "    title: Title",
    ]
    return "\n".join([*lines, *(line for proposal in found for line in _field(proposal)), ""])


def _field(proposal: Proposal) -> list[str]:
    kind = f"tuple[{proposal.kind}, ...]" if proposal.many else f"{proposal.kind} | None"
    labels = ", ".join(map(quoted, proposal.labels[:4]))
    default = "()" if proposal.many else "None"
    shown = "; ".join(" ".join(example.split())[:_EXAMPLE] for example in proposal.examples)
    seen = "".join(c for c in f"    # {proposal.rate:.0%} of the pages: {shown}" if c.isprintable())
    return ["", seen[:_WIDTH], f"    {proposal.name}: Annotated[{kind}, Cue({labels})] = {default}"]
