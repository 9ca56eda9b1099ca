"""What a change to a character will have rendered and spoken again, in the films that use its store.

Found by planning every such film twice, with the character as it was and as it is: what has another key, and no take
from an earlier time, is made again. No line is spoken for that: the plans go by the recordings that are there, and
where there is none by the estimated lengths. What a new voice does to the shots that carry its lines is known only
when it has spoken, and the sentence says just that. A film that is rendered in another size than its `film.toml` says
is told of as if no earlier take could serve again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.bind_conditions import bind_loras
from filmstudio.characters.introductions import introductions
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import Entry
from filmstudio.errors import FilmstudioError
from filmstudio.model.cast import Cast, Member
from filmstudio.model.character import CharacterRecord
from filmstudio.model.plan import Plan
from filmstudio.model.shots import Line
from filmstudio.model.take import Recording
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import plan_film
from filmstudio.sound.mouths import mouths_of
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.cast_changes import shots_in_words
from filmstudio.studio.characters.used_by import SCRIPT_ENDINGS, scripts_near
from filmstudio.studio.dialogue import Dialogue, read_dialogue
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.film_engines import film_engines
from filmstudio.studio.pinned_files import noted_pictures
from filmstudio.studio.prepare import film_entries
from filmstudio.studio.project import Project, open_project
from filmstudio.studio.record_lines import Recordings, kept_recordings, unspoken
from filmstudio.studio.shooting.shoot import any_take
from filmstudio.studio.shooting.usable import missing_shots
from filmstudio.takes.film_folder import FilmFolder

_FOLLOWING = "and shots rendered again whose length or lips that changes"


class _Again(NamedTuple):
    """What has to be made again of one film."""

    shots: int
    lines: int
    back: int
    """Shots that change, and of which there is a take from an earlier time."""


def consequences(path: Path, before: CharacterRecord | None, after: CharacterRecord | None) -> tuple[str, ...]:
    """Return sentences about every script that uses the store and has this character; None stands for no record.

    `path` is the record's, whether it is there or not.

    A script that cannot be read, and one whose engine is not installed, has no sentence: nothing true can be said.
    """
    told: list[str] = []
    store = path.parent.parent
    for script in _scripts(store):
        try:
            project = open_project(script)
            breakdown = understand(project)
            if _has(breakdown, before) or _has(breakdown, after):
                again = _made_again(project, breakdown, path, before, after)
                told.append(_sentence(again, _shown(script, store), project, breakdown.film.look.engine))
        except FilmstudioError:
            continue
    return tuple(told)


def _scripts(store: Path) -> Iterator[Path]:
    """Yield the scripts beside the store, and those of the folder where the command is given, each once."""
    seen: set[Path] = set()
    for script in scripts_near(store):
        seen.add(script.resolve())
        yield script
    for script in sorted(path for path in Path.cwd().iterdir() if path.suffix.lower() in SCRIPT_ENDINGS):
        if script.is_file() and script.resolve() not in seen and _uses(script, store):
            yield script


def _uses(script: Path, store: Path) -> bool:
    try:
        stores = open_project(script).character_stores
    except FilmstudioError:
        return False
    return any(folder.resolve() == store.resolve() for folder in stores)


def _has(breakdown: Breakdown, record: CharacterRecord | None) -> bool:
    everyone = {name for scene in breakdown.shots.scenes for name in scene.people}
    return record is not None and any(record.answers_to(name) for name in everyone)


def _made_again(
    project: Project,
    breakdown: Breakdown,
    path: Path,
    before: CharacterRecord | None,
    after: CharacterRecord | None,
) -> _Again:
    """Compare the film with both records. Raises FilmstudioError where it cannot be planned."""
    others, place = _without(project, path.parent.parent, before, after)
    folder = FilmFolder(project.folder)
    digests = FileDigests(folder)
    pictures = noted_pictures(breakdown.shots, project.script.parent, digests)
    names = list(dict.fromkeys(name for scene in breakdown.shots.scenes for name in scene.people))
    people = introductions(breakdown.screenplay, names)
    scenes = [scene.number for scene in breakdown.shots.scenes]
    material = Material(bind_loras(project.settings.loras), pictures)
    lines = [line for shot in breakdown.shots.shots for line in shot.lines]
    casts, plans, spoken = [], [], []
    dialogue = Dialogue()
    for record in (before, after):
        entries = [*others[:place], *([Entry(path, record)] if record else []), *others[place:]]
        cast = lock_cast(people, entries, breakdown.shots.cast_notes, scenes, pictures)
        casts.append(cast)
        dialogue = read_dialogue(project, breakdown, cast, digests)
        spoken.append(kept_recordings(lines, cast, folder, dialogue))
        plans.append(_plan(project, breakdown, cast, material, spoken))
    return _compared(casts, plans, unspoken(lines, casts[1], folder, dialogue), folder)


def _without(
    project: Project, store: Path, before: CharacterRecord | None, after: CharacterRecord | None
) -> tuple[list[Entry], int]:
    """Return the entries of all others, and where among them the changed one stands."""
    names = {record.name.casefold() for record in (before, after) if record}
    others: list[Entry] = []
    place: int | None = None
    for entry in film_entries(project):
        if entry.record.name.casefold() in names and entry.store.resolve() == store.resolve():
            place = len(others)
        else:
            others.append(entry)
    return others, len(others) if place is None else place


def _plan(project: Project, breakdown: Breakdown, cast: Cast, material: Material, spoken: Sequence[Recordings]) -> Plan:
    """Plan the film with the latest recordings; a line that has none yet goes on with the one before."""
    engines = film_engines(project, breakdown.film, breakdown.shots.shots, weights=False)

    def recording_of(line: Line) -> Recording | None:
        return next((found for recordings in reversed(spoken) if (found := recordings.of(line))), None)

    return plan_film(
        breakdown.shots,
        cast,
        engines.look,
        engines.planning,
        recording_of=recording_of,
        mouths_of=mouths_of,
        material=material,
    )


def _compared(casts: Sequence[Cast], plans: Sequence[Plan], silent: Sequence[Line], folder: FilmFolder) -> _Again:
    was, now = casts
    both = zip(plans[0].shots, plans[1].shots, strict=True)
    changed = {new.shot.id for old, new in both if old.job.key != new.job.key}
    unmade = changed & {shot.shot.id for shot in missing_shots(plans[1], folder)}
    return _Again(
        shots=len(unmade),
        back=len(changed - unmade),
        lines=sum(_speaks_otherwise(was.member(line.speaker), now.member(line.speaker)) for line in silent),
    )


def _speaks_otherwise(was: Member, now: Member) -> bool:
    return (was.voice, was.pronounce) != (now.voice, now.pronounce)


def _sentence(again: _Again, script: str, project: Project, engine: str) -> str:
    if not again.shots and not again.lines and again.back:
        return f"{script}: {shots_in_words(again.back)} {'goes' if again.back == 1 else 'go'} back to earlier takes"
    if not again.shots and not again.lines:
        return f"{script}: no shot changes (engine {engine})"
    lines = f"{again.lines} line{'s' if again.lines > 1 else ''}"
    if any_take(FilmFolder(project.folder)):
        shots = [f"{shots_in_words(again.shots)} will be rendered again"] if again.shots else []
        spoken = [f"{lines} will be spoken again, {_FOLLOWING}"] if again.lines else []
        return f"{script}: {'; '.join(shots + spoken)}"
    things = " and ".join([shots_in_words(again.shots)] * bool(again.shots) + [lines] * bool(again.lines))
    change = "changes" if again.shots + again.lines == 1 else "change"
    return f"{script}: {things} {change}; the film is not rendered yet"


def _shown(script: Path, store: Path) -> str:
    """Return a script's path as seen from the folder in which the store lies."""
    beside = store.absolute().parent
    return str(script.relative_to(beside)) if script.is_relative_to(beside) else str(script)
