"""The review in a real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.review.conftest import STANDIN, run_pages
from tests.review.hostile import PAGES

from prospectus.review.document import Losers
from prospectus.review.serve import serving
from prospectus.review.site import write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Run = Callable[..., Path]
TITLES = ("Algebra", "Botany", "Chemistry", "Drama", "Economics", "French")
COURSES = {
    f"{n}.txt": f"url: https://w{n % 2}.example/{n}\n# Home\ntitle: {TITLES[n]}\n" + "Some words.\n" * 80
    + f"months: {12 + n}\nThe fee is 9 pounds, or so they say: 900{n} GBP.\n" + "More words.\n" * 80
    + (f"fees: 900{n} GBP\n" if n % 3 else "") + "fees: 80 EUR"
    for n in range(6)
}  # fmt: skip


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that must stay silent: no message on the console, no error, no request to anywhere else."""
    context = browser.new_context(viewport={"width": 1300, "height": 800})
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    page.on("dialog", lambda dialog: noise.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: None if _is_own(request.url) else noise.append(f"request: {request.url}"))
    yield page
    context.close()
    assert noise == []


def _is_own(url: str) -> bool:
    return url.startswith(("file://", "http://127.0.0.1:", "data:,"))


def chosen(tab: Page) -> list[str]:
    return [mark.inner_text() for mark in tab.locator("mark.chosen").all()]


def in_view(tab: Page, selector: str) -> bool:
    script = """selector => { const box = document.querySelector(selector).getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight; }"""
    return bool(tab.evaluate(script, selector))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_pages(tmp_path_factory.mktemp("run"), COURSES)


@pytest.fixture(scope="module")
def site(out: Path) -> str:
    write_site(out, out.parent / "site")
    return f"file://{out.parent}/site"


def test_search_sort_and_open(tab: Page, site: str) -> None:
    tab.goto(f"{site}/index.html")
    assert tab.locator("svg").count() >= 3
    tab.get_by_role("link", name="Records").click()
    assert tab.locator("#rows tr").count() == 6
    tab.keyboard.press("/")
    tab.keyboard.type("economics w0")
    assert tab.inner_text("#count") == "1 of 6"
    assert tab.inner_text("#rows a") == "Economics"
    tab.fill("#search", "w1.example")
    assert tab.inner_text("#count") == "3 of 6"
    tab.fill("#search", "-has:fees")
    assert tab.inner_text("#count") == "0 of 6"
    tab.fill("#search", "")
    tab.get_by_role("button", name="Title").click()
    tab.get_by_role("button", name="Title").click()
    assert [a.inner_text() for a in tab.locator("#rows a").all()] == sorted(TITLES, reverse=True)
    assert tab.locator("th[aria-sort=descending]").inner_text().startswith("Title")
    tab.get_by_role("link", name="Drama").click()
    assert tab.inner_text("h1") == "Drama"


def test_fields_of_long_records_are_found(tab: Page, run: Run, tmp_path: Path) -> None:
    long = "title: Long\n" + "".join(f"modes: {'word ' * 50}{n}\n" for n in range(20))
    write_site(
        run({"long.txt": long + "fees: 9 GBP", "short.txt": "title: Short\nmodes: has:fees x"}), tmp_path / "site"
    )
    tab.goto((tmp_path / "site/records.html").as_uri())
    tab.fill("#search", "has:fees")
    assert [link.inner_text() for link in tab.locator("#rows a").all()] == ["Long"]


def open_course(tab: Page, site: str, title: str) -> None:
    tab.goto(f"{site}/records.html#{title}%20w")
    tab.locator("#rows a").click()
    tab.wait_for_url("**/pages/*.html")  # loaded, scripts and all


def test_a_value_chosen_shows_its_words(tab: Page, site: str) -> None:
    open_course(tab, site, "Economics")
    value = tab.locator("section[data-field=fees] a.value").first
    value.click()
    assert chosen(tab) == ["9004 GBP"]
    assert in_view(tab, "mark.chosen")
    line = tab.locator(".line", has=tab.locator("mark.chosen")).inner_text()
    assert line.strip() == "fees: 9004 GBP"
    assert value.get_attribute("aria-current") == "true"
    assert tab.inner_text("#said") == "quote 1 of 1"


def test_hovering_shows_the_words_and_gives_them_back(tab: Page, site: str) -> None:
    open_course(tab, site, "Economics")
    tab.locator("section[data-field=title] a.value").click()
    tab.locator("section[data-field=months] a.value").hover()
    assert chosen(tab) == ["16"]
    tab.locator("h1").hover()
    assert chosen(tab) == ["Economics"]


def test_keys_go_through_values_and_pages(tab: Page, site: str) -> None:
    open_course(tab, site, "Economics")
    tab.keyboard.press("j")
    assert chosen(tab) == ["Economics"]
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    assert chosen(tab) == ["9004 GBP"]
    tab.keyboard.press("k")
    assert chosen(tab) == ["16"]
    assert tab.evaluate("document.activeElement.className") == "value"
    before = tab.url
    tab.keyboard.press("n" if tab.locator("a[rel=next]").count() else "p")
    tab.wait_for_url(lambda url: url != before)
    tab.keyboard.press("/")
    tab.wait_for_url("**/records.html#")


def test_links_jump_without_scripts(browser: Browser, site: str, out: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    name = next(path for path in (out.parent / "site/pages").iterdir() if "French" in path.read_text())
    page.goto(name.as_uri())
    page.locator("section[data-field=fees] a.value").first.click()
    assert page.locator(".at:target + mark").inner_text() == "9005 GBP"
    context.close()


def test_it_fits_a_phone_and_the_dark(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark")
    page = context.new_page()
    for name in ("index.html", "records.html#economics"):
        page.goto(f"{site}/{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#rows a").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("section[data-field=fees] a.value").first.click()
    assert in_view(page, "mark.chosen")
    page.get_by_role("link", name="Back to the record").click()
    assert in_view(page, "a.value[aria-current]")
    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
    assert max(red, green, blue) < 60
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    context.close()


def test_hostile_pages_do_nothing(tab: Page, run: Run, tmp_path: Path) -> None:
    write_site(run(PAGES), tmp_path / "site")
    site = f"file://{tmp_path}/site"
    tab.goto(f"{site}/records.html")
    assert tab.locator("#rows tr").count() == len(PAGES)
    assert tab.locator("#rows img, #rows script, #rows svg").count() == 0
    for name in ["index.html", *(f"pages/{path.name}" for path in (tmp_path / "site/pages").iterdir())]:
        tab.goto(f"{site}/{name}")
        assert tab.url == f"{site}/{name}"
        if name.startswith("pages/"):
            for value in tab.locator("a.value").all():
                value.click()
                assert chosen(tab)
        assert "hacked" not in tab.evaluate("[window.hacked ? 'hacked' : '', location.href].join()")
        assert tab.title() != "hacked"


def test_the_policy_stops_what_escaping_would_miss(browser: Browser, site: str) -> None:
    """The second line of defence: markup put into a page by force neither runs nor loads."""
    page = browser.new_context().new_page()
    refusals: list[str | None] = []
    page.on("requestfailed", lambda request: refusals.append(request.failure))
    page.goto(f"{site}/index.html")
    refused = page.evaluate(
        """() => { try { document.body.innerHTML = '<b>x</b>'; return 'no'; } catch { return 'yes'; } }"""
    )
    assert refused == "yes"
    page.evaluate("""() => { const image = document.createElement('img'); image.src = 'https://evil.example/x.png';
                     document.body.append(image);
                     try { image.setAttribute('onerror', 'window.hacked = 1'); } catch { } }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert refusals == ["csp"]
    page.context.close()


def test_a_value_is_corrected_in_the_page(
    tab: Page, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prospectus.review.serve.rejected", lambda page, schemas: Losers())  # toy pages have no chain
    with serving(out, tmp_path / "cases", (f"{STANDIN}:Course",), 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            _correct(tab, f"http://127.0.0.1:{server.server_port}")
        finally:
            server.shutdown()
            thread.join()
    (file,) = (tmp_path / "cases").glob("*/expected.json")
    assert json.loads(file.read_text())["record"] == {"months": 17, "modes": ["part-time"], "title": "Economics"}


def _correct(tab: Page, address: str) -> None:
    open_course(tab, address, "Economics")
    months = tab.locator("section[data-field=months]")
    months.get_by_role("button", name="Correct").click()
    months.locator("textarea").fill("17")
    months.get_by_role("button", name="Save").click()
    months.locator(".done").wait_for()
    tab.locator(".nothing", has_text="modes").click()
    empty = tab.locator("section.empty")
    empty.get_by_role("button", name="Correct").click()
    empty.locator("textarea").fill('["part-time"]')
    empty.get_by_role("button", name="Save").click()
    empty.locator(".done").wait_for()
    title = tab.locator("section[data-field=title]")
    title.get_by_role("button", name="Right").click()
    title.locator(".done").wait_for()
