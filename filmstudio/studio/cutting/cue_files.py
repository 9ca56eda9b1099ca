"""The sound files that a script names: checked before anything is made, each fault with the line that names it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.media_paths import leads_out
from filmstudio.errors import ProjectError, ScriptError
from filmstudio.model.ambience import NO_AMBIENCE, Ambience
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.studio.project import Project
from filmstudio.units import SAMPLE_RATE_HZ, clock

if TYPE_CHECKING:
    from filmstudio.media.sound_file import SoundFacts


class NamedSound(NamedTuple):
    """A file, and who names it."""

    file: str
    where: str
    """`script:12`, `title-page:3`, `film.toml`: as in a shot's origins."""
    from_s: float = 0.0


def named_sounds(shots: ShotList) -> Iterator[NamedSound]:
    """Yield every sound file that is asked for, in the film's order; one that several ask for, several times."""
    for shot in shots.shots:
        yield from (NamedSound(cue.file, f"script:{cue.line}") for cue in shot.effects)
        if (file := ambience_file(shot)) is not None:
            yield NamedSound(file, next((one.source for one in shot.origins if one.field == "ambience"), "script:1"))
    yield from (NamedSound(cue.file, f"script:{cue.line}", cue.from_s) for cue in shots.music if cue.file)


def ambience_file(shot: ShotSpec) -> str | None:
    """Return the file that a shot's place sounds like, None where it is no file."""
    wished = shot.ambience
    return None if wished is None or wished == NO_AMBIENCE or wished in set(Ambience) else wished


def check_cues(project: Project, shots: ShotList) -> None:
    """Make sure that every sound can be heard: its file is there and holds sound, and what `until` names is a shot.

    Opens each file once and decodes its first samples. Raises ScriptError with a line for every fault.
    """
    faults: dict[str, None] = {}
    seen: dict[str, SoundFacts | str] = {}
    for named in named_sounds(shots):
        if named.file not in seen:
            seen[named.file] = _look_at(project, named.file)
        found = seen[named.file]
        if isinstance(found, str):
            faults[f"{_place(project, named.where)}: {found}"] = None
        elif found.samples and named.from_s * SAMPLE_RATE_HZ >= found.samples:
            lasts = clock(found.samples / SAMPLE_RATE_HZ)
            message = f"{named.file} lasts {lasts}, and the music is to begin at {clock(named.from_s)} of it"
            faults[f"{_place(project, named.where)}: {message}"] = None
    slates = {shot.id.casefold() for shot in shots.shots}
    for cue in shots.music:
        if cue.until not in ("", "scene", "film") and cue.until.casefold() not in slates:
            where = _place(project, f"script:{cue.line}")
            faults[f"{where}: there is no shot {cue.until} in the film for the music to last until"] = None
    if faults:
        raise ScriptError("\n".join(faults), hint="paths are relative to the script; docs/how-to/sound.md")


def places_of(project: Project, shots: ShotList, file: str) -> list[str]:
    """Return where a sound file is named, as `script.fountain:12`, each place once."""
    return list(dict.fromkeys(_place(project, one.where) for one in named_sounds(shots) if one.file == file))


def sound_path(project: Project, file: str) -> Path:
    """Return where a sound file lies. Raises ProjectError for one that is not below the script's folder."""
    if leads_out(file) or not (path := project.script.parent / file).resolve().is_relative_to(
        project.script.parent.resolve()
    ):
        raise ProjectError(f"{file}: leads out of the script's folder", hint="put the file below it")
    return path


def _look_at(project: Project, file: str) -> SoundFacts | str:
    from filmstudio.media.sound_file import probe_sound

    try:
        return probe_sound(sound_path(project, file))
    except ProjectError as error:
        return error.message


def _place(project: Project, where: str) -> str:
    source, _, line = where.partition(":")
    return (
        f"{project.script}:{line}" if source in ("script", "title-page") else f"{project.script.parent / 'film.toml'}"
    )
