"""Blocking: where people stand on the stage, so that nobody hides anybody."""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.engines.animatic.figures.poses import skeleton_of
from filmstudio.engines.animatic.figures.skeleton import Motion
from filmstudio.engines.animatic.figures.traits import traits_of
from filmstudio.model.camera import ShotSize
from filmstudio.model.job import Person
from filmstudio.model.shots import Pose, Position

_SIDE = {Position.LEFT: -1.0, Position.CENTER: 0.0, Position.RIGHT: 1.0}
_APART = {ShotSize.EXTREME_WIDE: 0.85, ShotSize.WIDE: 0.56, ShotSize.FULL: 0.44, ShotSize.MEDIUM_WIDE: 0.36}
_LEAST_APART = 0.29
_ELBOW_ROOM = 0.34
_LYING_FACE_X = -0.40
"""From the middle of a lying body to its face (see `figures.figure`)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One person's place on the stage, and where the eyes are above it; `size` is the body relative to an adult."""

    person: Person
    x: float
    eyes: float
    size: float
    head: float
    """Height of the head relative to an average adult's."""

    @property
    def face_x(self) -> float:
        """Where the face is on the stage: somebody who lies has it far from the middle of the body."""
        return self.x + (_LYING_FACE_X * self.size if self.person.pose is Pose.LIE else 0.0)


def block(people: tuple[Person, ...], size: ShotSize, aspect: float = 16 / 9) -> tuple[Spot, ...]:
    """Return the spots of people (no near shoulders), left to right by position and then by order.

    `aspect` is width by height: in an upright picture people stand closer and may overlap.
    """
    ranked = sorted(enumerate(people), key=lambda pair: (_SIDE[pair[1].position], pair[0]))
    apart = max(_LEAST_APART, _APART.get(size, _LEAST_APART)) * (0.74 if aspect < 1 else 1.0)
    wanted: list[float] = []
    for _, person in ranked:
        x = _SIDE[person.position] * (apart if len(people) > 1 else 0.55)
        lying = 0.35 if person.pose is Pose.LIE else 0.0
        if wanted:
            x = max(x, wanted[-1] + apart * (1.0 if len(people) < 4 else 0.8) + lying)
        wanted.append(x)
    middle = (wanted[0] + wanted[-1]) / 2 if len(wanted) > 1 else 0.0
    return tuple(_spot(person, x - middle) for (_, person), x in zip(ranked, wanted, strict=True))


def spread_of(spots: tuple[Spot, ...], aspect: float = 16 / 9) -> float:
    """Return the width on the stage that a group needs, elbows included; 0 for one person."""
    if len(spots) < 2:
        return 0.0
    low, high = extent_of(spots)
    return high - low + _ELBOW_ROOM * (0.62 if aspect < 1 else 1.0)


def extent_of(spots: tuple[Spot, ...]) -> tuple[float, float]:
    """Return the leftmost and rightmost body middle or face on the stage."""
    marks = [mark for spot in spots for mark in (spot.x, spot.face_x)]
    return min(marks), max(marks)


def _spot(person: Person, x: float) -> Spot:
    traits = traits_of(person.appearance)
    bones = skeleton_of(traits, person.pose, person.facing, Motion(), traits.part_side)
    size = person.appearance.height
    eye_y = bones.head[1] + 0.045 * traits.head
    if person.pose is Pose.LIE:
        return Spot(person, x, -0.085 * size, size, traits.head * size / 0.178)
    return Spot(person, x, eye_y * size, size, traits.head * size / 0.178)
