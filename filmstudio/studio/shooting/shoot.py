"""Makes the takes that are missing. What the ledger knows is never made again; one failure never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.errors import EngineError, UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.take import Take
from filmstudio.ports.engine import Stage
from filmstudio.ports.reporter import Ahead, Reporter
from filmstudio.ports.scheduler import Finished
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.scheduling.order import order_of_work
from filmstudio.scheduling.stop import Stop, ended_by_signals
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.shooting.disk_need import picture_bytes, take_bytes
from filmstudio.studio.shooting.guides import draw_guides, with_guides
from filmstudio.studio.shooting.make_take import TakeWork
from filmstudio.studio.shooting.pace import Pace
from filmstudio.studio.shooting.shared_shots import SharedShots
from filmstudio.studio.shooting.shot_watch import ShotWatch
from filmstudio.studio.shooting.usable import can_be_gone_on_from, usable_take, usable_takes, with_those_before
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES

if TYPE_CHECKING:
    from filmstudio.studio.planning.outlook import Outlook

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
    kept: Callable[[PlannedShot, Take], object] = lambda _shot, _take: None,
) -> Shooting:
    """Return a take for every shot of the plan that could be made.

    `workers` shots are made at once, or as many as the engine allows. `stages` says by engine where it finds what it
    needs; one that needs nothing may be left out. Engines are opened one after the other, each once for all its shots.
    Shots that another render of this folder has in hand are waited for and taken over; the folder must be open.
    `outlook` says why shots are made, and how long nothing may be heard of one before its worker is taken to hang;
    where it says nothing, that is a quarter of an hour, or ten times what the longest take of the engine took.
    `kept` hears of every take as soon as it is there: what must be known of one even if the run ends with the next.

    Raises UsageError where the disk cannot hold the takes, and what opening an engine raises: MissingTool for a
    library or weights that are not there, EngineError where the machine cannot hold them. Interrupted, it leaves every
    finished take in the ledger; Ctrl-C once lets it finish the shots that are begun before it raises KeyboardInterrupt.
    """
    wanted = {shot.job.key: shot for shot in plan.shots}
    takes = usable_takes(plan.shots, folder, read=True)
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
        guides = draw_guides(missing.values(), folder, reporter, workers)
        for key, reason in guides.failed.items():
            watch.fail(key, reason)
        stages = with_guides(stages, engines, guides.files)
        led = {key: shot for key, shot in missing.items() if key not in guides.failed}
        with closing(Stop(watch.stopping)) as stop, ended_by_signals(stop):
            for engine, jobs in groupby(_in_order(led, stages, watch), key=lambda job: job.engine):
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
                        if isinstance(event, Finished) and event.take:
                            kept(missing[event.key], event.take)
            if stop.asked:
                raise KeyboardInterrupt
        reporter.end("shots")
    made = {key: shot.shot.id for key, shot in missing.items() if key in takes and key not in sharing.taken_over}
    reused = tuple(shot.shot.id for key, shot in wanted.items() if key in takes and key not in made)
    return Shooting(takes, tuple(made.values()), reused, failed, tuple(takes[key] for key in made))


def _ahead(key: str, shot: PlannedShot, outlook: Outlook | None) -> Ahead:
    return outlook.ahead(key, shot) if outlook else Ahead(shot.shot.id, shot.job.frames)


def any_take(folder: FilmFolder) -> bool:
    """Say whether a shot of this film was ever made here."""
    return (folder.root / "ledger" / TAKES).is_dir()


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
    """Return the shots to make, see `with_those_before`; what is made again leaves `takes`."""
    everything = {**supporting, **wanted}

    def can_go_on_from(key: str) -> bool:
        take = takes.get(key) or usable_take(everything[key].job, folder, read=True)
        return take is not None and can_be_gone_on_from(take, folder, read=True)

    needed = with_those_before(everything, (key for key in wanted if key not in takes), can_go_on_from)
    for key in needed:
        takes.pop(key, None)
    return {key: shot for key, shot in everything.items() if key in needed}


def _check_space(jobs: Sequence[RenderJob], facts: Mapping[str, Capabilities], folder: FilmFolder) -> None:
    """Raise UsageError where takes and the pieces cut from them do not fit: what was damaged no preflight has seen."""
    needed = int(sum(take_bytes(job, facts[job.engine].tail_frames) + picture_bytes(job) for job in jobs))
    free = folder.free_bytes()
    if free < needed:
        raise UsageError(
            f"not enough disk space at {folder.root}: {free >> 20} MiB free, about {(needed >> 20) + 1} MiB needed",
            hint="free some space, or give another place with --folder",
        )
