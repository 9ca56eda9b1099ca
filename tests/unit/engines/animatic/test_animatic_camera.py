"""What the camera sees: shot sizes, positions, and which way a move carries the picture."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from filmstudio.engines.animatic.moves import lens_of
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.cast import Hair
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Position, Role
from filmstudio.units import Resolution

Make = Callable[..., Any]


def _magenta(frame: Any) -> Any:
    red, green, blue = (frame[..., index].astype(int) for index in range(3))
    return (red > green + 55) & (blue > green + 55)


def test_faces_grow_from_wide_to_close(make_job: Make, make_person: Make, make_look: Make, shoot: Make) -> None:
    subject = make_person(appearance=make_look(skin="#ff00ff", hair=Hair.BALD))
    areas = []
    for shot in list(ShotSize)[:-1]:
        frame = shoot(make_job(shot=shot, people=(subject,), frames=1))[0]
        areas.append(int(_magenta(frame).sum()))
    assert all(wider < closer for wider, closer in itertools.pairwise(areas)), areas


@pytest.mark.parametrize("shot", [ShotSize.WIDE, ShotSize.FULL, ShotSize.MEDIUM, ShotSize.CLOSE_UP])
@pytest.mark.parametrize("size", [(320, 180), (180, 320)])
def test_the_head_is_never_cut(
    make_job: Make, make_person: Make, make_look: Make, shoot: Make, shot: ShotSize, size: tuple[int, int]
) -> None:
    subject = make_person(appearance=make_look(skin="#ff00ff", hair=Hair.BALD))
    rows, columns = np.nonzero(
        _magenta(shoot(make_job(shot=shot, people=(subject,), frames=1, size=Resolution(*size)))[0])
    )
    assert rows.min() > 0
    assert columns.min() > 0
    assert columns.max() < size[0] - 1


def test_positions_are_the_cameras(make_job: Make, make_person: Make, make_look: Make, shoot: Make) -> None:
    left = make_person("A", position=Position.LEFT, appearance=make_look(skin="#ff00ff"), facing=Facing.RIGHT)
    right = make_person("B", position=Position.RIGHT, facing=Facing.LEFT)
    frame = shoot(make_job(people=(right, left), role=Role.TWO_SHOT, frames=1))[0]
    assert np.nonzero(_magenta(frame))[1].mean() < frame.shape[1] / 2


def test_the_near_shoulder_covers_its_side(make_job: Make, make_person: Make, shoot: Make) -> None:
    alone = shoot(make_job(people=(make_person(position=Position.RIGHT),), frames=1))[0]
    near = make_person("ISAAC", position=Position.LEFT, shoulder=True)
    over = shoot(make_job(people=(make_person(position=Position.RIGHT), near), role=Role.OVER_SHOULDER, frames=1))[0]
    lower_left = np.s_[120:, :80]
    assert over[lower_left].mean() < alone[lower_left].mean() - 10


@pytest.mark.parametrize(
    ("move", "axis", "sign"),
    [
        (CameraMove.PAN_RIGHT, 0, -1),
        (CameraMove.PAN_LEFT, 0, 1),
        (CameraMove.TRUCK_RIGHT, 0, -1),
        (CameraMove.TRUCK_LEFT, 0, 1),
        (CameraMove.TILT_UP, 1, 1),
        (CameraMove.TILT_DOWN, 1, -1),
        (CameraMove.CRANE_UP, 1, 1),
        (CameraMove.CRANE_DOWN, 1, -1),
        (CameraMove.PEDESTAL_UP, 1, 1),
        (CameraMove.PEDESTAL_DOWN, 1, -1),
    ],
)
def test_a_move_carries_the_picture_the_other_way(
    make_job: Make, shoot: Make, move: CameraMove, axis: int, sign: int
) -> None:
    frames = shoot(make_job(shot=ShotSize.WIDE, move=move, people=(), frames=24))
    # Small steps in the middle of the move: the picture is the same but for the shift.
    first, last = (cv2.cvtColor(frames[index], cv2.COLOR_RGB2GRAY).astype(np.float32)[20:] for index in (11, 13))
    shift, _ = cv2.phaseCorrelate(first, last, cv2.createHanningWindow(first.shape[::-1], cv2.CV_32F))
    assert shift[axis] * sign > 0.3


@pytest.mark.parametrize(
    ("move", "grows"),
    [
        (CameraMove.ZOOM_IN, True),
        (CameraMove.DOLLY_IN, True),
        (CameraMove.ZOOM_OUT, False),
        (CameraMove.DOLLY_OUT, False),
        (CameraMove.CRASH_ZOOM, True),
        (CameraMove.SUPER_DOLLY_IN, True),
        (CameraMove.SUPER_DOLLY_OUT, False),
        (CameraMove.AERIAL_PULLBACK, False),
        (CameraMove.FPV, True),
        (CameraMove.THROUGH_OBJECT, True),
    ],
)
def test_moves_in_enlarge_people(
    make_job: Make, make_person: Make, make_look: Make, shoot: Make, move: CameraMove, grows: bool
) -> None:
    subject = make_person(appearance=make_look(skin="#ff00ff", hair=Hair.BALD))
    frames = shoot(make_job(move=move, people=(subject,), frames=24))
    first, last = int(_magenta(frames[0]).sum()), int(_magenta(frames[-1]).sum())
    assert (last > first * 1.1) is grows


_SUDDEN = (CameraMove.WHIP_PAN, CameraMove.CRASH_ZOOM)
_LONG = frozenset(
    {
        CameraMove.SUPER_DOLLY_IN,
        CameraMove.SUPER_DOLLY_OUT,
        CameraMove.AERIAL_PULLBACK,
        CameraMove.FPV,
        CameraMove.ROBOT_ARM,
        CameraMove.THROUGH_OBJECT,
        CameraMove.HYPERLAPSE,
    }
)
"""Moves that are made to be felt."""


@pytest.mark.parametrize("move", [move for move in CameraMove if move not in _SUDDEN])
def test_the_camera_is_smooth(move: CameraMove) -> None:
    places = [lens_of(Camera(size=ShotSize.MEDIUM, move=move), frame, 48, 24.0, 3, 1.0) for frame in range(48)]
    for before, after in itertools.pairwise(places):
        step = 0.06 if move in _LONG else 0.013
        assert abs(after.across - before.across) < step
        assert abs(after.down - before.down) < step
        assert abs(after.zoom - before.zoom) < step
        assert abs(after.set_across - before.set_across) < 0.02
        assert abs(after.set_zoom - before.set_zoom) < 0.02
        assert abs(after.roll - before.roll) < 1.2


def test_the_face_of_somebody_who_lies_is_in_a_close_shot(
    make_person: Callable[..., Person], make_job: Callable[..., RenderJob]
) -> None:
    from filmstudio.engines.animatic.blocking import block
    from filmstudio.engines.animatic.frames import _framing
    from filmstudio.engines.animatic.painted_set import painted
    from filmstudio.model.camera import Camera, ShotSize
    from filmstudio.model.shots import Facing, Pose, Position

    lying = make_person().model_copy(update={"pose": Pose.LIE, "facing": Facing.CAMERA})
    kneeling = lying.model_copy(update={"name": "OLE", "pose": Pose.CROUCH, "position": Position.RIGHT})
    for people in ((lying,), (lying, kneeling)):
        for size in (ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP):
            one = make_job(people=people, camera=Camera(size=size))
            spots = block(one.people, size)
            framing = _framing(one, painted(one.place, one.size, 1), spots)
            spot = next(spot for spot in spots if spot.person.pose is Pose.LIE)
            x, y = framing.stage(spot.face_x, spot.eyes)
            assert 0.1 * one.size.width < x < 0.9 * one.size.width
            assert 0.1 * one.size.height < y < 0.88 * one.size.height
