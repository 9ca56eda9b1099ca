"""The skeleton: the joints of a person, and the moment they are drawn at.

Units are body heights of this person; x points right, y points down, the origin is on the floor between the feet.
"""

from __future__ import annotations

from dataclasses import dataclass

from filmstudio.model.shots import Facing

XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Motion:
    """The moving part of a body, in whole steps so that equal moments share one drawing."""

    breath: int = 0
    """0 (out) ... `BREATHS` - 1 (in)."""
    gesture: int = 0
    """0 (arm at rest) ... `GESTURES` - 1 (hand raised)."""
    stride: int = 0
    """0 ... `STRIDES` - 1, one full walk cycle of two steps."""


BREATHS, GESTURES, STRIDES = 4, 6, 16


@dataclass(frozen=True, slots=True)
class Arm:
    """Shoulder, elbow and wrist, and how the hand is held: `rest`, `open`, `grip` or `flat`."""

    shoulder: XY
    elbow: XY
    wrist: XY
    hand: str = "rest"


@dataclass(frozen=True, slots=True)
class Leg:
    """Hip, knee and ankle; the toe points to `toe` (-1 left, 0 to the camera, 1 right)."""

    hip: XY
    knee: XY
    ankle: XY
    toe: float


@dataclass(frozen=True, slots=True)
class Skeleton:
    """All joints of a figure. `near` limbs are drawn over the body, `far` ones behind it."""

    yaw: float
    """-1 looks left ... 0 to the camera ... 1 right: how far head and chest are turned."""
    away: bool
    head: XY
    tilt: float
    neck: XY
    pelvis: XY
    far_arm: Arm
    near_arm: Arm
    far_leg: Leg
    near_leg: Leg


YAW = {Facing.LEFT: -0.62, Facing.RIGHT: 0.62, Facing.CAMERA: 0.0, Facing.AWAY: 0.0}
