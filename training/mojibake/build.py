"""Count the statistics that repair uses: `python training/mojibake/build.py texts/ wordfreq/ OUT`.

`texts/SOURCE/LANG.txt` comes from corpus.py (and wcxb.py), `wordfreq/` is the unpacked wheel of that name. Held-out
evaluation: `--without debian-handbook`. Each section of OUT is compressed by itself, so that only the tables of a
page's own language are read.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgpack
from characters import WORD_MASS, Answers, Places, native, places, pruned
from damage import MOST, Counts, weigh

from prospectus.mojibake.fingerprints import packed
from prospectus.mojibake.gate import ZERO
from prospectus.mojibake.language import vocabulary
from prospectus.mojibake.skeleton import Alphabet, visible_bytes
from prospectus.mojibake.table import packed_answers
from prospectus.mojibake.typography import ENGLISH_QUOTES, QUOTES

LANGUAGES = "cs da de el en es fi fr hu it nb nl pl pt ro ru sv tr uk vi".split()
LETTERS_ARE_PLACES = {"ru", "uk", "el"}  # Ð, Ñ, Î for every letter
CAPS = {"manpages": 1_000_000, "fortunes": 1_000_000}  # narrow or unpolished: fewer of them
CAP = 2_500_000
LANGUAGE_WORDS = 2000
REPEATS = {"wcxb": 3}  # text as it stands on web pages
KNOWN = "’‘“”„‚‹›«»–—…•™€£©®°×·½¼¾²³±§¶†‡′″−≤≥≈≠→←↑↓✓★●■►▶◆○\u200b\u200d\u2009\u202f\u2011\u2010\u00ad\xa0ﬁﬂ№½"
# Letters of the languages whose capitals are too rare in the texts, with the combining accents.
EXTRA = (
    "".join(
        chr(code)
        for first, last in ((0xC0, 0xFF), (0x100, 0x17F), (0x386, 0x3CE), (0x401, 0x45F), (0x1EA0, 0x1EF9))
        for code in range(first, last + 1)
        if chr(code).isalpha()
    )
    + "ƠơƯưȘșȚțҐґ×÷\u0300\u0301\u0302\u0303\u0306\u0308\u030a\u030c\u0327\u0328\u0323\u0309"
)


def prose(texts: Path, lang: str, without: set[str]) -> list[str]:
    found = []
    for source in sorted(path.name for path in texts.iterdir()):
        path = texts / source / f"{lang}.txt"
        if source in without or not path.exists():
            continue
        lines = path.read_text("utf-8").splitlines()
        random.Random(1).shuffle(lines)
        size = 0
        for line in lines:
            found += [smarten(line, lang)] * REPEATS.get(source, 1)
            size += len(line)
            if size > CAPS.get(source, CAP):
                break
    return found


def smarten(line: str, lang: str) -> str:
    """Typographic quotes as publishing software sets them: most documentation is typed with straight ones."""
    left, right = QUOTES.get(lang, ENGLISH_QUOTES)
    line = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "’", line)
    return re.sub(r'(?<![^\s(\[])"([^"]{1,200})"(?![^\W_])', rf"{left}\1{right}", line)


def words(wordfreq: Path, lang: str) -> Iterator[tuple[str, float]]:
    for size in ("large", "small"):
        path = wordfreq / "data" / f"{size}_{lang}.msgpack.gz"
        if path.exists():
            bins = msgpack.loads(gzip.decompress(path.read_bytes()))
            for centibels, entries in enumerate(bins[1:], 1):
                for word in entries:
                    yield word, 10 ** (-centibels / 100)
            return


def known_chars(corpora: dict[str, list[str]]) -> str:
    counts: Counter[str] = Counter()
    for lines in corpora.values():
        own = Counter(char for line in lines for char in line if ord(char) > 127)
        total = sum(own.values())
        for char, n in own.items():
            if n > max(5, 1e-5 * total) and visible_bytes(char)[:1] < b"\xe3":
                counts[char] += n / total
    for char in KNOWN + EXTRA:
        counts[char] += 1e-9
    return "".join(char for char, _ in counts.most_common() if ord(char) >= 0xA0)


def frequent_words(
    lines: list[str], frequencies: Iterator[tuple[str, float]], alphabet: Alphabet, n: int
) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update(word for word in alphabet.skeleton(line).split() if word.isalpha())
    total = sum(counts.values())
    mixed = Counter({word: 0.5 * m / total for word, m in counts.most_common(20 * n)})
    for word, frequency in frequencies:
        mixed[alphabet.skeleton(word)] += 0.5 * frequency
    return dict(mixed.most_common(n))


def build(corpora: dict[str, list[str]], wordfreq: Path, least: float) -> dict[str, bytes]:
    alphabet = Alphabet(known_chars(corpora))
    blobs = {"alphabet": zlib.compress(alphabet.chars.encode(), 9)}
    common: list[Places] = []
    frequent: dict[str, dict[str, float]] = {}
    for lang, lines in corpora.items():
        seen = places(lines, words(wordfreq, lang), alphabet)
        size = sum(map(len, lines)) + int(WORD_MASS)
        blobs[lang] = table(pruned(native(seen, alphabet, size), least), lang)
        common.append(seen.shared(3e6 / size))
        frequent[lang] = frequent_words(lines, words(wordfreq, lang), alphabet, LANGUAGE_WORDS)
    blobs["any"] = table(pruned(Places.joined(common), 4 * least), "any")
    blobs["languages"] = zlib.compress(" ".join(corpora).encode(), 9)
    blobs["words"] = vocabulary(word_scores(frequent))
    print("words", len(blobs["words"]), "bytes")
    blobs["gate"] = gate_section(corpora, wordfreq)
    return blobs


def table(answers: Answers, name: str) -> bytes:
    blob = packed_answers(answers.keys, answers.chars, answers.tenths)
    print(name, len(answers.keys), "contexts", len(blob), "bytes", flush=True)
    return blob


def gate_section(corpora: dict[str, list[str]], wordfreq: Path) -> bytes:
    counts = Counts()
    for lang, lines in corpora.items():
        counts.language(lines, words(wordfreq, lang), lang in LETTERS_ARE_PLACES)
    weights = weigh(counts.found)
    blob = packed({key: chr(ZERO + round(max(-MOST, min(MOST, value)) * 2)) for key, value in weights.items()})
    print("gate", len(weights), "contexts", len(blob), "bytes")
    return blob


def word_scores(frequent: dict[str, dict[str, float]]) -> dict[str, dict[str, int]]:
    """Language -> word -> how much more often than on average, in tenths of a nat."""
    everywhere: Counter[str] = Counter()
    for own in frequent.values():
        everywhere.update(own)
    floor = 2e-5
    mean = {word: (total / len(frequent)) + floor for word, total in everywhere.items()}
    return {
        lang: {word: round(10 * math.log((p + floor) / mean[word])) for word, p in own.items() if len(word) < 16}
        for lang, own in frequent.items()
    }


def write(blobs: dict[str, bytes], out: Path) -> None:
    index, at = {}, 0
    for name, blob in blobs.items():
        index[name] = (at, len(blob))
        at += len(blob)
    header = json.dumps(index).encode()
    out.write_bytes(len(header).to_bytes(4, "big") + header + b"".join(blobs.values()))
    print(out, out.stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("wordfreq", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--without", default="", help="sources to hold out, separated by commas")
    parser.add_argument("--langs", default=",".join(LANGUAGES))
    parser.add_argument("--least", type=float, default=3.0, help="observations that a stored context must set right")
    args = parser.parse_args()
    corpora = {lang: prose(args.texts, lang, set(args.without.split(","))) for lang in args.langs.split(",")}
    write(build(corpora, args.wordfreq, args.least), args.out)


if __name__ == "__main__":
    main()
