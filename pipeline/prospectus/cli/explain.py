"""`prospectus explain`: what each stage did with a page."""

from __future__ import annotations

from typing import Annotated

import typer

from prospectus.cli.pages import source


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A page; - reads it from standard input.")],
) -> None:
    """Show what each stage did with a page.

    Encoding and why, repairs in their context, blocks kept and stripped with reasons, sections, candidates with
    scores, checks and problems.
    """
    from rich.console import Console

    from prospectus.explain import explain as explained

    Console(soft_wrap=False).print(explained(source(file)))
