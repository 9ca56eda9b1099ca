"""The shot list as the rules of `lint` look at it: scene by scene, shot beside shot, and a remark as one call."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from filmstudio.breakdown.durations import SPEECH_MARGIN_S, spoken_s
from filmstudio.model.camera import CameraMove
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.shots import Line, Role, Scene, ShotList, ShotSpec

_TOP = SourceSpan(line=1, column=1, end_line=1, end_column=1)


class SceneReel(NamedTuple):
    """A scene with its shots in order."""

    scene: Scene
    shots: tuple[ShotSpec, ...]

    def cuts(self) -> Iterator[tuple[ShotSpec, ShotSpec]]:
        """Yield every two shots of the scene with a cut between them; titles and dissolves part the picture."""
        for before, after in pairwise(self.shots):
            titled = Role.TITLE in (before.role, after.role)
            if after.transition_in.is_cut and before.transition_out.is_cut and not titled:
                yield before, after


class Reel(NamedTuple):
    """Everything a rule may ask."""

    shots: ShotList
    scenes: tuple[SceneReel, ...]
    engine: Capabilities
    rate: Fraction


def thread(shots: ShotList, engine: Capabilities, rate: Fraction) -> Reel:
    """Return the reel of a shot list; shots of no scene, such as the title card, are in none of its scenes."""
    by_scene: dict[str, list[ShotSpec]] = {}
    for shot in shots.shots:
        by_scene.setdefault(shot.scene, []).append(shot)
    scenes = tuple(SceneReel(scene, tuple(by_scene.get(scene.number, ()))) for scene in shots.scenes)
    return Reel(shots, scenes, engine, rate)


def remark(code: str, message: str, place: ShotSpec | Scene | None) -> Diagnostic:
    """Return a warning at the first words of a shot, at a scene's heading, or at the top of the script."""
    spans = (place.span,) if isinstance(place, Scene) else place.spans if place else ()
    span = spans[0] if spans else _TOP
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, span=span)


def remark_in(code: str, message: str, shot: ShotSpec, scene: Scene) -> Diagnostic:
    """Return a warning on a shot, at its scene's heading where the shot carries no words."""
    return remark(code, message, shot if shot.spans else scene)


def faces(shot: ShotSpec) -> tuple[str, ...]:
    """Return who is seen from the front, left to right."""
    return tuple(person.name for person in shot.people if not person.shoulder)


def moves(shot: ShotSpec) -> bool:
    """Tell whether the camera changes its place or its look during the shot."""
    return shot.camera.move not in (CameraMove.STATIC, CameraMove.HANDHELD)


def words_s(lines: tuple[Line, ...]) -> float:
    """Return the seconds that the lines of one shot need; those of dual dialogue share their time."""
    total = 0.0
    for line in lines:
        length = spoken_s(line.text)
        total = max(total, length) if line.with_previous else total + length
    return total + SPEECH_MARGIN_S if lines else 0.0


def listed(names: tuple[str, ...], most: int = 6) -> str:
    """Return names for a sentence: `1A, 2B and 7 more`."""
    rest = len(names) - most
    if rest > 1:
        return f"{', '.join(names[:most])} and {rest} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
