"""Amounts read from the test strings of price-parser (BSD, Zyte), by price-parser and by `money.parse`, in one run.

    pip download --no-deps --no-binary :all: price-parser && tar xf price_parser-*.tar.gz
    python benchmarks/prices.py price_parser-*/tests/test_price_parsing.py [--show]

Every example of the file counts, its known failures too: right if the amount is the one its authors expect (or none
where they expect none), wrong if it is another, missed if there is none. price-parser gets the string, the hint of
the currency and, where the example has one, the decimal separator; `money.parse` the string and the hint.
`--show` prints what `money.parse` does not read as expected.
"""

from __future__ import annotations

import argparse
import importlib.util
import time
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from price_parser import Price

from prospectus.values import money

Reader = Callable[[Any], Decimal | None]


def examples(path: Path) -> list[Any]:
    """All examples of price-parser's test module, in the order of its lists."""
    spec = importlib.util.spec_from_file_location("price_parser_examples", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lists = [value for name, value in vars(module).items() if name.startswith("PRICE_PARSING_")]
    return [example for one in lists for example in one]


def theirs(example: Any) -> Decimal | None:
    price = Price.fromstring(example.price_raw, example.currency_raw, example.decimal_separator)
    amount: Decimal | None = price.amount
    return amount


def ours(example: Any) -> Decimal | None:
    value = money.parse(example.price_raw or "", example.currency_raw)
    return value.amount if value else None


def score(read: Reader, cases: list[Any]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for example in cases:
        amount = read(example)
        counts["right" if amount == example.amount else "missed" if amount is None else "wrong"] += 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", type=Path, help="tests/test_price_parsing.py of price-parser's source")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    cases = examples(arguments.tests)
    print(f"{len(cases)} strings      right  wrong  missed  µs each")
    for name, read in (("price-parser", theirs), ("money.parse", ours)):
        read(cases[0])
        started = time.process_time()
        counts = score(read, cases)
        each = (time.process_time() - started) / len(cases) * 1e6
        print(f"{name:16} {counts['right']:6} {counts['wrong']:6} {counts['missed']:7} {each:8.0f}")
    for example in cases if arguments.show else []:
        if ours(example) != example.amount:
            print(f"{example.price_raw!r} ({example.currency_raw}): {example.amount}, read {ours(example)}")


if __name__ == "__main__":
    main()
