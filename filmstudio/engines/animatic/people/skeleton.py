"""The skeleton: where a person's joints are in space, and the moment at which they are asked for.

Units are body heights of this person. In their own frame x points to their left hand, y down, z where they look; the
origin is on the floor between the feet. One body in space serves every view: a camera before, beside or behind it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from filmstudio.engines.animatic.people.deeds import Deed

V3 = tuple[float, float, float]
XY = tuple[float, float]

BREATHS, GESTURES, STRIDES, STEPS, SHIFTS, COILS = 8, 8, 480, 24, 13, 5
HEAD_STEP = 3.0
SWING_STEP = 2.0
RIGHT, LEFT = 0, 1
"""The person's own right and left, as an index; `SIDE` is where it lies on their x axis."""
SIDE = (-1.0, 1.0)

_EYE_HEIGHT, _DISTANCE = -0.78, 5.2
"""The camera that a stage is seen by, in body heights: where it stands makes near feet lower than far ones."""


@dataclass(frozen=True, slots=True)
class Motion:
    """The moving part of a body, in whole steps, so that equal moments share one drawing."""

    breath: int = 0
    """0 (out) ... `BREATHS` - 1 (in)."""
    gesture: int = 0
    """0 (arm at rest) ... `GESTURES` - 1 (hand raised)."""
    beat: int = 0
    """Which kind of gesture: 0 open palm, 1 small point, 2 shrug."""
    stride: int = 0
    """0 ... `STRIDES` - 1, one full cycle of two steps: fine enough for a cycle of any whole number of frames."""
    step: int = 0
    """How far something that happens once (a fall, a turn) has come: 0 ... `STEPS`. Before a run: how far somebody has
    drawn back, 0 ... `COILS`."""
    shift: int = 0
    """Weight: 0 on the usual leg ... `SHIFTS` - 1 on the other."""
    head: int = 0
    """How far the head follows the eyes, in steps of `HEAD_STEP` degrees, positive to the picture's right."""
    swing: int = 0
    """How far a camera has gone around them: steps of `SWING_STEP` degrees, by which they are turned to its right."""
    deed: Deed | None = None
    act: int = 0
    """How far the deed has come: steps of `deed_plans`."""
    thing: bool = True
    """Whether the deed is done by the hand that holds something."""
    bare: bool = False
    """True while what they hold in this shot is not in the hand: not taken yet, or gone."""


@dataclass(frozen=True, slots=True)
class Bones:
    """All joints in the person's own frame. Pairs are right, left."""

    turn: float
    """Degrees from the camera: positive to the picture's right, 180 away from us."""
    pelvis: V3
    waist: V3
    """Control point of the spine's curve."""
    neck: V3
    """Where the neck leaves the shoulders."""
    head: V3
    """The middle of the head."""
    shoulders: tuple[V3, V3]
    elbows: tuple[V3, V3]
    wrists: tuple[V3, V3]
    hips: tuple[V3, V3]
    knees: tuple[V3, V3]
    ankles: tuple[V3, V3]
    heels: tuple[V3, V3]
    toes: tuple[V3, V3]
    hands: tuple[str, str]
    """`rest`, `open`, `fist`, `point`, `hold`, `flat`, `wrap` (round somebody) or `none` (out of sight, in
    a pocket)."""
    twist: float
    """Degrees by which the shoulders are turned further than the hips."""
    head_turn: float
    """Degrees from the camera, like `turn`."""
    head_pitch: float
    """Degrees: positive looks up."""
    head_tilt: float
    """Degrees clockwise in the picture."""
    seat: float = 0.0
    """Height of what is sat on, 0 where nothing is."""


def seen(point: V3, turn: float) -> XY:
    """Return where a joint of somebody turned by `turn` degrees is in the picture, in body heights from their feet."""
    x, y, z = point
    angle = math.radians(turn)
    across = x * math.cos(angle) + z * math.sin(angle)
    nearer = _DISTANCE / (_DISTANCE - depth(point, turn))
    return across * nearer, _EYE_HEIGHT + (y - _EYE_HEIGHT) * nearer


def depth(point: V3, turn: float) -> float:
    """Return how much nearer than the person's middle a joint is to the camera, in body heights."""
    angle = math.radians(turn)
    return -point[0] * math.sin(angle) + point[2] * math.cos(angle)


def bent(root: V3, goal: V3, upper: float, lower: float, pole: V3) -> tuple[V3, V3]:
    """Return the middle and the end joint of a limb of two bones that reaches for `goal`, bent towards `pole`.

    What is out of reach is pointed at with a nearly straight limb.
    """
    dx, dy, dz = (goal[k] - root[k] for k in range(3))
    away = math.sqrt(dx * dx + dy * dy + dz * dz) or 1e-6
    reach = min(max(away, abs(upper - lower) + 0.01), (upper + lower) * 0.999)
    ux, uy, uz = dx / away, dy / away, dz / away
    along = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    out = math.sqrt(max(0.0, upper * upper - along * along))
    dot = pole[0] * ux + pole[1] * uy + pole[2] * uz
    px, py, pz = pole[0] - dot * ux, pole[1] - dot * uy, pole[2] - dot * uz
    length = math.sqrt(px * px + py * py + pz * pz) or 1e-6
    middle = tuple(root[k] + (ux, uy, uz)[k] * along + (px, py, pz)[k] / length * out for k in range(3))
    end = tuple(root[k] + (ux, uy, uz)[k] * reach for k in range(3))
    return (middle[0], middle[1], middle[2]), (end[0], end[1], end[2])


def mixed(one: V3, two: V3, share: float) -> V3:
    """Return the point that lies a `share` of the way from one point to another."""
    return (
        one[0] + (two[0] - one[0]) * share,
        one[1] + (two[1] - one[1]) * share,
        one[2] + (two[2] - one[2]) * share,
    )
