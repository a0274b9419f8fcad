"""The review on this machine: what it answers, whom it refuses, and what becomes of a corrected value."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from tests.review.conftest import STANDIN, run_pages

from prospectus.errors import RunError
from prospectus.review.confirm import confirm
from prospectus.review.document import Losers
from prospectus.review.serve import Server, serving
from prospectus.review.site import page_ids, read_page

Ask = Callable[..., tuple[int, str]]
PAGE = "url: https://w.example/c\ntitle: Optics\nmonths: 12\nfees: 9000 GBP\nfees: 80 GBP"
WRITE = {"X-Prospectus": "review", "Content-Type": "application/json"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_pages(tmp_path_factory.mktemp("run"), {"a.txt": PAGE})


@pytest.fixture
def server(out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr("prospectus.review.serve.rejected", lambda page, schemas: Losers())  # toy pages have no chain
    with serving(out, tmp_path / "cases", (f"{STANDIN}:Course",), 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def ask(server: Server) -> Ask:
    def go(method: str, path: str, body: object = None, **headers: str) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, None if body is None else json.dumps(body), named)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    return go


def correction(server: Server, field: str, value: str) -> dict[str, str]:
    return {"page": server.ids[0], "field": field, "value": value}


def test_it_shows_what_the_static_site_shows(server: Server, ask: Ask) -> None:
    assert ask("GET", "/")[0] == 200
    status, text = ask("GET", f"/pages/{server.ids[0]}.html")
    assert status == 200
    assert "assets/correct.js" in text
    assert ask("GET", "/assets/correct.js")[0] == 200
    assert (
        ask("GET", "/pages/0000.html")[0]
        == ask("GET", "/../../etc/passwd")[0]
        == ask("GET", "/pages/..%2f..%2fx.html")[0]
        == 404
    )


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({**WRITE, "Host": "evil.example"}, 421),
        ({**WRITE, "Origin": "https://evil.example"}, 421),
        ({"Content-Type": "application/json"}, 403),
        ({"Content-Type": "text/plain", "X-Prospectus": "no"}, 403),
    ],
)
def test_foreign_pages_cannot_write(server: Server, ask: Ask, headers: dict[str, str], status: int) -> None:
    assert ask("POST", "/api/fixture", correction(server, "months", "24"), **headers)[0] == status
    assert not server.fixtures.exists()


def test_foreign_hosts_cannot_read(ask: Ask) -> None:
    assert ask("GET", "/", None, Host="evil.example")[0] == 421


def expected(server: Server) -> dict[str, object]:
    (file,) = server.fixtures.glob("*/expected.json")
    data: dict[str, object] = json.loads(file.read_text())
    return data


def test_a_confirmed_value_becomes_a_fixture_with_its_quotes(server: Server, ask: Ask) -> None:
    now = '[{"amount": "9000", "currency": "GBP"}, {"amount": "80", "currency": "GBP"}]'
    status, told = ask("POST", "/api/fixture", correction(server, "fees", now), **WRITE)
    assert status == 200, told
    case = expected(server)
    assert case["record"] == {"fees": json.loads(now)}
    assert case["quotes"] == {"fees": ["9000 GBP", "80 GBP"]}
    assert case["schema"] == "course"
    assert str(case["read_as"]).endswith("toy.py:Course")
    assert next(server.fixtures.glob("*/input.txt")).read_text() == PAGE


def test_a_corrected_value_joins_what_was_confirmed(server: Server, ask: Ask) -> None:
    assert ask("POST", "/api/fixture", correction(server, "title", '"Optics"'), **WRITE)[0] == 200
    assert ask("POST", "/api/fixture", correction(server, "months", "24"), **WRITE)[0] == 200
    assert ask("POST", "/api/fixture", correction(server, "title", "Light"), **WRITE)[0] == 200
    assert expected(server)["record"] == {"title": "Light", "months": 24}
    assert expected(server)["quotes"] == {}


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("months", "twelve", "months: Input should be a valid integer"),
        ("fees", '[{"amount": "9000"}]', "fees.0.currency: Field required"),
        ("colour", "red", "the page has no field colour"),
    ],
)
def test_what_does_not_fit_the_schema_is_refused(
    server: Server, ask: Ask, field: str, value: str, message: str
) -> None:
    status, told = ask("POST", "/api/fixture", correction(server, field, value), **WRITE)
    assert status == 422
    assert message in json.loads(told)["message"]
    assert not server.fixtures.exists()


def test_a_page_that_changed_since_is_refused(server: Server, ask: Ask) -> None:
    file = server.out.parent / "pages/a.txt"
    file.write_text(PAGE + "!")
    status, told = ask("POST", "/api/fixture", correction(server, "months", "12"), **WRITE)
    file.write_text(PAGE)
    assert (status, "has changed since the run" in told) == (422, True)


@pytest.mark.parametrize("body", [{}, [], "x", {"page": 1}])
def test_nonsense_is_refused(ask: Ask, body: object) -> None:
    assert ask("POST", "/api/fixture", body, **WRITE)[0] == 400


@pytest.mark.parametrize("length", ["ten", "-1", "0", "1e3", "9" * 5000])
def test_a_body_of_no_sensible_length_is_refused(ask: Ask, length: str) -> None:
    assert ask("POST", "/api/fixture", **WRITE, Content_Length=length)[0] == 400


def test_nesting_without_end_is_refused(server: Server, ask: Ask) -> None:
    status, told = ask("POST", "/api/fixture", correction(server, "months", "[" * 100_000), **WRITE)
    assert (status, json.loads(told)["message"]) == (422, "months: nested too deep")


def test_of_several_schemas_the_case_names_its_own(out: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.py"
    other.write_text("from prospectus import Record\n\n\nclass Other(Record):\n    name: str\n")
    page = read_page(out, page_ids(out)[0])
    folder = confirm(page, "months", "12", tmp_path / "cases", (f"{other}:Other", f"{STANDIN}:Course"))
    assert json.loads((folder / "expected.json").read_text())["read_as"].endswith("toy.py:Course")


def test_a_port_that_is_taken_is_told(server: Server, tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"cannot be used: .*choose another --port"):
        serving(server.out, tmp_path, (), server.server_port)
