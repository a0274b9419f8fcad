"""The docstrings of fields, from the source of their class.

pydantic reads them too, but not where one file is imported under two names, as a schema is that a script imports and a
run loads; what a schema reads must not hang on that.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel


def docstring(model: type[BaseModel], field: str) -> str | None:
    """What stands in quotes below a field, in its class or the class that it comes from; `None` without source."""
    info = model.model_fields[field]
    if info.description:
        return info.description
    for base in model.__mro__:
        file = getattr(sys.modules.get(base.__module__), "__file__", None)
        if file and field in inspect.get_annotations(base):
            return _of_file(Path(file)).get(f"{base.__qualname__}.{field}")
    return None


def _of_file(path: Path) -> dict[str, str]:
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):  # no source, or no source any more
        return {}
    return dict(_of_body(tree.body, ""))


def _of_body(body: list[ast.stmt], above: str) -> Iterator[tuple[str, str]]:
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from _of_body(statement.body, f"{above}{statement.name}.")
    for one, below in pairwise(body):
        match one, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))) if above:
                yield f"{above}{name}", inspect.cleandoc(text)
