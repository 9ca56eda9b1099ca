"""Picks, rejections, ratings and notes: from a command into the lock, and what follows for the film."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.errors import FilmstudioError
from filmstudio.model.lock import Lock
from filmstudio.model.record import Record
from filmstudio.studio.lock import change_lock, lock_path
from filmstudio.studio.project import Overrides
from filmstudio.studio.takes import decisions
from filmstudio.studio.takes.film import FilmTakes, open_takes, plan_as_it_is
from filmstudio.studio.takes.moved_on import moved_on
from filmstudio.takes.slates import SlateEntry

_AS_WRITTEN = "the next render shows the shot as the script has it"


class Decided(Record):
    """What a decision was, and what it means."""

    shot: str
    take: int | None
    did: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def pick(film: FilmTakes, wanted: str, number: int) -> Decided:
    """Put a take into the film, from the next render on."""
    shot = film.shot_id(wanted)
    entry = film.find(shot, number)
    before = decisions.pick_of(film.lock, shot)
    was = decisions.decision_of(film.lock, shot, number)
    _change(film, lambda lock: decisions.picked(lock, entry))
    if before is not None and before.take == number:
        did = [f"take {number} of shot {shot} was picked already"]
    else:
        instead = f" instead of take {before.take}" if before is not None else ""
        did = [f"take {number} of shot {shot} is picked{instead}; the next render cuts it in"]
    if was is not None and was.rejected:
        did.append("it was rejected, and is not any more")
    return _decided(shot, number, did, _consequences(film, entry))


def unpick(film: FilmTakes, wanted: str) -> Decided:
    """Leave a shot to the script again."""
    shot = film.shot_id(wanted)
    before = decisions.pick_of(film.lock, shot)
    if before is None:
        return _decided(shot, None, [f"no take of shot {shot} was picked; it is as the script has it"], [])
    _change(film, lambda lock: decisions.unpicked(lock, shot))
    did = [f"take {before.take} of shot {shot} is not picked any more; {_AS_WRITTEN}"]
    return _decided(shot, before.take, did, [])


def reject(film: FilmTakes, wanted: str, number: int, *, undo: bool = False) -> Decided:
    """Say that a take is no good, or that it is not that bad after all."""
    shot = film.shot_id(wanted)
    entry = film.find(shot, number)
    was = decisions.decision_of(film.lock, shot, number)
    if undo:
        _change(film, lambda lock: decisions.not_rejected(lock, entry))
        told = "is not rejected any more" if was is not None and was.rejected else "was not rejected"
        return _decided(shot, number, [f"take {number} of shot {shot} {told}"], [])
    _change(film, lambda lock: decisions.rejected(lock, entry))
    did = [f"take {number} of shot {shot} is rejected"]
    if was is not None and was.picked:
        did.append(f"it was picked, and is not any more; {_AS_WRITTEN}")
    return _decided(shot, number, did, [])


def rate(film: FilmTakes, wanted: str, number: int, stars: int) -> Decided:
    """Give a take 1 to 5 stars; 0 takes them away."""
    shot = film.shot_id(wanted)
    entry = film.find(shot, number)
    _change(film, lambda lock: decisions.rated(lock, entry, stars or None))
    given = f"has {stars} star{'s' * (stars != 1)}" if stars else "has no rating any more"
    return _decided(shot, number, [f"take {number} of shot {shot} {given}"], [])


def note(film: FilmTakes, wanted: str, number: int, text: str) -> Decided:
    """Write down what somebody thinks of a take; an empty text takes the note away."""
    shot = film.shot_id(wanted)
    entry = film.find(shot, number)
    _change(film, lambda lock: decisions.noted(lock, entry, text))
    noted = "is noted" if text.strip() else "has no note any more"
    return _decided(shot, number, [f"take {number} of shot {shot} {noted}"], [])


def _change(film: FilmTakes, change: Callable[[Lock], Lock]) -> None:
    change_lock(lock_path(film.project.script), film.lock, change)


def _consequences(film: FilmTakes, entry: SlateEntry) -> list[str]:
    """Return what a pick will not do as somebody might expect: the film is planned with it, in the take's own form."""
    take = film.take(entry)
    if take is None:
        return ["its footage is not there: the next render shoots it again from what was asked of it"]
    job, asked = take.job, entry.variation
    form = Overrides(
        engine=None if asked.engine else job.engine,
        size=job.size,
        rate=job.rate,
        quality=None if asked.quality else job.quality,
    )
    try:
        now = open_takes(film.project.script, film.folder.root, form)
        if now.impossible is not None:
            return [now.impossible.message]
        return [
            sentence for shot, sentence in moved_on(plan_as_it_is(now)[0], now.lock, now.folder) if shot == entry.shot
        ]
    except FilmstudioError:
        return []  # a script with errors, weights that are not here: nothing true can be said of the next render


def _decided(shot: str, number: int | None, did: list[str], warnings: list[str]) -> Decided:
    return Decided(shot=shot, take=number, did=tuple(did), warnings=tuple(warnings))
