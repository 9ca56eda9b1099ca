"""How people move within the picture: arrows on the ground, white with a dark edge, apart from those of the camera."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Facing, Pose, Position, Presence
from filmstudio.review.board_marks import LINE, THICK, Ink, Mark, Point, arc, arrow, fineness, straight

_ACROSS = {Position.LEFT: 0.27, Position.CENTER: 0.5, Position.RIGHT: 0.73}
"""Parts of the width at which people stand."""
_ALONE = {Position.LEFT: 0.42, Position.CENTER: 0.5, Position.RIGHT: 0.58}
"""Somebody alone stands nearer to the middle."""
_GROUND = {ShotSize.EXTREME_WIDE: 0.87, ShotSize.WIDE: 0.88, ShotSize.FULL: 0.90}
"""Height of the feet in pictures that show them; in closer ones the arrow lies near the lower edge."""
_LOW = 0.86
_OUT_OF_SIGHT = 0.95
_LIFTED = 0.79
"""The lowest of people's arrows above those of a camera."""
_AHEAD, _SHORT, _LEAST = 0.06, 0.06, 0.10
"""Parts of the width: from feet to their arrow, of a way that is none, of the shortest arrow."""
_SIDES = {Facing.LEFT: -1.0, Facing.RIGHT: 1.0}
_THICK = THICK * 0.75
MOVING = frozenset({Pose.WALK, Pose.RUN, Pose.CLIMB, Pose.FALL, Pose.TURN})


class Stance(NamedTuple):
    """Where somebody is in a picture, in parts of its width and height; beyond 0 ... 1 outside."""

    face: Point
    feet: Point
    arrives: Point
    """The feet at the end of the shot, as the picture's own camera would see them."""


def people_marks(
    people: Sequence[Presence],
    size: ShotSize,
    aspect: float,
    *,
    lifted: bool = False,
    stances: Mapping[str, Stance] = MappingProxyType({}),
) -> tuple[Mark, ...]:
    """Return an arrow for everybody in frame who moves; a near shoulder moves nowhere.

    `lifted` leaves the lower edge to the camera's own arrow. Arrows begin and end where `stances`, by name, says that
    feet are; of who has none they stand where people usually are.
    """
    across = _ACROSS if sum(not person.shoulder for person in people) > 1 else _ALONE
    ground = _GROUND.get(size, _LOW)
    marks: list[Mark] = []
    for person in people:
        if person.shoulder or person.pose not in MOVING:
            continue
        usual = (across[person.position], ground)
        stance = stances.get(person.name) or Stance(usual, usual, usual)
        low = _LOW if stance.feet[1] > _OUT_OF_SIGHT else stance.feet[1]
        feet = (min(max(stance.feet[0], 0.04), 0.96) * aspect, min(low, _LIFTED) if lifted else low)
        marks += _DRAWN[person.pose](person, feet, (stance.arrives[0] - stance.feet[0]) * aspect, aspect)
    return tuple(mark._replace(fine=fineness(aspect)) for mark in marks)


def _walk(person: Presence, feet: Point, way: float, aspect: float, far: float = 0.20) -> list[Mark]:
    """An arrow as long as the way that is seen; of the usual length for a way into the depth, or for a short one."""
    x, y = feet
    thick = _THICK * fineness(aspect)
    side = _SIDES.get(person.facing) if abs(way) < _SHORT * aspect else math.copysign(1.0, way)
    if side is None:  # towards us the arrow swells, away from us it tapers
        to_us = person.facing is Facing.CAMERA
        ends = ((x, y - 0.05), (x, y + 0.10)) if to_us else ((x, y + 0.09), (x, y - 0.06))
        return [arrow(straight(*ends), thick, tail=0.5 if to_us else 1.6, ink=Ink.PEOPLE)]
    start = x + side * _AHEAD * aspect
    length = max(abs(way) - _AHEAD * aspect, far * aspect)
    end = min(max(start + side * length, 0.03 * aspect), 0.97 * aspect)
    if abs(end - start) < _LEAST * aspect:  # who is about to leave the picture has the arrow behind them
        start = end - side * _LEAST * aspect
    return [arrow(straight((start, y), (end, y)), thick, tail=0.6, ink=Ink.PEOPLE)]


def _run(person: Presence, feet: Point, way: float, aspect: float) -> list[Mark]:
    """A longer arrow with speed lines behind it."""
    marks = _walk(person, feet, way, aspect, far=0.26)
    (x0, _), (x1, _) = marks[0].points[0], marks[0].points[len(marks[0].points) // 2]
    if person.facing in _SIDES or abs(way) >= _SHORT * aspect:
        side = math.copysign(1.0, x1 - x0)
        back = x0 - side * 0.025
        marks += [
            Mark(straight((back, feet[1] + dy), (back - side * 0.06, feet[1] + dy)), Ink.PEOPLE, line=LINE * 1.1)
            for dy in (-0.02, 0.02)
        ]
    return marks


def _climb(person: Presence, feet: Point, _way: float, aspect: float) -> list[Mark]:
    x, y = feet[0] + _SIDES.get(person.facing, 1.0) * 0.13 * aspect, feet[1]
    return [arrow(straight((x, y), (x, y - 0.24)), _THICK * fineness(aspect), tail=0.6, ink=Ink.PEOPLE)]


def _fall(person: Presence, feet: Point, _way: float, aspect: float) -> list[Mark]:
    side = _SIDES.get(person.facing, 1.0)
    centre = (feet[0] + side * 0.02 * aspect, feet[1])
    turn = (-100.0, 0.0) if side > 0 else (280.0, 180.0)
    return [arrow(arc(centre, (0.16, 0.24), *turn), _THICK * fineness(aspect), tail=0.5, ink=Ink.PEOPLE)]


def _turn(person: Presence, feet: Point, _way: float, aspect: float) -> list[Mark]:
    turn = (150.0, 20.0) if _SIDES.get(person.facing, 1.0) > 0 else (30.0, 160.0)
    thick = _THICK * 0.8 * fineness(aspect)
    return [arrow(arc((feet[0], feet[1] - 0.02), (0.13, 0.05), *turn), thick, tail=0.5, ink=Ink.PEOPLE)]


_DRAWN: dict[Pose, Callable[[Presence, Point, float, float], list[Mark]]] = {
    Pose.WALK: _walk,
    Pose.RUN: _run,
    Pose.CLIMB: _climb,
    Pose.FALL: _fall,
    Pose.TURN: _turn,
}
