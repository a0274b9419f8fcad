"""`new-schema` and `suggest`: files in which a schema begins."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prospectus import extract
from prospectus.cli import main
from prospectus.runs.plan import record_class

Type = Callable[..., tuple[int, str, str]]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Type:
    """Types a command in an empty folder; what it ended with, and what it showed."""
    monkeypatch.chdir(tmp_path)

    def go(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["prospectus", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        shown = capsys.readouterr()
        return int(ended.value.code or 0), shown.out, shown.err

    return go


def page(name: str, rows: dict[str, str], table: str = "") -> str:
    pairs = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows.items())
    return f"<html><head><title>{name}</title></head><body><h1>{name}</h1><dl>{pairs}</dl>{table}</body></html>"


def test_new_schema_writes_a_file_that_works_at_once(type_in: Type, tmp_path: Path) -> None:
    assert type_in("new-schema", "old_boat") == (0, "old_boat.py\n", "")
    schema = record_class(f"{tmp_path / 'old_boat.py'}:OldBoat")
    found = extract(
        page("Sloop", {"Price": "£4,500", "Condition": "second-hand", "In stock from": "3 May 2027"}).encode(),
        schema=schema,
    )
    assert found.record is not None
    record = found.record.model_dump(mode="json")
    assert (record["price"]["amount"], record["kind"], record["available"]["date"]) == ("4500", "used", "2027-05-03")


def test_new_schema_never_overwrites(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "boat.py").write_text("mine")
    code, _, err = type_in("new-schema", "Boat")
    assert (code, err) == (2, "prospectus: boat.py exists already; choose another name, or move it away\n")
    assert (tmp_path / "boat.py").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "12", "blocks", "Money", "../x!"])
def test_names_that_cannot_be(type_in: Type, name: str, tmp_path: Path) -> None:
    code, _, err = type_in("new-schema", name)
    known = name == "../x!"  # words and nothing else are taken from it
    assert code == (0 if known else 2)
    assert known or "choose" in err
    assert {path.name for path in tmp_path.iterdir()} <= {"x.py"}


def test_suggest_finds_what_recurs(type_in: Type, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    sails = "<tr><th>Sail</th><th>Area</th></tr><tr><td>Jib</td><td>12 m²</td></tr><tr><td>Main</td><td>{} m²</td></tr>"
    sizes = f"<table>{sails}</table>"
    for n in range(6):
        rows = (
            {
                "Asking price": f"£{n + 2},500",
                "Condition": ("new", "used")[n % 2],
                "Built in": ("Norway", "Poland", "France")[n % 3],
                "First day at sea": f"{n + 1} May 2027",
                'Owner’s "class"': f"Harbour {n}",
            }
            | ({"Berths": "6"} if n else {})
            | ({"Only here": "x"} if n == 3 else {})
        )
        (folder / f"{n}.html").write_text(page(f"Boat {n}", rows, sizes.format(20 + n)), "utf-8")
    code, out, err = type_in("suggest", "pages", "--name", "Boat")
    assert code == 0
    assert err.startswith("6 pages; ")
    (tmp_path / "boat.py").write_text(out, "utf-8")
    fields = record_class(f"{tmp_path / 'boat.py'}:Boat").model_fields
    kinds = {line.split(":")[0].strip(): line for line in out.splitlines() if "Annotated[" in line}
    assert "only_here" not in fields
    assert "Annotated[Money | None" in kinds["asking_price"]
    assert 'Annotated[Literal["new", "used"] | None' in kinds["condition"]
    assert "Annotated[Country | None" in kinds["built_in"]
    assert "Annotated[Date | None" in kinds["first_day_at_sea"]
    assert "Annotated[tuple[" in kinds["area"]
    assert "# 83% of the pages: 6" in out
    again = extract((folder / "4.html").read_bytes(), schema=record_class(f"{tmp_path / 'boat.py'}:Boat"))
    assert again.record is not None
    record = again.record.model_dump(mode="json")
    assert (record["asking_price"]["amount"], record["built_in"], record["berths"]) == ("6500", "PL", 6)


def test_suggest_of_pages_without_labels(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("A walk\n\nWe went along the shore until it grew dark, and then home.\n")
    code, out, _ = type_in("suggest", "page.txt")
    assert code == 0
    (tmp_path / "item.py").write_text(out)
    assert list(record_class(f"{tmp_path / 'item.py'}:Item").model_fields) == ["title"]
