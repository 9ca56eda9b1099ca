"""Everything that happens before a picture is made: cast, recordings, plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmstudio.characters.bind_conditions import bind_loras
from filmstudio.characters.bind_lock import locked_cast
from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import BrokenEntry, Entry, read_entries
from filmstudio.errors import FilmstudioError, ProjectError
from filmstudio.model.cast import Cast
from filmstudio.model.lock import Lock
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Line
from filmstudio.planning.conditions import Material
from filmstudio.planning.limits import fit_size
from filmstudio.ports.engine import Hear
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.dialogue import Dialogue, read_dialogue
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.film_engines import FilmEngines, film_engines
from filmstudio.studio.models.known import ignore
from filmstudio.studio.pinned_files import noted_pictures, sealed_entries, sealed_loras
from filmstudio.studio.planning.plan_shots import plan_shots, plan_with_kept_lines
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.project import Project
from filmstudio.studio.record_lines import Recordings, record_lines
from filmstudio.studio.reshooting.variations import picked_variations, with_models_of
from filmstudio.studio.selection.choose import choose
from filmstudio.studio.selection.narrow import narrow
from filmstudio.studio.selection.states import film_states
from filmstudio.takes.film_folder import FilmFolder


class Wish(NamedTuple):
    """What shall be made, checked as far as possible before anything is made."""

    breakdown: Breakdown
    cast: Cast
    chosen: tuple[int, ...]
    """Indexes of the shots to make."""
    material: Material
    entries: tuple[Entry, ...]
    """Everybody in the stores that the film uses."""
    digests: FileDigests
    engines: FilmEngines
    dialogue: Dialogue = Dialogue()

    @property
    def lines(self) -> list[Line]:
        """The lines that the chosen shots carry, and those of the shots that one of them may go on from."""
        shots = self.breakdown.shots.shots
        indexes: Iterable[int] = self.chosen
        if any(engine.capabilities.tail_frames for engine in self.engines.bound.values()):
            scenes = {shots[index].scene for index in self.chosen}
            indexes = [index for index, shot in enumerate(shots) if shot.scene in scenes]
        return [line for index in indexes for line in shots[index].lines]

    @property
    def lock(self) -> Lock:
        """The film's lock with this cast, and with the weights where they were looked for."""
        locked = self.breakdown.lock
        models = self.engines.locked or locked.models
        return locked.model_copy(update={"cast": locked_cast(self.cast), "models": models})


def check_wish(
    project: Project,
    breakdown: Breakdown,
    shots: str | Sequence[str] | None,
    *,
    weights: bool = True,
    hear: Hear = ignore,
    said_by: str = "--shots",
) -> Wish:
    """Cast the film and refuse what cannot be made.

    That is: unknown shots, sizes and voices, wrong character records, files that are not what the records say, and,
    but with `weights` False, models that are not there. `shots` is read as `selection` says, None is all of them;
    `said_by` begins what is said of a wrong one.
    """
    project = with_models_of(picked_variations(breakdown.lock), project, breakdown.film)
    engines = film_engines(project, breakdown.film, breakdown.shots.shots, weights=weights, hear=hear)
    engine = engines.main.capabilities
    fit_size(engines.look.size, engine)
    names = dict.fromkeys(name for scene in breakdown.shots.scenes for name in scene.people)
    entries = film_entries(project)
    used = [entry for entry in entries if any(entry.record.answers_to(name) for name in names)]
    digests = FileDigests(FilmFolder(project.folder))
    pictures = noted_pictures(breakdown.shots, project.script.parent, digests)
    loras = sealed_loras(project.settings.loras, project.script.parent / "film.toml", engine, digests)
    cast = lock_cast(
        introductions(breakdown.screenplay, list(names)),
        sealed_entries(used, engine, digests),
        breakdown.shots.cast_notes,
        [scene.number for scene in breakdown.shots.scenes],
        pictures,
    )
    _check_voices(cast, project.character_stores)
    everything = tuple(range(len(breakdown.shots.shots)))
    dialogue = read_dialogue(project, breakdown, cast, digests)
    material = Material(bind_loras(loras), pictures)
    wish = Wish(breakdown, cast, everything, material, entries, digests, engines, dialogue)
    if shots is None:
        return wish
    aliases = {member.name: member.aliases for member in cast.members}
    states = film_states(project, breakdown.lock, lambda: plan_with_kept_lines(wish, FilmFolder(project.folder)))
    return wish._replace(chosen=choose(breakdown.shots, shots, states=states, aliases=aliases, said_by=said_by))


def film_entries(project: Project) -> tuple[Entry, ...]:
    """Return everybody in a film's stores; where two answer to one name, the earlier store wins.

    Raises ProjectError for a record that cannot be used.
    """
    found: list[Entry] = []
    for entry in read_entries(project.character_stores):
        if isinstance(entry, BrokenEntry):
            raise entry.error
        if not any(earlier.record.answers_to(entry.record.name) for earlier in found):
            found.append(entry)
    return tuple(found)


def prepare(wish: Wish, folder: FilmFolder, reporter: Reporter) -> tuple[Recordings, Plan]:
    """Have the lines spoken and plan the film. The folder must be open."""
    wish.digests.keep()
    recordings = record_lines(wish.lines, wish.breakdown.shots.source, wish.cast, folder, reporter, wish.dialogue)
    return recordings, narrow(plan_shots(wish, wish.breakdown.shots, recordings), wish.chosen)


def _check_voices(cast: Cast, stores: Sequence[object]) -> None:
    for member in cast.members:
        try:
            find_voice(member.voice.engine).check(member.voice)
        except FilmstudioError as error:
            where = f"the character record of {member.name} in {', '.join(map(str, stores))}"
            raise ProjectError(f"{where}: voice: {error.message}", hint=error.hint) from error
