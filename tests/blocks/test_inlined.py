"""What a browser shows although it stands apart in the markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.blocks import read
from prospectus.blocks.inlined import inlined

from .pages import facts, page_of

ROOT = '<product-fact><template shadowrootmode="open"><div>{}</div><div>{}</div></template></product-fact>'
TABLE = "&lt;table&gt;&lt;tr&gt;&lt;th&gt;Fee&lt;/th&gt;&lt;td&gt;£80&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;"


@pytest.mark.parametrize(
    ("markup", "stated"),
    [
        (ROOT.format("Duration", "1 year") + ROOT.format("Fee", "£80"), {("Duration", "1 year"), ("Fee", "£80")}),
        (f'<p>Read on</p><iframe title="Facts" srcdoc="{TABLE}"></iframe>', {("Fee", "£80")}),
        ("<iframe class=x srcdoc='<!doctype html><body><p>Fee: £80</p></body>'></iframe>", {("Fee", "£80")}),
    ],
    ids=["shadow roots", "frame", "frame with a body"],
)
def test_facts_that_stand_apart(markup: str, stated: set[tuple[str, str]]) -> None:
    assert facts(page_of(markup)) == stated


@pytest.mark.parametrize(
    "markup",
    [
        "<p>A</p><template><p>No</p></template>",
        '<p>A</p><template><x-b><template shadowrootmode="open">No</template></x-b></template>',
        '<p>A</p><iframe src="https://example.org/srcdoc">No</iframe>',
    ],
    ids=["template", "root in a template", "frame of another page"],
)
def test_what_no_browser_shows(markup: str) -> None:
    assert [line.text for line in read(markup).lines][:1] == ["A"]
    assert "<div>" not in inlined(markup)


PARTS = st.sampled_from(["<template>", "<template shadowrootmode=open>", "</template>", "<p>", "Fee", "<iframe "])


@given(st.lists(PARTS))
def test_only_tags_of_templates_change(parts: list[str]) -> None:
    markup = "".join(parts)
    shown = inlined(markup)
    assert shown.replace("<div>", "<template shadowrootmode=open>").replace("</div>", "</template>") == markup
