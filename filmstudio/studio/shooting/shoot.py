"""Makes the takes that are missing. What the ledger knows is never made again; one failure never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.errors import EngineError, UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import ShotSpec
from filmstudio.model.take import Take
from filmstudio.ports.engine import Stage
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.scheduling.order import order_of_work
from filmstudio.scheduling.stop import Stop, ended_by_signals
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.shooting.make_take import TAKES, TakeWork
from filmstudio.studio.shooting.pace import Pace
from filmstudio.studio.shooting.shared_shots import SharedShots, can_be_gone_on_from, kept_take
from filmstudio.studio.shooting.shot_watch import ShotWatch
from filmstudio.takes.film_folder import FilmFolder

if TYPE_CHECKING:
    from filmstudio.studio.planning.outlook import Outlook

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
    new: tuple[Take, ...] = ()
    """The takes that this run made."""


def shoot(
    plan: Plan,
    folder: FilmFolder,
    reporter: Reporter,
    workers: int,
    stages: Mapping[str, Stage] = MappingProxyType({}),
    outlook: Outlook | None = None,
) -> Shooting:
    """Return a take for every shot of the plan that could be made.

    `workers` shots are made at once, or as many as the engine allows. `stages` says by engine where it finds what it
    needs; one that needs nothing may be left out. Engines are opened one after the other, each once for all its shots.
    Shots that another render of this folder has in hand are waited for and taken over; the folder must be open.
    `outlook` says why shots are made, and how long nothing may be heard of one before its worker is taken to hang;
    where it says nothing, that is a quarter of an hour, or ten times what the longest take of the engine took.

    Raises UsageError where the disk cannot hold the takes, and what opening an engine raises: MissingTool for a
    library or weights that are not there, EngineError where the machine cannot hold them. Interrupted, it leaves every
    finished take in the ledger; Ctrl-C once lets it finish the shots that are begun before it raises KeyboardInterrupt.
    """
    wanted = {shot.job.key: shot for shot in plan.shots}
    takes = kept_takes(plan, folder)
    missing = _missing(wanted, {shot.job.key: shot for shot in plan.supporting}, takes, folder)
    failed: dict[str, str] = {}
    gone_on_from = {shot.job.continues.after for shot in missing.values() if shot.job.continues}
    sharing = SharedShots(folder, gone_on_from, reporter)
    if missing:
        engines = dict.fromkeys(shot.job.engine for shot in missing.values())
        facts = {name: find_engine(name).capabilities(stages.get(name, _EMPTY).checkpoint) for name in engines}
        _check_space([shot.job for shot in missing.values()], facts, folder)
        pace = Pace(takes.values())
        watch = ShotWatch(missing, reporter, takes, failed, pace)
        there = [shot.shot.id for key, shot in wanted.items() if key not in missing]
        reporter.planned(there, [_ahead(key, shot, outlook) for key, shot in missing.items()])
        reporter.begin("shots", sum(shot.job.frames for shot in missing.values()))
        with closing(Stop(watch.stopping)) as stop, ended_by_signals(stop):
            for engine, jobs in groupby(_in_order(missing, stages, watch), key=lambda job: job.engine):
                scheduler = LocalScheduler(
                    min(workers, facts[engine].shots_at_once or workers),
                    limit_s=lambda job: (outlook.limit_s(job) if outlook else None) or pace.limit_s(job),
                    claims=sharing,
                    stop=stop,
                )
                work = TakeWork(folder.root, engine, stages.get(engine, _EMPTY), folder.token)
                with closing(scheduler.run(tuple(jobs), work)) as events:
                    for event in events:
                        watch.hear(event, engine)
            if stop.asked:
                raise KeyboardInterrupt
        reporter.end("shots")
    made = {key: shot.shot.id for key, shot in missing.items() if key in takes and key not in sharing.taken_over}
    reused = tuple(shot.shot.id for key, shot in wanted.items() if key in takes and key not in made)
    return Shooting(takes, tuple(made.values()), reused, failed, tuple(takes[key] for key in made))


def _ahead(key: str, shot: PlannedShot, outlook: Outlook | None) -> Ahead:
    return outlook.ahead(key, shot) if outlook else Ahead(shot.shot.id, shot.job.frames)


def kept_takes(plan: Plan, folder: FilmFolder) -> dict[str, Take]:
    """Return the takes that are there and whole, every byte of picture and sound checked."""
    found = ((shot.job.key, kept_take(shot.job, folder)) for shot in plan.shots)
    return {key: take for key, take in found if take is not None}


def any_take(folder: FilmFolder) -> bool:
    """Say whether a shot of this film was ever made here."""
    return (folder.root / "ledger" / TAKES).is_dir()


def unshot(plan: Plan, folder: FilmFolder) -> tuple[ShotSpec, ...]:
    """Return the shots of which the ledger has no take; whether those takes are whole is seen when they are used."""
    return tuple(shot.shot for shot in plan.shots if folder.ledger.find(TAKES, shot.job.key, Take) is None)


def _in_order(missing: Mapping[str, PlannedShot], stages: Mapping[str, Stage], watch: ShotWatch) -> Iterator[RenderJob]:
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


def _missing(
    wanted: Mapping[str, PlannedShot], supporting: Mapping[str, PlannedShot], takes: dict[str, Take], folder: FilmFolder
) -> dict[str, PlannedShot]:
    """Return the shots to make: those without a take, and those that such a shot goes on from and cannot.

    A take whose last frames are gone is whole for the film, but is made again to get them back, and leaves `takes`. A
    supporting shot is made only where it is needed.
    """
    everything = {**supporting, **wanted}
    to_make = {key for key in wanted if key not in takes}
    to_look = [*to_make]
    while to_look:
        continues = everything[to_look.pop()].job.continues
        before = continues.after if continues else None
        if before is None or before in to_make or before not in everything:
            continue
        take = takes.get(before) or kept_take(everything[before].job, folder)
        if take is None or not can_be_gone_on_from(take, folder):
            takes.pop(before, None)
            to_make.add(before)
            to_look.append(before)
    return {key: shot for key, shot in everything.items() if key in to_make}


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
