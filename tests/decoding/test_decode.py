"""Bytes as pages send them: right, wrong, contradicting and missing declarations."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prospectus.decoding import decode
from prospectus.decoding.encodings import encoding

SAMPLES = {
    "windows-1252": "Die Universität „Härtefälle“ – größer, schöner, müßig; café, naïve, £5 und 3 €.",
    "iso-8859-15": "L'école coûte 300 € par an : élèves, œuvre, très, déjà, où, façade.",
    "windows-1250": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl děkan fakulty a šel dál.",
    "iso-8859-2": "Studia trwają trzy lata i kończą się egzaminem; opłaty są niższe dla studentów z Łodzi.",
    "windows-1251": "Стоимость обучения для иностранных студентов составляет двести тысяч рублей в год.",
    "koi8-r": "Съешь ещё этих мягких французских булок, да выпей же чаю.",
    "iso-8859-5": "Стоимость обучения для иностранных студентов составляет двести тысяч рублей в год.",
    "ibm866": "Стоимость обучения для иностранных студентов составляет двести тысяч рублей в год.",
    "windows-1253": "Το πρόγραμμα σπουδών διαρκεί τέσσερα χρόνια και οδηγεί σε πτυχίο.",
    "windows-1254": "Başvurular için gerekli belgeler aşağıda verilmiştir; öğrenciler kayıt yaptırır.",
    "windows-1255": "תואר ראשון במדעי המחשב נמשך שלוש שנים באוניברסיטה",
    "windows-1256": "السلام عليكم ورحمة الله وبركاته، الجامعة مفتوحة اليوم",
    "shift_jis": "コンピュータ科学の学士課程は四年間です。学費は年間五十万円です。",
    "euc-jp": "コンピュータ科学の学士課程は四年間です。学費は年間五十万円です。",
    "iso-2022-jp": "コンピュータ科学の学士課程は四年間です。学費は年間五十万円です。",
    "euc-kr": "컴퓨터공학 학사 과정은 사 년이며 등록금은 학기당 사백만 원입니다.",
    "gb18030": "计算机科学与技术专业的学费是每年五千元,学制四年。",
    "big5": "資訊工程學系的學費每學期約五萬元,修業年限四年。",
}
PYTHON = {"ibm866": "cp866", "euc-kr": "cp949"}


def written(name):
    return SAMPLES[name].encode(PYTHON.get(name, name))


@pytest.mark.parametrize("name", SAMPLES)
def test_without_a_declaration(name):
    assert decode(written(name)).text == SAMPLES[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_declared_in_the_header(name):
    found = decode(written(name), f"text/html; charset={name}")
    assert found.text == SAMPLES[name]
    assert "header" in found.reason or found.encoding == "utf-8" or name == "iso-2022-jp"


@pytest.mark.parametrize("name", SAMPLES)
def test_declared_in_the_page(name):
    page = f'<html><head><meta charset="{name}"></head><body>'.encode() + written(name)
    assert decode(page).text.endswith(SAMPLES[name])


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "iso-2022-jp"])
def test_a_page_that_claims_utf_8_falsely(name):
    page = b'<html><head><meta charset="utf-8"></head><body>' + written(name)
    assert decode(page, "text/html; charset=UTF-8").text.endswith(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_utf_8_that_claims_to_be_something_else(name):
    found = decode(SAMPLES[name].encode("utf-8"), f"text/html; charset={name}")
    assert (found.text, found.encoding) == (SAMPLES[name], "utf-8")


@pytest.mark.parametrize("text", SAMPLES.values())
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_with_a_mark(text, codec):
    mark = codecs.BOM_UTF16_LE if codec.endswith("le") else codecs.BOM_UTF16_BE
    found = decode(mark + text.encode(codec), "text/html; charset=utf-8")
    assert (found.text, found.reason) == (text, "byte-order mark")


@pytest.mark.parametrize("name", ["windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1255"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(name, codec):
    page = f"<html><head><title>{SAMPLES[name]}</title></head></html>"
    assert decode(page.encode(codec)).text == page


def test_the_mark_of_utf_8_beats_the_header():
    found = decode(codecs.BOM_UTF8 + "café".encode(), "text/html; charset=iso-8859-2")
    assert (found.text, found.encoding) == ("café", "utf-8")


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_character_cut_off_at_the_end_is_dropped_and_reported(cut):
    content = "Größe: 5 km 🎓".encode()[:-cut]
    found = decode(content)
    assert (found.text, found.encoding) == ("Größe: 5 km ", "utf-8")
    assert [problem.code for problem in found.problems] == ["truncated"]


def test_a_pasted_paragraph_in_another_encoding():
    page = "Café “Größe” – naïve, déjà vu, señor, übermütig\n".encode() * 4 + "The café’s menu".encode("windows-1252")
    found = decode(page)
    assert found.text.endswith("The café’s menu")
    assert found.text.startswith("Café “Größe” –")
    assert [problem.code for problem in found.problems] == ["mixed-encodings"]


def test_latin_1_is_windows_1252_as_in_browsers():
    assert decode(b"It\x92s 5 \x80", "text/html; charset=iso-8859-1").text == "It’s 5 €"


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 \xe2\xe3", b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04\x14\x00", b"\x1f\x8b\x08\x00"]
)
def test_what_is_not_text_is_said_to_be_binary(content):
    found = decode(content)
    assert found.text == ""
    assert [problem.code for problem in found.problems] == ["binary"]


def test_nothing_is_text_too():
    assert decode(b"").text == ""


def test_lost_characters_are_reported():
    found = decode("a\ufffdb".encode())
    assert found.text == "a\ufffdb"
    assert [problem.code for problem in found.problems] == ["replacement-characters"]


@pytest.mark.parametrize("label", ["klingon", "", "utf-7", "x" * 500, "utf-16", "\x00", "ünï"])
def test_labels_that_mean_nothing_do_no_harm(label):
    assert decode("café".encode(), f"text/html; charset={label}").text == "café"


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/html; charset=shift_jis", "charset=utf-16", ";;="]),
)
@example(b"\xff\xfe\x00", None)
@example(b"\x1b$B", None)
@example(b"\x00" * 9, "charset=gbk")
@example(b"\xfe\xff\xd8\x00", None)
def test_no_bytes_raise(content, content_type):
    found = decode(content, content_type)
    found.text.encode("utf-8")


@given(st.text(st.characters(min_codepoint=0xA0, max_codepoint=0x2FFF), min_size=1))
def test_right_utf_8_is_read_as_it_is(text):
    if any(char.isalpha() for char in text):
        assert decode(("ab " + text).encode()).text == "ab " + text


def test_labels_of_the_standard():
    assert {encoding(label).name for label in ("latin1", "ascii", "iso-8859-1", "cp1252")} == {"windows-1252"}
    assert encoding("gb2312").name == "gbk"
    assert encoding("sjis").name == "shift_jis"
    assert encoding(None) is None
