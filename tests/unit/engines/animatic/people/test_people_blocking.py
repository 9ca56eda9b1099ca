"""Blocking: places for one to forty people, and no face behind a head."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from filmstudio.engines.animatic.people.blocking import block, extent_of, spread_of
from filmstudio.model.camera import ShotSize
from filmstudio.model.cast import Appearance
from filmstudio.model.job import Person
from filmstudio.model.shots import Facing, Pose, Position


@pytest.fixture
def somebody(body_look: Callable[..., Appearance]) -> Callable[..., Person]:
    """Give a function that makes a person, with changes."""

    def make(name: str, position: Position = Position.CENTER, **changes: Any) -> Person:
        values = {"appearance": body_look(face=sum(map(ord, name))), "facing": Facing.CAMERA, "pose": Pose.STAND}
        return Person(name=name, position=position, **(values | changes))

    return make


def test_left_stands_left_of_right(somebody: Callable[..., Person]) -> None:
    spots = block((somebody("B", Position.RIGHT), somebody("A", Position.LEFT)), ShotSize.MEDIUM)
    assert [spot.person.name for spot in spots] == ["A", "B"]
    assert spots[0].x < 0 < spots[1].x
    assert spread_of(spots) > spots[1].x - spots[0].x
    assert spread_of(spots[:1]) == 0.0


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 7, 12, 40])
@pytest.mark.parametrize("size", [ShotSize.WIDE, ShotSize.MEDIUM, ShotSize.CLOSE_UP])
def test_no_head_hides_a_face(count: int, size: ShotSize, somebody: Callable[..., Person]) -> None:
    spots = block(tuple(somebody(f"P{number}") for number in range(count)), size)
    assert len(spots) == count
    for one, two in itertools.combinations(spots, 2):
        front, back = (one, two) if one.far >= two.far else (two, one)
        apart = abs(front.face_x - back.face_x) / (0.058 * (front.far + back.far))
        above = abs(front.eyes - back.eyes) / (0.07 * (front.far + back.far))
        assert max(apart, above) > 1, (one, two)


def test_rows_behind_are_smaller_and_no_wider_than_a_picture(somebody: Callable[..., Person]) -> None:
    spots = block(tuple(somebody(f"P{number}") for number in range(40)), ShotSize.WIDE)
    low, high = extent_of(spots)
    assert high - low < 5.2
    assert min(spot.far for spot in spots) < 0.6
    assert max(spot.far for spot in spots) == 1.0


def test_two_who_embrace_stand_close(somebody: Callable[..., Person]) -> None:
    near = block(
        (somebody("A", Position.LEFT, pose=Pose.EMBRACE), somebody("B", Position.RIGHT, pose=Pose.EMBRACE)),
        ShotSize.WIDE,
    )
    apart = block((somebody("A", Position.LEFT), somebody("B", Position.RIGHT)), ShotSize.WIDE)
    assert near[1].x - near[0].x < 0.3 < apart[1].x - apart[0].x
    assert [spot.person.facing for spot in near] == [Facing.RIGHT, Facing.LEFT]


def test_somebody_who_lies_has_the_face_beside_the_body_and_room_for_it(somebody: Callable[..., Person]) -> None:
    spot = block((somebody("A", pose=Pose.LIE, facing=Facing.RIGHT),), ShotSize.WIDE)[0]
    assert spot.face_x < spot.x - 0.3
    assert -0.2 < spot.eyes < 0
    pair = block(
        (somebody("A", Position.LEFT, pose=Pose.LIE), somebody("B", Position.RIGHT, pose=Pose.LIE)), ShotSize.FULL
    )
    assert pair[1].x - pair[0].x > 0.6


def test_who_sits_is_lower_and_a_child_too(
    somebody: Callable[..., Person], body_look: Callable[..., Appearance]
) -> None:
    stands, sits, child = (
        block((somebody("A", **changes),), ShotSize.MEDIUM)[0]
        for changes in ({}, {"pose": Pose.SIT}, {"appearance": body_look(age="child", height=0.72)})
    )
    assert stands.eyes < sits.eyes - 0.15
    assert stands.eyes < child.eyes - 0.2
    assert child.size == pytest.approx(0.72)
