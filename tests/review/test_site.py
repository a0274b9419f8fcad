"""The files of the review: everything is there, everything is escaped, no file is huge."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.review.conftest import run_pages
from tests.review.hostile import PAGES

from prospectus.errors import RunError
from prospectus.review.document import Losers, Rejected
from prospectus.review.rejected import rejected
from prospectus.review.site import document_file, read_page, write_site
from prospectus.runs import run as run_all
from prospectus.runs.plan import references

Run = Callable[..., Path]
COURSE = (
    "url: https://w.example/c\n# Home Contact\ntitle: Optics\nmonths: 12\nmodes: full-time\nIt’s light.\nfees: 9000 GBP"
)


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_pages(tmp_path_factory.mktemp("run"), {"a.txt": COURSE})


@pytest.fixture(scope="module")
def page(out: Path) -> BeautifulSoup:
    write_site(out, out.parent / "site")
    return soup(next((out.parent / "site/pages").glob("*.html")))


def test_values_point_to_their_quotes(page: BeautifulSoup) -> None:
    for field, quote in (("title", "Optics"), ("months", "12"), ("fees", "9000 GBP")):
        value = page.select_one(f"section[data-field={field}] a.value")
        assert value is not None
        name = str(value["href"]).lstrip("#")
        marked = [mark.text for mark in page.select("mark") if name in str(mark["data-names"]).split()]
        assert marked == [quote]
        assert page.find(id=name) is not None


def test_stripped_lines_are_folded_and_repairs_marked(page: BeautifulSoup) -> None:
    fold = page.select_one("details.stripped")
    assert fold is not None
    assert fold.text.split("\n", 1)[0] == "1 line: navigation"
    assert not fold.has_attr("open")
    repair = page.select_one("mark.repair")
    assert repair is not None
    assert (repair.text, repair["title"]) == ("’", "stood: â€™")
    assert [one.text for one in page.select("ol.repairs del")] == ["â€™"]


def test_what_was_not_found_is_told(page: BeautifulSoup) -> None:
    assert page.select(".nothing") == []
    assert page.select_one("h2").text == "course/1"  # type: ignore[union-attr]


def test_the_live_page_is_linked_to_the_quote(page: BeautifulSoup) -> None:
    assert "https://w.example/c#:~:text=9000%20GBP" in [a["href"] for a in page.select("a.live")]


def test_rejected_candidates_are_shown(out: Path) -> None:
    name = next((out / "json").glob("*.json")).stem
    loser = Rejected("fees.amount", "12", COURSE.index("12"), COURSE.index("12") + 2, 0.4, "no cue", "label <b> -1.0")
    shown = BeautifulSoup(document_file(read_page(out, name), None, None, Losers((loser,))), "html.parser")
    assert "fees.amount: 12 0.4 · no cue · label <b> -1.0" in " ".join(
        shown.select_one("details.rejected li").text.split()
    )  # type: ignore[union-attr]
    assert [mark.text for mark in shown.select("mark.candidate")] == ["12"]


def test_the_candidates_of_a_real_page_are_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the whole chain: run, read again, show; and said why where the page is not what it was."""
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.txt"
    page.write_text(
        "MSc Optics | University of Wexmere\n\nDuration: 1 year\nFee: £9,000 per year\n\nA grant of £500.\n"
    )
    run_all("page.txt", "out", workers=1)
    envelope = read_page(Path("out"), next(Path("out/json").iterdir()).stem)
    found = rejected(envelope, references(None))
    assert found.note == ""
    assert "£500" in {loser.quote for loser in found.candidates}
    assert all(envelope["text"][loser.start : loser.end] == loser.quote for loser in found.candidates)
    page.write_text("gone")
    assert rejected(envelope, references(None)) == Losers(
        note="Rejected candidates are not shown: page.txt has changed since the run: run it again"
    )


def test_hostile_pages_stay_text(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site(run(PAGES), site)
    own = {"page.js", "records.js", *(f"{n}.js" for n in range(9))}
    for path in site.rglob("*.html"):
        made = soup(path)
        assert {Path(str(tag.get("src", "inline"))).name for tag in made.find_all("script")} <= own
        assert not made.find_all(["img", "iframe", "form", "base", "style", "object", "embed"])
        attributes = {name for tag in made.find_all(True) for name in tag.attrs}
        assert not {name for name in attributes if name.startswith("on")} | (attributes & {"style", "srcset"})
        hrefs = {str(tag["href"]) for tag in made.find_all(href=True)}
        assert all(re.match(r"(?:https://h\.example/|[\w./#-]*(?:#.*)?$|data:,$)", href) for href in hrefs), hrefs
        assert "default-src 'none'" in str(made.find("meta", attrs={"http-equiv": "Content-Security-Policy"}))
    script = (site / "data/0.js").read_text()
    rows = json.loads(script.removeprefix("prospectusRecords(").removesuffix(");\n"))
    assert len(rows) == len(PAGES)
    assert script.isascii()
    assert "<" not in script


def test_many_pages_make_many_small_files(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prospectus.review.site.CHUNK", 10)
    out = run({f"{n}.txt": f"url: https://w.example/{n}\ntitle: T{n}\nfees: {9000 + n} GBP" for n in range(25)})
    site = tmp_path / "site"
    assert write_site(out, site) == 25
    assert sorted(path.name for path in (site / "data").iterdir()) == ["0.js", "1.js", "2.js"]
    assert len(list((site / "pages").iterdir())) == 25
    ids = sorted(path.stem for path in (site / "pages").iterdir())
    middle = soup(site / f"pages/{ids[3]}.html")
    assert [a["href"] for a in middle.select("nav a[rel]")] == [f"{ids[2]}.html", f"{ids[4]}.html"]
    (site / "pages/feedbeef.html").write_text("of a page that is gone")
    write_site(out, site)
    assert not (site / "pages/feedbeef.html").exists()


def test_the_overview_counts(run: Run, tmp_path: Path) -> None:
    pages = {f"{n}.txt": f"url: https://w.example/{n}\ntitle: T\nfees: {9000 + 100 * n} GBP" for n in range(9)}
    out = run(pages | {"z.txt": "url: https://v.example/z\ntitle: Z\nfees: 900000 GBP", "none.txt": "nothing"})
    write_site(out, tmp_path / "site")
    made = soup(tmp_path / "site/index.html")
    assert [" ".join(li.text.split()) for li in made.select(".counts li")] == [
        "11 pages",
        "10 with a record",
        "1 without a record",
    ]
    titles = {title.text for title in made.select("svg title")}
    assert {"fees: 100% of 10", "months: 0% of 10", "fees, w.example: 100%", "no-record: 1"} <= titles
    linked = {str(a["href"]): str(a["aria-label"]) for a in made.select("svg a")}
    assert linked["records.html#course/%20-has%3Afees"] == "fees: 100% of 10"  # the bar too, not just its name
    table = made.select_one("svg[role=table]")
    assert table is not None
    assert [[c.get("aria-label") or c.text for c in row.select("[role]")] for row in table.select("[role=row]")][
        :2
    ] == [
        ["field", "w.example", "v.example"],
        ["title", "100%", "100%"],
    ]
    assert [row.select("td")[5].text for row in made.select("table tbody tr")] == ["900000 GBP"]


def test_an_empty_output_is_told(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="holds no pages yet: prospectus run PAGES --out"):
        write_site(tmp_path, tmp_path / "site")
