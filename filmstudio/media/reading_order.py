"""The order in which stretches of a line are seen from left to right, for text that mixes reading directions.

The rules are the part of the Unicode Bidirectional Algorithm (UAX 9) that a caption or a name needs: the first strong
letter gives the line its direction, digits keep theirs, and what is neutral joins its neighbours where they agree.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = ("L", "EN", "AN")


class DirectedRun(NamedTuple):
    """A stretch of text that is read in one direction."""

    text: str
    rtl: bool


def in_order_of_sight(text: str) -> list[DirectedRun]:
    """Return the runs of a line as they stand from left to right; inside a run the text keeps its reading order."""
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return [DirectedRun(text, False)] if text else []
    directions = [_direction(char) for char in text]
    base = next((rtl for char, rtl in zip(text, directions, strict=True) if rtl is not None and _strong(char)), False)
    before: list[bool | None] = []
    last: bool | None = base
    for rtl in directions:
        last = rtl if rtl is not None else last
        before.append(last)
    runs: list[DirectedRun] = []
    following: bool | None = base
    for index in range(len(text) - 1, -1, -1):
        rtl = directions[index]
        if rtl is None:
            rtl = before[index] if before[index] == following else base
        else:
            following = rtl
        if runs and runs[-1].rtl == rtl:
            runs[-1] = DirectedRun(text[index] + runs[-1].text, bool(rtl))
        else:
            runs.append(DirectedRun(text[index], bool(rtl)))
    return runs if base else runs[::-1]


def _direction(char: str) -> bool | None:
    """True from the right, False from the left, None for a neutral character."""
    kind = unicodedata.bidirectional(char)
    if kind in _RIGHT_TO_LEFT:
        return True
    return False if kind in _LEFT_TO_RIGHT else None


def _strong(char: str) -> bool:
    return unicodedata.bidirectional(char) in (*_RIGHT_TO_LEFT, "L")
