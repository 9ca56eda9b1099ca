"""Makes the takes that are missing. What the ledger knows is never made again; one failure never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import ShotSpec
from filmstudio.model.take import Take
from filmstudio.ports.engine import Stage
from filmstudio.ports.reporter import Reporter
from filmstudio.ports.scheduler import Advanced, Event, Opening
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.scheduling.order import order_of_work
from filmstudio.studio.make_take import TAKES, TakeWork
from filmstudio.studio.plugins import find_engine
from filmstudio.takes.film_folder import FilmFolder

_BYTES_PER_PIXEL = 0.02
"""Of a picture master: about three times what drawn pictures take here, so that the estimate errs on the safe side."""
_TAIL_BYTES_PER_PIXEL = 2.0
"""Of a take's last frames, which are kept without loss: three bytes a pixel, of which a third can be saved."""
_EMPTY = Stage()


class Shooting(NamedTuple):
    """What there is after shooting: takes by job key, and shot ids by what became of them."""

    takes: Mapping[str, Take]
    rendered: tuple[str, ...]
    reused: tuple[str, ...]
    failed: Mapping[str, str]
    """Shot id -> the sentence that says why."""


def shoot(
    plan: Plan,
    folder: FilmFolder,
    reporter: Reporter,
    workers: int,
    stages: Mapping[str, Stage] = MappingProxyType({}),
) -> Shooting:
    """Return a take for every shot of the plan that could be made.

    `workers` shots are made at once, or as many as the engine allows. `stages` says by engine where it finds what it
    needs; one that needs nothing may be left out. Engines are opened one after the other, each once for all its shots.

    Raises UsageError where the disk cannot hold the takes, and what opening an engine raises: MissingTool for a
    library or weights that are not there, EngineError where the machine cannot hold them. Interrupted, it leaves every
    finished take in the ledger.
    """
    shots = {shot.job.key: shot for shot in plan.shots}
    takes = _that_can_be_gone_on_from(kept_takes(plan, folder), shots, folder)
    reused = tuple(shot.shot.id for key, shot in shots.items() if key in takes)
    missing = {key: shot for key, shot in shots.items() if key not in takes}
    failed: dict[str, str] = {}
    if missing:
        engines = dict.fromkeys(shot.job.engine for shot in missing.values())
        facts = {name: find_engine(name).capabilities(stages.get(name, _EMPTY).checkpoint) for name in engines}
        _check_space([shot.job for shot in missing.values()], facts, folder)
        watch = _Watch(missing, reporter, takes, failed)
        reporter.begin("shots", sum(shot.job.frames for shot in missing.values()))
        for engine, jobs in groupby(_in_order(missing, stages, watch), key=lambda job: job.engine):
            scheduler = LocalScheduler(min(workers, facts[engine].shots_at_once or workers))
            work = TakeWork(folder.root, engine, stages.get(engine, _EMPTY))
            with closing(scheduler.run(tuple(jobs), work)) as events:
                for event in events:
                    watch.hear(event, engine)
        reporter.end("shots")
    rendered = tuple(shot.shot.id for key, shot in missing.items() if key in takes)
    return Shooting(takes, rendered, reused, failed)


def kept_takes(plan: Plan, folder: FilmFolder) -> dict[str, Take]:
    """Return the takes that are there and whole, every byte of picture and sound checked."""
    found: dict[str, Take] = {}
    for shot in plan.shots:
        key = shot.job.key
        take = folder.ledger.find(TAKES, key, Take)
        if not take or take.job.key != key or take.frames != shot.job.frames or take.encoder != ENCODER_KEY:
            continue
        if folder.vault.is_sound(take.picture) and (take.sound is None or folder.vault.is_sound(take.sound)):
            found[key] = take
    return found


def any_take(folder: FilmFolder) -> bool:
    """Say whether a shot of this film was ever made here."""
    return (folder.root / "ledger" / TAKES).is_dir()


def unshot(plan: Plan, folder: FilmFolder) -> tuple[ShotSpec, ...]:
    """Return the shots of which the ledger has no take; whether those takes are whole is seen when they are used."""
    return tuple(shot.shot for shot in plan.shots if folder.ledger.find(TAKES, shot.job.key, Take) is None)


class _Watch:
    """Hears what the scheduler tells, keeps account of it and passes it on to people."""

    def __init__(
        self, shots: Mapping[str, PlannedShot], reporter: Reporter, takes: dict[str, Take], failed: dict[str, str]
    ) -> None:
        self._shots = shots
        self._reporter = reporter
        self._takes = takes
        self._failed = failed
        self._done: dict[str, int] = {}
        """Frames' worth of work, by job."""
        self._done_in_all = 0

    def hear(self, event: Event, engine: str) -> None:
        """Take one event in."""
        if isinstance(event, Opening):
            self._reporter.opening(engine, event.what, event.done, event.total)
        elif isinstance(event, Advanced):
            # All is drawn at 1, but the take is not kept yet. A job that is tried again begins anew.
            frames = self._shots[event.key].job.frames
            self._tell(event.key, min(int(event.share * frames), frames - 1), event.note)
        elif event.take:
            self._takes[event.key] = event.take
            self._tell(event.key, event.take.frames)
        else:
            self.fail(event.key, event.error or "no reason given")

    def fail(self, key: str, reason: str) -> None:
        """Take note of a shot that cannot be made."""
        shot = self._shots[key].shot.id
        self._failed[shot] = reason
        self._reporter.warn(f"shot {shot} failed: {reason}")

    def _tell(self, key: str, frames: int, note: str = "") -> None:
        shot = self._shots[key]
        self._done_in_all += frames - self._done.get(key, 0)
        self._done[key] = frames
        self._reporter.shot(shot.shot.id, frames, shot.job.frames, note)
        self._reporter.advance("shots", self._done_in_all)


def _in_order(missing: Mapping[str, PlannedShot], stages: Mapping[str, Stage], watch: _Watch) -> Iterator[RenderJob]:
    """Yield the jobs in the order of work. One that its engine refuses fails here, before anything is loaded."""
    groups: dict[str, str] = {}
    accepted: list[RenderJob] = []
    for key, shot in missing.items():
        try:
            route = find_engine(shot.job.engine).plan(shot.job, stages.get(shot.job.engine, _EMPTY).checkpoint)
        except EngineError as error:
            watch.fail(key, f"{error.message} ({error.hint})" if error.hint else error.message)
            continue
        groups[key] = f"{route.task.value} {route.bucket}"
        accepted.append(shot.job)
    yield from order_of_work(accepted, groups)


def _that_can_be_gone_on_from(
    kept: Mapping[str, Take], shots: Mapping[str, PlannedShot], folder: FilmFolder
) -> dict[str, Take]:
    """Return the takes without those whose last frames are gone, as far as a shot that must be made goes on from them.

    Such a take is whole for the film, but has to be made again to get its last frames back.
    """
    left = dict(kept)
    to_make = [shot.job for key, shot in shots.items() if key not in left]
    while to_make:
        before = to_make.pop().continues
        take = left.get(before.after) if before else None
        if take and not (take.tail and folder.vault.is_sound(take.tail)):
            del left[take.job.key]
            to_make.append(take.job)
    return left


def _check_space(jobs: Sequence[RenderJob], facts: Mapping[str, Capabilities], folder: FilmFolder) -> None:
    needed = 0
    for job in jobs:
        per_pixel = job.frames * _BYTES_PER_PIXEL * 2 + facts[job.engine].tail_frames * _TAIL_BYTES_PER_PIXEL
        needed += int(job.size.width * job.size.height * per_pixel)
    free = folder.free_bytes()
    if free < needed:
        raise UsageError(
            f"not enough disk space at {folder.root}: {free >> 20} MiB free, about {(needed >> 20) + 1} MiB needed",
            hint="free some space, or give another place with --folder",
        )
