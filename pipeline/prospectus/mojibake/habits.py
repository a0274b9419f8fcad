"""What the damaged places of a page show together of how it was damaged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prospectus.mojibake.evidence import Line
from prospectus.mojibake.skeleton import C1
from prospectus.mojibake.spots import BYTES, REPLACEMENT, Spot

CONTROLS = re.compile("[" + "".join(char for char, byte in BYTES.items() if byte in C1) + REPLACEMENT + "]")
"""What bytes 80-9F of windows-1252 look like."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the damaged places of a page show together."""

    controls_visible: bool
    """Bytes 80-9F are seen, so it was windows-1252 and only undefined bytes can be lost."""
    no_break_kept: bool
    spaces_doubled: bool
    zero_widths: int
    """Glued sentences with a lone `â` between them."""


def habits(accepted: Sequence[tuple[Line, list[Spot]]]) -> Habits:
    """What the damaged lines of a page show together of how it was damaged."""
    controls = no_breaks = doubled = False
    glued = 0
    for line, places in accepted:
        text = line.text
        seen = "".join({text[spot.start : spot.end] for spot in places})
        no_breaks = no_breaks or "\xa0" in seen
        controls = controls or bool(CONTROLS.search(seen))
        for start, end, _, candidates, _, spaced_ in places:
            doubled = doubled or (spaced_ != "" and text[end : end + 2] == "  ")
            if candidates and end == start + 1 and start:
                glued += text[start - 1] in ".?!:)" and text[end : end + 1].isupper()
    return Habits(controls, no_breaks, doubled, glued)


__all__ = ["Habits", "habits"]
