"""The lock held against the film: `--locked` refuses every difference, for farms and CI; `--lock` accepts them all."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.breakdown.identity.changes import Changes
from filmstudio.errors import ProjectError
from filmstudio.model.lock import Lock
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import Breakdown, pin_ids
from filmstudio.studio.cast_changes import cast_changes
from filmstudio.studio.lock import lock_bytes, lock_path
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import Project

_MOST_TOLD = 20


def refuse_unlocked(project: Project, breakdown: Breakdown) -> None:
    """Cast the film and raise ProjectError, naming each change, if it is not as it was locked."""
    refuse_changes(project, breakdown, check_wish(project, breakdown, None, weights=False).lock)


def accept(project: Project, breakdown: Breakdown, reporter: Reporter) -> None:
    """Cast the film and pin ids, seeds and cast as they are now; what has changed in the cast is warned of."""
    lock = check_wish(project, breakdown, None, weights=False).lock
    for change in cast_changes(breakdown.lock.cast, lock.cast):
        reporter.warn(f"{change.name}: {change.words} since the film was locked")
    pin_ids(project, lock, reporter)


def refuse_changes(project: Project, breakdown: Breakdown, lock: Lock) -> None:
    """Raise ProjectError, naming each change, if `lock` says anything else than the one on disk."""
    path, locked = lock_path(project.script), breakdown.locked
    accept = f"filmstudio breakdown --lock {project.script} accepts it; so does a render without --locked"
    if locked is None:
        raise ProjectError(f"{path}: there is no lock to go by", hint=accept)
    if lock_bytes(locked) == lock_bytes(lock):
        return
    told = list(_told(locked, breakdown.changes, lock)) or ["its wording"]
    more = [f"and {len(told) - _MOST_TOLD} more"] if len(told) > _MOST_TOLD else []
    what = "\n  ".join([*told[:_MOST_TOLD], *more])
    raise ProjectError(f"{path}: the film is not as it was locked\n  {what}", hint=accept)


def _told(locked: Lock, changes: Changes, lock: Lock) -> Iterator[str]:
    if locked.seed != lock.seed:
        yield f"the film's seed is {lock.seed} and was {locked.seed}"
    yield from (f"scene {scene.number} is new" for scene in changes.added_scenes)
    yield from (f"scene {scene.number} is gone" for scene in changes.dropped_scenes)
    yield from (f"scene {one.was} is numbered {one.now} now" for one in changes.renumbered)
    yield from (f"scene {one.number} has another heading" for one in changes.headings)
    yield from (f"shot {one.was} is called {one.now} now" for one in changes.renamed)
    yield from (f"shot {shot.id} is {'back' if shot.returned else 'new'}" for shot in changes.added)
    yield from (f"shot {shot.id} is {'left out' if shot.left_out else 'gone'}" for shot in changes.dropped)
    yield from (f"shot {shot.id} has other words" for shot in changes.changed)
    yield from (f"shot {shot.id} has moved" for shot in changes.moved)
    if locked.seed == lock.seed:
        seeds = {shot.id: shot.seed for shot in locked.shots}
        yield from (
            f"shot {shot.id} has the seed {shot.seed} and had {seeds[shot.id]}"
            for shot in lock.shots
            if seeds.get(shot.id, shot.seed) != shot.seed
        )
    was = {model.engine: model for model in locked.models}
    for model in lock.models:
        before_model = was.get(model.engine)
        if before_model is not None and before_model.digest != model.digest:
            yield f"the engine {model.engine!r} has other weights: {model.name}, and had {before_model.name}"
        elif before_model is None and locked.models:
            yield f"the engine {model.engine!r} joins the film, with {model.name}"
    if lock.cast and not locked.cast:
        yield "the cast is not locked yet"
        return
    before = {member.name.casefold() for member in locked.cast}
    after = {member.name.casefold() for member in lock.cast}
    yield from (f"{member.name} joins the cast" for member in lock.cast if member.name.casefold() not in before)
    yield from (f"{member.name} leaves the cast" for member in locked.cast if member.name.casefold() not in after)
    yield from (f"{change.name}: {change.words}" for change in cast_changes(locked.cast, lock.cast))
