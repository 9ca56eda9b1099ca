"""The ladder of seeds: what seed take 2, 3, 4 ... of a shot draws. Pure, documented, and the same on every machine.

Why by number and not by chance: who shoots take 3 again next year, on another machine and after the film's folder was
deleted, gets the same take 3; and two people who shoot take 3 of one shot shoot the same.
"""

from __future__ import annotations

from filmstudio.digest import seed_from


def ladder(own: int, number: int) -> int:
    """Return the seed of a shot's take by its number on the slate, from 1.

    `own` is the seed that the shot has without any take: its note's, its leading person's or the film's. Take 1 keeps
    it; every other one draws `seed_from("take", own, number)`.
    """
    if number < 1:
        raise ValueError(f"takes are numbered from 1, not {number}")
    return own if number == 1 else seed_from("take", own, number)


def counted(first: int, count: int) -> tuple[int, ...]:
    """Return `--seed`'s own row: `first`, the next one, and so on; behind the largest seed it goes on with 0."""
    return tuple((first + step) % (1 << 32) for step in range(count))
