"""Imported by the server that forks workers: what a page may need is loaded there once, and all workers share it.

Libraries, models and word lists are loaded when a page first asks for them. Here two small pages ask for everything:
one of markup and one of text, with damaged characters, glued lines, people, money, dates and telephone numbers.
Importing it is what does it, as such a server can be told no more than names of modules; nobody else should.
"""

from __future__ import annotations

import gc
import signal

from prospectus.model import Source
from prospectus.runs.batch import Reader, as_table
from prospectus.runs.plan import Plan, references
from prospectus.runs.shards import Item

LINES = (
    "Master of Science in Marine Ecology",
    "Overview",
    "The programme is taught in English over two years full-time; it has 120 ECTS credits (two terms of 60 credits).",
    "It is the students\u00e2\u20ac\u2122 fieldwork that counts, not the caf\u00c3\u00a9s of the town.",
    "A bachelor\u00e2s degree \u00e2 or a master\u00e2s \u00e2 is what you\u00e2ll need; caf\u00c3 opens 9\u00e217.",
    "The university\ufffds na\u00c3ve student? f\u00c3r Studierende, \u00e2fieldwork\u00e2 and more\u00e2",
    "Entry requirements",
    "A bachelor's degree with a GPA of 3.0 out of 4.0, IELTS 6.5 overall or TOEFL iBT 90.",
    "Tuition fees: \u20ac12,500 per year for international students; VAT included.",
    "Application deadline: 15 January 2026 for entry in autumn 2026.",
    "Programme director: Professor Maria Jensen, Department of Biology",
    "Contact: +44 20 7946 0958, +1 212 555 0123, ecology@example.org, Denmark",
    "Scholarships of $5,000 are awarded to applicants from Kenya, every spring.",
    "DurationTwo yearsStart dateSeptember 2026LanguageEnglish",
)
TEXT = "\n".join(LINES)
MARKUP = "<html><head><title>Marine Ecology</title></head><body><h1>{}</h1><p>{}</p></body></html>".format(
    LINES[0], "</p><p>".join(LINES[1:])
)


def load() -> None:
    """Reads the pages as a worker does, and forgets what came of them."""
    reader = Reader.of(Plan(references(None)))
    for number, page in enumerate((TEXT, MARKUP)):
        row, _ = reader.row(Item(Source(page.encode(), f"warm/{number}"), "0" * 32))
        as_table([row], reader.schema)


signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the driver; the server ignores it too, a moment later
load()
gc.collect()
gc.freeze()  # a collection in a worker would write to, and so copy, every object that it shares with the others
