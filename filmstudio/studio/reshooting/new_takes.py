"""New takes of shots before they are shot: which seed, number and job each gets. Pure; nothing is written here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.plan import PlannedShot
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.studio.reshooting.seed_ladder import counted, ladder
from filmstudio.studio.reshooting.variations import laid_over
from filmstudio.takes.slates import SlateEntry

MOST_TAKES = 99
"""Of one shot in one go: more is a slip of the finger."""


class Asked(NamedTuple):
    """What a re-shoot asks for."""

    variation: Variation = PLAIN
    """Its wishes, engine, model and quality, as `asked_variation` gives them; its seed is `--seed`."""
    takes: int = 1
    plain: bool = False
    """Begin from the script, not from the take in the film."""


class ShotBefore(NamedTuple):
    """A shot as it is when it is shot again."""

    shot: str
    own_seed: int
    """Without any take."""
    variation: Variation
    """Of the take in the film."""
    slate: Sequence[SlateEntry]
    """Every take that has a number, also those that only the lock remembers."""
    made: bool
    """There is a take of what the film asks for now."""


class Slated(NamedTuple):
    """A take that shall be shot."""

    shot: str
    number: int
    """The one it will get, where all before it succeed."""
    variation: Variation


def new_takes(before: ShotBefore, asked: Asked, *, rung: int | None = None) -> tuple[Slated, ...]:
    """Return the takes that a re-shoot asks of one shot, in order.

    Seeds: `--seed S` gives S, S+1, ...; one take with a wish keeps the seed that the shot has in the film, so that one
    thing changes at a time; everything else climbs the ladder with its number, or from `rung` on where that is given.
    But a shot of which there is no take yet as the film asks for it now is shot as it asks first.
    """
    below = PLAIN if asked.plain else before.variation
    base = laid_over(below, asked.variation.model_copy(update={"seed": None}))
    first = max((entry.number for entry in before.slate), default=0) + 1
    seeds: Sequence[int | None]
    if asked.variation.seed is not None:
        seeds = counted(asked.variation.seed, asked.takes)
    elif asked.takes == 1 and keeps_seed(asked):
        seeds = (base.seed,)
    else:
        step = first if rung is None else rung
        rungs = [ladder(before.own_seed, step + count) for count in range(asked.takes)]
        seeds = [base.seed, *rungs[1:]] if as_asked_first(before, asked) else rungs
    return tuple(
        Slated(before.shot, first + count, base.model_copy(update={"seed": None if seed == before.own_seed else seed}))
        for count, seed in enumerate(seeds)
    )


def keeps_seed(asked: Asked) -> bool:
    """Return whether a single take keeps its shot's seed: something else changes, be it back to the script."""
    return asked.variation.seed is None and (asked.variation != PLAIN or asked.plain)


def as_asked_first(before: ShotBefore, asked: Asked) -> bool:
    """Return whether the first of the new takes is the one that the film asks for already and that nobody has made."""
    return not before.made and asked.variation == PLAIN and not asked.plain


def check_asked(asked: Asked) -> None:
    """Raise UsageError for a count of takes that nobody means."""
    if not 1 <= asked.takes <= MOST_TAKES:
        raise UsageError(f"--takes: {asked.takes} is not between 1 and {MOST_TAKES}", hint="shoot them in several goes")


def on_the_ladder(asked: Asked) -> bool:
    """Return whether the seeds of the new takes follow from their numbers."""
    return asked.variation.seed is None and not (asked.takes == 1 and keeps_seed(asked))


def with_seed(planned: PlannedShot, slated: Slated, own_seed: int) -> PlannedShot:
    """Return a shot of the plan as one of its takes, called by shot and number for people.

    Takes of one re-shoot differ in nothing but their seed, and a seed changes nothing else of a job.
    """
    seed = own_seed if slated.variation.seed is None else slated.variation.seed
    name = f"{slated.shot} take {slated.number}"
    return planned.model_copy(
        update={
            "shot": planned.shot.model_copy(update={"id": name}),
            "job": planned.job.model_copy(update={"seed": seed}),
        }
    )


def known_take(slate: Sequence[SlateEntry], key: str) -> int | None:
    """Return the number that a job has on its shot's slate, None where it was never shot."""
    return next((entry.number for entry in slate if entry.key == key), None)
