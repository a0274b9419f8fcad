"""Text of pages made safe to print."""

from __future__ import annotations


def printable(text: str) -> str:
    r"""Text without the characters that a terminal would obey: each becomes a space.

    >>> printable("fee\x1b[31m £9")
    'fee [31m £9'
    """
    return "".join(char if char.isprintable() else " " for char in text)
