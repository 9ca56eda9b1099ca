"""Blocking: where people stand on the stage, so that nobody hides anybody's face.

The stage is measured in heights of an average adult: x = 0 is its middle, y = 0 the floor.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.proportions import HEAD, proportions_of
from filmstudio.engines.animatic.people.skeleton import Motion, seen
from filmstudio.model.camera import ShotSize
from filmstudio.model.job import Person
from filmstudio.model.shots import Facing, Pose, Position

_SIDE = {Position.LEFT: -1.0, Position.CENTER: 0.0, Position.RIGHT: 1.0}
_APART = {ShotSize.EXTREME_WIDE: 0.85, ShotSize.WIDE: 0.56, ShotSize.FULL: 0.44, ShotSize.MEDIUM_WIDE: 0.36}
_LEAST_APART = 0.30
_ARMS_ROUND = 0.20
"""How far the middles of two people in an embrace are apart."""
_ELBOW_ROOM = 0.34
_TABLE = 0.26
"""How much more room two need who sit at a table."""
_ON_ONE_SEAT = 0.52
_LEANING = 0.05
"""From here on a head is no longer over its body, in body heights."""
_LYING = 0.36
"""How much more room somebody needs who lies."""
_MOST_IN_A_ROW = 6
_MOST_ROWS = 5
_NARROWEST, _WIDEST = 0.125, 0.24
"""How far the faces of a crowd are apart."""
_ROW_STEP, _FARTHEST = 0.86, 0.42
"""Every row stands so much farther than the one before it, down to the smallest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One person's place on the stage, and where the eyes are above it; `size` is the body relative to an adult."""

    person: Person
    x: float
    eyes: float
    """Height of the eyes on the stage (up is negative), as seen: lower and nearer to the horizon in rows behind."""
    size: float
    head: float
    """Height of the head relative to an average adult's."""
    face: float = 0.0
    """How far the face is from the middle of the body, of who lies, or leans far."""
    far: float = 1.0
    """1 in the front row; less behind: the body is drawn so much smaller, its feet by as much nearer to the horizon."""
    raised: float = 0.0
    """How far over the floor the body is on the stage, on a bed of that height; `eyes` have it in them."""

    @property
    def face_x(self) -> float:
        """Where the face is on the stage."""
        return self.x + self.face


def block(
    people: tuple[Person, ...], size: ShotSize, aspect: float = 16 / 9, *, at_table: bool = False,
    sharing: bool = False
) -> tuple[Spot, ...]:  # fmt: skip
    """Return the spots of people (no near shoulders), left to right by position and then by order.

    `aspect` is width by height: in an upright picture people stand closer and may overlap. More than six stand in rows
    behind one another, each face in a gap of the row before. `at_table`: who sits opposite has a table between;
    `sharing`: who sits side by side sits on one bench.
    """
    ranked = [person for _, person in sorted(enumerate(people), key=lambda pair: (_SIDE[pair[1].position], pair[0]))]
    ranked = _turned_together(ranked)
    apart = max(_LEAST_APART, _APART.get(size, _LEAST_APART)) * (0.74 if aspect < 1 else 1.0)
    if len(ranked) > _MOST_IN_A_ROW:
        return _in_rows(ranked)
    wanted: list[float] = []
    for index, person in enumerate(ranked):
        x = _SIDE[person.position] * (apart if len(ranked) > 1 else 0.55)
        if wanted:
            room = apart * (1.0 if len(ranked) < 4 else 0.8)
            room += sum(_LYING * 0.5 for one in (ranked[index - 1], person) if one.pose is Pose.LIE)
            room += sum(0.06 for one in (ranked[index - 1], person) if one.pose in (Pose.SIT, Pose.RUN, Pose.FALL))
            room += _TABLE if at_table and _opposite(ranked[index - 1], person) else 0.0
            near = wanted[-1] + room
            x = max(x, near)
            if sharing and ranked[index - 1].pose is Pose.SIT and person.pose is Pose.SIT:
                x = wanted[-1] + _ON_ONE_SEAT
            if _together(ranked[index - 1], person):
                x = wanted[-1] + _ARMS_ROUND
        wanted.append(x)
    middle = (wanted[0] + wanted[-1]) / 2 if len(wanted) > 1 else 0.0
    return tuple(_spot(person, x - middle) for person, x in zip(ranked, wanted, strict=True))


def raised(spots: tuple[Spot, ...], pose: Pose, height: float) -> tuple[Spot, ...]:
    """Return the spots with everybody in a pose raised by a height, in adults: who lies, on a bed of that height."""
    return tuple(
        replace(spot, eyes=spot.eyes - height * spot.far, raised=height) if spot.person.pose is pose else spot
        for spot in spots
    )


def _turned_together(people: list[Person]) -> list[Person]:
    """Return the people with those who hold each other turned to each other, whatever side they were to show."""
    turned = list(people)
    index = 0
    while index + 1 < len(turned):
        left, right = turned[index], turned[index + 1]
        if left.pose is Pose.EMBRACE and right.pose is Pose.EMBRACE:
            turned[index] = left.model_copy(update={"facing": Facing.RIGHT})
            turned[index + 1] = right.model_copy(update={"facing": Facing.LEFT})
            index += 1
        index += 1
    return turned


def _together(left: Person, right: Person) -> bool:
    """Say whether two neighbours hold each other."""
    both = left.pose is Pose.EMBRACE and right.pose is Pose.EMBRACE
    return both and left.facing is Facing.RIGHT and right.facing is Facing.LEFT


def _opposite(left: Person, right: Person) -> bool:
    """Say whether two neighbours sit and are turned to each other."""
    sit = left.pose is Pose.SIT and right.pose is Pose.SIT
    return sit and left.facing is Facing.RIGHT and right.facing is Facing.LEFT


def _in_rows(people: list[Person]) -> tuple[Spot, ...]:
    """Return a crowd in rows behind one another: every face has a column of its own, neighbours stand in other rows.

    With the camera at eye level heads of all rows are nearly at one height: only from side to side can they be apart.
    """
    count = len(people)
    rows = min(_MOST_ROWS, max(2, round(count / _MOST_IN_A_ROW)))
    gap = max(_NARROWEST, min(_WIDEST, 2.5 / count))
    stride = next(step for step in (rows // 2 + 1, rows // 2 + 2, 1) if math.gcd(step, rows) == 1)
    return tuple(
        _spot(person, gap * (index - (count - 1) / 2), max(_FARTHEST, _ROW_STEP ** (index * stride % rows)))
        for index, person in enumerate(people)
    )


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


def _spot(person: Person, x: float, far: float = 1.0) -> Spot:
    build = proportions_of(person.appearance)
    bones = bones_of(person.appearance, person.pose, person.facing, Motion(), held=bool(person.holding.strip()))
    size = person.appearance.height
    head_x, head_y = seen(bones.head, bones.turn)
    lies = person.pose is Pose.LIE
    eyes = head_y * size if lies else (head_y + 0.06 * build.head) * size
    horizon = _HORIZON * (1 - far)
    face = head_x * size * far if lies or abs(head_x) > _LEANING else 0.0
    return Spot(person, x, horizon + eyes * far, size, build.head * size / HEAD, face, far)


_HORIZON = -(0.84 - 0.52) / 0.42
"""Where the horizon is above the floor on the stage (see `sets.scene`)."""
