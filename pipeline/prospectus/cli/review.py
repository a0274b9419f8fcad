"""`prospectus review`: a site to look at a run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def review(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of an output.")],
    to: Annotated[Path | None, typer.Option(metavar="DIR", help="Where the site goes; by default OUT/review.")] = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Show rejected candidates: reads every page again.")
    ] = False,
    serve: Annotated[
        bool, typer.Option("--serve", help="Show it on this machine, to confirm and correct values.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of --serve; 0 takes a free one.")] = 8765,
    schema: Annotated[str | None, typer.Option(help="What the run was told with --schema.")] = None,
    fixtures: Annotated[Path, typer.Option(metavar="DIR", help="Where --serve keeps cases.")] = Path("tests/fixtures"),
) -> None:
    """Write a site that shows every value of a run beside the words of the page that it rests on.

    It needs no network and opens from disk. With --serve values can be confirmed and corrected, and become fixtures.
    """
    from prospectus.review.site import write_site
    from prospectus.runs.plan import references

    schemas = references(schema)
    if serve:
        from prospectus.review.serve import serving

        with serving(out, fixtures, schemas, port) as server:
            typer.echo(f"http://127.0.0.1:{server.server_port}/   (Ctrl-C stops it; cases go to {fixtures})")
            server.serve_forever()
        return
    place = to or out / "review"
    count = write_site(out, place, schemas, with_rejected=rejected)
    typer.echo(f"{place}/index.html   {count:,} pages")


__all__ = ["review"]
