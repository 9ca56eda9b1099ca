"""The pinhole: what a camera that goes, turns or zooms makes of each depth."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from filmstudio.engines.animatic.camera.eye import Eye, Frame, Plane
from filmstudio.engines.animatic.camera.hand import Hand
from filmstudio.engines.animatic.camera.moves import Move
from filmstudio.engines.animatic.camera.steps import Step, glided, operated, stepped
from filmstudio.model.camera import Camera, CameraMove, MoveSpeed, ShotSize

FRAME = Frame(320, 180, 0.52)
BASE = Eye(zoom=1.2, down=0.48)
FACE = (0.1, 0.46)


@pytest.mark.parametrize("depth", [0.0, 0.3, 1.0, 1.4])
def test_a_dolly_magnifies_by_the_inverse_distance_that_is_left(depth: float) -> None:
    near = Eye(zoom=1.2, nearer=0.4)
    assert near.magnified(depth) == pytest.approx(1.2 / (1 - 0.4 * depth))
    assert near.nearness(depth) == pytest.approx(depth / (1 - 0.4 * depth))


def test_a_zoom_magnifies_all_depths_alike_and_a_truck_moves_them_by_their_depth() -> None:
    shifts = []
    for depth in (0.0, 0.5, 1.0):
        assert Eye(zoom=2.0).magnified(depth) == 2.0
        before, after = (eye.view(depth, FRAME)(0.0, 0.5) for eye in (BASE, Eye(x=0.1, zoom=1.2, down=0.48)))
        shifts.append(before[0] - after[0])
        assert before[1] == pytest.approx(after[1])
    assert shifts[0] == pytest.approx(0.0)
    assert shifts[1] == pytest.approx(shifts[2] / 2)
    assert shifts[2] == pytest.approx(0.1 * 1.2 * 180)


@pytest.mark.parametrize(
    "eye",
    [
        BASE,
        Eye(x=0.2, y=-0.1, nearer=0.3, zoom=1.5, across=0.1, down=0.4, roll=9.0),
        Eye(x=-0.3, y=0.2, nearer=-0.8, zoom=2.4, down=0.6, roll=-4.0),
    ],
)
def test_the_floor_runs_under_the_feet_whatever_the_camera_does(eye: Eye) -> None:
    floor = Plane(0.1, 0.9 / 0.24, 0.60)
    assert floor.at(0.84) == pytest.approx(1.0)
    ground = eye.ground(floor, FRAME)
    for x in (-0.5, 0.0, 0.7):
        seen = ground @ (x, 0.84, 1.0)
        assert seen[:2] / seen[2] == pytest.approx(eye.view(1.0, FRAME)(x, 0.84))
        # And it meets what stands on it farther away.
        seen = ground @ (x, 0.72, 1.0)
        assert seen[:2] / seen[2] == pytest.approx(eye.view(floor.at(0.72), FRAME)(x, 0.72))


def test_a_roll_turns_about_the_middle_of_the_picture() -> None:
    for depth in (0.2, 1.0):
        plain, rolled = (Eye(zoom=1.2, roll=roll).view(depth, FRAME) for roll in (0.0, 30.0))
        assert rolled(0.0, 0.52) == pytest.approx((160, 90))
        x, y = plain(0.2, 0.52)
        assert rolled(0.2, 0.52) == pytest.approx(
            (160 + (x - 160) * math.cos(math.radians(30)), 90 + (x - 160) * math.sin(math.radians(30)) + (y - 90) * 0)
        )


def test_who_comes_nearer_keeps_the_eyes_in_place_and_a_dolly_is_no_zoom() -> None:
    dolly, zoom = (stepped(BASE, step, FACE, FRAME) for step in (Step(dolly=0.4), Step(zoom=0.4)))
    for eye in (dolly, zoom):
        assert eye.scale == pytest.approx(BASE.scale * math.exp(0.4))
        assert eye.view(1.0, FRAME)(*FACE) == pytest.approx(BASE.view(1.0, FRAME)(*FACE))
    assert zoom.magnified(0.5) / dolly.magnified(0.5) > 1.15


def test_a_dolly_zoom_keeps_people_and_breathes_the_place() -> None:
    move = Move(Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_ZOOM), 48, 24.0, 1, 1.0)
    eyes = [stepped(BASE, move.at(frame), FACE, FRAME) for frame in range(48)]
    assert np.ptp([eye.scale for eye in eyes]) < 1e-9
    assert eyes[0].magnified(0.2) / eyes[-1].magnified(0.2) > 1.35


def test_an_orbit_leaves_its_subject_and_slides_what_lies_behind_and_before() -> None:
    move = Move(Camera(size=ShotSize.MEDIUM, move=CameraMove.ORBIT_RIGHT), 48, 24.0, 1, 1.0)
    first, last = (stepped(BASE, move.at(frame), FACE, FRAME) for frame in (0, 47))

    def slid(depth: float) -> float:
        return last.view(depth, FRAME)(*FACE)[0] - first.view(depth, FRAME)(*FACE)[0]

    assert abs(slid(1.0)) < 0.01
    assert slid(0.3) > 40
    assert slid(1.4) < -15


_SUDDEN = (CameraMove.WHIP_PAN, CameraMove.CRASH_ZOOM)
_RUSHED = (CameraMove.SUPER_DOLLY_IN, CameraMove.SUPER_DOLLY_OUT)
"""Moves that are made to be felt."""


@pytest.mark.parametrize("move", [move for move in CameraMove if move not in _SUDDEN])
def test_the_camera_is_smooth(move: CameraMove) -> None:
    way = Move(Camera(size=ShotSize.MEDIUM, move=move), 72, 24.0, 3, 1.0)
    eyes = [stepped(BASE, way.at(frame), FACE, FRAME) for frame in range(72)]
    for field, most in (("x", 0.04), ("y", 0.04), ("across", 0.05), ("down", 0.05), ("roll", 1.2), ("focus", 0.16)):
        values = np.array([getattr(eye, field) for eye in eyes])
        assert np.abs(np.diff(values)).max() < most, field
    scales = np.log([eye.scale for eye in eyes])
    assert np.abs(np.diff(scales)).max() < (0.06 if move in _RUSHED else 0.045)


def test_an_operator_waits_eases_and_arrives() -> None:
    parts = [operated(frame / 71, 3.0) for frame in range(72)]
    assert parts[0] == parts[1] == 0.0
    assert parts[-1] == parts[-2] == 1.0
    assert all(after >= before for before, after in itertools.pairwise(parts))
    assert glided(0.5) == 0.5


def test_a_whip_pan_arrives_a_little_too_far_and_settles() -> None:
    move = Move(Camera(size=ShotSize.MEDIUM, move=CameraMove.WHIP_PAN), 48, 24.0, 1, 1.0)
    pans = [move.at(frame).pan for frame in range(48)]
    assert pans[0] < -1.0
    assert 0.004 < max(pans) < 0.05
    assert abs(pans[-1]) < 1e-4
    assert [move.at(frame).smear for frame in (0, 47)] == [pytest.approx(0.24), 0.0]


def test_a_hand_trembles_in_all_six_axes_the_same_for_one_seed() -> None:
    hand, same, other = Hand(5), Hand(5), Hand(6)
    moments = [hand.at(frame / 24, 1.0) for frame in range(96)]
    assert moments == [same.at(frame / 24, 1.0) for frame in range(96)]
    assert moments[9] != other.at(9 / 24, 1.0)
    for axis in ("pan", "tilt", "truck", "rise", "dolly", "roll"):
        values = np.array([getattr(one, axis) for one in moments])
        assert np.ptp(values) > 0.004
        # Filtered: it never jumps by more than a sixth of its whole sway within a frame.
        assert np.abs(np.diff(values)).max() < np.ptp(values) / 6


@pytest.mark.parametrize("speed", list(MoveSpeed))
def test_a_slower_move_is_shorter_and_a_faster_one_sooner_there(speed: MoveSpeed) -> None:
    def at(frame: int, how: MoveSpeed) -> float:
        return Move(Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_IN, speed=how), 72, 24.0, 1, 1.0).at(frame).dolly

    way = at(71, speed) - at(0, speed)
    usual = at(71, MoveSpeed.NORMAL) - at(0, MoveSpeed.NORMAL)
    if speed in (MoveSpeed.VERY_SLOW, MoveSpeed.SLOW):
        assert way < 0.7 * usual
    if speed in (MoveSpeed.FAST, MoveSpeed.VERY_FAST):
        assert way > usual
        assert at(45, speed) == at(71, speed)
