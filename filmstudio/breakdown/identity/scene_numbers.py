"""Numbers for scenes that come between others, as production does it once the script is numbered.

* after 2 and before 3: 2A, 2B ...; a letter behind the number follows it;
* before 1: A1, B1 ...; between 2 and 2A: A2A; a letter in front of a number precedes it;
* after the last scene: the next whole number that was never used.

No I and no O. Where both numbers around are of another fashion (`Prologue`), `-2`, `-3` ... is added to the first.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from filmstudio.breakdown.slates import slate_letters

_NUMBER = re.compile(r"([A-HJ-NP-Z]*)(\d+)([A-HJ-NP-Z]*)", re.ASCII)
_LETTERS = 24


class _Number(NamedTuple):
    ahead: str
    whole: int
    behind: str

    @property
    def order(self) -> tuple[int, int, str, tuple[float, ...]]:
        # Letters in front count from the number outwards, and none comes after any: AB2 < B2 < 2.
        ahead = (*(ord(letter) for letter in reversed(self.ahead)), math.inf)
        return (self.whole, len(self.behind), self.behind, ahead)

    def __str__(self) -> str:
        return f"{self.ahead}{self.whole}{self.behind}"


def number_scenes(numbers: Sequence[str | None], used: Iterable[str]) -> list[str]:
    """Return the numbers of a film's scenes in order, with a new one for every None.

    `used` holds every number that is or ever was in the film, any case: none of them is given.
    """
    taken = {number.casefold() for number in used} | {number.casefold() for number in numbers if number}
    following: list[str | None] = [None] * len(numbers)
    for index in range(len(numbers) - 2, -1, -1):
        following[index] = numbers[index + 1] or following[index + 1]
    named: list[str] = []
    for index, number in enumerate(numbers):
        if number is None:
            before = named[-1] if named else None
            options = _between(before, following[index]) if following[index] else _whole_after(taken)
            number = next(option for option in options if option.casefold() not in taken)
            taken.add(number.casefold())
        named.append(number)
    return named


def _between(before: str | None, after: str | None) -> Iterator[str]:
    low, high = _read(before), _read(after)
    if low and high and low.order >= high.order:
        high = None
    if low and low.ahead:
        for index in range(_index(low.ahead[0]) + 1, _LETTERS):
            sibling = low._replace(ahead=slate_letters(index) + low.ahead[1:])
            if high is None or sibling.order < high.order:
                yield str(sibling)
    elif low:
        for index in count(_index(low.behind) + 1):
            sibling = low._replace(behind=slate_letters(index))
            if high is not None and sibling.order >= high.order:
                break
            yield str(sibling)
    if high:
        yield from (f"{slate_letters(index)}{high}" for index in range(_LETTERS))
    root = before if before is not None else after
    yield from (f"{root}-{repeat}" for repeat in count(2))


def _whole_after(taken: Iterable[str]) -> Iterator[str]:
    highest = max((number.whole for text in taken if (number := _read(text))), default=0)
    yield from (str(number) for number in count(highest + 1))


def _read(text: str | None) -> _Number | None:
    match = _NUMBER.fullmatch(text.upper()) if text and len(text) <= 32 else None
    return _Number(match[1], int(match[2]), match[3]) if match else None


def _index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * _LETTERS + "ABCDEFGHJKLMNPQRSTUVWXYZ".index(letter) + 1
    return index - 1
