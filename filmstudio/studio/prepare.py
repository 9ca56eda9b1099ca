"""Everything that happens before a picture is made: cast, recordings, plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import read_store
from filmstudio.errors import FilmstudioError, ProjectError
from filmstudio.model.cast import Cast
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Line
from filmstudio.planning.limits import fit_size
from filmstudio.planning.plan_film import plan_film
from filmstudio.ports.reporter import Reporter
from filmstudio.sound.loudness_curve import mouth_levels
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.plugins import find_engine, find_voice
from filmstudio.studio.project import Project
from filmstudio.studio.record_lines import Recordings, record_lines
from filmstudio.studio.select_shots import choose_shots, narrow
from filmstudio.takes.film_folder import FilmFolder


class Wish(NamedTuple):
    """What shall be made, checked as far as possible before anything is made."""

    breakdown: Breakdown
    cast: Cast
    chosen: tuple[int, ...]
    """Indexes of the shots to make."""

    @property
    def lines(self) -> list[Line]:
        """The lines that the chosen shots carry."""
        return [line for index in self.chosen for line in self.breakdown.shots.shots[index].lines]


def check_wish(project: Project, breakdown: Breakdown, shots: str | None) -> Wish:
    """Cast the film and refuse what cannot be made: unknown shots, sizes and voices, wrong character records."""
    fit_size(project.look.size, find_engine(project.look.engine).capabilities())
    everything = breakdown.shots.shots
    chosen = tuple(range(len(everything))) if shots is None else choose_shots(everything, shots)
    names = dict.fromkeys(name for scene in breakdown.shots.scenes for name in scene.people)
    cast = lock_cast(introductions(breakdown.screenplay, list(names)), read_store(project.character_stores))
    _check_voices(cast, project.character_stores)
    return Wish(breakdown, cast, chosen)


def prepare(wish: Wish, project: Project, folder: FilmFolder, reporter: Reporter) -> tuple[Recordings, Plan]:
    """Have the lines spoken and plan the film. The folder must be open."""
    recordings = record_lines(wish.lines, wish.breakdown.shots.source, wish.cast, folder, reporter)
    plan = plan_film(
        wish.breakdown.shots,
        wish.cast,
        project.look,
        find_engine(project.look.engine).capabilities(),
        recording_of=recordings.of,
        mouths_of=lambda recording, frames, rate: mouth_levels(recording.loudness, frames, rate),
    )
    return recordings, narrow(plan, wish.chosen)


def _check_voices(cast: Cast, stores: Sequence[object]) -> None:
    for member in cast.members:
        try:
            find_voice(member.voice.engine).check(member.voice)
        except FilmstudioError as error:
            where = f"the character record of {member.name} in {', '.join(map(str, stores))}"
            raise ProjectError(f"{where}: voice: {error.message}", hint=error.hint) from error
