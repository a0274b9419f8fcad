"""Facts come out as label and value whatever structure a page puts them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from .pages import facts, page_of

Facts = Sequence[tuple[str, str]]
WORDINGS: dict[str, Facts] = {
    "english": [
        ("Duration", "1 year"),
        ("Start date", "September 2026"),
        ("Tuition fees", "£9,250 per year"),
        ("Mode of study", "Full-time"),
    ],
    "unusual": [
        ("How long it takes", "24 months"),
        ("Cohort size", "30 students"),
        ("Graduate salary", "£41,000"),
        ("Based in", "Leeds"),
    ],
    "german": [
        ("Regelstudienzeit", "4 Semester"),
        ("Abschluss", "Master of Science"),
        ("Studienort", "Bamberg"),
        ("Bewerbungsfrist", "15. Juli 2026"),
    ],
    "french": [
        ("Durée", "2 ans"),
        ("Rentrée", "septembre 2026"),
        ("Langue d’enseignement", "Français"),
        ("Lieu", "Lyon"),
    ],
    "spanish": [("Duración", "1 año"), ("Idioma", "Español"), ("Créditos", "60 ECTS"), ("Precio", "3.200 €")],
    "dutch": [("Duur", "2 jaar"), ("Voertaal", "Engels"), ("Collegegeld", "€ 2.530"), ("Locatie", "Utrecht")],
    "italian": [("Durata", "2 anni"), ("Lingua", "Inglese"), ("Crediti", "120 CFU"), ("Sede", "Bologna")],
    "swedish": [
        ("Studietakt", "100%"),
        ("Omfattning", "120 hp"),
        ("Undervisningsspråk", "Engelska"),
        ("Ort", "Uppsala"),
    ],
    "two entries": [("Intake", "February and July"), ("UCAS code", "G400")],
}


def _each(template: str, around: str = "{}") -> Callable[[Facts], str]:
    return lambda pairs: around.format("".join(template.format(label, value) for label, value in pairs))


STRUCTURES: dict[str, Callable[[Facts], str]] = {
    "table": _each("<tr><th>{}</th><td>{}</td></tr>", "<table>{}</table>"),
    "td table": _each("<tr><td>{}</td><td>{}</td></tr>", "<table><tbody>{}</tbody></table>"),
    "dl": _each("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"),
    "dl with divs": _each("<div><dt>{}</dt><dd>{}</dd></div>", "<dl>{}</dl>"),
    "ul": _each("<li><strong>{}:</strong> {}</li>", "<ul>{}</ul>"),
    "ul with bold and no colon": _each("<li><b>{}</b> {}</li>", "<ul>{}</ul>"),
    "ul with spans": _each("<li><span class='name'>{}</span><span>{}</span></li>", "<ul>{}</ul>"),
    "ul with spaced spans": _each("<li><span class='k'>{}:</span> <span class='v'>{}</span></li>", "<ul>{}</ul>"),
    "div grid": _each("<div class='fact'><div>{}</div><div>{}</div></div>", "<div class='grid'>{}</div>"),
    "nested div grid": _each("<div><div><p>{}</p></div><div><div><p>{}</p></div></div></div>", "<div>{}</div>"),
    "alternating divs": _each("<div class='label'>{}</div><div class='value'>{}</div>", "<div>{}</div>"),
    "h3 and p": _each("<h3>{}</h3><p>{}</p>"),
    "linked list": _each("<li><a href='#x'><span>{}</span><span>{}</span></a></li>", "<ul>{}</ul>"),
    "headings": _each("<div><h4>{}</h4><h5>{}</h5></div>"),
    "list in table": _each("<tr><td>{}</td><td><ul><li>{}</li></ul></td></tr>", "<table>{}</table>"),
    "details": _each("<details><summary>{}</summary><p>{}</p></details>"),
    "section and grid": _each(
        "<section><div><span>{}</span></div><div><span>{}</span></div></section>", "<main>{}</main>"
    ),
    "paragraphs with a colon": _each("<p>{}: {}</p>"),
    "bold and break": _each("<p><strong>{}</strong><br>{}</p>"),
    "roles": _each(
        "<div role='row'><div role='rowheader'>{}</div><div role='cell'>{}</div></div>", "<div role='table'>{}</div>"
    ),
    "markdown list": _each("- **{}:** {}\n", "# Course\n\n{}"),
    "markdown table": _each("| {} | {} |\n", "# Course\n\n| | |\n|---|---|\n{}"),
}
PROSE = "<p>This course gives you a thorough grounding in the subject, and you learn from people who shape it.</p>"


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("structure", STRUCTURES)
def test_facts_come_out_of_every_structure(structure: str, wording: str) -> None:
    pairs = WORDINGS[wording]
    assert facts(page_of(STRUCTURES[structure](pairs))) >= set(pairs)


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("structure", [name for name in STRUCTURES if "markdown" not in name])
def test_facts_come_out_beside_prose(structure: str, wording: str) -> None:
    pairs = WORDINGS[wording]
    facts_markup = STRUCTURES[structure](pairs)
    markup = f"<html><body><h1>Data Science MSc</h1>{PROSE}<h2>Key facts</h2>{facts_markup}<h2>More</h2>{PROSE}"
    assert facts(page_of(markup)) >= set(pairs)


TEXTS: dict[str, Callable[[Facts], str]] = {
    "two lines": _each("{}\n{}\n", "Data Science MSc\n\n{}"),
    "one line with a colon": _each("{}: {}\n", "Data Science MSc\n\n{}"),
    "two lines with a colon": _each("{}:\n{}\n", "Data Science MSc\n\n{}"),
    "bullets": _each("• {}: {}\n", "Data Science MSc\n\n{}"),
    "tabs": _each("{}\t{}\n", "Data Science MSc\n\n{}"),
    "bars": _each("{} | {}\n", "Data Science MSc\n\n{}"),
}


@pytest.mark.parametrize("wording", [name for name in WORDINGS if name != "unusual"])
@pytest.mark.parametrize("structure", TEXTS)
def test_facts_come_out_of_text_without_markup(structure: str, wording: str) -> None:
    pairs = WORDINGS[wording]
    assert facts(page_of(TEXTS[structure](pairs))) >= set(pairs)


@pytest.mark.parametrize(
    "text", ["Duration1 year", "Duration 1 year", "Tuition fees£9,250", "Studiendauer4 Semester", "Créditos60 ECTS"]
)
def test_label_and_value_in_one_breath(text: str) -> None:
    page = page_of(
        f"Data Science MSc\n\n{text}\n\nThis course gives you a thorough grounding in the subject and its methods."
    )
    digit = next(index for index, character in enumerate(text) if character in "£" or character.isdigit())
    assert (text[:digit].strip(), text[digit:]) in facts(page)


NO_PAIRS = {
    "menu": "<ul><li><a href='/a'>Study</a><ul><li><a href='/b'>Open days</a></li></ul></li></ul>",
    "prose": "<p>Please note: this page is old. It will be renewed in the summer, and you will find it here then.</p>",
    "time": "<p>Doors open at 9:30 and close at 17:00</p>",
    "address": "<p>See https://example.org/a for more</p>",
    "emphasis": "<ul><li><b>Machine</b> learning is what machines do</li></ul>",
    "card": "<div><h2>News</h2><p>A long story about a professor who went out to find a new theorem and did.</p></div>",
    "ratio": "<p>A 2:1 degree in mathematics</p>",
}


@pytest.mark.parametrize("name", NO_PAIRS)
def test_what_is_no_pair(name: str) -> None:
    assert facts(page_of(NO_PAIRS[name])) == set()


def test_several_values_keep_their_lines_and_their_label() -> None:
    page = page_of("<dl><dt>Start</dt><dd>September 2026</dd><dd>January 2027</dd></dl>")
    assert facts(page) == {("Start", "September 2026"), ("Start", "January 2027")}
    assert page.text == "Start\nSeptember 2026\nJanuary 2027"


def test_items_belong_to_the_line_above_that_ends_in_a_colon() -> None:
    page = page_of(
        "<p>The scholarships cover:</p><ul><li>tuition fees</li><li>a stipend of £21,241</li></ul><p>Apply.</p>"
    )
    assert facts(page) == {
        ("The scholarships cover", "tuition fees"),
        ("The scholarships cover", "a stipend of £21,241"),
    }


def test_a_label_over_a_sentence_is_a_heading_and_names_it() -> None:
    prose = "You learn how the methods of the field came about, and how to use them in work of your own."
    page = page_of(f"Data MSc\n\n{prose}\n\nCourse location\n\nThis course is based at Leeds.")
    assert ("Course location", "This course is based at Leeds.") in facts(page)
    assert [section.heading for section in page.sections] == ["Data MSc", "Course location"]
