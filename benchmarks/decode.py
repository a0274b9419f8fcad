"""Decode real pages transcoded to legacy encodings, without or with a wrong declaration, beside other tools.

    python benchmarks/decode.py ../shared/data/wcxb-dev/html [--every 10] [--texts ../shared/data/repair]

Each UTF-8 page of the folder (`*.html.gz`) is written in the legacy encodings of its language (characters outside
them become numeric references). A page counts as right if the whole text is the same as the text that was written.
Pages in which ftfy finds mojibake as they stand are counted apart: written in one of the encodings that caused it,
they often are valid UTF-8 again.
`--texts` adds lines of plain text (`LANG.txt`), eight at a time: short, without markup, in languages that the
pages lack. Without a folder a few sentences of this file are used.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import chardet
import charset_normalizer
from bs4.dammit import EncodingDetector, UnicodeDammit
from ftfy.badness import is_bad
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

from prospectus.decoding import decode

WESTERN = ["windows-1252", "iso-8859-15"]
ENCODINGS = {
    "cs": ["windows-1250", "iso-8859-2"],
    "hu": ["windows-1250", "iso-8859-2"],
    "pl": ["windows-1250", "iso-8859-2"],
    "ro": ["windows-1250", "iso-8859-2", "iso-8859-16"],
    "ru": ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"],
    "uk": ["windows-1251", "koi8-u"],
    "bg": ["windows-1251"],
    "el": ["windows-1253", "iso-8859-7"],
    "tr": ["windows-1254"],
    "he": ["windows-1255"],
    "ar": ["windows-1256"],
    "lt": ["windows-1257"],
    "lv": ["windows-1257"],
    "th": ["windows-874"],
    "ja": ["shift_jis", "euc-jp", "iso-2022-jp"],
    "ko": ["euc-kr"],
    "zh": ["gb18030", "big5"],
    "vi": [],
}
PYTHON = {"macintosh": "mac-roman", "ibm866": "cp866", "windows-874": "cp874", "euc-kr": "cp949"}
WRONG = {"windows-1252": "iso-8859-2", "windows-1250": "windows-1252", "windows-1251": "windows-1252"}
CHARSET = re.compile(
    r"(<meta[^>]{0,200}?charset\s*=\s*[\"']?)([\w-]+)|(<\?xml[^>]{0,100}?encoding\s*=\s*[\"'])([\w-]+)", re.I
)
LANG = re.compile(r"<html[^>]{0,400}?\blang\s*=\s*[\"']?([a-z]{2})", re.I)
SENTENCES = {
    "en": "The university’s “new” programme – naïve, but £9,250 a year – doesn’t need it.",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl „děkan“ fakulty.",
    "ru": "Съешь ещё этих мягких французских булок, да выпей чаю, сказал ректор.",
}


def pages(folder: Path | None, every: int) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.html.gz") if folder else [])[::every]:
        try:
            text = gzip.decompress(path.read_bytes()).decode("utf-8")
        except UnicodeDecodeError:
            continue
        if "\ufffd" not in text and "\x00" not in text:
            match = LANG.search(text)
            yield (match.group(1).lower() if match else "en"), text.removeprefix("\ufeff")


def kind_of(text: str) -> str:
    return "pages with mojibake" if is_bad(text) else "pages"


def plain(folder: Path | None) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.txt") if folder else []):
        lines = path.read_text("utf-8").splitlines()
        for i in range(0, len(lines), 8):
            yield path.stem, "\n".join(lines[i : i + 8])
    if folder is None:
        yield from SENTENCES.items()


def variants(lang: str, text: str) -> Iterator[tuple[str, str, bytes]]:
    """(encoding, what was done to the declaration, bytes)"""
    for name in ENCODINGS.get(lang, WESTERN):
        codec = PYTHON.get(name, name)
        for treatment, label in (
            ("removed", ""),
            ("wrong: utf-8", "utf-8"),
            ("wrong: other", WRONG.get(name, "iso-8859-1")),
        ):
            changed = CHARSET.sub(
                lambda m, label=label: (m.group(1) or m.group(3)) + label if label else "<meta ", text
            )
            if treatment != "removed" and not CHARSET.search(text):
                continue
            content = changed.encode(codec, "xmlcharrefreplace")
            if not content.isascii() or name == "iso-2022-jp":
                yield name, treatment, content


def charset_normal(content: bytes) -> str:
    best = charset_normalizer.from_bytes(content).best()
    return str(best) if best else ""


def by_chardet(content: bytes) -> str:
    found = chardet.detect(content)["encoding"] or "utf-8"
    return content.decode(found, "replace")


def declared_first(content: bytes) -> str:
    declared = EncodingDetector.find_declared_encoding(content, is_html=True)
    return bytes_to_str(content, declared or detect_encoding(content))


TOOLS: dict[str, Callable[[bytes], str | None]] = {
    "prospectus": lambda content: decode(content).text,
    "resiliparse": lambda content: bytes_to_str(content, detect_encoding(content)),
    "declared, else resiliparse": declared_first,
    "chardet": by_chardet,
    "charset-normalizer": charset_normal,
    "UnicodeDammit": lambda content: UnicodeDammit(content, is_html=True).unicode_markup,
}


def right(content: bytes, codec: str, got: str | None) -> bool:
    return got is not None and got == content.decode(codec)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="?")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every n-th page only")
    parser.add_argument("--only", default="", help="tools, separated by commas")
    parser.add_argument("--show", action="store_true", help="list what prospectus gets wrong")
    args = parser.parse_args()
    tools = {name: tool for name, tool in TOOLS.items() if not args.only or name in args.only.split(",")}
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * (len(tools) + 1))
    seconds = dict.fromkeys(tools, 0.0)
    size = 0
    texts = [(kind_of(page[1]), *page) for page in pages(args.pages, args.every)]
    texts += [("text", *page) for page in plain(args.texts)]
    for kind, lang, text in texts:
        for name, treatment, content in variants(lang, text):
            row = counts[kind, name if kind == "text" else treatment]
            row[0] += 1
            size += len(content)
            for number, (tool_name, tool) in enumerate(tools.items(), 1):
                start = time.process_time()
                try:
                    got = tool(content)
                except Exception:  # noqa: BLE001  other tools may fail on what they are given
                    got = None
                seconds[tool_name] += time.process_time() - start
                fine = right(content, PYTHON.get(name, name), got)
                row[number] += fine
                if args.show and tool_name == "prospectus" and not fine:
                    print(lang, name, treatment, decode(content).encoding, decode(content).reason, repr(text[:60]))
    print("| what | count | " + " | ".join(tools) + " |")
    print("|" + " --- |" * (len(tools) + 2))
    for (kind, treatment), (total, *fine) in sorted(counts.items()):
        print(f"| {kind}, {treatment} | {total} | " + " | ".join(f"{100 * n / total:.1f}" for n in fine) + " |")
    print("| seconds per megabyte | | " + " | ".join(f"{1e6 * s / size:.3f}" for s in seconds.values()) + " |")


if __name__ == "__main__":
    main()
