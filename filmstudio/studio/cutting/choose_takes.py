"""Which take of a shot is in the cut: what the film asks for now, and never one that somebody has rejected.

A rejected take is replaced by another one of its shot that fits its place exactly: the best rated, then the newest.
Where there is none the shot is missing, for a cut with a take that somebody has refused is no cut of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from filmstudio.model.lock import Lock, LockedTake
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.take import Take
from filmstudio.studio.shooting.usable import fault_of, usable_take
from filmstudio.studio.takes.decisions import decisions_by_shot
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import SlateEntry, Slates


class Missing(NamedTuple):
    """A shot that has no take for the cut."""

    shot: str
    reason: str
    """In words: `not shot yet`."""
    rejected: bool = False
    lost: bool = False
    """It was shot, and a file of its take is gone or damaged."""


class ChosenTakes(NamedTuple):
    """The takes of a cut."""

    plan: Plan
    """With the jobs of the takes that are in the cut: of shots without one the job is that of the take to make."""
    takes: Mapping[str, Take]
    """By job key."""
    numbers: Mapping[str, int]
    """The take's number on the slate, by shot."""
    missing: tuple[Missing, ...]
    remarks: tuple[str, ...]
    """A sentence for every take that stands in for a rejected one."""


def choose_takes(plan: Plan, lock: Lock, folder: FilmFolder, *, read: bool = False) -> ChosenTakes:
    """Choose a take for every shot of a plan; `read` holds their bytes against their digests. Writes nothing."""
    slates = Slates(folder.root)
    decided = decisions_by_shot(lock)
    takes: dict[str, Take] = {}
    numbers: dict[str, int] = {}
    missing: list[Missing] = []
    remarks: list[str] = []
    shots: list[PlannedShot] = []
    for planned in plan.shots:
        shot = planned.shot.id
        decisions = decided.get(shot.casefold(), ())
        slate = slates.numbered(shot, decisions)
        number = next((entry.number for entry in slate if entry.key == planned.job.key), None)
        chosen, take = planned, usable_take(planned.job, folder, read=read)
        if take is not None and _is_rejected(number, decisions):
            found = _stand_in(planned, slate, decisions, folder, read=read)
            if found is None:
                missing.append(Missing(shot, f"take {number} is rejected, and no other one fits", rejected=True))
                take = None
            else:
                remarks.append(f"shot {shot}: take {number} is rejected; take {found[0]} is in the cut")
                number, take = found
                chosen = planned.model_copy(update={"job": take.job})
        elif take is None:
            missing.append(_missing(planned, slate, folder))
        if take is not None:
            takes[take.key] = take
            if number is not None:
                numbers[shot] = number
        shots.append(chosen)
    chosen_plan = plan.model_copy(update={"shots": tuple(shots)})
    return ChosenTakes(chosen_plan, takes, numbers, tuple(missing), tuple(remarks))


def without_rejected(plan: Plan, lock: Lock, folder: FilmFolder) -> tuple[Plan, tuple[str, ...]]:
    """Return a plan in which other takes stand in for rejected ones, where there are any, and a sentence for each.

    What a render makes and what a plan promises is then what a cut of the same takes shows.
    """
    if not any(one.rejected for one in lock.takes):
        return plan, ()
    chosen = choose_takes(plan, lock, folder)
    refused = [f"shot {one.shot}: {one.reason}, so it is in the film" for one in chosen.missing if one.rejected]
    return chosen.plan, (*chosen.remarks, *refused)


def _is_rejected(number: int | None, decisions: tuple[LockedTake, ...]) -> bool:
    return any(one.take == number and one.rejected for one in decisions)


def _missing(planned: PlannedShot, slate: tuple[SlateEntry, ...], folder: FilmFolder) -> Missing:
    """Say why a shot has no take. What was damaged has been set aside by then, if anybody has read it."""
    kept = folder.ledger.find(TAKES, planned.job.key, Take)
    if kept is not None and (fault := fault_of(kept, planned.job, folder, read=False)):
        return Missing(planned.shot.id, fault, lost=True)
    return Missing(planned.shot.id, "changed since it was shot" if slate else "not shot yet")


def _stand_in(
    planned: PlannedShot,
    slate: tuple[SlateEntry, ...],
    decisions: tuple[LockedTake, ...],
    folder: FilmFolder,
    *,
    read: bool,
) -> tuple[int, Take] | None:
    """Return the best other take that can stand at a shot's place: as large, as fast, long enough, with its words."""
    ratings = {one.take: one.rating or 0 for one in decisions}
    for entry in sorted(slate, key=lambda one: (ratings.get(one.number, 0), one.number), reverse=True):
        if entry.key == planned.job.key or _is_rejected(entry.number, decisions):
            continue
        kept = folder.ledger.find(TAKES, entry.key, Take)
        take = usable_take(kept.job, folder, read=read) if kept else None
        if take and _fits(take, planned):
            return entry.number, take
    return None


def _fits(take: Take, planned: PlannedShot) -> bool:
    job, wanted = take.job, planned.job
    alike = (job.size, job.rate, job.lines, job.title) == (wanted.size, wanted.rate, wanted.lines, wanted.title)
    return alike and take.frames >= planned.frames + planned.tail_frames
