"""Which dash a lost place held: what the model looks at, and how a page's places help each other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prospectus.mojibake import find_repairs, repair
from prospectus.mojibake.dashes import ANSWERS, DATA, SIDES, Dashes, features, model
from prospectus.mojibake.statistics import statistics

LOST = statistics().alphabet.symbols["’"]


def seen(text, language="en"):
    """Features of the place that `*` marks; `'` marks other lost places."""
    at = text.index("*")
    return list(features(text.replace("*", LOST).replace("'", LOST), at, LOST, language))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("no pain * no gain", "spaced en"),
        ("no pain\u00a0* no gain", "spaced en"),
        ("no pain *", "spaced en"),
        ("* no gain", "spaced en"),
        ("pages 7*9", "between en"),
        ("the good*and the bad", "between en"),
        ("(word)*and", "between en"),
        ("he said *yes", "opening en"),
        ("yes* he said", "closing en"),
    ],
)
def test_on_which_sides_a_place_touches_something(text, sides):
    assert seen(text)[0] == sides


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Rome * the city", "before a"),
        ("in 1999 * Rome", "0 A"),
        ("they said' * and left", "before lost"),
        ("Rome * the city ' no", "others 1"),
        ("It rained. Rome * the city. It ' rained.", "others 0"),
        ("Some 'words' * the city", "opened 1"),
        ("Opening hours * Monday", "no sentence"),
        ("It rained. Rome * the city. It", "sentence after 4"),
        ("It rained. Rome * the city.", "closes ."),
        ("The “Rome,” * 23 cities", "word after 0"),
        ("Owen O*Brien", "letters before 1"),
        ("Master of Arts * Department of History", "capitals after 2"),
    ],
)
def test_features(text, feature):
    assert feature in seen(text)


def test_the_language_counts():
    assert "language fr" in seen("un * deux", "fr")
    assert seen("un * deux", "fr")[0] == "spaced"


def test_the_model_is_small_and_knows_every_kind():
    assert DATA.stat().st_size < 100_000
    assert set(model().weights) == set(SIDES)
    assert all(len(own) == len(ANSWERS) for kind in model().weights.values() for own in kind.values())


@given(st.text(alphabet=f"aB7 .,\u00a0—–{LOST}“", max_size=60), st.sampled_from(["en", "de", ""]))
def test_chances_are_probabilities(text, language):
    places = [match.start() for match in re.finditer(LOST, text)]
    page = Dashes(model(), LOST)
    page.overhear(text)
    page.listen(0, text, places, language)
    for at in places:
        chances = page.chances(0, text, language, at)
        assert sorted(answer for answer, _ in chances) == sorted(ANSWERS)
        assert sum(chance for _, chance in chances) == pytest.approx(1)
        assert chances == sorted(chances, key=lambda pair: -pair[1])


TORN = "We looked at it for a while * and then we went home."


@pytest.mark.parametrize("dash", ["–", "—"])
def test_unharmed_dashes_of_the_page_decide(dash):
    page = Dashes(model(), LOST)
    page.overhear(f"One {dash} two. Three {dash} four.")
    text = TORN.replace("*", LOST)
    page.listen(0, text, [TORN.index("*")], "en")
    (best, chance), *_ = page.chances(0, text, "en", TORN.index("*"))
    assert best == dash
    assert chance > 0.9


def test_places_of_a_page_help_each_other():
    alone, among = Dashes(model(), LOST), Dashes(model(), LOST)
    text, at = TORN.replace("*", LOST), TORN.index("*")
    label = f"Opening hours {LOST} Monday"
    for page in (alone, among):
        page.listen(0, text, [at], "en")
    for number in range(1, 6):
        among.listen(1000 * number, label, [14], "en")
    assert dict(among.chances(0, text, "en", at))["–"] > dict(alone.chances(0, text, "en", at))["–"]


def test_confidence_is_the_chance_of_the_model():
    (before, dash) = find_repairs("It isnât late â so they say.").repairs
    assert before.after == "’"
    assert dash.after in "–—"
    assert 0.3 < dash.confidence < 0.9
    assert {"–", "—"} - {dash.after} <= set(dash.alternatives)


def test_a_glued_dash_is_found_only_where_the_page_is_damaged():
    assert repair("Read the reviewsâno student complained.") == "Read the reviewsâno student complained."
    assert "reviews—no" in repair("It isnât open. You wonât mind. Read the reviewsâno student complained.")
