"""What each stage made of a page, in a form that a person can read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Styled
from rich.tree import Tree

from prospectus.chain import Trace, trace
from prospectus.fields.candidates import Candidate
from prospectus.model import Page, Repair, Source
from prospectus.printable import printable
from prospectus.schema import Record

_CONTEXT = 24
_LONGEST = 100


def explain(source: Source, schema: type[Record] | None = None) -> RenderableType:
    """Encoding, repairs, blocks, sections, candidates, values, checks and problems of a page, for `rich` to print."""
    done = trace(source, schema)
    return Group(
        _title("Encoding"),
        f"{done.decoded.encoding}: {done.decoded.reason}",
        _title(f"Repairs ({len(done.page.repairs)})"),
        _repairs(done.page),
        _title(f"Blocks ({len(done.page.blocks)})"),
        _blocks(done.page),
        _title("Sections"),
        _sections(done.page),
        _title("Record " + (done.schema.schema_id() if done.schema else "none")),
        _values(done),
        _title("Rejected"),
        _rejected(done),
        _title("Checks and problems"),
        _outcome(done),
    )


def _title(words: str) -> Styled:
    return Styled(f"\n{words}", style="bold cyan")


def _safe(text: str) -> Styled:
    """Text of a page, shortened, without control characters that a terminal would obey."""
    shown = printable(text)
    return Styled(shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…")


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _repairs(page: Page) -> Table:
    table = _table("in context", "stood", "stands", "confidence", "else", "damage")
    for repair in page.repairs:
        table.add_row(
            _safe(_in_context(page.text, repair)),
            _safe(repair.before),
            _safe(repair.after),
            f"{repair.confidence:.2f}",
            _safe(" ".join(repair.alternatives)),
            repair.channel,
        )
    return table


def _in_context(text: str, repair: Repair) -> str:
    before, behind = text[max(0, repair.start - _CONTEXT) : repair.start], text[repair.end : repair.end + _CONTEXT]
    return f"{before}[{repair.after}]{behind}"


def _blocks(page: Page) -> Table:
    table = _table("", "kind", "text", "why not content")
    for block in page.blocks:
        reason = block.stripped or (f"hidden: {block.hidden}" if block.hidden else "")
        kind = f"{block.kind} {block.level}" if block.level else block.kind
        text = _safe(page.text[block.start : block.end].replace("\t", " → "))
        text.style = "dim" if reason else ""
        table.add_row("–" if reason else "+", kind, text, reason)
    return table


def _sections(page: Page) -> Tree:
    root = Tree("page")
    open_: list[tuple[int, Tree]] = [(0, root)]
    for section in page.sections:
        while len(open_) > 1 and open_[-1][0] >= section.level:
            open_.pop()
        branch = open_[-1][1].add(_safe(section.heading) + Styled(f"  {section.kind}", style="green"))
        open_.append((section.level, branch))
    return root


def _values(done: Trace) -> Table:
    table = _table("field", "value", "score", "quote", "what speaks for it")
    for pointer, chosen in sorted(done.filling.chosen):
        for number, candidate in enumerate(chosen.support):
            table.add_row(
                pointer if number == 0 else "",
                _safe(_shown(chosen.value)) if number == 0 else "",
                f"{candidate.score:.1f}",
                _safe(candidate.reading.quote),
                _clues(candidate),
            )
    return table


def _shown(value: Any) -> str:
    stated: Iterable[tuple[str, Any]] | None = value if hasattr(value, "model_fields_set") else None
    if stated is None:
        return str(value)
    return " ".join(f"{name}={part}" for name, part in stated if part not in (None, [], ()))


def _clues(candidate: Candidate) -> Styled:
    around = [f"{name}={reading.quote!r}" for name, reading in candidate.qualifiers.items()]
    spoken = [f"{clue.what} {clue.quote!r} {clue.weight:+.1f}" for clue in candidate.clues]
    return _safe("; ".join([*spoken, *around]))


def _rejected(done: Trace) -> Table:
    table = _table("field", "quote", "score", "why not", "what was weighed")
    for rejected in done.filling.rejected:
        candidate = rejected.candidate
        row = (candidate.path, _safe(candidate.reading.quote), f"{candidate.score:.1f}", rejected.reason)
        table.add_row(*row, _clues(candidate))
    return table


def _outcome(done: Trace) -> Table:
    table = _table("", "", "")
    for line in _outcomes(done):
        table.add_row(*map(_safe, line))
    return table


def _outcomes(done: Trace) -> Iterator[tuple[str, str, str]]:
    for check in done.filling.checks:
        yield check.status, check.name, check.detail
    for problem in (*done.page.problems, *done.filling.problems):
        yield "problem", problem.code, f"{problem.field or ''} {problem.message} {problem.quote or ''}"
