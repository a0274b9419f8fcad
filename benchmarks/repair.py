"""Repair of damaged text beside ftfy: channels by languages, false changes on clean text, seconds.

    python benchmarks/repair.py ../shared/data/repair            # one LANG.txt each, a paragraph a line
    python benchmarks/repair.py                                  # the sentences of this file

Each cell is the share of damaged characters that came back (in percent), ours and ftfy's `fix_encoding`. A character
counts as restored where an alignment of the clean and the repaired line puts it in its place with no garbage beside it;
no-break spaces count as spaces. `partly` damages every second line only, `one word` a single word in each paragraph.
"""

from __future__ import annotations

import argparse
import html.entities
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import ftfy
import ftfy.bad_codecs
from rapidfuzz.distance import Levenshtein

from prospectus.mojibake import repair

Channel = Callable[[str], str]
Tool = Callable[[str], str]
C1 = re.compile("[\x80-\x9f]")
NAMED = {chr(code): name for name, code in html.entities.name2codepoint.items()}
TOOLS: dict[str, Tool] = {"prospectus": repair, "ftfy": ftfy.fix_encoding}
SENTENCES = {
    "en": [
        "The university’s “new” programme – naïve, perhaps – costs £9,250 a year; it doesn’t include books…",
        "You’ll need a Bachelor’s degree, and students’ work is assessed — as ever — by exam.",
    ],
    "de": ["Über die Zulassung entscheidet der Prüfungsausschuss; „Härtefälle“ müssen außerdem begründet werden."],
    "fr": ["L’école d’été s’achève à la fin du mois d’août ; où trouver les élèves inscrits ?"],
    "pl": ["Studia trwają trzy lata i kończą się egzaminem; opłaty są niższe dla studentów z Łodzi."],
    "ru": ["Стоимость обучения для иностранных студентов составляет двести тысяч рублей в год."],
}


def read_as(codec: str, errors: str = "strict") -> Channel:
    return lambda text: text.encode("utf-8").decode(codec, errors)


def twice(char: str) -> str:
    once = read_as("sloppy-windows-1252")
    return "".join(map(once, once(char)))


CHANNELS: dict[str, Channel] = {
    "latin-1": read_as("latin-1"),
    "windows-1252": read_as("sloppy-windows-1252"),
    "windows-1252, twice": twice,
    "windows-1252, no-break spaces lost": lambda c: read_as("sloppy-windows-1252")(c).replace("\xa0", " "),
    "windows-1252, undefined bytes dropped": read_as("cp1252", "ignore"),
    "windows-1252, undefined bytes replaced": read_as("cp1252", "replace"),
    "latin-1, C1 stripped": lambda c: C1.sub("", read_as("latin-1")(c)),
    "mac roman": read_as("mac_roman"),
    "cp437": read_as("cp437"),
    "entity escaped twice": lambda c: f"&amp;{NAMED[c]};" if c in NAMED else c,
}
CYRILLIC: dict[str, Channel] = {
    "windows-1251": read_as("sloppy-windows-1251"),
    "koi8-r": read_as("koi8-r"),
    "latin-1": CHANNELS["latin-1"],
    "latin-1, C1 stripped": CHANNELS["latin-1, C1 stripped"],
}


def everywhere(line: str, number: int) -> list[bool]:
    return [True] * len(line)


def partly(line: str, number: int) -> list[bool]:
    return [number % 2 == 0] * len(line)


def one_word(line: str, number: int) -> list[bool]:
    words = [match for match in re.finditer(r"\S+", line) if not match.group().isascii()]
    chosen = words[len(words) // 2] if words else None
    return [chosen is not None and chosen.start() <= i < chosen.end() for i in range(len(line))]


SCOPES = {"all": everywhere, "partly": partly, "one word": one_word}


def damage(line: str, channel: Channel, where: list[bool]) -> tuple[str, list[bool]]:
    parts = [channel(char) if ord(char) > 127 and here else char for char, here in zip(line, where, strict=True)]
    return "".join(parts), [part != char for part, char in zip(parts, line, strict=True)]


def fold(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


def compared(clean: str, out: str, hit: list[bool]) -> tuple[int, int]:
    """Damaged characters restored, and undamaged ones changed."""
    same = [False] * len(clean)
    operations = Levenshtein.opcodes(fold(clean), fold(out))
    for op in operations:
        if op.tag == "equal":
            same[op.src_start : op.src_end] = [True] * (op.src_end - op.src_start)
    for op in operations:
        if op.tag == "insert":
            for i in (op.src_start - 1, op.src_start):
                if 0 <= i < len(clean) and hit[i]:
                    same[i] = False
    return sum(s and h for s, h in zip(same, hit, strict=True)), sum(
        not s and not h for s, h in zip(same, hit, strict=True)
    )


def documents(lines: list[str], limit: int, per: int = 12) -> Iterator[list[str]]:
    size = 0
    for i in range(0, len(lines), per):
        yield lines[i : i + per]
        size += sum(map(len, lines[i : i + per]))
        if size > limit:
            return


def score(tool: Tool, docs: list[list[str]], channel: Channel, scope: str) -> tuple[float, float, float]:
    """Percent of damaged characters restored, collateral per 10,000 characters, seconds per million characters."""
    total = restored = changed = size = 0
    seconds = 0.0
    for doc in docs:
        pairs = [damage(line, channel, SCOPES[scope](line, number)) for number, line in enumerate(doc)]
        text = "\n".join(damaged for damaged, _ in pairs)
        start = time.process_time()
        out = tool(text)
        seconds += time.process_time() - start
        size += len(text)
        for (_, hit), line, got in zip(pairs, doc, [*out.split("\n"), *[""] * len(doc)], strict=False):
            good, bad = compared(line, got, hit)
            total, restored, changed = total + sum(hit), restored + good, changed + bad
    return 100 * restored / max(1, total), 1e4 * changed / max(1, size), 1e6 * seconds / max(1, size)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--langs", default="")
    parser.add_argument("--chars", type=int, default=60_000, help="characters taken of each language")
    parser.add_argument("--scopes", default="all,partly,one word")
    args = parser.parse_args()
    texts = dict(SENTENCES)
    if args.texts:
        texts = {path.stem: path.read_text("utf-8").splitlines() for path in sorted(args.texts.glob("*.txt"))}
    langs = [lang for lang in texts if not args.langs or lang in args.langs.split(",")]
    docs = {lang: list(documents([x for x in texts[lang] if x.strip()], args.chars)) for lang in langs}
    repair("â€™ donât п÷я─п╦")  # read the statistics before the clock starts
    for scope in args.scopes.split(","):
        table(docs, scope)
    clean(docs)


def table(docs: dict[str, list[list[str]]], scope: str) -> None:
    print(
        f"\nRestored %, ours / ftfy; damaged: {scope}\n\n| channel | " + " | ".join(docs) + " | seconds per million |"
    )
    print("|" + " --- |" * (len(docs) + 2))
    for name in dict.fromkeys([*CHANNELS, *CYRILLIC]):
        cells, seconds = [], {tool: [] for tool in TOOLS}
        for lang, own in docs.items():
            channel = (CYRILLIC if lang in {"ru", "uk", "el"} else CHANNELS).get(name)
            if channel is None:
                cells.append("")
                continue
            results = {tool: score(run, own, channel, scope) for tool, run in TOOLS.items()}
            cells.append(" / ".join(f"{restored:.1f}" for restored, _, _ in results.values()))
            for tool, result in results.items():
                seconds[tool].append(result[2])
        mean = " / ".join(f"{sum(each) / len(each):.2f}" if each else "-" for each in seconds.values())
        print(f"| {name} | " + " | ".join(cells) + f" | {mean} |", flush=True)


def clean(docs: dict[str, list[list[str]]]) -> None:
    print("\nClean text\n\n| language | paragraph groups | changed, ours / ftfy | seconds per million characters |")
    print("| --- | --- | --- | --- |")
    for lang, own in docs.items():
        texts = ["\n".join(doc) for doc in own]
        changed, seconds = [], []
        for run in TOOLS.values():
            start = time.process_time()
            changed.append(sum(fold(run(text)) != fold(text) for text in texts))
            seconds.append(1e6 * (time.process_time() - start) / sum(map(len, texts)))
        print(f"| {lang} | {len(texts)} | {changed[0]} / {changed[1]} | {seconds[0]:.3f} / {seconds[1]:.3f} |")


if __name__ == "__main__":
    main()
