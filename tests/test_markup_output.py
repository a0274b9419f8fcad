"""BeautifulSoup as the second opinion on markup: what its DOM shows a reader is in the canonical text, in order."""

# ruff: noqa: E501 - markup reads best on one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Comment, Doctype
from hypothesis import given, settings
from hypothesis import strategies as st

import prospectus

UNSEEN = ("head", "script", "style", "template", "noscript", "svg")
_WIDTHLESS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def folded(text: str) -> str:
    """Without white space and characters of no width: where lines are broken is not the question here."""
    return re.sub(r"\s", "", _WIDTHLESS.sub("", unicodedata.normalize("NFC", text)))


def visible(markup: str) -> Iterator[str]:
    """The text nodes that a reader sees, in the order of the document."""
    for node in BeautifulSoup(markup, "html.parser").find_all(string=True):
        outside = isinstance(node, (Comment, Doctype)) or any(parent.name in UNSEEN for parent in node.parents)
        if not outside and node.strip():
            yield folded(str(node))


def in_order(markup: str) -> None:
    text = folded(prospectus.extract(markup.encode(), content_type="text/html; charset=utf-8").text)
    place = 0
    for words in visible(markup):
        found = text.find(words, place)
        assert found >= 0, f"{words!r} is not in {text[place:]!r}"
        place = found + len(words)


PAGES = {
    "headings and prose": "<h1>MSc Ecology</h1><p>Ecology is the <em>study</em> of <a href=/x>living things</a>.</p><h2>Fees</h2><p>£9,250</p>",
    "definition list": "<dl><dt>Duration<dd>1 year<dt>Start<dd>September 2026<dd>January 2027</dl>",
    "boxes": "<div class=facts><div><span>Duration</span><span>1 year</span></div><div><span>Fee</span><span>£9,250</span></div></div>",
    "table": "<table><caption>Fees</caption><tr><th>Year<th>Home<th>Other</tr><tr><td>2026/27<td>£9,250<td>£24,000</table>",
    "table with spans": "<table><tr><th rowspan=2>Year<th colspan=2>Fee</tr><tr><th>Home<th>Other</tr><tr><td>1<td>£2<td>£3</table>",
    "nested lists": "<ul><li>Year 1<ul><li>Statistics<li>Algebra</ul><li>Year 2</ul><ol><li>Apply<li>Wait</ol>",
    "details": "<details><summary>Is there a fee?</summary><p>Yes, £80.</p></details>",
    "labels set off": "<p><strong>Duration:</strong> 1 year<br><strong>Campus</strong> Seaview</p>",
    "text without elements": "Ecology<br>1 year<hr>September<p>more",
    "menus around": "<nav><ul><li><a href=/>Home</a><li><a href=/c>Courses</a></ul></nav><main><p>Ecology.</p></main><footer>© 2025</footer>",
    "unclosed and crossed": "<div><b>One <i>two</b> three</i><p>four<div>five</p></div>six",
    "preformatted": "<pre>a  b\n  c</pre><code>x &lt; y</code>",
    "references": "<p>Tom &amp; Jerry&nbsp;GmbH &pound;9,250 &#8217;s caf&eacute; &hellip; fi\ufb01</p>",
    "forms": "<form><label>Email</label><button>Send</button><fieldset><legend>Mode</legend>Full-time</fieldset></form>",
    "figures": "<figure><img src=x alt=''><figcaption>The harbour</figcaption></figure><blockquote>Good.<cite>A. Reader</cite></blockquote>",
    "inline glue": "<p><span>Term</span><span>1</span><sup>st</sup> <small>only</small></p>",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_everything_visible_is_in_the_text(name: str) -> None:
    in_order(f"<!doctype html><html><head><title>Page</title></head><body>{PAGES[name]}</body></html>")


def test_what_is_not_text_is_not_in_the_text() -> None:
    page = "<body><p>Ecology</p><script>var fee = '£1'</script><style>p{color:red}</style><!-- £2 --><template>£3</template></body>"
    text = prospectus.extract(page.encode()).text
    assert "Ecology" in text
    assert not any(unseen in text for unseen in ("£1", "£2", "£3", "color"))


_WORDS = st.text("abcXYZ 019.,:’–", min_size=1, max_size=20)  # nothing that looks damaged
_INLINE = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["b", "span", "em", "a"]), _WORDS) | _WORDS
_BLOCK = st.builds(
    "<{0}>{1}</{0}>".format,
    st.sampled_from(["p", "div", "h2", "li", "section"]),
    st.lists(_INLINE, max_size=3).map("".join),
)
_TREE = st.recursive(
    _BLOCK,
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["div", "ul", "article", "main"]),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=8,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(_TREE, max_size=4).map("".join))
def test_generated_trees(markup: str) -> None:
    in_order(f"<!doctype html><html><body>{markup}</body></html>")
