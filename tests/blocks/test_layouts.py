"""Facts in the layouts of content management systems and style sheets: tiles, grids, icons, runs in a line."""

from __future__ import annotations

import pytest

from .pages import facts, page_of

LAYOUTS: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "value over label": (
        "<div class=stats><div><strong>12 months</strong><small>Duration</small></div>"
        "<div><strong>Leeds</strong><small>Location</small></div></div>",
        {("Duration", "12 months"), ("Location", "Leeds")},
    ),
    "figures over what they count": (
        "<ul><li><div>98%</div><div>Customers who return</div></li><li><div>450+</div><div>Shops</div></li>"
        "<li><div>1987</div><div>Founded</div></li></ul>",
        {("Customers who return", "98%"), ("Shops", "450+"), ("Founded", "1987")},
    ),
    "classes and ids that differ, one pair sure": (
        '<div class="field field-a" id=f1><div>Specialty</div><div>Cardiology</div></div>'
        '<div class="field field-b" id=f2><div>Board certified</div><div>2009</div></div>',
        {("Specialty", "Cardiology"), ("Board certified", "2009")},
    ),
    "cells of a style sheet's grid": (
        '<div class=grid><p class="t1">Material</p><p class="t2">Wool</p><p class="t1">Weight</p>'
        '<p class="t2">300 g</p><p class="t1">Care</p><p class="t2">30 °C</p></div>',
        {("Material", "Wool"), ("Weight", "300 g"), ("Care", "30 °C")},
    ),
    "a list of labels beside a list of values": (
        "<ul><li>Depth</li><li>Height</li><li>Mass</li></ul><ul><li>4 cm</li><li>9 cm</li><li>120 g</li></ul>",
        {("Depth", "4 cm"), ("Height", "9 cm"), ("Mass", "120 g")},
    ),
    "headings over larger headings": (
        "".join(
            f"<div class=col><div><h6>{label}</h6></div><div><h4>{value}</h4></div></div>"
            for label, value in [("Bedrooms", "3"), ("Tenure", "Freehold"), ("Price", "£312,000")]
        ),
        {("Bedrooms", "3"), ("Tenure", "Freehold"), ("Price", "£312,000")},
    ),
    "a sign between them": (
        "<div><div>Duration</div><div>:</div><div>1 year</div></div>",
        {("Duration", "1 year")},
    ),
    "an icon before them": (
        '<div><i class="material-icons">schedule</i><span>Duration</span><span>1 year</span></div>',
        {("Duration", "1 year")},
    ),
    "a tooltip between them": (
        '<div><h4>Duration</h4><div class="tooltip" hidden>Full-time</div><div>1 year</div></div>',
        {("Duration", "1 year")},
    ),
    "a term with an explanation": (
        "<dl><dt>Net weight<p>Without the box, as measured in our shop.</p></dt><dd>300 g</dd></dl>",
        {("Net weight", "300 g")},
    ),
    "an accordion that opens by links to itself": (
        '<ul><li id=a><a href="#p1">Fuel</a><div class="accordion-content" hidden>Diesel</div></li>'
        '<li id=b><a href="#p2">Mileage</a><div class="accordion-content" hidden>86.400 km</div></li></ul>',
        {("Fuel", "Diesel"), ("Mileage", "86.400 km")},
    ),
    "headers and cells by turns, the last row shorter": (
        "<table><tr><th>Specialty</th><td>Cardiology</td><th>Room</th><td>214</td></tr>"
        "<tr><th>Languages spoken</th><td>Igbo</td></tr></table>",
        {("Specialty", "Cardiology"), ("Room", "214"), ("Languages spoken", "Igbo")},
    ),
    "pairs between bars": (
        "<p><b>Serves:</b> 4 | <b>Cuisine:</b> Thai | <b>Heat:</b> Mild</p>",
        {("Serves", "4"), ("Cuisine", "Thai"), ("Heat", "Mild")},
    ),
    "pairs in a row, their labels read aloud only": (
        "<p><span><span class=sr-only>Duration: </span>1 year</span> <span><span>Start date: </span>May</span></p>",
        {("Duration", "1 year"), ("Start date", "May")},
    ),
    "a dash": ("<p>Durée – 3 ans<br>Start date — May 2026</p>", {("Durée", "3 ans"), ("Start date", "May 2026")}),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_facts_come_out_of_layouts(name: str) -> None:
    markup, stated = LAYOUTS[name]
    assert facts(page_of(markup)) >= stated


NO_PAIRS = {
    "numbered entries": "".join(
        f"<li><div>{n}</div><div>{name}</div></li>" for n, name in enumerate(("Soup", "Bread", "Cheese"), 1)
    ),
    "news under their dates": "".join(
        f"<li><time>{day} May 2025</time><a href=/{day}>{name}</a></li>"
        for day, name in ((12, "Harbour lights"), (14, "A new library"), (19, "Autumn market"))
    ),
    "prices that go on": "".join(
        f"<div><b>£{fee}</b><span>per {unit}</span></div>" for fee, unit in ((9, "day"), (30, "week"), (99, "month"))
    ),
    "a menu of twos": "<ul><li><a href=/a>Study</a><a href=/b>Courses</a></li></ul>" * 2,
    "a title with a dash": "<p>Campus – how we live</p>",
    "a word in front of a label": "<p>Associated Term: Second Term: Jan</p>",
}


@pytest.mark.parametrize("name", NO_PAIRS)
def test_what_layouts_do_not_pair(name: str) -> None:
    found = facts(page_of(NO_PAIRS[name]))
    assert not {pair for pair in found if "Term" not in pair[1]}


def test_a_value_above_its_label_changes_places_with_it() -> None:
    page = page_of("<div><b>1 year</b><small>Duration</small></div>")
    assert page.text == "Duration\t1 year"
    assert [(block.kind, block.start, block.end) for block in page.blocks] == [("pair", 0, 15)]
