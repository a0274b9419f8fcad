"""Names of encodings: labels as pages write them, WHATWG's names, and the codec that reads each as browsers do."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from resiliparse.parse.encoding import map_encoding_to_html5

# Codec as resiliparse names it -> WHATWG's name, the codec that reads it.
_CODECS = {
    "utf-8": ("utf-8", "utf-8"),
    "utf-16-le": ("utf-16le", "utf-16-le"),
    "utf-16-be": ("utf-16be", "utf-16-be"),
    "mac-roman": ("macintosh", "mac-roman"),
    "cp866": ("ibm866", "cp866"),
    "iso8859-11": ("windows-874", "cp874"),
    "shift_jis": ("shift_jis", "cp932"),
    "euc_jp": ("euc-jp", "euc_jp"),
    "iso2022_jp": ("iso-2022-jp", "iso2022_jp"),
    "euc_kr": ("euc-kr", "cp949"),
    "gbk": ("gbk", "gb18030"),
    "gb18030": ("gb18030", "gb18030"),
    "big5": ("big5", "big5hkscs"),
}
_EXTRA_LABELS = {
    "x-mac-cyrillic": ("x-mac-cyrillic", "mac-cyrillic"),
    "x-mac-ukrainian": ("x-mac-cyrillic", "mac-cyrillic"),
}
MULTIBYTE = frozenset({"shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "gbk", "gb18030", "big5"})


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding of the WHATWG list."""

    name: str
    codec: str

    @property
    def is_multibyte(self) -> bool:
        return self.name in MULTIBYTE

    def read(self, content: bytes) -> str:
        """Decode without failing: undefined bytes become control characters as in browsers, broken ones U+FFFD."""
        errors = "replace" if self.is_multibyte or self.name.startswith("utf") else CONTROLS
        return content.decode(self.codec, errors)

    def reads(self, content: bytes) -> bool:
        """Whether every byte has a meaning; a character cut off at the end is forgiven."""
        try:
            codecs.getincrementaldecoder(self.codec)().decode(content, final=False)
        except UnicodeDecodeError:
            return False
        return True


CONTROLS = "prospectus.controls"


def _as_controls(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error(CONTROLS, _as_controls)


def encoding(label: str | None) -> Encoding | None:
    """The encoding that a label means to browsers; None for one they do not know.

    >>> encoding("ISO-8859-1"), encoding("x-sjis"), encoding("klingon")
    (Encoding(name='windows-1252', codec='cp1252'), Encoding(name='shift_jis', codec='cp932'), None)
    """
    label = (label or "").strip(" \t\r\n\"'").lower()
    if label in _EXTRA_LABELS:
        return Encoding(*_EXTRA_LABELS[label])
    try:
        codec = map_encoding_to_html5(label, fallback_utf8=False) if label.isascii() else None
    except (ValueError, TypeError):
        return None
    if codec is None:
        return None
    if codec in _CODECS:
        return Encoding(*_CODECS[codec])
    name = codec.replace("cp125", "windows-125").replace("iso8859-", "iso-8859-")
    return Encoding(name, codec)


UTF_8 = Encoding("utf-8", "utf-8")
WINDOWS_1252 = Encoding("windows-1252", "cp1252")

__all__ = ["UTF_8", "WINDOWS_1252", "Encoding", "encoding"]
