"""Plots as SVG without scripts and styles of their own: colours come from the style sheet, in the dark too."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

ROW, LABEL, WIDTH = 22, 200, 620


def bars(rows: Sequence[tuple[str, float, str]], title: str, links: Sequence[str] = ()) -> Markup:
    """Horizontal bars: label, share of the width from 0 to 1, what stands behind the bar."""
    room = WIDTH - LABEL - 110
    body = Markup("")
    for number, (label, share, text) in enumerate(rows):
        y = number * ROW
        width = room * share
        bar = Markup('<rect class="track" x="{x}" y="{y}" width="{room}" height="14"/>'
                     '<rect class="bar" x="{x}" y="{y}" width="{width}" height="14"/>').format(
                         x=LABEL, y=y + 4, room=room, width=f"{width:.1f}")  # fmt: skip
        name = Markup('<text class="label" x="{x}" y="{y}" text-anchor="end">{label}</text>').format(
            x=LABEL - 8, y=y + 15, label=_short(label)
        )
        note = Markup('<text class="note" x="{x}" y="{y}">{text}</text>').format(
            x=LABEL + room + 6, y=y + 15, text=text
        )
        body += _datum(f"{label}: {text}", bar + name + note, links[number] if links else "")
    return _svg(body, WIDTH, len(rows) * ROW + 4, title)


def heatmap(rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[float | None]], title: str) -> Markup:
    """Shares by row and column; darker is more, an empty frame is nothing to count.

    To a screen reader it is a table.
    """
    side, top = 44, 110
    names = Markup("").join(
        Markup(
            '<text class="label" role="columnheader" aria-label="{whole}" transform="translate({x},{y}) rotate(-35)">'
            "{name}</text>"
        ).format(x=LABEL + number * side + side // 2, y=top - 8, name=_short(name, 22), whole=name)
        for number, name in enumerate(columns)
    )
    corner = Markup('<text class="note" role="columnheader" x="{x}" y="{y}" text-anchor="end">field</text>')
    body = Markup('<g role="row">{corner}{names}</g>').format(corner=corner.format(x=LABEL - 8, y=top - 8), names=names)
    for down, (name, row) in enumerate(zip(rows, cells, strict=True)):
        y = top + down * ROW
        label = Markup(
            '<text class="label" role="rowheader" aria-label="{whole}" x="{x}" y="{y}" text-anchor="end">{name}</text>'
        ).format(x=LABEL - 8, y=y + 15, name=_short(name), whole=name)
        shown = Markup("").join(
            _cell(LABEL + across * side, y, side, share, f"{name}, {columns[across]}")
            for across, share in enumerate(row)
        )
        body += Markup('<g role="row">{label}{shown}</g>').format(label=label, shown=shown)
    return _svg(body, max(WIDTH, LABEL + len(columns) * side + 90), top + len(rows) * ROW + 4, title, role="table")


def _cell(x: int, y: int, side: int, share: float | None, name: str) -> Markup:
    text = "–" if share is None else f"{share:.0%}"
    frame = Markup('<rect class="{kind}" x="{x}" y="{y}" width="{w}" height="{h}" fill-opacity="{opacity}"/>').format(
        kind="none" if share is None else "heat", x=x, y=y, w=side - 2, h=ROW - 2, opacity=f"{share or 0:.2f}"
    )
    label = Markup('<text class="cell" x="{x}" y="{y}" text-anchor="middle">{text}</text>').format(
        x=x + side // 2 - 1, y=y + 14, text=text.rstrip("%")
    )
    told = Markup('<g role="cell" aria-label="{text}"><title>{name}: {text}</title>{all}</g>')
    return told.format(name=name, text=text, all=frame + label)


def histogram(counts: Sequence[int], edges: Sequence[float], title: str) -> Markup:
    """Columns of counts between edges."""
    height, left = 140, 30
    width = (WIDTH - 2 * left) / max(1, len(counts))
    most = max([*counts, 1])
    body = Markup("")
    for number, count in enumerate(counts):
        tall = height * count / most
        column = Markup('<rect class="track" x="{x}" y="16" width="{w}" height="{h}"/>'
                        '<rect class="bar" x="{x}" y="{y}" width="{w}" height="{tall}"/>').format(
                            x=f"{left + number * width:.1f}", w=f"{width - 2:.1f}", h=height,
                            y=f"{16 + height - tall:.1f}", tall=f"{tall:.1f}")  # fmt: skip
        if count:
            column += Markup('<text class="note" x="{x}" y="{y}" text-anchor="middle">{count}</text>').format(
                x=f"{left + (number + 0.5) * width - 1:.1f}", y=f"{12 + height - tall:.1f}", count=f"{count:,}"
            )
        body += _datum(f"{_number(edges[number])} – {_number(edges[number + 1])}: {count}", column)
    step = max(1, math.ceil(len(edges) / 8))
    for number, edge in list(enumerate(edges))[::step]:
        tick = Markup('<text class="note" aria-hidden="true" x="{x}" y="{y}" text-anchor="middle">{text}</text>')
        body += tick.format(x=f"{left + number * width:.1f}", y=height + 32, text=_number(edge))
    return _svg(body, WIDTH, height + 40, title)


def _datum(told: str, shown: Markup, link: str = "") -> Markup:
    """What is drawn for one number: pointed at or read out it is told in words, chosen it leads to its pages."""
    if link:
        around = Markup('<a href="{link}" aria-label="{told}"><title>{told}</title>{shown}</a>')
        return around.format(link=link, told=told, shown=shown)
    return Markup('<g role="img" aria-label="{told}"><title>{told}</title>{shown}</g>').format(told=told, shown=shown)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.3g}"


def _short(text: str, most: int = 28) -> str:
    return text if len(text) <= most else "…" + text[1 - most :]


def _svg(body: Markup, width: float, height: float, title: str, role: str = "group") -> Markup:
    return Markup(
        '<svg role="{role}" aria-label="{title}" viewBox="0 0 {w} {h}" width="{w}" height="{h}">{body}</svg>'
    ).format(role=role, w=f"{width:.0f}", h=f"{height:.0f}", title=title, body=body)


__all__ = ["bars", "heatmap", "histogram"]
