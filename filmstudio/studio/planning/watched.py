"""Every file that a plan is read from and that only the reading can name: what a memory of the plan must watch."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from filmstudio.studio.cutting.cue_files import named_sounds
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project
from filmstudio.studio.shooting.stage import named_files


def watched_files(project: Project, wish: Wish, more: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return pictures, clips, sounds and adapters that anybody names, there or not, the folders of weights, the code of
    engines and voices that are not filmstudio's own, and `more`.
    """
    found = dict.fromkeys(path.absolute() for path in (*_named(project, wish), *more))
    return tuple(found)


def _named(project: Project, wish: Wish) -> Iterator[Path]:
    beside, shots = project.script.parent, wish.breakdown.shots
    yield from (file.path for file in named_files(project, wish))
    if wish.dialogue.folder is not None:
        yield wish.dialogue.folder
    yield from (beside / sound.file for sound in named_sounds(shots))
    yield from (beside / file for note in shots.cast_notes for file in note.references)
    yield from (beside / file for shot in (*shots.shots, *shots.left_out) for file in shot.generation.files)
    for engine in wish.engines.bound.values():
        if engine.checkpoint is not None:
            yield Path(engine.checkpoint.folder)
        yield from _code_of(engine.engine)
    for name in dict.fromkeys(member.voice.engine for member in wish.cast.members):
        yield from _code_of(find_voice(name))


def _code_of(plugin: object) -> Iterator[Path]:
    """Yield where a plugin's code lies; filmstudio's own has a seal of its own."""
    module = type(plugin).__module__
    package = module.partition(".")[0]
    if package == "filmstudio":
        return
    for name in (package, module):
        file = getattr(sys.modules.get(name), "__file__", None)
        if file:
            path = Path(file)
            yield path.parent if name == module or path.name == "__init__.py" else path
