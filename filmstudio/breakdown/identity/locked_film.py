"""The lock, laid out for matching: every scene with its shots, then the scenes of earlier drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmstudio.model.lock import Lock, LockedScene, LockedShot


@dataclass(frozen=True, slots=True)
class OldScene:
    """A scene that the lock knows. `shots` are places in `LockedFilm.shots`."""

    number: str
    heading: str
    content: str
    shots: tuple[int, ...]
    gone: bool
    """True for a scene of an earlier draft."""


@dataclass(frozen=True, slots=True)
class LockedFilm:
    """All scenes and shots that were ever locked; those of the last draft come first."""

    scenes: tuple[OldScene, ...]
    shots: tuple[LockedShot, ...]
    living: int
    """So many of the shots were in the last draft."""


def locked_film(lock: Lock) -> LockedFilm:
    """Return a lock's scenes and shots. Shots of a number that is no scene's (the title card's) get a scene."""
    living = _by_scene(lock.shots, start=0)
    retired = _by_scene(lock.retired, start=len(lock.shots))
    known = {scene.number for scene in lock.scenes}
    title = [LockedScene(number=number, content="", gist="") for number in living if number not in known]
    scenes = [_scene(scene, living, gone=False) for scene in (*title, *lock.scenes)]
    scenes += [_scene(scene, retired, gone=True) for scene in lock.retired_scenes]
    return LockedFilm(tuple(scenes), lock.shots + lock.retired, len(lock.shots))


def _scene(scene: LockedScene, shots: dict[str, list[int]], *, gone: bool) -> OldScene:
    return OldScene(scene.number, scene.gist, scene.content, tuple(shots.get(scene.number, ())), gone)


def _by_scene(shots: Sequence[LockedShot], start: int) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for index, shot in enumerate(shots, start):
        groups.setdefault(shot.scene, []).append(index)
    return groups
