"""Breaks a text into lines of the printed shot list, in scripts with spaces and in those without."""

from __future__ import annotations

import unicodedata

from filmstudio.review.shot_list_type import Style, width

_OPENING = frozenset({"Ps", "Pi"})
_CLOSING = frozenset({"Pe", "Pf", "Po", "Mn", "Mc", "Me"})
"""Categories behind which, and before which, no line of ideographs is broken."""


def wrap(text: str, style: Style, limit: float, indent: float = 0.0) -> list[str]:
    """Break a text into lines of at most `limit` points: between words, inside a word where it is too long, and
    between any two ideographs. The first line is `indent` shorter. Always at least one line.
    """
    lines: list[str] = []
    current = ""
    room = limit - indent
    for piece in _pieces(text):
        joined = current + piece
        if width(joined.rstrip(), style) <= room:
            current = joined
            continue
        if current.strip():
            lines.append(current.rstrip())
            room = limit
        current = piece.lstrip()
        while width(current.rstrip(), style) > room and len(current) > 1:
            cut = _fitting(current, style, room)
            lines.append(current[:cut])
            room = limit
            current = current[cut:]
    return [*lines, current.rstrip()] if current.strip() or not lines else lines


def _pieces(text: str) -> list[str]:
    """Words with the space behind them; every ideograph by itself, with the brackets and stops that belong to it."""
    pieces: list[str] = []
    before = " "
    for char in " ".join(text.split()):
        closing = char.isspace() or unicodedata.category(char) in _CLOSING
        between_ideographs = (
            (_is_wide(char) or _is_wide(before)) and not closing and unicodedata.category(before) not in _OPENING
        )
        after_hyphen = before in "-–/" and char.isalpha() and pieces[-1][0].isalpha()
        if not pieces or (before.isspace() and not char.isspace()) or between_ideographs or after_hyphen:
            pieces.append(char)
        else:
            pieces[-1] += char
        before = char
    return pieces


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _fitting(text: str, style: Style, limit: float) -> int:
    """Return how many letters fit, at least one, marks staying with their letter."""
    cut = 1
    while cut < len(text) and width(text[: cut + 1], style) <= limit:
        cut += 1
    while 1 < cut < len(text) and unicodedata.category(text[cut])[0] == "M":
        cut -= 1
    return cut
