"""Labels and values in elements of their own: definition lists, grids of boxes, headings, summaries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from prospectus.blocks.alternation import pairs_in_turns
from prospectus.blocks.boxes import Nesting
from prospectus.blocks.labels import LONGEST_LABEL, is_known_label, is_label_like, is_value_like
from prospectus.blocks.pairs import Pairs, is_plain
from prospectus.blocks.tiles import pairs_in_tiles
from prospectus.model import Box, Line

_LONGEST_VALUE = 200
_LONGEST_UNDER = 120
_MOST_VALUES = 8
_PROSE = 80
_LABELS = frozenset({"paragraph", "item", "heading"})
_LABEL_MARK = re.compile(r"label|title|term|key|name|heading|header|caption|\bdt\b|\bth\b", re.IGNORECASE)
_VALUE_MARK = re.compile(r"value|content|desc|data|detail|text|info|\bdd\b|\btd\b", re.IGNORECASE)


def pairs_in_boxes(lines: Sequence[Line], boxes: Sequence[Box], pairs: Pairs) -> None:
    """Find the pairs that elements show.

    Two lines alone in an element are a pair when the first is a known label, is marked as one by its class, stands
    before a measure, or when the page repeats the structure.
    """
    finder = _Finder(lines, boxes, pairs)
    finder.definitions()
    pairs_in_tiles(lines, finder.nesting, pairs)
    pairs_in_turns(lines, boxes, finder.nesting, pairs)
    finder.groups()
    finder.neighbours()
    finder.under_headings()


@lru_cache(maxsize=4096)
def _role(marks: str) -> str:
    """What a class says of an element: `label`, `value` or neither."""
    return "label" if _LABEL_MARK.search(marks) else "value" if _VALUE_MARK.search(marks) else ""


class _Finder:
    """The lines of a page with what is known of the elements around them."""

    def __init__(self, lines: Sequence[Line], boxes: Sequence[Box], pairs: Pairs) -> None:
        self.lines, self.boxes, self.pairs = lines, boxes, pairs
        self.nesting = Nesting(lines, boxes)
        self.short = [n for n, line in enumerate(lines[:-1]) if len(line.text) <= LONGEST_LABEL + 1]
        """Lines that are short enough to be labels."""

    def definitions(self) -> None:
        """`dt` and the lines of the `dd`s behind it."""
        if not any(box.tag == "dt" for box in self.boxes):
            return
        terms = _terms(self.boxes)
        term, values = -1, list[int]()
        for number, line in enumerate(self.lines):
            owner = terms[line.box] if line.box >= 0 else -1
            tag = self.boxes[owner].tag if owner >= 0 else ""
            if tag == "dd" and term >= 0:
                values.append(number)
                continue
            if tag == "dt" and term >= 0 and owner == terms[self.lines[term].box]:
                continue  # what stands in a term below its name explains it
            self._settle(term, values)
            term, values = (number, []) if tag == "dt" else (-1, [])
        self._settle(term, values)

    def _settle(self, label: int, values: Sequence[int]) -> None:
        """One short value joins its label in one line; several, and long ones, keep their own."""
        if not values:
            return
        first, value = self.lines[label], self.lines[values[0]]
        free = self.pairs.taken.isdisjoint((label, *values))
        next_to_it = len(values) == 1 and values[0] == label + 1
        if next_to_it and free and is_plain(first) and is_plain(value) and len(value.text) <= _LONGEST_VALUE:
            self.pairs.join(label, values[0])
        elif label not in self.pairs.inside:
            self.pairs.stand_under(label, values)

    def groups(self) -> None:
        """Boxes whose first line is a label and whose other lines, all in one box of their own, are its values."""
        found: list[tuple[int, int, int]] = []
        for number in self.short:
            box = self.nesting.holders[number]
            first, last = self.nesting.spans[box] if box >= 0 else (0, len(self.lines) - 1)
            if first != number or not 1 <= last - number <= _MOST_VALUES or not self._free(number):
                continue
            if self._may_label(number) and self._are_values(number, last, box):
                found.append((number, last, box))
        repeated = self._repeated(found)
        for number, last, box in found:
            if not self.pairs.taken.isdisjoint(range(number, last + 1)):
                continue
            if self._prose_under(number, last):
                continue
            if self._speaks(number, last) or (box in repeated and self._looks_repeated(number, last)):
                self._settle(number, range(number + 1, last + 1))

    def _repeated(self, found: Sequence[tuple[int, int, int]]) -> set[int]:
        """The boxes of which there are more: called the same, or beside one that surely shows a pair."""
        looks = Counter((self.boxes[box].tag, self.boxes[box].marks) for *_, box in found)
        sure = {self.nesting.place(box) for number, last, box in found if box >= 0 and self._speaks(number, last)}
        return {
            box
            for *_, box in found
            if looks[self.boxes[box].tag, self.boxes[box].marks] > 1 or (box >= 0 and self.nesting.place(box) in sure)
        }

    def _prose_under(self, number: int, last: int) -> bool:
        """Whether the value is a sentence of prose: its label is rather a heading, and names it all the same."""
        value = self.lines[number + 1]
        prose = last == number + 1 and len(value.text) >= _PROSE and value.text[-1] == "."
        if prose:
            self.pairs.labels[number + 1] = number
        return prose

    def _free(self, number: int) -> bool:
        return number not in self.pairs.taken and number + 1 not in self.pairs.taken

    def _may_label(self, number: int) -> bool:
        line = self.lines[number]
        text = line.text
        if line.kind not in _LABELS:
            return False
        if line.kind == self.lines[number + 1].kind == "item" and not self._one_item(number):
            return False
        return (
            (line.kind != "heading" or line.level > 2) and is_label_like(text.rstrip(": ")) and not is_value_like(text)
        )

    def _are_values(self, number: int, last: int, box: int) -> bool:
        values = self.lines[number + 1 : last + 1]
        if any(
            v.kind == "row" or self._is_section(number, v) or len(v.text) > _LONGEST_VALUE or v.text[-1] == ":"
            for v in values
        ):
            return False
        if len(values) == 1:
            return not _other_link(self.lines[number], values[0])
        return self.nesting.tops[number] >= 0 and len({self._child_of(box, value.box) for value in values} - {box}) == 1

    def _is_section(self, number: int, value: Line) -> bool:
        """Whether a line is a heading that is no deeper than the one that may be its label."""
        label = self.lines[number]
        return value.kind == "heading" and not (label.kind == "heading" and label.level < value.level)

    def _one_item(self, number: int) -> bool:
        """Whether two lines are parts of one item, or the second of two items begins like a measure."""
        top = self.nesting.tops[number]
        if top < 0 or self.boxes[top].tag != "li":
            return True
        return is_known_label(self.lines[number].text) and self.lines[number + 1].text[0] in "0123456789£$€"

    def _child_of(self, box: int, inner: int) -> int:
        while inner >= 0 and inner != box and self.boxes[inner].parent != box:
            inner = self.boxes[inner].parent
        return inner

    def _speaks(self, number: int, last: int) -> bool:
        """Whether the label is a known one, is marked as one, or stands before something that reads as a value."""
        label, value = self.lines[number], self.lines[number + 1]
        if is_known_label(label.text) or label.text[-1] == ":":
            return True
        if last > number + 1:
            return False
        if any(map(str.isdigit, label.text)) and not self._marked(number):  # `High Street 2` over `39106 Leeds`
            return False
        return (is_value_like(value.text) and len(value.text) <= LONGEST_LABEL) or self._marked(number)

    def _marked(self, number: int) -> bool:
        label, value = self.lines[number].box, self.lines[number + 1].box
        return (
            label != value and _role(self.boxes[label].marks) == "label" and _role(self.boxes[value].marks) == "value"
        )

    def _looks_repeated(self, number: int, last: int) -> bool:
        label, value = self.lines[number], self.lines[number + 1]
        return last == number + 1 and label.kind != "heading" and not _leads_away(label) and value.text.count(" ") < 8

    def neighbours(self) -> None:
        """Lines one behind the other in one box, the first marked or known as a label, the second as its value."""
        holders = self.nesting.holders
        for number in self.short:
            label, value = self.lines[number], self.lines[number + 1]
            if label.links or label.box < 0 or value.box < 0 or holders[number] != holders[number + 1]:
                continue
            if not (is_plain(label) and is_plain(value) and self._free(number)):
                continue
            known = is_known_label(label.text) and _is_short_value(value.text)
            told = known or (self._marked(number) and len(value.text) <= _LONGEST_VALUE)
            if told and self._may_label(number):
                self.pairs.join(number, number + 1)

    def under_headings(self) -> None:
        """A heading with one short line below it before the next heading."""
        for number, (line, value) in enumerate(pairwise(self.lines)):
            if line.kind != "heading" or line.level < 2 or number + 1 in self.pairs.taken:
                continue
            fits = len(value.text) <= _LONGEST_UNDER and value.text[-1] != ":" and self._alone(number + 1)
            named = is_known_label(line.text) or (line.level > 2 and is_label_like(line.text))
            if fits and named and ((is_plain(value) and value.lead < len(value.text)) or self._deeper(number)):
                self.pairs.labels[number + 1] = number

    def _deeper(self, number: int) -> bool:
        """Whether the line behind a heading is a deeper heading that states what the first one asks for."""
        value = self.lines[number + 1]
        if value.kind != "heading" or self._is_section(number, value):
            return False
        return is_known_label(self.lines[number].text) or is_value_like(value.text) or self._twins > 1

    @cached_property
    def _twins(self) -> int:
        """How many headings stand right before a short deeper one in a box of two."""
        return sum(
            line.kind == value.kind == "heading"
            and 2 < line.level < value.level
            and self.nesting.spans[self.nesting.holders[number]] == (number, number + 1)
            for number, (line, value) in enumerate(pairwise(self.lines))
        )

    def _alone(self, number: int) -> bool:
        """Whether a heading or another box follows a line."""
        if number + 1 == len(self.lines):
            return True
        line, following = self.lines[number], self.lines[number + 1]
        if following.kind == "heading":
            return line.kind != "heading" or following.level < line.level
        return line.kind != "heading" and self.nesting.holders[number + 1] != self.nesting.holders[number]


def _is_short_value(text: str) -> bool:
    return (is_value_like(text) or text.count(" ") < 6) and text[-1] not in ":?." and not is_known_label(text)


def _terms(boxes: Sequence[Box]) -> list[int]:
    """For each box the `dt` or `dd` that it is or lies in; -1 outside."""
    terms: list[int] = []
    for number, box in enumerate(boxes):
        if box.tag in ("dt", "dd"):
            terms.append(number)
        else:
            terms.append(-1 if box.tag == "dl" or box.parent < 0 else terms[box.parent])
    return terms


def _leads_away(line: Line) -> bool:
    """Whether a line is a link to another page; one to a place on this page opens what stands below."""
    return any(not link.href.startswith(("#", "javascript:")) for link in line.links)


def _other_link(label: Line, value: Line) -> bool:
    """Whether both lines are links, and to different places: entries of a menu."""
    return bool(label.links and value.links) and label.links[0].href != value.links[0].href
