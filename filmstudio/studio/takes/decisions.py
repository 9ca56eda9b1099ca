"""Decisions about takes, as changes of the lock: picked, rejected, rated, noted. Pure; `studio/lock.py` writes them."""

from __future__ import annotations

from collections.abc import Iterable

from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.studio.lock import in_order
from filmstudio.takes.slates import SlateEntry


def decision_of(lock: Lock, shot: str, number: int) -> LockedTake | None:
    """Return what was decided about a take, None for nothing."""
    return next((one for one in of_shot(lock, shot) if one.take == number), None)


def pick_of(lock: Lock, shot: str) -> LockedTake | None:
    """Return the take of a shot that somebody wants in the film, None where it is left to the script."""
    return next((one for one in of_shot(lock, shot) if one.picked), None)


def decisions_by_shot(lock: Lock) -> dict[str, tuple[LockedTake, ...]]:
    """Return all decisions by shot, in small letters: for who asks about a whole film's takes."""
    found: dict[str, list[LockedTake]] = {}
    for one in lock.takes:
        found.setdefault(one.shot.casefold(), []).append(one)
    return {shot: tuple(some) for shot, some in found.items()}


def of_shot(lock: Lock, shot: str) -> tuple[LockedTake, ...]:
    """Return all decisions about a shot's takes."""
    return tuple(one for one in lock.takes if one.shot.casefold() == shot.casefold())


def picked(lock: Lock, take: SlateEntry) -> Lock:
    """Return the lock with this take in the film, and none of the shot's other ones. A rejected one is taken back."""
    return _set(unpicked(lock, take.shot), take, picked=True, rejected=False)


def unpicked(lock: Lock, shot: str) -> Lock:
    """Return the lock with the choice of a shot's take left to the script."""
    mine = of_shot(lock, shot)
    changed = [one.model_copy(update={"picked": False}) for one in mine]
    return _with(lock, (one for one in lock.takes if one not in mine), changed)


def rejected(lock: Lock, take: SlateEntry) -> Lock:
    """Return the lock with a take rejected: it is not picked any more, and may be thrown away first."""
    return _set(lock, take, picked=False, rejected=True)


def not_rejected(lock: Lock, take: SlateEntry) -> Lock:
    """Return the lock with a take that was rejected taken back."""
    return _set(lock, take, rejected=False)


def rated(lock: Lock, take: SlateEntry, stars: int | None) -> Lock:
    """Return the lock with a take rated 1 ... 5 stars, or with its rating taken away."""
    return _set(lock, take, rating=stars)


def noted(lock: Lock, take: SlateEntry, note: str) -> Lock:
    """Return the lock with a note on a take; an empty one takes it away."""
    return _set(lock, take, note=" ".join(note.split()))


def _set(lock: Lock, take: SlateEntry, **change: object) -> Lock:
    """Change one decision. Key and variation are those of the slate: of the rendering that was looked at."""
    old = decision_of(lock, take.shot, take.number)
    new = (old or LockedTake(shot=take.shot, take=take.number, key=take.key)).model_copy(
        update={"key": take.key, "variation": take.variation, **change}
    )
    return _with(lock, (one for one in lock.takes if one is not old), [new])


def _with(lock: Lock, others: Iterable[LockedTake], changed: Iterable[LockedTake]) -> Lock:
    says_something = [one for one in changed if one.picked or one.rejected or one.rating or one.note]
    return lock.model_copy(update={"takes": in_order((*others, *says_something))})


def in_words(variation: Variation) -> tuple[str, ...]:
    """Return what a variation asks for, in the words in which it was asked: `seed 99`, `move: push in`."""
    if variation == PLAIN:
        return ()
    said = [
        f"seed {variation.seed}" if variation.seed is not None else "",
        *variation.wishes,
        f"engine {variation.engine}" if variation.engine else "",
        f"model {variation.model}" if variation.model else "",
        f"quality {variation.quality.value}" if variation.quality else "",
    ]
    return tuple(filter(None, said))
