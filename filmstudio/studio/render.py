"""`filmstudio render`: the product, step by step."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from filmstudio.edit.lay_timeline import lay_timeline
from filmstudio.model.plan import Plan
from filmstudio.model.record import Record
from filmstudio.ports.engine import Hear
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script, pin_ids
from filmstudio.studio.cut import check_output, check_place, cut_film, film_key, find_finished
from filmstudio.studio.locked import refuse_changes
from filmstudio.studio.machine import Machine
from filmstudio.studio.made_again import lock_of, tell_lines, tell_shots
from filmstudio.studio.plugins import find_writer
from filmstudio.studio.prepare import check_wish, prepare
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.routes import tell_routes
from filmstudio.studio.shoot import shoot
from filmstudio.studio.stage import film_stages
from filmstudio.studio.unknown_speakers import unknown_speakers
from filmstudio.takes.film_folder import FilmFolder


class RenderRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    output: Path | None = None
    overrides: Overrides = Overrides()
    shots: str | None = None
    machine: Machine = Machine()
    folder: Path | None = None
    subtitles: bool = False
    locked: bool = False
    """Refuse to go on where the film is not as it was locked."""


class RenderSummary(Record):
    """What came of it: the last line of `--json`."""

    rendered: tuple[str, ...]
    """Shots made by this run."""
    reused: tuple[str, ...]
    """Shots that were there already."""
    failed: tuple[str, ...]
    frames: int
    """Length of the film."""
    seconds: float
    film: str | None
    """Where the film lies, None if it could not be cut."""
    reasons: tuple[str, ...] = ()
    """Why shots failed, one sentence each."""


def render(request: RenderRequest, reporter: Reporter) -> RenderSummary:
    """Make the film of a script, or only what is missing of it."""
    project = open_project(request.script, request.overrides, request.folder)
    breakdown = break_down_script(project, reporter)
    film = breakdown.film
    wish = check_wish(project, breakdown, request.shots, hear=_reading(film.look.engine, reporter))
    engine = wish.engines.main.capabilities
    if request.locked:
        refuse_changes(project, breakdown, wish.lock)
    output = request.output or _default_output(project, request.shots)
    captions = output.with_suffix(".srt") if request.subtitles else None
    check_output(output)
    if captions:
        check_place(captions)
    weights = wish.engines.main.checkpoint
    reporter.say(f"engine: {engine.name} ({film.engine_from})" + (f", model {weights.name}" if weights else ""))
    for sentence in unknown_speakers(breakdown.shots, wish.cast, wish.entries, project.script):
        reporter.say(sentence)
    folder = FilmFolder(project.folder)
    with folder.opened():
        try:
            tell_lines(wish, folder, reporter)
            recordings, plan = prepare(wish, folder, reporter)
            for sentence in plan.snapped:
                reporter.say(sentence)
            tell_shots(wish, plan, folder, reporter)
            pin_ids(project, lock_of(wish, whole=request.shots is None), reporter)
            key = film_key(plan, engine)
            finished = find_finished(key, output, folder)
            if finished and captions is None:
                return _summary(plan, output, reused=tuple(shot.shot.id for shot in plan.shots))
            tell_routes(plan, wish.engines, reporter)
            stages = film_stages(project, wish, plan, request.machine)
            shooting = shoot(plan, folder, reporter, request.machine.jobs or default_workers(), stages)
            if shooting.failed:
                return _summary(plan, None, shooting.reused, shooting.rendered, shooting.failed)
            if not recordings.all_sound(folder):  # a damaged recording would be heard
                recordings, plan = prepare(wish, folder, reporter)
            timeline = lay_timeline(plan, shooting.takes, recordings.by_key)
            if not finished:
                cut_film(key, timeline, engine, folder, output, reporter)
            if captions:
                from filmstudio.media.safe_output import write_whole

                write_whole(captions, find_writer("srt").write(timeline))
        finally:
            for path in dict.fromkeys((*folder.ledger.damaged, *folder.vault.damaged)):
                reporter.warn(f"{path} was damaged and is not used")
    return _summary(plan, output, shooting.reused, shooting.rendered)


def _reading(engine: str, reporter: Reporter) -> Hear:
    """Tell how far the weights of a model are read, which happens once for each model on a machine."""
    return lambda progress: reporter.opening(engine, progress.what, progress.done, progress.total)


def default_workers() -> int:
    """Return how many shots to make at once: drawing and encoding a shot keep about one and a half cores busy."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, cores * 2 // 3)


def _default_output(project: Project, shots: str | None) -> Path:
    """The film's own folder, named after the script; a selection of shots never overwrites the whole film."""
    if shots is None:
        return project.folder / f"{project.script.stem}.mp4"
    part = re.sub(r"[^\w.-]+", "_", shots.strip())[:60]
    return project.folder / f"{project.script.stem}-shots-{part}.mp4"


def _summary(
    plan: Plan,
    film: Path | None,
    reused: tuple[str, ...] = (),
    rendered: tuple[str, ...] = (),
    failed: Mapping[str, str] | None = None,
) -> RenderSummary:
    failures = failed or {}
    return RenderSummary(
        rendered=rendered,
        reused=reused,
        failed=tuple(failures),
        frames=plan.frames,
        seconds=round(float(plan.frames / plan.look.rate), 3),
        film=str(film) if film else None,
        reasons=tuple(f"shot {shot}: {reason}" for shot, reason in failures.items()),
    )
