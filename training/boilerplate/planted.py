"""Facts planted into pages of the split, and small pages of facts: the split has few course pages.

Labels and values are drawn at random; menus, footers and paragraphs of the small pages are lines of the split's own
pages. The wording and the structures differ from those of `benchmarks/facts.py`, which measures.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from prospectus.model import Draft

LABELS = (
    "Length of course|How long it takes|Next intake|Intake|Begins|Closing date|"
    "Apply by|Price|Cost|Total cost|Deposit|Home fee|"
    "International fee|EU students|Study mode|Attendance|Places|Class size|Campus|"
    "Venue|Department|School|Faculty|Level|"
    "Qualification|Degree|Accreditation|Code|UCAS code|Contact|Email|Telephone|Language|Taught in|TOEFL|English level|"
    "Workload|Hours per week|Units|Points|Semester|Module|Lecturer|Dauer|Beginn|Studiengebühren|Abschluss|Sprache|"
    "Bewerbungsfrist|Standort|Durée|Rentrée|Frais de scolarité|Diplôme|Langue|Lieu|Duración|Precio|Inicio|Titulación|"
    "Idioma|Modalidad|Duur|Startdatum|Collegegeld|Taal|Durata|Lingua|Sede|Costo|Längd|Studieort|Weight|Size|Colour|"
    "Publisher|Pages|ISBN|Author|Material|Opening hours|Address|Capacity|Version|Licence|Released"
).split("|")
VALUES = (
    "{n} months|{n} weeks|{n} Semester|{n} ans|{n} años|{n}-year programme|one year|"
    "two years part-time|£{k},{h}|€ {k}.{h}|${k},{h}.00|"
    "{k} {h} EUR|{k},{h} kr|free of charge|none|{n} March {y}|{n}. Oktober {y}|"
    "{n} octobre {y}|{n}/0{m}/{y}|{y}-0{m}-{n}|"
    "September {y}|Fall {y}|every October|rolling|full-time|part-time|online|Vollzeit|temps plein|presencial|"
    "{n}0 credits|{n} ECTS|{n} CP|{m}.5|Band {m}|B2|C1|90 (iBT)|MA|MEng|BSc (Hons)|PhD|Master of Arts|Bachelor|Diploma|"
    "Englisch|français|Spanish and English|Room {n}|Building {n}, Level {m}|North Campus|City centre|+44 20 7946 0{h}|"
    "info@example.org|{n} students|Dr A. Brown|Level {m}|A{h}|W{h}X|yes|{n} kg|{n} x {m} cm|{k}{h}|978-1-23456-{h}-0"
).split("|")
STRUCTURES = (
    ("<table>", "<tr><th>{0}</th><td>{1}</td></tr>", "</table>"),
    ("<table class='data'>", "<tr><td>{0}:</td><td>{1}</td></tr>", "</table>"),
    ("<dl>", "<dt>{0}</dt><dd>{1}</dd>", "</dl>"),
    ("<dl class='summary'>", "<div class='item'><dt>{0}</dt><dd>{1}</dd></div>", "</dl>"),
    ("<ul>", "<li>{0}: {1}</li>", "</ul>"),
    ("<ul class='details'>", "<li><b>{0}</b> {1}</li>", "</ul>"),
    ("<ul>", "<li><span class='name'>{0}</span><span class='val'>{1}</span></li>", "</ul>"),
    ("<ul>", "<li>{0} <span>{1}</span></li>", "</ul>"),
    ("<ul>", "<li><a href='/info'>{0}: {1}</a></li>", "</ul>"),
    ("<ul>", "<li>{0} <a href='/{1}'>{1}</a></li>", "</ul>"),
    ("<div class='facts'>", "<div><span>{0}</span><span>{1}</span></div>", "</div>"),
    ("<div class='flex'>", "<div><p>{0}</p><p>{1}</p></div>", "</div>"),
    ("<div>", "<div><div>{0}</div><div>{1}</div></div>", "</div>"),
    ("<aside class='key-info'><h3>Key information</h3>", "<div><strong>{0}</strong><span>{1}</span></div>", "</aside>"),
    ("<section>", "<div class='cell'><div class='label'>{0}</div><div class='value'>{1}</div></div>", "</section>"),
    ("<section><div class='row'>", "<div><span>{0}</span> <strong>{1}</strong></div>", "</div></section>"),
    ("", "<h3>{0}</h3><p>{1}</p>", ""),
    ("", "<h4>{0}</h4><div>{1}</div>", ""),
    ("", "<h2>{0}</h2><h4>{1}</h4>", ""),
    ("", "<p><strong>{0}</strong><br>{1}</p>", ""),
    ("", "<p>{0}: {1}</p>", ""),
    ("", "<details><summary>{0}</summary><p>{1}</p></details>", ""),
    ("<div class='accordion'>", "<div><button>{0}</button><div class='panel'>{1}</div></div>", "</div>"),
    ("<table><tr><td><ul>", "<li>{0}: {1}</li>", "</ul></td></tr></table>"),
)


def facts(rng: random.Random) -> str:
    """A list of facts in one of the structures."""
    before, form, after = rng.choice(STRUCTURES)
    found = []
    for label in rng.sample(LABELS, rng.randint(2, 10)):
        value = rng.choice(VALUES).format(
            n=rng.randint(10, 28),
            m=rng.randint(1, 9),
            k=rng.randint(1, 40),
            h=rng.randint(100, 999),
            y=rng.randint(2010, 2030),
        )
        found.append(form.format(label, value))
    return before + "".join(found) + after


def into(markup: str, paragraphs: Sequence[str], rng: random.Random) -> tuple[str, str]:
    """A page with facts behind one of its paragraphs of content, and the facts; no facts when no place is found."""
    for text in rng.sample(list(paragraphs), min(len(paragraphs), 8)):
        at = markup.find(text[:60])
        end = markup.find("</p>", at) + 4 if at >= 0 else 0
        if 4 <= at + 4 < end < at + 3000:
            planted = facts(rng)
            return markup[:end] + planted + markup[end:], planted
    return markup, ""


def small(drafts: Sequence[tuple[Draft, Sequence[float]]], rng: random.Random) -> tuple[str, str]:
    """A page of facts, sometimes with paragraphs, between the menu of one page of the split and the foot of another."""
    menu, foot, side = (_apart(*rng.choice(drafts), end, rng) for end in (1, -1, -1))
    draft, labels = rng.choice(drafts)
    prose = [line.text for line, label in zip(draft.lines, labels, strict=True) if label > 0.9 and len(line.text) > 80]
    parts = [f"<p>{escape(text)}</p>" for text in prose[: rng.choice((0, 0, 1, 3, 8))]]
    parts.insert(rng.randint(0, len(parts)), facts(rng))
    if rng.random() < 0.3:
        parts.append(facts(rng))
    heading = rng.choice(("", "<h1>MSc Something</h1>", "<h1>Course facts</h1>", "<h2>At a glance</h2>"))
    content = heading + "".join(parts)
    frame = rng.choice(
        (
            ("<nav><ul>{0}</ul></nav><main>", "</main><aside><ul>{2}</ul></aside><footer>{1}</footer>"),
            (
                "<div class='header'><ul>{0}</ul></div><div class='main'>",
                "</div><div class='sidebar'>{2}</div><div class='footer'>{1}</div>",
            ),
            ("<header><nav>{0}</nav></header><div id='wrap'><div>", "</div></div><footer><ul>{1}</ul></footer>"),
            ("<div><ul>{0}</ul></div><div>", "</div><div><ul>{1}</ul></div>"),
            ("<nav>{0}</nav><article>", "</article><footer>{1}</footer>"),
            ("<main>", "</main>"),
            ("", ""),
        )
    )
    before, after = (part.format(menu, foot, side) for part in frame)
    return f"<html><body>{before}{content}{after}</body></html>", content


def _apart(draft: Draft, labels: Sequence[float], end: int, rng: random.Random) -> str:
    """Short lines of a page that are not content, from its start (1) or its end (-1)."""
    pairs = zip(draft.lines, labels, strict=True)
    texts = [line.text for line, label in pairs if label < 0.1 and len(line.text) < 60][::end]
    form = "<li><a href='/x'>{}</a></li>" if rng.random() < 0.8 else "<li>{}</li>"
    return "".join(form.format(escape(text)) for text in texts[: rng.randint(2, 25)][::end])
