"""The credits of a programme, where pages say them in other ways than `90 ECTS`."""

import pytest

import prospectus

PAGE = "<h1>MSc Marine Ecology</h1><p>A master's degree at the University of Wexmere for people who like mud.</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<dl><dt>ECTS weighting<dd>90</dl>", ("90", "ECTS")),
        ("<h3>Créditos</h3><p>84</p><h3>Lugar</h3><p>Vigo</p>", ("84", None)),
        ("<div><div><b>2 years</b><i>Length</i></div><div><b>120</b><i>Credits ECTS</i></div></div>", ("120", "ECTS")),
        ("<dl><dt>Points:<dd>180 points<dt>Places<dd>40</dl>", ("180", None)),
        ("<table><tr><th>Term<th>On<th>ECTS<tr><td>1<td>Mud<td>30<tr><td>2<td>Sand<td>30<tr><td>Total<td><td>60</table>",
         ("60", "ECTS")),
        ("<p>The degree requires the completion of 96 credits: 48 of core and 48 of other subjects.</p>", ("96", None)),
        ("<dl><dt>Places<dd>40<dt>Credits per module<dd>15</dl>", None),
    ],
)  # fmt: skip
def test_credits(body: str, expected: tuple[str, str | None] | None) -> None:
    record = prospectus.extract(PAGE + body).model_dump(mode="json")["record"]
    found = record["credits"]
    assert (found and (found["value"], found["unit"])) == expected
