"""Scene ranges as a person writes them: `1-12, 40, 12A-14`.

Numbers are the script's own, printed or counted, and are compared by where they stand in the script: after a rewrite
`12A` may follow `11`. A number that the script does not have is compared as production counts: `A12 < 12 < 12A < 13`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_NUMBER = re.compile(r"(?P<before>\D*?)(?P<digits>\d+)(?P<after>.*)")
_DASH = re.compile(r"\s*[-\N{EN DASH}\N{EM DASH}]\s*")
_MOST_DIGITS = 18
"""That are compared: a number of thousands of digits is a slip or a prank, and Python refuses to read it."""
_Rank = tuple[int, int, str, str]


class SceneRange(NamedTuple):
    """From the first scene to the last one, both included."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}-{self.last}"


def parse_ranges(text: str) -> tuple[SceneRange, ...]:
    """Return the ranges of a text, none for an empty one. Raises ValueError with a sentence for what is not one."""
    found = tuple(_parsed(item) for item in _items(text))
    for scenes in found:
        if _rank(scenes.first.casefold()) > _rank(scenes.last.casefold()):
            raise ValueError(f"'{scenes}' runs backwards; write {scenes.last}-{scenes.first}")
    return found


def covers(ranges: str, number: str, order: Sequence[str]) -> bool:
    """Say whether a scene is in the ranges. `order` are the scene numbers of the script, first to last.

    A number with a dash in it (`1-A`), which a script may print, is that scene and no range. What cannot be read as
    a range covers nothing: `parse_ranges` says so where it is written down.
    """
    at = {known.casefold(): index for index, known in enumerate(order)}
    wanted = number.casefold()
    for item in _items(ranges):
        if item.casefold() == wanted:
            return True
        if item.casefold() in at:
            continue
        try:
            first, last = _parsed(item)
        except ValueError:
            continue
        if _not_after(first.casefold(), wanted, at) and _not_after(wanted, last.casefold(), at):
            return True
    return False


def _items(text: str) -> list[str]:
    return [item for part in re.split(r"[,;]", text) if (item := " ".join(part.split()))]


def _parsed(item: str) -> SceneRange:
    ends = _DASH.split(item)
    if len(ends) > 2 or not all(re.fullmatch(r"[^\W_]+(?:\.[^\W_]+)*", end) and re.search(r"\d", end) for end in ends):
        raise ValueError(f"{item!r} is no scene and no range of scenes; write 1-12, 40")
    return SceneRange(ends[0], ends[-1])


def _not_after(one: str, other: str, at: dict[str, int]) -> bool:
    if one in at and other in at:
        return at[one] <= at[other]
    return _rank(one) <= _rank(other)


def _rank(number: str) -> _Rank:
    """A letter before the digits puts a scene before its number, one behind it after: `A12 < 12 < 12A`."""
    found = _NUMBER.fullmatch(number)
    if not found:
        return (0, 0, number, "")
    before, after = found["before"], found["after"]
    return (int(found["digits"][:_MOST_DIGITS]), 0 if before else 1, before, after)
