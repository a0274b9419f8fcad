"""Pages that show nothing without scripts."""

from __future__ import annotations

import html
import json

import pytest

from prospectus.blocks import read

STATE = {
    "props": {
        "pageProps": {
            "title": "MSc Marine Robotics",
            "intro": "<p>Two years at the coast.</p><ul><li>Duration: <b>24 months</b></li></ul>",
            "fees": [{"label": "Home students", "value": "£9,250 per year"}],
            "image": "https://example.org/a b.png",
            "build": "a8f3-22",
        }
    }
}
TEXTS = ["MSc Marine Robotics", "Two years at the coast.", "Duration: 24 months", "Home students", "£9,250 per year"]


def texts(markup: str) -> list[str]:
    return [line.text for line in read(markup).lines if line.kind not in ("title", "data")]


@pytest.mark.parametrize(
    "carrier",
    [
        '<script id="__NEXT_DATA__" type="application/json">{script}</script>',
        '<div id="app" data-page="{attribute}"></div>',
        '<div class="hidden" id="data-preloaded" data-preloaded="{nested}"></div>',
    ],
)
def test_text_of_the_state_is_read(carrier: str) -> None:
    nested = json.dumps({"topic": json.dumps(STATE)})
    body = carrier.format(
        script=json.dumps(STATE), attribute=html.escape(json.dumps(STATE)), nested=html.escape(nested)
    )
    assert texts(f"<!doctype html><html><body>{body}</body></html>") == TEXTS


def test_state_of_a_page_with_a_body_is_left_alone() -> None:
    body = "<p>" + "A page that shows its text needs no state. " * 6 + "</p>"
    state = f'<script type="application/json">{json.dumps(STATE)}</script>'
    assert not set(TEXTS) & set(texts(f"<html><body>{body}{state}</body></html>"))


@pytest.mark.parametrize("state", ["{", "[1, 2", '{"a": ' * 5000, "null", '"text alone"'])
def test_broken_state_is_no_error(state: str) -> None:
    texts(f'<html><body><script type="application/json">{state}</script></body></html>')
