"""What is heard besides lines and takes' own sounds: places, effects and music, each where the film has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from filmstudio.digest import digest
from filmstudio.edit.lay_ambience import LaidFile, lay_ambience
from filmstudio.edit.lay_cues import lay_effects, lay_music
from filmstudio.errors import ProjectError, ScriptError
from filmstudio.model.ambience import NO_AMBIENCE
from filmstudio.model.plan import Plan
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.model.soundtrack import MusicCue
from filmstudio.model.timeline import Sound
from filmstudio.ports.reporter import Reporter
from filmstudio.sound.ambience_kinds import Tone, tone_of
from filmstudio.studio.cutting.cue_files import ambience_file, places_of, sound_path
from filmstudio.studio.cutting.cue_files import check_cues as check_cues
from filmstudio.studio.cutting.prepared_sounds import file_key, kept_sound, prepare_file, prepare_tone, tone_key
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.wording import few

_NAMED = 4
_VERSION = 1
"""Raise it when the same cues would be laid in another way."""


class Score(NamedTuple):
    """The sounds of a film that are no lines and no takes' own."""

    sounds: tuple[Sound, ...] = ()
    """Their files lie in the vault."""


def score_of(
    project: Project, wish: Wish, plan: Plan, folder: FilmFolder, reporter: Reporter, *, make: bool = True
) -> Score:
    """Lay places, effects and music of a plan.

    Files are decoded and tones rendered where they are not there yet; the folder must be open for it. With `make` False
    nothing is made, and what is not ready is not laid, and told. Raises ScriptError for a file that cannot be read;
    `check_cues` or `prepare_sounds` has said so before.
    """
    needed = _needed_by(project, wish, plan)
    ready: dict[str, LaidFile] = {}
    missing = [one for one in needed.values() if _is_new(one, folder, ready)]
    if make and missing:
        ready |= _made(project, wish, missing, folder, reporter)
    elif missing:
        names = few(list(dict.fromkeys(one.name for one in missing)), _NAMED)
        reporter.say(f"not in this cut yet: {names}; a render, assemble or cut -o for an editor makes it ready")
    for sentence in _late_effects(plan) if make else ():
        reporter.warn(f"{project.script}:{sentence}")
    heard = {name: ready[one.key] for name, one in needed.items() if one.key in ready}
    cues = [cue for cue in wish.breakdown.shots.music if not cue.file or _once(cue.file) in heard]
    order = [shot.id for shot in wish.breakdown.shots.shots]
    files = {name.removeprefix(_ONCE): file for name, file in heard.items() if name.startswith(_ONCE)}
    laid = plan if len(heard) == len(needed) else _without_effects(plan, files)
    beds = [heard.get(name) if (name := _bed(project, shot.shot)) else None for shot in plan.shots]
    return Score((*lay_ambience(plan, beds), *lay_effects(laid, files), *lay_music(plan, order, cues, files)))


def prepare_sounds(project: Project, wish: Wish, plan: Plan, folder: FilmFolder, reporter: Reporter) -> None:
    """Make every sound of a plan ready that is not: before anything is shot, so that a damaged file costs no render.

    The folder must be open. Raises ScriptError that names every file which cannot be read to its end, with its line.
    """
    needed = _needed_by(project, wish, plan).values()
    if missing := [one for one in needed if kept_sound(one.key, one.name, folder, read=False) is None]:
        _made(project, wish, missing, folder, reporter)


def score_key(project: Project, wish: Wish, plan: Plan) -> str:
    """Return the digest of everything that `score_of` lays, empty where that is nothing. Reads files, makes nothing."""
    needed = _needed_by(project, wish, plan)
    if not needed:
        return ""
    return digest(
        {
            "schema": "score-key/1",
            "version": _VERSION,
            "sounds": {name: one.key for name, one in needed.items()},
            "beds": [_bed(project, shot.shot) for shot in plan.shots],
            "effects": [[cue.model_dump(mode="json", exclude={"line"}) for cue in s.shot.effects] for s in plan.shots],
            "music": [cue.model_dump(mode="json", exclude={"line"}) for cue in wish.breakdown.shots.music],
            "slates": [shot.id for shot in wish.breakdown.shots.shots] if wish.breakdown.shots.music else [],
        }
    )


def sound_keys(project: Project, shots: ShotList, digests: FileDigests) -> set[str]:
    """Return the keys of all sounds of a film, for whoever throws others away; a file that is gone has none."""
    keys: set[str] = set()
    for file, loop in _files(shots.shots, shots.music):
        try:
            keys.add(_of_file(project, digests, file, loop=loop).key)
        except (OSError, ProjectError):
            continue
    return keys | {tone_key(_tone(shot)) for shot in shots.shots if _bed(project, shot).startswith(_TONE)}


class _Needed(NamedTuple):
    """A sound that the film needs, by its key in the ledger."""

    key: str
    name: str
    make: Callable[[FilmFolder], LaidFile]


_ONCE, _LOOP, _TONE = "file:", "loop:", "tone:"


def _once(file: str) -> str:
    return _ONCE + file


def _bed(project: Project, shot: ShotSpec) -> str:
    """Return the name of the sound of a shot's place, empty where it is silent."""
    if shot.ambience == NO_AMBIENCE or (shot.ambience is None and not project.settings.sound.ambience):
        return ""
    file = ambience_file(shot)
    return _LOOP + file if file else _TONE + _tone(shot).name


def _tone(shot: ShotSpec) -> Tone:
    return tone_of(shot.place, shot.ambience)


def _made(
    project: Project, wish: Wish, missing: Sequence[_Needed], folder: FilmFolder, reporter: Reporter
) -> dict[str, LaidFile]:
    """Return sounds by key, each made now. Raises ScriptError for all that cannot be."""
    ready: dict[str, LaidFile] = {}
    faults: list[str] = []
    reporter.begin("sounds", len(missing))
    for done, one in enumerate(missing, 1):
        try:
            ready[one.key] = one.make(folder)
        except ProjectError as error:
            faults += [f"{where}: {error.message}" for where in places_of(project, wish.breakdown.shots, one.name)]
        reporter.advance("sounds", done)
    reporter.end("sounds")
    if faults:
        raise ScriptError("\n".join(faults), hint="export these files again as WAV or FLAC; docs/how-to/sound.md")
    return ready


def _needed_by(project: Project, wish: Wish, plan: Plan) -> Mapping[str, _Needed]:
    return _needed(project, wish.digests, [one.shot for one in plan.shots], wish.breakdown.shots.music)


def _needed(
    project: Project, digests: FileDigests, shots: Sequence[ShotSpec], music: Sequence[MusicCue]
) -> Mapping[str, _Needed]:
    """Return every sound of some shots, each once, by a name that says what is made of it."""
    found = {
        (_LOOP if loop else _ONCE) + file: _of_file(project, digests, file, loop=loop)
        for file, loop in _files(shots, music)
    }
    for shot in shots:
        name = _bed(project, shot)
        if name.startswith(_TONE) and name not in found:
            found[name] = _of_tone(_tone(shot))
    return found


def _files(shots: Sequence[ShotSpec], music: Sequence[MusicCue]) -> list[tuple[str, bool]]:
    """Return every file that is asked for, each once, and whether it is made into a loop."""
    once = [cue.file for shot in shots for cue in shot.effects] + [cue.file for cue in music if cue.file]
    loops = [file for shot in shots if (file := ambience_file(shot)) is not None]
    return [*((file, False) for file in dict.fromkeys(once)), *((file, True) for file in dict.fromkeys(loops))]


def _of_tone(tone: Tone) -> _Needed:
    return _Needed(tone_key(tone), tone.name, lambda folder: prepare_tone(tone, folder))


def _of_file(project: Project, digests: FileDigests, file: str, *, loop: bool) -> _Needed:
    path = sound_path(project, file)
    sha256 = digests.of(path)
    return _Needed(
        file_key(sha256, loop=loop), file, lambda folder: prepare_file(path, file, sha256, folder, loop=loop)
    )


def _is_new(one: _Needed, folder: FilmFolder, ready: dict[str, LaidFile]) -> bool:
    """Take a sound that is there into `ready`; say whether it has to be made."""
    kept = kept_sound(one.key, one.name, folder)
    if kept is not None:
        ready[one.key] = kept
    return kept is None


def _late_effects(plan: Plan) -> Iterator[str]:
    """Yield a sentence, from its line on, for every effect that begins when its shot is over."""
    for planned in plan.shots:
        shot_s = float(planned.frames / plan.look.rate)
        for cue in planned.shot.effects:
            if cue.at_s >= shot_s:
                yield (
                    f"{cue.line}: {cue.file} begins {cue.at_s:g} s into shot {planned.shot.id}, which lasts "
                    f"{shot_s:.1f} s: it is heard when that is over"
                )


def _without_effects(plan: Plan, files: Mapping[str, LaidFile]) -> Plan:
    """Return a plan without the effects whose files are not ready."""
    shots = []
    for planned in plan.shots:
        effects = tuple(cue for cue in planned.shot.effects if cue.file in files)
        shots.append(planned.model_copy(update={"shot": planned.shot.model_copy(update={"effects": effects})}))
    return plan.model_copy(update={"shots": tuple(shots)})
