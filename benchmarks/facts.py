"""Facts planted in thirteen structures, alone on a page or beside prose: how many are kept, how much else leaks in.

    python benchmarks/facts.py [--pages 20] [--peer trafilatura]

Every page is made from words of its own (a seed each): names, sums, dates and durations drawn at random, in one of
several templates with navigation, footer, sidebar and cookie banner. A fact is kept when its label and its value both
are in the main text; a line of navigation, footer, sidebar or banner leaks when it is.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence

SUBJECTS = [
    "Ecology",
    "Robotics",
    "Nursing",
    "Architecture",
    "Linguistics",
    "Geology",
    "Accounting",
    "Dance",
    "Midwifery",
    "Astronomy",
    "Forestry",
    "Law",
]
TOWNS = [
    "Harrowick",
    "Velmont",
    "Oststadt",
    "Castrillo",
    "Lindhaven",
    "Moorgate",
    "Brezno",
    "Tarnby",
    "Eastvale",
    "Quimper",
]
SENTENCES = (
    "Students of {subject} work in small groups and meet their tutors every week of the term.",
    "The course begins with the foundations of the subject and moves on to questions that are open today.",
    "You will spend a good part of the second term in the field, where you collect data of your own.",
    "Our laboratories in {town} were rebuilt two years ago and are open to students at any hour.",
    "Graduates have gone on to posts in public service, in industry and at research institutes around the world.",
    "A thesis of about fifteen thousand words completes the degree; most students write it over the summer.",
    "We welcome applications from people who have worked for some years and want to return to study.",
    "Teaching takes place on two days a week, so that you can keep a job beside your studies.",
)
NAVIGATION = [
    "Home",
    "About us",
    "Study with us",
    "Research",
    "News and events",
    "Alumni",
    "Library",
    "Staff directory",
    "Contact us",
    "Sign in",
]
FOOTER = [
    "Privacy notice",
    "Terms of use",
    "Accessibility statement",
    "Freedom of information",
    "Site map",
    "Follow us on LinkedIn",
]
COOKIES = (
    "We use cookies to make this website work and to see how you use it.",
    "Accept all cookies",
    "Manage your cookie preferences",
)
SIDEBAR = [
    "Open day in {town}",
    "Latest news from the faculty",
    "Download a prospectus",
    "Upcoming events",
    "Subscribe to our newsletter",
]

Fact = tuple[str, str]
Structure = Callable[[Sequence[Fact]], str]


def facts(rng: random.Random) -> list[Fact]:
    """Labels and values as course pages have them."""
    year, month = rng.randint(2023, 2029), rng.choice(("January", "September", "October", "February"))
    money = lambda: f"{rng.choice('£€$')}{rng.randint(3, 39)},{rng.randrange(0, 1000, 50):03}"  # noqa: E731
    every = [
        ("Duration", f"{rng.randint(1, 6)} years full-time"),
        ("Start date", f"{month} {year}"),
        ("Tuition fee", f"{money()} per year"),
        ("Fees for overseas students", money()),
        ("Application deadline", f"{rng.randint(1, 28)} {rng.choice(('March', 'June', 'April'))} {year}"),
        ("Credits", f"{rng.choice((60, 90, 120, 180))} ECTS"),
        ("Location", f"{rng.choice(TOWNS)} campus"),
        ("Language of instruction", rng.choice(("English", "German", "Spanish"))),
        ("Course code", f"{rng.choice('ABCQX')}{rng.randint(100, 999)}"),
        ("Mode of study", rng.choice(("Part-time", "Online", "On campus"))),
        ("Entry requirement", f"IELTS {rng.choice(('6.0', '6.5', '7.0'))}"),
        ("Award", rng.choice(("MSc", "BA (Hons)", "PGDip"))),
    ]
    return rng.sample(every, rng.randint(4, 9))


def _each(form: str) -> Structure:
    return lambda found: "".join(form.format(label=label, value=value) for label, value in found)


def _within(before: str, form: str, after: str) -> Structure:
    return lambda found: before + _each(form)(found) + after


STRUCTURES: dict[str, Structure] = {
    "table": _within("<table>", "<tr><th>{label}</th><td>{value}</td></tr>", "</table>"),
    "td table": _within("<table><tbody>", "<tr><td>{label}</td><td>{value}</td></tr>", "</tbody></table>"),
    "dl": _within("<dl>", "<dt>{label}</dt><dd>{value}</dd>", "</dl>"),
    "dl with divs": _within("<dl>", "<div><dt>{label}</dt><dd>{value}</dd></div>", "</dl>"),
    "ul": _within("<ul>", "<li>{label}: {value}</li>", "</ul>"),
    "ul with spans": _within("<ul>", "<li><span>{label}</span> <span>{value}</span></li>", "</ul>"),
    "div grid": _within("<div class=grid>", "<div><div>{label}</div><div>{value}</div></div>", "</div>"),
    "h3+p": _each("<h3>{label}</h3><p>{value}</p>"),
    "linked list": _within("<ul>", "<li><a href=/x>{label}: {value}</a></li>", "</ul>"),
    "headings": _each("<h2>{label}</h2><h3>{value}</h3>"),
    "list in table": _within(
        "<table><tr><td><ul>", "<li><strong>{label}</strong> {value}</li>", "</ul></td></tr></table>"
    ),
    "details": _each("<details><summary>{label}</summary><div>{value}</div></details>"),
    "section+grid": _within(
        "<section class=row>", "<div class=col><span>{label}</span><strong>{value}</strong></div>", "</section>"
    ),
}


def _items(texts: Sequence[str]) -> str:
    return "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(texts))


def page(structure: Structure, found: Sequence[Fact], prose: bool, rng: random.Random) -> tuple[str, list[str]]:
    """A page and the lines of it that are not content."""
    subject, town = rng.choice(SUBJECTS), rng.choice(TOWNS)
    paragraphs = (
        [f"<p>{text.format(subject=subject, town=town)}</p>" for text in rng.sample(SENTENCES, 5)] if prose else []
    )
    body = structure(found)
    paragraphs.insert(rng.randint(0, len(paragraphs)), body)
    menu, foot = rng.sample(NAVIGATION, 6), rng.sample(FOOTER, 4)
    side = [text.format(town=town) for text in rng.sample(SIDEBAR, 3)]
    semantic = rng.random() < 0.6
    nav = f"<nav><ul>{_items(menu)}</ul></nav>" if semantic else f'<div class="menu">{_items(menu)}</div>'
    bottom = f"<footer><ul>{_items(foot)}</ul></footer>" if semantic else f'<div id="footer">{_items(foot)}</div>'
    column = (
        f"<aside><h2>More</h2><ul>{_items(side)}</ul></aside>"
        if semantic
        else f'<div class="sidebar"><ul>{_items(side)}</ul></div>'
    )
    banner = (
        f'<div class="cookie-banner"><p>{COOKIES[0]}</p><button>{COOKIES[1]}</button><a href="#">{COOKIES[2]}</a></div>'
    )
    main = f"<h1>{subject}</h1>{''.join(paragraphs)}"
    main = (
        f"<main>{main}</main>"
        if semantic
        else f'<div class="{rng.choice(("content", "wrapper", "page-body"))}">{main}</div>'
    )
    markup = f"<!doctype html><html lang=en><head><title>{subject} | University of {town}</title></head><body>"
    return f"{markup}{banner}{nav}{main}{column}{bottom}</body></html>", [*menu, *foot, *side, *COOKIES]


def tool(name: str) -> Callable[[str], str]:
    """The main text of a page as a tool gives it."""
    if name == "trafilatura":
        import trafilatura

        return lambda markup: trafilatura.extract(markup, include_comments=False) or ""
    from prospectus.blocks.html import read_html
    from prospectus.boilerplate import strip

    def kept(markup: str) -> str:
        draft = read_html(markup)
        return "\n".join(line.text for line, why in zip(draft.lines, strip(draft), strict=True) if not why)

    return kept


def shares(of: Callable[[str], str], structure: Structure, prose: bool, pages: int) -> tuple[float, float]:
    """The share of facts kept and of other lines leaked."""
    kept = planted = leaked = other = 0
    for seed in range(pages):
        rng = random.Random(f"{seed}")
        found = facts(rng)
        markup, not_content = page(structure, found, prose, rng)
        text = of(markup)
        kept += sum(label in text and value in text for label, value in found)
        planted += len(found)
        leaked += sum(line in text for line in not_content)
        other += len(not_content)
    return kept / planted, leaked / other


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--peer", action="append", default=[])
    args = parser.parse_args()
    for name in ["prospectus", *args.peer]:
        of = tool(name)
        print(f"{name:16} {'alone':>14} {'beside prose':>14}   (kept / leaked)")
        totals = [0.0] * 4
        for label, structure in STRUCTURES.items():
            row = [*shares(of, structure, False, args.pages), *shares(of, structure, True, args.pages)]
            totals = [a + b for a, b in zip(totals, row, strict=True)]
            print(f"  {label:14} {row[0]:7.3f}{row[1]:7.3f} {row[2]:7.3f}{row[3]:7.3f}", flush=True)
        mean = [value / len(STRUCTURES) for value in totals]
        print(f"  {'mean':14} {mean[0]:7.3f}{mean[1]:7.3f} {mean[2]:7.3f}{mean[3]:7.3f}")


if __name__ == "__main__":
    main()
