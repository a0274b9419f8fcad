"""`prospectus run`: pages into tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from prospectus.cli.pages import SCHEMA

if TYPE_CHECKING:
    from rich.console import Console

    from prospectus.runs.report import PageRow, RunReport

FORMAT = "Read all inputs as this: warc, wacz, zip, tar, parquet, jsonl, csv, page; without it the content decides."
INPUTS = (
    "Files, folders, globs, s3://… URLs; - reads standard input, @FILE a list of inputs. Pages (.html, .txt, .md) and "
    "containers of pages (JSON Lines, CSV, Parquet, WARC, WACZ, ZIP, tar), also compressed."
)
Engine = Literal["pool", "spark"]
SHOWN = 20
"""Pages in the table at the end; more would scroll the rest away."""


def run(  # noqa: PLR0913, PLR0917 - the options of the command
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS)],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where the tables go.")],
    schema: Annotated[str | None, typer.Option(help=SCHEMA)] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; by default one a processor.")] = None,
    page_timeout: Annotated[float, typer.Option(min=0.1, help="Seconds after which a page goes to quarantine.")] = 30.0,
    force: Annotated[bool, typer.Option("--force", help="Read unchanged pages again.")] = False,
    content_field: Annotated[str | None, typer.Option(help="The field of records that holds the page.")] = None,
    url_field: Annotated[str | None, typer.Option(help="The field of records that holds its URL.")] = None,
    format_: Annotated[str | None, typer.Option("--format", help=FORMAT)] = None,
    json_log: Annotated[
        Path | None, typer.Option(help="A file that gets a JSON line for each page and the report.")
    ] = None,
    prune: Annotated[bool, typer.Option("--prune", help="Drop pages that are not among the inputs any more.")] = False,
    engine: Annotated[Engine, typer.Option(help="Who reads the pages: processes here, or Spark.")] = "pool",
    master: Annotated[str | None, typer.Option(metavar="URL", help="Spark's master; else its configuration.")] = None,
) -> None:
    """Read pages into typed tables. What is unchanged since the last run is not read again.

    A page that cannot be read goes to quarantine.jsonl with the reason, and the rest goes on.
    """
    from rich.console import Console

    from prospectus.cli.log import logged
    from prospectus.cli.progress import shown
    from prospectus.runs import run as run_pages
    from prospectus.runs.formats import Layout, named
    from prospectus.runs.sources import Sources

    if format_:
        named(format_)
    if engine == "spark":
        from prospectus.runs.spark import session

        session(master)
    sources = Sources(inputs, Layout(content_field, url_field, format_))
    with shown(Console(stderr=True), sources) as show, logged(json_log) as log:

        def on_page(page: PageRow) -> None:
            show(page)
            log(page)

        report = run_pages(
            sources,
            out,
            schema=schema,
            workers=workers,
            page_timeout=page_timeout,
            force=force,
            prune=prune,
            on_page=on_page,
            engine=engine,
        )
        log(report)
    _tell(Console(), report)
    raise typer.Exit(3 if report.quarantined or report.unread else 0)


def _tell(console: Console, report: RunReport) -> None:
    for line in report.unread:
        typer.echo(f"prospectus: {line}", err=True)
    if not report.changed:
        console.print(f"Nothing changed in {report.read:,} pages; no work done.", highlight=False)
        return
    if report.pages:
        _pages(console, report)
    console.print(
        f"{report.read:,} pages read: {report.records:,} with records, {report.no_record:,} without a record, "
        f"{report.quarantined:,} quarantined, {report.unchanged:,} unchanged, in {report.seconds:,.1f} seconds"
        + (f"; {report.removed:,} removed" if report.removed else ""),
        highlight=False,
        soft_wrap=True,
    )
    stages = ", ".join(f"{name} {seconds:,.1f} s" for name, seconds in report.stages.items())
    console.print(f"{stages}; a page {report.page_seconds:.3f} s of a worker", highlight=False, soft_wrap=True)
    if report.problems:
        problems = ", ".join(f"{count:,} × {code}" for code, count in report.problems.items())
        console.print(f"problems: {problems}", highlight=False, soft_wrap=True)
    _paths(report)


def _paths(report: RunReport) -> None:
    lines = sorted(path.name for path in report.out.glob("*.jsonl"))
    typer.echo(f"\n{report.out}/json/              everything about each page, a file a page")
    typer.echo(f"{report.out}/tables/            {len(report.tables)} Parquet tables: documents, evidence, …")
    typer.echo(f"{report.out}/                   {', '.join(lines)}")


def _pages(console: Console, report: RunReport) -> None:
    from rich.table import Table

    table = Table("page", "kind", box=None)
    for name in ("values", "problems", "seconds"):
        table.add_column(name, justify="right" if name != "problems" else "left")
    for page in report.pages[:SHOWN]:
        kind = page.schema or page.outcome
        table.add_row(page.source, kind, str(page.values), ", ".join(page.problems), f"{page.seconds:.2f}")
    console.print(table)
    for page in [page for page in report.pages if page.reason][:SHOWN]:
        console.print(f"{page.source}: {page.reason}", markup=False, highlight=False, soft_wrap=True)
    more = report.read - report.unchanged - min(SHOWN, len(report.pages))
    if more > 0:
        console.print(f"… and {more:,} more: {report.out}/tables/documents.parquet", highlight=False)
    console.print()
