"""Titles of pages as they come: with their markup, and as text after menus, breadcrumbs and banners."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.blocks.title_lines import title_odds
from prospectus.blocks.title_words import begins, follows_crumbs, slug
from prospectus.chain import read_page
from prospectus.model import Page, Source

MENU = {
    "en": "Skip to content|Menu|Search|Home|About us|Events|News|Library|Opening hours|Shop|Contact|Log in",
    "de": "Zum Inhalt springen|Menü|Suche|Startseite|Über uns|Veranstaltungen|Aktuelles|Presse|Kontakt|Anmelden",
    "fr": "Aller au contenu|Menu|Rechercher|Accueil|Qui sommes-nous|Agenda|Actualités|Boutique|Contact",
    "es": "Saltar al contenido|Menú|Buscar|Inicio|Quiénes somos|Agenda|Noticias|Tienda|Contacto",
    "sv": "Hoppa till innehåll|Meny|Sök|Start|Om oss|Kalender|Nyheter|Press|Kontakt",
}
PROSE = {
    "en": "The old harbour was dug in 1743 and has been widened twice since. Today it shelters some forty fishing "
    "boats, a ferry and, in summer, sailing ships from all over the North Sea.",
    "de": "Der alte Hafen wurde 1743 ausgehoben und seither zweimal erweitert. Heute liegen hier etwa vierzig "
    "Fischerboote, eine Fähre und im Sommer Segelschiffe von der ganzen Nordsee.",
    "fr": "Le vieux port a été creusé en 1743 et élargi deux fois depuis. Il abrite aujourd'hui une quarantaine de "
    "bateaux de pêche, un bac et, en été, des voiliers venus de toute la mer du Nord.",
    "es": "El puerto viejo se excavó en 1743 y desde entonces se ha ampliado dos veces. Hoy acoge unas cuarenta barcas "
    "de pesca, un transbordador y, en verano, veleros de todo el mar del Norte.",
    "sv": "Den gamla hamnen grävdes 1743 och har sedan dess vidgats två gånger. I dag ligger här ett fyrtiotal "
    "fiskebåtar, en färja och om sommaren segelfartyg från hela Nordsjön.",
}
END = "\nPrivacy\nImprint\n© 2024 Harbour Office"


def page_of(text: str, url: str | None = None) -> Page:
    return read_page(Source(text.encode(), url=url))[1]


def flat(language: str, before: str, title: str, after: str = "") -> str:
    menu = MENU[language].replace("|", "\n")
    return f"{menu}\n{before}{title}\n{PROSE[language]}\n{after}\n{PROSE[language][:90]}.{END}"


FLAT = {
    "a trail above": (flat("en", "Home › Places › The Old Harbour\n", "The Old Harbour", "Getting there"), None),
    "an address": (flat("en", "", "The Old Harbour", "Where to eat"), "https://town.example/places/the-old-harbour"),
    "a title in front": ("The Old Harbour | Visit Town\n" + flat("en", "", "The Old Harbour", "Getting there"), None),
    "a later section": (flat("en", "", "The Old Harbour", "Accommodation"), "https://town.example/old-harbour.html"),
    "a trail in German": (flat("de", "Startseite > Orte > Der alte Hafen\n", "Der alte Hafen", "Anreise"), None),
    "a German address": (flat("de", "", "Der alte Hafen", "Anreise"), "https://stadt.example/orte/der-alte-hafen"),
    "a trail in French": (flat("fr", "Accueil » Lieux » Le vieux port\n", "Le vieux port", "Hébergement"), None),
    "a French address": (flat("fr", "", "Le vieux port", "Accès"), "https://ville.example/lieux/le-vieux-port/"),
    "a trail in Spanish": (flat("es", "Inicio / Lugares / El puerto viejo\n", "El puerto viejo", "Alojamiento"), None),
    "a Spanish title in front": (
        "El puerto viejo - Ayuntamiento\n" + flat("es", "", "El puerto viejo", "Cómo llegar"),
        None,
    ),
    "a trail in Swedish": (flat("sv", "Start | Platser | Gamla hamnen\n", "Gamla hamnen", "Boende"), None),
}
NAMES = {
    "en": "The Old Harbour",
    "de": "Der alte Hafen",
    "fr": "Le vieux port",
    "es": "El puerto viejo",
    "sv": "Gamla hamnen",
}


@pytest.mark.parametrize("name", FLAT)
def test_title_among_the_lines_of_a_flattened_page(name: str) -> None:
    text, url = FLAT[name]
    title = page_of(text, url).title
    assert any(title.split(" | ")[0].split(" - ")[0] == known for known in NAMES.values())


P = f"<p>{PROSE['en']}</p>"
MARKUP = [
    ("<title>Knots – Sailing School</title>", f"<h1>Knots</h1>{P}", "Knots"),
    ("<title>Segelknoten</title>", f"<div class=menu><h3>Menü</h3></div>{P}<h2>Anreise</h2>{P}", "Segelknoten"),
    ("", f"<nav><a href=/>Home</a><a href=/e>Events</a></nav><main><h1>Kutter mieten</h1>{P}</main>", "Kutter mieten"),
    (
        "<title>港の歴史 | 市役所</title>",
        f"<h1>港の歴史</h1><p>{'この港は十八世紀に掘られました。' * 4}</p>",
        "港の歴史",
    ),
    ("<title>История порта | Город</title>", f"<h1>История порта</h1><p>{'Порт построен. ' * 6}</p>", "История порта"),
    ('<meta property="og:title" content="Nœuds marins">', f"<div>Menu</div>{P}", "Nœuds marins"),
    ("", "<h1>Fährzeiten</h1><dl><dt>Preis<dd>9,50 €</dl>", "Fährzeiten"),
]


@pytest.mark.parametrize(("head", "body", "title"), MARKUP, ids=[title for _, _, title in MARKUP])
def test_title_of_a_page_with_markup(head: str, body: str, title: str) -> None:
    assert page_of(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>").title == title


EXTRACTED = [
    (f"---\ntitle: Nudos\nurl: https://vela.example/nudos\n---\n\n## Materiales\n\n{PROSE['es']}\n", "Nudos"),
    (f"Title: Nodi marinari\n\nURL Source: https://vela.example/nodi\n\n{PROSE['en']}\n", "Nodi marinari"),
    (f"Titre : Le vieux port\n\n{PROSE['fr']}", "Le vieux port"),
    (f"# Knopen leren\n\n{PROSE['en']}\n\n## Wat je nodig hebt\n\n- [touw](/touw)\n- een paal\n", "Knopen leren"),
    ("Fish market\nOpens: 7 am\nStalls: 24", "Fish market"),
]


@pytest.mark.parametrize(("text", "title"), EXTRACTED, ids=[title for _, title in EXTRACTED])
def test_title_of_a_text_that_an_extractor_wrote(text: str, title: str) -> None:
    assert page_of(text).title == title


@pytest.mark.xfail(strict=True, reason="a main heading that names the site is taken before a heading that says more")
def test_main_heading_that_names_the_site() -> None:
    head, body = "<title>Knots – Sailing School</title>", f"<h1>Sailing School</h1><h2>Knots</h2>{P}<h2>News</h2>{P}"
    assert page_of(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>").title == "Knots"


@pytest.mark.parametrize("text", ["", "   ", "7\n12\n--\n"])
def test_nothing_is_named(text: str) -> None:
    page = page_of(text)
    assert title_odds(page) == []
    assert page.title == ""


@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=80), max_size=30), st.sampled_from(["\n", " ", "", "<p>"])
)
def test_lines_are_where_they_are_said_to_be(lines: list[str], between: str) -> None:
    page = page_of(between.join(lines))
    for line in title_odds(page):
        block = page.blocks[line.block]
        assert block.start <= line.start < line.end == block.end
    assert page.title.replace("\t", " ") in page.text.replace("\t", " ")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://town.example/places/the-old-harbour.html?x=1#y", "the old harbour"),
        ("https://town.example/ports/le_vieux_port/1234/", "le vieux port"),
        ("https://town.example/orte/f%C3%A4hre", "fähre"),
        ("https://town.example/index.php", ""),
        ("https://[town/", ""),
        ("", ""),
    ],
)
def test_words_of_an_address(address: str, words: str) -> None:
    assert slug(address) == words


@pytest.mark.parametrize(
    ("longer", "shorter", "whole"),
    [
        ("knots | school", "knots", True),
        ("knots and ropes", "knots", False),
        ("knots", "knots", False),
        ("a", "", False),
    ],
)
def test_name_before_that_of_the_site(longer: str, shorter: str, *, whole: bool) -> None:
    assert begins(longer, shorter) is whole


def test_a_trail_has_to_end_with_the_line() -> None:
    assert follows_crumbs("knots", ["Home", "Home > Skills > Knots"])
    assert not follows_crumbs("skills", ["Home > Skills > Knots"])
