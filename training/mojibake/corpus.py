"""Clean multilingual text from Debian's documentation packages, one paragraph a line, to count from.

    python training/mojibake/corpus.py unpacked/ texts/

`unpacked/` holds one folder per package (`dpkg-deb -x PACKAGE.deb unpacked/PACKAGE`); `texts/SOURCE/LANG.txt` comes
out. `PACKAGES` names what was used, and docs/repair.md gives the licences.
"""

from __future__ import annotations

import argparse
import gettext
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

LANGUAGES = [
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fi",
    "fr",
    "hu",
    "it",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sv",
    "tr",
    "uk",
    "vi",
]

# source -> files inside its packages; {} is the language as the package spells it
PACKAGES = {
    "debian-handbook": "debian-handbook/usr/share/doc/debian-handbook/html/{}/*.html",
    "libreoffice-help": "libreoffice-help-*/usr/share/libreoffice/help/{}/text/**/*.html",
    "gimp-help": "gimp-help-*/usr/share/gimp/2.0/help/{}/*.html",
    "gnome-user-docs": "gnome-user-docs/usr/share/help/{}/**/*.page",
    "debian-reference": "debian-reference-*/usr/share/debian-reference/*.{}.html",
    "installation-guide": "installation-guide-amd64/usr/share/doc/installation-guide-amd64/{}/*.html",
    "aptitude-doc": "aptitude-doc-*/usr/share/doc/aptitude/html/{}/*.html",
    "maint-guide": "maint-guide*/usr/share/doc/maint-guide*/html/*.{}.html",
    "developers-reference": "developers-reference*/usr/share/developers-reference/{}/*.html",
    "debian-faq": "debian-faq*/usr/share/doc/debian/FAQ/{}/*.html",
    "libreoffice-l10n": "libreoffice-l10n-*/usr/lib/libreoffice/program/resource/{}/LC_MESSAGES/*.mo",
    "fortunes": "fortunes*/usr/share/games/fortunes/{}/*",
    "manpages": "manpages-*/usr/share/man/{}/man*/*.gz",
}
SPELLINGS = {
    "pt": ["pt", "pt-br", "pt_BR", "pt-BR", "br"],
    "en": ["en", "en-us", "en-US", "en-gb", "C", ""],
    "nb": ["nb", "nn", "nb-NO", "no"],
}
REGIONS = ["CZ", "DK", "DE", "GR", "ES", "FR", "IT", "NL", "PL", "RO", "RU", "SE", "TR", "VN"]
BLOCKS = "p, li, td, th, h1, h2, h3, h4, dt, dd, title, desc, item, note"
TROFF = re.compile(r"\\f[A-Z]|\\f\(..|\\f\[.*?\]|\\&|\\/|\\,|\\\^|\\\||\\s[-+]?\d|\\c")
CASELESS = re.compile(r"[^\W\d_]{2}")


def spellings(lang: str) -> list[str]:
    return [*SPELLINGS.get(lang, [lang]), *(f"{lang}-{region}" for region in REGIONS)]


def html_blocks(content: str) -> Iterator[str]:
    tree = LexborHTMLParser(content)
    for node in tree.css("pre, code, script, style, nav, .navheader, .navfooter, .screen, input, label, cmd"):
        node.decompose()
    for node in tree.css(BLOCKS):
        if len(node.css("p, li, td, dd, ul, table")) <= (node.tag in {"p", "li", "td", "dd"}):  # finds itself too
            yield node.text(deep=True)


def troff_blocks(content: str) -> Iterator[str]:
    lines: list[str] = []
    for line in [*content.split("\n"), ".PP"]:
        if line.startswith((".", "'")):
            text = re.sub(r"^\.(?:B|I|BR|IR|RB|BI|RI|SM|SB|SH|SS)\s+", "", line)
            if text == line:
                yield " ".join(lines)
                lines = []
            continue
        text = line.replace("\\-", "-").replace("\\(aq", "'").replace("\\(em", "—").replace("\\(en", "–")
        lines.append(TROFF.sub("", text))


def message_blocks(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        messages = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for value in messages.values():
        yield str(value).replace("~", "").replace("&", "")


def blocks(path: Path) -> Iterator[str]:
    if path.suffix in {".html", ".page"}:
        yield from html_blocks(path.read_text("utf-8", "replace"))
    elif path.suffix == ".mo":
        yield from message_blocks(path)
    elif path.suffix == ".gz":
        yield from troff_blocks(gzip.decompress(path.read_bytes()).decode("utf-8", "replace"))
    elif path.is_file() and path.suffix in {"", ".u8"}:
        text = path.read_bytes().decode("utf-8", "replace")
        if "\ufffd" not in text:
            yield from re.split(r"\n%\n|\n\n", text)


def paragraphs(unpacked: Path, pattern: str, lang: str) -> Iterator[str]:
    for spelling in spellings(lang):
        for path in sorted(unpacked.glob(pattern.format(spelling) if spelling else pattern.replace(".{}", ""))):
            for block in blocks(path):
                text = " ".join(block.split(" ")).strip()
                text = re.sub(r"[ \t\r\n]+", " ", text)
                if 3 < len(text) < 4000 and "\ufffd" not in text and CASELESS.search(text):
                    yield text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("unpacked", type=Path)
    parser.add_argument("texts", type=Path)
    args = parser.parse_args()
    seen: dict[str, set[str]] = defaultdict(set)
    for source, pattern in PACKAGES.items():
        for lang in ["en", *(lang for lang in LANGUAGES if lang != "en")]:
            # Untranslated paragraphs are English wherever they stand.
            known = seen[lang] | seen["en"]
            found = list(dict.fromkeys(p for p in paragraphs(args.unpacked, pattern, lang) if p not in known))
            if found:
                seen[lang].update(found)
                target = args.texts / source / f"{lang}.txt"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text("\n".join(found) + "\n", "utf-8")
                print(source, lang, len(found), sum(map(len, found)))


if __name__ == "__main__":
    main()
