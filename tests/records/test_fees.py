"""Small pages and the fees they state: structure, wording and language vary, what is meant does not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import prospectus

Wanted = tuple[str, str, str, str | None, str | None]
"""Amount (`low-high` for a range), currency, kind, per, audience."""

TITLE = "MSc Glacier Science"
PAGE = f"""<html><head><title>{TITLE} - Example University</title></head><body><h1>{TITLE}</h1><p>Example
University</p>
<p>This programme trains scientists who study ice in all its forms.</p>%s</body></html>"""
FLAT = f"""{TITLE}
Example University
Overview
This programme trains scientists who study ice in all its forms.
%s"""

HTML: list[tuple[str, str, set[Wanted]]] = [
    (
        "stacked headers",
        """<h2>Fees and funding</h2><table>
<tr><th></th>
<th colspan=2>Full-time</th>
<th colspan=2>Part-time</th>
</tr>
<tr><th>Year of entry</th>
<th>Home</th>
<th>Overseas</th>
<th>Home</th>
<th>Overseas</th>
</tr>
<tr><td>2026/27</td>
<td>£12,100</td>
<td>£27,300</td>
<td>£6,050</td>
<td>£13,650</td>
</tr>
</table>""",
        {
            ("12100", "GBP", "tuition", None, "home"),
            ("13650", "GBP", "tuition", None, "international"),
            ("27300", "GBP", "tuition", None, "international"),
            ("6050", "GBP", "tuition", None, "home"),
        },
    ),
    (
        "caption rate",
        """<h2>Tuition</h2><table><caption>Tuition per semester (US dollars)</caption>
<tr><th>Residency</th>
<th>Amount</th>
</tr>
<tr><td>In-state</td>
<td>$6,120</td>
</tr>
<tr><td>Out-of-state</td>
<td>$14,480</td>
</tr>
</table>""",
        {
            ("14480", "USD", "tuition", "term", "out-of-state"),
            ("6120", "USD", "tuition", "term", "in-state"),
        },
    ),
    (
        "lead-in sentence",
        """<h2>Costs</h2><p>The following amounts are charged per academic year:</p><ul><li>EU/EEA citizens:
€2,600</li><li>Citizens of all other countries: €15,900</li></ul>""",
        {
            ("15900", "EUR", "tuition", "year", "international"),
            ("2600", "EUR", "tuition", "year", "eu"),
        },
    ),
    (
        "sections by audience",
        """<h2>Fees</h2><h3>UK students</h3><p>Full-time: £9,900 per year</p><p>Part-time: £4,950 per year</p>
<h3>EU and international students</h3><p>Full-time: £24,000 per year</p>""",
        {
            ("24000", "GBP", "tuition", "year", "international"),
            ("4950", "GBP", "tuition", "year", "home"),
            ("9900", "GBP", "tuition", "year", "home"),
        },
    ),
    (
        "sentence pair",
        """<h2>What does it cost?</h2><p>Students from the EU or EEA pay no tuition fee.
Students who come from outside Europe pay 7,500 EUR each semester, plus a one-off registration fee of 150 EUR.</p>""",
        {
            ("150", "EUR", "other", None, "international"),
            ("7500", "EUR", "tuition", "term", "international"),
        },
    ),
    (
        "german",
        """<h2>Gebühren</h2><p>Für Studierende aus Nicht-EU-Ländern fallen Studiengebühren in Höhe von 3.000
Euro pro Semester an.
Der Semesterbeitrag liegt bei 185 Euro.
Die Bewerbung über uni-assist kostet 75 Euro.</p>""",
        {
            ("185", "EUR", "other", "term", None),
            ("3000", "EUR", "tuition", "term", "international"),
            ("75", "EUR", "application", "application", None),
        },
    ),
    (
        "french",
        """<h2>Frais de scolarité</h2><p>Étudiants de l'UE : 9 800 € par an.
Étudiants hors UE : 14 200 € par an.
Frais de dossier : 80 €.</p>""",
        {
            ("14200", "EUR", "tuition", "year", "international"),
            ("80", "EUR", "application", "application", None),
            ("9800", "EUR", "tuition", "year", "eu"),
        },
    ),
    (
        "spanish table",
        """<h2>Precio</h2><table>
<tr><th>Concepto</th>
<th>Importe</th>
</tr>
<tr><td>Precio del crédito (estudiantes UE)</td>
<td>29,40 €</td>
</tr>
<tr><td>Precio del crédito (resto de nacionalidades)</td>
<td>61,00 €</td>
</tr>
<tr><td>Reserva de plaza</td>
<td>300 €</td>
</tr>
</table>""",
        {
            ("29.4", "EUR", "tuition", "credit", "eu"),
            ("300", "EUR", "deposit", None, None),
            ("61", "EUR", "tuition", "credit", "international"),
        },
    ),
    (
        "italian",
        """<h2>Tasse universitarie</h2><p>Il contributo annuale varia da 156 euro fino a un massimo di 2.900
euro in base al reddito.
Gli studenti internazionali residenti all'estero pagano una quota fissa di 1.200 euro all'anno.</p>""",
        {
            ("1200", "EUR", "tuition", "year", "international"),
            ("156-2900", "EUR", "tuition", "year", None),
        },
    ),
    (
        "dutch",
        """<h2>Collegegeld</h2><p>Het wettelijk collegegeld voor 2026-2027 is € 2.694.
Studenten van buiten de EER betalen het instellingstarief van € 17.300 per jaar.</p>""",
        {
            ("17300", "EUR", "tuition", "year", "international"),
            ("2694", "EUR", "tuition", "year", None),
        },
    ),
    (
        "swedish",
        """<h2>Avgifter</h2><p>Utbildningen är avgiftsfri för EU-medborgare.
Studenter från länder utanför EU/EES betalar 145 000 SEK för hela programmet.
Anmälningsavgiften är 900 SEK.</p>""",
        {
            ("145000", "SEK", "tuition", "programme", "international"),
            ("900", "SEK", "application", "application", None),
        },
    ),
    (
        "portuguese",
        """<h2>Propinas</h2><p>Estudantes nacionais e da UE: 1.250 € por ano.
Estudantes internacionais: 4.500 € por ano.
Taxa de candidatura: 60 €.</p>""",
        {
            ("1250", "EUR", "tuition", "year", "eu"),
            ("4500", "EUR", "tuition", "year", "international"),
            ("60", "EUR", "application", "application", None),
        },
    ),
    (
        "deposit in words",
        """<h2>Tuition fees</h2><p>The fee for overseas students is £23,500 for the course as a whole.
To secure your place you pay £3,000, which is deducted from your first instalment.</p>""",
        {
            ("23500", "GBP", "tuition", "programme", "international"),
            ("3000", "GBP", "deposit", None, None),
        },
    ),
    (
        "other years and wages",
        """<h2>Fees</h2><p>The annual fee for 2026/27 is £11,400 (home) and £25,800 (international).
Last year the home fee was £11,000.</p><h2>Careers</h2><p>Graduates earn £34,000 on average.</p><p>A room in
halls costs about £180 a week.</p>""",
        {
            ("11400", "GBP", "tuition", "year", "home"),
            ("25800", "GBP", "tuition", "year", "international"),
        },
    ),
    (
        "footnote",
        """<h2>Key facts</h2><dl><dt>Tuition</dt><dd>AUD 39,000*</dd><dt>Duration</dt><dd>2 years</dd></dl><p>*
Fees are per year of full-time study.</p>""",
        {
            ("39000", "AUD", "tuition", "year", None),
        },
    ),
    (
        "transposed",
        """<h2>Fees 2026</h2><table>
<tr><th></th>
<th>Annual tuition</th>
<th>Application fee</th>
<th>Deposit</th>
</tr>
<tr><td>Domestic</td>
<td>NZ$10,400</td>
<td>NZ$60</td>
<td>–</td>
</tr>
<tr><td>International</td>
<td>NZ$38,900</td>
<td>NZ$110</td>
<td>NZ$2,000</td>
</tr>
</table>""",
        {
            ("10400", "NZD", "tuition", "year", "home"),
            ("110", "NZD", "application", "application", "international"),
            ("2000", "NZD", "deposit", None, "international"),
            ("38900", "NZD", "tuition", "year", "international"),
            ("60", "NZD", "application", "application", "home"),
        },
    ),
    (
        "per credit american",
        """<h2>Tuition &amp; Fees</h2><ul><li>Tuition: $1,245 per credit hour</li><li>Technology fee: $15 per
credit hour</li><li>Application fee: $60</li><li>Enrollment deposit: $500</li></ul>""",
        {
            ("1245", "USD", "tuition", "credit", None),
            ("15", "USD", "other", "credit", None),
            ("500", "USD", "deposit", None, None),
            ("60", "USD", "application", "application", None),
        },
    ),
    (
        "rows of sentence",
        """<h2>Fees</h2><p>Home: £9,250 (full-time), £4,625 (part-time).
International: £21,000 (full-time).
All fees are per year.</p>""",
        {
            ("21000", "GBP", "tuition", "year", "international"),
            ("4625", "GBP", "tuition", "year", "home"),
            ("9250", "GBP", "tuition", "year", "home"),
        },
    ),
    (
        "corner",
        """<h2>What you pay</h2><table>
<tr><th>Fee per trimester, in euro</th>
<th>2026/27</th>
</tr>
<tr><th>EU</th>
<td>1 900</td>
</tr>
</table><p>International candidates pay a fee of € 4.400 per trimester.</p>""",
        {
            ("4400", "EUR", "tuition", "term", "international"),
        },
    ),
    (
        "regardless",
        """<h2>Cost</h2><p>The course fee is CHF 29'800 for the entire programme, regardless of nationality.</p>""",
        {
            ("29800", "CHF", "tuition", "programme", None),
        },
    ),
    (
        "living costs",
        """<h2>Fees</h2><p>Overseas students: £19,800 per year.</p><h3>Living costs</h3><p>Budget £1,100 a
month for rent, food and travel.</p>""",
        {
            ("19800", "GBP", "tuition", "year", "international"),
        },
    ),
    (
        "currency in header",
        """<h2>Fees</h2><table>
<tr><th>Student type</th>
<th>Tuition per year (EUR)</th>
<th>Deposit (EUR)</th>
</tr>
<tr><td>EU</td>
<td>2,900</td>
<td>–</td>
</tr>
<tr><td>Non-EU</td>
<td>14,500</td>
<td>1500</td>
</tr>
</table>""",
        {
            ("14500", "EUR", "tuition", "year", "international"),
            ("1500", "EUR", "deposit", None, "international"),
            ("2900", "EUR", "tuition", "year", "eu"),
        },
    ),
    (
        "visa holders",
        """<h2>Fees</h2><table>
<tr><th>Student type</th>
<th>Fee (whole of program)</th>
</tr>
<tr><td>Commonwealth supported</td>
<td>A$8,900</td>
</tr>
<tr><td>Student visa holders</td>
<td>A$88,600</td>
</tr>
</table>""",
        {
            ("88600", "AUD", "tuition", "programme", "international"),
            ("8900", "AUD", "tuition", "programme", "home"),
        },
    ),
]
TEXT: list[tuple[str, str, set[Wanted]]] = [
    (
        "flat text",
        """Fees
Fee status
Annual fee
Home
£10,200
International
£22,700
Application fee
£40
How to apply
Apply online.""",
        {
            ("10200", "GBP", "tuition", "year", "home"),
            ("22700", "GBP", "tuition", "year", "international"),
            ("40", "GBP", "application", "application", None),
        },
    ),
    (
        "flat rows",
        """Tuition fees per year
UK full-time £10,200
UK part-time £5,100
Overseas full-time £22,700
Careers
Our graduates work for surveys.""",
        {
            ("10200", "GBP", "tuition", "year", "home"),
            ("22700", "GBP", "tuition", "year", "international"),
            ("5100", "GBP", "tuition", "year", "home"),
        },
    ),
]


def _fees(page: str) -> set[Any]:
    record: Any = prospectus.extract(page.encode()).record
    return {(_amount(f), f.currency, f.kind, f.per, f.audience) for f in record.fees}


def _amount(fee: Any) -> str:
    ends = [fee.amount] if fee.amount_max is None else [fee.amount, fee.amount_max]
    return "-".join(f"{Decimal(end):f}" for end in ends)


@pytest.mark.parametrize(("name", "body", "wanted"), HTML)
def test_pages(name: str, body: str, wanted: set[Wanted]) -> None:
    assert _fees(PAGE % body) == wanted


@pytest.mark.parametrize(("name", "body", "wanted"), TEXT)
def test_flat_text(name: str, body: str, wanted: set[Wanted]) -> None:
    assert _fees(FLAT % body) == wanted
