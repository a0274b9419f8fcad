"""What holds for every text."""

import re

import pytest
from ftfy import badness
from ftfy.chardata import CHARMAP_ENCODINGS
from hypothesis import example, given, settings
from hypothesis import strategies as st

from prospectus.mojibake import find_repairs, repair, reversible
from prospectus.mojibake.edits import Edit, apply, compose
from prospectus.mojibake.fingerprints import Fingerprints, packed

LATIN = st.text(st.sampled_from("abcdefgh ijkl mnop rstuv éèàçüöäßñÉÈÀÇÜÖÄ ĄąĘęŁłŚśŻżčřšůě .,;:!?()\n"), max_size=80)
HOSTILE = st.text(st.sampled_from("ÂÃÄÅâáàäÐÑ\xa0\x80\x99\xad€™œ“”’»«¢¬ aeiou snt .&;#amp\ufffd?\n\t"), max_size=60)
ENTITYLESS = re.compile(r"&(?:amp;)*(?:#\w+|\w+);")


@given(st.text(st.characters(max_codepoint=127)).filter(lambda text: not ENTITYLESS.search(text)))
def test_ascii_is_left_alone(text):
    assert repair(text) == text


@given(HOSTILE)
@example("â" * 300)
@example("Ã\xa0" * 50)
@example("&amp;" * 50)
def test_repairs_fit_the_text_whatever_it_is(text):
    found = find_repairs(text)
    at = 0
    for each in found.repairs:
        assert at <= each.start <= each.end
        assert found.text[each.start : each.end] == each.after
        at = each.end
    back = found.text
    for each in reversed(found.repairs):
        back = back[: each.start] + each.before + back[each.end :]
    assert back == text


@given(HOSTILE)
def test_line_breaks_and_tabs_stay(text):
    assert re.findall(r"[\n\r\t]", repair(text)) == re.findall(r"[\n\r\t]", text)


@given(LATIN)
@settings(max_examples=60)
def test_reversible_damage_of_western_words_is_undone(text):
    damaged = text.encode("utf-8").decode("latin-1")
    words = [
        word for word in text.split() if len(word) > 3 and word.isalpha() and word.islower() and not word.isascii()
    ]
    if len(words) > 2 and repair(text) == text:
        assert repair(damaged) == text


@pytest.mark.parametrize(
    "text",
    ["CafÃ© â€“ itâ€™s", "donât â no", "ĞžĞ± Ã§alÄ±ÅŸma", "PÅihlÃ¡Å¡ka do bÅezna", "caf&amp;eacute;", "п÷я─п╦п╡п╣я┌"],
)
def test_a_second_repair_changes_nothing(text):
    once = repair(text)
    assert repair(once) == once


def test_a_long_line_is_repaired_like_a_short_one():
    line = "The worldâs cafÃ©s donât close; theyâre open. "
    assert repair(line * 4000) == repair(line) * 4000


def test_a_long_clean_text_is_returned_as_it_is():
    text = "The naïve student’s château – 5 € " * 50_000
    assert repair(text) is text


@given(st.dictionaries(st.text(max_size=5), st.sampled_from("abc"), max_size=30))
def test_fingerprints_keep_what_was_packed(entries):
    table = Fingerprints(packed(entries))
    assert all(table.get(key) == value for key, value in entries.items())


@pytest.mark.parametrize("codec", CHARMAP_ENCODINGS)
def test_ascii_and_nothing_else_reads_as_ascii(codec):
    """Whole lines rest on it: what is ASCII and what is not stay apart, whatever the encoding."""
    for char in map(chr, range(0xD800)):
        encoded = char.encode(codec, "ignore")
        assert not encoded or ((encoded == char.encode()) == char.isascii() and encoded.isascii() == char.isascii())


@given(st.text(st.sampled_from("abn \nÃ©¨\xa0âÂœ™€†’–Å¡Ð°ÑŒ├⌐┬╗ßΓÇ√®п÷\ufffd\x1a\x81"), max_size=60))
def test_ftfys_patterns_look_no_further_than_the_neighbours(text):
    assert reversible.is_bad(text) == badness.is_bad(text)


def test_two_rounds_of_edits_add_up():
    text = "abcdef"
    first = [Edit(1, 2, "BB", "one"), Edit(4, 6, "", "one")]
    between = apply(text, first)
    second = [Edit(0, 2, "x", "two"), Edit(3, 4, "yy", "two")]
    assert apply(text, compose(between, first, second)) == apply(between, second)
