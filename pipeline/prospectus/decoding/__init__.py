"""Bytes to text: which encoding, and why. Nothing raises, whatever the bytes are."""

from __future__ import annotations

import codecs
import re

import cchardet
from resiliparse.parse.encoding import detect_encoding

from prospectus.decoding import mixed
from prospectus.decoding.encodings import UTF_8, WINDOWS_1252, Encoding, encoding
from prospectus.decoding.plausible import cost, languages, surroundings
from prospectus.decoding.stated import stated_encoding
from prospectus.model import Problem, Text

MARKS = (
    (codecs.BOM_UTF32_LE, Encoding("utf-32le", "utf-32-le")),
    (codecs.BOM_UTF32_BE, Encoding("utf-32be", "utf-32-be")),
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, Encoding("utf-16le", "utf-16-le")),
    (codecs.BOM_UTF16_BE, Encoding("utf-16be", "utf-16-be")),
)
MAGIC = re.compile(
    rb"%PDF-|\x89PNG|\xff\xd8\xff|GIF8[79]a|PK\x03\x04|PK\x05\x06|\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd|\x7fELF|MZ\x90"
    rb"|RIFF....(?:WEBP|WAVE|AVI )|....ftyp|OggS|ID3|wOF[F2]|\x00\x01\x00\x00\x00|OTTO|\xd0\xcf\x11\xe0|II\*\x00"
    rb"|MM\x00\*|BM....\x00\x00\x00\x00"
    rb"|PAR1|SQLite format 3\x00|\x00asm|\xca\xfe\xba\xbe",
    re.DOTALL,
)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
SAMPLE = 65536
ENOUGH = 256
"""Bytes from which control characters tell that content is not text."""
USUAL = {
    "windows-1252": 0,
    "iso-8859-15": 15,
    "windows-1251": 10,
    "windows-1250": 15,
    "iso-8859-2": 16,
    "windows-1254": 15,
    "windows-1257": 25,
    "koi8-u": 25,
    "ibm866": 50,
    "macintosh": 80,
    "euc-jp": 40,
    "euc-kr": 40,
}
"""Always considered, for detectors mix these up on short text; the rarer the dearer, in tenths of a nat."""
WESTERN = frozenset({"ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "pt", "sv"})
IN_WESTERN = frozenset({"windows-1252", "iso-8859-15", "macintosh"})
"""What pages in those languages are written in, whatever stray bytes look like."""
UNUSUAL = 35
DETECTED = 45
"""Tenths of a nat that the word of a detector is worth."""
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
LOW = re.compile(rb"[\x00-\x07]")
TRUST = 60.0
"""Tenths of a nat by which a declared encoding may look less likely than another and still be believed."""


def decode(content: bytes, content_type: str | None = None) -> Text:
    r"""The text of a page, the encoding it was in, and how that was found.

    `content_type` is the HTTP header as received. A byte-order mark decides; then text that is right UTF-8 is UTF-8;
    then come the header, the page's own declaration and detection, each checked against the text it gives.

    >>> decode(b"caf\xe9", "text/html; charset=iso-8859-1")
    Text(text='café', encoding='windows-1252', reason='declared in the HTTP header', problems=())
    >>> decode(b"%PDF-1.7").problems[0].code
    'binary'
    """
    for mark, marked in MARKS:
        if content.startswith(mark):
            return _finished(content[len(mark) :], marked, "byte-order mark")
    if MAGIC.match(content):
        return _binary()
    if wide := _unmarked_utf16(content):
        return _finished(content, wide, "zero bytes of UTF-16")
    if b"\0" in content and content.count(b"\0", 0, SAMPLE) * 100 > len(content[:SAMPLE]):
        return _binary()
    if len(content) >= ENOUGH and len(CONTROLS.findall(content[:SAMPLE])) * 50 > len(content[:SAMPLE]):
        return _binary()  # no encoding of text uses these for more than a stray character
    return _eight_bit(content, content_type)


def _binary() -> Text:
    return Text(
        "", "binary", "not text", (Problem("binary", "The content is not text (an image, archive or document)."),)
    )


def _unmarked_utf16(content: bytes) -> Encoding | None:
    """The upper bytes of Latin, Greek, Cyrillic, Hebrew and Arabic text are below 8, and all on the same side."""
    sample = content[: SAMPLE & ~1]
    if len(sample) < 4 or not LOW.search(sample):
        return None
    even, odd = len(LOW.findall(sample[::2])), len(LOW.findall(sample[1::2]))
    few, many = sorted((even, odd))
    share = 0.05 if b"\0" in sample else 0.8
    if many < share * len(sample) / 2 or few * 10 > many:
        return None
    found = MARKS[4][1] if even > odd else MARKS[3][1]
    text = found.read(sample)
    strange = sum(not (char.isprintable() or char in "\r\n\t\xa0\xad\u200b") for char in text)
    return found if strange * 50 <= len(text) else None


def _eight_bit(content: bytes, content_type: str | None) -> Text:
    declared = _declared(content, content_type)
    if content.isascii():
        return _ascii(content, declared)
    survey = mixed.survey(content)
    if not survey.stray and survey.whole:
        problems = (_cut_off(),) if survey.cut_off else ()
        reason = next((why for known, why in declared if known.name == "utf-8"), "valid UTF-8")
        return _finished_text(survey.text, UTF_8, reason, problems)
    chosen, reason = _choose(content, declared)
    if survey.whole >= max(1, 3 * survey.stray) and not chosen.is_multibyte:
        problem = Problem("mixed-encodings", f"{survey.stray} bytes are not UTF-8; they were read as {chosen.name}.")
        return _finished_text(mixed.settle(survey.text, chosen), UTF_8, "nearly all valid UTF-8", (problem,))
    if chosen.is_multibyte or survey.whole < 2:
        return _finished(content, chosen, reason)
    text, lines = mixed.by_lines(content, chosen)
    problems = (
        (Problem("mixed-encodings", f"{lines} lines are UTF-8; the others were read as {chosen.name}."),)
        if lines
        else ()
    )
    return _finished_text(text, chosen, reason, problems)


def _ascii(content: bytes, declared: list[tuple[Encoding, str]]) -> Text:
    if b"\x1b$" in content or b"\x1b(" in content:
        japanese = encoding("iso-2022-jp")
        if japanese and japanese.reads(content):
            return _finished(content, japanese, "escape sequences of ISO-2022-JP")
    reason = next((why for known, why in declared if known.name == "utf-8"), "plain ASCII")
    return _finished_text(content.decode("ascii"), UTF_8, reason, ())


def _declared(content: bytes, content_type: str | None) -> list[tuple[Encoding, str]]:
    match = CHARSET.search(content_type or "")
    labels = [(match.group(1) if match else None, "declared in the HTTP header")]
    labels.append((stated_encoding(content), "declared in the page"))
    found = []
    for label, why in labels:
        known = encoding(label)
        if known and known.name.startswith("utf-16"):
            known = UTF_8  # whoever could read this label in ASCII did not read UTF-16
        if known:
            found.append((known, why))
    return found


def _choose(content: bytes, declared: list[tuple[Encoding, str]]) -> tuple[Encoding, str]:
    """The likeliest encoding of bytes that are not UTF-8; what is declared needs less."""
    reasons = dict(declared[::-1])
    detected = [encoding(detect_encoding(content)), encoding(cchardet.detect(content[:SAMPLE]).get("encoding"))]
    candidates = [
        *reasons,
        *(found for found in detected if found),
        *(found for name in USUAL if (found := encoding(name))),
    ]
    spoken = languages(content)
    around = surroundings(content)
    best, lowest = WINDOWS_1252, float("inf")
    for candidate in dict.fromkeys(candidates):
        if candidate == UTF_8 or (candidate.is_multibyte and not candidate.reads(content)):
            continue
        if spoken.stated in WESTERN and candidate.name not in IN_WESTERN and candidate not in reasons:
            continue
        text = candidate.read(content[: 2 * SAMPLE] if candidate.is_multibyte else around)
        total = cost(text, spoken) + USUAL.get(candidate.name, UNUSUAL)
        total -= TRUST * (candidate in reasons) + DETECTED * detected.count(candidate)
        if total < lowest:
            best, lowest = candidate, total
    same = next(
        (stated for stated in reasons if not stated.is_multibyte and stated.read(around) == best.read(around)), best
    )
    return same, reasons.get(same, "detected")


def _cut_off() -> Problem:
    return Problem("truncated", "The last character is cut off; it was dropped.")


def _finished(content: bytes, found: Encoding, reason: str) -> Text:
    return _finished_text(found.read(content), found, reason, ())


def _finished_text(text: str, found: Encoding, reason: str, problems: tuple[Problem, ...]) -> Text:
    text = text.removeprefix("\ufeff")
    if count := text.count("\ufffd"):
        problem = Problem("replacement-characters", f"{count} characters are lost and stand as U+FFFD.")
        problems = (*problems, problem)
    return Text(text, found.name, reason, problems)


__all__ = ["decode"]
