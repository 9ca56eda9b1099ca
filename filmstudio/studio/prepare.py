"""Everything that happens before a picture is made: cast, recordings, plan."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import read_store
from filmstudio.model.cast import Cast
from filmstudio.model.plan import Plan
from filmstudio.planning.plan_film import plan_film
from filmstudio.ports.reporter import Reporter
from filmstudio.sound.loudness_curve import mouth_levels
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.project import Project
from filmstudio.studio.record_lines import Recordings, record_lines
from filmstudio.studio.select_shots import select_shots
from filmstudio.takes.film_folder import FilmFolder


class Prepared(NamedTuple):
    """A cast, its recordings and the plan that they time."""

    cast: Cast
    recordings: Recordings
    plan: Plan


def prepare(
    project: Project, breakdown: Breakdown, folder: FilmFolder, reporter: Reporter, shots: str | None = None
) -> Prepared:
    """Cast the film, have its lines spoken and plan it, narrowed to `shots`. The folder must be open."""
    cast = lock_cast(introductions(breakdown.screenplay), read_store(project.character_stores))
    recordings = record_lines(breakdown.shots, cast, folder, reporter)
    plan = plan_film(
        breakdown.shots,
        cast,
        project.look,
        find_engine(project.look.engine).capabilities(),
        recording_of=recordings.of,
        mouths_of=lambda recording, frames, rate: mouth_levels(recording.loudness, frames, rate),
    )
    return Prepared(cast, recordings, select_shots(plan, shots) if shots else plan)
