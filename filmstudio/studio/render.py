"""`filmstudio render`: the product, step by step."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from filmstudio.model.plan import Plan
from filmstudio.model.record import Record
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.cut import check_output, cut_film, film_key, find_finished, lay
from filmstudio.studio.plugins import find_engine, find_writer
from filmstudio.studio.prepare import prepare
from filmstudio.studio.project import Overrides, Project, open_project
from filmstudio.studio.record_lines import record_lines
from filmstudio.studio.shoot import shoot
from filmstudio.takes.film_folder import FilmFolder


class RenderRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    output: Path | None = None
    overrides: Overrides = Overrides()
    shots: str | None = None
    jobs: int | None = None
    folder: Path | None = None
    subtitles: bool = False


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
    engine = find_engine(project.look.engine).capabilities()
    breakdown = break_down_script(project.script, reporter)
    output = request.output or _default_output(project, request.shots)
    captions = output.with_suffix(".srt") if request.subtitles else None
    check_output(output)
    reporter.say(f"engine: {engine.name} ({project.engine_from})")
    folder = FilmFolder(project.folder)
    with folder.opened():
        cast, recordings, plan = prepare(project, breakdown, folder, reporter, request.shots)
        for sentence in plan.snapped:
            reporter.say(sentence)
        key = film_key(plan)
        finished = find_finished(key, output, folder)
        if finished and (captions is None or captions.exists()):
            return _summary(plan, output, reused=tuple(shot.shot.id for shot in plan.shots))
        shooting = shoot(plan, folder, reporter, request.jobs or default_workers())
        if shooting.failed:
            return _summary(plan, None, shooting.reused, shooting.rendered, shooting.failed)
        # A damaged recording would be heard: before the cut every byte is checked, as it was of the takes.
        recordings = record_lines(breakdown.shots, cast, folder, reporter, verify=True)
        timeline = lay(plan, shooting.takes, recordings.by_key)
        if not finished:
            cut_film(key, timeline, folder, output, reporter, subtitle_track=not engine.draws_captions)
        if captions:
            captions.write_bytes(find_writer("srt").write(timeline))
        for path in folder.ledger.damaged:
            reporter.warn(f"{path} was damaged; what it recorded has been made again")
    return _summary(plan, output, shooting.reused, shooting.rendered)


def default_workers() -> int:
    """Return how many shots to make at once: drawing and encoding a shot keep about one and a half cores busy."""
    return max(1, (os.cpu_count() or 1) * 2 // 3)


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
