"""What a lock says twice or against itself, as a merge of two people's work leaves it, and on which line it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from filmstudio.model.lock import Lock

_LISTS = ("scenes", "shots", "retired", "retired_scenes", "cast", "models", "takes")


class Broken(NamedTuple):
    """Something that a person must put right."""

    line: int
    what: str
    decision: bool = False
    """True where it is about a take, which nothing is named anew for."""


def given_twice(text: str, lock: Lock) -> Broken | None:
    """Return the first thing that a lock, whose file says `text`, names or decides twice; None where all is well."""
    return _named_twice(text, lock) or _decided_twice(text, lock)


def _named_twice(text: str, lock: Lock) -> Broken | None:
    ids: set[str] = set()
    for name, shots in (("shots", lock.shots), ("retired", lock.retired)):
        for index, shot in enumerate(shots):
            if shot.id.casefold() in ids:
                return Broken(_line(text, name, index), f"the shot id {shot.id} is given twice")
            ids.add(shot.id.casefold())
    numbers: set[str] = set()
    for name, scenes in (("scenes", lock.scenes), ("retired_scenes", lock.retired_scenes)):
        for index, scene in enumerate(scenes):
            if scene.number.casefold() in numbers:
                return Broken(_line(text, name, index), f"the scene number {scene.number} is given twice")
            numbers.add(scene.number.casefold())
    people: set[str] = set()
    for index, member in enumerate(lock.cast):
        if member.name.casefold() in people:
            return Broken(_line(text, "cast", index), f"{member.name} stands twice in the cast")
        people.add(member.name.casefold())
    return None


def _decided_twice(text: str, lock: Lock) -> Broken | None:
    """Find what two people's merged decisions contradict each other in."""
    numbers: set[tuple[str, int]] = set()
    picks: dict[str, int] = {}
    for index, one in enumerate(lock.takes):
        shot, wrong = one.shot.casefold(), ""
        if (shot, one.take) in numbers:
            wrong = f"take {one.take} of shot {one.shot} stands twice"
        elif one.picked and one.rejected:
            wrong = f"take {one.take} of shot {one.shot} is both picked and rejected"
        elif one.picked and shot in picks:
            wrong = f"takes {picks[shot]} and {one.take} of shot {one.shot} are both picked"
        if wrong:
            return Broken(_line(text, "takes", index), wrong, decision=True)
        numbers.add((shot, one.take))
        if one.picked:
            picks[shot] = one.take
    return None


def _line(text: str, name: str, index: int) -> int:
    return place_of(text, (name, index))[0]


def place_of(text: str, location: tuple[int | str, ...]) -> tuple[int, str]:
    """Return line and name of a value: `("shots", 3, "seed")` is `shots[3].seed` and stands where that item begins."""
    name, *rest = location or ("lock",)
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")
    position = text.find(f'"{name}"')
    if rest and isinstance(rest[0], int) and name in _LISTS:
        position = next((start for index, start in enumerate(_items(text, position)) if index == rest[0]), position)
    return line_at(text, max(position, 0)), key


def _items(text: str, position: int) -> Iterator[int]:
    """Yield where each item of the list begins whose name stands at `position`. The text is valid JSON."""
    decoder = json.JSONDecoder()
    position = text.index("[", position) + 1
    while (match := re.compile(r"[\s,]*").match(text, position)) and text[match.end()] != "]":
        yield match.end()
        _, position = decoder.raw_decode(text, match.end())


def line_at(text: str, position: int) -> int:
    """Return the number of the line that a position is in, from 1."""
    return text.count("\n", 0, position) + 1
