"""Headings that no markup tells: short lines before longer content, questions, and lines in bold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from prospectus.blocks.labels import has_sentence_end, is_value_like
from prospectus.model import Box, Line
from prospectus.sections import OTHER, kind_of

LOOKS_LIKE_ONE = 7
"""Level of a heading that HTML does not mark as one."""
_TITLE, _SECTION, _QUESTION, _IN_ANSWER = 1, 2, 3, 4
_LONGEST = 100
_LONGEST_QUESTION = 160
_LONGEST_NAME = 40
_MOST_WORDS = 14
_CONTENT = 60
"""Characters that make a line content rather than one more short line."""
_FEW_WORDS = 3
_OFTEN = 3
_LIST = 2
_FACTS = 4
"""Lines of two pairs."""
_PATH = 60
"""How many lines above a title the path to its page may stand."""
_NEAR = 3
"""How many lines may lie between a heading and its content: icons, words of pictures."""
_CLOSED = re.compile(r"[.,;:!…>|\]]$|[.!]\"$")
_TITLE_MARK = re.compile(r"(?<![a-z])(?:title|heading|headline|header)(?![a-z])", re.IGNORECASE)
_SENTENCE = re.compile(
    r"^(?!How|What|Why|Where|Who|When)[A-Z].{0,90} (?:is|are|was|will|can|could|should|must|may|has|have|do|does) "
)
_NOISE = re.compile(
    r"https?:|www\.|@|[©<>{}=|]|^[\d\W]+$|^[*•–—-]|^(?:written |posted |published )?by "
    r"|^(?:learn|read|find out|see|view|show|click|download|play|watch) ",
    re.IGNORECASE,
)


def find_headings(
    lines: Sequence[Line], boxes: Sequence[Box], taken: Collection[int], reasons: Sequence[str]
) -> dict[int, int]:
    """The lines that are headings without being marked as such, and their levels.

    >>> lines = [Line("Degree structure", "paragraph"), Line("You take six modules. " * 4, "paragraph")]
    >>> find_headings([Line("MSc Data", "paragraph"), *lines], [], (), ("", "", ""))
    {0: 1, 1: 2}
    """
    return _set_off(lines, boxes, taken) if boxes else _in_text(lines, taken, reasons)


def _set_off(lines: Sequence[Line], boxes: Sequence[Box], taken: Collection[int]) -> dict[int, int]:
    """Lines in bold, the summaries of details, and questions before their answers."""
    found = {}
    for number, line in enumerate(lines[:-1]):
        if line.kind != "paragraph" or number in taken or len(line.text) > _LONGEST_QUESTION:
            continue
        following = lines[number + 1]
        bold = 0 < line.lead == len(line.text)
        asks = line.text[-1] == "?" and following.text[-1] in ".:" and len(following.text) >= _CONTENT
        told = bold or asks or boxes[line.box].tag == "summary" or _names_section(line, following, boxes)
        if told and following.kind != "heading" and _may_be_heading(line.text):
            found[number] = LOOKS_LIKE_ONE
    return found


def _names_section(line: Line, following: Line, boxes: Sequence[Box]) -> bool:
    """Whether a line in an element of its own, before content, is called a heading by its class or by its words."""
    if line.box == following.box or line.links or not (len(following.text) >= _CONTENT or following.kind == "item"):
        return False
    if len(line.text) > _LONGEST_NAME:
        return False
    return kind_of(line.text) != OTHER or _TITLE_MARK.search(boxes[line.box].marks) is not None


def _in_text(lines: Sequence[Line], taken: Collection[int], reasons: Sequence[str]) -> dict[int, int]:
    """Short lines before content, last line first, so that a line knows whether a heading follows it."""
    headings: dict[int, int] = {}
    noise = _noise(lines)
    following = behind = -1
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.text in noise:
            continue
        right_behind, behind = behind == following, number
        if reasons[number] and not (right_behind and _belongs_to(number, lines, reasons)):
            continue
        plain = line.kind == "paragraph" and number not in taken
        if plain and 0 <= following <= number + _NEAR and _may_be_heading(line.text):
            named = _names_kind(line.text)
            level = _level(line.text, lines[following], headings.get(following, 0))
            if not level and following == number + 1:
                level = _level_over_facts(number, lines, taken, headings, named=named)
            if level and (named or _is_repeated(number, lines) or not _ends_list(lines, number, taken)):
                headings[number] = level
        if reasons[number] and number not in headings:
            continue
        if not (plain and line.text[0].islower() and len(line.text) < _CONTENT):  # the words of a picture
            following = number
    if lines and 0 not in taken and not reasons[0] and _may_be_title(lines[0]):
        headings[0] = _TITLE
    return _levelled(dict(sorted(headings.items())), lines)


def _names_kind(text: str) -> bool:
    return text[-1] == "?" or kind_of(text) != OTHER


def _belongs_to(number: int, lines: Sequence[Line], reasons: Sequence[str]) -> bool:
    """Whether a line right before content that was taken for no content may be its heading all the same."""
    if _names_kind(lines[number].text) or _is_repeated(number, lines):
        return True
    return number > 0 and not (reasons[number - 1] and _is_short(lines[number - 1]))


def _level_over_facts(
    number: int, lines: Sequence[Line], taken: Collection[int], headings: Collection[int], *, named: bool
) -> int:
    """The level of a line right above a list of facts or a heading; 0 where nothing says that it is a heading."""
    facts = all(n in taken for n in range(number + 1, number + 1 + _FACTS))
    if _is_repeated(number, lines) and (facts or number + 1 in headings):
        return _TITLE
    return _SECTION if facts and named else 0


def _is_repeated(number: int, lines: Sequence[Line]) -> bool:
    """Whether a path to this page, or a title of it, ends with this line further up: `Home / Jobs / Night nurse`."""
    text = lines[number].text
    above = lines[max(0, number - _PATH) : number]
    return text.count(" ") >= _FEW_WORDS - 1 and any(line.text.endswith(text) for line in above)


def _ends_list(lines: Sequence[Line], number: int, taken: Collection[int]) -> bool:
    """Whether short lines stand right above, so that a line is rather the last of a list or a menu."""
    above = range(max(0, number - _LIST), number)
    return len(above) == _LIST and all(_is_short(lines[n]) and n not in taken for n in above)


def _is_short(line: Line) -> bool:
    return line.kind == "paragraph" and len(line.text) < _CONTENT and line.text[-1] not in ".?:"


def _levelled(headings: dict[int, int], lines: Sequence[Line]) -> dict[int, int]:
    """Questions in a row are one level down, and what stands between two of them belongs to an answer."""
    numbers = list(headings)
    asks = [lines[number].text[-1] == "?" for number in numbers]
    for index, number in enumerate(numbers):
        before = index > 0 and asks[index - 1]
        after = index + 1 < len(numbers) and asks[index + 1]
        under = index > 0 and kind_of(lines[numbers[index - 1]].text) == "faq"
        if asks[index]:
            headings[number] = _QUESTION if before or after or under else _SECTION
        elif before and after and kind_of(lines[number].text) != "faq":
            headings[number] = _IN_ANSWER
    return headings


def _noise(lines: Sequence[Line]) -> frozenset[str]:
    """Short lines that stand before content time and again: names of icons and buttons."""
    before = Counter(
        line.text
        for line, after in pairwise(lines)
        if len(line.text) <= _LONGEST_NAME and (len(after.text) >= _CONTENT or after.text[-1] == "?")
    )
    return frozenset(text for text, count in before.items() if count >= _OFTEN)


def _level(text: str, following: Line, heading: int) -> int:
    """The level of a line that may be a heading, given what follows; 0 when it is none."""
    if heading:  # a heading right above another is one when it names a kind of section
        named = heading <= _QUESTION and len(text) <= _LONGEST_NAME and text[-1] != "?" and kind_of(text) != OTHER
        return _SECTION if named else 0
    sentence = following.text[-1] in ".:?!" and following.text.count(" ") >= _FEW_WORDS
    if len(following.text) >= _CONTENT or following.kind in ("item", "row") or sentence:
        return _QUESTION if text[-1] == "?" else _SECTION
    return 0


def _may_be_title(line: Line) -> bool:
    return line.kind == "paragraph" and len(line.text) <= _LONGEST_QUESTION and line.text[-1] not in ".:;,"


def _may_be_heading(text: str) -> bool:
    if text[-1] == "?":
        return len(text) <= _LONGEST_QUESTION and text[0].isupper()
    return (
        3 <= len(text) <= _LONGEST
        and (text[0].isupper() or text[0].isdigit())
        and text.count(" ") < _MOST_WORDS
        and not _CLOSED.search(text)
        and not _NOISE.search(text)
        and not _SENTENCE.search(text)
        and not is_value_like(text)
        and not has_sentence_end(text)
    )
