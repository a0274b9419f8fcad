"""Addresses of e-mail, also those that hide from robots: `name (at) uni.example`, `name[at]uni[dot]example`."""

from __future__ import annotations

import re
from functools import cache

from prospectus.model import Reading
from prospectus.values.base import Scanner, reading

_LOCAL = r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_+-])?"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_AT = r"(?:@|＠| ?(?:\(at\)|\[at\]|\{at\}|<at>|\(AT\)|\[AT\]|\(@\)|\[@\]|\(ät\)|\[ät\]|_at_) ?| (?:at|AT) )"
_DOT = r"(?:\.| ?(?:\(dot\)|\[dot\]|\{dot\}|\(punkt\)|\[punkt\]|\(\.\)|\[\.\]) ?| (?:dot|DOT) )"
_ADDRESS = re.compile(rf"(?P<local>{_LOCAL})(?P<at>{_AT})(?P<host>{_LABEL}(?:{_DOT}{_LABEL}){{1,5}})")
_HIDDEN_DOT = re.compile(rf" ?(?:{_DOT}) ?")
_TOP = re.compile(r"[A-Za-z]{2,24}")


@cache
def _scanner() -> Scanner:
    return Scanner(
        r"(?i:@|＠|\(at\)|\[at\]|\{at\}|<at>|\(ät\)|\[ät\]|\[@\]|\(@\)|_at_| at [a-z0-9-]+(?: dot | ?\(dot\) ?"
        r"| ?\[dot\] ?))"
    )


def find(text: str) -> list[Reading[str]]:
    """Every address, as one would write it to.

    >>> [r.value for r in find("post(at)uni.example, a.b [at] x [dot] example and (mailto:Ask.Us@y.example)Tel")]
    ['post@uni.example', 'a.b@x.example', 'Ask.Us@y.example']
    """
    found: list[Reading[str]] = []
    for at, _ in _scanner().spans(text):
        floor = max(found[-1].end if found else 0, at - 66)
        start = _local_start(text, floor, at)
        match = _ADDRESS.match(text, start) if start is not None else None
        if match is None or match.start("at") > at:
            continue
        host = _HIDDEN_DOT.sub(".", match["host"])
        end, host = _trimmed(match.end(), host)
        top = host.rpartition(".")[2]
        if host and _TOP.fullmatch(top) and (match["at"].strip() not in ("at", "AT") or "dot" in match["host"].lower()):
            found.append(reading(f"{match['local']}@{host}", text, match.start(), end))
    return found


def _local_start(text: str, floor: int, at: int) -> int | None:
    """Where the name before the sign begins."""
    end = at - (at > floor and text[at - 1] == " ")
    start = end
    while start > floor and (text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in "._%+'-")):
        start -= 1
    while start < end and not text[start].isalnum():
        start += 1
    return start if start < end else None


def _trimmed(end: int, host: str) -> tuple[int, str]:
    """Without the word glued to a host: `imperial.ac.ukTel` ends in `uk`."""
    top = host.rpartition(".")[2]
    for i in range(2, len(top)):
        if top[i].isupper() and top[i - 1].islower():
            return end - (len(top) - i), host[: len(host) - (len(top) - i)]
    return end, host
