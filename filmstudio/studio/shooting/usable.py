"""Which takes can be used, and which shots must be made: one answer for a plan, a preflight and a render.

They differ only in how far they look: a plan goes by records and sizes, and a render reads every byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.take import Take
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES


def fault_of(take: Take, job: RenderJob, folder: FilmFolder, *, read: bool) -> str | None:
    """Return why the take that the ledger has for a job cannot be used, None where it can.

    `read` holds every byte of picture and sound against their digests, and sets damaged files aside.
    """
    same = take.job == job or take.job.key == job.key  # the first is quicker, the second decides
    if not same or take.frames != job.frames:
        return "the record of its take is wrong"
    if take.encoder != ENCODER_KEY:
        return "masters are encoded otherwise now"
    is_there = folder.vault.is_sound if read else folder.vault.holds
    if not is_there(take.picture):
        return "the picture of its take is gone or cut off"
    if take.sound is not None and not is_there(take.sound):
        return "the sound of its take is gone or cut off"
    return None


def usable_take(job: RenderJob, folder: FilmFolder, *, read: bool) -> Take | None:
    """Return the take of a job if it is there and can be used; `read` as for `fault_of`."""
    take = folder.ledger.find(TAKES, job.key, Take)
    return take if take is not None and fault_of(take, job, folder, read=read) is None else None


def usable_takes(shots: Iterable[PlannedShot], folder: FilmFolder, *, read: bool) -> dict[str, Take]:
    """Return the takes of shots that can be used, by job key."""
    found = ((shot.job.key, usable_take(shot.job, folder, read=read)) for shot in shots)
    return {key: take for key, take in found if take is not None}


def can_be_gone_on_from(take: Take, folder: FilmFolder, *, read: bool) -> bool:
    """Say whether the last frames of a take are there."""
    is_there = folder.vault.is_sound if read else folder.vault.holds
    return take.tail is not None and is_there(take.tail)


def with_those_before(
    everything: Mapping[str, PlannedShot], to_make: Iterable[str], can_go_on_from: Callable[[str], bool]
) -> dict[str, str]:
    """Return the keys of the shots to make: `to_make`, and those that one of them goes on from and cannot.

    Each of the latter with the id of the shot that needs it, the others with none. `everything` are all shots that can
    be made; a take whose last frames are gone is whole for the film, but is made again to get them back.
    """
    needed = dict.fromkeys(to_make, "")
    to_look = [*needed]
    while to_look:
        shot = everything[to_look.pop()]
        before = shot.job.continues.after if shot.job.continues else None
        if before is None or before in needed or before not in everything or can_go_on_from(before):
            continue
        needed[before] = shot.shot.id
        to_look.append(before)
    return needed


def missing_shots(plan: Plan, folder: FilmFolder) -> tuple[PlannedShot, ...]:
    """Return the shots that a render of a plan makes, those included that only support another; no file is read."""
    wanted = {shot.job.key: shot for shot in plan.shots}
    everything = {**{shot.job.key: shot for shot in plan.supporting}, **wanted}
    takes = usable_takes(everything.values(), folder, read=False)
    needed = with_those_before(
        everything,
        (key for key in wanted if key not in takes),
        lambda key: key in takes and can_be_gone_on_from(takes[key], folder, read=False),
    )
    return tuple(shot for key, shot in everything.items() if key in needed)
