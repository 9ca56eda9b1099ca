"""What the camera sees: shot sizes, positions, and which way a move carries the picture."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest

from filmstudio.engines.animatic.camera.picture import FIRST_PERSON
from filmstudio.engines.animatic.camera.shot import Shot
from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.cast import Hair
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.units import Resolution

Make = Callable[..., Any]


def _head_px(shot: Shot, index: int = 0) -> float:
    """The distance from the nose to the neck of the first person, in pixels."""
    joints = shot.joints(index)[0]
    return math.dist(joints["nose"], joints["neck"])


def test_faces_grow_from_wide_to_close(make_job: Make) -> None:
    heads = [_head_px(Shot(make_job(shot=size, frames=1))) for size in ShotSize]
    assert all(wider * 1.15 < closer for wider, closer in itertools.pairwise(heads)), heads


@pytest.mark.parametrize("shot", [ShotSize.WIDE, ShotSize.FULL, ShotSize.MEDIUM, ShotSize.CLOSE_UP])
@pytest.mark.parametrize("size", [(320, 180), (180, 320)])
def test_the_head_is_never_cut(make_job: Make, make_person: Make, shot: ShotSize, size: tuple[int, int]) -> None:
    for height in (0.7, 1.0, 1.15):
        look = make_person().appearance.model_copy(update={"height": height, "hair": Hair.BALD})
        job = make_job(shot=shot, people=(make_person(appearance=look),), frames=1, size=Resolution(*size))
        drawn = Shot(job).composed(0, planes=True)
        assert drawn.planes is not None
        rows, columns = np.nonzero(drawn.planes.owner == FIRST_PERSON)
        assert rows.min() > 0
        head = columns[rows < rows.min() + 0.1 * size[1]]
        assert head.min() > 0
        assert head.max() < size[0] - 1


def test_positions_are_the_cameras(make_job: Make, make_person: Make) -> None:
    left = make_person("A", position=Position.LEFT, facing=Facing.RIGHT)
    right = make_person("B", position=Position.RIGHT, facing=Facing.LEFT)
    job = make_job(people=(right, left), role=Role.TWO_SHOT, frames=1)
    drawn = Shot(job).composed(0, planes=True)
    assert drawn.planes is not None
    middles = [np.nonzero(drawn.planes.owner == FIRST_PERSON + number)[1].mean() for number in (0, 1)]
    assert middles[1] < 160 < middles[0]


def test_somebody_who_looks_aside_has_room_before_the_eyes(make_job: Make, make_person: Make) -> None:
    for size in (ShotSize.MEDIUM, ShotSize.CLOSE_UP):
        noses = [
            Shot(make_job(shot=size, people=(make_person(facing=facing),))).joints(0)[0]["nose"][0]
            for facing in (Facing.LEFT, Facing.RIGHT)
        ]
        assert noses[0] > 160 > noses[1]


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
def test_moves_in_enlarge_people(make_job: Make, move: CameraMove, grows: bool) -> None:
    shot = Shot(make_job(move=move, frames=24))
    assert (_head_px(shot, 23) > _head_px(shot, 0) * 1.1) is grows


def test_the_face_of_somebody_who_lies_is_in_a_close_shot(make_person: Make, make_job: Make) -> None:
    lying = make_person(pose=Pose.LIE, facing=Facing.CAMERA)
    kneeling = make_person("OLE", pose=Pose.CROUCH, position=Position.RIGHT)
    for people in ((lying,), (lying, kneeling)):
        for size in (ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP):
            shot = Shot(make_job(people=people, shot=size))
            faces = [joints["nose"] for joints in shot.joints(0) if "nose" in joints]
            assert faces
            for x, y in faces:
                assert 0.08 * 320 < x < 0.92 * 320
                assert 0.08 * 180 < y < 0.90 * 180


@pytest.mark.parametrize("through", ["binoculars", "the keyhole", "a telescope", "the slit of a visor"])
def test_who_looks_through_something_sees_only_a_part(make_job: Make, through: str) -> None:
    seen = make_job(role=Role.POV, action=f"She watches him through {through}.", shot=ShotSize.FULL, frames=1)
    plain = seen.model_copy(update={"action": "She watches him."})
    covered, whole = (Shot(job).draw(0).rgb.astype(int) for job in (seen, plain))
    same = (covered == whole).all(axis=2)
    assert same[70:95, 155:165].all()
    assert not same[:6, :6].any()
    assert covered[:6, :6].mean() < 60
    # Somebody else's view of a telescope is no view through it.
    other = seen.model_copy(update={"role": Role.ACTION})
    assert (Shot(other).draw(0).rgb == whole).all()


def test_in_a_group_nobodys_face_is_where_captions_are(make_job: Make, make_person: Make) -> None:
    people = (
        make_person("A", position=Position.LEFT, facing=Facing.RIGHT),
        make_person("B", position=Position.RIGHT, facing=Facing.LEFT, pose=Pose.SIT),
    )
    for size in (ShotSize.MEDIUM_WIDE, ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE_UP):
        noses = [joints["nose"] for joints in Shot(make_job(people=people, shot=size)).joints(0)]
        assert len(noses) == 2
        assert all(0.08 * 180 < y < 0.82 * 180 for _, y in noses)


@pytest.mark.parametrize("facing", [Facing.LEFT, Facing.RIGHT])
def test_a_camera_goes_along_with_who_walks(make_job: Make, make_person: Make, facing: Facing) -> None:
    walks = make_person(position=Position.LEFT, facing=facing, pose=Pose.WALK)
    stands = make_person("B", position=Position.RIGHT, facing=Facing.LEFT)
    job = make_job(people=(stands, walks), shot=ShotSize.FULL, move=CameraMove.TRACKING, frames=24)
    shot = Shot(job)
    way = shot.path.at(23).x - shot.path.at(0).x
    assert way * (1 if facing is Facing.RIGHT else -1) > 0.02
    # They stay where they are in the picture, and the floor runs under them.
    necks = [shot.joints(index)[0]["neck"][0] for index in (0, 23)]
    assert abs(necks[0] - necks[1]) < 12
