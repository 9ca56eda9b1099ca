"""Makes a script's words safe to print: an escape sequence in a heading must not steer the terminal that shows it."""

from __future__ import annotations


def printable(text: str) -> str:
    """Return a text with every character that prints nothing, newlines included, replaced by a visible one."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def one_line(text: str) -> str:
    """Return a text as one printable line, stretches of white space turned into one space."""
    return printable(" ".join(text.split()))
