"""Names for shots that come between others, so that nobody else's slate has to change.

A slate is the scene's number and a path of letters and numbers in turn: `12A`, `12A1`, `12A1A`. Read as an order:

    12A0 < 12A < 12A01 < 12A1 < 12A1A < 12A2 < 12B

* at the end of a scene comes the next letter that was never used: 12A, 12B, then 12C;
* between two shots comes the earlier one with a number, or with a letter where it ends in a number: between 12A and
  12B 12A1, then 12A2; between 12A1 and 12A2 12A1A;
* before a first numbered one comes a nought in front of the number: between 12A and 12A1 12A01;
* before a first lettered one comes a nought behind the letter: before 12A 12A0, before that 12A00.

There is a name between any two, and there are no letters I and O, which read as one and nought.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count, takewhile

from filmstudio.breakdown.slates import slate, slate_letters

Path = tuple[str, ...]
"""The parts of a slate behind the scene's number: `("A", "1")`. Letters and numbers in turn, letters first."""

_PATH = re.compile(r"[A-HJ-NP-Z]+(?:\d+[A-HJ-NP-Z]+)*\d*", re.ASCII)
_PART = re.compile(r"\d+|[A-Z]+")
_LONGEST = 64
"""In characters; what is longer was given by hand, and is no neighbour."""
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def read_path(name: str, scene: str) -> Path | None:
    """Return the path of a slate (any case) of this scene; None for one of another scene, or of another fashion."""
    prefix = slate(scene, 0)[:-1]
    rest = name[len(prefix) :].upper()
    if name[: len(prefix)].casefold() != prefix.casefold() or len(rest) > _LONGEST or not _PATH.fullmatch(rest):
        return None
    return tuple(_PART.findall(rest))


def path_order(path: Path) -> tuple[tuple[int | str, ...], ...]:
    """Return the key by which slates of one scene sort."""
    return (*(_part_order(part) for part in path), (0,))


def paths_between(before: Path, after: Path | None) -> Iterator[Path]:
    """Yield names for a shot between two others, best first, without end.

    An empty `before` is the scene's beginning, None for `after` its end. Where `after` does not come after `before`
    (somebody has moved them) the names follow `before`.
    """
    if after is None:
        yield from _siblings(before[:1]) if before else _children((), None)
        return
    if path_order(after) <= path_order(before):
        after = next(_siblings(before[:1]))
    end = path_order(after)
    if before:
        yield from takewhile(lambda path: path_order(path) < end, _siblings(before))
    yield from _children(before, after)


def name_shots(scene: str, names: Sequence[str | None], is_used: Callable[[str], bool]) -> list[str]:
    """Return the names of a scene's shots in order, with a new one for every None.

    `is_used` says whether a name is or ever was somebody else's. Slates of other scenes (shots that moved here) stay
    and are no neighbours.
    """
    prefix = slate(scene, 0)[:-1]
    paths = [None if name is None else read_path(name, scene) for name in names]
    following: list[Path | None] = [None] * len(names)
    for index in range(len(names) - 2, -1, -1):
        following[index] = paths[index + 1] or following[index + 1]
    named: list[str] = []
    here = {name.casefold() for name in names if name is not None}
    before: Path = ()
    for index, name in enumerate(names):
        path = paths[index]
        if name is None:
            path = next(
                option
                for option in paths_between(before, following[index])
                if (folded := (prefix + "".join(option)).casefold()) not in here and not is_used(folded)
            )
            name = prefix + "".join(path)
            here.add(name.casefold())
        named.append(name)
        before = path or before
    return named


def _part_order(part: str) -> tuple[int | str, ...]:
    if not part.isdigit():
        return (1, len(part), part)
    noughts = len(part) - len(part.lstrip("0"))
    return (-1, -noughts) if noughts == len(part) else (1, -noughts, int(part))


def _siblings(path: Path) -> Iterator[Path]:
    """Yield the names that follow on the same level: B, C ... after A; A2, A3 ... after A1; A0 after A00."""
    parent, last = path[:-1], path[-1]
    if not last.isdigit():
        yield from (((*parent, slate_letters(index))) for index in count(_letters_index(last) + 1))
    elif last.strip("0"):
        noughts = len(last) - len(last.lstrip("0"))
        yield from (((*parent, "0" * noughts + str(number))) for number in count(int(last) + 1))
    else:
        yield from (((*parent, "0" * length)) for length in range(len(last) - 1, 0, -1))


def _children(path: Path, after: Path | None) -> Iterator[Path]:
    """Yield the names one level down, before `after` where that is a child itself."""
    limit = after[len(path)] if after is not None and after[: len(path)] == path else None
    if path and not path[-1].isdigit():
        noughts = 0
        if limit is not None:
            noughts = len(limit) - len(limit.lstrip("0"))
            yield from ((*path, "0" * noughts + str(number)) for number in range(1, int(limit)))
            noughts += 1
        yield from ((*path, "0" * noughts + str(number)) for number in count(1))
    elif limit is None or after is None:
        yield from ((*path, slate_letters(index)) for index in count())
    else:
        yield from ((*path, slate_letters(index)) for index in range(_letters_index(limit)))
        end = path_order(after)
        yield from (name for length in count(1) if path_order(name := (*path, limit, "0" * length)) < end)


def _letters_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * len(_LETTERS) + _LETTERS.index(letter) + 1
    return index - 1
