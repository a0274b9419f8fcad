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
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgpack
from prospectus.mojibake.gate import DOUBT, MARGIN, ZERO, contexts
from prospectus.mojibake.skeleton import EDGE, UNDEFINED, Alphabet, keys, visible_bytes
from prospectus.mojibake.typography import ENGLISH_QUOTES, QUOTES

LANGUAGES = "cs da de el en es fi fr hu it nb nl pl pt ro ru sv tr uk vi".split()
CAPS = {"manpages": 1_000_000, "fortunes": 1_000_000}  # narrow or unpolished: fewer of them
CAP = 2_500_000
WORD_MASS = 20e6  # running words that the word frequencies stand for
LONGEST_POOLED = 10  # characters of contexts that all languages share
LANGUAGE_WORDS = 600
MOST = 10.0  # nats that a narrower context can pass on
GATE_SIZE = 8_000_000
FIRST_BYTE = re.compile("[\xc2-\xf4]")
REPEATS = {"wcxb": 3}  # text as it stands on web pages
KNOWN = "’‘“”„‚‹›«»–—…•™€£©®°×·½¼¾²³±§¶†‡′″−≤≥≈≠→←↑↓✓★●■►▶◆○\u200b\u200d\u2009\u202f\u2011\u2010\u00ad\xa0ﬁﬂ№½"
# Letters of the languages whose capitals are too rare in the texts, with the combining accents.
EXTRA = "".join(
    chr(code)
    for first, last in ((0xC0, 0xFF), (0x100, 0x17F), (0x386, 0x3CE), (0x401, 0x45F), (0x1EA0, 0x1EF9))
    for code in range(first, last + 1)
    if chr(code).isalpha()
) + "ƠơƯưȘșȚțҐґ×÷\u0300\u0301\u0302\u0303\u0306\u0308\u030a\u030c\u0327\u0328\u0323\u0309"


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
            bins = msgpack.load(gzip.open(path))
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


@dataclass(slots=True)
class Seen:
    """What stood at a context, and the next narrower context of the same place."""

    narrower: str | None
    chars: dict[str, float]


def count_contexts(lines: list[str], frequencies: Iterator[tuple[str, float]], alphabet: Alphabet) -> dict[str, Seen]:
    """Narrower contexts come before wider ones."""
    counts: dict[str, Seen] = {}

    def add(text: str, weight: float) -> None:
        shape = alphabet.skeleton(text)
        for i, char in enumerate(text):
            if char in alphabet.symbols:
                narrower = None
                for key in keys(shape, i):
                    seen = counts.get(key)
                    if seen is None:
                        seen = counts[key] = Seen(narrower, {})
                    seen.chars[char] = seen.chars.get(char, 0) + weight
                    narrower = key

    for line in lines:
        if not line.isascii():
            add(EDGE + line + EDGE, 1)
    for word, frequency in frequencies:
        if not word.isascii() and (mass := frequency * WORD_MASS) >= 0.5:
            add(f" {word} ", 0.8 * mass)
            add(f" {word.capitalize()} ", 0.15 * mass)
            add(f" {word.upper()} ", 0.05 * mass)
    return counts


def native(counts: dict[str, Seen], size: int) -> set[str]:
    """Classes that a language writes itself, not only in foreign names."""
    return {key for key, seen in counts.items() if seen.narrower is None and sum(seen.chars.values()) >= 1e-5 * size}


def prune(counts: dict[str, Seen], least: float, symbols: set[str]) -> dict[str, str]:
    """Contexts that change the answer of the widest narrower one: the trie of IGTree (Daelemans et al. 1997)."""
    kept: dict[str, str] = {}
    answers: dict[str, str] = {}
    for key, seen in counts.items():
        if seen.narrower is None:
            if key not in symbols:
                continue
            given = ""
        elif (given := answers.get(seen.narrower, "")) == "":
            continue
        best = max(seen.chars, key=lambda char: seen.chars[char])
        if not given or (best != given and seen.chars[best] - seen.chars.get(given, 0) >= least):
            kept[key] = best + str(min(9, int(10 * seen.chars[best] / sum(seen.chars.values()))))
            given = best
        answers[key] = given
    return kept


def frequent_words(lines: list[str], frequencies: Iterator[tuple[str, float]], alphabet: Alphabet, n: int) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for line in lines:
        counts.update(word for word in alphabet.skeleton(line).split() if word.isalpha())
    total = sum(counts.values())
    mixed = Counter({word: 0.5 * m / total for word, m in counts.most_common(20 * n)})
    for word, frequency in frequencies:
        mixed[alphabet.skeleton(word)] += 0.5 * frequency
    return dict(mixed.most_common(n))


def damages(line: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The line as lossy channels leave it, and where characters lost bytes."""
    for codec, lost in (("latin-1", range(0x80, 0xA0)), ("cp1252", UNDEFINED)):
        parts, spots, at = [MARGIN], [], len(MARGIN)
        for char in line:
            encoded = char.encode()
            kept = bytes(b for b in encoded if b not in lost or len(encoded) == 1).decode(codec)
            if len(kept) < len(encoded) and kept:
                spots.append((at, at + len(kept)))
            parts.append(kept)
            at += len(kept)
        yield "".join(parts) + MARGIN, spots


@dataclass(slots=True)
class Context:
    narrower: str | None
    damaged: float = 0.0
    clean: float = 0.0


def gate_contexts(corpora: dict[str, list[str]], wordfreq: Path) -> dict[str, Context]:
    """How often each context holds a damaged character and a clean one, in about GATE_SIZE characters a language."""
    found: dict[str, Context] = {}

    def add(text: str, start: int, end: int, damaged: float, clean: float) -> None:
        narrower = None
        for key in contexts(text, start, end):
            context = found.setdefault(key, Context(narrower))
            context.damaged += damaged
            context.clean += clean
            narrower = key

    def add_clean(text: str, weight: float) -> None:
        for match in FIRST_BYTE.finditer(text, len(MARGIN), len(text) - len(MARGIN)):
            add(text, match.start(), match.start() + 1, 0, weight)
            if ord(text[match.end()]) >= 0x80:
                add(text, match.start(), match.end() + 1, 0, weight)

    for lang, lines in corpora.items():
        size = 0
        kept = []
        for line in lines:
            kept.append(line)
            size += len(line) + (10 * len(line) if lang in {"ru", "uk", "el"} else 0)  # every letter is a place there
            if size > GATE_SIZE:
                break
        share = min(3.0, GATE_SIZE / sum(map(len, kept)))
        for line in kept:
            if not line.isascii():
                for text, spots in damages(line):
                    for start, end in spots:
                        add(text, start, end, share / 2, 0)
                add_clean(MARGIN + line + MARGIN, share)
        for word, frequency in words(wordfreq, lang):
            if FIRST_BYTE.search(word):
                mass = 0.5 + frequency * GATE_SIZE / 8
                add_clean(f"{MARGIN[1:]} {word} {MARGIN[1:]}", mass)
                add_clean(f"{MARGIN[1:]} {word.capitalize()} {MARGIN[1:]}", 0.2 * mass)
    return found


def weigh(found: dict[str, Context]) -> dict[str, float]:
    """Log-odds of damage with the narrower context as prior; kept where they differ from it by one and a half."""
    weights: dict[str, float] = {}
    values: dict[str, float] = {}
    shapes = {key for key, context in found.items() if context.narrower is None and context.damaged >= 1}
    for key, context in found.items():  # narrower contexts come first
        if key in shapes:
            prior = 0.0
        elif context.narrower in values and context.damaged + context.clean >= 5:
            prior = values[context.narrower]
        else:
            continue
        odds = 1 / (1 + math.exp(-max(-MOST, min(MOST, prior))))
        values[key] = math.log((context.damaged + DOUBT * odds) / (context.clean + DOUBT * (1 - odds)))
        if key in shapes or abs(values[key] - prior) > 1.5:
            weights[key] = values[key]
    return weights


def section(entries: dict[str, str]) -> bytes:
    return zlib.compress("\x1e".join(key + value for key, value in sorted(entries.items())).encode(), 9)


def build(corpora: dict[str, list[str]], wordfreq: Path, least: float) -> dict[str, bytes]:
    alphabet = Alphabet(known_chars(corpora))
    blobs = {"alphabet": zlib.compress(alphabet.chars.encode(), 9)}
    pooled: dict[str, Seen] = {}
    vocabulary: dict[str, dict[str, float]] = {}
    for lang, lines in corpora.items():
        counts = count_contexts(lines, words(wordfreq, lang), alphabet)
        size = sum(map(len, lines)) + int(WORD_MASS)
        kept = prune(counts, least, native(counts, size))
        blobs[lang] = section(kept)
        print(lang, len(lines), "lines", len(kept), "contexts", len(blobs[lang]), "bytes", flush=True)
        pool(pooled, counts, 3e6 / size)
        vocabulary[lang] = frequent_words(lines, words(wordfreq, lang), alphabet, LANGUAGE_WORDS)
    kept = prune(pooled, 4 * least, set(alphabet.members))
    blobs["any"] = section(kept)
    print("any", len(kept), "contexts", len(blobs["any"]), "bytes")
    blobs["words"] = zlib.compress(json.dumps(word_scores(vocabulary), ensure_ascii=False).encode(), 9)
    blobs["gate"] = gate_section(corpora, wordfreq)
    return blobs


def gate_section(corpora: dict[str, list[str]], wordfreq: Path) -> bytes:
    weights = weigh(gate_contexts(corpora, wordfreq))
    blob = section({key: chr(ZERO + round(max(-MOST, min(MOST, value)) * 2)) for key, value in weights.items()})
    print("gate", len(weights), "contexts", len(blob), "bytes")
    return blob


def pool(pooled: dict[str, Seen], counts: dict[str, Seen], scale: float) -> None:
    """Add one language to the table of all; its longest contexts are its own affair."""
    for key, seen in counts.items():
        if len(key) <= LONGEST_POOLED and sum(seen.chars.values()) * scale >= 0.5:
            common = pooled.setdefault(key, Seen(seen.narrower, {}))
            for char, n in seen.chars.items():
                common.chars[char] = common.chars.get(char, 0) + n * scale


def word_scores(vocabulary: dict[str, dict[str, float]]) -> dict[str, dict[str, int]]:
    """Language -> word -> how much more often than on average, in tenths of a nat."""
    everywhere: Counter[str] = Counter()
    for own in vocabulary.values():
        everywhere.update(own)
    floor = 2e-5
    mean = {word: (total / len(vocabulary)) + floor for word, total in everywhere.items()}
    return {
        lang: {word: round(10 * math.log((p + floor) / mean[word])) for word, p in own.items() if len(word) < 16}
        for lang, own in vocabulary.items()
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
