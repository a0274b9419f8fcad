"""Telephone numbers, e-mail addresses and addresses of pages as pages write them."""

from __future__ import annotations

import pytest

from prospectus.values import emails, phones, urls

PHONES = [
    ("+44 (0)20 7589 5111", None, ["+442075895111"]),
    ("(+44) 20 7594 8303", None, ["+442075948303"]),
    ("Tel: +49 951 863-2384", None, ["+499518632384"]),
    ("+1 (212) 854-1754, +61 2 9351 2222", None, ["+12128541754", "+61293512222"]),
    ("0049 30 2093 70333", None, ["+4930209370333"]),
    ("020 7594 8303", "GB", ["+442075948303"]),
    ("Telefon: 0951/863-2384", "DE", ["+499518632384"]),
    ("01 44 27 44 27", "FR", ["+33144274427"]),
    ("(212) 854-1754", "US", ["+12128541754"]),
    ("91 394 10 00", "ES", ["+34913941000"]),
    ("Call +31 20 525 9111Email", None, ["+31205259111"]),
    ("+44\u00a020\u00a07594\u00a08303", None, ["+442075948303"]),
    ("020 7594 8303", None, []),
    ("2026/27, 15-01-2026, 2020-2026, 28,000 students", "GB", []),
    ("£9,250.00 or 120 credits, ID 48572214", "GB", []),
    ("c0027697008cbb28", "GB", []),
    ("", None, []),
]
EMAILS = [
    ("admissions@uni.example", ["admissions@uni.example"]),
    ("First.Last+tag@cs.uni.example.", ["First.Last+tag@cs.uni.example"]),
    ("mailto:a@b.example?subject=x", ["a@b.example"]),
    ("info(at)uni.example, info [at] uni.example", ["info@uni.example"] * 2),
    ("info at uni dot example", ["info@uni.example"]),
    ("info[at]uni[dot]example", ["info@uni.example"]),
    ("studium(ät)uni.example", ["studium@uni.example"]),
    ("Email: pg.office@uni.exampleTelephone", ["pg.office@uni.example"]),
    ("<office@uni.example>;(other@uni.example)", ["office@uni.example", "other@uni.example"]),
    ("meet us at uni.example", []),
    ("@twitter, a@b, 5 @ £3.50", []),
    ("", []),
]
URLS = [
    ("https://apply.uni.example/", ["https://apply.uni.example/"]),
    ("see http://uni.example/a?b=c&d=e#f.", ["http://uni.example/a?b=c&d=e#f"]),
    ("(www.uni.example)", ["www.uni.example"]),
    ("https://en.wiki.example/Degree_(UK), next", ["https://en.wiki.example/Degree_(UK)"]),
    ("[Apply](https://uni.example/apply)", ["https://uni.example/apply"]),
    ("http:// and www. alone", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "region", "expected"), PHONES, ids=[text[:40] for text, _, _ in PHONES])
def test_phones(text: str, region: str | None, expected: list[str]) -> None:
    readings = phones.find(text, region)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("text", "expected"), EMAILS, ids=[text[:40] for text, _ in EMAILS])
def test_emails(text: str, expected: list[str]) -> None:
    readings = emails.find(text)
    assert [r.value for r in readings] == expected
    assert all(text[r.start : r.end] == r.quote for r in readings)


@pytest.mark.parametrize(("text", "expected"), URLS, ids=[text[:40] for text, _ in URLS])
def test_urls(text: str, expected: list[str]) -> None:
    assert [r.value for r in urls.find(text)] == expected
