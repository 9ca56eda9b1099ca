"""Preflight: everything that could stop a render in its third hour is looked at before its first second.

Every point is found, not only the first; none of it reads a model or a picture to the end. What is no more than
doubtful is a warning, because the machine may know better.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from filmstudio.errors import EngineError, FilmstudioError, InternalError
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.ports.engine import Stage
from filmstudio.studio.lock import lock_path
from filmstudio.studio.machine import Machine
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project
from filmstudio.studio.readiness.means import ffmpeg_points, font_points, memory_points, model_points
from filmstudio.studio.readiness.places import Space, clock_points, space_points, writable_points
from filmstudio.studio.readiness.points import Point, refuse, stopped_by
from filmstudio.studio.shooting.routes import film_routes
from filmstudio.studio.shooting.stage import film_stages
from filmstudio.studio.shooting.usable import missing_shots
from filmstudio.takes.film_folder import FilmFolder

__all__ = ["Point", "place_points", "preflight", "refuse"]


def preflight(
    project: Project, wish: Wish, plan: Plan, folder: FilmFolder, output: Path, machine: Machine
) -> tuple[Point, ...]:
    """Return every point that stops or endangers the making of what the plan still needs.

    `refuse` turns the points into warnings and one error.
    """
    return (
        *place_points(project, folder, output),
        *_of_shots(project, wish, plan, missing_shots(plan, folder), folder, output, machine),
    )


def place_points(project: Project, folder: FilmFolder, output: Path) -> tuple[Point, ...]:
    """Return the points that can be known of a film whose script cannot be planned: its places, clock and ffmpeg."""
    lock = lock_path(project.script)
    files = (project.script, project.script.parent / "film.toml", lock, *_records(folder.root))
    return (
        *writable_points(folder, output, lock),
        *ffmpeg_points(),
        *clock_points(folder.root, files),
    )


def _of_shots(
    project: Project,
    wish: Wish,
    plan: Plan,
    missing: tuple[PlannedShot, ...],
    folder: FilmFolder,
    output: Path,
    machine: Machine,
) -> Iterator[Point]:
    bound = wish.engines.bound
    facts = {name: one.capabilities for name, one in bound.items()}
    checkpoints = {name: one.checkpoint for name, one in bound.items()}
    yield from space_points(Space(missing, plan.shots, facts), folder.root, output)
    drawn = [shot for shot in missing if facts[shot.job.engine].draws_captions or facts[shot.job.engine].draws_titles]
    yield from font_points(drawn)
    stages: dict[str, Stage] = {}
    try:
        stages = film_stages(project, wish, plan, machine)
    except FilmstudioError as error:
        yield stopped_by(error)
    needed = {shot.job.engine for shot in missing}
    yield from model_points({name: one for name, one in checkpoints.items() if name in needed}, stages)
    routes = film_routes(plan.model_copy(update={"shots": missing}), wish.engines)
    if missing and not routes:
        refusal = _refusal(missing[0], wish)
        sentence = f"the engine refuses every shot that is missing: {refusal.message}"
        yield Point(sentence, refusal.hint or "ask for another size, length or engine", EngineError)
    yield from memory_points(
        missing,
        routes,
        checkpoints,
        drawn_at_once=machine.workers,
        vram_bytes=machine.vram_bytes,
        device=machine.device,
    )


def _refusal(shot: PlannedShot, wish: Wish) -> EngineError:
    """Return why an engine refuses a shot."""
    bound = wish.engines.bound[shot.job.engine]
    try:
        bound.engine.plan(shot.job, bound.checkpoint)
    except EngineError as error:
        return error
    raise InternalError(f"shot {shot.shot.id} has no route, and its engine does not refuse it")


def _records(root: Path) -> Iterator[Path]:
    """Yield the folders whose times tell when something was last made here."""
    yield from (root / name for name in ("ledger", "ledger/takes", "ledger/films", "vault"))
