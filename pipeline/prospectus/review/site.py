"""The review as a folder of files that need neither a server nor a network."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from prospectus.errors import RunError
from prospectus.review import document
from prospectus.review.document import Envelope, Losers
from prospectus.review.frames import read_frames, site_of
from prospectus.review.links import live_link
from prospectus.review.overview import plots
from prospectus.review.profile import profile
from prospectus.review.terminal import rows

CHUNK = 1_000
"""Rows in a file of the table of records."""
SEARCHED = 2_000
"""Characters of a record that the search looks through; its fields are found all the same."""
ASSETS = ("style.css", "records.js", "page.js")
_NONE = Losers()
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src {connect}; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def page_ids(out: Path) -> list[str]:
    """The pages of an output folder; raises `RunError` where there are none."""
    ids = sorted(path.stem for path in (out / "json").glob("*.json"))
    if not ids:
        raise RunError(f"{out} holds no pages yet: prospectus run PAGES --out {out}")
    return ids


def read_page(out: Path, name: str) -> Envelope:
    """What a page extracted to."""
    data: dict[str, Any] = json.loads((out / "json" / f"{name}.json").read_bytes())
    return data


def overview_files(out: Path, ids: Sequence[str], *, serve: bool = False) -> Iterator[tuple[str, str]]:
    """All files of the review but the documents: names and contents."""
    table = [_row(read_page(out, name)) for name in ids]
    chunks = [table[start : start + CHUNK] for start in range(0, len(table), CHUNK)]
    for number, chunk in enumerate(chunks):
        yield f"data/{number}.js", f"prospectusRecords({_script(chunk)});\n"
    frames = read_frames(str(out))
    found = profile(frames)
    outcomes = frames.pages["outcome"].value_counts().to_dict()
    outliers = rows(found.outliers.head(50))
    shown = {"out": out.resolve().name, "pages": len(ids), "outcomes": outcomes, "outliers": outliers}
    yield "index.html", render("overview.html", "", serve, **shown, plots=list(plots(frames, found)))
    yield "records.html", render("records.html", "", serve, out=out.resolve().name, chunks=len(chunks))
    for name in (*ASSETS, *(("correct.js",) if serve else ())):
        yield f"assets/{name}", files("prospectus.review").joinpath("assets", name).read_text("utf-8")


def document_file(
    page: Envelope, before: str | None, after: str | None, losers: Losers = _NONE, *, serve: bool = False
) -> str:
    """The review of one page. `before`, `after`: the ids of its neighbours."""
    shown = {
        "page": page,
        "title": document.title(page),
        "entries": document.entries(page),
        "folds": document.folds(page, losers.candidates),
        "live": live_link(page["document"]["url"]),
        "repairs": [(item, *document.context(page, item["start"], item["end"])) for item in page["repairs"]],
        "rejected": losers.candidates,
        "rejected_note": losers.note,
        "before": before,
        "after": after,
        "shown_json": _shown_json,
    }
    return render("page.html", "../", serve, **shown)


def write_site(out: Path, to: Path, schemas: tuple[str, ...] = (), *, with_rejected: bool = False) -> int:
    """Writes the review of an output folder; how many documents it shows. `with_rejected` reads every page again."""
    from prospectus.review.rejected import rejected

    ids = page_ids(out)
    for folder in ("data", "assets", "pages"):
        (to / folder).mkdir(parents=True, exist_ok=True)
    for name, content in overview_files(out, ids):
        (to / name).write_text(content, encoding="utf-8")
    for number, name in enumerate(ids):
        page = read_page(out, name)
        losers = rejected(page, schemas) if with_rejected else _NONE
        content = document_file(page, *neighbours(ids, number), losers)
        (to / "pages" / f"{name}.html").write_text(content, encoding="utf-8")
    _forget(to / "pages", set(ids))
    return len(ids)


def _forget(folder: Path, ids: set[str]) -> None:
    """Removes what an earlier review wrote for pages that are no more."""
    for path in folder.glob("*.html"):
        if path.stem not in ids:
            path.unlink()


def neighbours(ids: Sequence[str], number: int) -> tuple[str | None, str | None]:
    """The ids before and after one."""
    return ids[number - 1] if number else None, ids[number + 1] if number + 1 < len(ids) else None


def render(template: str, root: str, serve: bool, **shown: Any) -> str:
    """A template filled in; everything is escaped. `root`: the way from the file to the folder of the review."""
    policy = POLICY.format(connect="'self'" if serve else "'none'")
    return _environment().get_template(template).render(root=root, serve=serve, policy=policy, **shown)


@cache
def _environment() -> Environment:
    loader = PackageLoader("prospectus.review", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _row(page: Envelope) -> dict[str, Any]:
    source = page["document"]
    stated = [field for entry in document.entries(page) for field in entry.fields]
    filled = list(dict.fromkeys(field.name for field in stated))
    texts = [text for field in stated for value in field.values for _, text in value.parts]
    codes = [problem["code"] for problem in page["problems"]]
    sure = [item["confidence"] for item in page["evidence"]]
    words = [source["url"] or "", source["source"], source["title"] or "", *codes, *texts]
    return {
        "id": source["id"],
        "title": document.title(page),
        "site": site_of(source["url"], source["source"]),
        "schema": page["schema"] or ("none" if page["text"].strip() else "quarantine"),
        "fields": len(filled),
        "filled": [name.lower() for name in filled],
        "problems": len(codes),
        "least": min(sure) if sure else None,
        "words": " ".join(words).lower()[:SEARCHED],
    }


def _script(data: Any) -> str:
    """JSON that is a script as well: nothing in it can end a string, a script or a line."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _shown_json(page: Envelope, path: str) -> str:
    return json.dumps(document.at_path(page, path), ensure_ascii=False, indent=1)


__all__ = ["document_file", "neighbours", "overview_files", "page_ids", "read_page", "render", "write_site"]
