"""Everybody can read the review: axe-core looks at every kind of page, light and dark, wide and on a phone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from prospectus.review.serve import serving
from prospectus.review.site import write_site
from prospectus.runs import run
from prospectus.runs.plan import references

axe_core = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE = """<!doctype html><html lang="de"><title>Optik (MSc) – Universität {town}</title>
<nav><h2>Menü</h2><a href="/">Start</a> <a href="/a">Studium</a> <a href="/b">Forschung</a></nav>
<main><h1>Optik (MSc)</h1><h4>Auf einen Blick</h4><p>Das ist Lichtâ€™s eigenes Fach.</p>
<dl><dt>Abschluss<dd>Master of Science<dt>Regelstudienzeit<dd>4 Semester<dt>Sprache<dd>Deutsch<dt>Ort<dd>{town}</dl>
<h2>Gebühren</h2><h5>Für alle</h5><table><tr><th>Semesterbeitrag<td>{fee} €</table>
<h3>Kontakt</h3><p>optik@{town}.example, +49 30 2093 7{fee}</main>
<footer><p>Impressum · Datenschutz · © 2026 Universität {town}</footer></html>"""
SETTINGS = {
    "light": {"viewport": {"width": 1300, "height": 800}},
    "dark on a phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
    # axe judges the contrast of what is in sight: a screen on which nothing must be scrolled
    "light on a tall phone": {"viewport": {"width": 360, "height": 30_000}},
    "dark and tall": {"viewport": {"width": 1300, "height": 30_000}, "color_scheme": "dark"},
}
DRAWN_CONTRAST = """() => {
  const luminance = rgb => rgb.map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, n) => sum + c * [.2126, .7152, .0722][n], 0);
  const colour = text => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const paper = colour(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll("svg text")].map(text => {
    const box = text.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    let ground = paper;
    for (const rect of text.closest("svg").querySelectorAll("rect")) {
      const own = rect.getBoundingClientRect(), style = getComputedStyle(rect);
      if (style.fill === "none" || x < own.left || x > own.right || y < own.top || y > own.bottom) continue;
      const over = colour(style.fill), share = Number(style.fillOpacity);
      ground = ground.map((c, n) => over[n] * share + c * (1 - share));
    }
    const [a, b] = [luminance(colour(getComputedStyle(text).fill)), luminance(ground)];
    return [text.textContent, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
  });
}"""
"""Axe leaves text in drawings to people: its contrast with what is painted below (WCAG 2.2, 1.4.3)."""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("run")
    (folder / "pages").mkdir()
    for number, town in enumerate(("Wexmere", "Lindau", "Auental", "Birken", "Seedorf", "Moorburg")):
        text = f'<link rel=canonical href="https://{town.lower()}.example/{number}">' + PAGE
        (folder / f"pages/{town}.html").write_text(text.format(town=town, fee=200 + 40 * number), encoding="utf-8")
    (folder / "pages/empty.html").write_text("<p>Nothing of that kind")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        run("pages", "out", workers=1)
        yield folder / "out"


@pytest.fixture(scope="module")
def site(out: Path) -> Path:
    write_site(out, out / "review", with_rejected=True, schemas=references(None))
    return out / "review"


@pytest.fixture(params=SETTINGS)
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(**SETTINGS[request.param])
    yield context.new_page()
    context.close()


def violations(tab: Page) -> list[tuple[str, str, str]]:
    """What axe finds: rule, element, what to mend."""
    found: list[dict[str, Any]] = axe_core.Axe().run(tab).response["violations"]
    return [(rule["id"], node["html"][:200], node["failureSummary"]) for rule in found for node in rule["nodes"]]


def test_axe_sees_what_is_wrong(browser: Browser) -> None:
    """The check itself is checked: a page of mistakes is not passed."""
    page = browser.new_context().new_page()
    page.set_content("<p style='color:#aaa;background:#fff'>pale</p><input><img src='data:,'>")
    assert {"color-contrast", "label", "image-alt", "html-has-lang"} <= {rule for rule, _, _ in violations(page)}
    page.context.close()


def test_the_overview_and_the_records(tab: Page, site: Path) -> None:
    tab.goto((site / "index.html").as_uri())
    assert tab.locator("svg[role=table]").count() == 1
    assert violations(tab) == []
    drawn = tab.evaluate(DRAWN_CONTRAST)
    assert len(drawn) > 100
    assert [(text, ratio) for text, ratio in drawn if ratio < 4.5] == []
    tab.goto((site / "records.html").as_uri())
    tab.get_by_role("button", name="Title").click()
    assert violations(tab) == []


def document(out: Path) -> str:
    return next(path.stem for path in sorted((out / "json").iterdir()) if "Wexmere" in path.read_text("utf-8"))


def test_a_document(tab: Page, out: Path, site: Path) -> None:
    tab.goto((site / f"pages/{document(out)}.html").as_uri())
    assert violations(tab) == []
    for fold in tab.locator("details").all():
        fold.evaluate("fold => { fold.open = true; }")
    tab.locator("a.value").first.click()
    assert tab.locator("mark.repair, mark.candidate").count() >= 2
    assert violations(tab) == []


def test_where_values_are_corrected(tab: Page, out: Path, tmp_path: Path) -> None:
    with serving(out, tmp_path, references(None), 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            tab.goto(f"http://127.0.0.1:{server.server_port}/pages/{document(out)}.html")
            tab.get_by_role("button", name="Correct").first.click()
            tab.locator(".opener").first.press("Space")
            assert tab.locator(".opener").first.get_attribute("aria-expanded") == "true"
            assert tab.evaluate("document.activeElement.textContent") == "Right"
            assert violations(tab) == []
        finally:
            server.shutdown()
            thread.join()
