"""`prospectus new-schema`: a file to begin a schema with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def new_schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What a page is about: Scholarship, job_ad.")],
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where the file goes.")] = Path(),
) -> None:
    """Write a file with comments in which a schema of your own begins.

    Never overwrites a file.
    """
    from prospectus.errors import RunError
    from prospectus.fields.starting_file import explained

    title, table = named(name)
    path = to / f"{table}.py"
    to.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(explained(title, path.name))
    except FileExistsError:
        raise RunError(f"{path} exists already; choose another name, or move it away") from None
    typer.echo(str(path))


def named(name: str) -> tuple[str, str]:
    """The names of a class and of its table; raises `RunError` for what can be neither."""
    from pydantic import create_model

    import prospectus
    from prospectus.errors import RunError
    from prospectus.fields.starting_file import class_name
    from prospectus.runs.plan import RESERVED

    title = class_name(name)
    table = create_model(title, __base__=prospectus.Record).table_name() if title.isidentifier() else ""
    if not table or hasattr(prospectus, title):
        raise RunError(f"{name!r} cannot name a schema; choose a word such as Scholarship or job_ad")
    if table in RESERVED:
        raise RunError(f"the table {table} exists in every output; choose another name")
    return title, table


__all__ = ["named", "new_schema"]
